"""The licence at the foot of a first page, and what looks like one."""

from __future__ import annotations

import pytest

from corpus.extract.pdf import extract_pdf
from tests.corpus.extract.pdf_writer import Text, set_column, set_lines, write_pdf
from tests.corpus.extract.readings import dropped_texts, kinds_and_texts

PROSE = [
    "Pelabuhan kecil jarang dibahas dalam kajian hubungan antarkota, padahal sebagian besar barang melewatinya. Para "
    "pejabat daerah menyusun perjanjian sendiri tanpa menunggu persetujuan dari ibu kota, dan hasilnya beragam.",
    "Bagian berikut menguraikan bahan yang dipakai. Wawancara dilakukan dengan dua belas orang kepala pelabuhan, lalu "
    "dibandingkan dengan catatan muatan yang disimpan oleh perusahaan pelayaran selama sepuluh tahun terakhir.",
] * 4
OPENINGS = (
    "© 2021 Para Penulis. Artikel akses terbuka ini boleh disalin, dibagikan dan diubah oleh siapa saja yang menyebut "
    "nama mereka yang menulisnya, untuk keperluan apa pun, asal tanda ini tetap ada pada salinannya.",
    "This article is licensed under terms that let anybody copy, share and change it who names those who wrote it, for "
    "any end whatever, in print as well as on a screen, and without a consent of theirs.",
    "Open Access Whoever names those who wrote it may copy, share and change this article in any form and for any end, "
    "in print as well as on screens, and needs no consent of theirs for doing so.",
    "Permission to copy parts of this work for a class is granted to whoever asks for no money in return and leaves "
    "this paragraph on the first page of every copy; for all else ask its authors, who hold the rights.",
)


def page_with(foot: str, size: float = 7, gap: float = 24) -> list[Text]:
    body = set_column(PROSE, 60, 100, 470)
    top = max(line.y for line in body) + gap
    lines = [Text(line.x, line.y + 740 - top, line.text) for line in body]
    return [*lines, *(Text(60, 740 + 8 * at, line, size) for at, line in enumerate(set_lines(foot, 470, size)))]


@pytest.mark.parametrize("foot", OPENINGS)
def test_a_licence_at_the_foot_of_the_first_page_is_furniture(foot: str) -> None:
    extraction = extract_pdf(write_pdf([page_with(foot)]), "a.pdf")

    assert "".join(dropped_texts(extraction)).replace(" ", "") == foot.replace(" ", "")
    assert [text for _, text in kinds_and_texts(extraction)] == PROSE


@pytest.mark.parametrize(
    ("foot", "size", "gap"),
    [
        (OPENINGS[0], 10, 24),
        (OPENINGS[1], 7, 11),
        ("1 Hak tersebut dicabut dengan peraturan tahun 1952 yang diumumkan di Ambon.", 7, 24),
    ],
)
def test_text_and_notes_that_speak_of_rights_stay(foot: str, size: float, gap: float) -> None:
    extraction = extract_pdf(write_pdf([page_with(foot, size, gap)]), "a.pdf")

    assert foot in " ".join(text for _, text in kinds_and_texts(extraction))
