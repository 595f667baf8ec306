"""Rows of each page in; the white strip between two columns of text, where a page has one, out."""

from __future__ import annotations

import statistics
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from corpus.extract.pdf_lines import Row

# Points of white space that a gutter has at least.
_LEAST_WIDTH = 5.0
# A gutter that no other page shows is so much wider than the spaces between words.
_WIDER_THAN_SPACE = 1.3
# Gutters of two pages that are no further apart are the same one, in points.
_SAME_PLACE = 25.0
# Of the rows of a part of a page, so many at most cross a strip between two columns that are not as long.
_FEW = 0.04
# Entries of a reference list hang: most of their lines begin further from the gutter, by this share of what is near.
_HANGING = 1.0
# So many rows are a column, and one begins where the next does if it is no further off, in points.
_COLUMN, _SAME_EDGE = 8, 1.5
# Of so many rows words begin behind a gutter that few rows show.
_LEAST_BEGUN = 2
# A gutter that fewer rows speak for has to be seen in each place anew.
_WEAK = 0.6


@dataclass(frozen=True, slots=True)
class Gutter:
    """The strip around `x`, from `left` to `right`; `rows` speak for it, which are `share` of all rows.

    `agreed` says that the document has two columns: other pages have a gutter too.
    """

    x: float
    left: float
    right: float
    rows: int
    share: float
    agreed: bool = False

    @property
    def is_weak(self) -> bool:
        """Whether few rows of the page, and no other page, speak for it: two columns may stand in one place only."""
        return not self.agreed and self.share < _WEAK


@dataclass(frozen=True, slots=True)
class _Shape:
    """A row reduced to its ends and the wide gaps inside it."""

    x0: float
    x1: float
    gaps: tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True)
class Gutters:
    """What each page shows by itself, and in a document of two columns the place that most pages agree on."""

    own: tuple[Gutter | None, ...]
    usual: Gutter | None


def gutters_in(pages: Iterable[Sequence[Row]]) -> Gutters:
    """Find the gutters of a document; of each page only its own is kept."""
    found: list[Gutter | None] = []
    full_pages = 0
    for rows in pages:
        full_pages += len(rows) >= 4
        found.append(_best_gutter(rows) if len(rows) >= 4 else None)
    good = [gutter for gutter in found if gutter and gutter.share >= 0.35 and gutter.rows >= 8 and _is_wide(gutter)]
    two_columns = bool(good) and len(good) >= 0.3 * full_pages
    return Gutters(tuple(found), _usual(good) if two_columns else None)


def gutter_of(index: int, rows: Sequence[Row], gutters: Gutters) -> Gutter | None:
    """Return the gutter of a page (from 0) with these rows; a sparse page is judged by what most others agree on."""
    own, usual = gutters.own[index], gutters.usual
    if usual is None:
        return own if own and _is_sure(own, index) and not _is_word_space(own, rows) else None
    best = _prefer(own, _gutter_at(rows, usual), usual.x)
    return replace(best, agreed=True) if best and best.rows >= 3 and _is_wide(best) else None


def _is_word_space(gutter: Gutter, rows: Sequence[Row]) -> bool:
    """Tell whether a strip is hardly wider than the spaces of the text: typewritten spaces stand below each other."""
    spaces = [word.x0 - before.x1 for row in rows for before, word in pairwise(row) if word.x0 > before.x1]
    return bool(spaces) and gutter.right - gutter.left < _WIDER_THAN_SPACE * statistics.median(spaces)


def _usual(gutters: Sequence[Gutter]) -> Gutter:
    """Return the gutter that most pages agree on: of three columns, some pages show one gutter, some the other."""
    agreeing = max(
        ([other for other in gutters if abs(other.x - gutter.x) < _SAME_PLACE] for gutter in gutters),
        key=lambda group: (len(group), sum(gutter.rows for gutter in group)),
    )
    return Gutter(
        x=statistics.median(gutter.x for gutter in agreeing),
        left=statistics.median(gutter.left for gutter in agreeing),
        right=statistics.median(gutter.right for gutter in agreeing),
        rows=0,
        share=0.0,
    )


def gutter_within(rows: Sequence[Row]) -> Gutter | None:
    """Return the gutter that most rows of a part of a page leave white: two of three columns, say."""
    found = _best_gutter(rows) if len(rows) >= 4 else None
    if found is None or found.rows < 4 or not _is_wide(found):
        return None
    # The last column of a text may be short: then no line of the one beside it reaches into the strip.
    crossing = sum(any(word.x0 < found.x - 1 and word.x1 > found.x + 1 for word in row) for row in rows)
    return found if found.share >= 0.5 or crossing <= _FEW * len(rows) else None


def gutter_beside(rows: Sequence[Row], other: Sequence[Row], gutter: Gutter) -> Gutter | None:
    """Return the gutter of a side of a page that has few rows: where the first of two columns as wide as any ends.

    The other side has one column; a left side has two from its edge to the `gutter`. No word reaches into it, and two
    rows or more have words that begin behind it.
    """
    width = gutter.right - gutter.left
    if rows[0][0].x0 >= gutter.x:
        left = gutter.right + gutter.left - min(row[0].x0 for row in other)
    else:
        left = (min(row[0].x0 for row in rows) + gutter.left - width) / 2
    right = left + width
    if any(word.x0 < right - _SAME_EDGE and word.x1 > left + _SAME_EDGE for row in rows for word in row):
        return None
    begun = sum(any(abs(word.x0 - right) < _SAME_EDGE for word in row) for row in rows)
    return Gutter((left + right) / 2, left, right, len(rows), 1.0, agreed=True) if begun >= _LEAST_BEGUN else None


