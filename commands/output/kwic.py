"""Concordance lines in; lines aligned at the match, CSV, TSV or JSON out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from analysis.concordance import Line
from citations.cited import Citation
from commands.output.envelope import print_json
from commands.output.marking import marked, with_marks
from commands.output.plain import is_terminal, one_line, width, wrapped, write
from commands.output.table import Cell, print_separated
from corpus.passages import DocumentFacts

COLUMNS = (
    "file", "left", "hit", "right", "document_id", "passage_id", "place", "citation", "year", "language", "title",
    "start", "end",
)  # fmt: skip
_PLACE = 10
_PAGES = ("page", "physical page")
# Columns of a terminal from which whole ids and places leave enough room for the text.
_WIDE = 100


class ShownLine(NamedTuple):
    """A line and how to cite it."""

    line: Line
    citation: Citation


class Concordance(NamedTuple):
    """The lines of a query.

    `total` counts those found, `sources` their documents, `forms` the folded forms that matched; a
    context that is `whole` is not cut.
    """

    query: str
    understood: str
    total: int
    sources: int
    forms: Counter[str]
    lines: tuple[ShownLine, ...]
    documents: Mapping[str, DocumentFacts]
    unjudged: tuple[DocumentFacts, ...]
    whole: bool = False


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
        "file": document.source,
        "left": line.before,
        "hit": line.match,
        "right": line.after,
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
    if width() and concordance.whole:
        _print_whole(lines)
    else:
        _print_in_line(lines)
    write()
    for document_id in dict.fromkeys(shown.line.passage.document_id for shown in lines):
        document = concordance.documents[document_id]
        authors = ", ".join(document.authors) or "no author"
        name = one_line(f"{authors} ({document.year or 'n.d.'}): {document.title or document.source}")
        for text in wrapped(f"{document_id}  {name}", indent=""):
            write(text)


def _print_whole(lines: Sequence[ShownLine]) -> None:
    """Print each line's text wrapped: a sentence is not to be cut."""
    for shown in lines:
        line = shown.line
        write(f"{line.passage.passage_id}  {one_line(shown.citation.locator.text)}".rstrip())
        text, start = line.before + line.match + line.after, len(line.before)
        for wrapped_line in wrapped(with_marks(text, ((start, start + len(line.match)),)), indent="    "):
            write(marked(wrapped_line))


def _print_in_line(lines: Sequence[ShownLine]) -> None:
    heads = _heads(lines, narrow=0 < width() < _WIDE)
    texts = [_texts(shown.line) for shown in lines]
    left, right = _widths(texts, len(heads[0]))
    for head, (before, match, after) in zip(heads, texts, strict=True):
        ending = _cut(after, right - max(0, len(match) - _middle(texts)), keep_end=False) if right else after
        write(f"{head}{_cut(before, left, keep_end=True):>{left}}{_marked(match)}{ending}".rstrip())


def _heads(lines: Sequence[ShownLine], *, narrow: bool) -> list[str]:
    """Return what stands before each line: passage and place; on a narrow terminal as short as they can be told apart.

    There the legend beneath has the whole document ids, and places other than pages are left to `show`.
    """
    documents = {shown.line.passage.document_id for shown in lines}
    size = 12
    if narrow:
        size = next(size for size in range(4, 13) if len({each[:size] for each in documents}) == len(documents))
    ids = [f"{shown.line.passage.document_id[:size]}:{shown.line.passage.ordinal}" for shown in lines]
    places = [_page_only(shown) if narrow else _short_place(shown) for shown in lines]
    id_column, place_column = max(map(len, ids)), max(map(len, places))
    gap = "  " if place_column else ""
    return [f"{passage:<{id_column}}  {place:<{place_column}}{gap}" for passage, place in zip(ids, places, strict=True)]


def _page_only(shown: ShownLine) -> str:
    return one_line(shown.citation.locator.text) if shown.citation.locator.kind in _PAGES else ""


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
    if len(text) <= _PLACE or locator.kind in _PAGES:
        return text
    return f"para. {passage.paragraph}" if passage.paragraph else text[:_PLACE]
