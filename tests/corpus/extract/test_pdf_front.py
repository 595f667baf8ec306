"""What stands before the text: titles of laws, covers, authors beside each other, and how sure a value is."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from corpus.evidence import Statement
from corpus.extract.extraction import Extraction
from corpus.extract.pdf import extract_pdf
from corpus.extract.pdf_metadata import settled
from tests.corpus.extract.pdf_writer import PAGE_WIDTH, Rule, Text, set_column, text_width, write_pdf
from tests.corpus.extract.readings import kinds_and_texts

BODY = (
    "Pelabuhan kecil jarang dibahas dalam kajian hubungan antarkota, padahal sebagian besar barang melewatinya. Para "
    "pejabat daerah menyusun perjanjian sendiri tanpa menunggu persetujuan dari ibu kota, dan hasilnya beragam."
)
LEFT, WIDTH = 60.0, 470.0


def centred(lines: Sequence[tuple[str, float]], top: float = 70.0, step: float = 22.0) -> list[Text]:
    """Centre lines of these sizes, one below the other."""
    return [
        Text((PAGE_WIDTH - text_width(line, size)) / 2, top + step * number, line, size)
        for number, (line, size) in enumerate(lines)
    ]


def reading(*pages: Sequence[Text | Rule]) -> Extraction:
    """Extract a PDF of these pages, and one of prose behind them."""
    return extract_pdf(write_pdf([*pages, list(set_column([BODY] * 3, LEFT, 90, WIDTH))]), "a.pdf")


LAW = ("PERATURAN BUPATI CONTOH", "NOMOR 9 TAHUN 2017", "TENTANG", "SANDAR KAPAL KECIL")


def test_the_title_of_a_law_runs_from_its_kind_to_its_subject() -> None:
    lines = [*LAW, "DENGAN RAHMAT TUHAN YANG MAHA ESA", "BUPATI CONTOH,"]
    page = [*centred([(line, 10) for line in lines]), *set_column([f"Menimbang: {BODY}"], LEFT, 210, WIDTH)]

    extraction = reading(page)

    assert extraction.csl["title"] == " ".join(LAW)
    assert extraction.csl["issued"] == {"date-parts": [[2017]]}
    assert "author" not in extraction.csl


def test_articles_of_a_law_are_headings_below_their_chapters() -> None:
    parts = ["BAB I", "KETENTUAN UMUM", "Pasal 1", "", "Pasal 2", "", "BAB II", "PENUTUP", "Pasal 3"]
    drawn = centred([(line, 10) for line in LAW])
    top = 180.0
    for part in parts:
        drawn += centred([(part, 10)], top) if part else []
        top += 14
        if part.startswith("Pasal"):
            drawn += set_column([BODY], LEFT, top, WIDTH)
            top += 40

    levels = [block.level for block in reading(drawn).blocks if block.kind == "heading"]

    assert levels == [1, 2, 2, 1, 2]


def test_the_student_is_the_author_of_a_thesis_and_those_who_guided_him_are_not() -> None:
    cover = centred(
        [("PASAR LELANG DAN UTANG DI TELUK", 15), ("SKRIPSI", 11), ("Diajukan Guna Memperoleh Gelar Sarjana", 10)]
        + [(line, 10) for line in ("Oleh:", "Siti Rahma", "NIM 1401011", "Pembimbing:", "Dr. Wahid Hasan", "2015")]
    )

    csl = reading(cover).csl

    assert csl["author"] == [{"family": "Rahma", "given": "Siti"}]
    assert csl["issued"] == {"date-parts": [[2015]]}


def grid(names: list[str]) -> list[Text]:
    """Set names beside each other, each over his own address."""
    drawn = centred([("Alat Ukur Pasang Surut untuk Dermaga", 16)])
    for column, name in enumerate(names):
        lines = [name, "Jurusan Kelautan", "Universitas Teluk", "Kupang, Indonesia", f"penulis{column}@contoh.ac.id"]
        drawn += [
            Text(LEFT + 165 * column, 110 + 12 * row, line, 11 if not row else 9) for row, line in enumerate(lines)
        ]
    return [*drawn, Text(LEFT, 190, "Abstrak", 10, "bold"), *set_column([BODY] * 2, LEFT, 206, WIDTH)]


def test_authors_beside_each_other_are_read_cell_by_cell() -> None:
    extraction = reading(grid(["Siti Rahma", "Budi Santoso", "Yohanes"]))

    assert [name.get("family", name.get("literal")) for name in extraction.csl["author"]] == [  # type: ignore[attr-defined]
        "Rahma",
        "Santoso",
        "Yohanes",
    ]
    assert extraction.origins["author"] == "page"
    assert "table" not in [kind for kind, _ in kinds_and_texts(extraction)]


@pytest.mark.parametrize(("below", "origin"), [("Universitas Teluk", "page"), ("", "inferred")])
def test_a_name_that_nothing_confirms_is_inferred(below: str, origin: str) -> None:
    page = centred([("Upah dan Cuaca di Pantai Utara", 16), ("Siti Rahma", 11), (below, 9)])
    page += [Text(LEFT, 160, "PENDAHULUAN", 10, "bold"), *set_column([BODY] * 2, LEFT, 176, WIDTH)]

    assert reading(page).origins["author"] == origin


def test_an_office_above_the_title_of_a_report_is_its_author_as_far_as_can_be_told() -> None:
    page = centred([("KEMENTERIAN URUSAN TELUK", 14), ("Laporan Sandar Kapal Kecil", 22), ("Kupang, Maret 2019", 12)])

    extraction = reading(page)

    assert extraction.csl["title"] == "Laporan Sandar Kapal Kecil"
    assert extraction.csl["author"] == [{"literal": "KEMENTERIAN URUSAN TELUK"}]
    assert extraction.origins["author"] == "inferred"


def test_a_lone_line_of_common_words_is_nobody() -> None:
    page = centred([("Upah dan Cuaca di Pantai Utara", 16), ("Ekonomi Digital", 11)])
    page += [Text(LEFT, 160, "PENDAHULUAN", 10, "bold"), *set_column([BODY] * 2, LEFT, 176, WIDTH)]

    assert "author" not in reading(page).csl


def test_a_long_name_of_common_words_is_a_subtitle_and_the_author_stands_below() -> None:
    page = centred([("Kelapa, Kapal, Kuasa", 20), ("Niaga Kopra di Laut Flores", 14), ("Siti Rahma", 11)])

    assert reading(page).csl["author"] == [{"family": "Rahma", "given": "Siti"}]


def test_words_of_somebody_else_above_a_title_stay_in_the_text() -> None:
    epigraph = "“Nobody owns the sea.” H. Wetan, Mare (Leiden: Elzevir, 1609), vol. 2, p. 7"
    page = centred([(epigraph, 9)], top=50) + centred([("Milik Siapa Laut Itu?", 16), ("Ana Bela", 11)], top=90)
    page += set_column([BODY] * 2, LEFT, 150, WIDTH)

    extraction = reading(page)

    assert epigraph in [text for _, text in kinds_and_texts(extraction)]
    assert "volume" not in extraction.csl


def test_ligatures_of_a_title_are_read_as_letters_and_stay_in_the_evidence() -> None:
    title = "Suatu De\ufb01nisi tentang Dermaga"
    csl, _, extra = settled([Statement("title", title, "title block", line=title)], [])

    assert csl["title"] == "Suatu Definisi tentang Dermaga"
    assert "\ufb01" in str(extra)


def test_a_chapter_that_is_signed_is_a_work_of_its_own() -> None:
    page = [*centred([("CHAPTER 7", 11), ("Courts at Sea", 17)]), *centred([("Ana Bela and M. Rizal", 11)], top=130)]
    page += set_column([BODY] * 2, LEFT, 170, WIDTH)

    csl = reading(page).csl

    assert csl["title"] == "Courts at Sea"
    assert len(csl["author"]) == 2  # type: ignore[arg-type]


def test_a_title_goes_on_below_a_small_word() -> None:
    page = centred([("Membaca Angka: Statistik Desa sebagai", 17), ("Karya Tulis", 17), ("Ana Bela, Budi Said", 10)])
    page += [Text(LEFT, 160, "PENDAHULUAN", 10, "bold"), *set_column([BODY] * 2, LEFT, 176, WIDTH)]

    assert reading(page).csl["title"] == "Membaca Angka: Statistik Desa sebagai Karya Tulis"
