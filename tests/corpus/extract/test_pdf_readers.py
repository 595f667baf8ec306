"""The two readers of a page agree; each page is read by the one that can; pages survive their way as lines of JSON."""

from __future__ import annotations

import gc
import tracemalloc
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.build import build_document
from corpus.document import Source
from corpus.edits import undo
from corpus.extract.pdf import extract_pdf
from corpus.extract.pdf_pages import PdfPages, better_of, is_suspect
from corpus.extract.pdf_values import PageFiles, Part, page_line
from corpus.extract.pdf_words import PageWords, Word
from tests.conftest import SAMPLE
from tests.corpus.extract.pdf_writer import Facts, Rule, Text, set_column, write_pdf
from tests.corpus.extract.readings import kinds_and_texts
from tests.data.extract.make_pdfs import PRINTED
from tests.quality.articles import make_article

PRINTED_FILES = [Path(__file__).parents[2] / "data" / "extract" / name for name in sorted(PRINTED)]
LINE = Text(60, 100, "Panen sagu di pulau itu gagal dua musim berturut-turut.")


def read(data: bytes, *, fast: bool = False, lost: dict[int, int] | None = None) -> list[PageWords]:
    with PdfPages(data, "a.pdf", fast=fast) as file:
        return list(file.read(1, file.count, lost=lost))


def letters_of(text: str) -> str:
    return "".join(text.split()).replace("\u2010", "-").replace("\u00ad", "-")


def many_pages(seed: int, count: int) -> bytes:
    """Write a PDF with running heads, page numbers and text that runs over the pages."""
    paragraphs = make_article(seed).paragraphs()
    pages: list[Sequence[Text | Rule]] = []
    for number in range(1, count + 1):
        text = [paragraphs[(number + step) % len(paragraphs)] for step in range(3)]
        head = Text(60, 40, "Jurnal Lembah Vol. 3, No. 1, Mei 2020", 8)
        column = [line for line in set_column(text, 60, 80, 460) if line.y < 760]
        pages.append([head, *column, Text(290, 810, str(number + 11)), Rule(60, 45, 520, 45)])
    return write_pdf(pages, Facts(outline=(("PENDAHULUAN", 0),)))


@pytest.mark.parametrize("path", [*PRINTED_FILES, *sorted(SAMPLE.glob("*.pdf"))], ids=lambda path: path.name)
def test_both_readers_find_the_same_letters_and_words(path: Path) -> None:
    first, second = read(path.read_bytes()), read(path.read_bytes(), fast=True)

    assert [page.reading for page in second] == ["fast"] * len(first)
    assert [letters_of(page.text) for page in second] == [letters_of(page.text) for page in first]
    words = [[letters_of(word.text) for word in page.words] for page in first]
    assert [[letters_of(word.text) for word in page.words] for page in second] == words


@pytest.mark.parametrize("path", PRINTED_FILES, ids=lambda path: path.name)
def test_the_fast_reading_has_the_same_blocks(path: Path) -> None:
    slow, fast = (extract_pdf(path.read_bytes(), path.name, fast=fast) for fast in (False, True))

    blocks = [(kind, letters_of(text)) for kind, text in kinds_and_texts(slow)]
    assert [(kind, letters_of(text)) for kind, text in kinds_and_texts(fast)] == blocks
    assert [page.label for page in fast.pages] == [page.label for page in slow.pages]
    assert fast.notes["fast_reading"] is True


