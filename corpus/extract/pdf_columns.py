"""Rows of a page and its gutter in; the columns of text in reading order out."""

from __future__ import annotations

import statistics
from collections.abc import Sequence
from dataclasses import dataclass, replace

from corpus.extract.known_headings import opens_abstract, opens_body, opens_keywords
from corpus.extract.pdf_abstracts import abstracts_beside, headed_by_abstracts
from corpus.extract.pdf_gutters import Gutter, gutter_within
from corpus.extract.pdf_lines import CAPTION, Row, rows_of, text_of_row
from corpus.extract.pdf_measure import pitch_of
from corpus.extract.pdf_tables import Margins, cell_count, margins_of, ruled_frames, table_rows
from corpus.extract.pdf_words import PageWords, Strip

# A side so much wider than the other may hold two columns.
_WIDER_SIDE = 1.5


@dataclass(frozen=True, slots=True)
class Column:
    """Rows that are read from top to bottom; `full` says that they run over the whole page.

    `notes` are the numbers of the footnotes on the page.
    """

    page: int
    rows: tuple[Row, ...]
    full: bool
    frames: tuple[Strip, ...] = ()
    notes: frozenset[str] = frozenset()


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
    if gutter is None and page.number <= 2 and not page.recognised:
        gutter = _gutter_of_abstracts(rows)
    if gutter is None:
        columns = [Column(page.number, tuple(rows), full=True, frames=frames)]
    else:
        columns = _in_columns(page.number, rows, gutter, body_size, frames)
    notes = _note_numbers(columns, page.height, body_size)
    return [replace(column, notes=notes) for column in columns]


def _note_numbers(columns: Sequence[Column], page_height: float, body_size: float) -> frozenset[str]:
    """Return the numbers that lines of small type in the lower part of a page begin with: those of its footnotes."""
    starts = [row for column in columns for row in column.rows if len(row) > 1 and row[0].top > 0.4 * page_height]
    small = [row for row in starts if statistics.median(word.size for word in row) <= 0.93 * body_size]
    return frozenset(row[0].text.rstrip(".") for row in small if row[0].text.rstrip(".").isdigit())


def _gutter_of_abstracts(rows: Sequence[Row]) -> Gutter | None:
    """Return what parts two abstracts beside each other on a page that has no columns else."""
    found = abstracts_beside(rows)
    if found is None:
        return None
    indexes, edge = found
    left = max(word.x1 for index in indexes for word in rows[index] if word.x0 < edge - 2)
    return Gutter((left + edge) / 2, left, edge, len(indexes), len(indexes) / len(rows))


def _in_columns(
    page_number: int, rows: Sequence[Row], gutter: Gutter, body_size: float, frames: tuple[Strip, ...]
) -> list[Column]:
    """Read bands of full rows and of rows in columns one after the other."""
    pitch = pitch_of(rows, body_size)
    labelled = _label_rows(rows, gutter, body_size, frames)
    labelled = _with_strays(labelled, pitch)
    columns: list[Column] = []
    for band in _bands(labelled, gutter, pitch, page_number):
        for column in _columns_of_band(band, gutter, page_number, frames):
            if columns and columns[-1].full and column.full:
                columns[-1] = Column(page_number, columns[-1].rows + column.rows, full=True, frames=frames)
            else:
                columns.append(column)
    return columns


def _label_rows(rows: Sequence[Row], gutter: Gutter, body_size: float, frames: Sequence[Strip]) -> list[_Labelled]:
    across = [frame for frame in frames if frame[0] < gutter.x - 20 and frame[2] > gutter.x + 20]
    tabular = _wide_table_rows(rows, gutter, body_size)
    beside, _ = abstracts_beside(rows) or (frozenset(), 0.0)
    labelled = []
    for index, (row, wide) in enumerate(zip(rows, tabular, strict=True)):
        middle = (row[0].top + row[0].bottom) / 2
        framed = any(frame[1] <= middle <= frame[3] for frame in across)
        if index in beside:
            labelled.append(_Labelled(row, "S"))
        else:
            labelled.append(_Labelled(row, "F" if wide or framed else _side_of(row, gutter)))
    return labelled


def _wide_table_rows(rows: Sequence[Row], gutter: Gutter, body_size: float) -> list[bool]:
    """Mark rows of tables that run over both columns, not those of two tables or a table beside prose."""
    marked = table_rows(rows, body_size)
    edges = margins_of(rows)
    columns = (Margins(edges.left, gutter.left), Margins(gutter.right, edges.right))
    for index, row in enumerate(rows):
        halves = zip(_halves(row, gutter), columns, strict=True)
        if marked[index] and any(_is_prose(half, column) for half, column in halves if half):
            marked[index] = False
    for index in range(len(rows)):
        if marked[index] and not (index and marked[index - 1]):
            end = next((end for end in range(index, len(rows)) if not marked[end]), len(rows))
            above = [_halves(row, gutter) for row in rows[max(0, index - 3) : index]]
            captions = [
                sum(CAPTION.match(text_of_row(halves[side])) is not None for halves in above) for side in (0, 1)
            ]
            both = sum(all(_halves(row, gutter)) for row in rows[index:end])
            # Rows that keep to one side each belong to two tables of different heights.
            if all(captions) or both < 0.5 * (end - index):
                marked[index:end] = [False] * (end - index)
    return marked


def _is_prose(half: Row, column: Margins) -> bool:
    """Half a row that fills its column with words."""
    figures = sum(any(letter.isdigit() for letter in word.text) for word in half)
    fills = half[0].x0 < column.left + 2.5 * half[0].size and half[-1].x1 > column.right - 4
    return len(half) >= 2 and fills and figures < 0.4 * len(half)


