"""Rows and drawn lines of a page in; which rows belong to tables, and the frames of ruled tables, out."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.extract.pdf_lines import Row, cells_of
from corpus.extract.pdf_words import Strip


def table_rows(rows: Sequence[Row], body_size: float) -> list[bool]:
    """Tell of each row of a page whether it belongs to a table: runs of three rows of short cells."""
    looks = [_looks_tabular(row, body_size) for row in rows]
    marked = [False] * len(rows)
    start = 0
    for index in range(len(rows) + 1):
        if index < len(rows) and looks[index]:
            continue
        if index - start >= 3:
            marked[start:index] = [True] * (index - start)
        start = index + 1
    return marked


def _looks_tabular(row: Row, body_size: float) -> bool:
    cells = cells_of(row, body_size)
    width = row[-1].x1 - row[0].x0
    return (
        len(cells) >= 3
        and len(row) <= 2.2 * len(cells)
        and max(len(cell) for cell in cells) <= 4
        and max(cell[-1].x1 - cell[0].x0 for cell in cells) < 0.3 * width
    )


def cell_count(row: Row, size: float) -> int:
    """Return the number of cells of a line of short cells, 1 for a line of prose."""
    cells = cells_of(row, size)
    return len(cells) if len(row) <= 3 * len(cells) else 1


def ruled_frames(rules: Sequence[Strip], page_height: float) -> list[Strip]:
    """Return the frames of tables drawn with lines: where at least two upright lines meet two level ones."""
    level = [rule for rule in rules if rule[3] - rule[1] < 3 and rule[2] - rule[0] > 20]
    upright = [rule for rule in rules if rule[2] - rule[0] < 3 and rule[3] - rule[1] > 6]
    boxes = [rule for rule in rules if rule[2] - rule[0] > 15 and 6 < rule[3] - rule[1] < 0.5 * page_height]
    if len(level) + len(upright) + len(boxes) > 3000:
        return []
    frames: list[tuple[Strip, int, int]] = []
    for strip, is_level, is_upright in (
        *((rule, 1, 0) for rule in level),
        *((rule, 0, 1) for rule in upright),
        *((rule, 2, 2) for rule in boxes),
    ):
        frames = _absorb(frames, strip, is_level, is_upright)
    return [
        frame
        for frame, levels, uprights in frames
        if levels >= 3 and uprights >= 2 and frame[3] - frame[1] > 15 and frame[3] - frame[1] < 0.9 * page_height
    ]


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
    slack = 1.5
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
