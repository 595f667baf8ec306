"""Rows of a page in two columns and the lines drawn on it in; headings at a line across both columns out."""

from __future__ import annotations

import statistics
from collections.abc import Sequence

from corpus.extract.pdf_gutters import Gutter
from corpus.extract.pdf_lines import Row
from corpus.extract.pdf_sides import halves_of
from corpus.extract.pdf_tables import margins_of
from corpus.extract.pdf_turned import Strip

# A drawn line is no thicker, and ends no further from the edges of the text, in points.
_THIN, _SHORT_OF_EDGE = 3.0, 10.0
# A heading's type is so much larger than the text's, it has at most so many rows, and stands so near to its line.
_LARGER, _MOST_ROWS, _NEAR = 1.08, 3, 3.0
# Below a heading the line is so near, by its type size; browsers draw it as a box around the heading, of so many lines.
_NEAR_BELOW, _BOXED = 1.2, 5.0


def headings_under_rules(
    rows: Sequence[Row], rules: Sequence[Strip], gutter: Gutter, body_size: float
) -> list[tuple[int, int]]:
    """Return where headings begin and end (rows, half open) that stand left under or on a line across both columns.

    Both columns have ended above them and begin anew below: what is above a heading is read first.
    """
    edges = margins_of(rows)
    across = [
        rule for rule in rules if rule[0] < edges.left + _SHORT_OF_EDGE and rule[2] > edges.right - _SHORT_OF_EDGE
    ]
    heights = {rule[3] for rule in across if rule[3] - rule[1] < _THIN}
    found = {_heading_below(height, rows, gutter, body_size) for height in heights}
    feet = {rule[3] for rule in across if rule[3] - rule[1] < _BOXED * body_size}
    found |= {_heading_above(foot, rows, gutter, body_size) for foot in feet}
    return _apart([heading for heading in found if heading])


def _apart(headings: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return headings in their order, without those that share rows with one before."""
    kept: list[tuple[int, int]] = []
    for heading in sorted(headings):
        if not kept or heading[0] >= kept[-1][1]:
            kept.append(heading)
    return kept


def _heading_below(height: float, rows: Sequence[Row], gutter: Gutter, body_size: float) -> tuple[int, int] | None:
    """Return the rows of the heading right below a line at a height, where two columns stand above and below."""
    start = next((at for at, row in enumerate(rows) if _top(row) > height - 1), len(rows))
    end = start
    while end < len(rows) and _is_large(rows[end], body_size) and rows[end][-1].x1 <= gutter.x:
        end += 1
    if not (0 < end - start <= _MOST_ROWS and end < len(rows)):
        return None
    near = _top(rows[start]) - height < _NEAR * rows[start][0].size
    clear = max(map(_bottom, rows[:start]), default=height) < height + 1
    return (start, end) if near and clear and _parts_columns(rows, start, end, gutter) else None


def _heading_above(height: float, rows: Sequence[Row], gutter: Gutter, body_size: float) -> tuple[int, int] | None:
    """Return the rows of the heading right above a line at a height, where two columns stand above and below."""
    end = next((at for at, row in enumerate(rows) if _bottom(row) > height + 1), len(rows))
    start = end
    while start > 0 and _is_large(rows[start - 1], body_size) and rows[start - 1][-1].x1 <= gutter.x:
        start -= 1
    if not (0 < end - start <= _MOST_ROWS and end < len(rows)):
        return None
    near = height - _bottom(rows[end - 1]) < _NEAR_BELOW * rows[start][0].size
    clear = max(map(_bottom, rows[:start]), default=0.0) <= _top(rows[start]) and _top(rows[end]) > height - 1
    return (start, end) if near and clear and _parts_columns(rows, start, end, gutter) else None


def _parts_columns(rows: Sequence[Row], start: int, end: int, gutter: Gutter) -> bool:
    """Tell whether two columns stand somewhere above and right below the rows from `start` up to `end`."""
    above = any(_is_parted(row, gutter) for row in rows[:start])
    return above and _top(rows[end]) >= _bottom(rows[end - 1]) and _is_parted(rows[end], gutter)


def _is_large(row: Row, body_size: float) -> bool:
    return statistics.median(word.size for word in row) >= _LARGER * body_size


def _is_parted(row: Row, gutter: Gutter) -> bool:
    """Tell whether a row has words in both columns and none in the gutter."""
    left, right = halves_of(row, gutter)
    return bool(left and right) and left[-1].x1 < gutter.x < right[0].x0


def _top(row: Row) -> float:
    return min(word.top for word in row)


def _bottom(row: Row) -> float:
    return max(word.bottom for word in row)
