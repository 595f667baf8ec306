"""Concordance and statistics of queries with parentheses, fields, slips and nearness: figures by hand."""

from __future__ import annotations

from collections import Counter

import pytest

from analysis.collocation import Window, collocates, company_of
from analysis.frequency import count_matches, frequencies
from analysis.selection import Selection
from analysis.spread import Part, dispersion_of, parts_of
from commands.finding import Inquiry, absent_from, inquiry_of
from corpus.store import Store
from indexer.parser import parse
from tests.analysis.conftest import Find, OpenTexts
from tests.analysis.samples import Text

# 11 and 5 running words.
HARBOUR = Text(
    "pelabuhan.txt", ["Kapal besar dan perahu kecil.", "Perahu kecil, kapal besar, laut luas."], 2019, tags=("laut",)
)
MARKET = Text("pasar.txt", ["Kapal ikan dan ikan besar."], 2021, family="Tan", kinds=("table",))
# 9 running words in two passages of one paragraph.
UNDATED = Text("surat.txt", [("Kapel tua di laut.", "Kapal besar dan kapal kecil.")], None, headings=("Laut jauh",))
TEXTS = (HARBOUR, MARKET, UNDATED)


@pytest.mark.parametrize(
    ("query", "matches"),
    [
        ("(kapal OR perahu) laut", ["Perahu", "kapal", "laut"]),
        ("kapal -laut -ikan", ["Kapal", "Kapal", "kapal"]),
        ("kapal NOT (laut OR dan)", []),
        ("kapal year:2019", ["Kapal", "kapal"]),
        ("kapal -year:2019", ["Kapal", "Kapal", "kapal"]),
        ("(ikan OR kapal year:2019)", ["ikan", "ikan", "Kapal", "kapal"]),
        ("author:tan besar OR perahu", ["besar", "perahu", "Perahu"]),
        ("kapal section:laut", ["Kapal", "kapal"]),
        ("besar title:pasar", ["besar"]),
        ("besar type:table", ["besar"]),
        ("besar tag:laut lang:id", ["besar", "besar"]),
        ("kapul~1", ["Kapel", "Kapal", "Kapal", "kapal", "Kapal", "kapal"]),
        ("kapol~2 laut", ["kapal", "laut", "Kapel", "laut"]),
        ('"besar kapal"~1', ["Kapal besar", "kapal besar", "Kapal besar"]),
        ('"kapal kecil dan"~2', ["dan kapal kecil"]),
        ('"dan kapal"~2', ["Kapal besar dan", "Kapal ikan dan", "dan kapal"]),
        ('"kapal dan"~2', ["Kapal besar dan", "Kapal ikan dan", "dan kapal"]),
        ('"laut kapal"~9', ["kapal besar, laut"]),
        ("kapal tag:laut OR year:2021", ["Kapal", "kapal"]),
    ],
)
def test_the_whole_language_finds_words(find: Find, query: str, matches: list[str]) -> None:
    assert Counter(find(TEXTS, query)) == Counter(matches)


@pytest.fixture
def store(store_of: OpenTexts) -> Store:
    return store_of(TEXTS)


def asked(store: Store, query: str, selection: Selection | None = None) -> Inquiry:
    return inquiry_of(store, parse(query), selection or Selection())


@pytest.mark.parametrize(
    ("condition", "selection"),
    [
        ("year:2019..2020", Selection(years=(2019, 2020))),
        ("tag:laut", Selection(tags=("laut",))),
        ("type:table", Selection(kinds=("table",))),
        ("lang:id", Selection(language="id")),
        ("(type:table lang:id)", Selection(language="id", kinds=("table",))),
    ],
)
def test_a_condition_in_the_query_is_the_option_of_that_name(
    store: Store, condition: str, selection: Selection
) -> None:
    by_query, by_option = asked(store, f"kapal {condition}"), asked(store, "kapal", selection)
    finders = by_query.finder(), by_option.finder()
    assert parts_of(by_query.paragraphs(), finders[0]) == parts_of(by_option.paragraphs(), finders[1])
    companies = [
        company_of(inquiry.paragraphs(), finder, Window(2, 2))
        for inquiry, finder in zip((by_query, by_option), finders, strict=True)
    ]
    assert companies[0] == companies[1]


