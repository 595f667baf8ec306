from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from corpus.extract.pdf import extract_pdf
from tests.corpus.extract.pdf_writer import Rule, Text, set_lines, text_width, write_pdf
from tests.corpus.extract.readings import kinds_and_texts

PROSE = (
    "Pelabuhan kecil jarang dibahas dalam kajian antarkota, padahal sebagian besar barang melewatinya, dan para "
    "pejabat daerah menyusun perjanjian sendiri tanpa menunggu persetujuan ibu kota selama bertahun-tahun sehingga "
    "bahan yang dipakai di sini berasal dari wawancara dengan dua belas orang kepala pelabuhan yang lalu dibandingkan "
    "dengan catatan muatan yang disimpan oleh perusahaan pelayaran selama sepuluh tahun terakhir di kantor pusat mereka"
)
BOX = "Kotak ini menerangkan apa yang dimaksud dengan pelabuhan kecil menurut aturan yang lama."


def text_around(x: float, width: float, narrow: float, rows: range) -> list[Text]:
    """Lines from the left edge, of which some are narrower because a box stands beside them."""
    drawn: list[Text] = []
    words = PROSE.split()
    while words:
        room = narrow if len(drawn) in rows else width
        line = set_lines(" ".join(words), room)[0]
        words = words[len(line.split()) :]
        drawn.append(Text(x, 100 + 12 * len(drawn), line))
    return drawn


def box_at(x: float, y: float, width: float, text: str = BOX) -> list[Text | Rule]:
    lines = set_lines(text, width, 9)
    bottom = y + 11 * len(lines) + 6
    drawn: list[Text | Rule] = [Text(x, y + 11 * number + 9, line, 9) for number, line in enumerate(lines)]
    return [Rule(x - 6, y - 6, x + width + 6, bottom), *drawn]


def blocks_of(page: Sequence[Text | Rule]) -> list[tuple[str, str]]:
    return kinds_and_texts(extract_pdf(write_pdf([page]), "a.pdf"))


def test_text_that_runs_around_a_box_is_whole() -> None:
    around = text_around(60, 300, 150, range(3, 9))

    assert text_width(around[3].text, 10) < 150
    assert PROSE in [text for _, text in blocks_of([*around, *box_at(230, 132, 120)])]
    assert BOX in [text for _, text in blocks_of([*around, *box_at(230, 132, 120)])]


def test_boxes_beside_each_other_stay_columns_between_lines_over_both() -> None:
    wide = [Text(60, 80 + 12 * number, line) for number, line in enumerate(set_lines(PROSE, 460))]
    y = wide[-1].y + 30
    sides = [*box_at(66, y, 200, PROSE), *box_at(310, y, 200, PROSE)]
    below = [Text(60, y + 140 + 12 * number, line) for number, line in enumerate(set_lines(PROSE, 460))]

    texts = [text for _, text in blocks_of([*wide, *sides, *below])]

    assert " ".join(texts) == " ".join(4 * [PROSE])


def test_a_box_beside_a_column_below_a_title_in_the_middle_is_in_columns_too() -> None:
    head = [Text(200, 80, "Pelabuhan Kecil di Timur", 12), Text(250, 96, "Zulfikar Rahman")]
    left = [Text(60, 120 + 11 * row, line, 9) for row, line in enumerate(set_lines(f"Abstract. {PROSE}", 220, 9))]
    left.append(Text(60, left[-1].y + 11, "Keywords: ports; trade", 9))
    box = box_at(316, 126, 200, f"Abstrak. {BOX * 3} Kata kunci: laut")
    y = left[-1].y + 30
    below = [Text(x, y + 12 * row, line) for x in (60, 310) for row, line in enumerate(set_lines(PROSE * 2, 220))]

    texts = " ".join(text for _, text in blocks_of([*head, *left, *box, *below]))

    order = [texts.index(one) for one in ("Abstract.", "Keywords:", "Abstrak.", PROSE * 2)]
    assert order == sorted(order)


def test_no_word_is_read_or_dropped_twice_where_notes_and_boxes_meet() -> None:
    around = text_around(60, 300, 150, range(3, 9))
    small = [Text(400, 140 + 9.5 * number, "Catatan tebal di tepi", 8, "bold") for number in range(3)]
    data = write_pdf([[*around, *box_at(230, 132, 120), *box_at(392, 130, 110), *small]])

    extraction = extract_pdf(data, "a.pdf")

    spans = [span for block in extraction.blocks for line in block.lines for span in line.spans]
    taken = sorted([*spans, *((item.start, item.end) for item in extraction.dropped)])
    assert all(before[1] <= after[0] for before, after in pairwise(taken))


def test_a_wide_cell_beside_narrow_ones_is_no_box() -> None:
    cell = set_lines(BOX, 150, 9)
    below = 136 + 11 * len(cell)
    page: list[Text | Rule] = [
        *(Text(60, 100 + 12 * at, line) for at, line in enumerate(set_lines(PROSE[:90], 265))),
        *(Text(124, 143 + 11 * at, line, 9) for at, line in enumerate(cell)),
        Text(61, 148, "Tual", 9), Text(82, 148, "surat", 9), Text(61, 159, "lama", 9), Text(82, 159, "desa", 9),
        *(Text(60, below + 14 + 12 * at, line) for at, line in enumerate(set_lines(PROSE, 265))),
        *(Rule(x, 132, x + 0.4, below) for x in (59, 80, 120, 325)),
        *(Rule(left, y, right, y + 0.4) for left, right in ((59, 80), (80, 120), (120, 325)) for y in (132, below)),
    ]  # fmt: skip

    assert not any(text == BOX for _, text in blocks_of(page))
