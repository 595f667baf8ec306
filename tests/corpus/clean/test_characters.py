from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.clean.characters import changes, changes_and_codes


def _cleaned(text: str) -> str:
    parts, done = [], 0
    for _, start, end, new in changes(text):
        assert start >= done
        parts += [text[done:start], new]
        done = end
    return "".join([*parts, text[done:]])


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("kata\u200blain", "kata lain"),
        ("ketergan\u200btungan", "ketergantungan"),
        ("pada\u200b\u200btahun", "pada tahun"),
        ("http\u200b://contoh", "http://contoh"),
        ("ke\u00addaulatan", "kedaulatan"),
        ("cafe\u200d\u0301", "café"),
        ("e\ufb01\u0301", "efí"),
        ("satu\u2028dua", "satu dua"),
        ("gambar \ufffc ini", "gambar ini"),
        ("arab\u061c satu", "arab satu"),
        ("bel\x07 dan\x1fpisah", "bel dan pisah"),
    ],
)
def test_signs_that_nobody_sees_go_and_what_they_part_stays_apart(text: str, cleaned: str) -> None:
    assert _cleaned(text) == cleaned


@given(
    st.text(
        st.sampled_from("aeo c\u0301\u0327\u0323\u200b\u200d\u00ad\ufeff\u00a0\ufb01\u212b\x07\x1f\ufffc\u061c"),
        max_size=14,
    )
)
def test_what_is_left_is_composed_and_visible(text: str) -> None:
    cleaned = _cleaned(text)
    assert unicodedata.is_normalized("NFC", cleaned)
    assert not any(unicodedata.category(sign) in ("Cf", "Cc") for sign in cleaned)


def test_a_glyph_without_a_letter_is_one_sign_of_no_meaning_among_the_usual_changes() -> None:
    text = "a  (cid:7)(cid:12) e\ufb01sien (cid:x)"
    assert list(changes_and_codes(text)) == [
        ("space collapsed", 1, 3, " "),
        ("sign unknown", 3, 10, "\ufffd"),
        ("sign unknown", 10, 18, "\ufffd"),
        ("recomposed", 20, 21, "fi"),
    ]
