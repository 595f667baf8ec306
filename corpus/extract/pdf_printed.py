"""A line of words and its page in; the same without its words, with its spans of the text in their place, out."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.extract.extraction import Span
from corpus.extract.pdf_breaks import BREAK_HYPHENS
from corpus.extract.pdf_drafts import PrintedLine
from corpus.extract.pdf_ends import end_of, width_of_first_word
from corpus.extract.pdf_lines import Line, follows_closely
from corpus.extract.pdf_tables import cell_count
from corpus.extract.pdf_words import PageWords

# A hyphen with the letter before it.
_DASH = 2


def printed_line(line: Line, page: PageWords) -> PrintedLine:
    """Return a line as it is kept when its page is let go: what the words took most of the room for is summed up."""
    spans, glued = _spans_of(line, page)
    return PrintedLine(
        spans=spans,
        glued=glued,
        markers=tuple((word.start, word.end) for word in line.markers),
        page=line.page,
        text=line.text,
        x0=line.x0,
        top=line.top,
        x1=end_of(line),
        bottom=line.bottom,
        size=line.size,
        bold=line.bold,
        italic=line.italic,
        first_size=line.words[0].size,
        cells=cell_count(line.words, line.size),
        first_width=width_of_first_word(line),
    )


def printed_row(lines: Sequence[Line], page: PageWords) -> list[PrintedLine]:
    """Return a row of a table, given as the lines of its cells, as one line; it is cut where a word is broken.

    What is broken at a line's end is joined later, as it is between the lines of a paragraph.
    """
    rows: list[list[PrintedLine]] = [[]]
    for at, line in enumerate(lines):
        rows[-1].append(printed_line(line, page))
        if line.text.endswith(BREAK_HYPHENS) and (len(line.words) > 1 or _is_broken_word(line, lines[at + 1 : at + 2])):
            rows.append([])
    return [_merged(row, len(lines)) for row in rows if row]


def _is_broken_word(line: Line, after: Sequence[Line]) -> bool:
    """Tell whether a line of one word goes on in a line below it, in the same cell: a dash alone fills a cell."""
    below = bool(after) and after[0].top > line.top and after[0].x0 < line.x1 and after[0].x1 > line.x0
    return below and len(line.text) > _DASH and line.text[-_DASH].isalpha() and after[0].text[:1].isalpha()


def _merged(row: Sequence[PrintedLine], cells: int) -> PrintedLine:
    spans: list[Span] = []
    glued: set[int] = set()
    for line in row:
        glued.update(len(spans) + index for index in line.glued)
        spans += line.spans
    return row[0]._replace(
        spans=tuple(spans),
        glued=frozenset(glued),
        markers=tuple(marker for line in row for marker in line.markers),
        text=" ".join(line.text for line in row),
        x0=min(line.x0 for line in row),
        top=min(line.top for line in row),
        x1=max(line.x1 for line in row),
        bottom=max(line.bottom for line in row),
        bold=all(line.bold for line in row),
        italic=all(line.italic for line in row),
        cells=max(cells, *(line.cells for line in row)) if len(row) > 1 else row[0].cells,
    )


def _spans_of(line: Line, page: PageWords) -> tuple[tuple[Span, ...], frozenset[int]]:
    """Say which spans of the extracted text a line consists of, and which of them follow without a space."""
    spans: list[Span] = []
    glued: set[int] = set()
    for index, word in enumerate(line.words):
        close = index > 0 and follows_closely(line.words[index - 1], word)
        after = spans[-1][1] if spans else 0
        if spans and word.start >= after:
            between = page.text[after - page.start : word.start - page.start]
            if between == ("" if close else " "):
                spans[-1] = (spans[-1][0], word.end)
                continue
        if close:
            glued.add(len(spans))
        spans.append((word.start, word.end))
    return tuple(spans), frozenset(glued)