def _is_wide(gutter: Gutter) -> bool:
    return gutter.right - gutter.left >= _LEAST_WIDTH


def _is_sure(gutter: Gutter, page_index: int) -> bool:
    if gutter.rows < 4 or not _is_wide(gutter):
        return False
    return gutter.share >= 0.35 or (page_index <= 1 and gutter.rows >= 6)


def _prefer(own: Gutter | None, usual: Gutter | None, usual_x: float) -> Gutter | None:
    """Choose between what a page shows by itself and the place usual in the document."""
    if own is None or usual is None:
        far_and_weak = own is not None and abs(own.x - usual_x) > _SAME_PLACE and (own.share < 0.6 or own.rows < 10)
        return usual if own is None or far_and_weak else own
    if abs(own.x - usual_x) > _SAME_PLACE:
        return own if own.rows > 2 * usual.rows else usual
    return usual if usual.rows >= own.rows else own


def _best_gutter(rows: Sequence[Row]) -> Gutter | None:
    """Find the x in the middle of the page that most rows leave white.

    A row counts that has words on both sides; so do rows on the left paired with rows on the right, because
    columns often do not share baselines.
    """
    left_edge = min(row[0].x0 for row in rows)
    right_edge = max(word.x1 for row in rows for word in row)
    span = right_edge - left_edge
    low, high = left_edge + 0.22 * span, left_edge + 0.78 * span
    shapes = [_shape_of(row, low, high) for row in rows]
    near = 3 * statistics.median(row[0].size for row in rows)
    width = max(2.0, (high - low) / 500)
    places = [low + width * step for step in range(int((high - low) / width) + 1)]
    if not places:
        return None
    # Lines that go across all places speak for none of them: on a page in one column these are nearly all.
    open_shapes = [
        shape for shape in shapes if shape.gaps or shape.x1 <= places[-1] - 2.3 or shape.x0 >= places[0] + 2.3
    ]
    if not open_shapes:
        return None
    x = max(places, key=lambda x: _support(open_shapes, x, near))
    return _measure(shapes, x, near)


def _shape_of(row: Row, low: float, high: float) -> _Shape:
    gaps = []
    end = row[0].x1
    for word in row[1:]:
        if word.x0 - end >= _LEAST_WIDTH and word.x0 > low and end < high:
            gaps.append((end, word.x0))
        end = max(end, word.x1)
    return _Shape(row[0].x0, end, tuple(gaps))


def _support(shapes: Sequence[_Shape], x: float, near: float) -> int:
    lefts = rights = both = 0
    for shape in shapes:
        if shape.x1 <= x - 2.3:
            lefts += x - shape.x1 < near
        elif shape.x0 >= x + 2.3:
            rights += shape.x0 - x < near + _HANGING * near
        elif shape.gaps and any(start <= x - 2.3 and end >= x + 2.3 for start, end in shape.gaps):
            both += 1
    return both + 2 * min(lefts, rights)


def _measure(shapes: Sequence[_Shape], x: float, near: float) -> Gutter | None:
    """Say how wide the strip at x is, leaving out the tenth of the rows that reach furthest into it."""
    support = _support(shapes, x, near)
    gaps = [gap for shape in shapes for gap in shape.gaps if gap[0] <= x - 2.3 and gap[1] >= x + 2.3]
    ends = [gap[0] for gap in gaps]
    starts = [gap[1] for gap in gaps]
    ends += [shape.x1 for shape in shapes if 2.3 <= x - shape.x1 < near]
    starts += [shape.x0 for shape in shapes if 2.3 <= shape.x0 - x < near + _HANGING * near]
    if support < 1 or not ends or not starts:
        return None
    left = sorted(ends)[int(0.9 * (len(ends) - 1))]
    right = sorted(starts)[int(0.1 * (len(starts) - 1))]
    middle = (left + right) / 2 if right > left else x
    return Gutter(middle, left, right, support, support / len(shapes))


def _gutter_at(rows: Sequence[Row], usual: Gutter) -> Gutter | None:
    """Count the rows that leave the strip white where other pages have their gutter."""
    both = lefts = rights = filled = crossing = begins = right_ones = 0
    for row in rows:
        left = [word.x1 for word in row if word.x1 <= usual.x + 1.5]
        right = [word.x0 for word in row if word.x0 >= usual.x - 1.5]
        if len(left) + len(right) < len(row):
            crossing += 1
            continue
        right_ones += bool(right)
        begins += bool(right) and abs(min(right) - usual.right) < _SAME_EDGE
        if left and right:
            both += min(right) - max(left) >= max(_LEAST_WIDTH, 0.7 * (usual.right - usual.left))
        elif left:
            lefts += 1
            filled += abs(max(left) - usual.left) < 3
        else:
            rights += 1
    count = both + (2 * min(lefts, rights) if min(lefts, rights) >= 2 else 0)
    # Of the second column there may be no more than the rest of a paragraph.
    count = max(count, filled) if filled >= _COLUMN and both + rights else count
    # Of ragged lines few end at the gutter, but none reaches over it to where the second column begins.
    count = max(count, lefts) if lefts >= _COLUMN and begins and not crossing else count
    # Of two texts side by side the left one may end first.
    count = max(count, right_ones) if both and begins == right_ones and not crossing else count
    if count < 3:
        return None
    return Gutter(usual.x, usual.left, usual.right, count, count / len(rows))
