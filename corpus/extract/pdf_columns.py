"""Rows of a page and its gutter in; the columns of text in reading order out."""

from __future__ import annotations

import statistics
from collections.abc import Sequence
from dataclasses import dataclass, replace

from corpus.extract.pdf_abstracts import abstracts_beside, headed_by_abstracts
from corpus.extract.pdf_bands import bands_of
from corpus.extract.pdf_bars import bar_beside
from corpus.extract.pdf_beside import tables_beside
from corpus.extract.pdf_captioned import captioned_frames
from corpus.extract.pdf_cells import parallel_cells
from corpus.extract.pdf_grids import Grid, author_grids
from corpus.extract.pdf_gutters import Gutter, gutter_beside, gutter_within
from corpus.extract.pdf_lined import lined_frames
from corpus.extract.pdf_lines import Row, rows_of
from corpus.extract.pdf_measure import pitch_of
from corpus.extract.pdf_overfull import with_overfull_set_back
from corpus.extract.pdf_ruled import headings_under_rules
from corpus.extract.pdf_sides import Labelled, halves_of, label_rows, past_overfull, with_strays
from corpus.extract.pdf_tables import margins_of, ruled_frames
from corpus.extract.pdf_turned import Strip
from corpus.extract.pdf_words import PageWords

# A side so much wider than the other may hold two columns.
_WIDER_SIDE = 1.5
# Fewer rows on a side are no column where a gutter is weak.
_LEAST_BESIDE = 4
# The strip between abstracts is that between the columns below them if it ends within so many points of it.
_SAME_STRIP = 25.0

# What is drawn and no higher, in points, is a line.
_LEAST_BOX = 6.0

# Rows that are read before the next, and the gutter of those in columns.
_Part = tuple[Sequence[Row], Gutter | None]


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


def columns_of(page: PageWords, rows: Sequence[Row], gutter: Gutter | None, body_size: float) -> list[Column]:
    """Put the rows of a page into columns, in reading order."""
    if not rows:
        return []
    columns: list[Column] = []
    start = 0
    for grid in _grids_of(page, rows, gutter):
        columns += _columns_of_rows(page, rows[start : grid.first], gutter, body_size)
        columns += [Column(page.number, cell, full=False, frames=grid.frames) for cell in grid.cells]
        start = grid.end
    columns += _columns_of_rows(page, rows[start:], gutter, body_size)
    notes = _note_numbers(columns, page.height, body_size)
    return [replace(column, notes=notes) for column in columns]


def _grids_of(page: PageWords, rows: Sequence[Row], gutter: Gutter | None) -> list[Grid]:
    """Return where cells are read one after the other: authors, two texts in a table, tables beside each other."""
    beside = tables_beside(page, rows, gutter.x if gutter is not None and gutter.agreed else None)
    ruled = beside or parallel_cells(rows, page.rules, page.height)
    authors = author_grids(rows) if page.number <= 2 else []
    apart = [one for one in authors if all(one.end <= other.first or one.first >= other.end for other in ruled)]
    return sorted([*apart, *ruled], key=lambda grid: grid.first)


def _columns_of_rows(page: PageWords, rows: Sequence[Row], gutter: Gutter | None, body_size: float) -> list[Column]:
    apart = gutter.x if gutter is not None and gutter.agreed else None
    captioned = captioned_frames(rows, apart, narrow=gutter is None)
    rules = _without_empty_boxes(page.rules, rows)
    frames = (*ruled_frames(rules, page.height), *lined_frames(rules, rows), *captioned)
    columns: list[Column] = []
    for part, strip in _parts_of(page, rows, gutter, body_size) if rows else []:
        if strip is None:
            columns.append(Column(page.number, tuple(part), full=True, frames=frames))
        else:
            columns += _in_columns(page.number, part, past_overfull(strip, frames, part), body_size, frames)
    return columns


def _without_empty_boxes(rules: Sequence[Strip], rows: Sequence[Row]) -> list[Strip]:
    """Leave out boxes that lie above or below all the text: the ground of a running head is no part of a table."""
    if not rows:
        return list(rules)
    top, bottom = min(word.top for word in rows[0]), max(word.bottom for word in rows[-1])
    return [rule for rule in rules if rule[3] - rule[1] < _LEAST_BOX or (rule[3] > top and rule[1] < bottom)]


def _note_numbers(columns: Sequence[Column], page_height: float, body_size: float) -> frozenset[str]:
    """Return the numbers that lines of small type in the lower part of a page begin with: those of its footnotes."""
    starts = [row for column in columns for row in column.rows if len(row) > 1 and row[0].top > 0.4 * page_height]
    small = [row for row in starts if statistics.median(word.size for word in row) <= 0.93 * body_size]
    return frozenset(row[0].text.rstrip(".") for row in small if row[0].text.rstrip(".").isdigit())


def _parts_of(page: PageWords, rows: Sequence[Row], gutter: Gutter | None, body_size: float) -> list[_Part]:
    """Part a page at a bar, and where an abstract stands beside another, or beside what is told of the article."""
    barred = bar_beside(rows, page, gutter)
    if barred is not None:
        first, end, strip = barred
        above, below = rows[:first], rows[end:]
        parts: list[_Part] = _parts_beside(page, above, gutter, body_size) if above else []
        return [*parts, (rows[first:end], strip), *(_parts_beside(page, below, gutter, body_size) if below else [])]
    return _parts_beside(page, rows, gutter, body_size)