def test_documents_that_a_condition_cannot_judge_are_named(store: Store) -> None:
    undated = asked(store, "kapal year:2019").scope
    assert [facts.source for facts in undated.unjudged] == ["surat.txt"]
    assert [facts.source for facts in undated.documents] == ["pelabuhan.txt"]
    assert asked(store, "year:2019 lang:id").scope.documents == undated.documents
    negated = asked(store, "kapal -year:2019").scope
    assert {facts.source for facts in negated.documents} == {"pasar.txt", "surat.txt"}
    assert [facts.source for facts in negated.unjudged] == ["surat.txt"]


def test_words_side_by_side_are_counted_each_by_itself(store: Store) -> None:
    inquiry = asked(store, '(kapal OR perahu) "besar kapal"~1 kecil -ikan')
    counts = count_matches(inquiry.paragraphs(), inquiry.finders(), lambda _: "")
    # "(kapal OR perahu)" stands twice, twice and twice where there is no fish; 25 running words in all.
    rows = {row.unit: (row.occurrences, row.per_million, row.documents) for row in frequencies(counts)}
    assert rows == {
        "kapal OR perahu": (6, 6e6 / 25, 2),
        '"besar kapal"~1': (3, 3e6 / 25, 2),
        "kecil": (3, 3e6 / 25, 2),
    }


def test_a_condition_in_one_alternative_counts_there_only(store: Store) -> None:
    inquiry = asked(store, "(kapal year:2019) OR ikan")
    counts = count_matches(inquiry.paragraphs(), inquiry.finders(), lambda _: "")
    assert {row.unit: row.occurrences for row in frequencies(counts)} == {"kapal": 2, "ikan": 2}


def test_the_span_of_nearness_is_one_match_of_collocates(store: Store) -> None:
    inquiry = asked(store, '"kapal dan"~2')
    company = company_of(inquiry.paragraphs(), inquiry.finder(), Window(1, 1))["id"]
    # [Kapal besar dan] perahu; [Kapal ikan dan] ikan; besar [dan kapal] kecil: the words inside are no company.
    assert company.matches == 3
    assert company.near == Counter({"perahu": 1, "ikan": 1, "besar": 1, "kecil": 1})
    # 25 words less the 8 of the matches.
    assert (company.near_size, company.size) == (4, 17)
    (row, *_) = [row for row in collocates(company, "id", least=1) if row.word == "ikan"]
    # ikan stands once more than in the match; expected = 4 * 1 / 17
    assert (row.together, row.frequency) == (1, 1)
    assert row.expected == pytest.approx(4 / 17)


def test_dispersion_of_a_condition_measures_its_documents_only(store: Store) -> None:
    inquiry = asked(store, "kapal (year:2019 OR year:2021)")
    parts = parts_of(inquiry.paragraphs(), inquiry.finder())
    assert parts == (Part(MARKET.document_id, "id", 1, 5), Part(HARBOUR.document_id, "id", 2, 11))
    (measured,) = dispersion_of(parts)
    # DP = (|5/16 - 1/3| + |11/16 - 2/3|) / 2
    assert measured.dp == pytest.approx((abs(5 / 16 - 1 / 3) + abs(11 / 16 - 2 / 3)) / 2)


@pytest.mark.parametrize(
    ("query", "absent"),
    [
        ("kapal zebra", ("zebra",)),
        ("(zebra OR singa) kapal", ("zebra OR singa",)),
        ("ikan perahu", ()),
        ("perahu year:2021", ("perahu",)),
        ('"kapal ikan"~9 OR "perahu ikan"~9', ('"perahu ikan"~9',)),
    ],
)
def test_what_matches_nowhere_is_named(store: Store, query: str, absent: tuple[str, ...]) -> None:
    assert absent_from(asked(store, query)) == absent


def test_a_query_without_words_lists_what_its_part_holds(store: Store) -> None:
    inquiry = asked(store, "lang:id -laut")
    assert inquiry.lists
    texts = [stretch.text for stretch in inquiry.matching_paragraphs()]
    assert texts == ["Kapal ikan dan ikan besar.", "Kapal besar dan perahu kecil.", "Kapal besar dan kapal kecil."]
