"""The lines of a column in; runs of them that keep off the same white strips, as the rows of a table do, out."""

from __future__ import annotations

import statistics
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from corpus.extract.pdf_lines import CAPTION, Line, cells_of, text_of_row
from corpus.extract.pdf_table_rows import cells_between

# Rows share a strip of so much of the type size, which is so many times as wide as the spaces of each.
_SHARED, _OVER_SPACES = 0.4, 2.2
# So many gaps that differ by less, in the type size, are even.
_LEAST_EVEN, _EVEN = 2, 0.05
# The widest cell of a column leaves so little before the edge that the next one has, in the type size and in points.
_EDGED, _AT_EDGE = 0.3, 1.0
# It is so many times as wide as the usual space of the line.
_OVER_USUAL = 1.3
# What browsers leave between narrow cells, in the type size; cells that begin at one edge do so within so many points.
NARROW, FLUSH = 0.15, 0.8
# A space, and the most between the lines of a cell, in the type size.
_SPACE, _IN_CELL = 0.3, 1.45
# Lines of one table follow each other within so many type sizes, and by no step so much wider than the widest before.
_FOLLOWS, _WIDEST_STEP = 2.9, 1.6


@dataclass(frozen=True, slots=True)
class Run:
    """Lines from `start` up to `end` that keep off strips, `cuts` in their middle; `cells` are the texts between."""

    start: int
    end: int
    cells: tuple[tuple[str, ...], ...]
    lines: tuple[Line, ...]
    cuts: tuple[float, ...]

    @property
    def parted(self) -> list[int]:
        """The lines with several cells, counted from the run's first."""
        return [at for at, row in enumerate(self.cells) if sum(map(bool, row)) > 1]


def run_at(lines: Sequence[Line], start: int) -> Run | None:
    """Return the lines from one on that leave the same strips white, the last of them with several cells."""
    strips = wide_gaps(lines[start])
    if not strips:
        return None
    end = last = start + 1
    while end < len(lines) and _follows(lines[start:end], lines[end]):
        gaps = wide_gaps(lines[end])
        shared = _shared(strips, gaps, _SHARED * lines[end].size) or _shared(
            strips, _edged(lines[end], strips, [line.x0 for line in lines[start:end]]), 0.0
        )
        if not shared and gaps:
            break
        narrowed = shared or _left_white(lines[end], strips)
        if not narrowed:
            break
        strips, last = narrowed, end + 1 if shared else last
        end += 1
    while last < end and _goes_on_in_cell(lines, last, strips):
        last += 1
    chosen = lines[start:last]
    cuts = [(left + right) / 2 for left, right in strips]
    return Run(start, last, texts_of(chosen, cuts), tuple(chosen), tuple(cuts)) if len(chosen) > 1 else None


def _edged(line: Line, strips: Sequence[tuple[float, float]], lefts: Sequence[float]) -> list[tuple[float, float]]:
    """Return narrow gaps of a line whose right edge is that of a column: the widest cell leaves little white.

    `lefts` are the edges at which the lines above begin; one that begins there, too, may leave as little as a space.
    """
    pairs = list(pairwise(line.words))
    spaces = [after.x0 - before.x1 for before, after in pairs]
    flush = any(abs(line.x0 - left) < FLUSH for left in lefts)
    found = []
    for at, (before, after) in enumerate(pairs):
        off = min(abs(after.x0 - right) for _, right in strips)
        usual = statistics.median([*spaces[:at], *spaces[at + 1 :]]) if len(spaces) > 1 else 0.0
        wide = flush and spaces[at] > max(_EDGED * line.size, _OVER_USUAL * usual)
        narrow = flush and off < FLUSH and spaces[at] > NARROW * line.size
        if off < _AT_EDGE and (wide or narrow or after.text.startswith(":")):
            found.append((before.x1, after.x0))
    return found


def _left_white(line: Line, strips: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
    """Return what a line of one cell leaves white of some strips; nothing if it crosses one of them."""
    left_over = []
    for left, right in strips:
        before = line.x0 < left
        if not before and line.x1 > left and line.x0 < right - 1:
            return []
        left_over.append((max(left, line.x1) if before else left, right))
    return left_over if all(right - left > _EDGED * line.size for left, right in left_over) else []


def _goes_on_in_cell(lines: Sequence[Line], at: int, strips: Sequence[tuple[float, float]]) -> bool:
    """Tell whether a line below a table goes on in a cell: in one of the last columns, or in the first, which is full.

    Then it is nearer to the table than to what follows.
    """
    line, previous = lines[at], lines[at - 1]
    if line.x0 > strips[0][0]:
        return True
    first = [word for word in previous.words if word.x1 <= strips[0][1]]
    step = line.bottom - previous.bottom
    after = lines[at + 1].bottom - line.bottom if at + 1 < len(lines) else 2 * step
    full = bool(first) and first[-1].x1 + _SPACE * line.size + line.words[0].x1 - line.x0 > strips[0][0]
    return full and line.x1 < strips[0][1] and 0 < step < 0.9 * after and step < _IN_CELL * line.size


def _follows(run: Sequence[Line], after: Line) -> bool:
    """Tell whether a line is near enough to those of a run, and set alike; a wider gap than any in it ends it."""
    line, step = run[-1], after.bottom - run[-1].bottom
    steps = [other.bottom - before.bottom for before, other in pairwise(run)]
    widest = _WIDEST_STEP * max(steps) if len(steps) > 1 else _FOLLOWS * line.size
    alike = abs(line.size - after.size) < 0.15 * line.size
    return alike and 0 < step < min(_FOLLOWS * line.size, widest) and not CAPTION.match(after.text)


def wide_gaps(line: Line) -> list[tuple[float, float]]:
    """Return the gaps of a line that are far wider than the spaces between the words of its cells."""
    cells = cells_of(line.words, line.size)
    spaces = [after.x0 - word.x1 for cell in cells for word, after in pairwise(cell)]
    widest = max(spaces, default=0.0)
    found = [(before[-1].x1, cell[0].x0) for before, cell in pairwise(cells)]
    widths = [right - left for left, right in found]
    # Words that are drawn out to fill a line stand equally far apart.
    if len(widths) > _LEAST_EVEN and max(widths) - min(widths) < _EVEN * line.size:
        return []
    return [gap for gap in found if gap[1] - gap[0] > _OVER_SPACES * widest]


def _shared(
    strips: Sequence[tuple[float, float]], gaps: Sequence[tuple[float, float]], least: float
) -> list[tuple[float, float]]:
    common = [(max(strip[0], gap[0]), min(strip[1], gap[1])) for strip in strips for gap in gaps]
    return [strip for strip in common if strip[1] - strip[0] > least]


def texts_of(lines: Sequence[Line], cuts: Sequence[float]) -> tuple[tuple[str, ...], ...]:
    """Return the text of each cell of some lines, parted at `cuts`; a cell may be empty."""
    return tuple(tuple(map(text_of_row, cells_between(line.words, cuts))) for line in lines)
