"""A line of words and its page in; the same without its words, with its spans of the text in their place, out."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.extract.extraction import Span
from corpus.extract.pdf_breaks import BREAK_HYPHENS
from corpus.extract.pdf_drafts import PrintedLine
from corpus.extract.pdf_ends import end_of, width_of_first_word
from corpus.extract.pdf_lines import Line, follows_closely
from corpus.extract.pdf_tables import cell_count
from corpus.extract.pdf_words import PageWords
from corpus.language.lexicon import is_word

# A hyphen with the letter before it.
_DASH = 2
# What ends words and stands nowhere alone; other rests of words, in a cell too narrow for them, are so short.
_ENDINGS = frozenset(("kan", "nya", "lah", "kah", "pun", "an", "ku", "mu", "i"))
_SHORT_REST = 3
# Units and short forms are so short, too: "Rhizophora sp", "Kalimantan ha".
_SHORT_FORMS = frozenset(
    ("sp", "spp", "var", "cf", "ha", "kg", "km", "cm", "mm", "ml", "dl", "kw", "gr", "rb", "jt", "dst", "dll", "dkk")
)
_FIRST_WORD = re.compile(r"[^\W\d_]+")
# Lines of a cell end at one edge that differ by less than this share of the type size.
_FULL = 0.6


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
        printed = printed_line(line, page)
        if rows[-1] and _goes_on_word(lines[at - 1], line):
            printed = printed._replace(glued=printed.glued | {0})
        rows[-1].append(printed)
        if line.text.endswith(BREAK_HYPHENS) and (len(line.words) > 1 or _is_broken_word(line, lines[at + 1 : at + 2])):
            rows.append([])
    return [_merged(row, len(lines)) for row in rows if row]


def _is_broken_word(line: Line, after: Sequence[Line]) -> bool:
    """Tell whether a line of one word goes on in a line below it, in the same cell: a dash alone fills a cell."""
    below = bool(after) and _is_below(line, after[0])
    return below and len(line.text) > _DASH and line.text[-_DASH].isalpha() and after[0].text[:1].isalpha()


def _is_below(line: Line, after: Line) -> bool:
    return after.top > line.top and after.x0 < line.x1 and after.x1 > line.x0


def _goes_on_word(line: Line, after: Line) -> bool:
    """Tell whether a line of one word, which had no room for it, goes on below without a hyphen in the same cell."""
    rest = _FIRST_WORD.match(after.text)
    whole = line.text.isalpha() and len(line.text) > _SHORT_REST
    if rest is None or not rest[0].islower() or not whole or not _is_below(line, after):
        return False
    if line.x1 < after.x1 - _FULL * line.size or abs(line.size - after.size) > _FULL:
        return False
    ending = rest[0] in _ENDINGS or not is_word(rest[0])
    short = len(rest[0]) <= _SHORT_REST and rest[0] not in _SHORT_FORMS and after.text[rest.end() :][:1] != "."
    return ending and (is_word((line.text + rest[0]).lower()) or (short and not is_word(line.text.lower())))


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
        text="".join(" " * (0 not in line.glued) + line.text for line in row).strip(),
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
