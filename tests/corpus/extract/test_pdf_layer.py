"""A text layer over a picture: trusted where it has words, else the picture is recognised, or the file says so."""

from __future__ import annotations

import io
import random

import pytest

from corpus.errors import SourceError
from corpus.extract.extraction import Extraction
from corpus.extract.ocr import installed_languages
from corpus.extract.pdf import extract_pdf
from corpus.extract.pdf_words import PageWords, Word
from corpus.quality import remarks_of
from tests.corpus.extract.office_files import docx, epub, w_p

PROSE = (
    "Setiap bulan Januari kepala desa memaku selembar spanduk pada dinding balai desa dan menuliskan rincian anggaran. "
    "Spanduk itu diwajibkan oleh aturan tetapi jarang dibaca karena hurufnya kecil dan singkatannya banyak sekali."
)


def scan_with(layer: str) -> bytes:
    """Return a PDF of one page: a grey picture, and text that nobody sees."""
    from PIL import Image
    from reportlab.lib.utils import ImageReader
    from reportlab.pdfgen.canvas import Canvas

    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=(595, 842))
    canvas.drawImage(ImageReader(Image.effect_noise((60, 84), 60)), 0, 0, 595, 842)
    text = canvas.beginText(60, 700)
    text.setFont("Helvetica", 10)
    text.setTextRenderMode(3)
    words = layer.split()
    for at in range(0, len(words), 9):
        text.textLine(" ".join(words[at : at + 9]))
    canvas.drawText(text)
    canvas.save()
    return buffer.getvalue()


def spoilt(share: float, signs: str) -> str:
    chance = random.Random(5)
    return "".join(chance.choice(signs) if sign.isalpha() and chance.random() < share else sign for sign in PROSE)


POOR, NOISE = spoilt(0.2, "abcdefghijklmnopqrstuvwxyz"), spoilt(0.6, "~|^_{}]['`;:.!1")


def recognised(text: str, sure: float = 0.95) -> Extraction:
    """Read the page with a poor layer; an engine that finds `text` on its picture stands in for ours."""

    def recognise(page: PageWords, _pages: int) -> PageWords:
        words, at = [], page.start
        for number, part in enumerate(text.split()):
            top = 100.0 + 14 * (number // 9)
            left = 60.0 + 50 * (number % 9)
            words.append(Word(at, at + len(part), part, left, top, left + 45, top + 10, 10.0, False, False, True))
            at += len(part) + 1
        confidence = tuple((word.start, sure) for word in words)
        return PageWords(
            page.number, 595.0, 842.0, page.start, text, tuple(words), recognised=True, confidence=confidence
        )

    return extract_pdf(scan_with(POOR), "a.pdf", recognise)


def test_a_layer_with_words_is_kept() -> None:
    extraction = extract_pdf(scan_with(PROSE), "a.pdf")
    assert "kepala desa memaku" in extraction.text
    assert list(remarks_of(extraction.notes)) == []


def test_a_layer_of_misread_words_is_kept_and_named() -> None:
    extraction = extract_pdf(scan_with(POOR), "a.pdf")
    assert list(remarks_of(extraction.notes)) == ["hardly a known word in the text layer of page 1"]


@pytest.mark.parametrize(("layer", "code"), [(NOISE, "suspect-text"), ("Scanned by PhoneScan", "no-text-layer")])
def test_pictures_whose_layer_is_noise_or_a_stamp_are_refused(layer: str, code: str) -> None:
    with pytest.raises(SourceError) as caught:
        extract_pdf(scan_with(layer), "a.pdf")
    assert caught.value.code == code
    assert ("--ocr off" if installed_languages() else "tesseract-ocr") in caught.value.hint


def test_what_the_picture_says_better_takes_the_place_of_the_layer() -> None:
    extraction = recognised(PROSE)
    assert extraction.text == PROSE
    assert extraction.notes["pages_recognised_anew"] == [1]


def test_what_the_picture_says_no_better_does_not() -> None:
    extraction = recognised(spoilt(0.25, "abcdefghijklmnopqrstuvwxyz"))
    assert "pages_recognised_anew" not in extraction.notes


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"\n<!DOCTYPE html><html><body>Masuk</body></html>", "a web page"),
        (b"\x1f\x8b\x08 abc", "a packed file"),
        (b"PK\x03\x04 abc", "a ZIP archive"),
        (docx(w_p("Halo dunia.")), "a Word document"),
        (epub({"satu": "<p>Halo dunia.</p>"}), "an EPUB book"),
        (rb"{\rtf1 Halo dunia.}", "an RTF document"),
        (b"\xff\xd8\xff\xe0 abc", "a picture"),
    ],
)
def test_what_is_something_else_under_the_name_of_a_pdf_is_told(data: bytes, said: str) -> None:
    with pytest.raises(SourceError) as caught:
        extract_pdf(data, "a.pdf")
    assert caught.value.code == "malformed"
    assert caught.value.message == f"a.pdf is no PDF but {said}."
    assert "qpdf" not in caught.value.hint
