from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.store import Store
from indexer.arranging import FIRST_PAGE, OF_ONE_DOCUMENT, arranged
from indexer.folding import Repeats
from indexer.search import Searcher, SearchOptions, SearchResult, search
from tests.indexer.glossaries import SmallGlossary
from tests.indexer.libraries import Written, library

LONG = "Kapal nelayan kembali ke pelabuhan sebelum angin barat datang dan pasar ikan dibuka pada pagi hari"
DOCUMENTS = (
    Written("a.txt", tuple(f"Kapal nomor {at} berlabuh di teluk {at}." for at in range(12)), title="Zona A", year=2019),
    Written("b.txt", (LONG + ".", "Kapal karam di selat."), title="Bahari", year=2021),
    Written("c.txt", (LONG + " lusa.", f"{LONG}."), title="Cuaca"),
    Written("d.txt", ("The ship, kapal in Malay, sank.", "A ship sails."), "en", title="Ships", year=2020),
)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with library(tmp_path_factory.mktemp("library"), DOCUMENTS) as opened:
        yield opened


def run(store: Store, query: str = "kapal", **options: object) -> SearchResult:
    return search(store, query, SearchOptions(**options), SmallGlossary())  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("first", "second", "repeats"),
    [
        ("Air pasang datang pada malam hari.", "AIR pasang  datang pada malam hari.", True),
        (LONG, LONG + " lusa", True),
        (LONG, "Kapal nelayan kembali ke pelabuhan sebelum angin barat datang.", False),
        ("Satu.", "satu.", True),
        ("Satu.", "Dua.", False),
    ],
)
def test_passages_that_nearly_say_the_same_repeat_each_other(first: str, second: str, repeats: bool) -> None:
    seen = Repeats()
    assert seen.of(first, 1) is None
    assert (seen.of(second, 2) == 1) is repeats


def test_repetitions_are_folded_under_the_first_and_named(store: Store) -> None:
    result = run(store, "nelayan", fold=True)
    (hit,) = result.hits
    assert [why for _, why in hit.folded] == ["repeats", "repeats"]
    assert (result.total, result.folded) == (3, 2)
    assert len(run(store, "nelayan").hits) == 3


@pytest.mark.parametrize("options", [{}, {"fold": True}, {"fold": True, "fair": True}, {"most": 2}, {"group": "lang"}])
@pytest.mark.parametrize("size", [1, 3, 7])
def test_over_all_pages_hits_folded_and_unconfirmed_are_the_total(
    tmp_path: Path, options: dict[str, object], size: int
) -> None:
    with library(tmp_path, DOCUMENTS) as store, Searcher(store) as searcher:
        # Gone without a word in the change log: the index cannot know.
        store.connection.execute("DELETE FROM passages WHERE ordinal = 2")
        pages = [
            searcher.search("kapal OR ship", SearchOptions(limit=size, offset=at, **options))  # type: ignore[arg-type]
            for at in range(0, 20, size)
        ]
        ids = [hit.passage.passage_id for page in pages for hit in page.hits]
        ranks = [hit.rank for page in pages for hit in page.hits]
        folded = sum(page.folded for page in pages)
        unconfirmed = sum(page.unconfirmed for page in pages)
        assert pages[0].total == len(ids) + folded + unconfirmed == 18
        assert unconfirmed == 4
        assert len(set(ids)) == len(ids)
        assert ranks == list(range(1, len(ids) + 1))


def test_no_document_fills_the_first_page_while_others_match(store: Store) -> None:
    plain, fair = run(store), run(store, fair=True)
    assert max_of_a_document(plain) > OF_ONE_DOCUMENT
    names = [hit.passage.document_id for hit in fair.hits[:6]]
    assert max(map(names.count, names)) <= OF_ONE_DOCUMENT
    assert {hit.passage.passage_id for hit in run(store, limit=50).hits} == {
        hit.passage.passage_id for hit in run(store, limit=50, fair=True).hits
    }


def max_of_a_document(result: SearchResult) -> int:
    names = [hit.passage.document_id for hit in result.hits]
    return max(map(names.count, names))


def test_so_many_of_a_document_are_shown_and_the_rest_is_folded(store: Store) -> None:
    result = run(store, most=1, limit=50)
    assert max_of_a_document(result) == 1
    assert sum(why == "same group" for hit in result.hits for _, why in hit.folded) == result.folded
    assert result.total == len(result.hits) + result.folded


@given(
    st.lists(st.tuples(st.integers(0, 4), st.booleans(), st.floats(0.1, 10)), max_size=40),
)
def test_arranging_keeps_every_passage_and_the_best_first(facts: list[tuple[int, bool, float]]) -> None:
    order = sorted(enumerate(score for _, _, score in facts), key=lambda hit: -hit[1])
    line = arranged(order, lambda passage: bytes([facts[passage][0]]), lambda passage: facts[passage][1])
    assert sorted(line) == sorted(order)
    assert line[:1] == order[:1]
    assert line[FIRST_PAGE + 5 :] == [hit for hit in order if hit in line[FIRST_PAGE + 5 :]]


def test_a_good_passage_of_the_other_language_is_among_the_first_three() -> None:
    order = [(at, 9.0 - at) for at in range(8)]
    line = arranged(order, lambda passage: bytes([passage]), lambda passage: passage in (4, 7))
    assert [passage for passage, _ in line] == [0, 1, 4, 2, 3, 5, 6, 7]


def test_hits_are_sorted_by_year_title_or_position(store: Store) -> None:
    def years(sort: str) -> list[int | None]:
        known = {"Zona A": 2019, "Bahari": 2021, "Ships": 2020}
        titles = titles_of(store, sort)
        return [known.get(title) for title in dict.fromkeys(titles)]

    assert years("year") == [2021, 2020, 2019, None]
    assert list(dict.fromkeys(titles_of(store, "title"))) == ["Bahari", "Cuaca", "Ships", "Zona A"]
    by_position = run(store, sort="position", limit=50).hits
    places = [(hit.passage.document_id, hit.passage.ordinal) for hit in by_position]
    assert places == sorted(places, key=lambda place: (places.index((place[0], 1)), place[1]))


def titles_of(store: Store, sort: str) -> list[str]:
    titles = dict(store.connection.execute("SELECT document_id, json_extract(csl, '$.title') FROM documents"))
    return [titles[hit.passage.document_id] for hit in run(store, sort=sort, limit=50).hits]


def test_groups_and_counts_are_over_all_hits(store: Store) -> None:
    result = run(store, group="lang", facets=True, limit=2)
    assert [(count.value, count.passages) for count in result.groups] == [("id", 16), ("en", 1)]
    assert [(count.value, count.passages) for count in result.counts["year"]] == [
        (2019, 12),
        (2020, 1),
        (2021, 2),
        (None, 2),
    ]
    assert result.counts["document"][0].label == "Zona A"
    assert [hit.group for hit in result.hits] == ["id", "id"]


def test_a_sample_is_drawn_again_the_same_and_otherwise_by_another_seed(store: Store) -> None:
    def drawn(seed: int) -> set[str]:
        result = run(store, sample=(5, seed))
        assert (result.total, result.matching, len(result.hits)) == (5, 17, 5)
        return {hit.passage.passage_id for hit in result.hits}

    assert drawn(1) == drawn(1)
    assert len({frozenset(drawn(seed)) for seed in range(8)}) > 4