def _side_of(row: Row, gutter: Gutter) -> str:
    left = [word for word in row if word.x1 <= gutter.x + 1.5]
    right = [word for word in row if word.x0 >= gutter.x - 1.5]
    if len(left) + len(right) < len(row):
        return "F"
    if not (left and right):
        return "L" if left else "R"
    gap = min(word.x0 for word in right) - max(word.x1 for word in left)
    return "S" if gap >= max(5.0, 0.7 * (gutter.right - gutter.left)) else "F"


def _with_strays(labelled: Sequence[_Labelled], pitch: float) -> list[_Labelled]:
    """Make full what belongs to a full paragraph: its short last row, and rows with a chance gap in the middle.

    Between full rows and columns there is more than the usual distance of lines.
    """
    result = list(labelled)
    for index in range(1, len(result)):
        above, here = result[index - 1], result[index]
        below = result[index + 1] if index + 1 < len(result) else None
        beside = below is not None and below.side == "R" and below.top < here.bottom
        if here.side == "L" and labelled[index - 1].side == "F" and _tight(above, here, pitch) and not beside:
            result[index] = _Labelled(here.row, "F")
    for start, end in _centred_runs(result, pitch):
        result[start:end] = [_Labelled(row.row, "F") for row in result[start:end]]
    for start, end in _runs_of_split_rows(result):
        if headed_by_abstracts(result[start].row):
            continue
        tight_above = start > 0 and result[start - 1].side == "F" and _tight(result[start - 1], result[start], pitch)
        tight_below = end < len(result) and result[end].side == "F" and _tight(result[end - 1], result[end], pitch)
        if end - start <= 3 and (tight_above or tight_below):
            result[start:end] = [_Labelled(row.row, "F") for row in result[start:end]]
    return result


def _centred_runs(labelled: Sequence[_Labelled], pitch: float) -> list[tuple[int, int]]:
    """Find short runs of centred rows between a full row and a gap: names and places under a title."""
    runs = []
    for start in range(1, len(labelled)):
        end = start
        while end < len(labelled) and labelled[end].side in "LR" and _is_centred(labelled[end].row, labelled):
            end += 1
        apart = end < len(labelled) and labelled[end].top - labelled[end - 1].bottom > 0.6 * pitch
        if 0 < end - start <= 4 and labelled[start - 1].side == "F" and apart:
            runs.append((start, end))
    return runs


def _is_centred(row: Row, labelled: Sequence[_Labelled]) -> bool:
    """Tell whether a row is centred on the page: an author's name over three columns meets no middle gutter."""
    left = min(one.row[0].x0 for one in labelled)
    right = max(one.row[-1].x1 for one in labelled)
    return abs(left + right - row[0].x0 - row[-1].x1) < 0.5 * row[0].size


def _tight(above: _Labelled, below: _Labelled, pitch: float) -> bool:
    same_size = abs(above.row[0].size - below.row[0].size) < 0.6
    return same_size and below.top - above.bottom < 0.45 * pitch


def _runs_of_split_rows(labelled: Sequence[_Labelled]) -> list[tuple[int, int]]:
    runs: list[tuple[int, int]] = []
    for index, row in enumerate(labelled):
        if row.side == "S" and runs and runs[-1][1] == index:
            runs[-1] = (runs[-1][0], index + 1)
        elif row.side == "S":
            runs.append((index, index + 1))
    return runs


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
    apart = rest[0].top - max(row.bottom for row in band)
    if apart > 0 and _tables_begin_or_end(band, rest[0], gutter):
        return True
    if apart <= 0.55 * pitch:
        return False
    if not all(sum(row.side in (side, "S") for row in band) >= 3 for side in "LR"):
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


def _tables_begin_or_end(band: Sequence[_Labelled], row: _Labelled, gutter: Gutter) -> bool:
    """Tell whether two tables begin side by side, or those that the band begins with have ended.

    They part what stands above from what stands below, as a table over both columns does.
    """
    if _both_captions(row, gutter):
        return True
    if not _both_captions(band[0], gutter) or len(band) < 3:
        return False
    halves = [half for half in _halves(row.row, gutter) if half]
    return all(cell_count(half, half[0].size) < 2 for half in halves)


def _both_captions(row: _Labelled, gutter: Gutter) -> bool:
    texts = _side_texts(row, gutter)
    return len(texts) == 2 and all(CAPTION.match(text) for text in texts)


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
    alone = len(sides) == 1 and "S" not in sides and len(band) <= 4
    if "F" in sides or alone:
        return [Column(page_number, tuple(rows), full=True, frames=frames)]
    halves = [_halves(row, gutter) for row in rows]
    columns = []
    for side in (0, 1):
        words = [word for half in halves for word in half[side]]
        if words:
            # Rows of the page may hold rows of both columns that are a little apart: gather them anew.
            columns.append(Column(page_number, tuple(rows_of(words)), full=False, frames=frames))
    return [part for column in columns for part in _parted(column, columns)]


def _parted(column: Column, beside: Sequence[Column]) -> list[Column]:
    """Part the wider side where a third column stands in it."""
    widths = [max(row[-1].x1 for row in one.rows) - min(row[0].x0 for row in one.rows) for one in beside]
    own = widths[beside.index(column)]
    if len(beside) < 2 or own < _WIDER_SIDE * min(widths):
        return [column]
    gutter = gutter_within(column.rows)
    if gutter is None:
        return [column]
    sizes = [word.size for row in column.rows for word in row]
    parts = _in_columns(column.page, column.rows, gutter, statistics.median(sizes), column.frames)
    return [Column(part.page, part.rows, full=False, frames=part.frames) for part in parts]
