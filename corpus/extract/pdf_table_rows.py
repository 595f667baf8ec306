"""The lines of a table and what is drawn on its page in; its rows, each as the lines of its cells, out."""

from __future__ import annotations

import re
import statistics
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from corpus.extract.pdf_lines import Line, Row, cells_of, line_of, text_of_row
from corpus.extract.pdf_ruled_cells import rule_heights, ruled_cells
from corpus.extract.pdf_turned import Strip
from corpus.extract.pdf_words import Word

# A strip between columns is so wide, in the type size; a narrower one has a column that begins at one edge behind it.
_STRIP, _NARROW_STRIP, _SAME_EDGE = 0.6, 0.15, 1.0
# What stands before such an edge ends at places that differ, by this share of the type size at least.
_DIFFER = 0.02
# So large a share of the cells of a column share an edge or a middle, within so many points.
_ALIGNED, _ALIKE = 0.6, 2.0
# So large a share of the lines may cross it: heads over several columns.
_MAY_CROSS = 0.2
# Rows stand apart by so much more than the lines in them, in the type size.
_APART = 0.2
# Lines of one cell are no further apart, in the type size.
_FAR = 1.7
# A cell of two rows stands over the edges of both, by this share of the type size.
_ASTRIDE = 0.15
# A figure, but no year.
_COUNT = re.compile(r"(?!(?:19|20)\d\d$)[(–-]?\d[\d.,]*%?\)?")
# A measured figure: "990 A", "1547 ± 12", "(0,02)".
_MEASURED = re.compile(r"[(<>≤≥±~+−–-]?\d[\d.,]*%?\)?(?:\s?[±–-]\s?\d[\d.,]*%?)?(?:\s[^\W\d_]{1,3}\.?)?[*†‡]{0,3}")
# A space, in the type size.
_SPACE = 0.3
# Of a table whose rows are parted by drawn lines, so many parts there are, with so many lines each at most.
_LEAST_RULED, _LINES_A_ROW = 3, 3.5

# The words of each column on one line, left to right.
_Cells = list[Row]


def rows_in_cells(lines: Sequence[Line], rules: Sequence[Strip]) -> list[list[Line]]:
    """Return the rows of a table: for each the lines of its first cell, then those of its second.

    A row of one line is that line. Rows are told by the lines drawn between them, by the white between them, or by
    cells that could have gone on where they end.
    """
    ruled = ruled_cells(lines, rules)
    if ruled and not _hold_several(ruled):
        return _rows_of_ruled(lines, ruled)
    cuts = column_cuts([line.words for line in lines])
    if len(lines) < 2 or not cuts:
        return [[line] for line in lines]
    cells = [cells_between(line.words, cuts) for line in lines]
    if not are_aligned(cells):
        return [[line] for line in lines]
    lines, cells = _with_raised(lines, cells)
    widths = [max((_width(row[at]) for row in cells if row[at]), default=0.0) for at in range(len(cuts) + 1)]
    rows: list[list[Line]] = []
    for start, end, whole in _bands(lines, cells, widths, rules):
        starts = [start] if whole else _starts_in(lines, cells, widths, start, end)
        rows += [_row(lines[first:last], cells[first:last]) for first, last in pairwise([*starts, end])]
    return rows


def _with_raised(lines: Sequence[Line], cells: Sequence[_Cells]) -> tuple[list[Line], list[_Cells]]:
    """Put a cell that stands between two rows, over both of which it reaches, into the first of them."""
    kept: list[Line] = []
    kept_cells: list[_Cells] = []
    for at, (line, row) in enumerate(zip(lines, cells, strict=True)):
        own = next((column for column, cell in enumerate(row) if cell), 0)
        between = 0 < at < len(lines) - 1 and sum(map(bool, row)) == 1
        if between and _is_astride(lines[at - 1 : at + 2]) and not (cells[at - 1][own] or cells[at + 1][own]):
            words = tuple(sorted((*kept[-1].words, *line.words), key=lambda word: word.x0))
            upper = kept[-1]
            kept[-1] = replace(upper, words=words, text=text_of_row(words), x0=words[0].x0, x1=max(upper.x1, line.x1))
            kept_cells[-1] = [cell or other for cell, other in zip(kept_cells[-1], row, strict=True)]
            continue
        kept.append(line)
        kept_cells.append(row)
    return kept, kept_cells


