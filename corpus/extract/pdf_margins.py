"""The words of a page and the type size of its text in; those that stand as notes in its margin out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from corpus.extract.pdf_lines import Row, rows_of
from corpus.extract.pdf_words import PageWords, Word

# Type that differs from the text's by no more than this share is its own; notes are smaller than that.
_ALIKE = 0.05
_SMALL = 0.93
# A page with fewer words of the text shows no margins; a few of its lines may be too long.
_LEAST_WORDS = 40
_OVERLONG = 0.003
# Running heads, which may reach over the margin, stand in this share of the page's height from its edges.
_EDGE = 0.07
# Lines of the text have so many words, and are so many times their type size apart at most.
_LINE_WORDS, _LEADING = 4, 1.8
# Notes keep so many points off the text, are this much narrower than it, and have so many rows in all.
_OFF = 4.0
_NARROWER = 0.65
_LEAST_ROWS = 2
_LEAST_LETTERS = 10
# Headings in the margin are this much larger than the text.
_LARGER = 1.04
# A label of a paragraph has no more words.
_LABEL_WORDS = 2
# Words of one line are no further apart than this share of their size.
_GAP = 1.0
# What stands further below a line than this share of its size is another note.
_APART = 0.9


def margin_notes(page: PageWords, words: Sequence[Word], body_size: float) -> list[list[Row]]:
    """Return the notes in the margins of a page, each as its rows: small type beside the text, which never gets there.

    Headings may hang in the left margin, too, in bold or larger type. Tables and captions over the whole page have
    words set alike on the same line beside the text or below it.
    """
    first, last = _text_zone(page, words, body_size)
    inner = [word for word in words if first < word.top and word.bottom < last]
    body = [word for word in inner if abs(word.size - body_size) <= _ALIKE * body_size and not word.bold]
    if page.recognised or len(body) < _LEAST_WORDS:
        return []
    few = int(_OVERLONG * len(body))
    left, right = sorted(word.x0 for word in body)[few], sorted(word.x1 for word in body)[-1 - few]
    top, bottom = min(word.top for word in body) - 2, max(word.bottom for word in body) + 2
    small = [word for word in inner if word.size < _SMALL * body_size]
    large = [word for word in inner if word.size >= (_SMALL if word.bold else _LARGER) * body_size]
    notes: list[list[Row]] = []
    for chosen, sides in ((small, (-1, 1)), (large, (-1,))):
        if not any(_is_beyond((word,), left, right, side) for word in chosen for side in sides):
            continue
        cells = list(_cells(chosen))
        inside = [cell for cell in cells if cell[0].x0 < right + _OFF and cell[-1].x1 > left - _OFF]
        for side in sides:
            beyond = [cell for cell in cells if _is_beyond(cell, left, right, side)]
            notes += _notes_among(beyond, inside, right - left, 1 if chosen is large else _LEAST_ROWS)
    feet = {round(word.bottom) for word in body}
    # A note may run on below the text, but it begins beside it.
    beside = [note for note in notes if top < note[0][0].top < bottom]
    return [note for note in beside if is_heading(note, body_size) or not all(_is_label(row, feet) for row in note)]


def _text_zone(page: PageWords, words: Sequence[Word], body_size: float) -> tuple[float, float]:
    """Return from where to where a page has text, in points: lines close below and above each other, at its edges too.

    Only running heads stand apart there.
    """
    first, last = _EDGE * page.height, (1 - _EDGE) * page.height
    if page.recognised:
        return first, last
    # Only lines near the edges matter, down to the first inside.
    inner, outer = first + 3 * body_size, last - 3 * body_size
    near = [word for word in words if word.top < inner or word.bottom > outer]
    body = [word for word in near if abs(word.size - body_size) <= _ALIKE * body_size]
    lines = [row for row in rows_of(body) if len(row) >= _LINE_WORDS]
    # From the middle outwards, as far as one line follows the other.
    for below, above in pairwise(lines[::-1]):
        if above[0].top < first < below[0].bottom and below[0].bottom - above[0].bottom < _LEADING * body_size:
            first = above[0].top - 1
    for above, below in pairwise(lines):
        if below[0].bottom > last > above[0].top and below[0].bottom - above[0].bottom < _LEADING * body_size:
            last = below[0].bottom + 1
    return first, last


def is_heading(note: Sequence[Row], body_size: float) -> bool:
    """Tell whether what stands in a margin is set larger than the text: a heading rather than a note or a label."""
    return all(word.size >= _LARGER * body_size for row in note for word in row)


def _is_beyond(cell: Row, left: float, right: float, side: int) -> bool:
    """Tell whether a run of words stands wholly left (-1) or right (1) of the text."""
    return cell[-1].x1 <= left - _OFF if side < 0 else cell[0].x0 >= right + _OFF


def _is_label(row: Row, feet: set[int]) -> bool:
    """Tell whether a row of a margin is a word or two on the line of a text that it names."""
    foot = round(max(word.bottom for word in row))
    return len(row) <= _LABEL_WORDS and any(level in feet for level in range(foot - 1, foot + 2))


def _notes_among(beyond: Sequence[Row], inside: Sequence[Row], width: float, least: int) -> list[list[Row]]:
    """Return the notes that cells beyond the text make, which is so wide, beside those set alike within its edges.

    They have at least so many rows.
    """
    alone = [cell for cell in beyond if not any(_share_line(cell, other) for other in inside)]
    if len(alone) < max(least, 0.5 * len(beyond)):
        return []
    edges = {round(cell[0].x0) for cell in alone}
    chosen = [cell for cell in beyond if cell in alone or round(cell[0].x0) in edges]
    wide = max(cell[-1].x1 for cell in chosen) - min(cell[0].x0 for cell in chosen)
    letters = sum(letter.isalpha() for cell in chosen for word in cell for letter in word.text)
    if wide > _NARROWER * width or letters < _LEAST_LETTERS * least:
        return []
    return _parted([word for cell in chosen for word in cell])


def _cells(words: Sequence[Word]) -> Iterator[Row]:
    """Yield the runs of words that follow each other on a line."""
    for row in rows_of(words):
        start = 0
        for at, (before, after) in enumerate(pairwise(row), 1):
            if after.x0 - before.x1 > _GAP * after.size:
                yield row[start:at]
                start = at
        yield row[start:]


def _share_line(cell: Row, other: Row) -> bool:
    sizes = [max(word.size for word in one) for one in (cell, other)]
    level = abs(max(word.bottom for word in cell) - max(word.bottom for word in other)) < 0.15 * sizes[0]
    return level and abs(sizes[0] - sizes[1]) < 0.6


def _parted(words: Sequence[Word]) -> list[list[Row]]:
    """Part the words of a margin into notes, where more than a line's distance lies between."""
    notes: list[list[Row]] = []
    for row in rows_of(words):
        if notes and row[0].top - notes[-1][-1][0].bottom <= _APART * row[0].size:
            notes[-1].append(row)
        else:
            notes.append([row])
    return notes
