"""The rows of a page in; tables that stand side by side, each below its caption, as cells to read one by one, out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from corpus.extract.pdf_captioned import captioned_frames, left_white, runs_across
from corpus.extract.pdf_grids import Grid
from corpus.extract.pdf_lined import lined_frames
from corpus.extract.pdf_lines import CAPTION, Row, cells_of, rows_of, text_of_row
from corpus.extract.pdf_tables import ruled_frames
from corpus.extract.pdf_words import PageWords, Word

_TABLE = re.compile(r"(?:tabel|table)\b", re.IGNORECASE)
# The strip between two tables is so wide, rows of them no further apart, in the type size; they have so many rows.
_STRIP, _APART, _LEAST_ROWS = 0.8, 3.0, 3


def tables_beside(page: PageWords, rows: Sequence[Row], gutter: float | None) -> list[Grid]:
    """Find rows in which captions of tables stand side by side, with the tables below them.

    In a document of two columns, parted at `gutter`, that is no sign: there each is in its own column.
    """
    grids: list[Grid] = []
    for at, row in enumerate(rows):
        if (grids and at < grids[-1].end) or not _TABLE.match(row[0].text):
            continue
        cells = cells_of(row, row[0].size)
        if len(cells) < 2 or not all(_is_label(cell) for cell in cells):
            continue
        end, strips = _end_of(rows, at, [(one[-1].x1, other[0].x0) for one, other in pairwise(cells)])
        extent = (0.0, min(word.top for word in row), page.width, max(word.bottom for word in rows[end - 1]))
        if end - at >= _LEAST_ROWS and (gutter is None or runs_across(rows, [extent], gutter)):
            grids.append(_grid(page, rows, (at, end), [(left + right) / 2 for left, right in strips]))
    return grids


def _is_label(cell: Sequence[Word]) -> bool:
    text = text_of_row(tuple(cell))
    return CAPTION.match(text) is not None and _TABLE.match(text) is not None


def _end_of(
    rows: Sequence[Row], first: int, strips: list[tuple[float, float]]
) -> tuple[int, list[tuple[float, float]]]:
    """Return the row below the last one that leaves the strips between the tables white, and what is white of them."""
    size = rows[first][0].size
    end = first + 1
    while end < len(rows):
        apart = min(word.top for word in rows[end]) - max(word.bottom for word in rows[end - 1])
        narrowed = [left_white(rows[end], strip) for strip in strips]
        if apart > _APART * size or any(right - left < _STRIP * size for left, right in narrowed):
            break
        strips = narrowed
        end += 1
    return end, strips


def _grid(page: PageWords, rows: Sequence[Row], span: tuple[int, int], cuts: Sequence[float]) -> Grid:
    words = [word for row in rows[span[0] : span[1]] for word in row]
    edges = [float("-inf"), *cuts, float("inf")]
    cells = tuple(
        tuple(rows_of(word for word in words if left < (word.x0 + word.x1) / 2 <= right))
        for left, right in pairwise(edges)
    )
    drawn = ruled_frames(page.rules, page.height)
    frames = (
        *drawn,
        *(frame for cell in cells for frame in (*lined_frames(page.rules, cell), *captioned_frames(cell))),
    )
    return Grid(span[0], span[1], cells, frames)
