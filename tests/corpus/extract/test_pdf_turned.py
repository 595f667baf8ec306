from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.extract.pdf import extract_pdf
from corpus.extract.pdf_pages import PdfPages
from corpus.extract.pdf_turned import frame_of, on_page, upright
from corpus.extract.pdf_values import PageFiles, Part, page_line
from tests.corpus.extract.pdf_writer import PAGE_HEIGHT, PAGE_WIDTH, Text, set_column, write_pdf
from tests.corpus.extract.readings import dropped_texts, kinds_and_texts

PROSE = [
    "Pelabuhan kecil jarang dibahas dalam kajian hubungan antarkota, padahal sebagian besar barang melewatinya. Para "
    "pejabat daerah menyusun perjanjian sendiri tanpa menunggu persetujuan dari ibu kota, dan hasilnya beragam.",
    "Bagian berikut menguraikan bahan yang dipakai. Wawancara dilakukan dengan dua belas orang kepala pelabuhan, lalu "
    "dibandingkan dengan catatan muatan yang disimpan oleh perusahaan pelayaran selama sepuluh tahun terakhir.",
]
# What sets an upright page on its side, or on its head, within the page.
TURNS = {
    1: f"0 1 -1 0 {PAGE_WIDTH:g} 0 cm",
    2: f"-1 0 0 -1 {PAGE_WIDTH:g} {PAGE_HEIGHT:g} cm",
    3: f"0 -1 1 0 0 {PAGE_HEIGHT:g} cm",
}


def turned(data: bytes, turn: int) -> bytes:
    """Turn all that is drawn on a file's only page, by the matrix of its content."""
    before, rest = data.split(b"stream\n", 1)
    content, after = rest.split(b"\nendstream", 1)
    # The length is wrong then, which readers mend.
    return before + b"stream\n" + TURNS[turn].encode() + b"\n" + content + b"\nendstream" + after


def sideways() -> list[Text]:
    """Text that is no higher than a page laid on its side is."""
    return [Text(line.x, line.y + PAGE_HEIGHT - PAGE_WIDTH, line.text) for line in set_column(PROSE, 60, 100, 400)]


@pytest.mark.parametrize("fast", [False, True])
@pytest.mark.parametrize("turn", [1, 2, 3])
def test_text_printed_sideways_or_upside_down_is_read_upright(turn: int, fast: bool) -> None:
    drawn = set_column(PROSE, 60, 100, 400) if turn == 2 else sideways()

    extraction = extract_pdf(turned(write_pdf([drawn]), turn), "a.pdf", fast=fast)

    assert [text for _, text in kinds_and_texts(extraction)] == PROSE


@pytest.mark.parametrize("turn", [1, 3])
def test_boxes_of_turned_text_stand_where_it_is_on_the_page(turn: int) -> None:
    (first, _) = extract_pdf(turned(write_pdf([sideways()]), turn), "a.pdf").blocks
    (box,) = first.boxes

    assert box.bottom - box.top > 300
    assert box.x1 - box.x0 < 50
    assert box.x0 < PAGE_WIDTH / 2 if turn == 1 else box.x1 > PAGE_WIDTH / 2
    assert 0 < box.top < box.bottom < PAGE_HEIGHT


def test_a_page_that_the_file_turns_is_read_as_it_is_seen() -> None:
    data = turned(write_pdf([sideways()]), 1).replace(b"/MediaBox", b"/Rotate 90 /MediaBox")

    (first, second) = extract_pdf(data, "a.pdf").blocks

    assert first.boxes[0].x1 - first.boxes[0].x0 > 300
    assert second.boxes[0].top > first.boxes[0].bottom


def test_a_block_of_sideways_text_on_an_upright_page_is_text_too() -> None:
    lines = [
        Text(500 + 12 * number, 700, line, turned=True)
        for number, line in enumerate(
            (
                "Tabel 2. Muatan yang dicatat di tiga pelabuhan",
                "Ambon 12 ton kopra dan 3 ton pala",
                "Ternate 7 ton cengkih",
            )
        )
    ]
    upright_text = set_column([*PROSE, *PROSE], 60, 100, 400)

    extraction = extract_pdf(write_pdf([[*upright_text, *lines]]), "a.pdf")

    assert lines[1].text in " ".join(text for _, text in kinds_and_texts(extraction))
    assert extraction.notes["pages_with_rotated_text"] == [1]


def test_a_sideways_stamp_is_left_out_though_it_has_several_lines() -> None:
    stamp = [
        Text(520 + 12 * number, 700, line, turned=True)
        for number, line in enumerate(
            (
                "Diunduh dari laman perpustakaan pada bulan Juni",
                "oleh pembaca yang terdaftar di sana",
                "untuk dibaca sendiri",
            )
        )
    ]
    pages = [[*set_column(PROSE, 60, 100 + 20 * page, 400), *stamp] for page in range(2)]

    assert "".join(dropped_texts(extract_pdf(write_pdf(pages), "a.pdf"), "rotated text")).count("Diunduh") == 2


def test_the_caption_that_stands_upright_on_a_page_of_sideways_text_is_kept() -> None:
    wide = [Text(200 + 12 * number, 780, line.text, turned=True) for number, line in enumerate(sideways())]
    page = [Text(60, 60, "Jurnal Kelautan", 8), *wide, Text(60, 700, "Tabel 1. Muatan pelabuhan")]

    extraction = extract_pdf(write_pdf([page]), "a.pdf")

    assert ("caption", "Tabel 1. Muatan pelabuhan") in kinds_and_texts(extraction)
    assert "Jurnal Kelautan" in "".join(dropped_texts(extraction, "rotated text"))


@given(st.integers(0, 3), st.tuples(*([st.floats(0, 1000)] * 4)), st.floats(100, 1000), st.floats(100, 1000))
def test_a_box_set_upright_and_back_is_the_same(
    turn: int, box: tuple[float, float, float, float], width: float, height: float
) -> None:
    strip = (box[0], box[1], box[0] + box[2], box[1] + box[3])

    assert on_page(upright(strip, turn, width, height), frame_of(turn, width, height)) == pytest.approx(strip, abs=1e-6)


def test_turned_words_are_the_same_in_a_file_of_pages(tmp_path: Path) -> None:
    data = turned(write_pdf([[*sideways(), Text(300, 500, "tegak lurus", turned=True)]]), 1)
    with PdfPages(data, "a.pdf") as file:
        (page,) = file.read(1, file.count)
    (tmp_path / "pages").write_text(page_line(page) + "\n", encoding="ascii")

    (again,) = PageFiles([Part(tmp_path / "pages", 1, 1)], 1)

    assert (page.turn, page.aside[0][0]) == (1, 2)
    assert again == page
