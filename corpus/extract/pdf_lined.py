"""Rows of a page and the lines and boxes drawn on it in; where lines of one length part the rows of a table, out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from corpus.extract.pdf_lines import CAPTION, Row, cells_of, rows_of, text_of_row
from corpus.extract.pdf_ruled_cells import column_joints
from corpus.extract.pdf_table_rows import cells_between, column_cuts
from corpus.extract.pdf_turned import Strip

# What is thicker is a box, whose edges count; pieces of one line are no further apart; in points.
_THICK, _APART, _SAME_HEIGHT = 3.0, 2.5, 1.0
# Of a page that draws more, nothing is known.
_MOST_RULES = 3000
# Lines of a table end at the same edges, are so wide, three at least, and follow each other within so many points.
_SAME_EDGE, _LEAST_WIDTH, _LEAST, _FOLLOWS = 3.0, 60.0, 3, 160.0
# So many of the parts between the lines have a row of several cells; of two columns one has short cells, in words.
_PARTED, _SHORT_CELL = 0.6, 4
# A line of prose is so much of them wide.
_WIDE = 0.75
# The head stands so far above the first line, in the type size.
_HEAD_ABOVE = 2.2
# The head and the first row reach up so many times as far as two lines are apart.
_HEAD_BANDS = 2.0
# Type of one size, and edges of a column, differ by no more, in points.
_SAME_SIZE, _ALIKE = 0.5, 0.7
# The lines of a cell are so near each other, in the type size.
_IN_CELL = 0.3


@dataclass(frozen=True, slots=True)
class Level:
    """A line drawn across, or the edge of a box: its height and its ends, in points."""

    y: float
    x0: float
    x1: float


def levels_of(rules: Sequence[Strip]) -> list[Level]:
    """Return the lines drawn across a page, top first; the pieces of one, as the edges of cells are, are joined."""
    if len(rules) > _MOST_RULES:
        return []
    pieces: list[Level] = []
    for x0, top, x1, bottom in rules:
        if x1 - x0 <= _THICK:
            continue
        for y in ((top + bottom) / 2,) if bottom - top <= _THICK else (top, bottom):
            pieces.append(Level(y, x0, x1))
    rows: list[list[Level]] = []
    for piece in sorted(pieces, key=lambda piece: piece.y):
        if rows and piece.y - rows[-1][0].y <= _SAME_HEIGHT:
            rows[-1].append(piece)
        else:
            rows.append([piece])
    return [level for row in rows for level in _joined(row)]


def _joined(row: Sequence[Level]) -> list[Level]:
    found: list[Level] = []
    for piece in sorted(row, key=lambda piece: piece.x0):
        if found and piece.x0 - found[-1].x1 <= _APART:
            found[-1] = Level(found[-1].y, found[-1].x0, max(found[-1].x1, piece.x1))
        else:
            found.append(piece)
    return found


def lined_frames(rules: Sequence[Strip], rows: Sequence[Row]) -> list[Strip]:
    """Return the frames of tables that are drawn with lines across alone, as books set them, or with filled rows."""
    found = []
    for stack in _stacks(levels_of(rules)):
        left, right = stack[0].x0, stack[0].x1
        words = [word for row in rows for word in row if left - 2 < (word.x0 + word.x1) / 2 < right + 2]
        column = [row for row in rows_of(words) if stack[0].y - 40 < row[0].bottom]
        near = [row for row in column if row[0].top < stack[-1].y]
        for part in _without_prose(stack, near):
            inside = [row for row in near if part[0].y < _middle(row) < part[-1].y]
            if not inside:
                continue
            joints = column_joints(rules, (left, part[0].y, right, part[-1].y))
            cuts = joints or column_cuts(inside)
            if joints or _are_cells(inside, part, cuts):
                top, foot = _top_with_head(near, inside, part, cuts), part[-1].y
                if top < part[0].y:
                    foot = _foot_with_row([row for row in column if _middle(row) > foot], inside, part, cuts)
                found.append((left, top, right, foot))
    return found


def _without_prose(stack: Sequence[Level], rows: Sequence[Row]) -> list[list[Level]]:
    """Part a stack of lines where prose stands between two: another table of that width has begun below it."""
    parts: list[list[Level]] = [[stack[0]]]
    for above, below in pairwise(stack):
        band = [row for row in rows if above.y < _middle(row) < below.y]
        across = [row for row in band if len(cells_of(row, row[0].size)) == 1 and len(row) > _SHORT_CELL]
        wide = [row for row in across if row[-1].x1 - row[0].x0 > _WIDE * (above.x1 - above.x0)]
        if 2 * len(wide) > len(band) or any(CAPTION.match(text_of_row(row)) for row in band):
            parts.append([below])
        else:
            parts[-1].append(below)
    return [part for part in parts if len(part) >= _LEAST]


def _stacks(levels: Sequence[Level]) -> list[list[Level]]:
    """Gather lines that begin and end at the same edges and follow each other closely enough."""
    stacks: list[list[Level]] = []
    for level in levels:
        if level.x1 - level.x0 < _LEAST_WIDTH:
            continue
        own = next((stack for stack in stacks if _continues(stack[-1], level)), None)
        if own is None:
            stacks.append([level])
        else:
            own.append(level)
    return [stack for stack in stacks if len({round(level.y / 4) for level in stack}) >= _LEAST]


def _continues(level: Level, below: Level) -> bool:
    same = abs(level.x0 - below.x0) < _SAME_EDGE and abs(level.x1 - below.x1) < _SAME_EDGE
    return same and below.y - level.y < _FOLLOWS


def _are_cells(inside: Sequence[Row], stack: Sequence[Level], cuts: Sequence[float]) -> bool:
    """Tell whether most parts between the lines have rows of several cells, that leave strips white."""
    if not cuts:
        return False
    bands = [[row for row in inside if above.y < _middle(row) < below.y] for above, below in pairwise(stack)]
    filled = [band for band in bands if band]
    parted = sum(any(len(cells_of(row, row[0].size)) > 1 for row in band) for band in filled)
    if parted < max(2, _PARTED * len(filled)):
        return False
    columns = [
        [row[:end] for row in inside if (end := _count_left(row, cuts[0]))],
        [row[end:] for row in inside if (end := _count_left(row, cuts[0])) < len(row)],
    ]
    return len(cuts) > 1 or min(max(map(len, column), default=0) for column in columns) <= _SHORT_CELL


def _count_left(row: Row, cut: float) -> int:
    return sum((word.x0 + word.x1) / 2 < cut for word in row)


def _top_with_head(near: Sequence[Row], inside: Sequence[Row], stack: Sequence[Level], cuts: Sequence[float]) -> float:
    """Return the upper edge of a table, whose head may stand above its first line in the same columns.

    Where every other row has a ground, the first row below the head stands above the first line, too.
    """
    top = stack[0].y
    above = [row for row in near if _middle(row) < top]
    if not above or CAPTION.match(text_of_row(above[-1])):
        return top
    if top - above[-1][0].bottom > (_HEAD_ABOVE - 1) * above[-1][0].size:
        return top
    head = [above[-1]]
    for row in reversed(above[:-1]):
        apart = head[-1][0].top - row[0].bottom
        # Cells of two lines stand higher than those of one beside them.
        beside = apart <= _IN_CELL * row[0].size
        if not (beside or _is_row_above(row, apart, cuts, inside, stack)) or CAPTION.match(text_of_row(row)):
            break
        head.append(row)
    if any(_crosses(row, cuts) for row in head) or len(_columns(head, cuts)) <= len(cuts):
        return top
    return head[-1][0].top - 1


def _is_row_above(row: Row, apart: float, cuts: Sequence[float], inside: Sequence[Row], stack: Sequence[Level]) -> bool:
    """Tell whether a row above the first line of a table is as near as its rows are, and keeps to their columns."""
    gaps = [below[0].top - above[0].bottom for above, below in pairwise(inside)]
    bands = [below.y - above.y for above, below in pairwise(stack)]
    reach = stack[0].y - _HEAD_BANDS * max(bands)
    near = bool(gaps) and apart < max(gaps) + _SAME_HEIGHT and row[0].top > reach
    return near and not _crosses(row, cuts) and len(_columns([row], cuts)) > 1


def _foot_with_row(below: Sequence[Row], inside: Sequence[Row], stack: Sequence[Level], cuts: Sequence[float]) -> float:
    """Return the lower edge of a table, whose last row may stand below its last line, as near as others do to theirs.

    Lines drawn between rows alone have none at the foot, nor above the head.
    """
    foot = stack[-1].y
    under = [
        min((row[0].top - level.y for row in inside if _middle(row) > level.y), default=0.0) for level in stack[1:-1]
    ]
    if not below or not under or below[0][0].top - foot > max(under) + _SAME_HEIGHT:
        return foot
    row = [below[0]]
    for after in below[1:]:
        if after[0].top - row[-1][0].bottom > _IN_CELL * after[0].size:
            break
        row.append(after)
    high = max(here.y - above.y for above, here in pairwise(stack))
    whole = len(cuts) > 1 and len(_columns(row, cuts)) > len(cuts) and _stands_as(row, inside, cuts)
    return row[-1][0].bottom + 1 if whole and row[-1][0].bottom - foot < _HEAD_BANDS * high else foot


def _stands_as(row: Sequence[Row], inside: Sequence[Row], cuts: Sequence[float]) -> bool:
    """Tell whether the cells of a row begin, end or are centred where others of their column do."""
    if any(_crosses(line, cuts) for line in row) or abs(row[0][0].size - inside[-1][0].size) > _SAME_SIZE:
        return False
    places = [
        {round(x) for one in inside for x in _places(cells_between(one, cuts)[at])} for at in range(len(cuts) + 1)
    ]
    cells = [(at, cell) for line in row for at, cell in enumerate(cells_between(line, cuts)) if cell]
    return all(any(abs(x - place) < _ALIKE for x in _places(cell) for place in places[at]) for at, cell in cells)


def _places(cell: Row) -> tuple[float, ...]:
    return (cell[0].x0, cell[-1].x1, (cell[0].x0 + cell[-1].x1) / 2) if cell else ()


def _columns(rows: Sequence[Row], cuts: Sequence[float]) -> set[int]:
    return {sum(word.x0 > cut for cut in cuts) for row in rows for word in row}


def _crosses(row: Row, cuts: Sequence[float]) -> bool:
    return any(word.x0 < cut < word.x1 for word in row for cut in cuts)


def _middle(row: Row) -> float:
    return (row[0].top + row[0].bottom) / 2
