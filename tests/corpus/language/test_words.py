from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.language.words import (
    APART,
    JOINED,
    SPACE,
    fold,
    fold_with_offsets,
    groups_of,
    number_value,
    word_spans,
    words_of,
)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Kerja sama ekonomi.", ["kerja", "sama", "ekonomi"]),
        ("lewat e‑commerce", ["lewat", "e", "commerce"]),
        ("USD 587,8 miliar (49,96%)", ["usd", "587,8", "miliar", "49,96"]),
        ("Rp1.250.000,50 tunai", ["rp", "1.250.000,50", "tunai"]),
        ("naik Rp212,4 miliar; RM5 juta, corp5", ["naik", "rp", "212,4", "miliar", "rm", "5", "juta", "corp5"]),
        ("China’s rise", ["china's", "rise"]),
        ("nilai “mata uang”…", ["nilai", "mata", "uang"]),
        ("CAFÉ İstanbul ﬁnal", ["cafe", "istanbul", "final"]),
        ("negara2 itu", ["negara2", "itu"]),
        ("**penting** _sekali_", ["penting", "sekali"]),
        ("", []),
        ("—!?", []),
    ],
)
def test_words_are_folded_and_keep_numbers_whole(text: str, words: list[str]) -> None:
    assert [word.text for word in words_of(text)] == words


@pytest.mark.parametrize(
    ("text", "groups"),
    [
        ("02091-C-71", ["02091-c-71"]),
        ("skema 2+7 dan 3+X", ["2+7", "3+x"]),
        ("naik 1% saja", ["1%"]),
        ("sekitar Rp212,4 miliar", ["rp212,4"]),
        ("people-to-people", ["people-to-people"]),
        ("https://doi.org/10.1234/abc.14.1.17-30.", ["doi.org/10.1234/abc.14.1.17-30"]),
        ("naik signifikan—terutama di kota", ["signifikan-terutama"]),
        ("kota, desa", []),
    ],
)
def test_words_joined_by_a_sign_make_a_group(text: str, groups: list[str]) -> None:
    assert [group.text for group in groups_of(text, words_of(text))] == groups


def test_gap_tells_space_from_sign_from_punctuation() -> None:
    assert [word.gap for word in words_of("a b-c, d\n e")] == [SPACE, SPACE, JOINED, APART, SPACE]


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("587,8", "id", "587.8"),
        ("587.8", "en", "587.8"),
        ("3.4", "id", "3.4"),
        ("1.250.000", "id", "1250000"),
        ("1,250,000.5", "en", "1250000.5"),
        ("1.000", "id", "1000"),
        ("1.000", "en", "1.000"),
        ("2015", "id", None),
        ("siber", "id", None),
        ("10.20473", "id", "10.20473"),
    ],
)
def test_number_value_reads_each_language_s_signs(text: str, language: str, value: str | None) -> None:
    assert number_value(text, language) == value


@given(st.text(max_size=60))
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text(max_size=60))
def test_spans_of_words_lie_in_the_text_in_order_and_fold_to_the_word(text: str) -> None:
    end = 0
    for word in words_of(text):
        # One sign may unfold into the end of one word and the beginning of the next (¼0 is 1⁄40).
        assert end - 1 <= word.start < word.end <= len(text)
        assert word.text in fold(text[word.start : word.end])
        end = word.end


@given(st.text(max_size=60))
def test_offsets_lead_back_from_folded_text(text: str) -> None:
    folded, offsets = fold_with_offsets(text)
    assert folded == fold(text)
    if offsets is None:
        assert len(folded) == len(text)
    else:
        assert len(offsets) == len(folded) + 1
        assert offsets == sorted(offsets)


@given(st.text())
def test_spans_alone_are_those_of_the_words(text: str) -> None:
    assert list(word_spans(text)) == [(word.start, word.end) for word in words_of(text)]