def _is_astride(three: Sequence[Line]) -> bool:
    """Tell whether the middle one of three lines stands over the edge of both others."""
    above, line, below = three
    over = _ASTRIDE * line.size
    return above.bottom - line.top > over and line.bottom - below.top > over and not line.markers


def _rows_of_ruled(lines: Sequence[Line], rows: Sequence[Sequence[Sequence[Row]]]) -> list[list[Line]]:
    """Return the rows of a table parted by drawn lines; the raised numbers of each row go with its first line."""
    found = [[line_of(part, lines[0].page) for cell in row for part in cell] for row in rows]
    markers = sorted((marker for line in lines for marker in line.markers), key=lambda marker: marker.bottom)
    for marker in markers:
        at = next((at for at, row in enumerate(found) if row[-1].bottom >= marker.bottom), len(found) - 1)
        found[at][0] = replace(found[at][0], markers=(*found[at][0].markers, marker))
    return found


def _hold_several(rows: Sequence[Sequence[Sequence[Row]]]) -> bool:
    """Tell whether some part between drawn lines holds several rows.

    On a line of it, no cell goes on the one above; or all cells have their lines beside each other, and half or more
    of these lines have a cell that does not.
    """
    widths = [max((_width(part) for row in rows for part in row[at]), default=0.0) for at in range(len(rows[0]))]
    for row in rows:
        steps = [
            (here[0].bottom, _is_another(before, here, widest, here[0].size))
            for cell, widest in zip(row, widths, strict=True)
            for before, here in pairwise(cell)
        ]
        beside = [[another for other, another in steps if abs(other - bottom) < _ALIKE] for bottom, _ in steps]
        filled = sum(map(bool, row))
        regular = filled > 1 and all(len(line) == filled for line in beside)
        if any(len(line) > 1 and all(line) for line in beside) or (
            regular and 2 * sum(map(any, beside)) >= max(1, len(beside))
        ):
            return True
    return False


def column_cuts(rows: Sequence[Row]) -> list[float]:
    """Return where the columns of a table are parted: the middles of the strips that its rows leave white."""
    parted = [row for row in rows if len(cells_of(row, row[0].size)) > 1] or list(rows)
    size = statistics.median(row[0].size for row in rows)
    edges = sorted({edge for row in parted for word in row for edge in (word.x0, word.x1)})
    crossing = [
        (left, right, sum(any(word.x0 < right and word.x1 > left for word in row) for row in parted))
        for left, right in pairwise(edges)
    ]
    white = _joined(crossing, 0)
    cuts: list[float] = []
    for strip in _joined(crossing, int(_MAY_CROSS * len(parted))):
        # What few words cross may be a cell that is wider than those beside it: then the rest of the strip is one.
        within = [strip, *(one for one in white if one != strip and one[0] >= strip[0] and one[1] <= strip[1])]
        parts = [one for one in within if _parts_columns(*one, parted, size)]
        # A cell that fills its column leaves only a part of the strip white.
        inner = max((one for one in within[1:]), key=lambda one: one[1] - one[0], default=strip)
        whole = [inner if inner[1] - inner[0] >= _NARROW_STRIP * size else strip]
        cuts += [(left + right) / 2 for left, right in (whole if parts[:1] == [strip] else parts)]
    return cuts


def _joined(crossing: Sequence[tuple[float, float, int]], most: int) -> list[tuple[float, float]]:
    """Return the strips that no more rows cross than so many."""
    strips: list[tuple[float, float]] = []
    for left, right, count in crossing:
        if count > most:
            continue
        if strips and abs(strips[-1][1] - left) < 0.01:
            strips[-1] = (strips[-1][0], right)
        else:
            strips.append((left, right))
    return strips


