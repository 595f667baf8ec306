from __future__ import annotations

from corpus.extract.pdf import extract_pdf
from tests.corpus.extract.pdf_writer import Text, set_column, text_width, write_pdf
from tests.corpus.extract.readings import kinds_and_texts

PROSE = (
    "Pelabuhan kecil jarang dibahas dalam kajian hubungan antarkota, padahal sebagian besar barang melewatinya. Para "
    "pejabat daerah menyusun perjanjian sendiri tanpa menunggu persetujuan dari ibu kota, dan hasilnya beragam."
)


def pairs(rows: list[tuple[str, str]], y: float) -> list[Text]:
    return [
        drawn
        for number, (name, figure) in enumerate(rows)
        for drawn in (
            Text(62, y + 13 * number, name, font="bold" if number == 0 else "roman"),
            Text(480 - text_width(figure, 10), y + 13 * number, figure),
        )
    ]


def test_names_and_figures_far_apart_are_a_table_with_their_head() -> None:
    rows = [("Desa", "Laporan"), ("Ranai", "12"), ("Sedanau", "7")]
    page = [*set_column([PROSE], 60, 100, 420), *pairs(rows, 160), *set_column([PROSE], 60, 220, 420)]

    blocks = kinds_and_texts(extract_pdf(write_pdf([page]), "a.pdf"))

    assert ("table", "Desa Laporan Ranai 12 Sedanau 7") in blocks
    assert [text for kind, text in blocks if kind == "paragraph"] == [PROSE, PROSE]


def test_the_lines_of_a_narrow_box_set_wide_are_no_table() -> None:
    words = [("pertanggungjawaban", "di", "sana"), ("di", "dalam", "kesepakatan"), ("keterwakilan", "kita", "itu")]
    words.append(("ia", "mempertimbangkannya", "lagi"))
    box = []
    for number, row in enumerate(words):
        free = (140 - sum(text_width(word, 10) for word in row)) / 2
        x = 80.0
        for word in row:
            box.append(Text(x, 200 + 12 * number, word))
            x += text_width(word, 10) + free
    page = [*set_column([PROSE], 60, 100, 180), *box, *set_column([PROSE], 60, 300, 180)]

    assert "table" not in [kind for kind, _ in kinds_and_texts(extract_pdf(write_pdf([page]), "a.pdf"))]
