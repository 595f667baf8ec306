# ruff: noqa: E501 -- trees read better in whole lines
"""Nothing in; eighteen documents in which numbered headings stand among headings without numbers, with levels, out.

The first twelve were written before the rules for them, with how each level is set (capitals are in the words): `b` bold, `i` italic, `p`
plain, `B` bold and larger. All levels in `b` means that type tells nothing.
"""

from __future__ import annotations

from collections.abc import Mapping

from tests.quality.fronts import Front, prose_of
from tests.quality.heading_trees import Tree

_FORMS = {
    "B": "<p style='font-size:13.5pt;margin-top:10pt'><b>{}</b></p>",
    "b": "<p style='margin-top:7pt'><b>{}</b></p>",
    "i": "<p style='margin-top:7pt'><i>{}</i></p>",
    "p": "<p style='margin-top:7pt'>{}</p>",
}
_STYLE = "body{font:11pt/1.4 'Liberation Serif';text-align:justify}p{margin:0 0 5pt}.b{text-indent:1.2em;margin:0}@page{size:A4;margin:2.5cm}"
_TITLE = "<p style='text-align:center;font-size:17pt'><b>Utang dan Musim Barat</b></p><p style='text-align:center'>Sri Wahyuni</p>"

MIXED: Mapping[str, tuple[str, Tree]] = {
    "decimals below capitals, all alike": (
        "bbb",
        ((1, "PENDAHULUAN"), (1, "METODE PENELITIAN"), (1, "HASIL DAN PEMBAHASAN"), (2, "3.1 Kepercayaan Nelayan"), (2, "3.2 Radio Komunikasi"), (1, "KESIMPULAN"), (1, "DAFTAR PUSTAKA")),
    ),
    "letters below capitals": (
        "bbb",
        ((1, "PENDAHULUAN"), (2, "A. Latar Belakang"), (2, "B. Rumusan Masalah"), (1, "METODE PENELITIAN"), (1, "PEMBAHASAN"), (2, "A. Musim dan Harga"), (3, "1. Musim Barat"), (3, "2. Musim Timur"), (2, "B. Juru Tawar"), (1, "PENUTUP"), (2, "A. Kesimpulan"), (2, "B. Saran")),
    ),
    "decimals below small letters": (
        "bbb",
        ((1, "Pendahuluan"), (2, "1.1 Latar Belakang"), (2, "1.2 Tujuan Penelitian"), (1, "Metode"), (2, "2.1 Lokasi"), (2, "2.2 Informan"), (1, "Hasil dan Pembahasan"), (2, "3.1 Utang Bahan Bakar"), (3, "3.1.1 Pemberi Utang"), (3, "3.1.2 Cara Membayar"), (2, "3.2 Siapa Menanggung"), (1, "Kesimpulan")),
    ),
    "plain numbers below one section": (
        "bbb",
        ((1, "Pendahuluan"), (1, "Metode Penelitian"), (1, "Pembahasan"), (2, "1. Utang dan Musim"), (2, "2. Peran Juru Tawar"), (2, "3. Siasat Rumah Tangga"), (1, "Simpulan"), (1, "Daftar Pustaka")),
    ),
    "numbers that begin anew": (
        "bbb",
        ((1, "Kota Pelabuhan"), (2, "1. Gudang"), (2, "2. Pasar"), (1, "Desa Nelayan"), (2, "1. Tambatan"), (2, "2. Warung"), (3, "a. Warung Kopi"), (3, "b. Warung Ikan"), (1, "Jalan Tengah"), (2, "1. Koperasi")),
    ),
    "numbers on top, abstract and thanks without": (
        "bbb",
        ((1, "Abstract"), (1, "1. Introduction"), (1, "2. The Boats"), (2, "2.1 Small Boats"), (2, "2.2 Large Boats"), (1, "3. Conclusion"), (1, "Acknowledgements"), (1, "References")),
    ),
    "introduction and conclusion without numbers": (
        "bbb",
        ((1, "Introduction"), (1, "1. Waiting as Work"), (1, "2. Credit and Kin"), (2, "2.1 The Broker"), (1, "3. The Price of Fuel"), (1, "Conclusion"), (1, "References")),
    ),
    "chapters with plain and numbered parts": (
        "bbb",
        ((1, "KATA PENGANTAR"), (1, "BAB I PENDAHULUAN"), (2, "1.1 Latar Belakang"), (1, "BAB II TINJAUAN PUSTAKA"), (2, "2.1 Konsep Utang"), (3, "A. Utang Produktif"), (3, "B. Utang Konsumtif"), (2, "2.2 Konsep Risiko"), (1, "BAB III PENUTUP"), (2, "3.1 Kesimpulan"), (2, "3.2 Saran"), (1, "DAFTAR PUSTAKA"), (1, "LAMPIRAN")),
    ),
    "larger without numbers, smaller with": (
        "Bbi",
        ((1, "Ringkasan Eksekutif"), (1, "Keadaan Dermaga"), (2, "1. Dermaga Utara"), (2, "2. Dermaga Selatan"), (3, "a. Tambatan"), (3, "b. Pasar Lelang"), (1, "Pilihan Kebijakan"), (2, "3. Dana Talangan"), (2, "4. Sertifikat Kapal"), (1, "Rekomendasi")),
    ),
    "plain below numbers": (
        "bib",
        ((1, "1 Introduction"), (1, "2 The Ports"), (2, "Lenders who sail"), (2, "Lenders who stay"), (1, "3 The Price of Fuel"), (2, "Before the monsoon"), (1, "Conclusion"), (1, "References")),
    ),
    "roman capitals with letters, thanks in capitals": (
        "bbb",
        ((1, "I. PENDAHULUAN"), (1, "II. KAJIAN PUSTAKA"), (2, "A. Konsep Utang"), (2, "B. Konsep Risiko"), (1, "III. HASIL DAN PEMBAHASAN"), (2, "A. Gambaran Lokasi"), (3, "1. Dermaga"), (3, "2. Pasar"), (2, "B. Siapa Menanggung"), (1, "IV. SIMPULAN"), (1, "UCAPAN TERIMA KASIH"), (1, "DAFTAR PUSTAKA")),
    ),
    "a list of terms in capitals before numbers": (
        "bbb",
        ((1, "ABSTRACT"), (1, "NOMENCLATURE"), (1, "1 Introduction"), (1, "2 Theory of the Tide"), (2, "2.1 Harmonic Constants"), (1, "3 Results"), (1, "4 Conclusion"), (1, "ACKNOWLEDGMENTS"), (1, "REFERENCES")),
    ),
    # Written after the rules for the twelve above, and looked at once before anything was mended.
    "letters in small letters below capitals in larger": (
        "Bbp",
        ((1, "PENGANTAR"), (2, "A. Nelayan dan Negara"), (2, "B. Cara Membaca"), (1, "PASAR IKAN"), (2, "A. Lelang"), (2, "B. Timbangan"), (1, "CATATAN PENUTUP")),
    ),
    "chapters with arabic, plain subsections": (
        "bib",
        ((1, "Bab 1 Pendahuluan"), (2, "Latar Belakang"), (2, "Rumusan Masalah"), (1, "Bab 2 Kajian Teori"), (2, "Utang"), (2, "Risiko"), (1, "Daftar Pustaka")),
    ),
    "plain English parts, 1.1 below": (
        "bbb",
        ((1, "Background"), (2, "1.1 Ports"), (2, "1.2 Boats"), (1, "Data and Methods"), (2, "2.1 Sites"), (1, "Results"), (2, "3.1 Prices"), (2, "3.2 Debts"), (1, "Limitations"), (1, "References")),
    ),
    "a) below 1. below A.": (
        "bbb",
        ((1, "A. Pengantar"), (2, "1. Nelayan"), (3, "a) Nelayan Kecil"), (3, "b) Nelayan Besar"), (2, "2. Negara"), (1, "B. Pasar"), (2, "1. Lelang"), (2, "2. Timbangan"), (1, "C. Penutup"), (1, "Daftar Rujukan")),
    ),
    "results alone subdivided with letters, English": (
        "bbi",
        ((1, "Introduction"), (1, "Methods"), (1, "Results and Discussion"), (2, "A. Fuel Debt"), (2, "B. Brokers"), (1, "Conclusions"), (1, "Acknowledgments"), (1, "References")),
    ),
    "numbered, one part forgot its number": (
        "bbb",
        ((1, "1. Pendahuluan"), (2, "1.1 Latar"), (1, "2. Metode"), (1, "Hasil dan Pembahasan"), (2, "3.1 Utang"), (2, "3.2 Musim"), (1, "4. Kesimpulan"), (1, "Daftar Pustaka")),
    ),
}  # fmt: skip


