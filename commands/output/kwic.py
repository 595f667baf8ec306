"""Concordance lines in; lines aligned at the match, CSV, TSV or JSON out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from analysis.concordance import Line
from citations.cited import Citation
from commands.output.envelope import print_json
from commands.output.plain import is_terminal, one_line, width, write
from commands.output.table import Cell, print_separated
from corpus.passages import DocumentFacts

COLUMNS = (
    "left", "hit", "right", "file", "document_id", "passage_id", "place", "citation", "year", "language", "title",
    "start", "end",
)  # fmt: skip
_PLACE = 10


class ShownLine(NamedTuple):
    """A line and how to cite it."""

    line: Line
    citation: Citation


class Concordance(NamedTuple):
    """The lines of a query.

    `total` counts those found, `sources` their documents, `forms` the folded forms that matched.
    """

    query: str
    understood: str
    total: int
    sources: int
    forms: Counter[str]
    lines: tuple[ShownLine, ...]
    documents: Mapping[str, DocumentFacts]
    unjudged: tuple[DocumentFacts, ...]


def print_concordance(concordance: Concordance, form: str) -> None:
    """Print the lines in one of the forms."""
    if form == "json":
        print_json(
            "kwic/1",
            query=concordance.query,
            understood=concordance.understood,
            total=concordance.total,
            documents=concordance.sources,
            forms=dict(sorted(concordance.forms.items(), key=lambda item: (-item[1], item[0]))),
            without_year=[document.document_id for document in concordance.unjudged],
            lines=[_value(shown, concordance.documents) for shown in concordance.lines],
        )
    elif form == "table":
        _print_aligned(concordance)
    else:
        print_separated(COLUMNS, [_cells(shown, concordance.documents) for shown in concordance.lines], form)


def _span(line: Line) -> tuple[int, int]:
    """Return the match as offsets of the reading text."""
    return line.passage.start + line.span[0], line.passage.start + line.span[1]


def _value(shown: ShownLine, documents: Mapping[str, DocumentFacts]) -> dict[str, Any]:
    line, citation = shown
    document = documents[line.passage.document_id]
    start, end = _span(line)
    return {
        "left": line.before,
        "hit": line.match,
        "right": line.after,
        "file": document.source,
        "document_id": document.document_id,
        "passage_id": line.passage.passage_id,
        "place": citation.locator.text,
        "citation": citation.inline,
        "year": document.year,
        "language": line.passage.language,
        "title": document.title,
        "start": start,
        "end": end,
    }


def _cells(shown: ShownLine, documents: Mapping[str, DocumentFacts]) -> tuple[Cell, ...]:
    value = _value(shown, documents)
    return tuple(value[column] for column in COLUMNS)


def _print_aligned(concordance: Concordance) -> None:
    lines = concordance.lines
    if not lines:
        return
    ids = max(len(shown.line.passage.passage_id) for shown in lines)
    places = [_short_place(shown) for shown in lines]
    column = max(map(len, places))
    texts = [_texts(shown.line) for shown in lines]
    left, right = _widths(texts, ids + column + 4)
    for shown, place, (before, match, after) in zip(lines, places, texts, strict=True):
        head = f"{shown.line.passage.passage_id:<{ids}}  {place:<{column}}  "
        ending = _cut(after, right - max(0, len(match) - _middle(texts)), keep_end=False) if right else after
        write(f"{head}{_cut(before, left, keep_end=True):>{left}}{_marked(match)}{ending}".rstrip())
    write()
    for document_id in dict.fromkeys(shown.line.passage.document_id for shown in lines):
        document = concordance.documents[document_id]
        authors = ", ".join(document.authors) or "no author"
        write(one_line(f"{document_id}  {authors} ({document.year or 'n.d.'}): {document.title or document.source}"))


def _texts(line: Line) -> tuple[str, str, str]:
    """Return the three parts on one line, with the space between them where the text has it."""
    before, after = one_line(line.before), one_line(line.after)
    return (
        before + " " * line.before[-1:].isspace(),
        one_line(line.match),
        " " * line.after[:1].isspace() + after,
    )


def _middle(texts: Sequence[tuple[str, ...]]) -> int:
    """Return the width kept for the match: that of the usual one, so that a long one does not move the others."""
    lengths = sorted(len(match) for _, match, _ in texts)
    return lengths[len(lengths) // 2]


def _widths(texts: Sequence[tuple[str, ...]], taken: int) -> tuple[int, int]:
    """Return the columns before and after the match; in a pipe all of what stands before, and 0 for no limit after."""
    longest = max(len(before) for before, _, _ in texts)
    columns = width()
    if columns == 0:
        return longest, 0
    room = max(20, columns - taken - _middle(texts))
    return min(longest, room // 2), room - min(longest, room // 2)


def _cut(text: str, size: int, *, keep_end: bool) -> str:
    if len(text) <= size:
        return text
    if size < 2:
        return ""
    return "…" + text[-(size - 1) :] if keep_end else text[: size - 1] + "…"


def _marked(match: str) -> str:
    return f"\x1b[1m{match}\x1b[0m" if is_terminal() else match


def _short_place(shown: ShownLine) -> str:
    """Return the locator where it is short, else the paragraph, so that the lines keep room for the text."""
    locator, passage = shown.citation.locator, shown.line.passage
    text = one_line(locator.text)
    if len(text) <= _PLACE or locator.kind in ("page", "physical page"):
        return text
    return f"para. {passage.paragraph}" if passage.paragraph else text[:_PLACE]
