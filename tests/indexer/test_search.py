from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from corpus.store import Store
from indexer.query import Either, Forms, telling_words
from indexer.search import Searcher, SearchOptions, search
from tests.indexer.glossaries import SmallGlossary
from tests.indexer.libraries import Written, library
from tests.indexer.searching import found, run

DOCUMENTS = (
    Written(
        "laut.txt",
        (
            "Pembangunan pelabuhan di pulau kecil menambah pendapatan negara-negara kepulauan.",
            "Kedaulatan atas laut dibicarakan dalam perundingan antarnegara dan kerjasama maritim.",
            "Nilai ekspor naik jadi USD 587,8 miliar, sekitar 49,96 persen, lewat e-commerce dan skema 2+7 serta 3+X.",
            "Menurut laporan, nilai mata wuangnya turun dan pelatthan nelayan ditunda.",
            "Pemerintah AS menolak usul itu sebagai bagian perjanjian 02091-C-71.",
        ),
        title="Pelabuhan dan kepulauan",
        year=2018,
        authors=("Siti Rahma",),
        tags=("maritim",),
        heading="Ekonomi kelautan",
    ),
    Written(
        "sea.txt",
        (
            "Sovereignty over the sea was discussed as a matter of cooperation between states.",
            "The organisation's policies rewarded fishers; every stakeholder agreed as expected.",
            "Cities grew fast and urbanization put pressure on the coast of the archipelago.",
            "China’s ports handled 1,250,000 containers, as the Covid-19 years ended.",
        ),
        language="en",
        title="Ports of the archipelago",
        year=2021,
    ),
    Written("tabel.txt", ("Tahun 2019 3,4\nTahun 2020 5,6",), kind="table"),
)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with library(tmp_path_factory.mktemp("library"), DOCUMENTS) as opened:
        yield opened


@pytest.mark.parametrize(
    ("query", "passages"),
    [
        ("membangun", ["Pembangunan "]),
        ("negara", ["Pembangunan ", "Kedaulatan a"]),
        ("kerja sama", ["Kedaulatan a", "Sovereignty "]),
        ("kerjasama", ["Kedaulatan a", "Sovereignty "]),
        ("antar negara", ["Kedaulatan a"]),
        ("sovereignty", ["Sovereignty ", "Kedaulatan a"]),
        ("kedaulatan laut", ["Kedaulatan a"]),
        ("cooperation", ["Sovereignty ", "Kedaulatan a"]),
        ("organization policy", ["The organisa"]),
        ("stakeholders", ["The organisa"]),
        ("pemangku kepentingan", ["The organisa"]),
        ("China", ["China’s port"]),
        ("587,8", ["Nilai ekspor"]),
        ("587.8", ["Nilai ekspor"]),
        ("USD 587,8 miliar", ["Nilai ekspor"]),
        ("1.250.000", ["China’s port"]),
        ("49,96", ["Nilai ekspor"]),
        ("2+7", ["Nilai ekspor"]),
        ("3+X", ["Nilai ekspor"]),
        ("2-7", []),
        ("e-commerce", ["Nilai ekspor"]),
        ("commerce", ["Nilai ekspor"]),
        ("02091-C-71", ["Pemerintah A"]),
        ("covid", ["China’s port"]),
        ("AS", ["Pemerintah A"]),
        ("US", ["Pemerintah A"]),
        ("uang", ["Menurut lapo"]),
        ("pelatihan", ["Menurut lapo"]),
        ("=negara", ["Pembangunan "]),
        ("=membangun", []),
        ("pelab*", ["Pembangunan "]),
        ("k?ta", []),
        ("kedualatan~1", ["Kedaulatan a"]),
        ('"laut dibicarakan"', ["Kedaulatan a"]),
        ('"laut  DIBICARAKAN"', ["Kedaulatan a"]),
        ('"laut bicara"', []),
        ('"kerja sama"', []),
        ('"e commerce"', []),
        ('"china\'s ports"', ["China’s port"]),
        ('~"kerja sama"', ["Kedaulatan a", "Sovereignty "]),
        ('"kedaulatan perundingan"~6', ["Kedaulatan a"]),
        ('"kedaulatan perundingan"~2', []),
        ("laut -kedaulatan -sovereignty", []),
        ("coast OR perundingan", ["Cities grew ", "Kedaulatan a"]),
        ("section:kelautan nilai", ["Nilai ekspor", "Menurut lapo"]),
        ("title:archipelago cities", ["Cities grew "]),
        ("author:rahma laut", ["Kedaulatan a"]),
        ("tag:maritim kedaulatan", ["Kedaulatan a"]),
        ("year:2020..2022 sovereignty", ["Sovereignty "]),
        ("lang:id sovereignty", ["Kedaulatan a"]),
        ("type:table", ["Tahun 2019 3"]),
        ("type:table 3.4", ["Tahun 2019 3"]),
        ("the coast of the archipelago", ["Cities grew "]),
    ],
)
def test_queries_find_what_a_reader_would_expect(store: Store, query: str, passages: list[str]) -> None:
    assert sorted(found(store, query, strict=not passages)) == sorted(passages)


