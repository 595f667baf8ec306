from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest

from analysis.selection import Selection
from commands.finding import inquiry_of
from corpus.store import Store, open_store
from indexer.parser import parse
from indexer.query import Query
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
        inquiry = inquiry_of(store_of(texts), parse(query) if isinstance(query, str) else query, Selection())
        finder = inquiry.finder()
        return [stretch.text[start:end] for stretch in inquiry.paragraphs() for start, end in finder(stretch)]

    return matches
