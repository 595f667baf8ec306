"""All passages that match in: counted, grouped, sorted or sampled out. For the options of a search that ask for it."""

from __future__ import annotations

import heapq
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from hashlib import sha256
from typing import Literal, NamedTuple

from corpus.passages import DocumentFacts
from indexer.postings import Postings

Group = Literal["document", "year", "lang", "type"]
Sort = Literal["relevance", "year", "title", "position"]
Scores = Mapping[int, float]
Ranked = list[tuple[int, float]]


class Count(NamedTuple):
    """How many of the passages that match are of one kind; `label` is a document's title, else the value in words."""

    value: str | int | None
    label: str
    passages: int


class Counted:
    """What facets and sorting ask about passages."""

    def __init__(self, postings: Postings, facts: Mapping[str, DocumentFacts]) -> None:
        self._postings = postings
        self._facts = facts

    def value(self, passage: int, group: Group) -> str | int | None:
        """Return a passage's document id, year, language or kind of block; None where the metadata have no year."""
        key = self._postings.key(passage)
        if group == "document":
            return key.document_id
        if group == "lang":
            return key.language
        return key.kind if group == "type" else self._year(key.document_id)

    def counts(self, passages: Iterable[int], group: Group) -> tuple[Count, ...]:
        """Return how many passages each value has: years in order, all else the most frequent first."""
        counted = Counter(self.value(passage, group) for passage in passages)
        found = [Count(value, self._label(value, group), count) for value, count in counted.items()]
        if group == "year":
            return tuple(sorted(found, key=lambda count: (count.value is None, count.value)))
        return tuple(sorted(found, key=lambda count: (-count.passages, count.label, str(count.value))))

    def grouped(self, order: Ranked, group: Group) -> Ranked:
        """Return passages with those of a group together; the group of the best passage first."""
        places: dict[str | int | None, int] = {}
        for passage, _ in order:
            places.setdefault(self.value(passage, group), len(places))
        return sorted(order, key=lambda hit: places[self.value(hit[0], group)])

    def order(self, ranked: Ranked, sort: Sort) -> Ranked:
        """Return passages by year (newest first, none last), by title, or by their position in each document."""
        return sorted(ranked, key=self._sort_key(sort))

    def _sort_key(self, sort: Sort) -> Callable[[tuple[int, float]], tuple[object, ...]]:
        key = self._postings.packed_key

        def by_year(hit: tuple[int, float]) -> tuple[object, ...]:
            year = self._year(self._postings.key(hit[0]).document_id)
            return (year is None, -(year or 0), -hit[1], key(hit[0]))

        def by_title(hit: tuple[int, float]) -> tuple[object, ...]:
            document_id = self._postings.key(hit[0]).document_id
            within = key(hit[0]) if sort == "position" else -hit[1]
            return (self._label(document_id, "document").casefold(), document_id, within, key(hit[0]))

        return by_year if sort == "year" else by_title

    def _year(self, document_id: str) -> int | None:
        known = self._facts.get(document_id)
        return None if known is None else known.year

    def _label(self, value: str | int | None, group: Group) -> str:
        if group == "document":
            known = self._facts.get(str(value))
            return "" if known is None else known.title or known.source
        if group == "lang":
            return "Indonesian" if value == "id" else "English"
        return "no year" if value is None else str(value)


def sampled(scores: Scores, postings: Postings, size: int, seed: int) -> dict[int, float]:
    """Return a sample of passages: of the same library always the same, whatever the machine or Python.

    Drawn are those whose key has the smallest hash with the seed, so that adding a document exchanges few.
    """
    salt = str(seed).encode() + b":"
    drawn = heapq.nsmallest(size, scores, key=lambda passage: sha256(salt + postings.packed_key(passage)).digest())
    return {passage: scores[passage] for passage in drawn}