@settings(max_examples=10, deadline=None)
@given(seed=st.integers(0, 10_000), fast=st.booleans())
def test_undoing_the_edits_gives_the_text_layer_back_whoever_read_it(seed: int, fast: bool) -> None:
    data = many_pages(seed, 3)

    extraction = extract_pdf(data, "a.pdf", fast=fast)

    assert extraction.text == "\f".join(page.text for page in read(data, fast=fast))
    document = build_document(extraction, Source("a.pdf", "0" * 64, len(data), "pdf"))
    assert undo(document.text, document.edits) == extraction.text


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_turned_pages_and_shifted_frames_have_the_same_places_for_both(turn: int) -> None:
    data = write_pdf([[LINE, Rule(60, 110, 200, 110)]])
    data = data.replace(b"/MediaBox [0 0 595 842]", b"/MediaBox [20 30 595 842] /Rotate %d" % turn)

    (first,), (second,) = read(data), read(data, fast=True)

    assert (second.width, second.height) == pytest.approx((first.width, first.height))
    assert second.rotated == first.rotated
    assert len(second.words) == len(first.words)
    for one, other in zip(first.words, second.words, strict=True):
        assert (other.x0, other.x1) == pytest.approx((one.x0, one.x1), abs=0.5)
        assert (other.top, other.bottom) == pytest.approx((one.top, one.bottom), abs=0.1 * one.size)
    assert second.rules[0] == pytest.approx(first.rules[0], abs=0.01)


def test_letters_of_a_ligature_are_one_sign_and_no_letter_of_it_is_taken_for_printed_twice() -> None:
    data = write_pdf([[Text(60, 100, "o~ce su~cient")]])
    data = data.replace(b"/Encoding /WinAnsiEncoding", b"/Encoding << /Differences [ 126 /ffi ] >>")

    (page,) = read(data, fast=True)

    assert [word.text for word in page.words] == ["office", "sufficient"]
    assert page.dropped == ()


def test_a_sign_that_the_font_gives_no_letter_is_not_guessed() -> None:
    data = write_pdf([[Text(60, 100, "nilai ~ itu")]])
    data = data.replace(b"/Encoding /WinAnsiEncoding", b"/Encoding << /Differences [ 126 /tanpanama ] >>")

    (page,) = read(data, fast=True)

    assert "~" not in page.text
    assert page.unmapped == 1


def test_a_file_that_the_first_reader_cannot_open_is_left_to_the_second() -> None:
    data = write_pdf([[LINE], [LINE]]).replace(b"/MediaBox [0 0 595 842]", b"/MediaBox [0 0 (x) 842]", 1)

    extraction = extract_pdf(data, "a.pdf")

    assert extraction.text == f"{LINE.text}\f{LINE.text}"
    assert extraction.notes["pages_read_again"] == [1, 2]


def test_a_page_that_no_reader_can_read_is_named_and_the_others_are_kept() -> None:
    data = write_pdf([[LINE], [LINE]])
    broken = data.replace(b"/Subtype /Type1 /BaseFont /Times-Roman", b"/Subtype /Type3 /FontMatrix [(a)] /A /B", 1)

    extraction = extract_pdf(broken, "a.pdf")

    assert extraction.notes["pages_failed"] == [1]
    assert extraction.text == f"\f{LINE.text}"


def test_a_page_that_ended_its_reader_is_read_by_the_second_and_then_by_none() -> None:
    pages = read(write_pdf([[LINE], [LINE], [LINE]]), lost={2: 1, 3: 2})

    assert [page.reading for page in pages] == ["plain", "second", "failed"]
    assert [page.text for page in pages] == [LINE.text, LINE.text, ""]
    assert (pages[2].width, pages[2].height) == (595, 842)


def page_with(text: str, unmapped: int) -> PageWords:
    word = Word(0, len(text), text, 10, 10, 90, 20, 10, bold=False, italic=False, spaced=False)
    return PageWords(1, 595, 842, 0, text, (word,), unmapped=unmapped)


def test_of_two_readings_the_one_with_fewer_signs_without_letters_is_kept() -> None:
    unclear = page_with("(cid:3)(cid:4)(cid:5)(cid:6)mi", 4)
    clear = replace(page_with("alami", 0), reading="second")

    assert is_suspect(unclear)
    assert not is_suspect(clear)
    assert better_of(unclear, clear) is clear
    assert better_of(unclear, replace(clear, unmapped=3)) is unclear
    assert better_of(replace(unclear, words=()), clear) is clear


def test_a_second_reading_with_fewer_letters_is_not_kept() -> None:
    unclear = page_with("(cid:3)(cid:4)(cid:5) tetapi selebihnya terbaca", 3)

    assert better_of(unclear, page_with("tetapi", 0)) is unclear