@pytest.mark.parametrize("query", ["kedaulatan", "sovereignty", "cooperation", "kerja sama"])
def test_the_language_typed_comes_before_the_other(store: Store, query: str) -> None:
    languages = [hit.passage.language for hit in run(store, query).hits]
    assert languages == (["en", "id"] if query in ("sovereignty", "cooperation") else ["id", "en"])


def test_a_heading_counts_for_a_word_only_beside_words_of_the_text(store: Store) -> None:
    assert found(store, "kelautan") == ["Kedaulatan a"]
    assert found(store, "kelautan nilai ekspor") == ["Nilai ekspor"]
    assert found(store, "kelautan nilai ekspor", strict=True) == []


def test_expansions_and_stems_can_be_switched_off(store: Store) -> None:
    assert found(store, "sovereignty", expand=False) == ["Sovereignty "]
    assert found(store, "pembangunan", stem=False) == ["Pembangunan "]
    assert found(store, "membangun", stem=False, strict=True) == []


def test_spans_mark_the_matches_and_say_why(store: Store) -> None:
    hit = run(store, "sovereignty", languages=("id",)).hits[0]
    (start, end), *others = hit.shown.spans
    assert (hit.shown.text[start:end], others) == ("Kedaulatan", [])
    (matched,) = hit.shown.matched
    assert (matched.asked, matched.how, matched.language) == ("sovereignty", "glossary", "id")
    assert matched.via is not None
    assert matched.via.indonesian == "kedaulatan"


def test_a_word_written_with_signs_is_marked_whole(store: Store) -> None:
    hit = run(store, "e-commerce 2+7").hits[0]
    assert [hit.shown.text[start:end] for start, end in hit.shown.spans] == ["e-commerce", "2+7"]


ODD = (
    Written(
        "aneh.txt",
        ("Kapal...e-ports itu tiba.", "Dana desa dibagi di kota.", "Laporan tentang nelayan."),
        title="Kebijakan pelabuhan: era digital",
        heading="Penutupan",
    ),
    Written("lain.txt", ("Kapal lain ke e-ports baru.", "Desa dan kota."), title="Kota", heading="Pendahuluan"),
)


@pytest.mark.parametrize(
    ("query", "numbers", "told"),
    [
        ("kapal...e-ports", [1], '"kapal...e-ports"'),
        ("e-ports", [1, 1], "e-ports"),
        ('"kota. laporan"', [], '"kota. laporan"'),
        ("title:kebijak*", [1, 2, 3], "title:kebijak*"),
        ("section:penut*", [1, 2, 3], "section:penut*"),
        ("title:penut*", [], "title:penut*"),
        ("desa -title:kebijak*", [2], "desa AND NOT title:kebijak*"),
        ('title:"kebijakan pelabuhan: era digital"', [1, 2, 3], 'title:"kebijakan pelabuhan" AND title:"era digital"'),
        ("title:kebijakan,kota", [], "title:kebijakan AND title:kota"),
        ('title:kebijakan OR "desa dan"', [1, 2, 2, 3], 'title:kebijakan OR "desa dan"'),
        ("(section:penutupan OR baru) lang:id", [1, 1, 2, 3], "(section:penutupan OR baru) AND lang:id"),
        ("(title:kota OR nelayan) pelabuhan", [], "(title:kota OR nelayan) AND pelabuhan"),
    ],
)
def test_a_query_is_read_whole(tmp_path: Path, query: str, numbers: list[int], told: str) -> None:
    with library(tmp_path / "library", ODD) as store:
        result = run(store, query)
        assert sorted(hit.passage.ordinal for hit in result.hits) == numbers
        assert result.understood == told
        assert not result.hits or not result.lacks
        assert sorted(hit.passage.ordinal for hit in run(store, query, strict=True).hits) == numbers


