"""The rows of a first page in; where authors stand beside each other, each over his own address, their cells, out."""

from __future__ import annotations

import re
import statistics
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from corpus.extract.known_headings import is_usual_heading, opens_abstract, opens_keywords
from corpus.extract.name_words import is_all_words, names_region
from corpus.extract.pdf_authors import authors_in
from corpus.extract.pdf_lines import Row, cells_of, rows_of, text_of_row
from corpus.extract.pdf_turned import Strip
from corpus.extract.pdf_words import Word

_ADDRESS = re.compile(
    r"@|\b(?:universit\w*|institut\w*|fakultas|faculty|politeknik|polytechnic|depart?e?ment?\w*|jurusan|program studi|"
    r"prodi|sekolah|school|college|pusat|cent(?:er|re)|laborator\w*|balai|badan|kementerian|lembaga|akademi|academy)\b",
    re.IGNORECASE,
)
# Authors stand among so many first rows; the lines below a name are so many at most, and so close, in its type size.
_AMONG, _DEEPEST, _APART = 40, 12, 1.6
# A title has been read after so many rows, and is so many times larger than the names below it.
_TITLE_ROWS, _LARGER = 12, 1.12
# The white strip between two of them is so wide, in the type size.
_STRIP = 0.6


@dataclass(frozen=True, slots=True)
class Grid:
    """Rows from `first` up to `end` whose words belong to cells beside each other: `cells`, left to right.

    `frames` are those of tables in them.
    """

    first: int
    end: int
    cells: tuple[tuple[Row, ...], ...]
    frames: tuple[Strip, ...] = ()


def author_grids(rows: Sequence[Row]) -> list[Grid]:
    """Find names that stand beside each other on the first page, with the lines of address below them.

    A row begins a grid if each of its two or more cells is a name or a list of names, and one of the rows below, that
    keep to the same columns, says where somebody works or how to write to him, or if it stands right below a title.
    """
    grids: list[Grid] = []
    index = 0
    while index < min(len(rows), _AMONG):
        if _opens_text(rows[index]):
            break
        grid = _grid_at(rows, index)
        if grid is not None:
            grids.append(grid)
        index = grid.end if grid is not None else index + 1
    return grids


def _opens_text(row: Row) -> bool:
    text = text_of_row(row)
    return opens_abstract(text) or is_usual_heading(text) or opens_keywords(text)


def _grid_at(rows: Sequence[Row], first: int) -> Grid | None:
    """Return the grid whose names stand in a row, or None."""
    size = statistics.median(word.size for word in rows[first])
    names = cells_of(rows[first], size)
    if len(names) < 2 or not _are_named(names):
        return None
    end, strips = first + 1, _strips([rows[first]], names, size)
    while end < min(len(rows), first + _DEEPEST) and _belongs(rows, end, names, size):
        narrowed = _strips(rows[first : end + 1], names, size)
        if len(narrowed) < len(names) - 1:
            break
        strips, end = narrowed, end + 1
    told = any(_ADDRESS.search(text_of_row(row)) or _set_apart(row, rows[first]) for row in rows[first + 1 : end])
    told = told or _is_below_title(rows, first, names)
    if not told or len(strips) < len(names) - 1:
        return None
    return Grid(first, end, tuple(_cells(rows[first:end], strips)))


def _is_below_title(rows: Sequence[Row], first: int, names: Sequence[Sequence[Word]]) -> bool:
    """Tell whether a row of whole names, none of them that of a region, follows larger type."""
    if not 0 < first <= _TITLE_ROWS:
        return False
    own, above = (statistics.median(word.size for word in rows[at]) for at in (first, first - 1))
    texts = [text_of_row(tuple(cell)) for cell in names]
    return above >= _LARGER * own and all(" " in text and not names_region(text) for text in texts)


def _set_apart(row: Row, names: Row) -> bool:
    """Tell whether a row below names has cells of two words and more, a comma in each, in other type: places."""
    size, own = (statistics.median(word.size for word in one) for one in (names, row))
    cells = [text_of_row(tuple(cell)) for cell in cells_of(row, own)]
    other_type = own < 0.95 * size or row[0].italic != names[0].italic
    return other_type and len(cells) > 1 and all("," in cell for cell in cells)


def _are_named(cells: Sequence[Sequence[Word]]) -> bool:
    """Tell whether each cell is a name; John Smith may be words, but not all of them are."""
    texts = [text_of_row(tuple(cell)) for cell in cells]
    return all(authors_in([text]) for text in texts) and not all(is_all_words(text) for text in texts)


def _belongs(rows: Sequence[Row], index: int, names: Sequence[Sequence[Word]], size: float) -> bool:
    """Tell whether a row goes on below names: close to the row above, and no names of the next row of authors."""
    row = rows[index]
    apart = min(word.top for word in row) - max(word.bottom for word in rows[index - 1])
    if apart > _APART * size or _opens_text(row):
        return False
    own = statistics.median(word.size for word in row)
    cells = cells_of(row, own)
    set_as_names = abs(own - size) < 0.05 * size and row[0].bold == names[0][0].bold
    return not (apart > 0.5 * size and set_as_names and len(cells) > 1 and _are_named(cells))


def _strips(rows: Sequence[Row], names: Sequence[Sequence[Word]], size: float) -> list[tuple[float, float]]:
    """Return the strips between each two names that the words of all rows leave white."""
    found = []
    for left, right in pairwise(names):
        middle_left, middle_right = _middle(left), _middle(right)
        inside = sorted(
            (max(word.x0, middle_left), min(word.x1, middle_right))
            for row in rows
            for word in row
            if word.x1 > middle_left and word.x0 < middle_right
        )
        strip = _widest_gap(inside, middle_left, middle_right)
        if strip[1] - strip[0] >= _STRIP * size:
            found.append(strip)
    return found


def _middle(cell: Sequence[Word]) -> float:
    return (cell[0].x0 + cell[-1].x1) / 2


def _widest_gap(spans: Sequence[tuple[float, float]], left: float, right: float) -> tuple[float, float]:
    gaps = []
    end = left
    for start, stop in spans:
        gaps.append((end, start))
        end = max(end, stop)
    return max([*gaps, (end, right)], key=lambda gap: gap[1] - gap[0])


def _cells(rows: Sequence[Row], strips: Sequence[tuple[float, float]]) -> list[tuple[Row, ...]]:
    """Gather the words of each cell into rows of their own: their baselines need not agree with those beside them."""
    middles = [(left + right) / 2 for left, right in strips]
    cells: list[list[Word]] = [[] for _ in range(len(middles) + 1)]
    for row in rows:
        for word in row:
            cells[sum((word.x0 + word.x1) / 2 > middle for middle in middles)].append(word)
    return [tuple(rows_of(words)) for words in cells if words]