def front_of(name: str, program: str = "weasyprint") -> tuple[Front, Tree]:
    """Return a document with prose below each heading but those whose first subsection follows at once."""
    forms, tree = MIXED[name]
    prose = prose_of("id", 2 * len(tree))
    parts = [_TITLE]
    for number, (level, text) in enumerate(tree):
        parts.append(_FORMS[forms[level - 1]].format(text))
        if not stacked(tree, number):
            parts.append(f"<p class=b>{prose[2 * number]}</p><p class=b>{prose[2 * number + 1]}</p>")
    return Front(program, _STYLE, "".join(parts), {}, "id", " "), tree


def text_of(name: str) -> str:
    """Return the document as plain text, headings and paragraphs parted by empty lines."""
    _, tree = MIXED[name]
    prose = prose_of("id", 2 * len(tree))
    parts = ["Utang dan Musim Barat", "Sri Wahyuni"]
    for number, (_, text) in enumerate(tree):
        parts.append(text)
        if not stacked(tree, number):
            parts += prose[2 * number : 2 * number + 2]
    return "\n\n".join(parts) + "\n"


def stacked(tree: Tree, number: int) -> bool:
    """Tell whether a subsection follows a heading at once: every other one that has any."""
    return number + 1 < len(tree) and tree[number + 1][0] > tree[number][0] and number % 2 == 0
