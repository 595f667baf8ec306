"""Which Indonesian words are forms of the same word, and which are only of the same root."""

from __future__ import annotations

import pytest

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
