"""One passage with its context in; what a person reads or JSON out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from citations.cited import Citation
from commands.output.envelope import print_json
from commands.output.plain import one_line, visible, wrapped, write
from corpus.catalog import DocumentRow
from corpus.passages import StoredPassage


def passage_value(passage: StoredPassage) -> dict[str, Any]:
    """Return a passage as JSON values."""
    return {
        "passage_id": passage.passage_id,
        "document_id": passage.document_id,
        "language": passage.language,
        "section": list(passage.section),
        "block": passage.kind,
        "paragraph": passage.paragraph,
        "start": passage.start,
        "end": passage.end,
        "pages": None if passage.pages is None else {"first": passage.pages[0], "last": passage.pages[1]},
        "lines": None if passage.lines is None else {"first": passage.lines[0], "last": passage.lines[1]},
        "text": passage.text,
    }


def citation_value(citation: Citation) -> dict[str, Any]:
    """Return a citation as JSON values."""
    return {
        "inline": citation.inline,
        "reference": citation.reference,
        "missing": list(citation.missing),
        "locator": {
            "kind": citation.locator.kind,
            "text": citation.locator.text,
            "lines": citation.locator.lines or None,
        },
        "inline_citing": citation.inline_citing or citation.inline,
    }


def print_passage(
    row: DocumentRow,
    passage: StoredPassage,
    around: Sequence[StoredPassage],
    citation: Citation,
    *,
    as_json: bool,
) -> None:
    """Print a passage, what stands around it, and how to cite it."""
    if as_json:
        print_json(
            "passage/1",
            passage=passage_value(passage),
            context=[passage_value(near) for near in around if near.ordinal != passage.ordinal],
            source=row.file_name,
            title=row.title,
            authors=list(row.authors),
            year=row.year,
            citation=citation_value(citation),
        )
        return
    write(one_line(f"{', '.join(row.authors) or 'no author'} ({row.year or 'n.d.'}): {row.title or row.file_name}"))
    if passage.section:
        write(one_line(" > ".join(passage.section)))
    for near in around:
        write()
        here = near.ordinal == passage.ordinal
        place = place_of(near)
        write(f"{'>' if here else ' '} {near.passage_id}  {near.language}  {near.kind}  {place}".rstrip())
        for paragraph in near.text.split("\n"):
            for line in wrapped(visible(paragraph), indent="  > " if here else "    "):
                write(line)
    write()
    print_citation(citation)


def place_of(passage: StoredPassage) -> str:
    """Return the pages or lines of a passage in words; physical pages are named as in citations."""
    if passage.pages is not None:
        return _range("file page", passage.pages)
    return _range("line", passage.lines) if passage.lines is not None else ""


def _range(thing: str, ends: tuple[int, int]) -> str:
    first, last = ends
    return f"{thing} {first}" if first == last else f"{thing}s {first}-{last}"


def print_citation(citation: Citation) -> None:
    """Print the in-text citation, the reference, and what the metadata lacks."""
    write(f"  {one_line(citation.inline)}")
    for line in wrapped(one_line(citation.reference), indent="  "):
        write(line)
    if citation.missing:
        write(f"  missing in the metadata: {', '.join(map(one_line, citation.missing))}")
