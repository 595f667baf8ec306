"""The marks of printed pages in an e-book and its list of pages in; pages with labels over the blocks out."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby
from operator import itemgetter
from typing import Any

from corpus.extract.extraction import RawBlock, RawLine, RawPage, Span
from corpus.extract.html_nodes import PAGE_MARK, SILENT_MARK

_BREAK_TYPES = frozenset({"pagebreak", "doc-pagebreak"})
# "Page 12", " 12. ", "Halaman xii" (EPUB Accessibility 1.1 lets a reader be told the label in words).
_LABEL = re.compile(r"\W*(?:(?:page|pp?|halaman|hlm|hal)\b\W*)?(.*?)[\s.\])]*", re.IGNORECASE | re.DOTALL)
_LONGEST_LABEL = 12
_WORD = re.compile(r"\S+")

Targets = Mapping[tuple[str, str], str]
"""What a list of pages says: part and fragment (or empty) to label."""


@dataclass(slots=True)
class PageTrack:
    """The printed pages of a book while its parts are read: `labels` from the first, where each begins on the tape.

    Number 0 is what stands before the first mark.
    """

    targets: Targets = field(default_factory=dict)
    labels: list[str] = field(default_factory=list)
    _turns: list[tuple[int, int]] = field(default_factory=list)

    @property
    def current(self) -> int:
        """The number of the page that is open."""
        return len(self.labels)

    def turn(self, offset: int, number: int) -> None:
        """Note that the tape goes on with page `number` from here; notes go back to the page that calls them."""
        self._turns.append((offset, number))

    def mark(self, element: Any, part: str, *, types: Iterable[str], is_root: bool = False) -> None:
        """Begin a page at an element that is a page break, or that the list of pages names."""
        is_break = not _BREAK_TYPES.isdisjoint(types)
        listed = self.targets.get((part, "" if is_root else element.get("id") or "-"))
        text = "".join(element.itertext()) if is_break else ""
        said = (element.get("title") or element.get("aria-label") or text) if is_break else ""
        label = _bare(listed or said)
        if not label:
            return
        if is_break and _bare(text) == label:
            element.set(SILENT_MARK, "")
        if not self.labels or self.labels[-1] != label:
            self.labels.append(label)
            element.set(PAGE_MARK, str(self.current))

    def number_at(self, offset: int) -> int:
        """Return the number of the page that an offset of the tape stands on, 0 before the first."""
        at = bisect_right(self._turns, offset, key=itemgetter(0))
        return self._turns[at - 1][1] if at else 0

    def paged(self, blocks: Sequence[RawBlock], text: str) -> tuple[tuple[RawBlock, ...], tuple[RawPage, ...]]:
        """Return the blocks of the tape's text with their pages, and the pages; none where nothing is marked."""
        if not self.labels:
            return tuple(blocks), ()
        parted = [
            (block, [part for line in block.lines for part in self._parted(line, block, text)]) for block in blocks
        ]
        first = 1 if any(number == 0 for _, parts in parted for _, number in parts) else 0
        found = tuple(
            replace(block, lines=tuple(replace(line, page=number + first) for line, number in parts))
            for block, parts in parted
        )
        return found, self._pages([*[None] * first, *self.labels], first, len(text))

    def _parted(self, line: RawLine, block: RawBlock, text: str) -> list[tuple[RawLine, int]]:
        """Cut a line where a page ends; a row of a table stays on the page where it begins."""
        units = list(self._units(line, text))
        if block.kind == "table":
            return [(line, units[0][2])] if units else []
        parts = []
        for number, run in groupby(units, key=itemgetter(2)):
            group = list(run)
            glued = frozenset(at for at, (_, is_glued, _) in enumerate(group) if at and is_glued)
            parts.append((RawLine(tuple(span for span, _, _ in group), glued=glued), number))
        return parts

    def _units(self, line: RawLine, text: str) -> Iterator[tuple[Span, bool, int]]:
        """Yield the spans of a line, cut before the first word of a page, whether they are glued, and their pages."""
        first = _WORD.search(text, *line.spans[0]) if line.spans else None
        number = self.number_at(first.start() if first else line.spans[0][0]) if line.spans else 0
        for index, (start, end) in enumerate(line.spans):
            low, is_glued = start, index in line.glued
            opens_word = not is_glued or text[line.spans[index - 1][1] - 1].isspace()
            for word in _WORD.finditer(text, start, end):
                page = self.number_at(word.start()) if word.start() > start or opens_word else number
                if page != number:
                    if low < word.start():
                        yield (low, word.start()), is_glued, number
                    low, is_glued, number = word.start(), False, page
            yield (low, end), is_glued, number

    def _pages(self, labels: Sequence[str | None], first: int, length: int) -> tuple[RawPage, ...]:
        starts: dict[int, int] = {}
        for offset, number in self._turns:
            starts.setdefault(number + first, offset)
        pages: list[RawPage] = []
        end = length
        for number in range(len(labels), 0, -1):
            start = 0 if number == 1 else starts.get(number, end)
            pages.append(RawPage(number, start, end, labels[number - 1]))
            end = start
        return tuple(reversed(pages))


def _bare(label: str) -> str:
    match = _LABEL.fullmatch(label)
    bare = " ".join(match[1].split()) if match else ""
    return bare if len(bare) <= _LONGEST_LABEL else ""
