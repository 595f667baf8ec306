from __future__ import annotations

import random
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.errors import SourceError
from corpus.extract.pdf import extract_pdf
from tests.corpus.extract.pdf_writer import Facts, Rule, Text, set_column, text_width, write_pdf
from tests.corpus.extract.readings import dropped_texts, kinds_and_texts, text_of_block, texts_of
from tests.data.extract.make_pdfs import PRINTED, seed_of
from tests.quality.articles import make_article
from tests.quality.pdf_scores import paragraphs_whole

DATA = Path(__file__).parents[2] / "data" / "extract"
LEFT = [
    "Para perunding dari tujuh kota pelabuhan bertemu di Makassar untuk membahas tata kelola data lintas batas. "
    "Mereka sepakat bahwa kota-kota kecil perlu dilibatkan sejak awal, meskipun anggaran mereka terbatas.",
    "Sebaliknya, kementerian menilai bahwa pertemuan itu belum menghasilkan janji yang mengikat. Pendapat ini "
    "didukung oleh beberapa peneliti yang menelaah nota kesepahaman sebelumnya dan tidak menemukan tenggat waktu.",
    "Pada tahun berikutnya, sekretariat menyusun daftar kegiatan bersama yang akan diulas setiap enam bulan oleh",
]
RIGHT = [
    "perwakilan setiap kota dan dua orang ahli dari luar kawasan.",
    "Daftar itu memuat pelatihan, pertukaran tenaga ahli, dan pembukaan data lalu lintas barang bagi masyarakat umum "
    "serta para pedagang kecil yang selama ini sukar memperoleh keterangan yang dapat dipercaya.",
    "Hasil ulasan pertama menunjukkan bahwa sebagian besar kegiatan berjalan, tetapi laporan keuangannya terlambat.",
]


def two_columns(*, shuffled: bool = False) -> list[Text]:
    drawn = set_column(LEFT, 60, 120, 220) + set_column([RIGHT[0]], 315, 120, 220)
    drawn[-2:] = [
        Text(line.x - 12 if index == 0 else line.x, line.y, line.text) for index, line in enumerate(drawn[-2:])
    ]
    below = drawn[-1].y + 12
    drawn += set_column(RIGHT[1:], 315, below, 220)
    if shuffled:
        drawn.sort(key=lambda line: (line.y, line.x))
    return drawn


@pytest.mark.parametrize("shuffled", [False, True])
def test_columns_are_read_one_after_the_other_whatever_the_order_of_drawing(shuffled: bool) -> None:
    extraction = extract_pdf(write_pdf([two_columns(shuffled=shuffled)]), "a.pdf")

    paragraphs = texts_of(extraction, "paragraph")

    assert paragraphs == [*LEFT[:2], f"{LEFT[2]} {RIGHT[0]}", *RIGHT[1:]]


def test_extracted_text_is_every_letter_in_file_order_and_pages_are_parted_by_form_feeds() -> None:
    pages = [[Text(300, 100, "kanan"), Text(60, 100, "kiri")], [Text(60, 100, "halaman kedua")]]

    extraction = extract_pdf(write_pdf(pages), "a.pdf")

    assert extraction.text == "kanankiri\fhalaman kedua"
    assert [(page.number, page.start, page.end) for page in extraction.pages] == [(1, 0, 9), (2, 10, 23)]


def test_words_drawn_apart_are_not_glued_and_letters_drawn_together_are_one_word() -> None:
    size = 10.0
    step = text_width("perdagangan", size) + 0.2 * size
    parts = [
        Text(60, 100, "perdagangan"),
        Text(60 + step, 100, "be"),
        Text(60 + step + text_width("be", size), 100, "bas"),
    ]

    extraction = extract_pdf(write_pdf([[*parts, *set_column(LEFT, 60, 130, 400)]]), "a.pdf")

    assert text_of_block(extraction, extraction.blocks[0]).startswith("perdagangan bebas")


def test_running_heads_and_page_numbers_are_furniture_and_give_the_labels() -> None:
    pages = [
        [
            Text(
                60,
                50,
                "Jurnal Kawasan Vol. 5, No. 2, November 2018, 67-84" if number % 2 else "Rahma, Diplomasi Kota",
                8,
            ),
            *set_column(make_article(number).paragraphs()[:3], 60, 120, 460),
            Text(290, 800, str(66 + number)),
        ]
        for number in range(1, 5)
    ]

    extraction = extract_pdf(write_pdf(pages), "a.pdf")

    assert [page.label for page in extraction.pages] == ["67", "68", "69", "70"]
    assert not any("Vol. 5" in text or "Rahma, Dip" in text for _, text in kinds_and_texts(extraction))
    assert "69" in dropped_texts(extraction)
    assert extraction.csl["container-title"] == "Jurnal Kawasan"
    assert (extraction.csl["volume"], extraction.csl["issue"], extraction.csl["page"]) == ("5", "2", "67-84")
    assert extraction.csl["issued"] == {"date-parts": [[2018, 11]]}
    assert extraction.origins["volume"] == "page"


