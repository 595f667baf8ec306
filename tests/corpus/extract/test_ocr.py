"""Scans: what is recognised is marked, placed and blended with pages that have text."""

from __future__ import annotations

import io
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from corpus.build import build_document
from corpus.document import Document, Source
from corpus.edits import undo
from corpus.errors import SourceError
from corpus.extract.extraction import Extraction
from corpus.extract.formats import extract
from corpus.extract.ocr import installed_languages
from corpus.extract.ocr_order import in_reading_order
from corpus.extract.ocr_pages import page_of
from corpus.extract.ocr_words import SeenWord
from corpus.extract.pdf import extract_pages, extract_pdf
from corpus.extract.pdf_words import PageWords
from corpus.quality import remarks_of
from tests.conftest import SAMPLE
from tests.corpus.extract.pdf_writer import set_column, write_pdf

needs_tesseract = pytest.mark.skipif(len(installed_languages()) < 2, reason="needs Tesseract with ind and eng")


def seen(text: str, line: int, at: int, paragraph: int = 1, confidence: float = 0.9) -> SeenWord:
    top = 100 + 50 * line
    return SeenWord(text, at, top, 20 * len(text), 30, top, 40, confidence, ("1", str(paragraph)), str(line))


def document_of(extraction: Extraction) -> Document:
    document = build_document(extraction, Source("a.pdf", "0" * 64, 1, "pdf"))
    assert undo(document.text, document.edits) == extraction.text
    return document


def picture_of_text(pages: int = 1) -> bytes:
    """Render the first pages of a sample PDF into a PDF of pictures."""
    import pypdfium2

    document = pypdfium2.PdfDocument(SAMPLE / "laporan-kesiapsiagaan-banjir.pdf")
    images = [document[index].render(scale=150 / 72, grayscale=True).to_pil() for index in range(1, 1 + pages)]
    document.close()
    stream = io.BytesIO()
    images[0].save(stream, "PDF", save_all=True, append_images=images[1:], resolution=150)
    return stream.getvalue()


def test_recognised_words_become_lines_with_their_confidence() -> None:
    words = [
        seen("Pelabuhan", 1, 100), seen("itu", 1, 320), seen("dibangun", 1, 420), seen("peme-", 1, 620),
        seen("rintah", 2, 100, confidence=0.5), seen("daerah.", 2, 260),
    ]  # fmt: skip
    extraction = extract_pages((page_of(words, PageWords(1, 595.0, 842.0, 0, "", ()), 0.24),), "a.pdf")
    document = document_of(extraction)
    assert extraction.text == "Pelabuhan itu dibangun peme-\nrintah daerah."
    assert document.text == "Pelabuhan itu dibangun pemerintah daerah."
    assert document.blocks[0].recognised == pytest.approx(0.833)
    assert document.blocks[0].boxes[0].page == 1
    assert document.quality["pages_recognised"] == [1]


def test_the_mark_of_a_note_leaves_the_sentence_and_stays_on_record() -> None:
    mark = replace(seen("!", 1, 300), raised=True, joined=True)
    words = [seen("Pasar", 1, 100), seen("sepi.", 1, 220), mark, seen("Hujan", 1, 340), seen("turun.", 1, 480)]
    extraction = extract_pages((page_of(words, PageWords(1, 595.0, 842.0, 0, "", ()), 0.24),), "a.pdf")
    assert extraction.text == "Pasar sepi.! Hujan turun."
    assert document_of(extraction).text == "Pasar sepi. Hujan turun."
    assert [(item.start, item.kind) for item in extraction.dropped] == [(11, "note marker")]


@needs_tesseract
@pytest.mark.parametrize("turn", [90, 180, 270])
def test_a_page_that_lies_wrong_is_read_as_one_that_lies_right(turn: int) -> None:
    import pypdfium2

    pdf = pypdfium2.PdfDocument(SAMPLE / "laporan-kesiapsiagaan-banjir.pdf")
    stream = io.BytesIO()
    page = pdf[1].render(scale=150 / 72, grayscale=True).to_pil().rotate(turn, expand=True)
    page.save(stream, "PDF", resolution=150)
    pdf.close()
    document = document_of(extract("pdf", stream.getvalue(), "a.pdf", recognise=True))
    assert "Terima kasih kami sampaikan kepada" in document.text
    confidence = document.quality["recognised_confidence"]
    assert isinstance(confidence, float)
    assert confidence > 0.9
    # Where the blocks stand is told as the page lies: 842 points across on its side.
    wide, high = (842, 595) if turn % 180 else (595, 842)
    boxes = [box for block in document.blocks for box in block.boxes]
    assert all(-1 < box.x0 < box.x1 < wide + 1 and -1 < box.top < box.bottom < high + 1 for box in boxes)
    first = next(block for block in document.blocks if "Terima kasih" in document.text[block.start : block.end])
    middle = (first.boxes[0].top + first.boxes[0].bottom) / 2
    assert (middle > high / 2) is (turn == 180) or turn % 180


def test_a_picture_without_recognition_says_what_it_lacks() -> None:
    with pytest.raises(SourceError) as caught:
        extract("pdf", picture_of_text(), "a.pdf")
    assert caught.value.code == "no-text-layer"
    assert ("--ocr off" if installed_languages() else "tesseract-ocr-ind") in caught.value.hint
    with pytest.raises(SourceError) as caught:
        extract("image", b"", "a.png")
    assert caught.value.code == "no-text-layer"


