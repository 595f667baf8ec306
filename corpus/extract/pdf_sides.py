"""Rows of a page and its gutter in; on which side of the gutter each of them stands, out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from corpus.extract.pdf_abstracts import abstracts_beside, headed_by_abstracts
from corpus.extract.pdf_gutters import Gutter
from corpus.extract.pdf_lines import CAPTION, Row, text_of_row
from corpus.extract.pdf_tables import Margins, cell_count, margins_of, table_rows
from corpus.extract.pdf_turned import Strip
from corpus.extract.pdf_words import Word

# A table too wide for its column keeps so far off the next one, by the type size.
_BESIDE = 0.3
# Cells of a row of a table, and of a justified line, which may have a wide gap.
_TABLE_CELLS, _LINE_CELLS = 3, 2
# Of the rows of a table over both columns so many have words in both; its caption is among so many rows above it.
_ON_BOTH_SIDES = 0.7
_CAPTION_ABOVE = 8
# The lines of a table reach so far past its words, in points.
_RULE_OVER = 8.0
# An edge that so many lines of a column share is its own.
_USUAL = 0.15
# A table over both columns has so many rows.
_LEAST_ROWS = 3
# Between the columns a row has so many points, or so much of the gutter's width, free of words.
_LEAST_GAP, _SHARE_OF_GUTTER = 5.0, 0.7
# A gap narrower than that is so much of the type size, and of the widest space beside it, before a column's own edge.
_LEAST_OF_SIZE, _OVER_SPACES, _SAME_EDGE = 0.8, 2.0, 1.5
# The first line of a paragraph begins so much further right than the next at most, in the type size.
_MOST_INDENT = 5.0


@dataclass(frozen=True, slots=True)
class Labelled:
    """A row of the page; `side` is F(ull), L(eft), R(ight) or S(plit by the gutter)."""

    row: Row
    side: str

    @property
    def top(self) -> float:
        """The upper edge of its words."""
        return min(word.top for word in self.row)

    @property
    def bottom(self) -> float:
        """The lower edge of its words."""
        return max(word.bottom for word in self.row)


def label_rows(rows: Sequence[Row], gutter: Gutter, body_size: float, frames: Sequence[Strip]) -> list[Labelled]:
    """Say of each row of a page on which side it stands; wide tables are full, abstracts beside each other are not."""
    across = [frame for frame in frames if frame[0] < gutter.x - 20 and frame[2] > gutter.x + 20]
    tabular = _wide_table_rows(rows, gutter, body_size)
    tables = _tables_beside(rows, gutter, _columns_beside(rows, gutter))
    beside, _ = abstracts_beside(rows) or (frozenset(), 0.0)
    overfull = _overfull(frames, gutter)
    labelled = []
    for index, (row, wide) in enumerate(zip(rows, tabular, strict=True)):
        middle = (row[0].top + row[0].bottom) / 2
        framed = any(frame[1] <= middle <= frame[3] for frame in across)
        pushed = any(frame[1] <= middle <= frame[3] for frame in overfull) and _keeps_apart(row, gutter)
        if index in beside or pushed or (index in tables and not wide and not framed):
            labelled.append(Labelled(row, "S"))
        else:
            labelled.append(Labelled(row, "F" if wide or framed else side_of(row, gutter)))
    return labelled


def past_overfull(gutter: Gutter, frames: Sequence[Strip], rows: Sequence[Row]) -> Gutter:
    """Move the middle of a gutter right of the tables that run over their column nearly up to the next one.

    There, the lines beside them begin at the edge of their own column.
    """
    for frame in _overfull(frames, gutter):
        edge = (min(frame[2], gutter.right - 1) + gutter.right) / 2
        beside = [row for row in rows if frame[1] <= (row[0].top + row[0].bottom) / 2 <= frame[3]]
        crossed = any(word.x0 < edge - _SAME_EDGE and word.x1 > edge + _SAME_EDGE for row in beside for word in row)
        starts = [word for row in beside for word in row if abs(word.x0 - gutter.right) < _SAME_EDGE]
        if starts and not crossed:
            gutter = replace(gutter, x=max(gutter.x, edge))
    return gutter


def _keeps_apart(row: Row, gutter: Gutter) -> bool:
    """Tell whether a row has words on both sides and none across, its right ones from the edge of their column on."""
    left, right = halves_of(row, gutter)
    return bool(left and right) and left[-1].x1 < right[0].x0 > gutter.right - _SAME_EDGE


def _overfull(frames: Sequence[Strip], gutter: Gutter) -> list[Strip]:
    """Return the frames of tables in the left column that end in the gutter, near the right one.

    Drawn lines may run on by the white around a cell.
    """
    return [
        frame
        for frame in frames
        if frame[0] < gutter.left and (gutter.left + gutter.right) / 2 < frame[2] < gutter.right + _RULE_OVER
    ]


def _tables_beside(rows: Sequence[Row], gutter: Gutter, columns: tuple[Margins, Margins]) -> frozenset[int]:
    """Return the rows in which a table, a little too wide for its column, stands beside lines of the other column.

    Most of those lines fill their column.
    """
    found: set[int] = set()
    run: list[tuple[int, bool]] = []
    for index, row in enumerate([*rows, ()]):
        filled = _filled_beside(row, gutter, columns) if row else None
        if filled is not None:
            run.append((index, filled))
            continue
        if sum(fills for _, fills in run) >= max(2, 0.5 * len(run)):
            found.update(at for at, _ in run)
        run = []
    return frozenset(found)


def _filled_beside(row: Row, gutter: Gutter, columns: tuple[Margins, Margins]) -> bool | None:
    """Tell whether the line beside a table's row fills its column; None where there are no such two."""
    halves = halves_of(row, gutter)
    if not all(halves) or halves[1][0].x0 - halves[0][-1].x1 < _BESIDE * row[0].size:
        return None
    cells = [cell_count(half, half[0].size) for half in halves]
    if not (max(cells) >= _TABLE_CELLS and min(cells) <= _LINE_CELLS):
        return None
    line = 0 if cells[0] < cells[1] else 1
    half, column = halves[line], columns[line]
    return is_prose(half, column) if half[0].x0 < column.left + 2.5 * half[0].size else None


