from __future__ import annotations

import pytest

from corpus.extract.pdf import extract_pdf
from tests.corpus.extract.pdf_writer import Rule, Text, set_column, write_pdf
from tests.corpus.extract.readings import kinds_and_texts

ABSTRACT = (
    "Pelabuhan kecil jarang dibahas dalam kajian hubungan antarkota, padahal sebagian besar barang melewatinya. Para "
    "pejabat daerah menyusun perjanjian sendiri tanpa menunggu persetujuan dari ibu kota, dan hasilnya beragam."
)
TOLD = ["Zulfikar Rahman", "Jurusan Ilmu Kelautan", "Universitas Samudra", "Ambon", "Siti Wulandari", "Surabaya"]
BODY = [f"Bagian berikut menguraikan bahan yang dipakai. {ABSTRACT}"] * 3


@pytest.mark.parametrize("bar", [Rule(190, 84, 194, 190), Rule(192, 84, 192.4, 190)])
def test_what_a_bar_parts_is_read_one_side_after_the_other(bar: Rule) -> None:
    left = [Text(90, 96 + 14.2 * row, line, 9) for row, line in enumerate(TOLD)]
    right = [Text(215, 100, "Pelabuhan Timur", 16), *set_column([ABSTRACT], 215, 120, 315)]

    page: list[Text | Rule] = [bar, *left, *right, *set_column(BODY, 60, 230, 470)]
    texts = " ".join(text for _, text in kinds_and_texts(extract_pdf(write_pdf([page]), "a.pdf")))

    order = [texts.index(one) for one in (*TOLD, "Pelabuhan Timur", ABSTRACT, BODY[0])]
    assert order == sorted(order)
