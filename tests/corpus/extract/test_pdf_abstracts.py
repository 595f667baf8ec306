from __future__ import annotations

import pytest

from corpus.extract.pdf import extract_pdf
from tests.corpus.extract.pdf_writer import Rule, Text, set_column, text_width, write_pdf
from tests.corpus.extract.readings import kinds_and_texts

INDONESIAN = (
    "Tulisan ini menelaah kerja sama pelabuhan kecil di kawasan timur dan menimbang biayanya bagi para nelayan."
)
ENGLISH = "This paper examines how small ports in the east work together and weighs what it costs the fishing crews."
BODY = [
    "Pelabuhan kecil jarang dibahas dalam kajian hubungan antarkota, padahal sebagian besar barang melewatinya. Para "
    "pejabat daerah menyusun perjanjian sendiri tanpa menunggu persetujuan dari ibu kota, dan hasilnya beragam.",
    "Bagian berikut menguraikan bahan yang dipakai. Wawancara dilakukan dengan dua belas orang kepala pelabuhan, lalu "
    "dibandingkan dengan catatan muatan yang disimpan oleh perusahaan pelayaran selama sepuluh tahun terakhir.",
]


def beside(strip: float) -> list[Text]:
    """Two short abstracts, the lines of the first set out to its right edge, with a narrow strip between."""
    left = set_column([INDONESIAN], 60, 154, 232)
    wide = max(line.x + text_width(line.text, line.size) for line in left)
    right = set_column([ENGLISH], wide + strip, 154, 226)
    return [Text(60, 140, "Abstrak", font="bold"), Text(wide + strip, 140, "Abstract", font="bold"), *left, *right]


def test_short_abstracts_beside_each_other_are_read_one_after_the_other() -> None:
    title = Text(120, 90, "Pelabuhan Kecil dan Kerja Sama Antarkota", size=16, font="bold")
    page = [title, *beside(6), *set_column(BODY, 60, 250, 470)]

    texts = [text for _, text in kinds_and_texts(extract_pdf(write_pdf([page]), "a.pdf"))]

    assert INDONESIAN in texts
    assert ENGLISH in texts
    assert BODY[0] in texts


def test_a_box_around_an_abstract_is_no_table() -> None:
    lines = set_column([INDONESIAN], 110, 154, 370)
    low, high = 120.0, lines[-1].y + 8
    sides = [Rule(100, low, 100, high), Rule(490, low, 490, high)]
    box = [Rule(100, y, 490, y) for y in (low, low + 0.5, high)] + sides
    head = Text(60, 90, "Pelabuhan Kecil", size=16, font="bold")
    page: list[Text | Rule] = [head, *box, Text(110, 140, "Abstrak", font="bold"), *lines]
    body = set_column(BODY, 60, 250, 470)

    named = kinds_and_texts(extract_pdf(write_pdf([[*page, *body]]), "a.pdf"))

    assert ("paragraph", INDONESIAN) in named


@pytest.mark.parametrize("name", ["Abstrak", "A B S T R A K"])
def test_an_abstract_beside_what_is_told_of_the_article_is_read_after_it(name: str) -> None:
    told = ["Riwayat artikel", "Diterima 4 Januari", "Direvisi 18 Februari", "Surel: siti@ambon.example"]
    lines = [Text(60, 142 + 13 * number, text, 8) for number, text in enumerate(told)]
    abstract = [Text(200, 140, name, font="bold"), *set_column([f"{INDONESIAN} {INDONESIAN}"], 200, 153, 330)]
    title = Text(60, 90, "Pelabuhan Kecil dan Kerja Sama Antarkota", size=16, font="bold")

    texts = [
        text
        for _, text in kinds_and_texts(
            extract_pdf(write_pdf([[title, *lines, *abstract, *set_column(BODY, 60, 250, 470)]]), "a.pdf")
        )
    ]

    assert f"{INDONESIAN} {INDONESIAN}" in texts
    assert texts.index(name.replace(" ", "")) > max(
        index for index, text in enumerate(texts) if text.endswith(told[-1])
    )
