"""Answers of the engine beside Whoosh's own, and beside scores worked out passage by passage from the tokens."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from whoosh import analysis, fields, index, query

from corpus.store import Store
from indexer.engine import bring_up_to_date
from indexer.search import Searcher, SearchOptions
from indexer.terms import K1, impact
from tests.indexer.libraries import Written, add, library, remove

# Words that have no inflections, so that each is one term.
WORDS = ("zql", "zqm", "zqn", "zqp", "zqr", "zqv")
BARE = SearchOptions(limit=500, strict=True, expand=False, stem=False)

corpora = st.lists(
    st.lists(st.lists(st.sampled_from(WORDS), min_size=1, max_size=40), min_size=1, max_size=7), min_size=1, max_size=4
)
questions = st.lists(st.sampled_from(WORDS), min_size=1, max_size=3, unique=True)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Callable[[], Path]:
    return lambda: tmp_path_factory.mktemp("corpus")


def several_segments(folder: Path, corpus: Sequence[Sequence[Sequence[str]]]) -> Store:
    """Make a library whose index has a segment for each document, and one that is deleted."""
    store = library(folder, [Written("gone.txt", (" ".join(WORDS), "zql zqm"))])
    bring_up_to_date(store)
    for number, paragraphs in enumerate(corpus):
        add(store, Written(f"{number}.txt", tuple(" ".join(words) for words in paragraphs)))
        bring_up_to_date(store)
    first = store.connection.execute("SELECT document_id FROM documents ORDER BY rowid LIMIT 1").fetchone()[0]
    remove(store, first)
    return store


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(corpora, questions)
def test_answers_are_whoosh_s_and_scores_those_of_bm25(
    folder: Callable[[], Path], corpus: list[list[list[str]]], asked: list[str]
) -> None:
    place = folder()
    with several_segments(place / "library", corpus) as store, Searcher(store) as searcher:
        whoosh = plain_whoosh(place / "whoosh", texts(corpus))
        for typed, theirs in (
            (" ".join(asked), query.And([query.Term("text", word) for word in asked])),
            (" OR ".join(asked), query.Or([query.Term("text", word) for word in asked])),
            (f'"{" ".join(asked)}"', query.Phrase("text", asked)),
            ("zq*", query.Prefix("text", "zq")),
        ):
            hits = searcher.search(typed, BARE).hits
            assert sorted(hit.passage.text for hit in hits) == whoosh(theirs), typed
            order = [(-hit.score, hit.passage.document_id, hit.passage.ordinal) for hit in hits]
            assert order == sorted(order), typed
        (word, *_) = asked
        scores = {hit.passage.text: hit.score for hit in searcher.search(word, BARE).hits}
        assert scores == pytest.approx(bm25(word, texts(corpus)), rel=1e-12)


def texts(corpus: Sequence[Sequence[Sequence[str]]]) -> list[str]:
    return [" ".join(words) for paragraphs in corpus for words in paragraphs]


def plain_whoosh(folder: Path, passages: Sequence[str]) -> Callable[[query.Query], list[str]]:
    folder.mkdir()
    words = analysis.RegexTokenizer(r"\w+") | analysis.LowercaseFilter()
    opened = index.create_in(str(folder), fields.Schema(text=fields.TEXT(analyzer=words, stored=True)))
    writer = opened.writer()
    for text in passages:
        writer.add_document(text=text)
    writer.commit()

    def answer(asked: query.Query) -> list[str]:
        with opened.searcher() as searcher:
            return sorted(hit["text"] for hit in searcher.search(asked, limit=None))

    return answer


def bm25(word: str, passages: Sequence[str]) -> dict[str, float]:
    """Work out the score of every passage that has a word: rarity times saturated frequency in steps of 1/255."""
    having = [text.split() for text in passages if word in text.split()]
    rarity = math.log(1 + (len(passages) - len(having) + 0.5) / (len(having) + 0.5))
    return {" ".join(words): (K1 + 1) * rarity * impact(words.count(word), len(words)) / 255 for words in having}
