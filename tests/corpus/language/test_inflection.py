"""Which words are forms of the same word, and which are only of the same root."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.language.inflection_english import english_inflections
from corpus.language.inflection_indonesian import inflections


@pytest.mark.parametrize(
    ("word", "stem", "form"),
    [
        ("negara", "negara", "negaranya"),
        ("memakai", "pakai", "dipakai"),
        ("menggunakan", "guna", "digunakan"),
        ("menyusun", "susun", "disusun"),
        ("mengatur", "atur", "diatur"),
    ],
)
def test_clitics_and_voices_are_forms_of_the_word(word: str, stem: str, form: str) -> None:
    assert form in inflections(word, stem)


@pytest.mark.parametrize(
    ("word", "stem", "other"), [("kedalaman", "dalam", "dalam"), ("pengguna", "guna", "menggunakan")]
)
def test_other_words_of_the_root_are_not(word: str, stem: str, other: str) -> None:
    assert other not in inflections(word, stem)


@pytest.mark.parametrize(
    ("word", "forms"),
    [
        ("planning", "plan plans planned planning"),
        ("policies", "policy policies"),
        ("use", "use uses used using"),
        ("churches", "church churches"),
        ("refer", "refers referred referring"),
    ],
)
def test_english_forms_of_a_word_are_all_there(word: str, forms: str) -> None:
    assert set(forms.split()) <= set(english_inflections(word))


@pytest.mark.parametrize(("word", "other"), [("employ", "employer"), ("depend", "dependable"), ("pass", "pas")])
def test_what_english_derives_is_no_form_of_the_word(word: str, other: str) -> None:
    assert other not in english_inflections(word)


@given(st.from_regex(r"\A[a-z]{1,12}\Z"))
def test_every_word_is_the_first_of_its_own_forms(word: str) -> None:
    assert english_inflections(word)[0] == word
