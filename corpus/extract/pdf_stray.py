"""The words of all pages in; those printed across or beside the text (watermarks, line numbers) out."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise

from corpus.extract.pdf_words import PageWords, Word

# A watermark is set much larger than the text.
_LARGE = 1.8
# Line numbers of a page: at least so many in one upright strip, of which most go up by the same step.
_LEAST_NUMBERS = 4
_SAME_STEP = 0.8
_STEPS = frozenset({1, 2, 5, 10})


def stray_words(pages: Sequence[PageWords], body_size: float) -> list[frozenset[Word]]:
    """Return for each page the words that are no part of its text, though they stand among or beside it.

    Pages that were recognised from an image are left alone: their boxes jitter.
    """
    across = _watermarks(pages, body_size)
    return [
        frozenset() if page.recognised else across[page.number] | _line_numbers(page, across[page.number])
        for page in pages
    ]


def _watermarks(pages: Sequence[PageWords], body_size: float) -> dict[int, frozenset[Word]]:
    """Find large letters with words of the text inside their boxes, and what is set beside them or on other pages.

    The letters of a slanting stamp are words of their own, and not all of them meet a line of the text.
    """
    large = {page.number: [word for word in page.words if word.size >= _LARGE * body_size] for page in pages}
    crossed: dict[int, list[Word]] = {}
    for page in pages:
        text = [word for word in page.words if word.size < 1.3 * body_size]
        crossed[page.number] = [word for word in large[page.number] if any(_lies_in(other, word) for other in text)]
    places = Counter(place for words in large.values() for place in {_place(word) for word in words})
    stamped = {_place(word) for words in crossed.values() for word in words}
    found = {}
    for page in pages:
        sizes = [word.size for word in crossed[page.number]]
        found[page.number] = frozenset(
            word
            for word in large[page.number]
            if word in crossed[page.number]
            or any(abs(word.size - size) < 0.1 * size for size in sizes)
            or (_place(word) in stamped and places[_place(word)] > 1)
        )
    return found


def _lies_in(word: Word, large: Word) -> bool:
    """Tell whether a word stands inside the box of a large letter, its outer edges aside, where no ink is."""
    x, y = (word.x0 + word.x1) / 2, (word.top + word.bottom) / 2
    edge = 0.22 * (large.bottom - large.top)
    return large.x0 < x < large.x1 and large.top + edge < y < large.bottom - edge


def _place(word: Word) -> tuple[str, int, int]:
    return word.text, round(word.x0 / 3), round(word.bottom / 3)


def _line_numbers(page: PageWords, across: frozenset[Word]) -> frozenset[Word]:
    """Find the numbers that count the lines of a manuscript, in its margins or between its columns."""
    words = [word for word in page.words if word not in across]
    digits = [word for word in words if word.text.isascii() and word.text.isdigit() and len(word.text) <= 5]
    found: set[Word] = set()
    for strip in _strips(digits):
        counting = _counting(strip)
        if len(counting) >= _LEAST_NUMBERS and _stands_apart(counting, words):
            found.update(counting)
    return frozenset(found)


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
