from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest

from analysis.matching import finder_of
from analysis.query import Query, parse
from analysis.selection import Selection, passages_in, scope_of
from analysis.tokens import stretches
from corpus.stems import all_stems
from corpus.store import Store, open_store
from tests.analysis.samples import Text, a_library

Find = Callable[[Sequence[Text], "str | Query"], list[str]]
OpenTexts = Callable[[Sequence[Text]], Store]


@pytest.fixture
def store_of(tmp_path: Path) -> Iterator[OpenTexts]:
    stores: list[Store] = []

    def opened(texts: Sequence[Text]) -> Store:
        stores.append(open_store(a_library(tmp_path / f"library{len(stores)}", texts)))
        return stores[-1]

    yield opened
    for store in stores:
        store.close()


@pytest.fixture
def find(store_of: OpenTexts) -> Find:
    """What matches a query in some texts, as it stands there."""

    def matches(texts: Sequence[Text], query: str | Query) -> list[str]:
        store = store_of(texts)
        stems = all_stems(store)
        finder = finder_of(parse(query) if isinstance(query, str) else query, stems)
        paragraphs = stretches(passages_in(store, scope_of(store, Selection())), stems)
        return [stretch.text[start:end] for stretch in paragraphs for start, end in finder(stretch)]

    return matches
