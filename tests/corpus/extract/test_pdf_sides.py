from __future__ import annotations

from dataclasses import replace

from corpus.extract.pdf import extract_pdf
from tests.corpus.extract.pdf_writer import Rule, Text, set_column, set_lines, text_width, write_pdf
from tests.corpus.extract.readings import kinds_and_texts

PROSE = [
    "Pelabuhan kecil jarang dibahas dalam kajian hubungan antarkota, padahal sebagian besar barang melewatinya. Para "
    "pejabat daerah menyusun perjanjian sendiri tanpa menunggu persetujuan dari ibu kota, dan hasilnya beragam.",
    "Bagian berikut menguraikan bahan yang dipakai. Wawancara dilakukan dengan dua belas orang kepala pelabuhan, lalu "
    "dibandingkan dengan catatan muatan yang disimpan oleh perusahaan pelayaran selama sepuluh tahun terakhir.",
]
HEAD = ("Lokasi", "Rumah", "Hasil", "Persentase")
ROWS = [(name, "16,94", "80,43", "24,22") for name in ("Ambon", "Banda", "Ternate", "Tidore", "Kupang", "Ende")]


def justified(text: str, x: float, y: float, width: float) -> list[Text]:
    """Lines drawn out to the right margin, as columns are, but for the last."""
    drawn = []
    lines = set_lines(text, width)
    for row, line in enumerate(lines):
        words = line.split()
        free = (width - sum(text_width(word, 10) for word in words)) / max(1, len(words) - 1)
        at = x
        for word in words:
            drawn.append(Text(at, y + 12 * row, word))
            at += text_width(word, 10) + (free if row < len(lines) - 1 else 3)
    return drawn


def grid(x: float, y: float, step: float) -> list[Text]:
    return [
        Text(x + step * at, y + 12 * number, cell)
        for number, row in enumerate([HEAD, *ROWS])
        for at, cell in enumerate(row)
    ]


def test_a_table_beside_prose_keeps_to_its_column_though_it_is_a_little_too_wide() -> None:
    left = justified(" ".join(PROSE), 60, 100, 220)
    right = justified(" ".join([*PROSE, *PROSE]), 310, 100, 220)
    table = grid(60, max(line.y for line in left) + 24, 64)
    below = justified(PROSE[1], 60, max(cell.y for cell in table) + 36, 220)

    blocks = kinds_and_texts(extract_pdf(write_pdf([[*left, *table, *below, *right]]), "a.pdf"))

    assert ("paragraph", " ".join([*PROSE, *PROSE])) in blocks
    assert [text for kind, text in blocks if kind == "table"] == [
        " ".join(cell for row in (HEAD, *ROWS) for cell in row)
    ]


def test_a_table_over_both_columns_is_read_between_them() -> None:
    columns = [*justified(PROSE[0], 60, 100, 220), *justified(PROSE[1], 310, 100, 220)]
    table = grid(80, 200, 130)
    below = [*justified(PROSE[1] + PROSE[0], 60, 320, 220), *justified(PROSE[0] + PROSE[1], 310, 320, 220)]

    blocks = kinds_and_texts(extract_pdf(write_pdf([[*columns, *table, *below]]), "a.pdf"))

    assert [kind for kind, _ in blocks].count("table") == 1
    assert next(text for kind, text in blocks if kind == "table").startswith(" ".join([*HEAD, *ROWS[0]]))


def test_the_end_of_column_one_is_followed_by_column_two_below_an_abstract_in_one_column() -> None:
    left = [Text(60, 100, "Abstract: Small ports are seldom studied."), Text(60, 112, "Keywords: ports; trade")]
    left += set_column(PROSE * 3, 60, 150, 220)
    right = set_column(PROSE * 2, 310, 100, 220)
    gap = right[-1].y + 40
    right += set_column(PROSE, 310, gap, 220)

    texts = [text for _, text in kinds_and_texts(extract_pdf(write_pdf([[*left, *right]]), "a.pdf"))]

    assert texts.index(PROSE[0]) < len(texts) - 6
    assert texts[-6:] == PROSE * 3


