"""The first page and its rows in; the rows at its foot that say who may copy the article, out."""

from __future__ import annotations

import re
import statistics
from collections.abc import Sequence

from corpus.extract.pdf_lines import Row, cells_of, text_of_row
from corpus.extract.pdf_words import PageWords

_LICENCE = re.compile(
    r"(?:©|\(c\)\s|\W*(?:\(cid:\d+\))?\W*(?:c\s+)?the author(?:s|\(s\))?,? \d{4}\b|permission to (?:make|copy|re)|"
    r"copyright\b|hak cipta\b|(?:this is an )?open[ -]access\b|(?:artikel )?akses terbuka\b|cc[ -]by\b|"
    r"licen[cs]ed under\b|(?:di)?lisensi\b|(?:this|ini|artikel|karya|tulisan|article|work)\b.{0,60}\b"
    r"(?:licen[cs]ed?\b|lisensi\b|open[ -]access\b|akses terbuka\b|creative commons\b|cc[ -]by\b))",
    re.IGNORECASE,
)
# It stands in this lower part of the page, in type of this share of the text's at most, all of one size; it has so
# many rows at most, and stands so far below what is above it, by its type size.
_LOW, _SMALL, _ONE_SIZE = 0.75, 0.93, 0.04
_MOST_ROWS, _APART = 10, 0.7
_MOST_BESIDE = 3


def licence_at_foot(page: PageWords, rows: Sequence[Row], body_size: float) -> set[int]:
    """Return the rows of a licence: small type that ends the page, apart from what is above, and opens by saying so.

    Its last rows may be a page's number, which is judged elsewhere.
    """
    last = len(rows)
    for index in range(max(1, len(rows) - _MOST_ROWS), len(rows)):
        row, above = rows[index], rows[index - 1]
        if min(word.top for word in row) < _LOW * page.height or not _opens(row):
            continue
        size = _size(row)
        gap = min(word.top for word in row) - max(word.bottom for word in above)
        while (
            last > index + 1
            and abs(_size(rows[last - 1]) - size) > _ONE_SIZE * size
            and len(rows[last - 1]) <= _MOST_BESIDE
        ):
            last -= 1
        # The page's number may stand beside it.
        block = [one for one in rows[index:last] if len(one) > _MOST_BESIDE]
        alike = all(abs(_size(one) - size) <= _ONE_SIZE * size for one in block)
        small = all(word.size <= _SMALL * body_size for one in block for word in one)
        if small and alike and gap > _APART * size:
            return set(range(index, last))
    return set()


def _opens(row: Row) -> bool:
    """Tell whether a row, or a cell of it beside a sign, begins a licence."""
    cells = [text_of_row(tuple(cell)) for cell in cells_of(row, _size(row))]
    return any(_LICENCE.match(text) for text in (text_of_row(row), *cells))


def _size(row: Row) -> float:
    return statistics.median(word.size for word in row)
