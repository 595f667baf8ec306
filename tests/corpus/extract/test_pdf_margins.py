from __future__ import annotations

import pytest

from corpus.extract.pdf import extract_pdf
from tests.corpus.extract.pdf_writer import Text, set_column, set_lines, write_pdf
from tests.corpus.extract.readings import kinds_and_texts

PROSE = [
    "Pelabuhan kecil jarang dibahas dalam kajian hubungan antarkota, padahal sebagian besar barang melewatinya. Para "
    "pejabat daerah menyusun perjanjian sendiri tanpa menunggu persetujuan dari ibu kota, dan hasilnya beragam.",
    "Bagian berikut menguraikan bahan yang dipakai. Wawancara dilakukan dengan dua belas orang kepala pelabuhan, lalu "
    "dibandingkan dengan catatan muatan yang disimpan oleh perusahaan pelayaran selama sepuluh tahun terakhir.",
]
NOTE = "Catatan itu disimpan di gudang tua dekat dermaga sampai tahun 1962."


def set_note(x: float, y: float, width: float, text: str = NOTE) -> list[Text]:
    return [Text(x, y + 9.5 * number, line, 8) for number, line in enumerate(set_lines(text, width, 8))]


@pytest.mark.parametrize(("x", "text_x"), [(400, 60), (40, 200)])
def test_a_note_in_the_margin_is_a_block_of_its_own_between_the_paragraphs(x: float, text_x: float) -> None:
    page = [*set_column(PROSE * 3, text_x, 100, 300), *set_note(x, 103, 120)]

    blocks = kinds_and_texts(extract_pdf(write_pdf([page]), "a.pdf"))

    assert [text for kind, text in blocks if kind == "paragraph"] == PROSE * 3
    assert [text for kind, text in blocks if kind == "footnote"] == [NOTE]
    assert blocks.index(("footnote", NOTE)) == 1


def test_a_running_head_over_text_and_margin_hides_no_note() -> None:
    page = [Text(60, 40, "Pelabuhan kecil dan kerja sama antarkota di perairan timur Indonesia dan sekitarnya, 12")]
    page += [*set_column(PROSE * 3, 60, 100, 300), *set_note(400, 230, 120)]

    assert ("footnote", NOTE) in kinds_and_texts(extract_pdf(write_pdf([page]), "a.pdf"))


def test_small_lines_over_text_and_margin_are_no_notes() -> None:
    wide = [Text(60, 420 + 9.5 * number, line, 8) for number, line in enumerate(set_lines(" ".join(PROSE), 460, 8))]
    page = [*set_column(PROSE * 2, 60, 100, 300), *wide]

    assert "footnote" not in [kind for kind, _ in kinds_and_texts(extract_pdf(write_pdf([page]), "a.pdf"))]
    assert " ".join(PROSE) in [text for _, text in kinds_and_texts(extract_pdf(write_pdf([page]), "a.pdf"))]


def test_a_column_of_small_type_as_wide_as_the_text_is_no_margin() -> None:
    page = [*set_column(PROSE * 3, 60, 100, 220), *set_column(PROSE * 4, 310, 100, 220, 8)]

    kinds = [kind for kind, _ in kinds_and_texts(extract_pdf(write_pdf([page]), "a.pdf"))]

    assert "footnote" not in kinds[:3]


def test_labels_on_the_lines_that_they_name_stay_with_them() -> None:
    page = set_column(PROSE * 3, 200, 100, 300)
    labels = [Text(60, line.y, "pelabuhan", 8) for line in page[:16:4]]

    blocks = kinds_and_texts(extract_pdf(write_pdf([[*page, *labels]]), "a.pdf"))

    assert blocks[0][1].startswith("pelabuhan Pelabuhan kecil")


def test_a_heading_that_hangs_in_the_margin_stands_before_the_paragraph_beside_it() -> None:
    text = set_column(PROSE * 3, 200, 100, 300)
    heads = [Text(60, 100, "Lembaga dan", 11, "bold"), Text(60, 113, "Kepentingan", 11, "bold")]

    blocks = kinds_and_texts(extract_pdf(write_pdf([[*text, *heads]]), "a.pdf"))

    assert blocks[:2] == [("heading", "Lembaga dan Kepentingan"), ("paragraph", PROSE[0])]


def test_bold_terms_in_the_type_of_the_text_stay_on_the_line_of_what_they_name() -> None:
    text = set_column(PROSE * 3, 200, 100, 300)
    terms = [Text(60, line.y, "Syahbandar", 10, "bold") for line in text[:13:6]]

    blocks = kinds_and_texts(extract_pdf(write_pdf([[*text, *terms]]), "a.pdf"))

    assert blocks[0][1].startswith("Syahbandar Pelabuhan kecil")


def test_a_note_beside_the_last_lines_of_a_full_page_stays_whole() -> None:
    page = [*set_column(PROSE * 8, 200, 100, 300)]
    last = max(line.y for line in page)
    moved = [Text(line.x, line.y + 800 - last, line.text) for line in page]

    blocks = kinds_and_texts(extract_pdf(write_pdf([[*moved, *set_note(40, 775, 130)]]), "a.pdf"))

    assert ("footnote", NOTE) in blocks
    assert [text for kind, text in blocks if kind == "paragraph"] == PROSE * 8
