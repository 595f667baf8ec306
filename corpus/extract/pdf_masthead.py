"""The rows of a first page and what runs along later in; the rows of its masthead and imprint out."""

from __future__ import annotations

import re
import statistics
from collections.abc import Sequence

from corpus.extract.known_headings import opens_abstract
from corpus.extract.pdf_edges import folded, is_lower, is_upper, keys_of
from corpus.extract.pdf_lines import Row, text_of_row
from corpus.extract.pdf_words import PageWords

# "No. 5" alone may be a law's or a house's; with a date beside it, it is an issue's.
_NUMBERED = (
    r"(?:vol(?:ume|\.)?|jilid|edisi|edition)\s*\d+|"
    r"(?:nomor|number|no\.|issue)\s*\d+(?!\d*\s+tahun)\b.{0,25}\b(?:19|20)\d\d"
)
_IMPRINT = re.compile(
    rf"\b(?:{_NUMBERED})|\b(?:e-?|p-?)?iss?n\b|\bisbn\b|https?://|\bwww\.|\bdoi\s*:|\bdoi\.org|©|\(c\)\s*(?:19|20)\d\d|"
    r"\bcopyright\b|\bhak cipta\b|\bCC[ -]BY|\bcreative commons\b|\b(?:open|akses) (?:access|terbuka)\b|"
    r"\bavailable online\b|\btersedia (?:secara )?(?:online|daring)\b|\bjournal homepage\b|\ball rights reserved\b|"
    r"\bunduh(?:an|ed)? (?:dari|pada)\b|\bdownloaded from\b",
    re.IGNORECASE,
)
# What tells how to reach the authors is a note on them, whatever address it holds.
_CONTACT = re.compile(r"@|\b(?:korespondensi|correspond\w*|surel|e-?mail)\b", re.IGNORECASE)
# A row of more words is a sentence that holds an address.
_MOST_WORDS = 25
# A title is so much larger than the text, and a masthead has no more rows than this.
_TITLE_SIZE = 1.12
_MOST_ROWS = 10


def is_imprint(row: Row) -> bool:
    """Tell whether a row says where and when something was published: volume, ISSN, address, licence."""
    text = text_of_row(row)
    return len(row) <= _MOST_WORDS and _IMPRINT.search(text) is not None and _CONTACT.search(text) is None


def masthead_of(page: PageWords, rows: Sequence[Row], running: frozenset[str], body_size: float) -> set[int]:
    """Return the rows above the title that name the journal and its issue, and the imprint at the page's foot.

    Args:
        page: the first page.
        rows: its rows, top to bottom.
        running: folded texts of the running heads and feet of the other pages, and of their cells.
        body_size: type size of the text, in points.
    """
    marked = [is_imprint(row) or not running.isdisjoint(keys_of(row)) for row in rows]
    title = _title(page, rows, marked, body_size)
    found = {index for index in range(len(rows)) if marked[index] and _at_edge(index, rows, page, title)}
    last = max((index for index in range(min(title, _MOST_ROWS)) if marked[index]), default=-1)
    return found | set(range(last + 1))


def _title(page: PageWords, rows: Sequence[Row], marked: Sequence[bool], body_size: float) -> int:
    """Return the first row of the title: the largest type above the abstract that is no part of a masthead."""
    above = next((index for index, row in enumerate(rows) if opens_abstract(text_of_row(row))), len(rows))
    sizes = [statistics.median(word.size for word in row) for row in rows[:above]]
    large = [
        index
        for index, size in enumerate(sizes)
        if size >= _TITLE_SIZE * body_size and len(folded(text_of_row(rows[index]))) >= 5
        if rows[index][0].bottom < 0.7 * page.height
    ]
    unmarked = [index for index in large if not marked[index]]
    if not unmarked:
        return large[0] if large else 0
    # A journal's name in large type stands above its volume, and smaller titles follow.
    last = max((index for index in range(min(above, _MOST_ROWS)) if marked[index]), default=-1)
    below = [index for index in unmarked if index > last]
    chosen = below or unmarked
    most = max(sizes[index] for index in chosen)
    return next(index for index in chosen if sizes[index] > 0.95 * most)


def _at_edge(index: int, rows: Sequence[Row], page: PageWords, title: int) -> bool:
    """Tell whether a row stands at an edge of the page and apart: a footnote may hold a web address."""
    row = rows[index]
    if is_upper(row, page):
        return index <= 3 and (index < title or not title)
    if not is_lower(row, page) or not is_imprint(row):
        return False
    gap = min(word.top for word in row) - max(word.bottom for word in rows[index - 1]) if index else 0.0
    return len(rows) - index <= 3 and (gap > row[0].size or re.search(r"\bissn\b", text_of_row(row), re.I) is not None)
