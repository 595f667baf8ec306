"""First pages with lines that look like a title or an author and are none: nothing wrong is taken from them."""

from __future__ import annotations

import pytest

from corpus.extract.extraction import Extraction
from corpus.extract.pdf import extract_pdf
from tests.corpus.extract.pdf_writer import Rule, Text, set_column, write_pdf
from tests.corpus.extract.readings import texts_of
from tests.corpus.extract.test_pdf_front import BODY, LEFT, WIDTH, centred

SHORT = "Rapat dibuka pukul sembilan pagi oleh ketua panitia dan dihadiri oleh semua warga dari empat dusun di pesisir."
STEP = 120.0


def read(page: list[Text | Rule]) -> Extraction:
    """Extract a PDF of one page."""
    return extract_pdf(write_pdf([page]), "a.pdf")


def prose(top: float, count: int = 1) -> list[Text]:
    """Set paragraphs at full width."""
    return list(set_column([BODY] * count, LEFT, top, WIDTH))


def test_whom_a_letter_is_written_to_is_not_its_author_and_its_letterhead_no_title() -> None:
    head = ["Jalan Dermaga 5, Teluk", "Telp. 0417-662", "21 November 2019", "Dr. Ratih Wulandari", "Dengan hormat,"]
    page: list[Text | Rule] = [*centred([("PERPUSTAKAAN TELUK LAMA", 16)])]
    page += [Text(LEFT, 95 + 14 * at, line) for at, line in enumerate(head)]
    page += [
        *prose(190, 2),
        *(Text(LEFT, 330 + 14 * at, line) for at, line in enumerate(["Hormat saya,", "Hana Tobing"])),
    ]
    extraction = read(page)
    assert "title" not in extraction.csl
    assert extraction.csl["author"] == [{"family": "Tobing", "given": "Hana"}]


def test_a_letter_is_called_by_what_it_is_about() -> None:
    head = ["Jl. Dermaga 5, Teluk", "Perihal: Undangan rapat nelayan", "Kepada Yth.", "Bapak Raka Sembiring"]
    page: list[Text | Rule] = [*centred([("KOPERASI BAHARI MAJU", 16)])]
    page += [Text(LEFT, 95 + 14 * at, line) for at, line in enumerate(head)]
    extraction = read([*page, *prose(190, 2)])
    assert extraction.csl["title"] == "Undangan rapat nelayan"
    assert "author" not in extraction.csl


def test_a_numbered_section_that_an_excerpt_begins_with_is_no_title() -> None:
    page: list[Text | Rule] = [Text(LEFT, 70, "4.2 Hasil Pendataan Rumah Tangga", 14, "bold"), *prose(95, 4)]
    extraction = read(page)
    assert "title" not in extraction.csl
    assert texts_of(extraction, "heading") == ["4.2 Hasil Pendataan Rumah Tangga"]


def test_headings_below_a_title_end_what_stands_before_the_text() -> None:
    page: list[Text | Rule] = [*centred([("Risalah Rapat Warga Keempat", 15)])]
    for at, heading in enumerate(("Hadirin", "Pembukaan", "Penutupan rapat")):
        page.append(Text(LEFT, 110 + STEP * at, heading, 11, "bold"))
        page += set_column([SHORT], LEFT, 126 + STEP * at, WIDTH)
    extraction = read([*page, *prose(480)])
    assert texts_of(extraction, "heading") == ["Hadirin", "Pembukaan", "Penutupan rapat"]
    assert texts_of(extraction, "paragraph") == [*[SHORT] * 3, BODY]
    assert "author" not in extraction.csl


@pytest.mark.parametrize(
    "lines",
    [
        ("In memory of", "Bambang Irawan"),
        ("Pihak Pertama", "Raka Sembiring", "Pihak Kedua", "Hana Tobing"),
        ("Pembicara: Dr. Ratih Wulandari", "Moderator: Hana Tobing", "Aula Kampus, 3 Mei 2019"),
        ("Pembimbing I: Dr. Rina Hapsari", "Pembimbing II: Budi Santoso", "Ketua Program Studi", "Hana Tobing"),
        ("To: Dr. Ratih Wulandari", "Subject: Dermaga"),
        ("Untuk ibuku, Siti Rahma", "Pengantar: Prof. Budi Santoso"),
    ],
)
def test_who_is_named_below_a_title_for_something_else_is_no_author(lines: tuple[str, ...]) -> None:
    page: list[Text | Rule] = [*centred([("Ilmu Ukur Ombak Kecil", 16)])]
    extraction = read([*page, *(Text(LEFT, 100 + 14 * at, line) for at, line in enumerate(lines)), *prose(190, 3)])
    assert extraction.csl["title"] == "Ilmu Ukur Ombak Kecil"
    assert "author" not in extraction.csl


def test_a_headline_of_words_is_no_list_of_authors() -> None:
    page: list[Text | Rule] = [*centred([("SUARA TELUK KITA", 30)])]
    page += [
        Text(LEFT, 110 + 17 * at, line, 15, "bold")
        for at, line in enumerate(["Feri Malam", "Pulau Kembar", "Berhenti"])
    ]
    extraction = read([*page, *prose(180, 3)])
    assert "author" not in extraction.csl


def test_a_book_described_above_a_review_names_no_author_of_the_review() -> None:
    lines = ["Penulis: Hendra Oematan", "Penerbit: Pustaka Ombak, Kupang", "Tahun: 2011"]
    page: list[Text | Rule] = [
        *centred([("Membaca Laut dari Darat", 16)]),
        Text(LEFT, 100, "Judul: Sejarah Kapal Kayu"),
    ]
    page += [Text(LEFT, 114 + 14 * at, line) for at, line in enumerate(lines)]
    extraction = read([*page, *prose(190, 3)])
    assert extraction.csl["title"] == "Membaca Laut dari Darat"
    assert "author" not in extraction.csl
