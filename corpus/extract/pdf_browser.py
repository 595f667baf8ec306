"""The rows of a page in; those that a browser prints around the pages of a web site out."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from corpus.extract.pdf_lines import Row, text_of_row

_WHEN = r"\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4},?\s+\d{1,2}[.:]\d{2}(?:[.:]\d{2})?(?:\s*[ap]\.?m\.?)?"
_ADDRESS = r"(?:https?|file|blob|about|data|chrome):\S*"
_COUNT = r"(?:(?:page|halaman)\s+)?\d+\s*(?:/|of|dari)\s*\d+"
_HEAD_AND_FOOT = 2
# How Chromium and Firefox print a page: head, foot.
_STYLES = (
    (re.compile(rf"{_WHEN}(?:\s|\Z)", re.IGNORECASE), re.compile(rf"{_ADDRESS}\s.*?{_COUNT}\Z", re.IGNORECASE)),
    (re.compile(rf".*\s{_ADDRESS}\Z", re.IGNORECASE), re.compile(rf"{_COUNT}\s+{_WHEN}\Z", re.IGNORECASE)),
)


def printed_by_browser(rows: Sequence[Row]) -> set[int]:
    """Return the indexes of the first and last row of a page if a browser printed them: date, title, address, count.

    Both are asked for: a single page has no others to compare its head with.
    """
    if len(rows) <= _HEAD_AND_FOOT:
        return set()
    head, foot = (unicodedata.normalize("NFKC", text_of_row(rows[at])) for at in (0, -1))
    printed = any(begins.match(head) and ends.match(foot) for begins, ends in _STYLES)
    return {0, len(rows) - 1} if printed else set()