def test_a_phrase_that_is_found_is_not_said_to_be_lacking(tmp_path: Path) -> None:
    texts = ("Kota, desa dan pulau.", "Kapal|nelayan tiba.")
    with library(tmp_path / "library", [Written("a.txt", texts)]) as store:
        for query in ('"kota, desa"', '"kapal nelayan"'):
            result = run(store, query)
            assert (result.total, result.lacks) == (1, ()), query
        assert [lack.text for lack in run(store, '"kota desa"').lacks] == ['"kota desa"']


@pytest.mark.parametrize("query", ["desa OR nelayan", '"dana desa"', "title:kota", "des*"])
def test_a_question_without_plain_words_finds_what_a_search_finds(tmp_path: Path, query: str) -> None:
    with library(tmp_path / "library", ODD) as store:
        found = [hit.passage.passage_id for hit in run(store, query).hits]
        assert found
        assert [hit.passage.passage_id for hit in run(store, query, any_word=True).hits] == found


def test_understood_names_the_equivalents(store: Store) -> None:
    assert run(store, "kedaulatan -laut").understood == "kedaulatan [en: sovereignty] AND NOT laut"


def test_common_words_are_neither_marked_nor_insisted_on(store: Store) -> None:
    result = run(store, "the coast of the archipelago")
    assert result.understood == "the? AND coast AND of? AND the? AND archipelago"
    hit = result.hits[0]
    assert [hit.shown.text[start:end] for start, end in hit.shown.spans] == ["coast", "archipelago"]


def test_where_nothing_has_all_words_those_with_most_are_shown(store: Store) -> None:
    result = run(store, "kedaulatan laut gurita")
    assert result.relaxed
    assert result.left_out == ("gurita",)
    assert result.hits[0].passage.text.startswith("Kedaulatan")
    assert result.hits[0].missing == ("gurita",)
    assert run(store, "kedaulatan laut gurita", strict=True).total == 0


def test_english_words_in_an_indonesian_text_are_found_inflected(tmp_path: Path) -> None:
    with library(tmp_path, [Written("a.txt", ("Jejaring Smart City tumbuh di kawasan ini.",))]) as store:
        assert found(store, "smart cities") == ["Jejaring Sma"]
        assert found(store, "kota", strict=True) == []


def test_an_english_word_as_it_stands_in_an_indonesian_text_is_found_by_its_inflections(tmp_path: Path) -> None:
    with library(tmp_path, [Written("a.txt", ("Program young farmer dimulai tahun ini.",))]) as store:
        assert found(store, "farmers", strict=True) == ["Program youn"]
        assert found(store, "farmer", strict=True) == ["Program youn"]
        assert found(store, "=farmers", strict=True) == []


def test_signs_at_the_edge_of_a_word_count_in_quotes_alone(tmp_path: Path) -> None:
    with library(tmp_path, [Written("a.txt", ("Ditulis dalam C++ kemarin.", "Vitamin C habis."))]) as store:
        assert found(store, '"C++"') == ["Ditulis dala"]
        assert sorted(found(store, "C++")) == ["Ditulis dala", "Vitamin C ha"]


def test_who_looks_for_a_derived_word_does_not_mean_a_common_root(tmp_path: Path) -> None:
    texts = ("Kedalaman danau diukur.", "Ikan hidup dalam danau.")
    with library(tmp_path, [Written("a.txt", texts)]) as store:
        assert found(store, "kedalaman", strict=True) == ["Kedalaman da"]


def test_names_of_authors_that_the_texts_lack_are_told_as_such(tmp_path: Path) -> None:
    documents = [Written("a.txt", ("Laut dibagi dua.",), authors=("Abdul Wahab", "J. Tamaela"))]
    with library(tmp_path, documents) as store:
        lacks = {lack.text: lack.suggestions for lack in run(store, "Wahab & Tamaela").lacks}
        assert lacks == {"Wahab": ("author:wahab",), "Tamaela": ("author:tamaela",)}


def test_words_of_a_term_relax_one_by_one(store: Store) -> None:
    result = run(store, "kerja sama kapal", languages=("en",))
    assert result.relaxed
    assert result.left_out == ("kapal",)
    result = run(store, "pemangku kepentingan nilai ekspor gurita", languages=("id",))
    assert result.left_out == ("pemangku", "kepentingan", "gurita")


def test_phrases_and_conditions_do_not_relax(store: Store) -> None:
    assert run(store, '"laut biru" kedaulatan').total == 0
    assert run(store, "year:1999 kedaulatan gurita").total == 0


def test_a_question_ranks_what_has_most_words_nearest_together(store: Store) -> None:
    result = run(store, "what was discussed about sovereignty over the sea?", any_word=True)
    assert not result.relaxed
    assert result.hits[0].passage.text.startswith("Sovereignty")
    assert result.total > 1