def test_labels_of_the_file_are_used_where_it_has_them() -> None:
    pages = [set_column(LEFT, 60, 100, 400)] * 3
    facts = Facts(labels="0 << /S /r >> 2 << /S /D /St 1 >>")

    extraction = extract_pdf(write_pdf(pages, facts), "a.pdf")

    assert [page.label for page in extraction.pages] == ["i", "ii", "1"]


def test_the_number_between_the_ends_of_the_foot_is_the_label_though_heads_count_sections() -> None:
    heads = ("1 Pendahuluan", "2 Metode", "4 Hasil")
    pages = [
        [
            Text(60, 40, head, 8),
            *set_column([LEFT[number % len(LEFT)]], 60, 120, 460),
            *(Text(x, 810, text, 8) for x, text in ((60, "Telaah 14"), (290, str(number + 31)), (450, "CC BY 4.0"))),
        ]
        for number, head in enumerate(heads)
    ]

    assert [page.label for page in extract_pdf(write_pdf(pages), "a.pdf").pages] == ["31", "32", "33"]


def test_a_footnote_is_a_block_of_its_own_and_its_mark_leaves_the_sentence() -> None:
    body = set_column(LEFT, 60, 120, 460)
    marked = body[1]
    mark = Text(marked.x + text_width(marked.text, 10), marked.y - 4, "1", 6)
    note = [Text(60, 780, "1", 5), Text(65, 783, "Lihat wawancara dengan wali kota, 12 Mei 2019.", 8)]

    extraction = extract_pdf(write_pdf([[*body, mark, *note]]), "a.pdf")

    assert texts_of(extraction, "paragraph") == LEFT
    assert texts_of(extraction, "footnote") == ["1 Lihat wawancara dengan wali kota, 12 Mei 2019."]
    assert dropped_texts(extraction, "note marker") == ["1"]


def test_a_power_stays_with_its_unit() -> None:
    line = Text(60, 100, "Luasnya 25 km")
    power = Text(60 + text_width(line.text, 10), 96, "2", 6)
    rest = Text(power.x + 6, 100, "menurut laporan.")

    extraction = extract_pdf(write_pdf([[line, power, rest, *set_column(LEFT, 60, 150, 400)]]), "a.pdf")

    assert kinds_and_texts(extraction)[0][1] == "Luasnya 25 km2 menurut laporan."


def test_headings_get_levels_from_type_and_numbers() -> None:
    y = 100.0
    drawn: list[Text | Rule] = []
    headings = [
        ("1. PENDAHULUAN", "bold"),
        ("1.1 Latar Belakang", "bold"),
        ("2. METODE", "bold"),
        ("DAFTAR PUSTAKA", "bold"),
    ]
    for heading, font in headings:
        drawn.append(Text(60, y, heading, 10, font))
        drawn += set_column(LEFT[:1], 60, y + 20, 460)
        y += 80

    extraction = extract_pdf(write_pdf([drawn]), "a.pdf")

    found = [(text_of_block(extraction, block), block.level) for block in extraction.blocks if block.kind == "heading"]
    assert found == [("1. PENDAHULUAN", 1), ("1.1 Latar Belakang", 2), ("2. METODE", 1), ("DAFTAR PUSTAKA", 1)]


def test_the_outline_decides_levels() -> None:
    drawn = [Text(60, 100, "Kota Pelabuhan", 10, "bold"), *set_column(LEFT, 60, 120, 460)]

    extraction = extract_pdf(write_pdf([drawn], Facts(outline=(("Kota Pelabuhan", 0),))), "a.pdf")

    assert next(block.level for block in extraction.blocks if block.kind == "heading") == 1


def test_a_table_stays_rows_and_its_caption_stands_by_itself() -> None:
    rows = [
        ("Negara", "2015", "2016"),
        ("Laos", "49,96", "27,10"),
        ("Vietnam", "12,30", "40,02"),
        ("Filipina", "7,01", "9,90"),
    ]
    table = [
        Text(60 + 90 * column, 220 + 14 * row, cell)
        for row, cells in enumerate(rows)
        for column, cell in enumerate(cells)
    ]
    drawn = [*set_column(LEFT[:2], 60, 100, 460), Text(60, 200, "Tabel 2. Nilai perdagangan"), *table]

    extraction = extract_pdf(write_pdf([[*drawn, *set_column(RIGHT[1:], 60, 300, 460)]]), "a.pdf")

    block = next(block for block in extraction.blocks if block.kind == "table")
    assert len(block.lines) == 4
    assert text_of_block(extraction, block).startswith("Negara 2015 2016 Laos 49,96 27,10")
    assert texts_of(extraction, "caption") == ["Tabel 2. Nilai perdagangan"]


