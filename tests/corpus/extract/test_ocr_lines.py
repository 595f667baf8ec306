"""Words seen on a picture are set straight: level, in one size a line, bold where their strokes are thick."""

from __future__ import annotations

from dataclasses import replace
from math import radians, tan
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.edits import undo
from corpus.extract.ocr_ink import with_ink
from corpus.extract.ocr_lines import set_straight
from corpus.extract.ocr_pages import page_of
from corpus.extract.ocr_words import SeenWord
from corpus.extract.pdf import extract_pages
from corpus.extract.pdf_words import PageWords
from corpus.segment import HEADINGS
from tests.corpus.extract.test_ocr import document_of

PAPER = (2480.0, 3508.0)
LINES = (
    "kapal kecil pulang pada malam hari karena angin",
    "barat terlalu kencang untuk nelayan yang sendirian",
    "dan pasar ikan dibuka kembali sesudah subuh tiba",
)


def typed(text: str, line: int, size: float = 40.0, paragraph: int = 1) -> list[SeenWord]:
    """Return a line of type as an engine boxes it: each word as high as its own letters."""
    base, left, words = 300 + 60 * line, 200.0, []
    for part in text.split():
        up = 0.68 if part[0].isupper() or set("bdfhijklt0123456789") & set(part) else 0.46
        down = 0.21 if set("gjpqy") & set(part) else 0.0
        width = 0.5 * size * len(part)
        top, height = round(base - up * size), round((up + down) * size)
        words.append(
            SeenWord(
                part, round(left), top, round(width), height, base - 30, 40, 0.95, ("1", str(paragraph)), str(line)
            )
        )
        left += width + 0.3 * size
    return words


def page(*lines: list[SeenWord]) -> list[SeenWord]:
    return [word for line in lines for word in line]


def body(paragraph: int = 1, first: int = 0) -> list[SeenWord]:
    return page(*(typed(text, first + at, paragraph=paragraph) for at, text in enumerate(LINES)))


def laid_askew(word: SeenWord, degrees: float) -> SeenWord:
    """Turn a word about the middle of the paper, as its box grows."""
    slope = tan(radians(degrees))
    middle = word.left + word.width / 2 - PAPER[0] / 2, word.top + word.height / 2 - PAPER[1] / 2
    grown = abs(slope) * word.width / 2
    return replace(
        word,
        left=round(word.left - slope * middle[1]),
        top=round(word.top + slope * middle[0] - grown),
        height=round(word.height + 2 * grown),
    )


@given(st.floats(-2.0, 2.0))
def test_a_page_laid_askew_is_read_as_one_that_is_level(degrees: float) -> None:
    words = page(body(), body(2, 4), typed("judul besar di tengah halaman", 8, 64.0, 3))
    level = set_straight(words, PAPER, 1.0)
    turned = set_straight([laid_askew(word, degrees) for word in words], PAPER, 1.0)
    for one, other in zip(level, turned, strict=True):
        assert other.bottom == pytest.approx(one.bottom, abs=5)
        assert other.x0 == pytest.approx(one.x0, abs=5)
        assert other.size == pytest.approx(one.size, abs=3)


def test_words_of_a_line_share_size_and_base_whatever_their_letters() -> None:
    placed = set_straight(body(), PAPER, 1.0)
    assert len({word.size for word in placed}) == 1
    assert len({round(word.bottom) for word in placed}) == len(LINES)


def test_small_type_is_told_from_a_line_of_low_letters() -> None:
    words = page(body(), typed("suara rasa masa sama", 4, paragraph=2), typed("1 Catatan kaki halaman ini", 6, 31.0, 3))
    placed = set_straight(words, PAPER, 1.0)
    sizes = {word.text: place.size for word, place in zip(words, placed, strict=True)}
    assert sizes["suara"] == sizes["kapal"]
    assert sizes["Catatan"] == pytest.approx(0.8 * sizes["kapal"], abs=1.5)


def test_one_word_below_small_type_is_small_and_one_by_itself_is_not() -> None:
    """The last line of an abstract is a paragraph of its own to the engine; a tenth tells little in one word."""
    small = [typed(text, 4 + at, 36.0, 2) for at, text in enumerate(LINES)]
    last, apart = typed("perdagangan.", 7, 36.0, 3), typed("perundingan.", 15, 36.0, 4)
    words = page(body(), body(5, 18), body(6, 22), *small, last, apart)
    sizes = [word.size for word in set_straight(words, PAPER, 1.0)]
    assert sizes[-2] == sizes[-3] == pytest.approx(0.9 * sizes[0], abs=0.5)
    assert sizes[-1] == sizes[0]


