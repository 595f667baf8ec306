"""Where a span stands: pages and a span of the reading text in, page numbers out."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from corpus.records import NamedTuple


class Page(NamedTuple):
    """A span of the reading text; `number` is physical, from 1; `label` is what is printed, or None."""

    number: int
    label: str | None
    start: int
    end: int


def page_at(pages: Sequence[Page], offset: int) -> Page | None:
    """Return the page that holds the character at `offset`, or None where the source has no pages."""
    if not pages:
        return None
    index = bisect_right(pages, offset, key=_start_of) - 1
    return pages[max(0, index)]


def _start_of(page: Page) -> int:
    return page.start


def page_numbers(pages: Sequence[Page], start: int, end: int) -> tuple[int, int] | None:
    """Return the numbers of the pages of a span's first and last character, or None without pages."""
    first, last = page_at(pages, start), page_at(pages, max(start, end - 1))
    if first is None or last is None:
        return None
    return first.number, last.number