def _parts_columns(left: float, right: float, rows: Sequence[Row], size: float) -> bool:
    """Tell whether a strip has words on both sides, and is wide or has a column's edge behind it."""
    crossed = [any(word.x0 < right and word.x1 > left for word in row) for row in rows]
    beside = [row[0].x0 < left and row[-1].x1 > right for row in rows]
    both = sum(there and not across for there, across in zip(beside, crossed, strict=True))
    width = right - left
    if both < (2 if any(crossed) else 1):
        return False
    if width >= _STRIP * size:
        return True
    aligned = sum(any(abs(word.x0 - right) < _SAME_EDGE for word in row) for row in rows)
    ends = [before.x1 for row in rows for before, word in pairwise(row) if abs(word.x0 - right) < _SAME_EDGE]
    # Lines that begin with the same words have edges at each of them.
    differ = bool(ends) and max(ends) - min(ends) > _DIFFER * size
    return width >= _NARROW_STRIP * size and differ and aligned >= max(2, 0.8 * len(rows))


def cells_between(row: Row, cuts: Sequence[float]) -> _Cells:
    """Return the words of a row column by column; a column may have none."""
    columns: list[list[Word]] = [[] for _ in range(len(cuts) + 1)]
    for word in row:
        columns[sum((word.x0 + word.x1) / 2 > cut for cut in cuts)].append(word)
    return [tuple(column) for column in columns]


def are_aligned(cells: Sequence[Sequence[Row]]) -> bool:
    """Tell whether most cells of each column begin at one edge, end at one, or stand in its middle.

    Words of prose that happen to leave a strip white do not.
    """
    for column in zip(*cells, strict=True):
        filled = [cell for cell in column if cell]
        if not filled:
            continue
        places = [
            [cell[0].x0 for cell in filled], [cell[-1].x1 for cell in filled],
            [(cell[0].x0 + cell[-1].x1) / 2 for cell in filled],
        ]  # fmt: skip
        if max(sum(abs(x - place) < _ALIKE for x in xs) for xs in places for place in xs) < _ALIGNED * len(filled):
            return False
    return True


def _width(cell: Row) -> float:
    return cell[-1].x1 - cell[0].x0


def _bands(
    lines: Sequence[Line], cells: Sequence[_Cells], widths: Sequence[float], rules: Sequence[Strip]
) -> list[tuple[int, int, bool]]:
    """Return the parts of a table between the lines drawn across it, and of each whether it is one row."""
    heights = rule_heights(lines, rules)
    numbers = [sum(height < (line.top + line.bottom) / 2 for height in heights) for line in lines]
    starts = [at for at in range(len(lines)) if at == 0 or numbers[at] != numbers[at - 1]]
    spans = list(pairwise([*starts, len(lines)]))
    apart = min((lines[start].bottom - lines[start - 1].bottom for start in starts[1:]), default=0.0)
    several = [
        _are_several(lines, cells, widths, range(start + 1, end)) or _are_far_apart(lines[start:end], apart)
        for start, end in spans
    ]
    ruled = len(spans) >= max(_LEAST_RULED, len(lines) / _LINES_A_ROW) and not any(several)
    headed = len(spans) > 1 and not several[0] and not all(all(row) for row in cells[: spans[0][1]])
    return [(start, end, ruled or (headed and start == 0)) for start, end in spans]


def _starts_in(
    lines: Sequence[Line], cells: Sequence[_Cells], widths: Sequence[float], start: int, end: int
) -> list[int]:
    """Return where rows begin among the lines from `start` to `end`."""
    forced = [_cannot_go_on(lines, cells, widths, at) for at in range(start + 1, end)]
    gaps = [lines[at].top - max(line.bottom for line in lines[start:at]) for at in range(start + 1, end)]
    least = _parting_gap(gaps, statistics.median(line.size for line in lines))
    if least is not None and not any(must for must, gap in zip(forced, gaps, strict=True) if gap < least):
        return [start, *(at for at, gap in enumerate(gaps, start + 1) if gap >= least)]
    if all(all(row) for row in cells[start:end]):
        return list(range(start, end))
    starts = [start]
    for at, must in enumerate(forced, start + 1):
        if must or _begins_row(cells, starts[-1], at):
            starts.append(at)
    return starts


