"""Rows of a first page in; where two abstracts set beside each other part, however narrow the strip, out."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.extract.known_headings import is_abstract_heading, opens_abstract
from corpus.extract.pdf_lines import Row, cells_of
from corpus.extract.pdf_words import Word

# Left edges of a column's lines differ by no more than this, in points.
_SAME_EDGE = 1.5
# Abstracts are no longer than this many rows of the page.
_MOST_ROWS = 60
_LEAST_ROWS = 2
_SAME_SIZE = 0.3
# An abstract beside what is told of the article begins so far from the margin, by the width of the text; what stands
# left of it keeps so many points off.
_FAR = 0.18
_OFF = 4.0


def headed_by_abstracts(row: Row) -> bool:
    """Tell whether a row holds the headings of two abstracts ("Abstrak", "Abstract") and nothing else."""
    cells = cells_of(row, row[0].size)
    return len(cells) == 2 and all(map(_names_abstract, cells))


def _names_abstract(cell: Sequence[Word]) -> bool:
    """Tell whether a cell holds one word, the name of an abstract, its letters perhaps set apart."""
    spaced = len(cell) > 1 and is_abstract_heading("".join([word.text for word in cell]))
    return spaced or (len(cell) == 1 and opens_abstract(cell[0].text))


def abstracts_beside(rows: Sequence[Row]) -> tuple[frozenset[int], float] | None:
    """Return the indexes of the rows in which two abstracts stand beside each other, and where the second begins.

    The cells of a table that holds two abstracts may leave less room between them than the columns of the text below
    do: what tells them is that the lines of the second one begin at one edge, on the words of no line of the first.
    """
    for index, row in enumerate(rows):
        if headed_by_abstracts(row):
            head = cells_of(row, row[0].size)
            below = rows[index + 1 : index + _MOST_ROWS]
            low, high = head[0][-1].x1, head[1][0].x0 + _SAME_EDGE
            edges = {round(word.x0, 1) for row in below for word in row[1:] if low < word.x0 < high}
            # Words of the first may chance to begin under each other: of edges with as many rows, the last is meant.
            found = max(((len(_starting(below, edge)), edge) for edge in edges), default=(0, 0.0))
            if found[0] < _LEAST_ROWS:
                return None
            return frozenset({index} | _beside(rows, index + 1, found[1])), found[1]
    return _info_beside(rows)


def _info_beside(rows: Sequence[Row]) -> tuple[frozenset[int], float] | None:
    """Return the rows of an abstract that stands right of what is told of the article (dates, address), and its edge.

    The lines of the two seldom share a height: what tells them is that the abstract's begin at one edge far from the
    margin, and that the words left of it keep off that edge.
    """
    margin = min((row[0].x0 for row in rows), default=0.0)
    for index, row in enumerate(rows):
        head = cells_of(row, row[0].size)[-1]
        edge = head[0].x0
        far = edge > margin + _FAR * (max(word.x1 for one in rows for word in one) - margin)
        if not far or not _names_abstract(head):
            continue
        last = index
        for number in range(index, min(len(rows), index + _MOST_ROWS)):
            words = rows[number]
            if any(word.x0 < edge - _SAME_EDGE and word.x1 > edge - _OFF for word in words):
                break
            if any(abs(word.x0 - edge) <= _SAME_EDGE for word in words):
                last = number
        first = _first_beside(rows, index, edge)
        found = frozenset(range(first, _last_told(rows, last, edge) + 1))
        told = sum(rows[number][0].x0 < edge - _SAME_EDGE for number in found)
        begun = sum(any(abs(word.x0 - edge) <= _SAME_EDGE for word in rows[number]) for number in found)
        return (found, edge) if told >= _LEAST_ROWS and begun > _LEAST_ROWS else None
    return None


def _last_told(rows: Sequence[Row], last: int, edge: float) -> int:
    """Return the last row of what is told of the article, which may be longer than the abstract beside it."""
    told = next((rows[at][0] for at in range(last, -1, -1) if rows[at][0].x0 < edge - _SAME_EDGE), None)
    while told is not None and last + 1 < len(rows):
        below = rows[last + 1]
        near = below[0].top - told.bottom < 1.2 * told.size and abs(below[0].size - told.size) < 0.6
        if not near or below[-1].x1 > edge - _OFF:
            break
        last, told = last + 1, below[0]
    return last


def _first_beside(rows: Sequence[Row], heading: int, edge: float) -> int:
    """Return the first row of what is told of the article: a line or two above the heading of the abstract."""
    first = heading
    while first > 0 and first > heading - 3:
        above = rows[first - 1]
        near = rows[first][0].top - above[0].bottom < 1.2 * above[0].size
        if not near or above[-1].x1 > edge - _OFF or above[0].size > 1.1 * rows[heading][0].size:
            break
        first -= 1
    return first


def _starting(rows: Sequence[Row], edge: float) -> list[int]:
    """Return which of the rows, up to the first with a word across the edge, have a word begin there."""
    starting = []
    for number, row in enumerate(rows):
        if any(word.x0 < edge - _SAME_EDGE and word.x1 > edge - 0.5 for word in row):
            break
        if row[0].x0 < edge - _SAME_EDGE and any(abs(word.x0 - edge) <= _SAME_EDGE for word in row[1:]):
            starting.append(number)
    return starting


def _beside(rows: Sequence[Row], first: int, edge: float) -> set[int]:
    """Return the rows with words on both sides of the edge, down to the last that begins there; some are set in."""
    last = first + _starting(rows[first : first + _MOST_ROWS], edge)[-1]
    found = {
        number
        for number in range(first, last + 1)
        if rows[number][0].x0 < edge - _SAME_EDGE and rows[number][-1].x1 > edge
    }
    return found | _rest_of_second(rows, last, edge)


def _rest_of_second(rows: Sequence[Row], last: int, edge: float) -> set[int]:
    """Return the rows right below, of the second one alone, where the first has ended: in its type, at its edge."""
    found: set[int] = set()
    size = rows[last][-1].size
    for number in range(last + 1, len(rows)):
        row, above = rows[number], rows[number - 1]
        near = row[0].top - above[-1].bottom < 0.6 * size and abs(row[0].size - size) < _SAME_SIZE
        if not near or abs(row[0].x0 - edge) > _SAME_EDGE:
            break
        found.add(number)
    return found
