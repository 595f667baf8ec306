from __future__ import annotations

import pytest

from corpus.extract.pdf_glyphs import WordCollector
from corpus.extract.pdf_tex_fonts import letters_of_codes
from tests.corpus.extract.test_pdf_glyphs import Sign


def collected(text: list[str], codes: dict[str, str]) -> tuple[str, list[str], int, int]:
    """Set signs side by side, a space apart where there is one."""
    collector = WordCollector(1, 595, 842, 5, codes)
    for at, sign in enumerate(text):
        collector.add(Sign(100 + 5 * at, 105 + 5 * at), sign)
    page = collector.page((), 0.0)
    assert all(page.text[word.start - 5 : word.end - 5] == word.text for word in page.words)
    return page.text, [word.text for word in page.words], page.unmapped, page.decoded


@pytest.mark.parametrize(
    ("words", "code", "letters"),
    [
        (["E(cid:28)siensi,", "kapal"], "(cid:28)", "fi"),
        (["o(cid:30)ce", "di(cid:27)erent"], "(cid:27)", "ff"),
        (["o(cid:14)ce", "di(cid:11)erent"], "(cid:14)", "ffi"),
        (["laut(cid:22)bukan", "12(cid:21)15."], "(cid:22)", "—"),
    ],
)
def test_codes_are_read_by_the_encoding_that_makes_words(words: list[str], code: str, letters: str) -> None:
    assert letters_of_codes(words)[code] == letters


@pytest.mark.parametrize(
    "words", [[], ["(cid:28)"], ["x(cid:28)y", "(cid:27)+1"], ["qz(cid:28)rtx", "wk(cid:29)jjq"], ["a(cid:21)b"]]
)
def test_codes_that_make_no_words_stay(words: list[str]) -> None:
    assert not letters_of_codes(words)


def test_words_behind_a_code_keep_their_places() -> None:
    text = ["E", "(cid:28)", "s", "i", "e", "n", " ", "l", "a", "u", "t"]
    assert collected(text, {"(cid:28)": "fi"}) == ("Efisien laut", ["Efisien", "laut"], 0, 1)


def test_a_code_that_stands_alone_stays() -> None:
    assert collected(["x", " ", "(cid:28)", " ", "y"], {"(cid:28)": "fi"}) == (
        "x (cid:28) y",
        ["x", "(cid:28)", "y"],
        1,
        0,
    )