def _parting_gap(gaps: Sequence[float], size: float) -> float | None:
    """Return the least white between rows where it is plainly more than that between the lines of a cell."""
    ordered = sorted(gaps)
    jumps = [(after - before, after) for before, after in pairwise(ordered)]
    jump, least = max(jumps, default=(0.0, 0.0))
    return least if jump >= _APART * size else None


def _cannot_go_on(lines: Sequence[Line], cells: Sequence[_Cells], widths: Sequence[float], at: int) -> bool:
    """Tell whether some cell is not the rest of the one above: its first word had room there, or both are figures."""
    size = lines[at].size
    below_names = [
        len(here) == 1 and _COUNT.fullmatch(here[0].text) is not None and not any(map(_has_figure, before))
        for before, here in zip(cells[at - 1], cells[at], strict=True)
        if before and here
    ]
    # Years may be the second line of a head; other figures below words are the first row.
    if sum(below_names) > 1:
        return True
    return any(_is_another(*pair, size) for pair in zip(cells[at - 1], cells[at], widths, strict=True))


def _has_figure(word: Word) -> bool:
    return any(map(str.isdigit, word.text))


def _is_another(before: Row, here: Row, widest: float, size: float) -> bool:
    if not (before and here):
        return False
    if _width(before) + _SPACE * size + here[0].x1 - here[0].x0 < widest:
        return True
    return all(len(cell) == 1 and any(map(str.isdigit, cell[0].text)) for cell in (before, here))


def _are_far_apart(lines: Sequence[Line], apart: float) -> bool:
    """Tell whether some lines between two drawn ones are as far apart as those that a drawn line parts."""
    steps = [(below.bottom - above.bottom, below.size) for above, below in pairwise(lines)]
    return any(step > max(_FAR * size, apart - 1) for step, size in steps)


def _are_several(lines: Sequence[Line], cells: Sequence[_Cells], widths: Sequence[float], span: range) -> bool:
    """Tell whether what stands between two drawn lines is several rows: most cells of a line are not the rest of any.

    Or one is not at more than one line, or figures stand below figures in several columns.
    """
    if any(sum(map(_are_measured, cells[at - 1], cells[at])) > 1 for at in span):
        return True
    other = [
        [_is_another(*pair, lines[at].size) for pair in zip(cells[at - 1], cells[at], widths, strict=True)]
        for at in span
    ]
    both = [[bool(before and here) for before, here in zip(cells[at - 1], cells[at], strict=True)] for at in span]
    whole = any(sum(one) == sum(two) > 1 for one, two in zip(other, both, strict=True))
    return whole or sum(map(any, other)) > 1


def _are_measured(before: Row, here: Row) -> bool:
    """Tell whether two cells are a figure each, with its unit or error."""
    return bool(before and here) and all(_MEASURED.fullmatch(text_of_row(cell)) for cell in (before, here))


def _begins_row(cells: Sequence[_Cells], start: int, at: int) -> bool:
    """Tell whether a line begins a row though each cell could go on: it fills all, or the first that had ended."""
    here = cells[at]
    if not here[0]:
        return False
    if all(here):
        return not all(cell[0].text[:1].islower() for cell in here)
    begun = any(row[0] for row in cells[start:at])
    return begun and not cells[at - 1][0]


def _row(lines: Sequence[Line], cells: Sequence[_Cells]) -> list[Line]:
    """Return the lines of the cells of a row, a cell after the other."""
    if len(lines) == 1:
        return [lines[0]]
    ordered = [
        line_of(cell, line.page)
        for column in zip(*cells, strict=True)
        for line, cell in zip(lines, column, strict=True)
        if cell
    ]
    return [replace(ordered[0], markers=tuple(marker for line in lines for marker in line.markers)), *ordered[1:]]
