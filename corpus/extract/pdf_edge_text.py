"""A page and its rows in; which of those near its edges are its text and its notes, whatever repeats there, out."""

from __future__ import annotations

import re
import statistics
from collections.abc import Sequence

from corpus.extract.pdf_labels import is_lone_number
from corpus.extract.pdf_lines import Row, cells_of, text_of_row
from corpus.extract.pdf_measure import pitch_of
from corpus.extract.pdf_words import PageWords, Word

_MARK = re.compile(r"\d{1,3}|[*∗⋆†‡§¶#]{1,3}")
# Some writers draw a raised number by the type's own raised figures: no smaller, and glued to its note.
_GLUED_MARK = re.compile(r"\d{1,3}(?=[A-ZÀ-Þ\"“(][^\W\d_])")
# A mark is raised that is set in this share of the type beside it, by this share of that above its line.
_RAISED_SIZE, _RAISED_BY = 0.85, 0.1
# Notes stand in this lower part of a page, in type of this share of the text's size where their number is not raised.
_LOW, _NOTE_SIZE = 0.45, 0.93
# The rule above notes: thinner than this, in points; of such shares of a column's width; lines of one column begin
# so many type sizes apart at most.
_THIN, _SHORTEST, _LONGEST, _INDENT = 3.0, 0.1, 0.7, 4.0
# A line fills its column that has this share of its width; more than the other, and it is no line of that column.
_FILLED, _OVERFULL = 0.8, 1.15
# No more than this share of the lines are narrower than their column.
_USUAL = 0.75
# A note goes on so many type sizes further down at most.
_NOTE_STEP = 1.6
# Text is in type of its size, within this; its lines have so many words, more of them small than this share.
_BODY, _PROSE_WORDS, _PROSE_SMALL = 0.05, 4, 0.6
# Lines of a text are so many times their usual distance apart at most.
_CLOSE = 1.3


def notes_on(page: PageWords, rows: Sequence[Row], body_size: float) -> frozenset[int]:
    """Return the indexes of the rows of a page that are footnotes.

    A note's raised number stands as a raised one in the text, or the note stands below a short rule or another note.
    A number in the type of its note has both, or a page's number below it: a running foot may begin with a number.
    """
    column = _column_width(rows, body_size)
    called = frozenset(mark for row in rows for mark in _calls(row))
    found: set[int] = set()
    for index, row in enumerate(rows):
        if index - 1 in found and _goes_on(rows[index - 1], row, column):
            found.add(index)
        if row[0].top <= _LOW * page.height or is_lone_number(text_of_row(row)):
            continue
        below = rows[index + 1] if index + 1 < len(rows) else ()
        numbered = bool(below) and is_lone_number(text_of_row(below))
        ruled = _is_ruled(page, rows, index, column)
        for mark, raised in _openings(row, body_size):
            known = mark in called
            if (known or ruled or index - 1 in found) if raised else known and (ruled or numbered):
                found.add(index)
    return frozenset(found)


def prose_on(rows: Sequence[Row], body_size: float) -> tuple[frozenset[int], frozenset[int]]:
    """Return the indexes of the rows that run on with the row below, and of those that run on from the row above.

    Such rows fill their column with words in the type of the text, at the distance of its lines.
    """
    pitch = max(pitch_of(rows, body_size), 1.1 * body_size) if rows else 1.0
    column = _column_width(rows, body_size)
    prose = [_prose_left(row, column, body_size) for row in rows]
    close = [
        at
        for at in range(len(rows) - 1)
        if _is_body(rows[at], body_size) and _is_body(rows[at + 1], body_size) and _step(rows, at) < _CLOSE * pitch
    ]
    downwards = frozenset(at for at in close if _starts_below(rows[at + 1], prose[at], body_size))
    return downwards, frozenset(at + 1 for at in close if _starts_below(rows[at], prose[at + 1], body_size))


