"""The words of a page, and what all pages are stamped with, in; those printed across or beside its text out."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from corpus.extract.pdf_values import Pages
from corpus.extract.pdf_words import PageWords, Word

# A watermark is set much larger than the text.
_LARGE = 1.8
# Notes are set in type of this share of the text's size or less.
_SMALL = 0.93
# Line numbers of a page: at least so many in one upright strip, of which most go up by the same step.
_LEAST_NUMBERS = 4
_SAME_STEP = 0.8
_STEPS = frozenset({1, 2, 5, 10})

_Place = tuple[str, int, int]


@dataclass(frozen=True, slots=True)
class Stamps:
    """The places, with their letters, where a watermark stands on several pages of a text of this type size."""

    body_size: float
    places: frozenset[_Place]


def stamps_in(pages: Pages, body_size: float) -> Stamps:
    """Find what is stamped across the text of some page and stands at the same place of others too."""
    stamped = {_place(word) for page in pages for word in _crossed(page, body_size)}
    if not stamped:
        return Stamps(body_size, frozenset())
    places = Counter(place for page in pages for place in stamped & {_place(word) for word in _large(page, body_size)})
    return Stamps(body_size, frozenset(place for place in stamped if places[place] > 1))


def stray_words(page: PageWords, stamps: Stamps) -> frozenset[Word]:
    """Return the words of a page that are no part of its text, though they stand among or beside it.

    Pages that were recognised from an image are left alone: their boxes jitter.
    """
    if page.recognised:
        return frozenset()
    across = _watermarks(page, stamps)
    return across | _line_numbers(page, across, stamps.body_size)


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


def _line_numbers(page: PageWords, across: frozenset[Word], body_size: float) -> frozenset[Word]:
    """Find the numbers that count the lines of a manuscript, in its margins or between its columns."""
    words = [word for word in page.words if word not in across] if across else page.words
    digits = [word for word in words if word.text.isascii() and word.text.isdigit() and len(word.text) <= 5]
    found: set[Word] = set()
    for strip in _strips(digits):
        counting = _counting(strip)
        if len(counting) < _LEAST_NUMBERS or _are_of_notes(counting, words, body_size):
            continue
        if _stands_apart(counting, words):
            found.update(counting)
    return frozenset(found)


def _are_of_notes(numbers: Sequence[Word], words: Sequence[Word], body_size: float) -> bool:
    """Tell whether most numbers are followed by small type only: footnotes, whose numbers go up by one too."""
    small = 0
    for number in numbers:
        beside = [word.size for word in words if word.x0 > number.x1 and abs(word.bottom - number.bottom) < 3]
        small += bool(beside) and max(beside) <= _SMALL * body_size
    return small >= _SAME_STEP * len(numbers)


def _strips(digits: Iterable[Word]) -> list[list[Word]]:
    """Gather numbers that are set flush under each other, on the right or on the left."""
    by_edge: dict[tuple[str, int], list[Word]] = defaultdict(list)
    for word in digits:
        by_edge["right", round(word.x1 / 2)].append(word)
        by_edge["left", round(word.x0 / 2)].append(word)
    return [sorted(words, key=lambda word: word.top) for words in by_edge.values() if len(words) >= _LEAST_NUMBERS]


def _counting(strip: Sequence[Word]) -> list[Word]:
    """Return the numbers of a strip that go up from line to line by the usual step; none where there is no such."""
    values = [int(word.text) for word in strip]
    steps = Counter(after - before for before, after in pairwise(values))
    step, count = steps.most_common(1)[0]
    if step not in _STEPS or count < _SAME_STEP * (len(strip) - 1):
        return []
    offsets = Counter(value - step * index for index, value in enumerate(values))
    usual = offsets.most_common(1)[0][0]
    near = [word for index, word in enumerate(strip) if abs(int(word.text) - step * index - usual) <= 3 * step]
    return near if all(before.top < after.top for before, after in pairwise(near)) else []


def _stands_apart(numbers: Sequence[Word], words: Sequence[Word]) -> bool:
    """Tell whether nothing else stands in the numbers' strip of the page, nor close beside any of them.

    In a table the column of numbers has a head above it; what stands so close to figures belongs to them.
    """
    chosen = set(numbers)
    left, right = min(word.x0 for word in numbers), max(word.x1 for word in numbers)
    top, bottom = numbers[0].top - 2, numbers[-1].bottom + 2
    pitch = min(after.top - before.top for before, after in pairwise(numbers))
    for word in words:
        if word in chosen:
            continue
        # A footnote may begin at the same edge with a number of its own.
        inside = word.x0 < right and word.x1 > left and not word.text.isdigit()
        if inside and top - 1.6 * pitch < word.top and word.bottom < bottom and word.size <= 2 * numbers[0].size:
            return False
        beside = min(abs(word.x0 - right), abs(left - word.x1)) < 0.4 * word.size
        if beside and any(abs(word.bottom - number.bottom) < 0.4 * word.size for number in numbers):
            return False
    return _evenly_spaced(numbers)


def _evenly_spaced(numbers: Sequence[Word]) -> bool:
    """Tell whether some two steps are of one height: text has lines, and their numbers follow them."""
    steps = Counter(round(after.bottom - before.bottom) for before, after in pairwise(numbers))
    return steps.most_common(1)[0][1] >= 2
