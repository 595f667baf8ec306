import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from glossary import thesauri
from glossary.entries import Entry
from glossary.equivalents import Equivalent, Run
from glossary.keys import key_of
from glossary.lookup import Glossary
from glossary.termbase import THESAURUS, fill

ROWS = {
    "english.csv": (
        "looting; plunder; pillage,noun,robbery; vandalism",
        "plunder; booty,noun,spoils",
        "coconut oil; copra oil; coconut; pure coconut oil,noun,copra",
        "crowd; a1; a2; a3; a4; a5; a6; a7,noun,b1; b2; b3; b4; b5; b6; b7",
    ),
    "indonesian.csv": ("wanita; perempuan,noun,kewanitaan", "dalam; dasar,adjective,"),
}


@pytest.fixture
def glossary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Glossary]:
    for name, rows in ROWS.items():
        (tmp_path / name).write_text("\n".join((",".join(thesauri.COLUMNS), *rows)) + "\n", encoding="utf-8")
    monkeypatch.setattr(thesauri, "THESAURUS", tmp_path)
    connection = sqlite3.connect(":memory:")
    fill(connection, (Entry(1, "penjarahan", ("looting", "pillage"), "noun", "security"),))
    thesauri.fill_thesauri(connection)
    yield Glossary(connection)
    connection.close()


def beside(glossary: Glossary, word: str, *, capitals: bool = False) -> dict[str, Equivalent]:
    run = Run(word, {"id": key_of(word, "id"), "en": key_of(word, "en")}, capitals)
    return {each.text: each for each in glossary.equivalents([run]).get(word, ()) if each.inferred}


def test_words_of_one_sense_are_synonyms_and_related_words_weigh_less(glossary: Glossary) -> None:
    found = beside(glossary, "pillage")
    assert set(found) >= {"plunder", "robbery", "vandalism"}
    assert found["plunder"].weight > found["robbery"].weight > 0
    assert (found["plunder"].related, found["robbery"].related) == (False, True)


def test_a_word_that_only_the_thesaurus_knows_has_synonyms(glossary: Glossary) -> None:
    assert set(beside(glossary, "booty")) == {"plunder", "spoils"}


def test_a_translation_goes_before_every_synonym(glossary: Glossary) -> None:
    run = Run("looting", {"id": "looting", "en": key_of("looting", "en")})
    found = glossary.equivalents([run])["looting"]
    assert (found[0].text, found[0].language) == ("penjarahan", "id")
    assert all(each.weight < found[0].weight for each in found[1:])


def test_inflected_words_are_looked_up_and_derived_ones_are_not(glossary: Glossary) -> None:
    assert "perempuan" in beside(glossary, "wanitanya")
    assert "plunder" in beside(glossary, "pillages")
    assert "dasar" in beside(glossary, "dalam")
    assert "dasar" not in beside(glossary, "kedalaman")


def test_related_words_lead_back_but_not_to_each_other(glossary: Glossary) -> None:
    found = beside(glossary, "robbery")
    assert set(found) == {"looting", "plunder", "pillage"}
    assert all(each.related for each in found.values())


def test_a_term_of_several_words_has_neither_its_parts_nor_what_is_related(glossary: Glossary) -> None:
    assert set(beside(glossary, "coconut oil")) == {"copra oil"}


def test_synonyms_of_one_word_are_bounded(glossary: Glossary) -> None:
    found = beside(glossary, "crowd").values()
    assert sum(not each.related for each in found) == thesauri.MOST_SYNONYMS
    assert sum(each.related for each in found) == thesauri.MOST_RELATED


def test_a_common_word_in_capitals_has_none(glossary: Glossary) -> None:
    assert beside(glossary, "plunder", capitals=True) == {}


@pytest.mark.parametrize("name", thesauri.FILES.values())
def test_shipped_files_have_two_words_a_sense(name: str) -> None:
    lines = (THESAURUS / name).read_text(encoding="utf-8").splitlines()
    assert lines[0] == ",".join(thesauri.COLUMNS)
    assert all(";" in line.split(",")[0] for line in lines[1:])