def _wide_table_rows(rows: Sequence[Row], gutter: Gutter, body_size: float) -> list[bool]:
    """Mark rows of tables that run over both columns, not those of two tables or a table beside prose."""
    marked = table_rows(rows, body_size)
    columns = _columns_beside(rows, gutter)
    beside_prose: set[int] = set()
    for index, row in enumerate(rows):
        halves = zip(halves_of(row, gutter), columns, strict=True)
        if marked[index] and any(is_prose(half, column) for half, column in halves if half):
            marked[index] = False
            beside_prose.add(index)
    for index in range(len(rows)):
        if marked[index] and not (index and marked[index - 1]):
            end = next((end for end in range(index, len(rows)) if not marked[end]), len(rows))
            above = [halves_of(row, gutter) for row in rows[max(0, index - 3) : index]]
            captions = [
                sum(CAPTION.match(text_of_row(halves[side])) is not None for halves in above) for side in (0, 1)
            ]
            # Right of the gutter alone begins what belongs to the right column.
            headed = any(
                side_of(row, gutter) in "RS" and CAPTION.match(text_of_row(halves_of(row, gutter)[1]))
                for row in rows[max(0, index - _CAPTION_ABOVE) : index]
            )
            both = sum(all(halves_of(row, gutter)) for row in rows[index:end])
            left_over = end - index < _LEAST_ROWS and not beside_prose.isdisjoint((index - 1, end))
            # Rows that keep to one side each belong to two tables of different heights, or a table and prose.
            if left_over or all(captions) or headed or both < _ON_BOTH_SIDES * (end - index):
                marked[index:end] = [False] * (end - index)
    return marked


def _columns_beside(rows: Sequence[Row], gutter: Gutter) -> tuple[Margins, Margins]:
    """Return the edges that lines of the two columns reach; a heading or note over both may reach further."""
    edges = margins_of(rows)
    halves = [halves_of(row, gutter) for row in rows if side_of(row, gutter) != "F"]
    starts = Counter(round(left[0].x0) for left, _ in halves if left)
    ends = Counter(round(right[-1].x1) for _, right in halves if right)
    # Of a column that few lines fill, nothing is known.
    usual_starts = [start for start, count in starts.items() if count >= _USUAL * starts.total()]
    usual_ends = [end for end, count in ends.items() if count >= _USUAL * ends.total()]
    return (
        Margins(min(usual_starts, default=edges.left), gutter.left),
        Margins(gutter.right, max(usual_ends, default=edges.right)),
    )


def is_prose(half: Row, column: Margins) -> bool:
    """Half a row that fills its column with words."""
    fills = half[0].x0 < column.left + 2.5 * half[0].size and half[-1].x1 > column.right - 4
    if len(half) < 2 or not fills:
        return False
    figures = sum(any(letter.isdigit() for letter in word.text) for word in half)
    return figures < 0.4 * len(half)


def side_of(row: Row, gutter: Gutter) -> str:
    """Return on which side of the gutter a row stands, by itself: F, L, R or S, as in `Labelled`."""
    left = [word for word in row if word.x1 <= gutter.x + 1.5]
    right = [word for word in row if word.x0 >= gutter.x - 1.5]
    if len(left) + len(right) < len(row):
        return "F"
    if not (left and right):
        return "L" if left else "R"
    gap = min(word.x0 for word in right) - max(word.x1 for word in left)
    if gap >= max(_LEAST_GAP, _SHARE_OF_GUTTER * (gutter.right - gutter.left)):
        return "S"
    return "S" if _begins_column(left, right, gutter) else "F"


