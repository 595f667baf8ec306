"""The rows of a page and the lines drawn on it in; ruled tables whose two cells a row are two texts, as cells, out."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from corpus.extract.pdf_grids import Grid
from corpus.extract.pdf_lines import Row, rows_of
from corpus.extract.pdf_tables import ruled_frames
from corpus.extract.pdf_turned import Strip
from corpus.extract.pdf_words import Word

# A drawn line is no thicker; those of one place are so near each other, in points.
_THIN, _SAME_PLACE = 3.0, 3.0
# The line between the two texts stands within this share of the frame's width; it and those below rows are drawn over
# so much of the frame.
_INNER, _THROUGH = 0.25, 0.85
# A cell of prose has so many words, so many of them a line; so many of all words stand in rows of two such cells.
_LEAST_WORDS, _WORDS_A_LINE, _MOSTLY = 10, 3.0, 0.6


def parallel_cells(rows: Sequence[Row], rules: Sequence[Strip], page_height: float) -> list[Grid]:
    """Find the ruled tables of two columns of prose, a law beside its translation, say; a grid for each of their rows.

    Read line by line they would give sentences that nobody wrote.
    """
    grids: list[Grid] = []
    for frame in sorted(ruled_frames(rules, page_height), key=lambda frame: frame[1]):
        inside = [at for at, row in enumerate(rows) if frame[1] - 1 <= _middle(row) <= frame[3] + 1]
        middle = _line_between(rules, frame)
        if not inside or middle is None or not all(_is_within(rows[at], frame, middle) for at in inside):
            continue
        first, end = inside[0], inside[-1] + 1
        found = [] if grids and grids[-1].end > first else _rows_of_cells(rows, (first, end), rules, (frame, middle))
        words = [[sum(map(len, cell)) for cell in grid.cells] for grid in found]
        both = [sum(pair) for pair, grid in zip(words, found, strict=True) if all(map(_is_prose, grid.cells))]
        if sum(both) >= _MOSTLY * sum(map(sum, words)) > 0:
            grids += found
    return grids


def _line_between(rules: Sequence[Strip], frame: Strip) -> float | None:
    """Return where the one upright line stands that parts a frame in two, from its head to its foot."""
    width = frame[2] - frame[0]
    uprights = [
        rule
        for rule in rules
        if rule[2] - rule[0] < _THIN and rule[3] - rule[1] > 2 * _THIN and _overlap(rule, frame, 1) > 0
    ]
    inner = [rule for rule in uprights if frame[0] + _SAME_PLACE < rule[0] < frame[2] - _SAME_PLACE]
    if not inner or max(rule[0] for rule in inner) - min(rule[0] for rule in inner) > _SAME_PLACE:
        return None
    place = inner[0][0]
    through = sum(_overlap(rule, frame, 1) for rule in inner) >= _THROUGH * (frame[3] - frame[1])
    return place if through and frame[0] + _INNER * width < place < frame[2] - _INNER * width else None


def _rows_of_cells(
    rows: Sequence[Row], span: tuple[int, int], rules: Sequence[Strip], parted: tuple[Strip, float]
) -> list[Grid]:
    """Cut the rows of a frame at the lines drawn over its whole width; in each part the two cells stand alone."""
    frame, middle = parted
    heights = _heights(rules, frame)
    found: list[Grid] = []
    for above, below in pairwise([frame[1] - 2, *heights, frame[3] + 2]):
        inside = [at for at in range(*span) if above < _middle(rows[at]) <= below]
        if inside:
            words = [word for at in inside for word in rows[at]]
            sides: tuple[list[Word], list[Word]] = ([], [])
            for word in words:
                sides[word.x0 > middle].append(word)
            cells = tuple(tuple(rows_of(side)) for side in sides if side)
            found.append(Grid(inside[0], inside[-1] + 1, cells))
    return found


def _heights(rules: Sequence[Strip], frame: Strip) -> list[float]:
    """Return the heights at which level lines part a frame over its whole width, in one piece or one a cell."""
    level = sorted(
        (rule for rule in rules if rule[3] - rule[1] < _THIN and _overlap(rule, frame, 0) > 0), key=lambda rule: rule[1]
    )
    groups: list[list[Strip]] = []
    for rule in level:
        if not frame[1] + _SAME_PLACE < rule[1] < frame[3] - _SAME_PLACE:
            continue
        if groups and rule[1] - groups[-1][0][1] < _SAME_PLACE:
            groups[-1].append(rule)
        else:
            groups.append([rule])
    width = frame[2] - frame[0]
    return [group[0][1] for group in groups if sum(_overlap(rule, frame, 0) for rule in set(group)) >= _THROUGH * width]


def _is_prose(cell: Sequence[Row]) -> bool:
    """Tell whether a cell holds words enough for a sentence, several a line and few of them figures."""
    words = [word.text for row in cell for word in row]
    figures = sum(any(letter.isdigit() for letter in word) for word in words)
    return len(words) >= max(_LEAST_WORDS, _WORDS_A_LINE * len(cell)) and figures < 0.3 * len(words)


def _is_within(row: Row, frame: Strip, middle: float) -> bool:
    inside = frame[0] - 2 <= row[0].x0 and row[-1].x1 <= frame[2] + 2
    return inside and not any(word.x0 < middle - 1 and word.x1 > middle + 1 for word in row)


def _overlap(rule: Strip, frame: Strip, axis: int) -> float:
    """Return how much of a line lies along a frame, in points: across (axis 0) or down (1); 0 beside it."""
    other = 1 - axis
    if rule[other + 2] < frame[other] - _SAME_PLACE or rule[other] > frame[other + 2] + _SAME_PLACE:
        return 0.0
    return max(0.0, min(rule[axis + 2], frame[axis + 2]) - max(rule[axis], frame[axis]))


def _middle(row: Row) -> float:
    return (row[0].top + row[0].bottom) / 2
