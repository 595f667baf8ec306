"""The rows of a page that has few beside it, and its edges, in; those that hold its number, with that number, out."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.extract.pdf_edges import Edge, PageEdges
from corpus.extract.pdf_labels import is_counted_page, is_lone_number
from corpus.extract.pdf_lines import Row, cells_of, text_of_row

# A page of so many rows may have a number of so many signs, dashes included, beside a row of so many letters.
_LEAST_ROWS, _NUMBER_LETTERS, _LEAST_LETTERS = 10, 7, 4
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
# A number in a corner has so many digits, with a gap of so many type sizes beside it, and stands off by so many lines.
_CORNER_DIGITS, _GAP, _FAR = 3, 2.0, 1.6
# Well within the page a lone number stands off from the text above it by so many lines.
_DEEP = 4.0
# It stands at the margin within so many type sizes.
_AT_MARGIN = 1.5


def numbers_on(rows: Sequence[Row], edges: PageEdges) -> dict[int, str]:
    """Return by the index of its row the number of a page that no other page can tell, as it is printed.

    It stands alone below the text, or above it at the right; or in a corner, far from the text, beside a running head;
    or it says of how many pages it is one. A number in the middle above the text may be a chapter's.
    """
    if len(rows) < _LEAST_ROWS:
        return {}
    left, right = min(row[0].x0 for row in rows), max(row[-1].x1 for row in rows)
    found = {}
    for edge in (*edges.uppers[:1], *edges.lowers[:1]):
        # A small text block may end high above the number.
        deep = edge.deep and (edge.upper or not edge.number or edge.step < _DEEP)
        if (
            deep
            or edge.index in edges.notes
            or edge.index != (0 if edge.upper else len(rows) - 1)
            or not edge.is_set_off
        ):
            continue
        row, beside = rows[edge.index], rows[edge.index + (1 if edge.upper else -1)]
        # The numbers of a diagram stand beside others.
        if sum(map(str.isalpha, text_of_row(beside))) >= _LEAST_LETTERS:
            number = _number_of(row, edge, left, right)
            found.update({edge.index: number} if number else {})
    return found


def _number_of(row: Row, edge: Edge, left: float, right: float) -> str:
    """Return the number that a row holds between the margins of its page, or nothing."""
    text = text_of_row(row)
    if is_counted_page(text):
        return text
    at_left, at_right = row[0].x0 < left + _AT_MARGIN * edge.size, row[-1].x1 > right - _AT_MARGIN * edge.size
    if edge.number:
        placed = not edge.upper or (at_right and row[0].x0 > right / 2)
        # Notes and works that fill a page are smaller than its number, which then stands far below them.
        sized = not edge.is_large or (not edge.upper and edge.step >= _DEEP)
        plain = sized and len(text) <= _NUMBER_LETTERS and not _YEAR.search(text)
        return text if placed and plain else ""
    cells = cells_of(row, edge.size)
    # The raised number of a note stands apart in its own size only.
    if len(cells) < 2 or not edge.cornered or edge.step < _FAR or edge.is_large:
        return ""
    corners = (
        (at_left, cells[0], cells[1][0].x0 - cells[0][-1].x1),
        (at_right, cells[-1], cells[-1][0].x0 - cells[-2][-1].x1),
    )
    numbers = (text_of_row(tuple(cell)) for placed, cell, gap in corners if placed and gap >= _GAP * edge.size)
    return next((number for number in numbers if is_lone_number(number) and len(number) <= _CORNER_DIGITS), "")
