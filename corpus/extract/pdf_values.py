"""A page as read in, a line of JSON out, and back: how pages go from the processes that read to the one that joins.

Data only, never code. Offsets count from the start of the range of pages that a file of such lines holds.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from corpus.errors import SourceError
from corpus.extract.extraction import Dropped
from corpus.extract.pdf_words import PageWords, Word

_NUMBERS = 8
_BOLD, _ITALIC, _SPACED = 1, 2, 4
# The pages of a document of so few stay in memory: they are gone through several times.
_MOST_KEPT = 32


def page_line(page: PageWords) -> str:
    """Return a page as one line of JSON."""
    words = _numbers_of(page.words)
    aside = [(turn, _numbers_of(turned)) for turn, turned in page.aside]
    dropped = [(item.start, item.end, item.kind) for item in page.dropped]
    head = (page.number, page.width, page.height, page.start, page.text)
    counts = (page.unmapped, page.private, page.rotated)
    seen = (page.has_image, page.recognised, page.confidence, page.reading, page.turn)
    rest = (*seen, aside, page.decoded, page.refused)
    return json.dumps([*head, words, dropped, page.rules, *counts, *rest], separators=(",", ":"))


def _numbers_of(words: Iterable[Word]) -> list[float]:
    numbers: list[float] = []
    for word in words:
        style = _BOLD * word.bold + _ITALIC * word.italic + _SPACED * word.spaced
        numbers += (word.start, word.end, word.x0, word.top, word.x1, word.bottom, word.size, style)
    return numbers


@dataclass(frozen=True, slots=True)
class Part:
    """A file of such lines, and the first and last page that are to be taken from it."""

    path: Path
    first: int
    last: int


class Pages(Protocol):
    """The pages of a file from the first to the last, anew each time that they are gone through."""

    def __iter__(self) -> Iterator[PageWords]:
        """Go through the pages; their offsets count in the whole text, in which form feeds part them."""

    def __len__(self) -> int:
        """Return how many they are."""


class PageFiles:
    """The pages that files of such lines hold, in the order of the parts; of a long document one at a time.

    Going through them raises SourceError `parser-crash` when the parts do not hold the pages 1 to `count`.
    """

    def __init__(self, parts: Iterable[Part], count: int) -> None:
        self._parts = tuple(parts)
        self._count = count
        self._kept = tuple(self._read()) if count <= _MOST_KEPT else None

    def __len__(self) -> int:
        """Return how many pages the file has."""
        return self._count

    def __iter__(self) -> Iterator[PageWords]:
        """Go through the pages."""
        return self._read() if self._kept is None else iter(self._kept)

    def _read(self) -> Iterator[PageWords]:
        base = end = number = 0
        for part in self._parts:
            for values in _lines(part):
                page = _page(values, base)
                number += 1
                if page.number != number:
                    raise _lost()
                end = page.start + len(page.text) + 1
                yield page
            base = end
        if number != self._count:
            raise _lost()


def _lost() -> SourceError:
    return SourceError("parser-crash", "Pages were lost while they were read.", "Ingest the file again.")


def _lines(part: Part) -> Iterator[list[Any]]:
    """Yield the pages of a part; a reader that was ended may have left more pages, and half a line."""
    with part.path.open(encoding="ascii") as lines:
        for number, line in enumerate(lines, part.first):
            if number > part.last:
                return
            yield json.loads(line)


def _page(values: Sequence[Any], base: int) -> PageWords:
    number, width, height, start, text, words, dropped, rules, unmapped, private, rotated = values[:11]
    has_image, recognised, confidence, reading, turn, aside, decoded, refused = values[11:]
    return PageWords(
        number=number,
        width=width,
        height=height,
        start=base + start,
        text=text,
        words=tuple(_words(words, text, start, base)),
        dropped=tuple(Dropped(base + first, base + end, kind) for first, end, kind in dropped),
        rules=tuple((x0, top, x1, bottom) for x0, top, x1, bottom in rules),
        unmapped=unmapped,
        private=private,
        rotated=rotated,
        has_image=has_image,
        recognised=recognised,
        confidence=tuple((base + at, sure) for at, sure in confidence),
        reading=reading,
        turn=turn,
        aside=tuple((other, tuple(_words(turned, text, start, base))) for other, turned in aside),
        decoded=decoded,
        refused=refused,
    )


def _words(numbers: Sequence[Any], text: str, page_start: int, base: int) -> Iterator[Word]:
    """Make the words of a page, column by column: hundreds of them, several times."""
    starts, ends, x0s, tops, x1s, bottoms, sizes, styles = (numbers[at::_NUMBERS] for at in range(_NUMBERS))
    texts = [text[start - page_start : end - page_start] for start, end in zip(starts, ends, strict=True)]
    bold, italic, spaced = ([style & bit > 0 for style in styles] for bit in (_BOLD, _ITALIC, _SPACED))
    offsets = [base + start for start in starts], [base + end for end in ends]
    return map(Word, *offsets, texts, x0s, tops, x1s, bottoms, sizes, bold, italic, spaced)
