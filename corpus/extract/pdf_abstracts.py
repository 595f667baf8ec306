"""Rows of a first page in; where two abstracts set beside each other part, however narrow the strip, out."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.extract.known_headings import opens_abstract
from corpus.extract.pdf_lines import Row, cells_of, text_of_row

# Left edges of a column's lines differ by no more than this, in points.
_SAME_EDGE = 1.5
# Abstracts are no longer than this many rows of the page.
_MOST_ROWS = 60
_LEAST_ROWS = 2


def headed_by_abstracts(row: Row) -> bool:
    """Tell whether a row holds the headings of two abstracts ("Abstrak", "Abstract") and nothing else."""
    cells = cells_of(row, row[0].size)
    return len(cells) == 2 and all(opens_abstract(text_of_row(tuple(cell))) and len(cell) == 1 for cell in cells)


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
    return None


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
    return {
        number
        for number in range(first, last + 1)
        if rows[number][0].x0 < edge - _SAME_EDGE and rows[number][-1].x1 > edge
    }