def _openings(row: Row, body_size: float) -> list[tuple[str, bool]]:
    """Return the numbers and signs that cells of a row begin with as notes do, and whether each is raised."""
    found = []
    for cell in cells_of(row, _size(row)):
        # A raised number may stand apart from its note in a narrow column of its own.
        first, rest = cell[0], cell[1:]
        small = _size(cell) <= _NOTE_SIZE * body_size
        glued, mark = _GLUED_MARK.match(first.text), first.text.rstrip(".)")
        if glued and small:
            found.append((glued[0], True))
        elif _MARK.fullmatch(mark) and any(letter.isalpha() for word in rest for letter in word.text):
            raised = _is_raised(first, rest)
            found += [(mark, raised)] if raised or small else []
    return found


def _calls(row: Row) -> list[str]:
    """Return the raised numbers and signs behind words of a row."""
    size = _size(row)
    small = (word for cell in cells_of(row, size) for word in cell[1:] if word.size <= _RAISED_SIZE * size)
    marks = (word.text for word in small if _is_raised(word, row))
    return [mark for text in marks for mark in re.split(r"[,;]", text) if _MARK.fullmatch(mark)]


def _is_raised(word: Word, beside: Sequence[Word]) -> bool:
    size = _size(beside)
    bottom = statistics.median(other.bottom for other in beside if other.size > _RAISED_SIZE * size)
    return word.size <= _RAISED_SIZE * size and word.bottom < bottom - _RAISED_BY * size


def _is_ruled(page: PageWords, rows: Sequence[Row], index: int, column: float) -> bool:
    """Tell whether a short rule stands right above a row, from about its left end."""
    row = rows[index]
    size = _size(row)
    above = max(word.bottom for word in rows[index - 1]) if index else 0.0
    lefts = [cell[0].x0 for cell in cells_of(row, size)]
    return any(
        bottom - top < _THIN
        and _SHORTEST < (x1 - x0) / column < _LONGEST
        and above - 1 <= bottom <= min(word.top for word in row) + 0.3 * size
        and any(-2 <= left - x0 < _INDENT * size for left in lefts)
        for x0, top, x1, bottom in page.rules
    )


def _goes_on(row: Row, after: Row, column: float) -> bool:
    """Tell whether a note goes on in the next row: in the same type, right below a line that fills its column."""
    size = _size(row)
    *_, last = cells_of(row, size)
    close = 0 < after[-1].bottom - row[-1].bottom <= _NOTE_STEP * size
    filled = last[-1].x1 - last[0].x0 >= _FILLED * column
    return close and filled and abs(_size(after) - size) <= 0.05 * size and not is_lone_number(text_of_row(after))


def _column_width(rows: Sequence[Row], body_size: float) -> float:
    """Return the usual width of what the text's rows have in one piece, in points; at least 1."""
    widths = [
        cell[-1].x1 - cell[0].x0
        for row in rows
        if _is_body(row, body_size)
        for cell in cells_of(row, body_size)
        if len(cell) >= _PROSE_WORDS
    ]
    widths = sorted(widths) or [row[-1].x1 - row[0].x0 for row in rows[:1]]
    # Short lines end the paragraphs; where these are short, half of all lines.
    return max(1.0, widths[int(_USUAL * len(widths))]) if widths else 1.0


def _prose_left(row: Row, column: float, body_size: float) -> list[float]:
    """Return the left ends of the pieces of a row that fill a column with words, most of them in small letters."""
    return [
        cell[0].x0
        for cell in cells_of(row, body_size)
        if len(cell) >= _PROSE_WORDS
        and sum(word.text.strip(",;:").islower() for word in cell) > _PROSE_SMALL * len(cell)
        and _FILLED * column <= cell[-1].x1 - cell[0].x0 <= _OVERFULL * column
    ]


def _starts_below(row: Row, lefts: Sequence[float], body_size: float) -> bool:
    """Tell whether a piece of a row begins at about one of some left ends, but for an indent."""
    starts = [cell[0].x0 for cell in cells_of(row, body_size)]
    return any(abs(start - left) < _INDENT * body_size for start in starts for left in lefts)


def _is_body(row: Row, body_size: float) -> bool:
    return abs(_size(row) - body_size) <= _BODY * body_size


def _size(row: Sequence[Word]) -> float:
    return statistics.median(word.size for word in row)


def _step(rows: Sequence[Row], index: int) -> float:
    """Return how far below a row the next one stands, in points."""
    return max(word.bottom for word in rows[index + 1]) - max(word.bottom for word in rows[index])
