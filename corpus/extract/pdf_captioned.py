"""The rows of a page in; where the captions of tables show that rows in columns below them are tables, out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from corpus.extract.pdf_captions import SOURCE
from corpus.extract.pdf_lines import CAPTION, Row, cells_of, text_of_row
from corpus.extract.pdf_turned import Strip

_TABLE = re.compile(r"(?:tabel|table)\b", re.IGNORECASE)
# A head has so many cells of so many words at most, among so many rows below the label: a title may stand between.
_LEAST_CELLS, _SHORT_CELL, _BELOW = 3, 4, 4
# In a narrow column the title has more lines.
_BELOW_NARROW = 7
# The strips between its columns are so wide, in the type size, and so far apart rows of a table are at most.
# In a narrow column one that ends where cells begin may be narrower.
_STRIP, _NARROW_STRIP, _SAME_EDGE, _APART = 0.5, 0.2, 1.0, 3.0
# A table has so many rows at least with words in so many cells.
_LEAST_ROWS, _FILLED = 3, 2
# So large a share of the rows around a table reaches over the middle of the page.
_FEW = 0.3
# Type of one size differs by no more than this share. Text below a table stands so far from it, in the type size, and
# so many times further than its rows do from each other.
_ONE_SIZE, _BELOW_TABLE, _FURTHER = 0.08, 0.8, 2.0
# The lines of a cell are so near each other, in the type size; the frame stands so far around the words, in points.
_IN_CELL, _AROUND = 0.6, 2.0


def captioned_frames(rows: Sequence[Row], gutter: float | None = None, *, narrow: bool = False) -> list[Strip]:
    """Return where tables stand that have a caption above them and a head of three short cells or more.

    Their rows leave the strips between the cells of the head white; no lines need be drawn, and prose in cells is not
    taken for columns of the page. Where the document seems to have two columns, parted at `gutter`, what stands around
    the tables must run across it. `narrow` rows are those of one column among others: no other can be taken for cells.
    """
    found: list[Strip] = []
    for at, row in enumerate(rows):
        text = text_of_row(row)
        if not _TABLE.match(text) or not CAPTION.match(text) or (found and row[0].bottom < found[-1][3]):
            continue
        head = _head_below(rows, at, _BELOW_NARROW if narrow else _BELOW)
        if head is None:
            continue
        start, end = head[0], _end_of(rows, head[1], _NARROW_STRIP if narrow else _STRIP)
        if end - head[1] >= _LEAST_ROWS:
            inside = [word for row in rows[start:end] for word in row]
            found.append(
                (
                    min(word.x0 for word in inside) - _AROUND, min(word.top for word in inside) - 1,
                    max(word.x1 for word in inside) + _AROUND, max(word.bottom for word in inside) + 1,
                )
            )  # fmt: skip
    return found if gutter is None or runs_across(rows, found, gutter) else []


def runs_across(rows: Sequence[Row], frames: Sequence[Strip], gutter: float) -> bool:
    """Tell whether most long rows around the tables have a word or a mere space where the columns would be parted."""
    around = [row for row in rows if not any(frame[1] <= row[0].bottom <= frame[3] for frame in frames)]
    crossing = [
        not any(before.x1 < gutter < after.x0 and after.x0 - before.x1 > before.size for before, after in pairwise(row))
        for row in around
        if row[0].x0 < gutter < row[-1].x1
    ]
    return 2 * sum(crossing) >= len(crossing) and len(crossing) >= _FEW * len(around)


def _head_below(rows: Sequence[Row], caption: int, below: int) -> tuple[int, int] | None:
    """Return the first row of a head that stands right below a caption, and that which names all columns, or None."""
    start: int | None = None
    for at in range(caption + 1, min(len(rows), caption + below)):
        cells = cells_of(rows[at], rows[at][0].size)
        if rows[at][0].top - rows[at - 1][0].bottom > _APART * rows[at][0].size:
            return None
        short = max(map(len, cells)) <= _SHORT_CELL
        if start is None and len(cells) > 1 and short:
            start = at
        if start is not None and len(cells) >= _LEAST_CELLS and short:
            return start, at
    return None


def _end_of(rows: Sequence[Row], head: int, least: float) -> int:
    """Return the row below the last one that leaves the same strips white as those from the head on.

    So wide in the type size, at `least`, is one that ends where its column begins.
    """
    size = rows[head][0].size
    cells = cells_of(rows[head], size)
    strips = [(before[-1].x1, after[0].x0) for before, after in pairwise(cells)]
    end, filled = head + 1, head + 1
    while end < len(rows):
        row = rows[end]
        apart = row[0].top - rows[end - 1][0].bottom
        if apart > _APART * size or SOURCE.match(text_of_row(row)) or _stands_below(rows, head, end):
            break
        narrowed = [left_white(row, strip) for strip in strips]
        edges = [cell[0].x0 for cell in cells[1:]]
        wide = [
            right - left > (least if abs(right - x) < _SAME_EDGE else _STRIP) * size - 0.01
            for (left, right), x in zip(narrowed, edges, strict=True)
        ]
        if not all(wide):
            break
        strips = narrowed
        end += 1
        columns = _columns_of(row, strips)
        # What stands alone in a column goes on in its cell; in the first, where more white follows.
        after = rows[end][0].top - row[0].bottom if end < len(rows) else _APART * size
        if sum(columns) >= _FILLED or apart < min(_IN_CELL * size, after if columns[0] else _APART * size):
            filled = end
    return filled


def _stands_below(rows: Sequence[Row], head: int, at: int) -> bool:
    """Tell whether a row is text below a table: in other type than its rows, or further away and without cells.

    A line of one cell in a table heads rows that fill all columns.
    """
    row, before = rows[at], rows[head + 1 if at > head + 1 else head]
    if abs(row[0].size - before[0].size) > (_ONE_SIZE if at > head + 1 else 2 * _ONE_SIZE) * before[0].size:
        return True
    whites = [below[0].top - above[0].bottom for above, below in pairwise(rows[head : at + 1])]
    if len(whites) < 2 or whites[-1] < max(_BELOW_TABLE * row[0].size, _FURTHER * max(whites[:-1])):
        return False
    beside = [len(cells_of(one, one[0].size)) for one in rows[at : at + 2]]
    return beside[0] == 1 and max(beside) < len(cells_of(rows[head], rows[head][0].size))


def left_white(row: Row, strip: tuple[float, float]) -> tuple[float, float]:
    """Return what the words of a row leave white of a strip: the widest part of it."""
    ends = [strip[0], *(word.x1 for word in row if strip[0] < word.x1 and word.x0 < strip[1])]
    starts = [*(word.x0 for word in row if strip[0] < word.x1 and word.x0 < strip[1]), strip[1]]
    gaps = [(end, start) for end, start in zip(ends, starts, strict=True)]
    return max(gaps, key=lambda gap: gap[1] - gap[0])


def _columns_of(row: Row, strips: Sequence[tuple[float, float]]) -> list[bool]:
    """Tell of each column whether a row has words in it."""
    columns = [False] * (len(strips) + 1)
    for word in row:
        columns[sum((word.x0 + word.x1) / 2 > (left + right) / 2 for left, right in strips)] = True
    return columns
