"""How a page lies on the glass, and which of its signs are raised marks, told by the picture."""

from __future__ import annotations

from typing import Any

import pytest
from PIL import Image, ImageDraw

from corpus.extract.ocr_lay import fold_of, lie_of
from corpus.extract.ocr_marks import with_marks
from corpus.extract.ocr_words import SeenWord


def page(width: int = 1000, height: int = 1400, columns: tuple[tuple[int, int], ...] = ((100, 900),)) -> Any:
    """Draw lines of bars of the size of words, in columns from edge to edge."""
    picture = Image.new("L", (width, height), 255)
    pen = ImageDraw.Draw(picture)
    for left, right in columns:
        for top in range(100, height - 120, 36):
            for at in range(left, right - 50, 60):
                pen.rectangle((at, top, at + 44, top + 14), fill=0)
    return picture


@pytest.mark.parametrize("degrees", [-3.0, -0.8, 0.0, 1.5, 2.9])
def test_the_slope_of_lines_is_measured(degrees: float) -> None:
    lie = lie_of(page().rotate(-degrees, fillcolor=255))
    assert not lie.sideways
    assert lie.slope == pytest.approx(degrees / 57.3, abs=0.0015)


@pytest.mark.parametrize("turn", [Image.Transpose.ROTATE_90, Image.Transpose.ROTATE_270])
def test_a_page_on_its_side_is_told(turn: Image.Transpose) -> None:
    assert lie_of(page().transpose(turn)).sideways
    assert not lie_of(page().transpose(Image.Transpose.ROTATE_180)).sideways


def test_shade_and_grey_paper_do_not_hide_the_lines() -> None:
    shaded = Image.composite(page(), Image.new("L", (1000, 1400), 110), Image.linear_gradient("L").resize((1000, 1400)))
    assert lie_of(shaded.rotate(-2, fillcolor=180)).slope == pytest.approx(2 / 57.3, abs=0.002)


def test_an_empty_page_lies_as_it_lies() -> None:
    lie = lie_of(Image.new("L", (800, 1000), 255))
    assert (lie.sideways, lie.slope) == (False, 0.0)


def test_two_pages_of_a_book_are_parted_between_their_margins() -> None:
    fold = fold_of(page(2000, 1400, ((100, 880), (1120, 1900))))
    assert fold is not None
    assert 890 < fold < 1120


@pytest.mark.parametrize(
    "columns", [((100, 1900),), ((100, 985), (1020, 1900))], ids=["one wide column", "columns close together"]
)
def test_a_page_across_is_not_cut(columns: tuple[tuple[int, int], ...]) -> None:
    assert fold_of(page(2000, 1400, columns)) is None


def test_a_page_upright_is_not_cut() -> None:
    assert fold_of(page(1000, 1400, ((60, 440), (560, 940)))) is None


class _Line:
    """A printed line of type 50 dots high, sign by sign, and the words that an engine would read there."""

    def __init__(self) -> None:
        self.picture = Image.new("L", (1200, 200), 255)
        self._pen = ImageDraw.Draw(self.picture)
        self._words: list[SeenWord] = []
        self._at = 50

    def word(self, text: str, signs: str) -> None:
        """Draw a word: `x` a small letter, `h` a tall one, `1` a raised figure, `'` a quotation mark, `.` a stop."""
        left = self._at
        for sign in signs:
            top, bottom, width = {
                "x": (107, 129, 18),
                "h": (96, 129, 18),
                "1": (92, 112, 9),
                "'": (94, 104, 5),
                "!": (96, 129, 5),
                ".": (125, 129, 5),
            }[sign]
            self._pen.rectangle((self._at, top, self._at + width, bottom), fill=0)
            self._at += width + 4
        self._words.append(SeenWord(text, left, 90, self._at - left - 4, 40, 90, 40, 0.9, ("1", "1"), "1"))
        self._at += 25

    def read(self) -> list[tuple[str, bool, bool]]:
        """Return the words with their marks parted: text, whether raised, whether joined to what stands before."""
        return [(word.text, word.raised, word.joined) for word in with_marks(self._words, self.picture)]


def line(*words: tuple[str, str]) -> list[tuple[str, bool, bool]]:
    made = _Line()
    for text, signs in (("nama", "xxxx"), *words, ("dalam", "hxhxx")):
        made.word(text, signs)
    return made.read()[1:-1]


def test_a_raised_figure_is_parted_from_its_word_whatever_it_was_read_as() -> None:
    assert line(("warga.'", "xxhxx.1")) == [("warga.", False, False), ("'", True, True)]
    assert line(("akhir!", "xxhxx1")) == [("akhir", False, False), ("!", True, True)]
    assert line(("2020.12", "hhhh.11")) == [("2020.", False, False), ("12", True, True)]


def test_a_stop_behind_the_mark_stays() -> None:
    assert line(("akhir'.", "xxhxx1.")) == [("akhir", False, False), ("'", True, True), (".", False, True)]


@pytest.mark.parametrize(
    ("text", "signs"),
    [("warga.'", "xxhxx.'"), ("habis!", "hxhxx!"), ("m2", "x1"), ("20°", "hh1"), ("warga", "xxxx1")],
    ids=["a quotation mark", "an exclamation mark", "a square metre", "a degree", "a letter"],
)
def test_other_signs_stay(text: str, signs: str) -> None:
    assert line((text, signs)) == [(text, False, False)]


def test_a_note_begins_with_its_mark() -> None:
    made = _Line()
    made.word("?Wawancara", "1xxhxx")
    made.word("dengan", "hxxx")
    made.word("kader", "hxhx")
    assert made.read()[:2] == [("?", True, False), ("Wawancara", False, True)]


@pytest.mark.parametrize(("text", "cut"), [("Selain", 0), ("3Selain", 1), ("SDengan", 1), ("ASEAN", 0), ("DPR", 0)])
def test_a_mark_that_was_not_read_takes_no_letter_of_the_word(text: str, cut: int) -> None:
    made = _Line()
    made.word(text, "1hxhxx")
    made.word("dengan", "hxxx")
    made.word("kader", "hxhx")
    expected = [(text[:cut], True, False), (text[cut:], False, True)] if cut else [(text, False, False)]
    assert made.read()[: len(expected)] == expected
