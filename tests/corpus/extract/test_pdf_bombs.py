"""What would keep a reader of PDFs busy without end is counted before it is drawn or unpacked; sound files are not."""

from __future__ import annotations

import io
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pdfminer.pdftypes import PDFStream
from pdfminer.psparser import LIT

from corpus.errors import SourceError
from corpus.extract.pdf import extract_pdf
from corpus.extract.pdf_file import open_pdf
from corpus.extract.pdf_limits import PdfBomb, limit_pdfminer
from corpus.extract.pdf_pages import PdfPages
from corpus.extract.pdf_words import PageWords
from corpus.extract.pdf_work import check_work
from tests.fuzz.odd import page_pdf, stream
from tests.fuzz.pdf_bombs import forms_in_ring, nested_forms, one_page, pages_pdf

_FORMS = b"/XObject<</X 6 0 R>>"
_BOMB = nested_forms(24, 12)
_KINDS = {
    "the same things": one_page(b"/X Do", _FORMS, _BOMB),
    "draw one another": one_page(b"/X6 Do", b"/XObject<</X6 6 0 R>>", forms_in_ring(14)),
    "one piece": page_pdf().replace(b"/Contents 4 0 R", b"/Contents[%s]" % (b"4 0 R " * 1_200)),
    "grows more": one_page(b"q " * 5_000_000, packed=True),
}


def unpacked(data: bytes, filters: int = 1) -> bytes:
    limit_pdfminer()
    content: bytes = PDFStream({"Filter": [LIT("FlateDecode")] * filters}, data).get_data()
    return content


@pytest.mark.parametrize("reason", _KINDS)
@pytest.mark.parametrize("fast", [False, True])
def test_a_bomb_is_refused_with_a_reason(reason: str, fast: bool) -> None:
    with pytest.raises(SourceError, match=f"on page 1 .*{reason}") as caught:
        extract_pdf(_KINDS[reason], "a.pdf", fast=fast)
    assert caught.value.code == "bomb"
    assert caught.value.hint


@pytest.mark.parametrize("fast", [False, True])
def test_a_page_that_is_a_bomb_costs_no_other(fast: bool) -> None:
    texts = (
        stream(b"BT /F1 11 Tf 60 700 Td (%s) Tj ET" % text) for text in (b"Pasar dibuka.", b"Kapal kecil kembali.")
    )
    data = pages_pdf([next(texts), stream(b"/X Do"), next(texts)], _FORMS, _BOMB)
    extraction = extract_pdf(data, "a.pdf", fast=fast)
    assert "Pasar dibuka" in extraction.text
    assert "Kapal kecil" in extraction.text
    assert extraction.notes["pages_refused"] == extraction.notes["pages_failed"] == [2]


@pytest.mark.parametrize("fast", [False, True])
def test_a_form_that_draws_itself_is_left_out_there(fast: bool) -> None:
    text = b"BT /F1 11 Tf 60 700 Td (Pasar dibuka.) Tj ET /X6 Do"
    data = one_page(text, b"/XObject<</X6 6 0 R>>", forms_in_ring(1))
    assert extract_pdf(data, "a.pdf", fast=fast).text.strip() == "Pasar dibuka."


def test_a_page_that_is_a_bomb_is_not_drawn_to_be_recognised() -> None:
    def draw(page: PageWords, _pages: int) -> PageWords:
        raise AssertionError(page.number)

    with PdfPages(one_page(b"/X Do", _FORMS, _BOMB), "a.pdf") as pages:
        assert [page.reading for page in pages.read(1, 1, draw)] == ["failed"]


@pytest.mark.parametrize(
    ("depth", "calls", "refused"), [(1, 1, False), (5, 10, False), (6, 12, True), (60, 1, False), (90, 1, True)]
)
def test_forms_are_counted_as_often_as_they_are_drawn(depth: int, calls: int, refused: bool) -> None:
    data = one_page(b"/X Do", _FORMS, nested_forms(depth, calls))
    with open_pdf(data, "a.pdf") as pdf:
        page = pdf.pages[0].page_obj
        if refused:
            with pytest.raises(PdfBomb):
                check_work(page)
        else:
            check_work(page)


@pytest.mark.parametrize(
    "written", [b"/#58 Do", b"/X\0Do", b"/X%c\nDo", b"/X q Q Do", b"/X /Y BMC Do", b"1 0 0 RG/X Do"]
)
def test_a_form_is_found_however_its_name_is_written(written: bytes) -> None:
    with open_pdf(one_page(written, _FORMS, _BOMB), "a.pdf") as pdf, pytest.raises(PdfBomb):
        check_work(pdf.pages[0].page_obj)


def test_a_name_and_its_operator_may_stand_in_two_pieces() -> None:
    parts = (stream(b"/X"), stream(b"Do"))
    data = pages_pdf([b"[20 0 R 21 0 R]"], _FORMS, (*nested_forms(14, 12), *parts))
    with open_pdf(data, "a.pdf") as pdf, pytest.raises(PdfBomb):
        check_work(pdf.pages[0].page_obj)


def test_a_drawing_of_many_lines_and_signs_is_none() -> None:
    data = one_page(b"/X Do " * 100_000 + b"0 0 m 9 9 l S\n" * 100_000, _FORMS, nested_forms(1, 0))
    with open_pdf(data, "a.pdf") as pdf:
        check_work(pdf.pages[0].page_obj)


@given(st.binary(max_size=5000), st.integers(0, 9), st.integers(1, 4))
def test_what_a_sound_stream_holds_stays_the_same(data: bytes, level: int, times: int) -> None:
    packed = data
    for _ in range(times):
        packed = zlib.compress(packed, level)
    assert unpacked(packed, times) == data


@given(st.binary(min_size=1, max_size=3000), st.integers(1, 8))
def test_what_is_left_of_a_damaged_stream_is_what_pdfminer_left(data: bytes, cut: int) -> None:
    packed = zlib.compress(data)[:-cut]
    left, packer = io.BytesIO(), zlib.decompressobj()
    left.write(packer.decompress(packed))
    assert unpacked(packed) == left.getvalue()


def test_blanks_by_the_gigabyte_are_not_unpacked() -> None:
    blanks = zlib.compress(bytes(20 << 20), 9)
    with pytest.raises(PdfBomb, match="150 times"):
        unpacked(blanks)
    with pytest.raises(PdfBomb, match="8 times"):
        unpacked(blanks, 9)
