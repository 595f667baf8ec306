from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import pytest

from analysis.collocation import Window, by_stem, collocates, company_of, without_common_words
from analysis.frequency import Frequency, Group, Units, count_matches, count_units, frequencies
from analysis.keywords import PART, REST, comparisons, keywords
from analysis.matching import Finder
from analysis.selection import Selection, passages_in, scope_of
from analysis.spread import Part, Year, by_year, dispersion_of, parts_of
from analysis.tokens import Stretch, stretches
from commands.finding import inquiry_of
from corpus.errors import UnknownDocument
from corpus.stems import all_stems
from corpus.store import Store
from indexer.parser import parse
from tests.analysis.conftest import OpenTexts
from tests.analysis.samples import Text

HARBOUR = Text("pelabuhan.txt", ["Kapal besar, kapal kecil dan kapal-kapal lama.", "Pelabuhan kapal dibangun."], 2019)
SEA = Text("laut.txt", ["Laut membangun kapal; pembangunan laut dan laut."], 2020, tags=("laut",))
ENGLISH = Text("sea.txt", ["The ship and the sea."], None, "en")
WHOLE = Selection()
TEXTS = (HARBOUR, SEA, ENGLISH)


@pytest.fixture
def store(store_of: OpenTexts) -> Store:
    return store_of(TEXTS)


def paragraphs(store: Store, selection: Selection = WHOLE) -> Iterator[Stretch]:
    return stretches(passages_in(store, scope_of(store, selection)), all_stems(store))


def finder(store: Store, query: str) -> Finder:
    return inquiry_of(store, parse(query), WHOLE).finder()


def listed(store: Store, units: Units) -> dict[tuple[str, str], int]:
    counts = count_units(paragraphs(store), units, all_stems(store), lambda _: "")
    return {(row.unit, row.group.language): row.occurrences for row in frequencies(counts)}


def test_words_are_counted_by_language_and_a_reduplicated_word_is_one(store: Store) -> None:
    counts = listed(store, Units())
    # kapal: twice in the first paragraph, once in the second, once in the other document; kapal-kapal is its own form
    assert counts["kapal", "id"] == 4
    assert counts["kapal-kapal", "id"] == 1
    assert counts["the", "en"] == 2
    # Running words: 7 + 3 in the first document, 7 in the second, 5 in the third
    assert sum(counts.values()) == 22


def test_words_of_one_stem_are_counted_together(store: Store) -> None:
    counts = count_units(paragraphs(store), Units("stem"), all_stems(store), lambda _: "")
    rows = {row.unit: row for row in frequencies(counts)}
    assert rows["kapal"].occurrences == 5
    assert rows["bangun"].occurrences == 3
    assert rows["bangun"].documents == 2
    assert counts.forms[Group("id", ""), "bangun"] == Counter(["dibangun", "membangun", "pembangunan"])


def test_frequency_per_million_refers_to_the_words_of_the_same_group(store: Store) -> None:
    counts = count_matches(paragraphs(store), {"kapal": finder(store, "kapal")}, lambda part: part.document_id)
    # 4 matches of 10 words (the reduplicated word is one of each), 1 of 7
    assert frequencies(counts) == tuple(
        sorted(
            (
                Frequency("kapal", Group("id", HARBOUR.document_id), 4, 400_000.0, 1),
                Frequency("kapal", Group("id", SEA.document_id), 1, 1_000_000 / 7, 1),
            ),
            key=lambda row: row.group,
        )
    )


def test_ngrams_do_not_run_over_punctuation_or_paragraphs(store: Store) -> None:
    counts = listed(store, Units(ngram=2))
    assert set(counts) == {
        ("kapal besar", "id"), ("kapal kecil", "id"), ("kecil dan", "id"), ("dan kapal-kapal", "id"),
        ("kapal-kapal lama", "id"), ("pelabuhan kapal", "id"), ("kapal dibangun", "id"), ("laut membangun", "id"),
        ("membangun kapal", "id"), ("pembangunan laut", "id"), ("laut dan", "id"), ("dan laut", "id"),
        ("the ship", "en"), ("ship and", "en"), ("and the", "en"), ("the sea", "en"),
    }  # fmt: skip


