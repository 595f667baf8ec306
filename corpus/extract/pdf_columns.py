"""Rows of a page and its gutter in; the columns of text in reading order out."""

from __future__ import annotations

import statistics
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from corpus.extract.known_headings import opens_abstract, opens_body, opens_keywords
from corpus.extract.pdf_gutters import Gutter
from corpus.extract.pdf_lines import Row, rows_of, text_of_row
from corpus.extract.pdf_tables import ruled_frames, table_rows
from corpus.extract.pdf_words import PageWords, Strip


@dataclass(frozen=True, slots=True)
class Column:
    """Rows that are read from top to bottom; `full` says that they run over the whole page."""

    page: int
    rows: tuple[Row, ...]
    full: bool
    frames: tuple[Strip, ...] = ()


@dataclass(frozen=True, slots=True)
class _Labelled:
    """A row of the page; `side` is F(ull), L(eft), R(ight) or S(plit by the gutter)."""

    row: Row
    side: str

    @property
    def top(self) -> float:
        return min(word.top for word in self.row)

    @property
    def bottom(self) -> float:
        return max(word.bottom for word in self.row)


def columns_of(page: PageWords, rows: Sequence[Row], gutter: Gutter | None, body_size: float) -> list[Column]:
    """Put the rows of a page into columns, in reading order."""
    frames = tuple(ruled_frames(page.rules, page.height))
    if not rows:
        return []
    if gutter is None:
        return [Column(page.number, tuple(rows), full=True, frames=frames)]
    pitch = pitch_of(rows, body_size)
    labelled = _label_rows(rows, gutter, body_size, frames)
    labelled = _full_last_lines(labelled, pitch)
    columns: list[Column] = []
    for band in _bands(labelled, gutter, pitch, page.number):
        for column in _columns_of_band(band, gutter, page.number, frames):
            if columns and columns[-1].full and column.full:
                columns[-1] = Column(page.number, columns[-1].rows + column.rows, full=True, frames=frames)
            else:
                columns.append(column)
    return columns


def pitch_of(rows: Sequence[Row], body_size: float) -> float:
    """Return the usual distance from one row to the next, in points."""
    tops = [min(word.top for word in row) for row in rows]
    steps = [after - before for before, after in pairwise(tops)]
    likely = [step for step in steps if 0.6 * body_size < step < 2.5 * body_size]
    return statistics.median(likely) if likely else 1.2 * body_size


def _label_rows(rows: Sequence[Row], gutter: Gutter, body_size: float, frames: Sequence[Strip]) -> list[_Labelled]:
    across = [frame for frame in frames if frame[0] < gutter.x - 20 and frame[2] > gutter.x + 20]
    labelled = []
    for row, tabular in zip(rows, table_rows(rows, body_size), strict=True):
        middle = (row[0].top + row[0].bottom) / 2
        framed = any(frame[1] <= middle <= frame[3] for frame in across)
        labelled.append(_Labelled(row, "F" if tabular or framed else _side_of(row, gutter)))
    return labelled


def _side_of(row: Row, gutter: Gutter) -> str:
    left = [word for word in row if word.x1 <= gutter.x + 1.5]
    right = [word for word in row if word.x0 >= gutter.x - 1.5]
    if len(left) + len(right) < len(row):
        return "F"
    if not (left and right):
        return "L" if left else "R"
    gap = min(word.x0 for word in right) - max(word.x1 for word in left)
    return "S" if gap >= max(5.0, 0.3 * (gutter.right - gutter.left)) else "F"


def _full_last_lines(labelled: Sequence[_Labelled], pitch: float) -> list[_Labelled]:
    """A short row right below a full row ends the same paragraph: make it full too."""
    result = list(labelled)
    for index in range(1, len(result)):
        here, above = result[index], result[index - 1]
        if here.side not in "LR" or above.side != "F" or here.top - above.bottom >= 0.6 * pitch:
            continue
        below = result[index + 1] if index + 1 < len(result) else None
        if below is None or below.side == "F" or below.top - here.bottom > 0.9 * pitch:
            result[index] = _Labelled(here.row, "F")
    return result


def _bands(labelled: Sequence[_Labelled], gutter: Gutter, pitch: float, page_number: int) -> list[list[_Labelled]]:
    """Cut the page into bands of full rows and bands of two columns."""
    bands: list[list[_Labelled]] = []
    for index, row in enumerate(labelled):
        same = bool(bands) and (bands[-1][-1].side == "F") == (row.side == "F")
        if same and row.side != "F" and _cuts(bands[-1], labelled[index:], gutter, pitch, page_number):
            same = False
        if same:
            bands[-1].append(row)
        else:
            bands.append([row])
    return bands


def _cuts(band: Sequence[_Labelled], rest: Sequence[_Labelled], gutter: Gutter, pitch: float, page_number: int) -> bool:
    """Tell whether a blank strip across both columns ends what stands side by side above it."""
    if rest[0].top - max(row.bottom for row in band) <= 0.55 * pitch:
        return False
    if not all(any(row.side in (side, "S") for row in band) for side in "LR"):
        return False
    above = [text for row in band for text in _side_texts(row, gutter)]
    below = [text for row in rest[:8] for text in _side_texts(row, gutter)]
    if page_number <= 2 and any(map(opens_keywords, above)) and not any(map(opens_keywords, below)):
        return True
    abstracts = sum(map(opens_abstract, above))
    next_texts = [text for row in rest[:2] for text in _side_texts(row, gutter)]
    if page_number <= 2 and abstracts >= 2 and any(map(opens_body, next_texts)):
        return True
    return _size_changes(band[-5:], [row for row in rest[:5] if row.side != "F"], gutter)


def _side_texts(row: _Labelled, gutter: Gutter) -> list[str]:
    left, right = _halves(row.row, gutter)
    return [text_of_row(half) for half in (left, right) if half]


def _halves(row: Row, gutter: Gutter) -> tuple[Row, Row]:
    left = tuple(word for word in row if (word.x0 + word.x1) / 2 < gutter.x)
    right = tuple(word for word in row if (word.x0 + word.x1) / 2 >= gutter.x)
    return left, right


def _size_changes(above: Sequence[_Labelled], below: Sequence[_Labelled], gutter: Gutter) -> bool:
    """Tell whether the type size changes at the same height in both columns (references under a body)."""
    if len(above) < 5 or len(below) < 5:
        return False
    sizes = []
    for rows in (above, below):
        for side in (0, 1):
            found = [word.size for row in rows for word in _halves(row.row, gutter)[side]]
            if not found:
                return False
            sizes.append(statistics.median(found))
    left_above, right_above, left_below, right_below = sizes
    same = abs(left_above - right_above) < 0.6 and abs(left_below - right_below) < 0.6
    return same and abs(left_above - left_below) > 0.07 * left_above


def _columns_of_band(
    band: Sequence[_Labelled], gutter: Gutter, page_number: int, frames: tuple[Strip, ...]
) -> list[Column]:
    rows = [row.row for row in band]
    sides = {row.side for row in band}
    alone = len(sides) == 1 and "S" not in sides and len(band) <= 2
    if "F" in sides or alone:
        return [Column(page_number, tuple(rows), full=True, frames=frames)]
    halves = [_halves(row, gutter) for row in rows]
    columns = []
    for side in (0, 1):
        words = [word for half in halves for word in half[side]]
        if words:
            # Rows of the page may hold rows of both columns that are a little apart: gather them anew.
            columns.append(Column(page_number, tuple(rows_of(words)), full=False, frames=frames))
    return columns
