"""The rows of a first page and what runs along later in; the rows of its masthead and imprint out."""

from __future__ import annotations

import re
import statistics
from collections.abc import Sequence

from corpus.extract.known_headings import is_usual_heading, opens_abstract
from corpus.extract.name_words import is_all_words
from corpus.extract.other_works import opens_listed, speaks_of_another
from corpus.extract.pdf_authors import authors_in
from corpus.extract.pdf_edges import LARGE, folded, is_lower, is_upper, keys_of
from corpus.extract.pdf_lines import Row, cells_of, rows_of, text_of_row
from corpus.extract.pdf_words import PageWords

# "No. 5" alone may be a law's or a house's; with a date beside it, it is an issue's.
_NUMBERED = (
    r"(?:vol(?:ume|\.)?|jilid|edisi|edition)\s*\d+|"
    r"(?:nomor|number|no\.|issue)\s*\d+(?!\d*(?:\s+tahun|\s+of\s+(?:19|20)\d\d|/))\b.{0,25}\b(?:19|20)\d\d"
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
# Words of somebody else stand above a title in quotation marks, perhaps, with their source behind them.
_QUOTES = re.compile(r"\W{0,2}[“\"„«‘]\w[^\s”\"»]*(?:\s[^\s”\"»]+){2,}(?:[”\"»’]|\Z)")
# A row of more words is a sentence that holds an address.
_MOST_WORDS = 25
_ISSUE = re.compile(rf"\b(?:{_NUMBERED})|\b(?:e-?|p-?)?iss?n\b", re.IGNORECASE)
# A journal's issue stands within so many rows below its name.
_ISSUE_BELOW = 3
# A masthead has no more rows than this.
_MOST_ROWS = 10
# What is a title below a journal's name has at least so many words, and this share of the name's type size; names of
# authors are smaller below a title.
_TITLE_WORDS = 4
_TITLE_SHARE = 0.75
# A first figure so much smaller than the word behind it is raised.
_RAISED = 0.85
_NUMBER = re.compile(r"\d{1,3}")
_FIRST_HEADING = re.compile(r"(?:1\.?|I\.|A\.)\s+[A-ZÀ-Þ]")
# So many rows of so many words, most in small letters, in type of no less than this share of the text's, are its own.
_PROSE_ROWS, _PROSE_WORDS, _PROSE_SIZE = 3, 7, 0.95


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
    quoted = _quoted(rows)
    marked = [
        (is_imprint(row) and index not in quoted) or not running.isdisjoint(keys_of(row))
        for index, row in enumerate(rows)
    ]
    title = _title(page, rows, marked, body_size)
    found = {index for index in range(len(rows)) if marked[index] and _at_edge(index, rows, page, title)}
    last = max((index for index in range(min(title or 0, _MOST_ROWS)) if marked[index]), default=-1)
    return found | set(range(last + 1))


def _quoted(rows: Sequence[Row]) -> set[int]:
    """Return the first rows from one that opens a quotation on that stand as close and are set as large: its source."""
    begin = next((index for index, row in enumerate(rows[:_MOST_ROWS]) if _QUOTES.match(text_of_row(row))), None)
    if begin is None:
        return set()
    end = begin + 1
    while end < len(rows) and _goes_on(rows[end - 1], rows[end]):
        end += 1
    return set(range(begin, end))


def _goes_on(above: Row, row: Row) -> bool:
    """Tell whether a row stands right below another in type of no other size."""
    gap = min(word.top for word in row) - max(word.bottom for word in above)
    return gap < 0.6 * above[0].size and abs(row[0].size - above[0].size) < 0.05 * above[0].size


def texts_of_row(row: Row) -> list[str]:
    """Return what a row of a masthead says; beside a journal's name in large type two lines may share its row."""
    cells = [rows_of(cell) for cell in cells_of(row, statistics.median(word.size for word in row))]
    if all(len(lines) == 1 for lines in cells):
        return [text_of_row(row)]
    return [text_of_row(line) for lines in cells for line in lines]


def _title(page: PageWords, rows: Sequence[Row], marked: Sequence[bool], body_size: float) -> int | None:
    """Return the first row of the title: the largest type above the abstract that is no part of a masthead; or None.

    A large row that runs along on the other pages is the journal's name, or the title itself.
    """
    above = next(
        (index for index in range(len(rows)) if _opens_text(rows[index : index + _PROSE_ROWS], body_size)), len(rows)
    )
    sizes = [statistics.median(word.size for word in row) for row in rows[:above]]
    large = [
        index
        for index, size in enumerate(sizes)
        if size >= LARGE * body_size and len(folded(text_of_row(rows[index]))) >= 5
        if rows[index][0].bottom < 0.7 * page.height
    ]
    repeated = [index for index in large if marked[index] and not is_imprint(rows[index])]
    title = next((index for index in repeated if _runs_along(index, rows, sizes, marked)), None)
    if title is not None:
        return title
    unmarked = [index for index in large if not marked[index]]
    if not unmarked:
        return large[0] if large else None
    # A journal's name in large type stands above its volume, and smaller titles follow.
    last = max((index for index in range(min(above, _MOST_ROWS)) if marked[index]), default=-1)
    below = [index for index in unmarked if index > last]
    chosen = below if below and not _is_signed(rows[unmarked[0] + 1 : last]) else unmarked
    most = max(sizes[index] for index in chosen)
    return next(index for index in chosen if sizes[index] > 0.95 * most)


def _opens_text(rows: Sequence[Row], body_size: float) -> bool:
    """Tell whether the first of some rows is the heading of an abstract or of a text, or all of them are prose."""
    text = text_of_row(rows[0])
    if opens_abstract(text) or is_usual_heading(text):
        return True
    sizes = [statistics.median(word.size for word in row) for row in rows]
    if sizes[0] >= LARGE * body_size and _FIRST_HEADING.match(text):
        return True
    plain = all(_PROSE_SIZE <= size / body_size < LARGE for size in sizes)
    return plain and len(rows) == _PROSE_ROWS and all(_is_prose(row) for row in rows)


def _is_prose(row: Row) -> bool:
    return len(row) >= _PROSE_WORDS and sum(word.text.islower() for word in row) > 0.6 * len(row)


def _is_signed(rows: Sequence[Row]) -> bool:
    """Tell whether somebody is named between a large row and an imprint: then it is a title, and no journal's name."""
    texts = [text_of_row(row) for row in rows]
    return any(authors_in([text]) and not is_all_words(text) for text in texts)


def _runs_along(index: int, rows: Sequence[Row], sizes: Sequence[float], marked: Sequence[bool]) -> bool:
    """Tell whether a large row that stands in running heads is the title: neither an issue nor a title is below it."""
    for below in range(index + 1, len(sizes)):
        if below <= index + _ISSUE_BELOW and _ISSUE.search(text_of_row(rows[below])):
            return False
        alike = sizes[below] >= _TITLE_SHARE * sizes[index]
        if alike and not marked[below] and len(rows[below]) >= _TITLE_WORDS:
            # The title's own second line is set as its first.
            return below == index + 1 and abs(sizes[below] - sizes[index]) <= 0.05 * sizes[index]
    return True


def _is_note(index: int, rows: Sequence[Row]) -> bool:
    """Tell whether a row at the foot is a note on another work, or begins with the number of a note.

    That is raised, has a full stop, or the row below begins with the next one.
    """
    row, text = rows[index], text_of_row(rows[index])
    if opens_listed(text) or speaks_of_another(text):
        return True
    if len(row) < 2 or not _NUMBER.fullmatch(row[0].text):
        return False
    following = str(int(row[0].text) + 1)
    return row[0].size <= _RAISED * row[1].size or any(below[0].text == following for below in rows[index + 1 :])


def _at_edge(index: int, rows: Sequence[Row], page: PageWords, title: int | None) -> bool:
    """Tell whether a row stands at an edge of the page and apart: a footnote may hold a web address."""
    row = rows[index]
    if is_upper(row, page):
        return index <= 3 and (title is None or index < title)
    if not is_lower(row, page) or not is_imprint(row) or _is_note(index, rows):
        return False
    gap = min(word.top for word in row) - max(word.bottom for word in rows[index - 1]) if index else 0.0
    return len(rows) - index <= 3 and (gap > row[0].size or re.search(r"\bissn\b", text_of_row(row), re.I) is not None)
