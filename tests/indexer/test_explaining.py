from __future__ import annotations

from collections.abc import Iterator

import pytest

from corpus.store import Store
from indexer.search import SearchOptions, SearchResult, search
from tests.indexer.glossaries import SmallGlossary
from tests.indexer.libraries import Written, library

DOCUMENTS = (
    Written(
        "laut.txt",
        (
            "Kedaulatan atas laut dibicarakan dalam perundingan antarnegara.",
            *(f"Pelabuhan nomor {at} dibuka untuk kapal dagang." for at in range(12)),
            "Pelabuhen lama ditutup.",
        ),
        title="Pelabuhan dan laut",
        authors=("Siti Rahma",),
    ),
    Written("sea.txt", ("Sovereignty over the sea was discussed.",), language="en"),
)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with library(tmp_path_factory.mktemp("library"), DOCUMENTS) as opened:
        yield opened


def run(store: Store, query: str, **options: object) -> SearchResult:
    return search(store, query, SearchOptions(**options), SmallGlossary())  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("query", "lacks"),
    [
        ("kedaulatn", [("kedaulatn", 0, ("kedaulatan",))]),
        ("pelbauhan", [("pelbauhan", 0, ("pelabuhan",))]),
        ("pdangang laut", [("pdangang", 0, ())]),
        ("kapaldagang", [("kapaldagang", 0, ("kapal dagang",))]),
        ("lapal", [("lapal", 0, ("kapal",))]),
        ("kedaulatan zzzxq", [("zzzxq", 0, ())]),
        ("pelabuhen", [("pelabuhen", 1, ("pelabuhan",))]),
        ('"kapal kedaulatn"', [("kedaulatn", 0, ("kedaulatan",))]),
        ('"kapal laut"', [('"kapal laut"', 0, ())]),
        ('"kapal kedaulatn"~5', [("kedaulatn", 0, ("kedaulatan",))]),
        ("author:budi laut", [("author:budi", 0, ())]),
        ("title:pelabuhn laut", [("pelabuhn", 0, ("pelabuhan", "pelabuhen"))]),
        ("2031", [("2031", 0, ())]),
        ("kapal", []),
        ("laut", []),
    ],
)
def test_what_the_library_lacks_is_said_with_what_may_be_meant(
    store: Store, query: str, lacks: list[tuple[str, int, tuple[str, ...]]]
) -> None:
    found = run(store, query).lacks
    assert [(lack.text, lack.passages, lack.suggestions) for lack in found] == lacks
    for lack in found:
        assert query[lack.column - 1 :].lstrip('"').startswith((lack.text.strip('"'), "kapal", "title", "pelabuhn"))


def test_an_explanation_has_the_tree_the_forms_and_the_words_no_glossary_knows(store: Store) -> None:
    told = run(store, 'kedaulatan ("laut dibicarakan" OR perundingan) -kapal', explain=True).explanation
    assert told is not None
    assert told.tree.says == "all of"
    assert [branch.says for branch in told.tree.below] == ["word: kedaulatan (column 1)", "any of", "not"]
    sovereignty = next(form for form in told.words[0].forms if form.how == "glossary")
    assert (sovereignty.language, sovereignty.passages) == ("en", 1)
    assert sovereignty.via is not None
    assert told.unknown == ("perundingan",)


@pytest.mark.parametrize(
    "query", ["untuk", "pelabuhan", "pelabuhan kapal", "kedaulatan gurita", '"kapal dagang" pelabuhan']
)
@pytest.mark.parametrize("any_word", [False, True])
def test_the_parts_of_a_score_make_the_score(store: Store, query: str, any_word: bool) -> None:
    result = run(store, query, explain=True, any_word=any_word)
    assert result.explanation is not None
    assert result.hits
    for hit in result.hits:
        made = result.explanation.sums[hit.number]
        total = sum(score for _, score in made.parts) * made.coverage + made.title
        assert total * made.nearness == pytest.approx(hit.score)


def test_a_title_that_has_the_word_raises_the_score_and_says_so(store: Store) -> None:
    result = run(store, "laut", explain=True)
    assert result.explanation is not None
    assert result.explanation.sums[result.hits[0].number].title > 0
