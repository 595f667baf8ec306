"""A store and a query in, what a search with the small glossary finds out."""

from __future__ import annotations

from corpus.store import Store
from indexer.search import SearchOptions, SearchResult, search
from tests.indexer.glossaries import SmallGlossary


def run(store: Store, query: str, **options: object) -> SearchResult:
    return search(store, query, SearchOptions(**options), SmallGlossary())  # type: ignore[arg-type]


def found(store: Store, query: str, **options: object) -> list[str]:
    """Return the beginnings of the passages found, in order."""
    result = run(store, query, **options)
    assert not result.relaxed, result.left_out
    return [hit.passage.text[:12] for hit in result.hits]
