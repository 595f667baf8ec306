"""Rows of two columns and the gutter between them in; the rows, lines that run into the gutter set back from it, out.

TeX sets a line that it cannot break over the edge of its column: half of the papers in two columns have one.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from corpus.extract.pdf_gutters import Gutter
from corpus.extract.pdf_lines import Row
from corpus.extract.pdf_sides import side_of
from corpus.extract.pdf_tables import cell_count
from corpus.extract.pdf_words import Word

# Edges are the same within so many points.
_SAME_EDGE = 1.5
# Between two words that are drawn one after the other, the file has no more than so many letters.
_NEXT = 40
# A row of so many cells is a table's, whose words keep their places.
_TABLE_CELLS = 3
# The first line of a paragraph, or a line below the bullet of a list, begins so much further right, by the type size.
_MOST_INDENT, _PARAGRAPH_INDENT = 5.0, 2.0
# Rows of one text are no further apart than this share of the type size.
_TIGHT = 0.6
# A line is set back by no more than this share of its width.
_MOST_OVER = 0.3
# Words that nothing else parts are parted by more than the spaces of their line.
_OVER_SPACES, _LEAST_SPACE = 1.2, 0.2
# The spaces of typewritten text are so much of its size, and those of no line that is too long are wider.
_WIDEST_SPACE = 0.62
# So many rows above and below are near.
_NEAR = 8
# Type that differs by less, in points, is the same.
_SAME_SIZE = 0.6
# The two sides of a row.
_Halves = tuple[Row, Row]


def with_overfull_set_back(rows: Sequence[Row], gutter: Gutter) -> list[Row]:
    """Return the rows of a page or a part of it, each line that runs out of the left column drawn in to its edge.

    A line runs out if it reaches into the strip, and the words beside it begin at or behind the edge of the right
    column and are drawn elsewhere in the file: after the rest of the left column. Where the file draws row by row, or
    nothing stands beside, the rows above and below must keep to their columns.
    """
    found: dict[int, _Halves] = {}
    unsure: dict[int, _Halves] = {}
    for index, row in enumerate(rows):
        if not _reaches_in(row, gutter):
            continue
        apart = _drawn_apart(row, gutter)
        # What a weak gutter parts may be no columns at all.
        halves = apart or (None if gutter.is_weak else _set_apart(row, gutter))
        if halves and _can_be_set_back(halves[0], gutter):
            (found if apart else unsure)[index] = halves
    reaching = {*found, *unsure}
    for index, halves in unsure.items():
        if not _is_beside_column(index, rows, gutter):
            continue
        # Of a line that would end in the right column, beside nothing, both the row above and that below must tell.
        over = not halves[1] and halves[0][-1].x1 > gutter.right - _SAME_EDGE
        if sum(_keeps_beside(index, step, rows, gutter, reaching) for step in (-1, 1)) > over:
            found[index] = halves
    set_back = list(rows)
    for index, (left, right) in found.items():
        set_back[index] = tuple(sorted((*_drawn_in(left, gutter.left), *right), key=lambda word: word.x0))
    return set_back


def _reaches_in(row: Row, gutter: Gutter) -> bool:
    """Tell whether a row that begins in the left column and looks full has a word in the strip between the columns."""
    if row[0].x0 >= gutter.left:
        return False
    reaching = any(word.x0 < gutter.right - _SAME_EDGE and word.x1 > gutter.left + _SAME_EDGE for word in row)
    return reaching and side_of(row, gutter) == "F"


def _drawn_apart(row: Row, gutter: Gutter) -> _Halves | None:
    """Part a row where the file leaves out much between two of its words; None if it does not, or elsewhere.

    The right words begin at the edge of their column, or a little further right.
    """
    order = sorted(row, key=lambda word: word.start)
    jumps = [at for at, (one, after) in enumerate(pairwise(order), 1) if after.start - one.end > _NEXT]
    if len(jumps) != 1:
        return None
    one, other = order[: jumps[0]], order[jumps[0] :]
    left, right = (one, other) if one[0].x0 < other[0].x0 else (other, one)
    begin = min(word.x0 for word in right)
    if not gutter.right - _SAME_EDGE < begin < gutter.right + _MOST_INDENT * right[0].size:
        return None
    return tuple(sorted(left, key=lambda word: word.x0)), tuple(sorted(right, key=lambda word: word.x0))


def _set_apart(row: Row, gutter: Gutter) -> _Halves | None:
    """Part a row where a word begins at the edge of the right column, after more than a space; or take it for left.

    A line that is too long has no wide spaces.
    """
    at = next((at for at, word in enumerate(row) if abs(word.x0 - gutter.right) < _SAME_EDGE), len(row))
    widest = max((after.x0 - before.x1 for before, after in pairwise(row[:at])), default=_WIDEST_SPACE * row[0].size)
    if widest > _WIDEST_SPACE * row[0].size:
        return None
    apart = at == len(row) or row[at].x0 - row[at - 1].x1 > _OVER_SPACES * max(widest, _LEAST_SPACE * row[0].size)
    return (row[:at], row[at:]) if apart else None


def _can_be_set_back(left: Row, gutter: Gutter) -> bool:
    """Tell whether a line begins in its column, runs out of it by a little, and is no row of a table."""
    over = max(word.x1 for word in left) - gutter.left
    return over <= _MOST_OVER * (gutter.left - left[0].x0) and cell_count(left, left[0].size) < _TABLE_CELLS


def _keeps_beside(index: int, step: int, rows: Sequence[Row], gutter: Gutter, reaching: set[int]) -> int:
    """Return 1 if the nearest row above (step -1) or below (1) that does not reach over keeps to its column.

    Where none is close or it is of other type, that tells nothing: 0. If it runs over both columns, it tells much: -2.
    """
    at, near = index + step, rows[index]
    told = 0
    while 0 <= at < len(rows) and _is_close(near, rows[at]):
        if at not in reaching:
            if side_of(rows[at], gutter) == "F":
                return -2
            told = max(told, int(abs(rows[at][0].size - rows[index][0].size) < _SAME_SIZE))
            if rows[at][0].x0 < gutter.left:
                break
        near, at = rows[at], at + step
    return told


def _is_beside_column(index: int, rows: Sequence[Row], gutter: Gutter) -> bool:
    """Tell whether rows nearby have words where the right column begins, and one begins where this one does.

    Else there may be one column only, or a formula in the middle of it; a paragraph begins a little further right.
    """
    start, size = rows[index][0].x0, rows[index][0].size
    near = [*rows[max(0, index - _NEAR) : index], *rows[index + 1 : index + _NEAR + 1]]
    beside = any(
        abs(word.x0 - gutter.right) < _SAME_EDGE and side_of(row, gutter) in "RS" for row in near for word in row
    )
    return beside and any(-_SAME_EDGE < start - row[0].x0 < _PARAGRAPH_INDENT * size for row in near)


def _is_close(one: Row, other: Row) -> bool:
    above, below = sorted((one, other), key=lambda row: row[0].bottom)
    return below[0].top - above[0].bottom < _TIGHT * one[0].size


def _drawn_in(line: Row, edge: float) -> list[Word]:
    """Return the words of a line with their places drawn in, so that it ends at an edge."""
    start = line[0].x0
    share = (edge - start) / (max(word.x1 for word in line) - start)
    return [word._replace(x0=start + (word.x0 - start) * share, x1=start + (word.x1 - start) * share) for word in line]
