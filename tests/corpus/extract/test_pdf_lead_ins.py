"""Paragraphs that begin with words in other type: which of them are headings, which are not."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from corpus.extract.pdf import extract_pdf
from tests.corpus.extract.pdf_writer import Text, set_column, set_lines, text_width, write_pdf
from tests.corpus.extract.readings import kinds_and_texts

FIRST = (
    "Pelabuhan kecil jarang dibahas dalam kajian hubungan antarkota, padahal sebagian besar barang melewatinya. Para "
    "pejabat daerah menyusun perjanjian sendiri tanpa menunggu persetujuan dari ibu kota, dan hasilnya beragam."
)
SECOND = (
    "Bagian berikut menguraikan bahan yang dipakai. Wawancara dilakukan dengan dua belas orang kepala pelabuhan, lalu "
    "dibandingkan dengan catatan muatan yang disimpan oleh perusahaan pelayaran selama sepuluh tahun terakhir."
)


def led(lead: str, text: str, font: str, y: float, gap: float = 2.5) -> list[Text]:
    """Return a paragraph whose first words stand in other type, a gap behind them."""
    at = 60 + text_width(lead, 10, font) + gap
    room = 470 - (at - 60)
    words, head = text.split(), ""
    while words and text_width(f"{head} {words[0]}", 10) < room:
        head = f"{head} {words.pop(0)}".strip()
    rest = [Text(60, y + 12 * (n + 1), line) for n, line in enumerate(set_lines(" ".join(words), 470))]
    return [Text(60, y, lead, font=font), Text(at, y, head), *rest]


def read(page: Sequence[Text]) -> list[tuple[str, str]]:
    above = set_column([FIRST], 60, 200, 470)
    return kinds_and_texts(extract_pdf(write_pdf([[*above, *page]]), "a.pdf"))[1:]


@pytest.mark.parametrize(
    ("lead", "font", "gap"),
    [
        ("Latar belakang.", "bold", 2.5),
        ("Bahan dan cara kerja.", "italic", 2.5),
        ("Siapa yang berlayar?", "bold", 2.5),
        ("2.1 Latar Belakang", "bold", 2.5),
        ("Latar belakang", "bold", 10.0),
        ("Abstrak", "bold", 2.5),
    ],
)
def test_words_in_other_type_that_end_as_headings_do_are_headings(lead: str, font: str, gap: float) -> None:
    assert read(led(lead, SECOND, font, 300, gap)) == [("heading", lead), ("paragraph", SECOND)]


@pytest.mark.parametrize(
    ("lead", "font"),
    [
        ("Ketua Rapat:", "bold"),
        ("Pelabuhan kecil", "bold"),
        ("Teorema 3.", "bold"),
        ("Ibid.", "italic"),
        ("1. Keterbukaan.", "bold"),
        ("Kata kunci.", "bold"),
        ("Kalimat yang ditekankan ini panjang dan bukan nama sebuah bagian.", "italic"),
    ],
)
def test_other_words_in_other_type_stay_in_their_paragraph(lead: str, font: str) -> None:
    assert [text for _, text in read(led(lead, SECOND, font, 300))] == [f"{lead} {SECOND}"]


def test_a_heading_that_runs_in_begins_a_paragraph_without_a_gap_and_who_speaks_does() -> None:
    heading = led("Latar belakang.", SECOND, "bold", 300)
    speech = led("Ketua Rapat:", FIRST, "bold", heading[-1].y + 12)

    assert [text for _, text in read([*heading, *speech])] == ["Latar belakang.", SECOND, f"Ketua Rapat: {FIRST}"]


def test_a_dash_behind_a_heading_belongs_to_it_though_it_touches_the_text() -> None:
    at = 60 + text_width("Abstract", 10, "italic")
    lines = set_lines(f"—{SECOND}", 420)
    page = [Text(60, 300, "Abstract", font="italic"), Text(at, 300, lines[0])]
    page += [Text(60, 312 + 12 * n, line) for n, line in enumerate(lines[1:])]

    assert read(page) == [("heading", "Abstract—"), ("paragraph", SECOND)]


def test_lines_of_a_poem_stay_together_though_one_ends_a_sentence() -> None:
    verses = [
        "Kapal datang lagi,",
        "angin pun pergi.",
        "Laut menyimpan nama",
        "yang lama kita cari.",
        "Malam.",
        "Sepi.",
    ]
    poem = [Text(100, 350 + 12 * n, verse, font="italic") for n, verse in enumerate(verses)]

    texts = [text for _, text in read([*set_column([SECOND, FIRST, SECOND], 60, 236, 470), *poem])]

    assert texts[-1] == " ".join(verses)
