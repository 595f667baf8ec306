"""One PDF in; its pages, read in ranges by several parser children, as files of lines out. A page can cost itself only.

A child that dies, hangs or runs out of memory does so on one page, which it named when it began. What it read before is
kept, and another child goes on: that page is left to the second reader, and if it ends that too, to nobody.
"""

from __future__ import annotations

import uuid
from collections import Counter
from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path
from types import TracebackType
from typing import Any

from corpus.errors import SourceError
from corpus.extract.page_clock import PageReport
from corpus.extract.pdf_values import Part

# The first pages tell how many there are; then all children read.
FIRST_PAGES = 4
MOST_PAGES = 32
# Each child gets about so many ranges, so that they end together.
_RANGES_A_CHILD = 3
# After so many dead readers the pages that are left of a range are given up.
_MOST_LOST = 6
_UNREADABLE = 2
# What a reader's end says of one page, not of the file.
_OF_A_PAGE = frozenset({"timeout", "parser-crash", "too-large", "malformed"})

Ask = Callable[[dict[str, Any], float, PageReport], dict[str, Any]]
Spread = Callable[..., Future[list[Part]]]


class PageRanges:
    """The pages of one PDF on their way through the children; use it as a context manager, which removes the files."""

    def __init__(self, ask: Ask, request: dict[str, Any], seconds: float, folder: Path, on_page: PageReport) -> None:
        """`request` is what every range is asked with; `seconds` what it may take besides the time for its pages."""
        self.count = 0
        self._ask = ask
        self._request = {**request, "task": "pages"}
        self._seconds = seconds
        self._stem = folder / uuid.uuid4().hex
        self._on_page = on_page
        self._lost: Counter[int] = Counter()

    def __enter__(self) -> PageRanges:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for path in self._stem.parent.glob(f"{self._stem.name}-*"):
            path.unlink(missing_ok=True)

    def read(self, spread: Spread, size: int) -> list[Part]:
        """Read all pages with `size` children; `spread` runs a function beside others.

        Raises:
            SourceError: what is wrong with the file as a whole.
        """
        parts = self._range(1, FIRST_PAGES)
        left = self.count - FIRST_PAGES
        if left <= 0:
            return parts
        step = max(1, min(MOST_PAGES, -(-left // (size * _RANGES_A_CHILD))))
        firsts = range(FIRST_PAGES + 1, self.count + 1, step)
        waiting = [spread(self._range, first, min(first + step - 1, self.count)) for first in firsts]
        try:
            for future in waiting:
                parts += future.result()
        finally:
            for future in waiting:
                future.cancel()
        return parts

    def _range(self, first: int, last: int) -> list[Part]:
        parts: list[Part] = []
        while True:
            into = Path(f"{self._stem}-{first}-{sum(self._lost.values())}")
            begun: list[int] = []
            end = self._attempt(first, last, into, begun)
            if end is not None:
                return [*parts, Part(into, first, end)]
            page = begun[-1]
            if page > first:
                parts.append(Part(into, first, page - 1))
            first, last = page, min(last, self.count)
            self._give_up(page, last)

    def _attempt(self, first: int, last: int, into: Path, begun: list[int]) -> int | None:
        """Let a child read a range; return its last page, or None if it ended on the last page that it had begun."""

        def tell(what: str, page: int, pages: int) -> None:
            begun.append(page)
            self.count = pages
            self._on_page(what, page, pages)

        lost = {str(page): times for page, times in self._lost.items() if first <= page <= last}
        request = {**self._request, "first": first, "last": last, "into": str(into), "lost": lost}
        try:
            answer = self._ask(request, self._seconds, tell)
            if "code" in answer:
                raise SourceError(answer["code"], answer["message"], answer["hint"])
        except SourceError as error:
            if begun and error.code in _OF_A_PAGE and self._lost[begun[-1]] < _UNREADABLE:
                return None
            raise
        self.count = answer["pages"]
        return min(last, self.count)

    def _give_up(self, page: int, last: int) -> None:
        """Note that a page ended its reader; after too many of them, leave out the rest of the range."""
        self._lost[page] += 1
        if self._lost.total() > _MOST_LOST:
            for number in range(page, last + 1):
                self._lost[number] = _UNREADABLE
