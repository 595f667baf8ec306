"""The columns that a page was read in, and its gutter, in; whether a reader should look at the page himself, out."""

from __future__ import annotations

import statistics
from collections.abc import Sequence
from itertools import pairwise

from corpus.extract.pdf_columns import Column
from corpus.extract.pdf_gutters import Gutter
from corpus.extract.pdf_lines import Row, rows_of
from corpus.extract.pdf_words import PageWords

# A page of which fewer rows keep off the gutter may have been cut in the wrong places.
_CLEAR = 0.5
# Rows of one block are no further apart than this share of the type size.
_TIGHT = 0.5
# So many pairs of words over each other are no accident of the print.
_LEAST_OVER = 3


def are_columns_doubtful(page: PageWords, columns: Sequence[Column], gutter: Gutter | None) -> bool:
    """Tell whether the order of a page's text is in doubt.

    It is where words are printed over each other, as those of a table too wide for its column are; and where full rows
    and rows in columns meet without a gap, on a page of which not even half of the rows keep off the gutter.
    """
    if _count_over(page) >= _LEAST_OVER:
        return True
    if gutter is None or gutter.share >= _CLEAR or page.number == 1:
        return False
    return any(one.full != other.full and _meet(one.rows[-1], other.rows[0]) for one, other in pairwise(columns))


def _meet(above: Row, below: Row) -> bool:
    """Tell whether two rows follow each other as lines of one block do."""
    sizes = [statistics.median(word.size for word in row) for row in (above, below)]
    apart = min(word.top for word in below) - max(word.bottom for word in above)
    return abs(sizes[0] - sizes[1]) < 0.6 and -sizes[0] < apart < _TIGHT * sizes[0]


def _count_over(page: PageWords) -> int:
    """Count the neighbours on one line that cover each other by more than a letter."""
    if page.recognised:
        return 0
    return sum(
        before.x1 - after.x0 > 0.8 * min(before.size, after.size) and after.start != before.end
        for row in rows_of(page.words)
        for before, after in pairwise(row)
        if abs(before.bottom - after.bottom) < 0.25 * min(before.size, after.size)
        and abs(before.size - after.size) < 0.25 * before.size
    )
