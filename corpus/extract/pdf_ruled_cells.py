"""The lines of a table and what is drawn on its page in; the words of each cell where lines part them all, out."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

from corpus.extract.pdf_lines import Line, Row, rows_of
from corpus.extract.pdf_turned import Strip
from corpus.extract.pdf_words import Word

# What is thicker is a box, whose edges count; pieces of one line, and the edges of two cells, are so near; in points.
_THICK, _SAME_PLACE = 3.0, 2.5
# An upright line stands along so much of a table; one drawn across, over so much of its width.
_ALONG, _ACROSS = 0.75, 0.6
# Pieces of a line meet within so many points; so many lines at least are pieced together at one place, no further
# above or below the words of the table, in points.
_SAME_JOINT, _LEAST_LINES, _AROUND = 1.0, 2, 12.0
# The words of a cell over several rows stand no further from their middle, in the type size.
_OFF_MIDDLE = 0.8
# So many words at most stand on such a line: heads over several columns.
_MAY_CROSS = 0.1


def ruled_cells(lines: Sequence[Line], rules: Sequence[Strip]) -> list[list[list[Row]]]:
    """Return the rows of a table whose rows and columns are parted by drawn lines: of each cell, its lines.

    However high the words of a cell stand in it, they belong together. Nothing is returned for other tables.
    """
    words = [word for line in lines for word in line.words]
    columns = _places(rules, _extent(words), 0) or column_joints(rules, _extent(words))
    crossing = sum(any(word.x0 + 1 < x < word.x1 - 1 for x in columns) for word in words)
    if not columns or crossing > _MAY_CROSS * len(words):
        return []
    heights = rule_heights(lines, rules)
    if not heights:
        return []
    rows: list[list[list[Word]]] = [[[] for _ in range(len(columns) + 1)] for _ in range(len(heights) + 1)]
    for word in words:
        across, down = (word.x0 + word.x1) / 2, (word.top + word.bottom) / 2
        rows[sum(height < down for height in heights)][sum(x < across for x in columns)].append(word)
    _raise_spanning(rows, _extent(words), (columns, heights), rules)
    return [[rows_of(cell) for cell in row] for row in rows if any(row)]


def _raise_spanning(
    rows: Sequence[list[list[Word]]], extent: Strip, places: tuple[list[float], list[float]], rules: Sequence[Strip]
) -> None:
    """Put the words of a cell that reaches over several rows into the first of them.

    No line is drawn between its rows, its words stand in their middle, and it has fewer lines than there are rows.
    """
    columns = [extent[0], *places[0], extent[2]]
    heights = [extent[1], *places[1], extent[3]]
    for at, (left, right) in enumerate(pairwise(columns)):
        parted = [_is_parted(rules, height, left, right) for height in places[1]]
        start = 0
        for end in [*(row for row, part in enumerate(parted, 1) if part), len(rows)]:
            cell = [word for row in rows[start:end] for word in row[at]]
            if end - start > 1 and cell and len(rows_of(cell)) < end - start:
                middle = (min(word.top for word in cell) + max(word.bottom for word in cell)) / 2
                if abs(middle - (heights[start] + heights[end]) / 2) < _OFF_MIDDLE * cell[0].size:
                    for row in rows[start:end]:
                        row[at] = []
                    rows[start][at] = cell
            start = end


def _is_parted(rules: Sequence[Strip], height: float, left: float, right: float) -> bool:
    """Tell whether a line, or the edge of a box, is drawn at a height over most of a column."""
    spans = [
        (max(rule[0], left), min(rule[2], right))
        for rule in rules
        if rule[0] < right and rule[2] > left and any(abs(y - height) <= _SAME_PLACE for y in (rule[1], rule[3]))
    ]
    return _covered([span for span in spans if span[0] < span[1]]) > _ACROSS * (right - left)


def column_joints(rules: Sequence[Strip], extent: Strip) -> list[float]:
    """Return where most lines drawn across a table are pieced together, one piece a cell, as browsers draw them.

    `extent` is where the words of the table stand, its lines around them.
    """
    pieces: dict[int, list[Strip]] = {}
    for rule in rules:
        flat = rule[3] - rule[1] <= _THICK < rule[2] - rule[0]
        near = extent[1] - _AROUND < rule[1] < extent[3] + _AROUND
        if flat and near and rule[0] < extent[2] and rule[2] > extent[0]:
            pieces.setdefault(round((rule[1] + rule[3]) / 2), []).append(rule)
    joints = [_joints_of(line, extent) for line in pieces.values()]
    pieced = [places for places in joints if places]
    found: list[float] = []
    for place in sorted({place for places in pieced for place in places}):
        common = sum(any(abs(place - other) < _SAME_JOINT for other in places) for places in pieced)
        if common >= max(_LEAST_LINES, _ACROSS * len(pieced)) and not (found and place - found[-1] < _SAME_PLACE):
            found.append(place)
    return found


def _joints_of(pieces: Sequence[Strip], extent: Strip) -> set[float]:
    ends = sorted(piece[2] for piece in pieces)
    return {
        piece[0]
        for piece in pieces
        if extent[0] < piece[0] < extent[2]
        and (at := bisect_left(ends, piece[0] - _SAME_JOINT)) < len(ends)
        and ends[at] < piece[0] + _SAME_JOINT
    }


def rule_heights(lines: Sequence[Line], rules: Sequence[Strip]) -> list[float]:
    """Return the heights at which lines, or the edges of boxes, are drawn across most of a table."""
    return _places(rules, _extent([word for line in lines for word in line.words]), 1)


def _extent(words: Sequence[Word]) -> Strip:
    return (
        min(word.x0 for word in words),
        min(word.top for word in words),
        max(word.x1 for word in words),
        max(word.bottom for word in words),
    )


def _places(rules: Sequence[Strip], extent: Strip, axis: int) -> list[float]:
    """Return where lines part a table: those that stand upright (axis 0), or are drawn across (1), over most of it."""
    other = 1 - axis
    start, end = extent[other], extent[other + 2]
    found: list[tuple[float, tuple[float, float]]] = []
    for rule in rules:
        near, far = rule[axis], rule[axis + 2]
        span = max(rule[other], start), min(rule[other + 2], end)
        if rule[other + 2] - rule[other] <= _THICK or span[0] >= span[1]:
            continue
        edges = {near, far} if far - near > _THICK else {(near + far) / 2}
        found += [(place, span) for place in edges if extent[axis] < place < extent[axis + 2]]
    groups: list[list[tuple[float, tuple[float, float]]]] = []
    for place, span in sorted(found):
        if groups and place - groups[-1][0][0] <= _SAME_PLACE:
            groups[-1].append((place, span))
        else:
            groups.append([(place, span)])
    least = (_ACROSS if axis else _ALONG) * (end - start)
    return [(group[0][0] + group[-1][0]) / 2 for group in groups if _covered([span for _, span in group]) > least]


def _covered(spans: Sequence[tuple[float, float]]) -> float:
    total, end = 0.0, float("-inf")
    for start, stop in sorted(spans):
        total += max(0.0, stop - max(start, end))
        end = max(end, stop)
    return total