def test_a_term_in_a_row_stands_before_its_words_here_and_there(tmp_path: Path) -> None:
    texts = (
        "Pemangku adat di kota itu menimbang semua kepentingan, lalu menemui lagi seorang pemangku adat yang lain.",
        "Pada rapat itu semua pemangku kepentingan datang, lalu pulang larut malam tanpa hasil yang dapat dicatat.",
    )
    with library(tmp_path / "library", (Written("rapat.txt", texts),)) as store:
        for query in ("pemangku kepentingan", "pemangku kepentingan gurita"):
            assert run(store, query).hits[0].passage.text == texts[1], query


def test_options_limit_language_year_and_document(store: Store) -> None:
    assert [hit.passage.language for hit in run(store, "sovereignty", languages=("en",)).hits] == ["en"]
    result = run(store, "sovereignty", years=(2018, 2018))
    assert [hit.passage.language for hit in result.hits] == ["id"]
    assert result.unjudged == 1
    document_id = result.hits[0].passage.document_id
    assert {hit.passage.document_id for hit in run(store, "laut OR sea", documents=(document_id,)).hits} == {
        document_id
    }


def test_pages_of_hits_fit_together(store: Store) -> None:
    query = "laut OR sea OR negara OR 2019 OR as"
    everything = [hit.passage.passage_id for hit in run(store, query, limit=50).hits]
    pages = [run(store, query, limit=2, offset=at).hits for at in range(0, len(everything), 2)]
    assert [hit.passage.passage_id for page in pages for hit in page] == everything
    assert [hit.rank for page in pages for hit in page] == list(range(1, len(everything) + 1))


def test_strict_searches_insist_on_common_words(store: Store) -> None:
    assert found(store, "kedaulatan yang") == ["Kedaulatan a", "Sovereignty "]
    assert found(store, "kedaulatan yang", strict=True) == []


def test_adding_a_word_with_and_never_adds_hits_when_strict(store: Store) -> None:
    words = ["laut", "kedaulatan", "yang", "negara", "sea", '"ekspor naik"', "-usd", "year:2018", "kerja", "dan", "AS"]
    with Searcher(store, SmallGlossary()) as searcher:
        options = SearchOptions(limit=100, strict=True)
        for first in words:
            if first.startswith("-"):
                continue
            alone = {hit.passage.passage_id for hit in searcher.search(first, options).hits}
            for second in words:
                both = {hit.passage.passage_id for hit in searcher.search(f"{first} AND {second}", options).hits}
                assert both <= alone, (first, second)


def test_a_phrase_over_two_passages_of_a_block_is_found_and_shows_both(tmp_path: Path) -> None:
    texts = ("Selat itu ramai oleh kapal dagang.|Kapal asing lewat tiap malam.", "Kapal asing karam.")
    with library(tmp_path, [Written("selat.txt", texts)]) as store:
        result = search(store, '"kapal dagang. Kapal asing"')
        assert [hit.passage.ordinal for hit in result.hits] == [1]
        hit = result.hits[0]
        assert hit.continued is not None
        assert hit.continued.ordinal == 2
        ((start, end),) = hit.shown.spans
        assert hit.shown.text[start:end] == "kapal dagang. Kapal asing"
        assert search(store, '"tiap malam. Kapal asing"').total == 0


def test_a_line_of_keywords_is_found_and_stands_behind_prose_with_the_same_words(tmp_path: Path) -> None:
    prose = "Peringatan dini banjir sampai ke warga jauh sebelum air naik, kata kepala desa yang menunggu di posko."
    label = Written("a.txt", ("Kata kunci / Keywords: peringatan dini, banjir", prose))
    with library(tmp_path / "library", [label]) as opened:
        assert [hit.passage.ordinal for hit in run(opened, "peringatan dini banjir").hits] == [2, 1]


def test_little_words_of_a_term_say_nothing_by_themselves() -> None:
    words = tuple(Forms(text, 1, (), common=text == "of") for text in ("way", "of", "speaking"))
    assert [word.text for word in telling_words(Either("way of speaking", words, ()))] == ["way", "speaking"]
    assert [word.text for word in telling_words(Either("of", words[1:2], ()))] == ["of"]


def test_no_common_word_is_proposed_for_one_that_the_library_lacks(tmp_path: Path) -> None:
    with library(
        tmp_path / "library", [Written("a.txt", ("Kenapa perahu itu karam?", "Perahu lain selamat."))]
    ) as opened:
        (lack,) = run(opened, "kenaba").lacks
        assert not lack.suggestions