@pytest.mark.parametrize("step", [1, 2, 5])
def test_pages_read_in_ranges_are_those_read_at_once(tmp_path: Path, step: int) -> None:
    data = many_pages(5, 5)
    parts = []
    with PdfPages(data, "a.pdf") as file:
        for first in range(1, file.count + 1, step):
            parts.append(Part(tmp_path / str(first), first, min(first + step - 1, file.count)))
            lines = [page_line(page) + "\n" for page in file.read(first, first + step - 1)]
            parts[-1].path.write_text("".join(lines), encoding="ascii")

    assert tuple(PageFiles(parts, 5)) == tuple(read(data))


def test_what_a_dead_reader_left_after_its_last_whole_page_is_passed_over(tmp_path: Path) -> None:
    pages = read(many_pages(6, 3))
    lines = [page_line(page) + "\n" for page in pages]
    (tmp_path / "a").write_text(lines[0] + lines[1][:40], encoding="ascii")
    with PdfPages(many_pages(6, 3), "a.pdf") as file:
        rest = [page_line(page) + "\n" for page in file.read(2, 3)]
    (tmp_path / "b").write_text("".join(rest), encoding="ascii")

    assert tuple(PageFiles([Part(tmp_path / "a", 1, 1), Part(tmp_path / "b", 2, 3)], 3)) == tuple(pages)


@pytest.mark.parametrize("fast", [False, True])
def test_a_reader_keeps_nothing_of_the_pages_it_has_read(fast: bool) -> None:
    with PdfPages(many_pages(7, 48), "a.pdf", fast=fast) as file:
        for _ in file.read(1, 16):
            pass
        tracemalloc.start()
        gc.collect()
        before = tracemalloc.get_traced_memory()[0]
        for _ in file.read(17, 48):
            pass
        gc.collect()
        grown = tracemalloc.get_traced_memory()[0] - before
        tracemalloc.stop()

    # The words of 32 such pages take 3 MB; what pdfminer remembers of each object, 2 kB a page.
    assert grown < 200_000


def test_the_fast_reading_leaves_a_page_to_the_first_reader_that_knows_more_letters() -> None:
    drawn = with_drawn_letters("kapal singgah di pelabuhan kecil")
    [slow], [fast] = read(drawn), read(drawn, fast=True)
    assert slow.text == fast.text == "kapal singgah di pelabuhan kecil"
    assert fast.reading == "plain"


def with_drawn_letters(text: str) -> bytes:
    """Write a page in a font of drawings (Type 3) whose codes say nothing, only the names of its drawings."""
    letters = sorted(set(text))
    names = " ".join("/space" if letter == " " else f"/{letter}" for letter in letters)
    procs = " ".join(f"{name} 6 0 R" for name in names.split())
    codes = "".join(f"{letters.index(letter) + 1:02x}" for letter in text)
    page = f"BT /F1 10 Tf 60 700 Td <{codes}> Tj ET"
    glyph = "600 0 0 0 500 700 d1 0 0 500 700 re f"
    font = (
        "<< /Type /Font /Subtype /Type3 /FontBBox [0 0 600 700] /FontMatrix [.001 0 0 .001 0 0] /FirstChar 1"
        f" /LastChar {len(letters)} /Widths [{' '.join(['600'] * len(letters))}] /CharProcs << {procs} >>"
        f" /Encoding << /Type /Encoding /Differences [1 {names}] >> /Resources << >> >>"
    )
    objects = (
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
        " /Resources << /Font << /F1 5 0 R >> >> >>",
        f"<< /Length {len(page)} >>\nstream\n{page}\nendstream",
        font,
        f"<< /Length {len(glyph)} >>\nstream\n{glyph}\nendstream",
    )
    body = "%PDF-1.4\n" + "".join(f"{number} 0 obj\n{each}\nendobj\n" for number, each in enumerate(objects, 1))
    return f"{body}trailer << /Root 1 0 R /Size {len(objects) + 1} >>\n".encode("ascii")
