"""The passages that match and what the user wants to see of them in; the page, groups, counts and reasons out."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from corpus.passages import DocumentFacts, StoredPassage, passages_by_id
from corpus.store import Store
from indexer.keys import DOCUMENT_BYTES
from indexer.listing import Facts, Page, Shape, page_of
from indexer.postings import Postings
from indexer.ranking import ordered
from indexer.spans import Leaf

if TYPE_CHECKING:
    from indexer.facets import Count, Counted, Group
    from indexer.search import SearchOptions

Ranked = Sequence[tuple[int, float]]
FACETS: tuple[Group, ...] = ("lang", "year", "type", "document")


class View:
    """What is shown of one search. The modules of options are loaded where these are used."""

    def __init__(
        self, store: Store, postings: Postings, facts: Callable[[], dict[str, DocumentFacts]], options: SearchOptions
    ) -> None:
        self._store = store
        self._postings = postings
        self._facts = facts
        self._options = options
        self._texts: dict[int, StoredPassage] = {}

    def sampled(self, scores: dict[int, float]) -> dict[int, float]:
        """Return the passages to look at: all, or the sample that is asked for."""
        if self._options.sample is None:
            return scores
        from indexer.facets import sampled

        return sampled(scores, self._postings, *self._options.sample)

    def page(self, scores: dict[int, float], leaves: Sequence[Leaf]) -> Page:
        """Return the page that is asked for."""
        options = self._options
        fair = options.fair and options.sort == "relevance" and options.group is None
        shape = Shape(options.offset, options.limit, options.fold, options.most, fair)
        key = self._postings.packed_key
        facts = Facts(
            self._stored,
            lambda passage: key(passage)[:DOCUMENT_BYTES],
            lambda passage: bool(key(passage)[-1] & 2),
            self._group_of(),
        )
        return page_of(self._order(scores, leaves), shape, facts)

    def _order(self, scores: dict[int, float], leaves: Sequence[Leaf]) -> Callable[[int], Ranked]:
        options = self._options
        if options.sort == "relevance" and options.group is None:
            return lambda count: ordered(scores, leaves, self._postings, count)
        everything = ordered(scores, leaves, self._postings, len(scores))
        if options.sort != "relevance":
            everything = self._counted().order(everything, options.sort)
        if options.group is not None:
            everything = self._counted().grouped(everything, options.group)
        return lambda count: everything[:count]

    def _group_of(self) -> Callable[[int], object]:
        group = self._options.group
        if group is None or group == "document":
            return lambda passage: self._postings.packed_key(passage)[:DOCUMENT_BYTES]
        counted = self._counted()
        return lambda passage: counted.value(passage, group)

    def group(self, passage: int) -> str | int | None:
        """Return the group of a passage where hits are grouped."""
        return None if self._options.group is None else self._counted().value(passage, self._options.group)

    def groups(self, scores: Mapping[int, float]) -> tuple[Count, ...]:
        """Return how many passages each group has, where hits are grouped."""
        return () if self._options.group is None else self._counted().counts(scores, self._options.group)

    def counts(self, scores: Mapping[int, float]) -> dict[Group, tuple[Count, ...]]:
        """Return how many passages there are of each language, year, kind and document, where it is asked for."""
        if not self._options.facets:
            return {}
        counted = self._counted()
        return {group: counted.counts(scores, group) for group in FACETS}

    def _counted(self) -> Counted:
        from indexer.facets import Counted

        return Counted(self._postings, self._facts())

    def _stored(self, passages: Sequence[int]) -> dict[int, StoredPassage]:
        """Return the passages that the store has, each read once."""
        ids = {passage: self._postings.key(passage).passage_id for passage in passages if passage not in self._texts}
        found = passages_by_id(self._store, ids.values())
        self._texts.update((passage, found[each]) for passage, each in ids.items() if each in found)
        return {passage: self._texts[passage] for passage in passages if passage in self._texts}
