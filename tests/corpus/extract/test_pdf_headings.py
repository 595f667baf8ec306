"""Levels of headings where the file's outline and the type do not say the same."""

from __future__ import annotations

import pytest

from corpus.extract.pdf import extract_pdf
from corpus.extract.pdf_headings import fold_title
from tests.corpus.extract.pdf_writer import Facts, Text, set_column, write_pdf
from tests.corpus.extract.readings import kinds_and_texts, text_of_block

PROSE = (
    "Pelabuhan kecil jarang dibahas dalam kajian hubungan antarkota, padahal sebagian besar barang melewatinya. Para "
    "pejabat daerah menyusun perjanjian sendiri tanpa menunggu persetujuan dari ibu kota, dan hasilnya beragam."
)
PLACES = ("Universitas Segara, Ambon", "Universitas Tanjung Karang")


def levels_of(headings: list[tuple[str, float]], outline: tuple[tuple[str, int], ...]) -> dict[str, int]:
    """Set paragraphs under headings of these sizes; return the level of each heading."""
    drawn = [Text(180, 70, "Kapal dan Kota", 20, "bold"), *set_column([PROSE], 60, 100, 470)]
    for number, (heading, size) in enumerate(headings):
        top = 160 + 100 * number
        drawn += [Text(60, top, heading, size, "bold"), *set_column([PROSE, PROSE], 60, top + 20, 470)]
    extraction = extract_pdf(write_pdf([drawn], Facts(outline=outline)), "a.pdf")
    found = {text_of_block(extraction, block): block.level for block in extraction.blocks if block.kind == "heading"}
    return {heading: found[heading] for heading, _ in headings}


def test_headings_are_levelled_by_type_without_an_outline() -> None:
    assert levels_of([("Muatan", 14), ("Rincian", 11)], ()) == {"Muatan": 1, "Rincian": 2}


def test_entries_of_one_level_in_the_outline_are_peers_though_their_type_differs() -> None:
    found = levels_of([("Muatan", 14), ("Rincian", 11)], (("Muatan", 0), ("Rincian", 0)))

    assert found == {"Muatan": 1, "Rincian": 1}


def test_a_heading_that_the_outline_leaves_out_is_levelled_by_its_type() -> None:
    found = levels_of([("Muatan", 14), ("Rincian", 11), ("Ongkos", 14)], (("Muatan", 0), ("Ongkos", 0), ("Peta", 0)))

    assert found == {"Muatan": 1, "Rincian": 2, "Ongkos": 1}


def test_titles_are_compared_without_case_numbers_of_spaces_or_signs() -> None:
    assert fold_title("2.1  Muatan & Kapal") == fold_title("2.1 MUATAN  KAPAL")


def kinds_of(*drawn: Text) -> dict[str, str]:
    """Set lines among paragraphs in 10 points; return of what kind each is."""
    pages = [[*set_column([PROSE, PROSE], 60, 70, 470), *drawn, *set_column([PROSE, PROSE, PROSE], 60, 340, 470)]]
    return {text: kind for kind, text in kinds_and_texts(extract_pdf(write_pdf(pages), "a.pdf"))}


def test_a_numbered_line_that_is_a_little_larger_than_the_text_is_a_heading() -> None:
    assert kinds_of(Text(60, 314, "2 Saran bagi pemakai", 10.9))["2 Saran bagi pemakai"] == "heading"


@pytest.mark.parametrize("head", ["A. Bahan dan sumber: pendataan", "1. Cara kerja lapangan"])
def test_a_numbered_line_between_text_that_is_larger_is_a_heading(head: str) -> None:
    assert kinds_of(Text(60, 314, head, 9))[head] == "heading"


@pytest.mark.parametrize("line", ["5: else", "8: end if", "begin"])
def test_a_bold_line_of_a_program_is_no_heading(line: str) -> None:
    assert kinds_of(Text(60, 314, line, font="bold"))[line] != "heading"


def test_an_address_in_italics_behind_its_raised_figure_is_no_heading() -> None:
    drawn = [
        Text(150, 70, "Kapal dan Kota di Perairan Timur", 16, "bold"),
        Text(230, 100, "Siti Rahma dan Budi Wetan"),
        *(
            part
            for at in (1, 2)
            for part in (Text(230, 106 + 14 * at, str(at), 5), Text(233, 110 + 14 * at, PLACES[at - 1], 8, "italic"))
        ),
        Text(60, 170, "Pendahuluan", 12, "bold"),
        *set_column([PROSE, PROSE], 60, 200, 470),
    ]

    found = {text: kind for kind, text in kinds_and_texts(extract_pdf(write_pdf([drawn]), "a.pdf"))}

    assert not [text for text, kind in found.items() if kind == "heading" and "Universitas" in text]