def _begins_column(left: Sequence[Word], right: Sequence[Word], gutter: Gutter) -> bool:
    """Tell whether words right of the gutter begin where its column does, after far more than a space of their row.

    A line of a ragged column may end closer to the gutter than most: then the gap is narrower than the gutter.
    """
    gap = right[0].x0 - left[-1].x1
    spaces = [after.x0 - before.x1 for half in (left, right) for before, after in pairwise(half)]
    wide = gap >= max(_LEAST_GAP, _LEAST_OF_SIZE * left[-1].size, _OVER_SPACES * max(spaces, default=0.0))
    return wide and abs(right[0].x0 - gutter.right) < _SAME_EDGE


def side_texts(row: Labelled, gutter: Gutter) -> list[str]:
    """Return the text of each side of a row that has words there."""
    left, right = halves_of(row.row, gutter)
    return [text_of_row(half) for half in (left, right) if half]


def halves_of(row: Row, gutter: Gutter) -> tuple[Row, Row]:
    """Return the words of a row left and right of the gutter."""
    left = tuple(word for word in row if (word.x0 + word.x1) / 2 < gutter.x)
    right = tuple(word for word in row if (word.x0 + word.x1) / 2 >= gutter.x)
    return left, right


def with_strays(labelled: Sequence[Labelled], pitch: float, gutter: Gutter) -> list[Labelled]:
    """Make full what belongs to a full paragraph: its short last row, and rows with a chance gap in the middle.

    Between full rows and columns there is mostly more than the usual distance of lines; where there is not, as below
    an author's name, rows begin far left of the full one, or their gap is no chance.
    """
    result = list(labelled)
    for index in range(1, len(result)):
        above, here = result[index - 1], result[index]
        below = result[index + 1] if index + 1 < len(result) else None
        beside = below is not None and below.side == "R" and below.top < here.bottom
        if here.side == "L" and labelled[index - 1].side == "F" and _follows(above, here, pitch) and not beside:
            result[index] = Labelled(here.row, "F")
    for start, end in _centred_runs(result, pitch):
        result[start:end] = [Labelled(row.row, "F") for row in result[start:end]]
    for start, end in _runs_of_split_rows(result):
        if headed_by_abstracts(result[start].row):
            continue
        tight_above = start > 0 and result[start - 1].side == "F" and _follows(result[start - 1], result[start], pitch)
        tight_below = end < len(result) and result[end].side == "F" and _tight(result[end - 1], result[end], pitch)
        parted = sum(_is_parted(row.row, gutter) for row in result[start:end])
        if end - start <= 3 and (tight_above or tight_below) and parted < 0.5 * (end - start):
            result[start:end] = [Labelled(row.row, "F") for row in result[start:end]]
    return result


def _centred_runs(labelled: Sequence[Labelled], pitch: float) -> list[tuple[int, int]]:
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


def _is_centred(row: Row, labelled: Sequence[Labelled]) -> bool:
    """Tell whether a row is centred on the page: an author's name over three columns meets no middle gutter."""
    left = min(one.row[0].x0 for one in labelled)
    right = max(one.row[-1].x1 for one in labelled)
    return abs(left + right - row[0].x0 - row[-1].x1) < 0.5 * row[0].size


def _tight(above: Labelled, below: Labelled, pitch: float) -> bool:
    same_size = abs(above.row[0].size - below.row[0].size) < 0.6
    return same_size and below.top - above.bottom < 0.45 * pitch


def _follows(above: Labelled, below: Labelled, pitch: float) -> bool:
    """Tell whether a row may go on a paragraph of which the row above it is a line: that begins no further right."""
    indent = above.row[0].x0 - below.row[0].x0
    return indent < _MOST_INDENT * below.row[0].size and _tight(above, below, pitch)


def _is_parted(row: Row, gutter: Gutter) -> bool:
    """Tell whether the gap of a row at the gutter is far wider than the spaces of its words."""
    left, right = halves_of(row, gutter)
    if not (left and right):
        return False
    spaces = [after.x0 - before.x1 for half in (left, right) for before, after in pairwise(half)]
    return right[0].x0 - left[-1].x1 >= _OVER_SPACES * max(spaces, default=0.0)


def _runs_of_split_rows(labelled: Sequence[Labelled]) -> list[tuple[int, int]]:
    runs: list[tuple[int, int]] = []
    for index, row in enumerate(labelled):
        if row.side == "S" and runs and runs[-1][1] == index:
            runs[-1] = (runs[-1][0], index + 1)
        elif row.side == "S":
            runs.append((index, index + 1))
    return runs
