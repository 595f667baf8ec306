from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from corpus.language.words import fold, words_of
from corpus.passages import passages_of
from corpus.store import Store
from indexer.search import Searcher, SearchOptions
from tests.indexer.libraries import Written, library

# Words, signs and spaces that make every kind of neighbourhood: joined, quoted, punctuated, accented, repeated.
PIECES = [
    "kota",
    "Kota",
    "kóta",
    "e-commerce",
    "e",
    "commerce",
    "2+7",
    "2",
    "1%",
    "587,8",
    "“kota”",
    "kota's",
    "a/b",
    "b",
]
GAPS = [" ", "  ", "\n", ", ", ". ", " – ", "-", "—"]


def sentences(seed: int) -> tuple[str, ...]:
    """Return made-up passages in which the pieces meet in many ways, the same for the same seed."""
    made = []
    state = seed
    for _ in range(60):
        text = ""
        for _ in range(9):
            state = (state * 1103515245 + 12345) % 2**31
            text += PIECES[(state >> 8) % len(PIECES)] + GAPS[(state >> 16) % len(GAPS)]
        made.append(text.strip())
    return tuple(made)


@pytest.fixture(scope="module")
def searcher(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Store, Searcher]]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("KUTIP_CACHE", str(tmp_path_factory.mktemp("cache")))
        folder = tmp_path_factory.mktemp("library")
        with library(folder, [Written("a.txt", sentences(7))]) as store, Searcher(store) as opened:
            yield store, opened


def scan(store: Store, phrase: str) -> set[str]:
    """Return the passages that hold a phrase, by looking through every reading text."""
    wanted = " ".join(fold(phrase).split())
    found = set()
    for (document_id,) in store.connection.execute("SELECT document_id FROM documents"):
        for passage in passages_of(store, document_id):
            text = re.sub(r"\s+", " ", fold(passage.text))
            inside = {at for word in words_of(text) for at in range(word.start + 1, word.end)}
            places = (at for at in range(len(text)) if text.startswith(wanted, at))
            if any(at not in inside and at + len(wanted) not in inside for at in places):
                found.add(passage.passage_id)
    return found


phrases = st.lists(st.tuples(st.sampled_from(PIECES), st.sampled_from(GAPS)), min_size=1, max_size=3).map(
    lambda parts: "".join(piece + gap for piece, gap in parts).strip()
)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(phrases)
def test_a_phrase_finds_exactly_the_passages_that_hold_it(searcher: tuple[Store, Searcher], phrase: str) -> None:
    store, opened = searcher
    if not words_of(phrase):
        return
    result = opened.search(phrase, SearchOptions(limit=1000, phrase=True))
    assert {hit.passage.passage_id for hit in result.hits} == scan(store, phrase)
    assert result.total == len(result.hits) + result.unconfirmed
    assert all(hit.shown.spans for hit in result.hits)