def test_lines_set_wide_to_fill_a_column_are_no_table() -> None:
    lines = ("para perunding dari kota", "tidak menemukan tenggat waktu", "dan karena itu menunda", "semua janji lama")
    words = [line.split() for line in lines]
    drawn = []
    for row, line in enumerate(words):
        free = 220 - sum(text_width(word, 10) for word in line)
        x = 60.0
        for word in line:
            drawn.append(Text(x, 100 + 12 * row, word))
            x += text_width(word, 10) + free / (len(line) - 1)

    extraction = extract_pdf(write_pdf([[*drawn, *set_column(LEFT, 60, 148, 220)]]), "a.pdf")

    assert texts_of(extraction, "table") == []


def test_entries_of_a_hanging_reference_list_are_parted() -> None:
    entries = [
        ("Aditama, A. (2014). Pelabuhan dan negara di kawasan timur:", "Dari perang ke perdagangan. Pustaka Laut."),
        ("Rahma, S. (2018). Kota dan tata kelola data. Jurnal Kawasan, 5(2), 67-84.", "https://doi.org/10.1234/jk.2018.67"),
    ]  # fmt: skip
    drawn = [*set_column(LEFT, 60, 100, 460), Text(60, 300, "DAFTAR PUSTAKA", 10, "bold")]
    for index, (first, second) in enumerate(entries):
        drawn += [Text(60, 320 + 24 * index, first), Text(80, 332 + 24 * index, second)]

    extraction = extract_pdf(write_pdf([drawn]), "a.pdf")

    assert texts_of(extraction, "reference") == [" ".join(entry) for entry in entries]
    assert "DOI" not in extraction.csl


def test_title_authors_and_keywords_come_from_the_first_page() -> None:
    front = [
        Text(100, 100, "Diplomasi Kota di Kawasan Timur", 16, "bold"),
        Text(200, 130, "Siti Rahma, Suharno"),
        Text(180, 144, "Universitas Nusa Cendana"),
        Text(60, 180, "Abstrak", 10, "bold"),
        *set_column(LEFT[:1], 60, 200, 460),
        Text(60, 240, "Kata kunci: kota, data, kawasan"),
        Text(60, 270, "PENDAHULUAN", 10, "bold"),
        *set_column(LEFT, 60, 290, 460),
    ]

    extraction = extract_pdf(write_pdf([front], Facts(info=(("Title", "Microsoft Word - final.docx"),))), "a.pdf")

    assert extraction.csl["title"] == "Diplomasi Kota di Kawasan Timur"
    assert extraction.csl["author"] == [{"family": "Rahma", "given": "Siti"}, {"literal": "Suharno"}]
    assert extraction.extra["keywords"] == ["kota", "data", "kawasan"]
    assert kinds_and_texts(extraction)[0] == ("title", "Diplomasi Kota di Kawasan Timur")


def test_side_by_side_abstracts_are_read_one_after_the_other() -> None:
    article = make_article(7)
    halves = [
        ("Abstrak", article.abstract_id, article.keywords_id, 60),
        ("Abstract", article.abstract_en, article.keywords_en, 315),
    ]
    drawn: list[Text] = []
    bottom = 0.0
    for heading, abstract, words, x in halves:
        column = set_column([abstract], x, 120, 220)
        drawn += [Text(x, 100, heading, 10, "bold"), *column, Text(x, column[-1].y + 16, words)]
        bottom = max(bottom, column[-1].y + 40)
    body = [
        Text(60, bottom, "PENDAHULUAN", 10, "bold"),
        *set_column(LEFT, 60, bottom + 16, 220),
        *set_column(RIGHT[1:], 315, bottom, 220),
    ]
    page = sorted([*drawn, *body], key=lambda line: (line.y, line.x))

    texts = [text for _, text in kinds_and_texts(extract_pdf(write_pdf([page]), "a.pdf"))]

    expected = [
        "Abstrak",
        article.abstract_id,
        article.keywords_id,
        "Abstract",
        article.abstract_en,
        article.keywords_en,
    ]
    assert texts[:7] == [*expected, "PENDAHULUAN"]


