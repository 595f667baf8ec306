"""The words of a page and what is drawn on it in; boxes that the text runs around, each as its rows, out."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise, permutations

from corpus.extract.pdf_lines import Row, cells_of, rows_of
from corpus.extract.pdf_tables import is_justified, margins_of
from corpus.extract.pdf_turned import Strip
from corpus.extract.pdf_words import PageWords, Word

# A box is so wide at least, and so much of the page at most; so many lines high, and so much of the page at most.
_LEAST_WIDTH, _MOST_WIDTH = 60.0, 0.75
_LEAST_LINES, _MOST_HEIGHT = 2.5, 0.6
# Of a page that draws more, nothing is known.
_MOST_RULES, _MOST_UPRIGHTS, _MOST_BOXES = 400, 40, 100
# Drawn lines are thinner, and meet within so many points.
_THIN = 3.0
# A box of text has so many words; of its rows so many at most have more than one cell, or it is a table.
_LEAST_WORDS = 5
_IN_CELLS = 0.3
# Text runs around a box where so many lines stand beside it, and one that is this near above or below it reaches over
# its edge by so many points.
_BESIDE, _NEAR, _OVER = 2, 60.0, 8.0
# Lines that begin, or end, within so many points do so at one margin.
_SAME_MARGIN = 2.0
# Lines are parted where more than this share of the type size is white.
_GAP = 1.2
_SLACK = 3.0


def boxed_texts(page: PageWords, words: Sequence[Word], body_size: float) -> list[list[Row]]:
    """Return the texts in drawn boxes that the text of a page runs around, top row first.

    A box that fills its column stands between paragraphs as it is.
    """
    if page.recognised or not page.rules or len(page.rules) > _MOST_RULES:
        return []
    found: list[list[Row]] = []
    rows: list[Row] = []
    taken: set[Word] = set()
    boxes = _boxes(page, body_size)
    for box in boxes:
        inside = [word for word in words if _is_in(word, box) and word not in taken]
        if len(inside) < _LEAST_WORDS or not _is_text(inside):
            continue
        # What stands in another box beside this one does not run around it.
        rows = rows or rows_of(word for word in words if sum(_is_in(word, one) for one in boxes) == 0)
        if _is_run_around(box, rows):
            found.append(rows_of(inside))
            taken.update(inside)
    return found


def _boxes(page: PageWords, body_size: float) -> list[Strip]:
    """Return the boxes of a fitting size that hold no lines or boxes of their own, as tables do."""
    high = {
        (round(x0), round(top), round(x1), round(bottom)): (x0, top, x1, bottom)
        for x0, top, x1, bottom in (*page.rules, *_boxes_of_lines(page.rules))
        if _THIN < x1 - x0 <= _MOST_WIDTH * page.width
        and _LEAST_LINES * body_size <= bottom - top <= _MOST_HEIGHT * page.height
    }
    boxes = [box for box in high.values() if box[2] - box[0] >= _LEAST_WIDTH]
    if len(boxes) > _MOST_BOXES:
        return []
    # A wide cell has narrow ones beside it.
    cells = {box for box in boxes if any(_shares_side(box, other) for other in high.values() if other != box)}
    return [box for box in boxes if box not in cells and sum(_holds(box, rule) for rule in page.rules) <= 1]


def _shares_side(box: Strip, other: Strip) -> bool:
    """Tell whether two boxes of one height stand side by side without white between, as the cells of a table do."""
    level = abs(box[1] - other[1]) < _THIN and abs(box[3] - other[3]) < _THIN
    return level and min(abs(box[2] - other[0]), abs(box[0] - other[2])) < _THIN


def _boxes_of_lines(rules: Sequence[Strip]) -> list[Strip]:
    """Return the boxes that two upright lines of one height make with two level ones between their ends."""
    uprights = [rule for rule in rules if rule[2] - rule[0] < _THIN < rule[3] - rule[1]]
    levels = [rule for rule in rules if rule[3] - rule[1] < _THIN < rule[2] - rule[0]]
    found = []
    for left, right in permutations(uprights, 2) if len(uprights) <= _MOST_UPRIGHTS else ():
        box = left[0], left[1], right[2], left[3]
        alike = left[0] < right[0] and abs(left[1] - right[1]) < _THIN and abs(left[3] - right[3]) < _THIN
        if alike and all(any(_closes(level, box, y) for level in levels) for y in (box[1], box[3])):
            found.append(box)
    return found


def _closes(level: Strip, box: Strip, y: float) -> bool:
    ends = abs(level[0] - box[0]) < _THIN and abs(level[2] - box[2]) < _THIN
    return ends and level[1] - _THIN < y < level[3] + _THIN


def _holds(box: Strip, rule: Strip) -> bool:
    """Tell whether a line or box is drawn within another, its border aside."""
    x0, top, x1, bottom = box
    within = rule[0] > x0 - 1 and rule[2] < x1 + 1 and rule[1] > top + 2 and rule[3] < bottom - 2
    return within and rule[2] - rule[0] > 0.5 * (x1 - x0)


def _is_in(word: Word, box: Strip) -> bool:
    x, y = (word.x0 + word.x1) / 2, (word.top + word.bottom) / 2
    return box[0] - _SLACK < x < box[2] + _SLACK and box[1] - _SLACK < y < box[3] + _SLACK


def _is_text(inside: Sequence[Word]) -> bool:
    rows = rows_of(inside)
    margins = margins_of(rows)
    # Lines that fill a narrow box have wide spaces.
    several = sum(len(cells_of(row, row[0].size)) > 1 and not is_justified(row, margins) for row in rows)
    letters = sum(letter.isalpha() for word in inside for letter in word.text)
    return several <= _IN_CELLS * len(rows) and letters > 0.6 * sum(len(word.text) for word in inside)


def _is_run_around(box: Strip, rows: Sequence[Row]) -> bool:
    """Tell whether lines stand beside a box that lines above or below it, from the same margin, reach over."""
    runs = [run for row in rows for run in _runs(row)]
    near = [
        run for run in runs if box[1] - _NEAR < run[0].bottom <= box[1] + 1 or box[3] - 1 <= run[0].top < box[3] + _NEAR
    ]
    level = [run for run in runs if box[1] < (run[0].top + run[0].bottom) / 2 < box[3]]
    left = [run for run in level if box[0] - _NEAR < run[-1].x1 <= box[0] + 1]
    right = [run for run in level if box[2] - 1 <= run[0].x0 < box[2] + _NEAR]
    over_left = [run[0].x0 for run in near if run[0].x0 < box[0] - _OVER and run[-1].x1 > box[0] + _OVER]
    over_right = [run[-1].x1 for run in near if run[0].x0 < box[2] - _OVER and run[-1].x1 > box[2] + _OVER]
    return _share_margin([run[0].x0 for run in left], over_left) or _share_margin(
        [run[-1].x1 for run in right], over_right
    )


def _share_margin(beside: Sequence[float], over: Sequence[float]) -> bool:
    """Tell whether a line over the edge of a box ends where one of several beside it does: a title is in the middle."""
    return len(beside) >= _BESIDE and any(abs(end - other) < _SAME_MARGIN for end in over for other in beside)


def _runs(row: Row) -> list[Row]:
    """Return the runs of words of a row that no wide gap parts."""
    starts = [0, *(at for at, (one, other) in enumerate(pairwise(row), 1) if other.x0 - one.x1 > _GAP * one.size)]
    return [row[start:end] for start, end in pairwise([*starts, len(row)])]
