"""Rows and drawn lines of a page in; which rows belong to tables, and the frames of ruled tables, out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from corpus.extract.pdf_lines import CAPTION, Row, cells_of, text_of_row
from corpus.extract.pdf_turned import Strip

# What stands between the sides of a frame is so far from them, in points.
_INSIDE = 12.0
# Boxes whose edges are no further apart, in points, are one that is drawn twice, among so many that follow each other.
_BORDER, _RIGHT_AFTER = 4.0, 6


@dataclass(frozen=True, slots=True)
class Margins:
    """The left and right edge that full lines of the text reach."""

    left: float
    right: float


def margins_of(rows: Sequence[Row]) -> Margins:
    """Return the outermost edges of some rows."""
    return Margins(min(row[0].x0 for row in rows), max(row[-1].x1 for row in rows))


def table_rows(rows: Sequence[Row], body_size: float) -> list[bool]:
    """Tell of each row of a page whether it belongs to a table: runs of three rows of short cells."""
    if not rows:
        return []
    margins = margins_of(rows)
    return tabular_runs(rows, [_looks_tabular(row, body_size, margins) for row in rows], least=3)


def tabular_runs(rows: Sequence[Row], looks: Sequence[bool], least: int) -> list[bool]:
    """Mark runs of at least `least` rows that look like a table's and leave the same strips white.

    The strips tell a table from lines that are set wide to fill a narrow column: their gaps stand anywhere.
    """
    marked = [False] * len(rows)
    index = 0
    while index < len(rows):
        end = _run_end(rows, looks, index) if looks[index] else index
        if end - index >= least:
            marked[index:end] = [True] * (end - index)
            for above in _head_rows(rows, index, end):
                marked[above] = True
        index = max(end, index + 1)
    return marked


def _head_rows(rows: Sequence[Row], start: int, end: int) -> list[int]:
    """Return the rows just above a run that belong to the head of the table: cells of two or three lines.

    Their words keep to the columns that the rows of the run show, and leave the strips between them white.
    """
    strips = _gaps(rows[start])
    for row in rows[start + 1 : end]:
        strips = _shared(strips, _gaps(row), 0.0) or strips
    found: list[int] = []
    for index in range(start - 1, max(start - 4, -1), -1):
        row, below = rows[index], rows[index + 1]
        apart = min(word.top for word in below) - max(word.bottom for word in row)
        middles = [(left + right) / 2 for left, right in strips]
        crossing = any(word.x0 < middle < word.x1 for word in row for middle in middles)
        crossing = crossing and not _names_columns(row, rows[start:end])
        if crossing or apart > 0.9 * row[0].size or CAPTION.match(text_of_row(row)):
            break
        columns = {sum(word.x0 > middle for middle in middles) for word in row}
        if len(columns) < 2 and apart > -0.3 * row[0].size:
            break
        found.append(index)
    return found


def _names_columns(row: Row, body: Sequence[Row]) -> bool:
    """Tell whether a row has one cell above each column of a table, though these are set to other edges."""
    cells = cells_of(row, row[0].size)
    columns = [cells_of(one, one[0].size) for one in body]
    alike = [column for column in columns if len(column) == len(cells)]
    if len(cells) < 3 or len(alike) < 0.5 * len(columns):
        return False
    return all(
        cell[0].x0 < max(one[at][-1].x1 for one in alike) and cell[-1].x1 > min(one[at][0].x0 for one in alike)
        for at, cell in enumerate(cells)
    )


def _run_end(rows: Sequence[Row], looks: Sequence[bool], start: int) -> int:
    """Return the end of the run of rows that share white strips with the row at `start`."""
    strips = _gaps(rows[start])
    end = start + 1
    while end < len(rows) and looks[end]:
        gaps = _gaps(rows[end])
        shared = _shared(strips, gaps, 0.4 * rows[end][0].size)
        if len(shared) < min(2, len(strips), len(gaps)):
            break
        strips = shared
        end += 1
    return end


def _gaps(row: Row) -> list[tuple[float, float]]:
    size = row[0].size
    return [(before.x1, after.x0) for before, after in pairwise(row) if after.x0 - before.x1 > 0.85 * size]


def share_strips(row: Row, other: Row) -> bool:
    """Tell whether two rows leave one strip white, as those of a table do."""
    return bool(_shared(_gaps(row), _gaps(other), 0.4 * row[0].size))


def _shared(
    strips: Sequence[tuple[float, float]], gaps: Sequence[tuple[float, float]], least: float
) -> list[tuple[float, float]]:
    common = [(max(strip[0], gap[0]), min(strip[1], gap[1])) for strip in strips for gap in gaps]
    return [(start, end) for start, end in common if end - start > least]


def _looks_tabular(row: Row, body_size: float, margins: Margins) -> bool:
    cells = cells_of(row, body_size)
    width = row[-1].x1 - row[0].x0
    return (
        len(cells) >= 3
        and len(row) <= 2.2 * len(cells)
        and max(len(cell) for cell in cells) <= 4
        and max(cell[-1].x1 - cell[0].x0 for cell in cells) < 0.3 * width
        and not is_justified(row, margins)
    )


def is_justified(row: Row, margins: Margins) -> bool:
    """Tell whether a row of words (not figures) is drawn out from margin to margin, as prose is."""
    if row[0].x0 >= margins.left + 4 * row[0].size or row[-1].x1 <= margins.right - 2:
        return False
    figures = sum(any(letter.isdigit() for letter in word.text) for word in row[1:])
    return figures < 0.4 * (len(row) - 1)


def cell_count(row: Row, size: float) -> int:
    """Return the number of cells of a line of short cells, 1 for a line of prose."""
    cells = cells_of(row, size)
    return len(cells) if len(row) <= 3 * len(cells) else 1


def ruled_frames(rules: Sequence[Strip], page_height: float) -> list[Strip]:
    """Return the frames of tables drawn with lines: where at least two upright lines meet two level ones.

    One of them stands between the sides, or the frame is a box of text, with a title in a box of its own, say.
    """
    level = [rule for rule in rules if rule[3] - rule[1] < 3 and rule[2] - rule[0] > 20]
    upright = [rule for rule in rules if rule[2] - rule[0] < 3 and rule[3] - rule[1] > 6]
    boxes = _drawn_once(
        [rule for rule in rules if rule[2] - rule[0] > 15 and 6 < rule[3] - rule[1] < 0.5 * page_height]
    )
    if len(level) + len(upright) + len(boxes) > 3000:
        return []
    frames: list[tuple[Strip, int, int]] = []
    for strip, is_level, is_upright in (
        *((rule, 1, 0) for rule in level),
        *((rule, 0, 1) for rule in upright),
        *((rule, 2, 2) for rule in boxes),
    ):
        frames = _absorb(frames, strip, is_level, is_upright)
    sides = [*upright, *boxes]
    return [
        frame
        for frame, levels, uprights in frames
        if levels >= 3
        and uprights >= 2
        and 15 < frame[3] - frame[1] < 0.9 * page_height
        and any(_stands_within(side, frame) for side in sides)
    ]


def _stands_within(side: Strip, frame: Strip) -> bool:
    """Tell whether a side of a line or box stands between those of a frame."""
    within = frame[1] - 2 < (side[1] + side[3]) / 2 < frame[3] + 2
    return within and any(frame[0] + _INSIDE < x < frame[2] - _INSIDE for x in (side[0], side[2]))


def _drawn_once(boxes: Sequence[Strip]) -> list[Strip]:
    """Leave out boxes that lie on another, but for a border's width: they hold no cells.

    So browsers draw the ground of a heading, and lines below it or beside a quotation: borders on one side alone.
    """
    kept: list[Strip] = []
    for box in boxes:
        # What lies on another is drawn right after it.
        beside = kept[-_RIGHT_AFTER:]
        if not any(
            all(abs(one - other) < _BORDER for one, other in zip(box, before, strict=True)) for before in beside
        ):
            kept.append(box)
    return kept


def _absorb(
    frames: list[tuple[Strip, int, int]], strip: Strip, levels: int, uprights: int
) -> list[tuple[Strip, int, int]]:
    """Join a strip with all frames it touches."""
    apart = []
    for frame, frame_levels, frame_uprights in frames:
        if _touch(frame, strip):
            strip = (
                min(frame[0], strip[0]),
                min(frame[1], strip[1]),
                max(frame[2], strip[2]),
                max(frame[3], strip[3]),
            )
            levels += frame_levels
            uprights += frame_uprights
        else:
            apart.append((frame, frame_levels, frame_uprights))
    return [*apart, (strip, levels, uprights)]


def _touch(one: Strip, other: Strip) -> bool:
    # Browsers leave 1.5 points between the borders of cells.
    slack = 1.8
    return (
        one[0] - slack <= other[2]
        and other[0] - slack <= one[2]
        and one[1] - slack <= other[3]
        and other[1] - slack <= one[3]
    )


def frame_around(frames: Sequence[Strip], row: Row) -> Strip | None:
    """Return the frame a row stands in, or None."""
    middle = (row[0].top + row[0].bottom) / 2
    for frame in frames:
        if frame[1] - 1 <= middle <= frame[3] + 1 and frame[0] - 2 <= row[0].x0 and row[-1].x1 <= frame[2] + 2:
            return frame
    return None
