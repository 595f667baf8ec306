"""Levels of headings where the file's outline and the type do not say the same."""

from __future__ import annotations

from corpus.extract.pdf import extract_pdf
from corpus.extract.pdf_headings import fold_title
from tests.corpus.extract.pdf_writer import Facts, Text, set_column, write_pdf
from tests.corpus.extract.readings import text_of_block

PROSE = (
    "Pelabuhan kecil jarang dibahas dalam kajian hubungan antarkota, padahal sebagian besar barang melewatinya. Para "
    "pejabat daerah menyusun perjanjian sendiri tanpa menunggu persetujuan dari ibu kota, dan hasilnya beragam."
)


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
