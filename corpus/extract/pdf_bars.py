"""Rows and drawn lines of a page in; where a bar parts them, as between authors and title of a paper, out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from corpus.extract.pdf_gutters import Gutter
from corpus.extract.pdf_lines import Row
from corpus.extract.pdf_turned import Strip
from corpus.extract.pdf_words import PageWords, Word

# A bar is so wide at most, and so many points high at least.
_BAR, _LEAST_HEIGHT = 8.0, 80.0
# Words keep so many points off, and drawn lines that end so near meet.
_OFF, _MEET = 1.0, 2.0
# So many rows stand on each side, and so many of them beside white.
_LEAST_ROWS, _LEAST_ALONE = 4, 3
# What stands beside a bar in words has so many letters among its signs; numbers of lines have none.
_LETTERS = 0.5
# Of a page that draws more, as a picture does, nothing is known.
_MOST_RULES = 400
# A quotation's bar is no further from the edge of its column.
_NEAR = 36.0
# Of a page that draws more, as a picture does, nothing is known.
_MOST_RULES = 400


def bar_beside(rows: Sequence[Row], page: PageWords, known: Gutter | None) -> tuple[int, int, Gutter] | None:
    """Return which rows of a page a bar parts, half open, and where: nothing reaches over it.

    A bar near the gutter `known` from other pages parts the same columns, or a quotation from its margin.
    """
    if not rows or len(page.rules) > _MOST_RULES:
        return None
    for left, top, right, bottom in _bars_of(page, known):
        inside = [at for at, row in enumerate(rows) if top - _MEET < (row[0].top + row[0].bottom) / 2 < bottom + _MEET]
        if not inside:
            continue
        first, end = inside[0], inside[-1] + 1
        gutter = _parting(rows[first:end], left, right)
        if gutter is not None:
            return first, end, gutter
    return None


def _bars_of(page: PageWords, known: Gutter | None) -> Iterator[Strip]:
    """Yield the bars of a page that stand by themselves, far from a gutter."""
    for bar in page.rules:
        if bar[2] - bar[0] <= _BAR and bar[3] - bar[1] >= _LEAST_HEIGHT:
            near = known is not None and known.agreed and known.left - _NEAR < bar[2] and bar[0] < known.right + _NEAR
            if not near and not _is_met(bar, page.rules):
                yield bar


def _is_met(bar: Strip, rules: Sequence[Strip]) -> bool:
    """Tell whether another drawn line or box meets a bar, as those of a table or box do."""
    return any(
        rule != bar
        and rule[0] < bar[2] + _MEET
        and rule[2] > bar[0] - _MEET
        and rule[1] < bar[3] + _MEET
        and rule[3] > bar[1] - _MEET
        for rule in rules
    )


def _parting(rows: Sequence[Row], left: float, right: float) -> Gutter | None:
    """Return the strip around a bar, if words stand on both sides of it and none reaches over."""
    middle = (left + right) / 2
    halves = [[[word for word in row if (word.x0 < middle) == first] for first in (True, False)] for row in rows]
    sides = [[half[at] for half in halves if half[at]] for at in (0, 1)]
    alone = [sum(bool(half[at]) and not half[1 - at] for half in halves) for at in (0, 1)]
    if min(map(len, sides)) < _LEAST_ROWS or min(alone) < _LEAST_ALONE or not all(map(_are_words, sides)):
        return None
    ends, starts = max(word.x1 for row in sides[0] for word in row), min(word.x0 for row in sides[1] for word in row)
    if ends > left - _OFF or starts < right + _OFF:
        return None
    return Gutter(middle, ends, starts, len(rows), 1.0, agreed=True)


def _are_words(side: Sequence[Sequence[Word]]) -> bool:
    text = "".join(word.text for row in side for word in row)
    return sum(letter.isalpha() for letter in text) > _LETTERS * len(text)
