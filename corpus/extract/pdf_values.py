"""A page as read in, a line of JSON out, and back: how pages go from the processes that read to the one that joins.

Data only, never code. Offsets count from the start of the range of pages that a file of such lines holds.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from corpus.errors import SourceError
from corpus.extract.extraction import Dropped
from corpus.extract.pdf_words import PageWords, Word

_NUMBERS = 8
_BOLD, _ITALIC, _SPACED = 1, 2, 4


def page_line(page: PageWords) -> str:
    """Return a page as one line of JSON."""
    words: list[float] = []
    for word in page.words:
        style = _BOLD * word.bold + _ITALIC * word.italic + _SPACED * word.spaced
        words += (word.start, word.end, word.x0, word.top, word.x1, word.bottom, word.size, style)
    dropped = [(item.start, item.end, item.kind) for item in page.dropped]
    head = (page.number, page.width, page.height, page.start, page.text)
    counts = (page.unmapped, page.private, page.rotated)
    rest = (page.has_image, page.recognised, page.confidence, page.reading)
    return json.dumps([*head, words, dropped, page.rules, *counts, *rest], separators=(",", ":"))


@dataclass(frozen=True, slots=True)
class Part:
    """A file of such lines, and the first and last page that are to be taken from it."""

    path: Path
    first: int
    last: int


def pages_from(parts: Iterable[Part], count: int) -> tuple[PageWords, ...]:
    """Return the pages that files of such lines hold, in the order of the parts; offsets count in the whole text.

    Equal words and lengths share one object: of a long document there are hundreds of thousands.

    Raises:
        SourceError: `parser-crash`, when the parts do not hold the pages 1 to `count`.
    """
    pages: list[PageWords] = []
    known: dict[Any, Any] = {}
    base = 0
    for part in parts:
        for values in _lines(part):
            pages.append(_page(values, base, known))
        if pages:
            base = pages[-1].start + len(pages[-1].text) + 1
    if [page.number for page in pages] != list(range(1, count + 1)):
        raise SourceError("parser-crash", "Pages were lost while they were read.", "Ingest the file again.")
    return tuple(pages)


def _lines(part: Part) -> Iterator[list[Any]]:
    """Yield the pages of a part; a reader that was ended may have left more pages, and half a line."""
    with part.path.open(encoding="ascii") as lines:
        for number, line in enumerate(lines, part.first):
            if number > part.last:
                return
            yield json.loads(line)


def _page(values: Sequence[Any], base: int, known: dict[Any, Any]) -> PageWords:
    number, width, height, start, text, words, dropped, rules, unmapped, private, rotated = values[:11]
    has_image, recognised, confidence, reading = values[11:]
    numbers = iter(words)
    rows = zip(*[numbers] * _NUMBERS, strict=True)
    return PageWords(
        number=number,
        width=width,
        height=height,
        start=base + start,
        text=text,
        words=tuple([_word(row, text, start, base, known) for row in rows]),
        dropped=tuple(Dropped(base + first, base + end, known.setdefault(kind, kind)) for first, end, kind in dropped),
        rules=tuple((x0, top, x1, bottom) for x0, top, x1, bottom in rules),
        unmapped=unmapped,
        private=private,
        rotated=rotated,
        has_image=has_image,
        recognised=recognised,
        confidence=tuple((base + at, sure) for at, sure in confidence),
        reading=reading,
    )


def _word(row: Sequence[Any], text: str, page_start: int, base: int, known: dict[Any, Any]) -> Word:
    start, end, x0, top, x1, bottom, size, style = row
    letters = text[start - page_start : end - page_start]
    return Word(
        base + start,
        base + end,
        known.setdefault(letters, letters),
        x0,
        known.setdefault(top, top),
        x1,
        known.setdefault(bottom, bottom),
        known.setdefault(size, size),
        bool(style & _BOLD),
        bool(style & _ITALIC),
        bool(style & _SPACED),
    )
