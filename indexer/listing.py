"""Passages in order in, the page of them that is shown out, with what is folded under each."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from corpus.passages import StoredPassage
from indexer.arranging import FIRST_PAGE, WINDOW, arranged
from indexer.folding import Repeats

Ranked = Sequence[tuple[int, float]]

_BATCH = 200


class Folded(NamedTuple):
    """A passage that is not shown: `why` is `repeats` (nearly the same text) or `same group` (enough are shown)."""

    passage: int
    why: str


class Entry(NamedTuple):
    """A passage of the list, with what is folded under it."""

    passage: int
    score: float
    stored: StoredPassage
    folded: tuple[Folded, ...]


class Page(NamedTuple):
    """What is shown of a list. Over all pages, entries, folded and unconfirmed passages are all that matched."""

    entries: tuple[Entry, ...]
    folded: int
    unconfirmed: int


class Shape(NamedTuple):
    """How a list is made: the page's place, whether repeats are folded, how many of a group are shown (0: all).

    `fair` arranges the first page: no document fills it, and both languages show.
    """

    offset: int
    limit: int
    fold: bool = False
    most: int = 0
    fair: bool = False


class Facts(NamedTuple):
    """What a list asks about passages: their texts in the store, the document, whether English, and the group."""

    stored: Callable[[Sequence[int]], dict[int, StoredPassage]]
    document_of: Callable[[int], bytes]
    is_english: Callable[[int], bool]
    group_of: Callable[[int], object]


def page_of(more: Callable[[int], Ranked], shape: Shape, facts: Facts) -> Page:
    """Return a page of the list.

    Every page is made by the same walk from the best passage on, so that pages fit together.

    Args:
        more: returns so many of the best passages with their scores, or all if there are fewer.
        shape: how the list is made.
        facts: what is asked about passages.
    """
    walk = _Walk(shape, facts)
    for hit in _in_order(more, shape, facts):
        if walk.beyond():
            break
        walk.take(hit)
    return walk.page()


def _in_order(more: Callable[[int], Ranked], shape: Shape, facts: Facts) -> Iterator[tuple[int, float]]:
    """Yield the passages to list, asking for more of them only as far as they are used."""
    # Always the same window, whatever the page: the arranged order must not depend on it.
    wanted = max(shape.offset + shape.limit + _BATCH, WINDOW)
    order = more(wanted)
    if shape.fair:
        order = _first_page(order, shape, facts)
    seen: set[int] = set()
    while True:
        fresh = [hit for hit in order if hit[0] not in seen]
        seen.update(passage for passage, _ in fresh)
        yield from fresh
        if len(seen) < wanted:
            return
        wanted *= 4
        order = more(wanted)


def _first_page(order: Ranked, shape: Shape, facts: Facts) -> Ranked:
    """Return the order with the first page arranged, repeats put right behind what they repeat."""
    repeats: dict[int, list[tuple[int, float]]] = {}
    while True:
        repeated = {passage for hits in repeats.values() for passage, _ in hits}
        line = arranged([hit for hit in order if hit[0] not in repeated], facts.document_of, facts.is_english)
        if not shape.fold:
            return line
        stored = facts.stored([passage for passage, _ in line[:FIRST_PAGE]])
        seen = Repeats()
        found = False
        for hit in line[:FIRST_PAGE]:
            first = seen.of(stored[hit[0]].text, hit[0]) if hit[0] in stored else None
            if first is not None:
                repeats.setdefault(first, []).append(hit)
                found = True
        if not found:
            return [one for hit in line for one in (hit, *repeats.get(hit[0], ()))]


class _Walk:
    """The list as far as it has been made."""

    def __init__(self, shape: Shape, facts: Facts) -> None:
        self._shape = shape
        self._facts = facts
        self._waiting: list[tuple[int, float]] = []
        self._repeats = Repeats()
        self._shown: Counter[object] = Counter()
        self._last_of: dict[object, int] = {}
        self._entries: list[tuple[int, float, StoredPassage]] = []
        self._folded: defaultdict[int, list[Folded]] = defaultdict(list)
        # How many passages were folded, and not confirmed, after so many entries of the list.
        self._folded_after: Counter[int] = Counter()
        self._unconfirmed_after: Counter[int] = Counter()

    def beyond(self) -> bool:
        """Tell whether the page is complete, with all that is folded before the next one begins."""
        return len(self._entries) > self._shape.offset + self._shape.limit

    def take(self, hit: tuple[int, float]) -> None:
        """Take the next passage; texts are read in batches."""
        self._waiting.append(hit)
        wanted = self._shape.offset + self._shape.limit - len(self._entries)
        if len(self._waiting) > min(max(wanted, 0), _BATCH):
            self._read()

    def _read(self) -> None:
        stored = self._facts.stored([passage for passage, _ in self._waiting])
        for passage, score in self._waiting:
            if passage not in stored:
                self._unconfirmed_after[self._place()] += 1
            else:
                self._list(passage, score, stored[passage])
        self._waiting = []

    def _list(self, passage: int, score: float, stored: StoredPassage) -> None:
        group = self._facts.group_of(passage) if self._shape.most else None
        if self._shape.most and self._shown[group] >= self._shape.most:
            self._fold(passage, self._last_of[group], "same group")
            return
        repeated = self._repeats.of(stored.text, passage) if self._shape.fold else None
        if repeated is not None:
            self._fold(passage, repeated, "repeats")
            return
        self._shown[group] += 1
        self._last_of[group] = passage
        self._entries.append((passage, score, stored))

    def _fold(self, passage: int, under: int, why: str) -> None:
        self._folded[under].append(Folded(passage, why))
        self._folded_after[self._place()] += 1

    def _place(self) -> int:
        return max(0, len(self._entries) - 1)

    def page(self) -> Page:
        """Return the page."""
        self._read()
        first, last = self._shape.offset, self._shape.offset + self._shape.limit
        shown = self._entries[first:last]
        return Page(
            tuple(Entry(*entry, tuple(self._folded.get(entry[0], ()))) for entry in shown),
            sum(count for place, count in self._folded_after.items() if first <= place < last),
            sum(count for place, count in self._unconfirmed_after.items() if first <= place < last),
        )
