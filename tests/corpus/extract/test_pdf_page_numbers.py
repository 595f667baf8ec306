from __future__ import annotations

import pytest

from tests.corpus.extract.pdf_writer import Text
from tests.corpus.extract.test_pdf_furniture import blocks_of, body, furniture_of


def test_the_number_of_a_document_that_every_page_bears_is_furniture() -> None:
    pages = [[*body(page), Text(60, 800, f"{page + 1}/3", 9), Text(480, 800, "19-04417", 9)] for page in range(3)]

    assert furniture_of(pages) == "1/319-044172/319-044173/319-04417"


def test_numbers_of_footnotes_that_stand_apart_are_no_line_numbers() -> None:
    notes = [
        drawn
        for number in range(4)
        for drawn in (
            Text(60, 760 + 11 * number, str(10 + number), 8),
            Text(80, 760 + 11 * number, "Lihat arsip itu.", 8),
        )
    ]

    assert "10" not in furniture_of([body(0), [*body(1), *notes]])


@pytest.mark.parametrize("y", [60, 800])
def test_a_lone_number_that_is_no_page_number_stays(y: float) -> None:
    figures = [Text(290, y, number, 12) for number in ("47", "1200", "8")]

    assert furniture_of([[figure, *body(page)] for page, figure in enumerate(figures)]) == ""


def test_the_large_number_of_a_chapter_stays_beside_the_numbers_of_pages() -> None:
    pages = [[*body(page), Text(290, 810, str(page + 1), 9)] for page in range(5)]
    pages[3] = [Text(290, 70, "2", 30), *pages[3]]

    assert furniture_of(pages) == "12345"


def test_page_numbers_of_a_file_that_leaves_pages_out_are_furniture() -> None:
    numbers = ("vii", "viii", "67", "68", "71", "103")
    pages = [[*body(page), Text(290, 810, number, 9)] for page, number in enumerate(numbers)]

    assert furniture_of(pages) == "".join(numbers)


def test_a_number_that_says_what_it_is_needs_no_other() -> None:
    assert furniture_of([[*body(0), Text(290, 810, "Halaman 12 dari 30", 9)]]) == "Halaman 12 dari 30"


def test_page_numbers_in_words_are_furniture() -> None:
    pages = [[*body(page), Text(280, 810, f"halaman {name}", 8)] for page, name in enumerate(("satu", "dua", "tiga"))]

    assert furniture_of(pages) == "halaman satuhalaman duahalaman tiga"


def test_a_page_number_above_a_foot_of_two_lines_is_furniture() -> None:
    feet = [Text(60, 815, "Pemerintah menahan haknya atas naskah ini", 7), Text(60, 824, "dan boleh menerbitkannya", 7)]
    pages = [[*body(page), Text(290, 800, str(page + 1), 9), *feet] for page in range(4)]

    assert "Pemerintah" not in " ".join(blocks_of(pages))
    assert "1" not in blocks_of(pages)


def test_large_heads_with_the_number_of_the_page_at_their_end_are_furniture() -> None:
    heads = [
        [Text(60, 50, "2", 12), Text(90, 50, "S. Rahma dkk.", 12)],
        [Text(440, 50, "Pelabuhan", 12), Text(530, 50, "3", 12)],
        [Text(60, 50, "4", 12), Text(90, 50, "S. Rahma dkk.", 12)],
    ]
    pages = [body(0), *[[*head, *body(page)] for page, head in enumerate(heads, 1)]]

    assert furniture_of(pages) == "2S. Rahma dkk.Pelabuhan34S. Rahma dkk."


def test_a_numbered_heading_that_chances_to_head_the_page_of_its_number_is_text() -> None:
    pages = [[*body(page), Text(290, 810, str(page + 1), 9)] for page in range(4)]
    for page in (1, 2):
        pages[page][:0] = [
            Text(60, 70, str(page + 1), 12, "bold"),
            Text(80, 70, ("Metode", "Hasil")[page - 1], 12, "bold"),
        ]
        pages[page] = [Text(one.x, one.y + 6 * page, one.text, one.size, one.font) for one in pages[page]]

    assert "Metode" not in furniture_of(pages)
    assert "Hasil" not in furniture_of(pages)


def test_notes_whose_numbers_go_up_with_the_pages_are_text() -> None:
    pages = [
        [
            *body(page, times=3),
            Text(60, 780, str(page + 5), 8),
            Text(74, 780, f"Laporan tahunan {name} pada bulan itu.", 8),
            Text(290, 815, str(page + 101), 9),
        ]
        for page, name in enumerate(("pelabuhan", "syahbandar", "gubernur", "kota"))
    ]

    assert furniture_of(pages) == "101102103104"


@pytest.mark.parametrize("form", ["· {} ·", "{} | Page", "P a g e | {}", "{} | P a g e"])
def test_page_numbers_are_known_however_they_are_set_off(form: str) -> None:
    pages = [[*body(number), Text(280, 800, form.format(number + 4))] for number in range(3)]

    assert all(form.format(number + 4) in furniture_of(pages) for number in range(3))
