import sqlite3

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glossary.entries import Entry, term_id_of
from glossary.equivalents import Equivalent, Run
from glossary.expansion import MOST
from glossary.keys import key_of
from glossary.lookup import Glossary
from glossary.termbase import fill


def entry(indonesian: str, *english: str, field: str = "general_nouns", part_of_speech: str = "noun") -> Entry:
    return Entry(term_id_of(indonesian, part_of_speech, english[0]), indonesian, english, part_of_speech, field)


ENTRIES = (
    entry("bunga", "flower"),
    entry("bunga", "interest", field="finance"),
    entry("suku bunga", "interest rate", field="finance"),
    entry("kepentingan", "interest"),
    entry("minat", "interest"),
    entry("kepentingan nasional", "national interest", field="diplomacy"),
    entry("nasional", "national", field="politics"),
    entry("bank", "bank", field="finance"),
    entry("tepi", "edge", "bank"),
    entry("kebijakan", "policy"),
    entry("bijaksana", "wise", part_of_speech="adjective"),
    entry("kebijaksanaan", "policy")._replace(status="superseded"),
    entry("polis", "policy", field="finance"),
    entry("teknologi informasi", "information technology")._replace(english_abbreviations=("IT",)),
    entry("lari", *(f"escape{letter * 2}" for letter in "bcdfghjklmnp")),
)


@pytest.fixture(scope="module")
def glossary() -> Glossary:
    connection = sqlite3.connect(":memory:")
    fill(connection, ENTRIES)
    return Glossary(connection)


def runs_of(*words: str) -> list[Run]:
    texts = [" ".join(words[first:last]) for first in range(len(words)) for last in range(first + 1, len(words) + 1)]
    return [Run(text, {"id": key_of(text, "id"), "en": key_of(text, "en")}) for text in texts]


def weights(glossary: Glossary, run: str, *query: str) -> dict[str, float]:
    found = glossary.equivalents(runs_of(*query)).get(run, ())
    return {equivalent.text: equivalent.weight for equivalent in found if not equivalent.inferred}


def test_a_word_alone_keeps_all_its_senses(glossary: Glossary) -> None:
    assert set(weights(glossary, "interest", "interest")) == {"bunga", "kepentingan", "minat"}
    assert len(set(weights(glossary, "interest", "interest").values())) == 1


def test_the_subject_field_of_another_word_tells_the_sense(glossary: Glossary) -> None:
    bunga = weights(glossary, "bunga", "bunga", "bank")
    assert bunga["interest"] == 1.0 > bunga["flower"]
    bank = weights(glossary, "bank", "bunga", "bank")
    assert bank.get("tepi", 0.0) < 0.85


def test_a_term_that_joins_the_words_tells_the_sense_even_when_they_stand_apart(glossary: Glossary) -> None:
    interest = weights(glossary, "interest", "national", "security", "interest")
    assert interest["kepentingan"] == 1.0
    assert interest["bunga"] < 1.0 > interest["minat"]


def test_words_in_a_row_that_are_a_term_are_found_as_one(glossary: Glossary) -> None:
    assert weights(glossary, "interest rates", "interest", "rates") == {"suku bunga": pytest.approx(0.7)}


def test_a_form_as_typed_hides_words_that_share_its_stem(glossary: Glossary) -> None:
    assert set(weights(glossary, "kebijakan", "kebijakan")) == {"policy"}


def test_superseded_equivalents_come_last(glossary: Glossary) -> None:
    found = weights(glossary, "policy", "policy")
    assert min(found, key=lambda text: found[text]) == "kebijaksanaan"


def test_capitals_stand_for_an_abbreviation_only(glossary: Glossary) -> None:
    (it,) = runs_of("it")
    found = glossary.equivalents([it._replace(capitals=True)])["it"]
    assert found[0].text == "teknologi informasi"


def test_no_run_has_more_equivalents_than_the_bound(glossary: Glossary) -> None:
    found = glossary.equivalents(runs_of("lari"))["lari"]
    assert len(found) == MOST
    assert [item.weight for item in found] == sorted((item.weight for item in found), reverse=True)


@pytest.mark.parametrize(
    ("typed", "meant"), [("dipakai", "use"), ("pakai", "use"), ("dipakainya", "use"), ("pemakaian", "usage")]
)
def test_a_passive_or_bare_verb_means_its_active(typed: str, meant: str) -> None:
    connection = sqlite3.connect(":memory:")
    verbs = (entry("memakai", "use", part_of_speech="verb"), entry("pemakaian", "usage"), entry("pemakai", "user"))
    fill(connection, verbs)
    assert Glossary(connection).equivalents(runs_of(typed))[typed][0].text == meant


def test_a_noun_does_not_mean_the_verb_that_is_made_of_it() -> None:
    connection = sqlite3.connect(":memory:")
    fill(connection, (entry("data", "data"), entry("mendata", "record", part_of_speech="verb")))
    assert "record" not in {item.text for item in Glossary(connection).equivalents(runs_of("data"))["data"]}


def test_an_imported_dictionary_adds_senses_and_outvotes_none() -> None:
    connection = sqlite3.connect(":memory:")
    imported = [item._replace(origin="imported") for item in (entry("aturan", "order"), entry("lihat", "behold"))]
    fill(connection, (entry("aturan", "rule"), entry("melihat", "see", part_of_speech="verb"), *imported))
    glossary = Glossary(connection)
    assert [item.text for item in glossary.equivalents(runs_of("aturan"))["aturan"]] == ["rule", "order"]
    assert {item.text for item in glossary.equivalents(runs_of("lihat"))["lihat"]} == {"see", "behold"}


def test_an_abbreviation_that_reads_like_a_word_neither_means_it_nor_is_looked_for() -> None:
    connection = sqlite3.connect(":memory:")
    assessment = entry("kajian lingkungan hidup strategis", "strategic environmental assessment")._replace(
        indonesian_abbreviations=("KLHS",), english_abbreviations=("SEA",)
    )
    fill(connection, (assessment, entry("laut", "sea")))
    glossary = Glossary(connection)
    assert [item.text for item in glossary.equivalents(runs_of("sea"))["sea"]] == ["laut"]
    assert "SEA" not in {item.text for item in glossary.equivalents(runs_of("klhs"))["klhs"]}


VOCABULARY = sorted({word for item in ENTRIES for form in (item.indonesian, item.english[0]) for word in form.split()})


@given(st.lists(st.sampled_from(VOCABULARY), min_size=1, max_size=6))
@settings(deadline=None)
def test_context_reorders_senses_and_loses_none(words: list[str]) -> None:
    connection = sqlite3.connect(":memory:")
    fill(connection, ENTRIES)
    glossary = Glossary(connection)
    together = glossary.equivalents(runs_of(*words))
    for word in words:
        alone = glossary.equivalents(runs_of(word)).get(word, ())
        assert texts(together.get(word, ())) == texts(alone)
        assert all(0 < item.weight <= 1 for item in alone)


def texts(equivalents: tuple[Equivalent, ...]) -> set[tuple[str, str]]:
    return {(item.language, item.text) for item in equivalents}