def test_a_paragraph_that_begins_with_a_raised_number_is_small_by_little() -> None:
    """Notes of 8 points below a text of 9 measure .89 to .93 of it; so much may be chance elsewhere."""
    note, other = (typed("Catatan lapangan pada bulan Januari", at, 37.0, at) for at in (6, 9))
    mark = replace(note[0], text="1", left=180, width=12, height=14, raised=True)
    words = page(body(), body(5, 12), body(7, 18), [mark, *note], other)
    sizes = [word.size for word in set_straight(words, PAPER, 1.0)]
    assert sizes[-6] < 0.96 * sizes[0]
    assert sizes[-1] == sizes[0]


def test_a_box_as_high_as_the_line_makes_no_larger_type() -> None:
    tall = [replace(word, top=word.top - 8, height=word.height + 14) for word in typed("perdagangan bebas itu", 4)]
    placed = set_straight(page(body(), tall), PAPER, 1.0)
    assert len({word.size for word in placed}) == 1


def test_larger_type_on_a_scan_is_a_heading_and_a_low_line_is_not() -> None:
    words = page(
        typed("Langkah Pemerintah Kota", 0, 52.0, 1),
        body(2, 2),
        body(3, 5),
        typed("Pembiayaan Pelabuhan Ikan", 9, 47.0, 4),
        body(5, 11),
        typed("sama suara rasa nama", 14, paragraph=5),
    )
    empty = PageWords(1, 595.0, 842.0, 0, "", ())
    document = document_of(extract_pages((page_of(words, empty, 0.24),), "a.pdf"))
    headings = [document.text[block.start : block.end].strip() for block in document.blocks if block.kind in HEADINGS]
    assert headings == ["Langkah Pemerintah Kota", "Pembiayaan Pelabuhan Ikan"]
    assert document.text.endswith("sama suara rasa nama")


def test_one_line_of_signs_can_be_placed() -> None:
    assert set_straight(typed("-", 0), PAPER, 0.24)[0].size > 0


def drawn(strokes: int) -> tuple[Any, list[SeenWord]]:
    """Draw two lines of upright strokes three dots wide, and one of strokes of the given width."""
    from PIL import Image, ImageDraw

    picture = Image.new("L", (900, 400), 255)
    pen = ImageDraw.Draw(picture)
    words = []
    for line, width in enumerate((3, 3, strokes)):
        for at in range(4):
            left, top = 40 + 200 * at, 40 + 100 * line
            for stem in range(8):
                pen.rectangle((left + 20 * stem, top, left + 20 * stem + width - 1, top + 40), fill=0)
            words.append(SeenWord("kilatlah", left, top, 160, 41, top, 45, 0.9, ("1", str(line)), "1"))
    return picture, words


@pytest.mark.parametrize(("strokes", "bold"), [(3, False), (5, True)])
def test_thick_strokes_are_bold(strokes: int, bold: bool) -> None:
    picture, words = drawn(strokes)
    placed = set_straight(with_ink(words, picture), (900.0, 400.0), 1.0)
    assert [word.bold for word in placed] == [False] * 8 + [bold] * 4


def test_a_dash_without_ink_and_a_drawn_line_are_left_out_on_record() -> None:
    from PIL import Image, ImageDraw

    picture = Image.new("L", (900, 400), 255)
    pen = ImageDraw.Draw(picture)
    words, signs = [], ("sini", "—", "sana", "|", "juga", "—", "situ")
    for at, text in enumerate(signs):
        words.append(SeenWord(text, 40 + 100 * at, 100, 60, 40, 100, 40, 0.9, ("1", "1"), "1"))
        if text.isalpha():
            pen.rectangle((40 + 100 * at, 100, 95 + 100 * at, 139), fill=0)
    pen.rectangle((370, 0, 373, 399), fill=0)
    pen.rectangle((540, 118, 599, 121), fill=0)
    extraction = extract_pages(
        (page_of(with_ink(words, picture), PageWords(1, 216.0, 96.0, 0, "", ()), 0.24),), "a.png"
    )
    document = document_of(extraction)
    assert document.text == "sini sana juga — situ"
    assert undo(document.text, document.edits) == extraction.text == " ".join(signs)
    assert [(item.kind, extraction.text[item.start : item.end]) for item in extraction.dropped] == [
        ("stray mark", "—"),
        ("stray mark", "|"),
    ]


def test_a_white_page_has_no_strokes() -> None:
    from PIL import Image

    words = typed("apa saja", 0)
    assert with_ink(words, Image.new("L", (900, 400), 255)) == tuple(words)


def test_a_picture_on_which_no_word_is_seen_leaves_the_page_as_it_is() -> None:
    page_without_words = PageWords(1, 595.0, 842.0, 7, "", ())
    assert page_of((), page_without_words, 0.24) == page_without_words