def test_common_words_are_left_out_on_request(store: Store) -> None:
    assert ("dan", "id") not in listed(store, Units(content_only=True))
    kept = listed(store, Units(ngram=3, content_only=True))
    assert ("laut dan laut", "id") in kept
    assert not any(unit.startswith("dan ") or unit.endswith(" dan") for unit, _ in kept)


def test_a_list_keeps_to_its_least_count_and_limit(store: Store) -> None:
    counts = count_units(paragraphs(store), Units(), all_stems(store), lambda part: part.document_id)
    assert {row.unit for row in frequencies(counts, least=3)} == {"kapal", "laut"}
    # Two documents hold the first word of the list, and both rows are shown.
    assert [row.unit for row in frequencies(counts, limit=1)] == ["kapal", "kapal"]


COMPANY = Text("a.txt", ["biru laut biru jauh", "angin laut laut biru malam", "jauh biru jauh jauh dan"])


def test_collocates_are_counted_once_however_many_windows_hold_them(store_of: OpenTexts) -> None:
    store = store_of([COMPANY])
    company = company_of(paragraphs(store), finder(store, "laut"), Window(1, 1))["id"]
    # Windows of one word: biru _ biru, angin _ _ biru; matches are no company of each other.
    assert company.near == Counter({"biru": 3, "angin": 1})
    # 14 words less 3 matches: biru 4, jauh 4, angin, malam, dan
    assert (company.matches, company.near_size, company.size) == (3, 4, 11)
    assert company.anywhere == Counter({"biru": 4, "jauh": 4, "angin": 1, "malam": 1, "dan": 1})


def test_measures_of_a_collocate_come_from_its_contingency_table(store_of: OpenTexts) -> None:
    store = store_of([COMPANY])
    company = company_of(paragraphs(store), finder(store, "laut"), Window(1, 1))["id"]
    (row,) = collocates(company, "id")
    # biru: 3 in 4 words near, 4 in 11 anywhere: E = 4 * 4 / 11 = 1.4545; table 3 1 / 1 6
    assert (row.word, row.together, row.frequency) == ("biru", 3, 4)
    assert row.expected == pytest.approx(16 / 11)
    # log2(3 / 1.4545) = log2(2.0625) = 1.04439; (3 - 1.4545) / sqrt(3) = .89227
    assert row.mutual_information == pytest.approx(1.04439, abs=1e-5)
    assert row.t_score == pytest.approx(0.89227, abs=1e-5)
    # 14 + log2(2 * 3 / (3 + 4)) = 14 - .22239
    assert row.log_dice == pytest.approx(13.77761, abs=1e-5)
    # E: 1.4545 2.5455 2.5455 4.4545; 2 * (3 ln 2.0625 + 2 ln .392857 + 6 ln 1.346939)
    # = 2 * (2.17176 - 1.86862 + 1.78700) = 4.18028
    assert row.log_likelihood == pytest.approx(4.18028, abs=1e-4)


def test_the_window_has_two_sides(store_of: OpenTexts) -> None:
    store = store_of([COMPANY])
    left = company_of(paragraphs(store), finder(store, "laut"), Window(1, 0))["id"]
    right = company_of(paragraphs(store), finder(store, "laut"), Window(0, 2))["id"]
    assert left.near == Counter({"biru": 1, "angin": 1})
    assert right.near == Counter({"biru": 2, "jauh": 1, "malam": 1})


def test_common_words_leave_the_list_but_not_the_sizes(store_of: OpenTexts) -> None:
    store = store_of([COMPANY])
    company = company_of(paragraphs(store), finder(store, "jauh"), Window(1, 1))["id"]
    content = without_common_words(company, "id")
    assert "dan" in company.near
    assert "dan" not in content.near
    assert (content.near_size, content.size) == (company.near_size, company.size)


def test_collocates_of_one_stem_go_together(store: Store) -> None:
    company = company_of(paragraphs(store), finder(store, "laut OR kapal"), Window(1, 1))["id"]
    stems = by_stem(company, "id", all_stems(store))
    assert stems.near["bangun"] == company.near["dibangun"] + company.near["membangun"] + company.near["pembangunan"]


