"""The drawn rules of a page and the measure of a column in; the heights of those that may stand above notes out."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.extract.pdf_measure import Measure
from corpus.extract.pdf_turned import Strip

# The rule above notes: thinner than this, in points, and of such shares of the text's width.
_THIN = 3.0
_SHORTEST, _LONGEST = 0.1, 0.6
# Or as wide as the column, within this share of it; then in this lower part of the page.
_WHOLE, _LOW = 0.03, 0.6
# The rules of a table begin and end at the same points, within this.
_SAME = 2.0


def note_rules(rules: Sequence[Strip], measure: Measure) -> list[float]:
    """Return the lower edges of rules that may part notes from the text of a column, in points.

    Each begins at the column's margin and is short, or, low on the page, as wide as the column and no rule of a table:
    no other one has its width and place.
    """
    width = measure.right - measure.left + 1
    thin = [rule for rule in rules if rule[3] - rule[1] < _THIN and abs(rule[0] - measure.left) < measure.body]
    return [
        rule[3]
        for rule in thin
        if _SHORTEST < (rule[2] - rule[0]) / width < _LONGEST
        or (
            abs(rule[2] - rule[0] - width) < _WHOLE * width
            and rule[1] > _LOW * measure.page_height
            and sum(abs(other[0] - rule[0]) < _SAME and abs(other[2] - rule[2]) < _SAME for other in thin) == 1
        )
    ]