def test_pages_without_text_are_recognised_among_the_others() -> None:
    """A stand-in for the engine: what it gives for page 2 stands between the text of pages 1 and 3."""
    import pypdfium2

    whole = pypdfium2.PdfDocument(SAMPLE / "laporan-kesiapsiagaan-banjir.pdf")
    mixed = pypdfium2.PdfDocument.new()
    mixed.import_pages(whole, [1])
    mixed.new_page(595, 842)
    mixed.import_pages(whole, [2])
    stream = io.BytesIO()
    mixed.save(stream)
    asked: list[int] = []

    def recognise(page: PageWords, pages: int) -> PageWords:
        asked.append(page.number)
        assert pages == 3
        return page_of([seen("Halaman", 1, 300), seen("gambar", 1, 480), seen("ini.", 1, 640)], page, 0.24)

    document = document_of(extract_pdf(stream.getvalue(), "a.pdf", recognise))
    assert asked == [2]
    second = document.pages[1]
    assert document.text[second.start : second.end].strip() == "Halaman gambar ini."
    assert "pages_without_text" not in document.quality
    assert document.quality["pages_recognised"] == [2]


@needs_tesseract
def test_a_scan_is_recognised_and_says_so(tmp_path: Path) -> None:
    document = document_of(extract("pdf", picture_of_text(), "a.pdf", recognise=True))
    assert "Terima kasih kami sampaikan kepada" in document.text
    assert all(block.recognised for block in document.blocks)


@needs_tesseract
def test_an_image_file_is_a_page() -> None:
    import pypdfium2

    pdf = pypdfium2.PdfDocument(SAMPLE / "laporan-kesiapsiagaan-banjir.pdf")
    stream = io.BytesIO()
    pdf[1].render(scale=150 / 72, grayscale=True).to_pil().save(stream, "PNG", dpi=(150, 150))
    pdf.close()
    document = document_of(extract("image", stream.getvalue(), "a.png", recognise=True))
    assert "Terima kasih kami sampaikan kepada" in document.text
    assert [page.number for page in document.pages] == [1]


@needs_tesseract
def test_a_blank_page_stays_without_text() -> None:
    import pypdfium2

    blank = pypdfium2.PdfDocument.new()
    blank.new_page(595, 842)
    stream = io.BytesIO()
    blank.save(stream)
    with pytest.raises(SourceError) as caught:
        extract("pdf", stream.getvalue(), "a.pdf", recognise=True)
    assert caught.value.code == "no-text-layer"
    assert "--ocr off" not in caught.value.hint


@needs_tesseract
def test_columns_of_a_pdf_made_by_tesseract_stay_in_its_order_and_are_marked(tmp_path: Path) -> None:
    import pypdfium2

    left = "Perahu kecil itu pulang pada malam hari karena angin barat terlalu kencang untuk nelayan yang sendirian."
    right = "Pasar ikan dibuka kembali pada pagi hari, dan pedagang dari kota seberang datang dengan keranjang kosong."
    columns = [*set_column([left] * 3, 60, 120, 220, 11), *set_column([right] * 3, 320, 120, 220, 11)]
    pdf = pypdfium2.PdfDocument(write_pdf([columns]))
    pdf[0].render(scale=300 / 72, grayscale=True).to_pil().save(tmp_path / "page.png", dpi=(300, 300))
    pdf.close()
    command = ["tesseract", "page.png", "out", "-l", "ind+eng", "pdf"]
    subprocess.run(command, cwd=tmp_path, check=True, capture_output=True, timeout=60)
    document = document_of(extract("pdf", (tmp_path / "out.pdf").read_bytes(), "out.pdf"))
    assert document.text.split() == f"{left} {left} {left} {right} {right} {right}".split()
    assert {block.kind for block in document.blocks} == {"paragraph"}
    assert document.quality["pages_recognised"] == [1]


def boxed(text: str, block: int, left: int, top: int) -> SeenWord:
    return SeenWord(text, left, top, 18 * len(text), 30, top, 40, 0.9, (str(block), "1"), "1")


def test_a_line_taken_apart_into_blocks_is_put_together() -> None:
    words = [
        boxed("berbeda.", 20, 1432, 2152), boxed("genggam", 21, 1429, 2222),
        boxed("Kecepatannya", 22, 1150, 2152), boxed("radio", 23, 1280, 2222),
    ]  # fmt: skip
    assert [word.text for word in in_reading_order(words)] == ["Kecepatannya", "berbeda.", "radio", "genggam"]


def test_columns_stay_in_their_order() -> None:
    words = [boxed("kiri", 1, 100, 500), boxed("kanan", 2, 900, 500), boxed("bawah", 3, 100, 900)]
    assert [word.text for word in in_reading_order(words)] == ["kiri", "kanan", "bawah"]


def test_a_page_that_is_poorly_recognised_is_named() -> None:
    pages = (
        page_of([seen("Halaman", 1, 300), seen("jelas.", 1, 480)], PageWords(1, 595.0, 842.0, 0, "", ()), 0.24),
        page_of(
            [seen("Halarnan", 1, 300, confidence=0.5), seen("kabvr.", 1, 480, confidence=0.7)],
            PageWords(2, 595.0, 842.0, 15, "", ()),
            0.24,
        ),
    )
    extraction = extract_pages(pages, "a.pdf")
    assert extraction.notes["pages_unsure"] == [2]
    assert "many words may be misread, compare with the picture of page 2" in remarks_of(extraction.notes)
