"""Read a PDF that Kutip exported: its lines in the order in which they were drawn in, parts of a draft out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby, takewhile

from citations.proof.anchors import anchor_in
from citations.proof.draft import Draft, Part, PartKind
from citations.proof.second_engine import Line

# Points: quotations and citations are set between these sizes, headings above, facts and page numbers below.
_SMALL, _LARGE = 9.5, 11.0
_OPENS_CITATION = re.compile(r"[(\[]")


def read_pdf_export(pages: Sequence[Sequence[Line]]) -> Draft | None:
    """Return the quotations with the facts below each; None if the file is no export of Kutip."""
    lines = [
        (line, number)
        for number, page in enumerate(pages, 1)
        for at, line in enumerate(page)
        if at > 0 or line.text.strip() != str(number)
    ]
    if anchor_in([" ".join(line.text for line, _ in lines)]) is None:
        return None
    parts: list[Part] = []
    for kind, group in groupby(lines, key=lambda each: _kind(each[0])):
        found = list(group)
        parts += _parts(kind, [line.text for line, _ in found], f"page {found[0][1]}")
    return Draft("pdf", tuple(_with_facts([part for part in parts if part.text.strip()])))


def _with_facts(parts: Sequence[Part]) -> Iterator[Part]:
    """Let only those be quotations which facts follow; the list of references is set in the same size."""
    for at, part in enumerate(parts):
        below = takewhile(lambda other: other.kind not in ("quotation", "heading"), parts[at + 1 :])
        if part.kind == "quotation" and anchor_in(other.text for other in below) is None:
            yield replace(part, kind="text", verbatim=False)
        else:
            yield part


def _kind(line: Line) -> PartKind:
    if line.size > _LARGE:
        return "heading"
    return "quotation" if line.size > _SMALL else "text"


def _parts(kind: PartKind, lines: list[str], place: str) -> list[Part]:
    if kind != "quotation":
        return [Part(kind, " ".join(lines), place)]
    cited = _citation_from(lines)
    quotation = Part("quotation", "\n".join(lines[:cited]), place, verbatim=True)
    return [quotation, Part("text", " ".join(lines[cited:]), place)]


def _citation_from(lines: list[str]) -> int:
    """Return the line at which the citation begins: the last that opens a bracket which the end closes."""
    for at in range(len(lines) - 1, 0, -1):
        rest = " ".join(lines[at:]).strip()
        opens = _OPENS_CITATION.match(rest)
        if opens and rest.endswith((")", "]")) and rest.count(rest[0]) == rest.count({"(": ")", "[": "]"}[rest[0]]):
            return at
    return len(lines)
