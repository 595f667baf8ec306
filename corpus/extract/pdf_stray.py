"""The words of a page, and what all pages are stamped with, in; those printed across or beside its text out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from corpus.extract.pdf_counted import Strip, line_numbers
from corpus.extract.pdf_side_numbers import beside_text, side_numbers
from corpus.extract.pdf_values import Pages
from corpus.extract.pdf_words import PageWords, Word

# A watermark is set much larger than the text.
_LARGE = 1.8
# Line numbers stand on this share of the pages that have so many words.
_NUMBERED = 0.4
_PAGE_OF_TEXT = 60

_Place = tuple[str, int, int]


@dataclass(frozen=True, slots=True)
class Stamps:
    """What stands beside or across the text of several pages, whose type has this size.

    `places` are those of a watermark, with its letters; `strips` those of line numbers, with the step they go up by;
    `sides` the numbers of pages that stand beside their text.
    """

    body_size: float
    places: frozenset[_Place]
    strips: Mapping[Strip, int]
    sides: Mapping[int, Word] = field(default_factory=dict)


def stamps_in(pages: Pages, body_size: float) -> Stamps:
    """Find what is stamped across the text of some page and stands at the same place of others too."""
    stamped: set[_Place] = set()
    strips: Counter[tuple[Strip, int]] = Counter()
    sides: dict[int, list[tuple[Word, bool]]] = {}
    full = numbered = 0
    for page in pages:
        sides[page.number] = beside_text(page)
        stamped |= {_place(word) for word in _crossed(page, body_size)}
        full += len(page.words) >= _PAGE_OF_TEXT
        found = {} if page.recognised else line_numbers(page.words, page.height, body_size)
        numbered += bool(found)
        strips.update((strip, step) for strip, (step, _) in found.items())
    known = dict(strip for strip, _ in strips.most_common()[::-1]) if numbered >= _NUMBERED * full else {}
    beside = side_numbers(sides, len(sides))
    if not stamped:
        return Stamps(body_size, frozenset(), known, beside)
    places = Counter(place for page in pages for place in stamped & {_place(word) for word in _large(page, body_size)})
    return Stamps(body_size, frozenset(place for place in stamped if places[place] > 1), known, beside)


def stray_words(page: PageWords, stamps: Stamps) -> frozenset[Word]:
    """Return the words of a page that are no part of its text, though they stand among or beside it.

    Pages that were recognised from an image are left alone: their boxes jitter.
    """
    if page.recognised:
        return frozenset()
    across = _watermarks(page, stamps)
    if page.number in stamps.sides:
        across |= {stamps.sides[page.number]}
    if not stamps.strips:
        return across
    words = [word for word in page.words if word not in across] if across else page.words
    found = line_numbers(words, page.height, stamps.body_size, stamps.strips)
    return across.union(*(numbers for _, numbers in found.values()))


def _watermarks(page: PageWords, stamps: Stamps) -> frozenset[Word]:
    """Find large letters with words of the text inside their boxes, and what is set beside them or on other pages.

    The letters of a slanting stamp are words of their own, and not all of them meet a line of the text.
    """
    crossed = set(_crossed(page, stamps.body_size))
    sizes = {word.size for word in crossed}
    return frozenset(
        word
        for word in _large(page, stamps.body_size)
        if word in crossed or any(abs(word.size - size) < 0.1 * size for size in sizes) or _place(word) in stamps.places
    )


def _large(page: PageWords, body_size: float) -> list[Word]:
    return [word for word in page.words if word.size >= _LARGE * body_size]


def _crossed(page: PageWords, body_size: float) -> Iterator[Word]:
    """Yield the large letters of a page with words of its text inside their boxes."""
    large = _large(page, body_size)
    if large:
        text = [word for word in page.words if word.size < 1.3 * body_size]
        yield from (word for word in large if any(_lies_in(other, word) for other in text))


def _lies_in(word: Word, large: Word) -> bool:
    """Tell whether a word stands inside the box of a large letter, its outer edges aside, where no ink is."""
    x, y = (word.x0 + word.x1) / 2, (word.top + word.bottom) / 2
    edge = 0.22 * (large.bottom - large.top)
    return large.x0 < x < large.x1 and large.top + edge < y < large.bottom - edge


def _place(word: Word) -> _Place:
    return word.text, round(word.x0 / 3), round(word.bottom / 3)