def test_keywords_compare_the_part_with_the_rest_within_a_language(store: Store) -> None:
    def side(part: Stretch) -> str:
        return PART if part.document_id == SEA.document_id else REST

    (sides,) = comparisons(count_units(paragraphs(store), Units(), all_stems(store), side), within_language=True)
    assert (sides.language, sides.words, sides.rest_words) == ("id", 7, 10)
    first = keywords(sides, least=1)[0]
    assert (first.word, first.occurrences, first.rest_occurrences) == ("laut", 3, 0)
    # E = 7 * 3 / 17 = 1.23529; 2 * 3 ln(3 / 1.23529) = 5.3238; log2((3 / 7) / (.5 / 10)) = log2(8.5714)
    assert first.log_likelihood == pytest.approx(5.3238, abs=1e-4)
    assert first.log_ratio == pytest.approx(3.0995, abs=1e-4)


def test_keywords_of_a_language_compare_it_with_the_other(store: Store) -> None:
    counts = count_units(
        paragraphs(store), Units(), all_stems(store), lambda part: PART if part.language == "en" else REST
    )
    assert comparisons(counts, within_language=True) == ()
    (sides,) = comparisons(counts, within_language=False)
    assert (sides.language, sides.words, sides.rest_words) == ("en+id", 5, 17)


def test_dispersion_counts_every_document(store: Store) -> None:
    parts = parts_of(paragraphs(store, Selection("id")), finder(store, "kapal"))
    assert parts == (Part(SEA.document_id, "id", 1, 7), Part(HARBOUR.document_id, "id", 4, 10))
    (spread,) = dispersion_of(parts)
    assert (spread.hits, spread.words, spread.documents, spread.documents_with) == (5, 17, 2, 2)
    # Shares of words .41176 .58824, of matches .2 .8: DP = .21176
    assert spread.dp == pytest.approx(7 / 17 - 1 / 5)


def test_a_word_that_does_not_occur_has_no_dispersion(store: Store) -> None:
    assert dispersion_of(parts_of(paragraphs(store), finder(store, "tiada"))) == ()


def test_years_put_their_documents_together_and_leave_out_those_without() -> None:
    parts = (Part("a", "id", 1, 100), Part("b", "id", 2, 300), Part("c", "id", 5, 50), Part("d", "id", 7, 70))
    rows = by_year(parts, {"a": 2020, "b": 2020, "c": 2018, "d": None})
    assert rows == (Year(2018, "id", 1, 5, 50), Year(2020, "id", 2, 3, 400))
    assert rows[1].per_million == 7500.0


def test_each_language_is_measured_on_its_own_words_and_the_one_with_most_matches_comes_first(store: Store) -> None:
    parts = parts_of(paragraphs(store), finder(store, "ship OR kapal"))
    assert {(part.language, part.hits, part.words) for part in parts} == {("id", 4, 10), ("id", 1, 7), ("en", 1, 5)}
    assert [row.language for row in dispersion_of(parts)] == ["id", "en"]
    years = {HARBOUR.document_id: 2019, SEA.document_id: 2020, ENGLISH.document_id: 2019}
    assert by_year(parts, years) == (Year(2019, "id", 1, 4, 10), Year(2020, "id", 1, 1, 7), Year(2019, "en", 1, 1, 5))


def test_text_of_a_language_without_a_match_is_no_part_of_the_figures(store: Store) -> None:
    assert {part.language for part in parts_of(paragraphs(store), finder(store, "kapal"))} == {"id"}


@pytest.mark.parametrize(
    ("selection", "chosen"),
    [
        (Selection(), [HARBOUR, SEA, ENGLISH]),
        (Selection("en"), [ENGLISH]),
        (Selection(tags=("laut",)), [SEA]),
        (Selection(years=(2020, None)), [SEA]),
        (Selection(years=(None, 2019)), [HARBOUR]),
        (Selection(document_ids=(HARBOUR.document_id, ENGLISH.document_id)), [HARBOUR, ENGLISH]),
        (Selection(kinds=("table",)), []),
    ],
)
def test_a_selection_chooses_passages(store: Store, selection: Selection, chosen: list[Text]) -> None:
    found = {passage.document_id for passage in passages_in(store, scope_of(store, selection))}
    assert found == {text.document_id for text in chosen}


def test_documents_whose_year_is_unknown_are_told(store: Store) -> None:
    unjudged = scope_of(store, Selection(years=(2000, 2030))).unjudged
    assert [document.document_id for document in unjudged] == [ENGLISH.document_id]


def test_an_unknown_document_is_an_error(store: Store) -> None:
    with pytest.raises(UnknownDocument):
        scope_of(store, Selection(document_ids=("0" * 12,)))
