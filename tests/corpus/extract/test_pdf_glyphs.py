from __future__ import annotations

import math
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.extract.pdf_glyphs import WordCollector
from corpus.extract.pdf_signs import PlacedGlyph, Run


class Sign(NamedTuple):
    x0: float
    x1: float
    y0: float = 700.0
    y1: float = 710.0
    size: float = 10.0
    fontname: str = "CMR10"


def words_of(*signs: tuple[str, Sign]) -> tuple[str, list[str]]:
    collector = WordCollector(1, 595, 842, 0)
    for text, sign in signs:
        collector.add(sign, text)
    page = collector.page((), 0.0)
    assert all(page.text[word.start : word.end] == word.text for word in page.words)
    return page.text, [word.text for word in page.words]


def test_an_accent_before_its_letter_is_part_of_it() -> None:
    signs = ("S", Sign(100, 106)), ("\u02dc", Sign(106, 111)), ("a", Sign(106, 111)), ("o", Sign(111, 116))
    assert words_of(*signs) == ("São", ["São"])


def test_an_accent_after_its_letter_is_part_of_it() -> None:
    signs = ("c", Sign(100, 105)), ("\u00b8", Sign(100, 105)), ("a", Sign(105, 110))
    assert words_of(*signs) == ("ça", ["ça"])


def test_an_accent_over_a_capital_stands_higher() -> None:
    signs = ("\u00b4", Sign(101, 106, y0=702.6)), ("E", Sign(100, 107)), ("s", Sign(107, 111))
    assert words_of(*signs) == ("És", ["És"])


def test_two_signs_at_one_place_are_one_letter() -> None:
    assert words_of(("\u02dca", Sign(106, 111))) == ("ã", ["ã"])


def test_a_soft_hyphen_drawn_within_a_line_is_a_hyphen() -> None:
    signs = [(letter, Sign(100 + 5 * at, 105 + 5 * at)) for at, letter in enumerate("pa\u00adle\u00ad")]
    after = ("en", Sign(133, 140)), ("next\u00ad", Sign(140, 160)), ("line", Sign(100, 120, y0=680, y1=690))
    assert words_of(*signs, (" ", Sign(130, 133)), *after)[1] == ["pa-le-", "ennext\u00ad", "line"]


def test_a_soft_hyphen_at_the_end_of_a_line_stays_one() -> None:
    assert words_of(("a", Sign(100, 105)), ("\u00ad", Sign(105, 108)), ("b", Sign(50, 55, y0=688))) == (
        "a\u00adb",
        ["a\u00ad", "b"],
    )


@pytest.mark.parametrize("sign", ["~", "^", "\u00b4"])
def test_an_accent_that_stands_over_nothing_is_kept(sign: str) -> None:
    assert words_of((sign, Sign(100, 105)), ("u", Sign(105, 110))) == (f"{sign}u", [f"{sign}u"])
    assert words_of(("u", Sign(100, 105)), (sign, Sign(105, 110))) == (f"u{sign}", [f"u{sign}"])


def test_an_accent_over_a_sign_that_takes_none_is_kept() -> None:
    assert words_of(("\u02c6", Sign(100, 105)), ("q", Sign(100, 105)))[0] == "\u02c6q"


@pytest.mark.parametrize(("between", "unmapped"), [(" ", 2), ("\x00", 0)])
def test_signs_that_say_nothing_count_as_such_where_there_are_spaces(between: str, unmapped: int) -> None:
    collector = WordCollector(1, 595, 842, 0)
    for at, text in enumerate(["a", between, "\x00", "\x00", "b"]):
        collector.add(Sign(100 + 5 * at, 105 + 5 * at), text)
    assert collector.page((), 0.0).unmapped == unmapped


def _drawn_in_a_ring(text: str, copies: int, radius: float) -> list[tuple[str, Sign]]:
    turns = [2 * math.pi * at / copies for at in range(copies)]
    return [
        (letter, Sign(x := 100 + 5 * at + radius * math.cos(turn), x + 5, y := 700 + radius * math.sin(turn), y + 10))
        for turn in turns
        for at, letter in enumerate(text)
    ]


def test_a_word_drawn_many_times_a_hair_apart_is_read_once() -> None:
    assert words_of(*_drawn_in_a_ring("kelas", 40, 0.43))[1] == ["kelas"]


def test_narrow_letters_side_by_side_in_small_type_are_all_read() -> None:
    signs = [(letter, Sign(100 + at, 101 + at, y1=704, size=4)) for at, letter in enumerate("fillli")]
    assert words_of(*signs)[1] == ["fillli"]


def test_letters_of_a_font_without_widths_stand_at_one_place_and_are_all_read() -> None:
    assert "".join(words_of(*[(letter, Sign(100, 100)) for letter in "classes"])[1]) == "classes"


LETTERS = st.sampled_from(["a", "B", "fi", " ", "\u02dc", "\u00ad", "(cid:28)", "\ue001", "", "\x00", "~n"])
RUNS = st.lists(
    st.builds(
        Run,
        fontname=st.sampled_from(["CMR10", "CMBX10", "GlyphLessFont"]),
        size=st.sampled_from([7.0, 10.0]),
        y0=st.sampled_from([700.0, 700.5, 692.0, -30.0]),
        y1=st.just(710.0),
        turn=st.sampled_from([0, 0, 0, 1, None]),
        letters=st.lists(st.tuples(LETTERS, st.sampled_from([100.0, 100.3, 105.0, 106.5, 110.0, 118.0, -9.0]))).map(
            lambda letters: [(text, x0, x0 + 5) for text, x0 in letters]
        ),
    ),
    max_size=4,
)


@settings(max_examples=30)
@given(runs=RUNS)
def test_a_run_gives_the_words_that_its_letters_give_one_by_one(runs: list[Run]) -> None:
    together, alone = (WordCollector(1, 595, 842, 3, {"(cid:28)": "fi"}) for _ in range(2))
    for run in runs:
        together.add_run(run)
        for text, x0, x1 in run.letters:
            alone.add(PlacedGlyph(run.fontname, run.size, x0, run.y0, x1, run.y1), text, run.turn)
    assert together.page((), 0.0) == alone.page((), 0.0)