def _parts_beside(page: PageWords, rows: Sequence[Row], gutter: Gutter | None, body_size: float) -> list[_Part]:
    """Part a page where an abstract stands beside another, or beside what is told of the article, by its own strip."""
    found = abstracts_beside(rows) if page.number <= 2 and not page.recognised else None
    if found is None or (gutter is not None and gutter.agreed and abs(found[1] - gutter.right) < _SAME_STRIP):
        return _parts_under_rules(page, rows, gutter, body_size)
    indexes, edge = found
    first, last = min(indexes), max(indexes)
    left = max(word.x1 for index in indexes for word in rows[index] if word.x0 < edge - 2)
    beside = Gutter((left + edge) / 2, left, edge, len(indexes), 1.0)
    parts = [(rows[:first], gutter), (rows[first : last + 1], beside), (rows[last + 1 :], gutter)]
    return [(part, strip) for part, strip in parts if part]


def _parts_under_rules(page: PageWords, rows: Sequence[Row], gutter: Gutter | None, body_size: float) -> list[_Part]:
    """Part a page of two columns at each heading that a line across both of them sets apart."""
    parts: list[_Part] = []
    start = 0
    for first, end in headings_under_rules(rows, page.rules, gutter, body_size) if gutter else []:
        parts += [(rows[start:first], gutter), (rows[first:end], None)]
        start = end
    return [part for part in [*parts, (rows[start:], gutter)] if part[0]]


def _in_columns(
    page_number: int, rows: Sequence[Row], gutter: Gutter, body_size: float, frames: tuple[Strip, ...]
) -> list[Column]:
    """Read bands of full rows and of rows in columns one after the other."""
    rows = with_overfull_set_back(rows, gutter)
    pitch = pitch_of(rows, body_size)
    labelled = label_rows(rows, gutter, body_size, frames)
    labelled = with_strays(labelled, pitch, gutter)
    if gutter.is_weak:
        labelled = _without_chance_columns(bands_of(labelled, gutter, pitch, page_number), gutter)
    columns: list[Column] = []
    for band in bands_of(labelled, gutter, pitch, page_number):
        for column in _columns_of_band(band, gutter, page_number, frames):
            if columns and columns[-1].full and column.full:
                columns[-1] = Column(page_number, columns[-1].rows + column.rows, full=True, frames=frames)
            else:
                columns.append(column)
    return columns


def _without_chance_columns(bands: Sequence[Sequence[Labelled]], gutter: Gutter) -> list[Labelled]:
    """Make full the rows that chance to leave a weak gutter white, as those of tables do."""
    margins = margins_of([row.row for band in bands for row in band])
    least = 0.5 * (gutter.left - margins.left), 0.5 * (margins.right - gutter.right)
    rows: list[Labelled] = []
    for band in bands:
        halves = [halves_of(row.row, gutter) for row in band if row.side != "F"]
        wide = [
            sum(bool(pair[at]) and pair[at][-1].x1 - pair[at][0].x0 >= least[at] for pair in halves) for at in (0, 1)
        ]
        chance = min(wide) < _LEAST_BESIDE and not any(headed_by_abstracts(row.row) for row in band)
        rows += [Labelled(row.row, "F") if chance else row for row in band]
    return rows


def _columns_of_band(
    band: Sequence[Labelled], gutter: Gutter, page_number: int, frames: tuple[Strip, ...]
) -> list[Column]:
    rows = [row.row for row in band]
    sides = {row.side for row in band}
    alone = len(sides) == 1 and "S" not in sides and len(band) <= 4
    if "F" in sides or alone:
        return [Column(page_number, tuple(rows), full=True, frames=frames)]
    halves = [halves_of(row, gutter) for row in rows]
    columns = []
    for side in (0, 1):
        words = [word for half in halves for word in half[side]]
        if words:
            # Rows of the page may hold rows of both columns that are a little apart: gather them anew.
            columns.append(Column(page_number, tuple(rows_of(words)), full=False, frames=frames))
    widths = [max(row[-1].x1 for row in column.rows) - min(row[0].x0 for row in column.rows) for column in columns]
    wider = [len(columns) > 1 and width >= _WIDER_SIDE * min(widths) for width in widths]
    parts = [
        _parted(column, gutter_within(column.rows) or gutter_beside(column.rows, other.rows, gutter))
        if wide
        else [column]
        for column, other, wide in zip(columns, columns[::-1], wider, strict=True)
    ]
    if any(len(part) > 1 for part in parts):
        # Of five columns two are on the other side.
        parts = [
            part if len(part) > 1 else _parted(column, gutter_within(column.rows))
            for part, column in zip(parts, columns, strict=True)
        ]
    return [column for part in parts for column in part]


def _parted(column: Column, gutter: Gutter | None) -> list[Column]:
    """Part a side of a page where two columns stand in it."""
    if gutter is None:
        return [column]
    sizes = [word.size for row in column.rows for word in row]
    parts = _in_columns(column.page, column.rows, gutter, statistics.median(sizes), column.frames)
    return [Column(part.page, part.rows, full=False, frames=part.frames) for part in parts]