def test_five_narrow_columns_are_read_one_after_the_other() -> None:
    words = " ".join([*PROSE, *PROSE]).split()
    wanted = [" ".join(words[7 * at :] + words[: 7 * at]) + "." for at in range(5)]
    page = [line for at, text in enumerate(wanted) for line in justified(text, 40 + 105 * at, 100, 94)]
    page.sort(key=lambda line: (line.y, line.x))

    texts = [text for _, text in kinds_and_texts(extract_pdf(write_pdf([page]), "a.pdf"))]

    assert " ".join(texts) == " ".join(wanted)


def test_key_words_below_abstracts_beside_each_other_stay_with_them() -> None:
    heads = [("Abstrak", "Abstract"), ("Kata kunci: laut, radio", "Keywords: sea, radio")]
    page = [Text(x, 100, name) for x, name in zip((60, 310), heads[0], strict=True)]
    page += [*justified(PROSE[0], 60, 114, 220), *justified(PROSE[1], 310, 114, 220)]
    y = max(line.y for line in page) + 17
    page += [Text(x, y, name) for x, name in zip((60, 310), heads[1], strict=True)]
    page += [Text(60, y + 40, "PENDAHULUAN"), Text(310, y + 40, "PEMBAHASAN")]
    page += [*justified(" ".join(PROSE * 2), 60, y + 56, 220), *justified(" ".join(PROSE[::-1] * 2), 310, y + 56, 220)]

    texts = [text for _, text in kinds_and_texts(extract_pdf(write_pdf([page]), "a.pdf"))]

    begins = (heads[1][0], "Abstract", heads[1][1], "PENDAHULUAN")
    order = [next(at for at, text in enumerate(texts) if text.startswith(begin)) for begin in begins]
    assert order == sorted(order)


def test_an_indented_line_that_reaches_further_than_most_is_not_read_on_across_the_gutter() -> None:
    left, right = set_column(PROSE * 3, 60, 100, 205), set_column(PROSE[::-1] * 4, 310, 100, 205)
    row = left[-1].y + 12
    indented = Text(72, row, "Setelah radio dibagikan, jumlah laporan naik tiga kali")
    rest = [Text(60, row + 12 * at, line) for at, line in enumerate(set_lines("lipat. " + PROSE[1], 205), start=1)]
    right = [line for line in right if line.y < row] + [Text(310, row, "pelabuhan-pelabuhan besar.")]
    right += set_column(PROSE, 310, row + 12, 205)
    page = sorted([*left, indented, *rest, *right], key=lambda line: line.y)

    texts = " ".join(text for _, text in kinds_and_texts(extract_pdf(write_pdf([page]), "a.pdf")))

    assert "naik tiga kali lipat." in texts
    assert texts.index("tiga kali lipat.") < texts.index("pelabuhan-pelabuhan besar.")


def test_two_lines_of_a_second_column_are_one_beside_a_ragged_first() -> None:
    full = [*set_column(PROSE * 4, 60, 100, 220), *set_column(PROSE[::-1] * 4, 310, 100, 220)]
    left = set_column([PROSE[0][:-1] + ", kata mereka.", *PROSE], 60, 100, 195)
    right = [Text(310, 100, "Hatta, M. (1953). Politik luar negeri."), Text(322, 112, "Pembangunan.")]
    pages = [sorted(page, key=lambda line: line.y) for page in (full, full, [*left, *right])]

    texts = [text for _, text in kinds_and_texts(extract_pdf(write_pdf(pages), "a.pdf"))]

    assert " ".join(line.text for line in left) in " ".join(texts)
    assert " ".join(texts).endswith("Hatta, M. (1953). Politik luar negeri. Pembangunan.")


