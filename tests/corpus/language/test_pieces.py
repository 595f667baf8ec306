from __future__ import annotations

import pytest

from corpus.language.pieces import is_one_word, piece_of


@pytest.mark.parametrize(
    "word",
    [
        "pertanggungjawaban", "menandatangani", "ketidaksetaraan", "multisektor", "pascaperang", "kedaulatannya",
        "seringkali", "siapapun", "Indonesia", "travelled", "intergovernmental", "websitenya", "policymakers",
    ],
)  # fmt: skip
def test_affixed_joined_and_compound_words_are_one(word: str) -> None:
    assert is_one_word(word)


@pytest.mark.parametrize("run", ["dankemudian", "padatahun", "ofthe", "andthen", "menjagalaut", "terluardari"])
def test_words_that_follow_each_other_are_not_one(run: str) -> None:
    assert not is_one_word(run)


@pytest.mark.parametrize("run", ["sasi", "ment", "nya", "supkan", "tion", "xq"])
def test_endings_and_accidents_are_no_words(run: str) -> None:
    assert piece_of(run, "id") is None
    assert piece_of(run, "en") is None
