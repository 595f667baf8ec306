import sqlite3

import pytest

from glossary.entries import Entry, shipped_entries, term_id_of
from glossary.equivalents import Equivalent, Run
from glossary.keys import key_of
from glossary.lookup import Glossary
from glossary.synonyms import MOST
from glossary.termbase import fill


def entry(indonesian: str, *english: str, field: str = "general_nouns", part_of_speech: str = "noun") -> Entry:
    return Entry(term_id_of(indonesian, part_of_speech, english[0]), indonesian, english, part_of_speech, field)


ENTRIES = (
    entry("perempuan", "woman", "female"),
    entry("wanita", "woman"),
    entry("betina", "female", field="agriculture"),
    entry("gaji", "salary", "pay", "wages"),
    entry("upah", "wage", "pay"),
    entry("membayar", "pay", part_of_speech="verb"),
    entry("majikan", "employer"),
    entry("pekerjaan", "employment"),
    entry("kebijakan", "policy", field="politics"),
    entry("polis", "policy", field="finance"),
    entry("penjarahan", "looting", "plunder", "pillage"),
    entry("dewi", "woman")._replace(origin="imported"),
    entry("Perserikatan Bangsa-Bangsa", "United Nations")._replace(indonesian_abbreviations=("PBB",)),
    *(entry(f"kata{letter}", "crowd") for letter in "bcdfghjklmnp"),
)


@pytest.fixture(scope="module")
def glossary() -> Glossary:
    connection = sqlite3.connect(":memory:")
    fill(connection, ENTRIES)
    return Glossary(connection)


def synonyms(glossary: Glossary, word: str) -> dict[str, Equivalent]:
    run = Run(word, {"id": key_of(word, "id"), "en": key_of(word, "en")})
    return {each.text: each for each in glossary.equivalents([run]).get(word, ()) if each.inferred}


def test_terms_that_share_an_equivalent_are_synonyms(glossary: Glossary) -> None:
    found = synonyms(glossary, "wanita")
    assert set(found) == {"perempuan"}
    assert (found["perempuan"].language, found["perempuan"].english) == ("id", "woman")


def test_the_more_two_terms_share_the_nearer_they_are(glossary: Glossary) -> None:
    assert synonyms(glossary, "perempuan")["wanita"].weight > synonyms(glossary, "gaji")["upah"].weight


def test_singular_and_plural_are_one_equivalent_but_words_of_one_stem_are_not(glossary: Glossary) -> None:
    assert "upah" in synonyms(glossary, "gaji")
    assert "pekerjaan" not in synonyms(glossary, "majikan")


def test_word_classes_and_distant_fields_are_kept_apart(glossary: Glossary) -> None:
    assert "membayar" not in synonyms(glossary, "upah")
    assert not synonyms(glossary, "kebijakan")


def test_english_equivalents_of_one_term_are_synonyms_and_the_preferred_the_nearer(glossary: Glossary) -> None:
    found = synonyms(glossary, "plunder")
    assert found["looting"].weight > found["pillage"].weight
    assert {each.language for each in found.values()} == {"en"}


def test_imported_words_and_abbreviations_are_no_synonyms(glossary: Glossary) -> None:
    assert "dewi" not in synonyms(glossary, "wanita")
    assert not synonyms(glossary, "PBB")


def test_synonyms_weigh_less_than_any_translation_and_are_bounded(glossary: Glossary) -> None:
    for word in ("wanita", "gaji", "katab"):
        run = Run(word, {"id": key_of(word, "id"), "en": key_of(word, "en")})
        found = glossary.equivalents([run])[word]
        assert max(each.weight for each in found if each.inferred) < max(e.weight for e in found if not e.inferred)
        assert sum(each.inferred for each in found) <= MOST


def test_known_synonyms_are_found_in_the_shipped_termbase() -> None:
    connection = sqlite3.connect(":memory:")
    fill(connection, shipped_entries())
    glossary = Glossary(connection)
    for word, synonym in (("rapat", "pertemuan"), ("menaikkan", "meningkatkan"), ("preserve", "conserve")):
        assert synonym in synonyms(glossary, word)
