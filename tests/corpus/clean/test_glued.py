from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.build import build_document
from corpus.clean.glued import Gluing
from corpus.clean.vocabulary import vocabulary_of
from corpus.document import Document, Source
from corpus.edits import undo
from corpus.extract.extraction import Extraction, RawBlock, RawLine

_WORDS = (
    "pemerintah",
    "daerah",
    "telah",
    "menyediakan",
    "bagi",
    "setiap",
    "kelompok",
    "yang",
    "menjaga",
    "laut",
    "dan",
)


def _parted(text: str, *others: str) -> str:
    gluing = Gluing(vocabulary_of([text, *others]))
    parts, done = [], 0
    for at in gluing.lost_spaces(text):
        parts.append(text[done:at])
        done = at
    return " ".join([*parts, text[done:]])


def _extraction(text: str) -> Extraction:
    lines, start = [], 0
    for line in text.split("\n"):
        lines.append(RawLine(((start, start + len(line)),)))
        start += len(line) + 1
    return Extraction(text=text, blocks=(RawBlock("paragraph", tuple(lines)),))


def _document(text: str) -> Document:
    return build_document(_extraction(text), Source("a.txt", "0" * 64, len(text), "txt"))


def test_words_without_a_space_are_parted_where_a_document_shows_that_it_lost_them() -> None:
    text = "Usulan itu disampaikandalam rapat padatahun 2015 dankemudian diulang. Ofthe country andthe sea."
    assert _parted(text) == (
        "Usulan itu disampaikan dalam rapat pada tahun 2015 dan kemudian diulang. Of the country and the sea."
    )


def test_a_line_without_any_space_is_parted_with_its_signs_and_numbers() -> None:
    text = "Laporanituditerimapadatahun2015olehpemerintah,dankemudiandibahasdalamrapatyanglain.Rapatitububar."
    assert _parted(text) == (
        "Laporan itu diterima pada tahun 2015 oleh pemerintah, dan kemudian dibahas "
        "dalam rapat yang lain. Rapat itu bubar."
    )


def test_one_glued_pair_in_a_sound_document_stays_as_its_author_wrote_it() -> None:
    text = "Usulan itu disampaikandalam rapat pada tahun lalu."
    assert _parted(text) == text


def test_names_compounds_addresses_and_codes_stay_whole_among_glued_words() -> None:
    kept = (
        "Sukabumi Kartasasmita ketidakadilan menindaklanjuti antarnegara subnational policymakers LibreOffice "
        "https://contoh.id/dandalam apapun filesystem theuser@contoh.id config.dandalam pertanggungjawaban"
    )
    glued = "Usulan disampaikandalam rapat padatahun itu dankemudian diulang olehpemerintah untukrakyat."
    assert _parted(f"{kept} {glued}").startswith(kept)


def test_a_word_broken_at_a_line_end_is_looked_at_whole() -> None:
    text = "Usulan itu disampai-\nkandalam rapat padata-\nhun lalu dankemudian diulang olehpemerintah untukrakyat."
    document = _document(text)
    assert (
        document.text
        == "Usulan itu disampaikan dalam rapat pada tahun lalu dan kemudian diulang oleh pemerintah untuk rakyat."
    )
    assert undo(document.text, document.edits) == text


def test_every_lost_space_is_an_edit_and_what_is_in_doubt_is_counted() -> None:
    text = "Usulan disampaikandalam rapat padatahun dankemudian olehpemerintah."
    document = _document(text)
    assert [edit.kind for edit in document.edits] == ["space added"] * 4
    assert all(edit.source_text == "" for edit in document.edits)
    assert undo(document.text, document.edits) == text


@settings(deadline=None)
@given(st.lists(st.sampled_from(_WORDS), min_size=8, max_size=40), st.sets(st.integers(0, 40)))
def test_nothing_but_spaces_is_added_and_undoing_gives_the_source_back(words: list[str], lost: set[int]) -> None:
    text = words[0] + "".join(
        ("" if at in lost else "\n" if at % 9 == 0 else " ") + word for at, word in enumerate(words[1:])
    )
    document = _document(text)
    assert "".join(document.text.split()) == "".join(text.split())
    assert undo(document.text, document.edits) == text


_SYLLABLES = [
    onset + vowel for onset in ("b", "d", "g", "k", "l", "m", "n", "ng", "p", "pr", "r", "s", "t") for vowel in "aiueo"
]


def _made_up(chance: random.Random) -> str:
    return "".join(chance.choices(_SYLLABLES, k=chance.choice((2, 2, 3, 3, 4)))) + chance.choice(
        ("", "n", "k", "s", "ng")
    )


@pytest.mark.parametrize(
    "common", ["", "yang dan di ke dari untuk dengan pada ini itu", "the of and to in a is that for it"]
)
def test_made_up_words_are_not_cut_where_they_hold_words_by_chance(common: str) -> None:
    chance = random.Random(5)
    held = ["gaduhini", "letyang", "prudengan", "tokountuk", "sungaidari", "therongan", "mejayang", "andsugar"]
    words = [_made_up(chance) for _ in range(600)] + held + common.split() * 20
    chance.shuffle(words)
    text = " ".join(words)
    assert _parted(text) == text


def test_a_passage_of_a_third_language_stays_whole_in_a_document_that_lost_spaces() -> None:
    chance = random.Random(7)
    passage = " ".join([_made_up(chance) for _ in range(40)] + ["gaduhini", "mejayang", "sungaidari"])
    glued = "Usulan disampaikandalam rapat padatahun itu dankemudian diulang olehpemerintah untukrakyat dandaerah."
    gluing = Gluing(vocabulary_of([passage, *[glued] * 3]))
    assert gluing.lost_spaces(passage) == []
    assert len(gluing.lost_spaces(glued)) == 6
