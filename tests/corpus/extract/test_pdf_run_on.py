from __future__ import annotations

import pytest

from corpus.extract.pdf import extract_pdf
from corpus.extract.pdf_run_on import runs_on
from tests.corpus.extract.pdf_writer import Text, write_pdf
from tests.corpus.extract.readings import kinds_and_texts


@pytest.mark.parametrize(
    ("before", "line", "expected"),
    [
        ("Sumber lain (Lembaran Negara 1931 No.", "94) menyebut hal lain.", True),
        ("(lihat juga laporan triwulan", "ketiga) yang sama.", True),
        ("dalam notulen rapat, hlm.", "40-152.", True),
        ("the sluice at the lower port failed", "\u2014 a result that few had seen.", True),
        ("see https://doi.org/10.", "1103/ports.17 for more.", True),
        ("Ada dua sebab:", "1) hujan", False),
        ("Rapat selesai.", "2. Rapat kedua", False),
        ("Alamatnya https://contoh.id.", "2. Alamat kedua", False),
        ("Rapat selesai.", "\u2014 tanpa hasil", False),
    ],
)
def test_a_number_bracket_or_dash_goes_on_a_sentence_that_is_open(before: str, line: str, expected: bool) -> None:
    assert runs_on(before, line) is expected


def test_a_line_that_closes_a_bracket_of_the_line_above_is_no_item() -> None:
    lines = [
        "Para nelayan menolak peraturan itu sejak awal. Sumber lain (Lembaran Negara 1931 No.",
        "94) menyebut bahwa mereka menerimanya, asalkan pelabuhan lama tetap dibuka untuk",
        "perahu kecil dan pasar dipindahkan.",
    ]
    page = [Text(60, 100 + 12 * at, line) for at, line in enumerate(lines)]

    assert [text for _, text in kinds_and_texts(extract_pdf(write_pdf([page]), "a.pdf"))] == [" ".join(lines)]


def test_codes_that_windows_leaves_free_are_bullets() -> None:
    data = write_pdf([[Text(60, 100, "# perahu kecil"), Text(60, 112, "# pasar ikan")]]).replace(b"(#", b"(\x7f")

    assert kinds_and_texts(extract_pdf(data, "a.pdf")) == [
        ("list item", "\u2022 perahu kecil"),
        ("list item", "\u2022 pasar ikan"),
    ]


def test_the_second_line_of_a_term_goes_on_in_small_letters() -> None:
    lines = [
        Text(60, 100, "artikel  Untuk tulisan biasa, tetapi pilihan itu tidak harus disebut karena kelas"),
        Text(90, 112, "memakainya sendiri."),
        Text(60, 136, "laporan  Untuk laporan rapat."),
    ]

    texts = [text for _, text in kinds_and_texts(extract_pdf(write_pdf([lines]), "a.pdf"))]

    assert texts == [
        "artikel Untuk tulisan biasa, tetapi pilihan itu tidak harus disebut karena kelas memakainya sendiri.",
        "laporan Untuk laporan rapat.",
    ]


def test_lines_that_count_on_are_parts_each_of_its_own() -> None:
    lines = ["2 Bahan dan cara", "3 Hasil", "4 Pembahasan yang lebih panjang daripada yang lain di sini"]
    page = [Text(60, 100 + 12 * at, line) for at, line in enumerate(lines)]

    assert [text for _, text in kinds_and_texts(extract_pdf(write_pdf([page]), "a.pdf"))] == lines


def test_a_raised_number_little_smaller_than_its_note_stands_before_it() -> None:
    body = ["Kapal kecil tetap berlayar di selat itu sepanjang musim, dan para nelayan menjual ikan", "di pasar lama."]
    page = [Text(60, 100 + 14 * at, line, 11) for at, line in enumerate(body)]
    page += [Text(75, 700, "4", 7.6), Text(79.6, 703.7, "Pasar itu dibuka kembali sesudah banjir.", 9)]

    found = kinds_and_texts(extract_pdf(write_pdf([page]), "a.pdf"))

    assert found[-1] == ("footnote", "4 Pasar itu dibuka kembali sesudah banjir.")