def test_turned_text_is_left_out_and_noted() -> None:
    extraction = extract_pdf(
        write_pdf([[*set_column(LEFT, 60, 100, 400), Text(30, 500, "DRAF", 30, turned=True)]]), "a.pdf"
    )

    assert extraction.notes["pages_with_rotated_text"] == [1]
    assert not any("DRAF" in text for _, text in kinds_and_texts(extraction))
    assert "DRAF" in extraction.text


def test_a_page_without_text_is_noted_and_the_others_are_kept() -> None:
    extraction = extract_pdf(write_pdf([set_column(LEFT, 60, 100, 400), [Rule(10, 10, 90, 90)]]), "a.pdf")

    assert extraction.notes["pages_without_text"] == [2]
    assert len(extraction.pages) == 2


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (write_pdf([[Rule(10, 10, 90, 90)]]), "no-text-layer"),
        (write_pdf([]), "no-pages"),
        (b"%PDF-1.4 and then nothing of use", "malformed"),
    ],
)
def test_what_cannot_be_read_is_refused_with_a_way_out(data: bytes, code: str) -> None:
    with pytest.raises(SourceError) as caught:
        extract_pdf(data, "a.pdf")

    assert caught.value.code == code
    assert caught.value.hint


@pytest.mark.parametrize("file_name", sorted(PRINTED))
def test_printed_articles_come_out_whole(file_name: str) -> None:
    article = make_article(seed_of(file_name))

    extraction = extract_pdf((DATA / file_name).read_bytes(), file_name)

    blocks = [text_of_block(extraction, block) for block in extraction.blocks]
    assert paragraphs_whole(article.paragraphs(), [text.replace("- ", "-").replace("‐ ", "") for text in blocks]) == 1.0
    assert extraction.csl["title"] == article.title
    assert extraction.csl["container-title"] == "Jurnal Kajian Kawasan"
    assert [text for text in texts_of(extraction, "heading") if text.isupper()][-1] == "DAFTAR PUSTAKA"
    assert len(texts_of(extraction, "reference")) == len(article.references)


def test_a_locked_file_is_named_as_such() -> None:
    with pytest.raises(SourceError) as caught:
        extract_pdf((DATA / "locked.pdf").read_bytes(), "locked.pdf")

    assert caught.value.code == "encrypted"
    assert "qpdf" in caught.value.hint


@settings(max_examples=12, deadline=None)
@given(seed=st.integers(0, 10_000), columns=st.sampled_from([1, 2]))
def test_spans_cover_words_once_and_nothing_is_both_kept_and_dropped(seed: int, columns: int) -> None:
    article = make_article(seed)
    paragraphs = article.paragraphs()[:6]
    width = 470 if columns == 1 else 220
    page = set_column(paragraphs[:3], 60, 100, width)
    page += set_column(paragraphs[3:], 60 if columns == 1 else 315, 100 if columns == 2 else page[-1].y + 12, width)
    random.Random(seed).shuffle(page)

    extraction = extract_pdf(write_pdf([[line for line in page if line.y < 830]]), "a.pdf")

    spans = [span for block in extraction.blocks for line in block.lines for span in line.spans]
    spans += [(item.start, item.end) for item in extraction.dropped]
    spans.sort()
    assert all(before[1] <= after[0] for before, after in pairwise(spans))
    covered = set().union(*(range(start, end) for start, end in spans))
    assert all(letter.isspace() for index, letter in enumerate(extraction.text) if index not in covered)


def test_line_numbers_of_a_manuscript_are_furniture() -> None:
    lines = set_column(LEFT, 100, 120, 400)
    numbers = [Text(70, line.y, str(count), 7) for count, line in enumerate(lines, 1)]

    extraction = extract_pdf(write_pdf([[*numbers, *lines]]), "a.pdf")

    assert texts_of(extraction, "paragraph") == LEFT
    assert dropped_texts(extraction) == ["12345678"]


def test_letters_printed_across_the_text_are_furniture() -> None:
    extraction = extract_pdf(
        write_pdf([[Text(150, 150, "DRAF", 60, "bold"), *set_column(LEFT, 60, 100, 400)]]), "a.pdf"
    )

    assert texts_of(extraction, "paragraph") == LEFT
    assert dropped_texts(extraction) == ["DRAF"]


def test_three_columns_are_read_one_after_the_other() -> None:
    texts = [LEFT[0], LEFT[1], RIGHT[1]]
    columns = [set_column([text], 50 + 175 * index, 100, 150) for index, text in enumerate(texts)]

    page = sorted((line for column in columns for line in column), key=lambda line: (line.y, line.x))

    assert texts_of(extract_pdf(write_pdf([page]), "a.pdf"), "paragraph") == texts