def test_a_table_beside_a_figure_leaves_the_columns_around_them_whole() -> None:
    above = [*justified(" ".join(PROSE), 60, 100, 220), *justified(" ".join(PROSE[::-1]), 310, 100, 220)]
    y = max(line.y for line in above) + 30
    small = [replace(cell, size=8) for cell in grid(60, y + 16, 64)]
    captions = [Text(60, y, "Tabel 1. Hasil tiap lokasi", 8), Text(310, y, "Gambar 1. Letak pelabuhan", 8)]
    below = [
        *justified(PROSE[1], 60, max(cell.y for cell in small) + 30, 220),
        *justified(PROSE[0], 310, y + 24, 220),
    ]

    found = kinds_and_texts(extract_pdf(write_pdf([[*above, *captions, *small, *below]]), "a.pdf"))

    order = [text for kind, text in found if kind in ("paragraph", "caption")]
    assert order == [
        " ".join(PROSE),
        "Tabel 1. Hasil tiap lokasi",
        PROSE[1],
        " ".join(PROSE[::-1]),
        "Gambar 1. Letak pelabuhan",
        PROSE[0],
    ]


def test_a_ruled_table_that_runs_up_to_the_next_column_keeps_to_its_own() -> None:
    left = justified(" ".join(PROSE), 60, 100, 220)
    right = justified(" ".join([*PROSE, *PROSE]), 310, 100, 220)
    y = max(line.y for line in left) + 24
    table = [
        Text(60 + 82 * at if at < 3 else 307 - text_width(cell, 10), y + 12 * number, cell)
        for number, row in enumerate([HEAD, *ROWS])
        for at, cell in enumerate(row)
    ]
    rules = [Rule(60, height, 308.5, height) for height in (y - 12, y + 3, y + 75)]
    below = justified(PROSE[1], 60, y + 108, 220)

    page: list[Text | Rule] = [*rules, *left, *table, *below, *right]
    blocks = kinds_and_texts(extract_pdf(write_pdf([page]), "a.pdf"))

    assert ("paragraph", " ".join([*PROSE, *PROSE])) in blocks


def test_columns_begin_right_below_an_author_in_the_middle() -> None:
    head = [Text(250, 60, "Upah Tertunda", 15), Text(275, 86.5, "Zulfikar Rahman")]
    left = justified(" ".join(PROSE * 2), 60, 100, 220)
    right = justified("pelayaran selama sepuluh tahun terakhir.", 310, 100, 220)
    right += justified(" ".join(PROSE[::-1] * 2), 310, 116, 220)
    page = sorted([*left, *right], key=lambda line: (line.y, line.x))

    texts = [text for _, text in kinds_and_texts(extract_pdf(write_pdf([[*head, *page]]), "a.pdf"))]

    assert " ".join(texts[2:4]).startswith(" ".join(PROSE * 2) + " pelayaran")


def test_the_ground_of_a_running_head_is_no_part_of_the_table_below_it() -> None:
    left, below = justified(" ".join(PROSE * 2), 60, 100, 220), justified(" ".join(PROSE[::-1] * 2), 310, 196, 220)
    table = [replace(cell, size=8) for cell in grid(312, 100, 62)]
    ground = [Rule(60, 0, 530, 90), Rule(310, 91, 530, 102)]
    lines = [Rule(x, y, x + 73.3, y + 0.2) for y in range(115, 190, 12) for x in (310, 383.3, 456.6)]

    page: list[Text | Rule] = [*ground, *lines, *left, *table, *below]
    blocks = kinds_and_texts(extract_pdf(write_pdf([page]), "a.pdf"))

    assert blocks[0] == ("paragraph", " ".join(PROSE * 2))
    assert blocks[1] == ("table", " ".join(cell for row in (HEAD, *ROWS) for cell in row))


def test_three_lines_in_each_of_three_columns_are_read_column_by_column() -> None:
    places = (40, 220, 400)
    full = [line for x in places for line in justified(" ".join(PROSE * 3), x, 100, 160)]
    lines = [set_lines(text, 150)[:3] for text in (PROSE[0], PROSE[1], PROSE[1][60:])]
    few = [
        Text(x, 100 + 12 * row, line) for x, some in zip(places, lines, strict=True) for row, line in enumerate(some)
    ]

    pages = [sorted(page, key=lambda line: (line.y, line.x)) for page in (full, full, few)]
    text = " ".join(text for _, text in kinds_and_texts(extract_pdf(write_pdf(pages), "a.pdf")))

    assert text.endswith(" ".join(line for some in lines for line in some))
