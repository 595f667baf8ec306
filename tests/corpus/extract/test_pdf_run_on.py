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
