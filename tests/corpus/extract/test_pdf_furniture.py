from __future__ import annotations

import pytest

from corpus.extract.pdf import extract_pdf
from tests.corpus.extract.pdf_writer import Text, set_column, write_pdf
from tests.corpus.extract.readings import dropped_texts, kinds_and_texts
from tests.corpus.extract.test_ocr import document_of

BODY = [
    "Pelabuhan kecil jarang dibahas dalam kajian hubungan antarkota, padahal sebagian besar barang melewatinya. Para "
    "pejabat daerah menyusun perjanjian sendiri tanpa menunggu persetujuan dari ibu kota, dan hasilnya beragam.",
    "Bagian berikut menguraikan bahan yang dipakai. Wawancara dilakukan dengan dua belas orang kepala pelabuhan, lalu "
    "dibandingkan dengan catatan muatan yang disimpan oleh perusahaan pelayaran selama sepuluh tahun terakhir.",
]
TITLE = Text(120, 150, "Pelabuhan Kecil dan Kerja Sama Antarkota", size=16, font="bold")


def body(page: int, top: float = 90, times: int = 4) -> list[Text]:
    """Paragraphs that begin with other words on every page."""
    words = " ".join(BODY * times).split()
    text = " ".join(words[7 * page :] + words[: 7 * page])
    return set_column([text[at : at + 900] for at in range(0, len(text), 900)], 60, top, 470)


def blocks_of(pages: list[list[Text]]) -> list[str]:
    return [text for _, text in kinds_and_texts(extract_pdf(write_pdf(pages), "a.pdf"))]


def furniture_of(pages: list[list[Text]]) -> str:
    return "".join(dropped_texts(extract_pdf(write_pdf(pages), "a.pdf")))


def first_page(*mast: Text) -> list[Text]:
    return [*mast, TITLE, Text(200, 180, "Siti Rahma"), Text(60, 220, "Abstrak", font="bold"), *body(0, 240, 1)]


def test_running_heads_that_name_another_section_on_every_page_are_furniture() -> None:
    heads = ("Wawasan Laut", "Asal-usul Pelabuhan", "Orang dan Barang", "Ingatan Bersama", "Hukum di Laut")
    pages = [[Text(400, 50, head, 9, "italic"), *body(page)] for page, head in enumerate(heads)]

    assert furniture_of(pages) == "".join(heads)


def test_authors_and_title_that_alternate_over_three_pages_are_furniture() -> None:
    heads = [Text(240, 50, "Prosiding Simposium (2020)", 8), Text(400, 50, "Rahma dan Budi", 8)]
    pages = [first_page(heads[0]), [heads[1], *body(1)], [Text(60, 50, "Hukum dan Pelabuhan", 8), *body(2)]]

    assert not {"Prosiding Simposium (2020)", "Rahma dan Budi", "Hukum dan Pelabuhan"} & set(blocks_of(pages))


def test_the_first_lines_of_pages_without_running_heads_are_text() -> None:
    pages = [body(page) for page in range(5)]

    assert furniture_of(pages) == ""


def test_headings_that_every_page_begins_with_are_no_running_heads() -> None:
    heads = ("1. Latar", "2. Metode", "3. Hasil", "4. Bahasan", "5. Simpulan")
    pages = [[Text(60, 70, head, 12, "bold"), *body(page, 100)] for page, head in enumerate(heads)]

    assert furniture_of(pages) == ""


def test_heads_of_tables_at_the_top_of_pages_are_no_running_heads() -> None:
    cells = [Text(60 + 90 * index, 95, name, 9) for index, name in enumerate(("Negara", "2015", "2016", "2017"))]
    pages = [[Text(60, 75, f"Tabel {number}. Nilai dagang", 9), *cells, *body(number, 120)] for number in range(1, 5)]

    assert furniture_of(pages) == ""


@pytest.mark.parametrize("mark", ["Volume 11, Nomor 2, Juli 2022", "ISSN 2087-0001", "Vol. 3 No. 1 (2019): 22-40"])
def test_a_masthead_above_the_title_is_furniture_and_the_title_stays(mark: str) -> None:
    mast = (Text(250, 90, "SAMUDERA", 18, "bold"), Text(230, 106, mark, 9))

    pages = [first_page(*mast), body(1), body(2)]

    assert furniture_of(pages) == f"SAMUDERA{mark}"
    assert TITLE.text in blocks_of(pages)


@pytest.mark.parametrize(
    "notes",
    [
        ("1. Day book, vol. 17, f. 82r.", "2. Company ledger 4, entries for July."),
        ("1 Day book, vol. 17, f. 82r.", "2 Company ledger 4, entries for July."),
        ("3) Register of petitions, edition 2, leaf 9.",),
        ("1. https://arsip.example/peta/17",),
    ],
)
def test_numbered_notes_on_other_works_are_no_imprint(notes: tuple[str, ...]) -> None:
    foot = [Text(60, 760 + 12 * line, note, 8) for line, note in enumerate(notes)]
    extraction = extract_pdf(write_pdf([first_page(*foot)]), "a.pdf")

    assert [text for kind, text in kinds_and_texts(extraction) if kind == "footnote"] == list(notes)
    assert "volume" not in document_of(extraction).metadata.csl


def test_a_masthead_that_runs_along_on_later_pages_is_furniture_wherever_it_stands_above_the_title() -> None:
    mast = Text(180, 120, "Jurnal Kelautan dan Masyarakat", 10)
    heads = [Text(60, 50, "Jurnal Kelautan dan Masyarakat", 8), Text(400, 50, "Rahma, Pelabuhan Kecil", 8)]

    pages = [first_page(mast), [*heads, *body(1)], [*heads, *body(2)]]

    assert mast.text not in blocks_of(pages)


def test_a_title_that_runs_along_on_later_pages_stays() -> None:
    pages = [first_page(), *[[Text(200, 50, TITLE.text, 8), *body(page)] for page in (1, 2)]]

    assert ("title", TITLE.text) in kinds_and_texts(extract_pdf(write_pdf(pages), "a.pdf"))


@pytest.mark.parametrize("top", [40, 70, 150])
def test_a_title_and_its_author_that_both_run_along_stay_wherever_they_stand(top: float) -> None:
    opening = [
        Text(120, top, TITLE.text, 16, "bold"),
        Text(200, top + 30, "Siti Rahma", 12),
        Text(200, top + 46, "siti@ambon.example"),
        Text(60, top + 70, "Abstrak", font="bold"),
        *body(0, top + 90, 1),
    ]
    heads = [Text(200, 50, TITLE.text, 8), Text(260, 50, "Siti Rahma", 8)]
    pages = [opening, *[[heads[page % 2], *body(page)] for page in range(1, 6)]]
    blocks = blocks_of(pages)

    assert TITLE.text in blocks
    assert "Siti Rahma" in " ".join(blocks)
    assert furniture_of(pages).count(TITLE.text) == 2


def test_a_large_name_of_the_journal_above_its_issue_is_furniture_though_the_title_is_smaller() -> None:
    name = "Jurnal Pelabuhan Nusantara"
    mast = [Text(120, 60, name, 20, "bold"), Text(120, 84, "Vol. 3, No. 1, Maret 2019", 9)]
    pages = [first_page(*mast), *[[Text(200, 50, name, 8), *body(page)] for page in range(1, 5)]]
    blocks = blocks_of(pages)

    assert TITLE.text in blocks
    assert name not in blocks


@pytest.mark.parametrize(
    ("mark", "heading"),
    [
        ("https://situs.example/laut", "Pendahuluan"),
        ("Kertas Kerja No. 12, Juni 2015", "1. Aturan yang Berlaku di Laut"),
        ("https://doi.org/10.1234/laut", "Aturan yang Berlaku di Laut"),
    ],
)
def test_a_title_with_an_imprint_below_its_author_stays_though_a_large_heading_follows(mark: str, heading: str) -> None:
    opening = [Text(60, 90, TITLE.text, 18), Text(60, 115, "Siti Rahma"), Text(60, 130, mark, 9)]
    pages = [[*opening, Text(60, 180, heading, 14, "bold"), *body(0, 200, 1)]]

    assert furniture_of(pages) == ""
    assert ("title", TITLE.text) in kinds_and_texts(extract_pdf(write_pdf(pages), "a.pdf"))


def test_a_title_above_an_address_stays_though_a_large_heading_stands_in_the_text() -> None:
    opening = [Text(60, 90, TITLE.text, 18), Text(60, 112, "https://situs.example/laut", 9)]
    heading = Text(60, 330, "Aturan yang Berlaku di Laut", 14, "bold")
    pages = [[*opening, *body(0, 140, 1), heading, *body(1, 352, 1)]]

    assert furniture_of(pages) == ""
    assert TITLE.text in blocks_of(pages)


def test_two_lines_in_the_type_of_the_text_that_head_pages_may_be_its_headings() -> None:
    heads = [Text(200, 80, "Keadaan di Pelabuhan"), Text(220, 80, "Hubungan Antarkota")]
    pages = [[heads[page], *body(page, 110)] for page in (0, 1)]

    assert furniture_of(pages) == ""
    assert furniture_of([body(2), *pages]) == ""


@pytest.mark.parametrize(("head", "next_head"), [("Pasal 8", "Pasal 12"), ("BAB II", "BAB III")])
def test_articles_and_chapters_that_chance_to_head_pages_are_text(head: str, next_head: str) -> None:
    heads = {3: Text(270, 80, head), 7: Text(270, 80, next_head)}
    words = " ".join(BODY).split()
    pages = [
        [Text(60, 110 + 14 * row, " ".join(words[(17 * page + row) % 40 :][:12])) for row in range(40)]
        for page in range(10)
    ]

    assert furniture_of([[heads[at], *page] if at in heads else page for at, page in enumerate(pages)]) == ""


def test_the_name_of_a_chapter_that_runs_along_is_furniture() -> None:
    pages = [[Text(60, 50, "Bab 3", 8), *body(page)] for page in range(5)]

    assert furniture_of(pages) == 5 * "Bab 3"


def test_a_law_in_the_title_is_no_issue_of_a_journal() -> None:
    title = Text(60, 90, "Pelaksanaan Undang-Undang No. 5 Tahun 1962 di Ambon", 16, "bold")
    pages = [[title, Text(60, 120, "Abstrak", font="bold"), *body(0, 140, 1)], body(1)]

    assert title.text in blocks_of(pages)


def test_a_note_on_how_to_reach_the_author_is_no_imprint_though_it_holds_an_address() -> None:
    note = Text(60, 800, "* Penulis korespondensi, https://siti.example, surel siti@ambon.example", 8)
    licence = Text(60, 815, "Hak cipta 2021. Lisensi CC BY 4.0", 8)
    pages = [[*first_page(), note], [*first_page(), licence]]

    assert note.text in blocks_of([pages[0], body(1)])
    assert licence.text not in blocks_of([pages[1], body(1)])


def test_a_foot_of_the_first_page_stands_where_the_numbers_of_later_pages_do() -> None:
    view = Text(60, 800, "The views expressed are those of the authors", 8)
    pages = [[*first_page(), view], *[[Text(290, 800, str(number), 9), *body(number)] for number in (2, 3, 4)]]

    assert view.text in furniture_of(pages)


def test_a_line_at_the_very_edge_of_a_page_is_text_where_nothing_runs_along() -> None:
    line = Text(0, 842, "Halaman kedua ini terbaca dengan baik oleh semua orang.", 9)

    assert line.text in blocks_of([[], [line]])


def test_running_heads_and_numbers_far_from_the_edges_of_a_large_page_are_furniture() -> None:
    inner = [[line for line in body(page, 180) if line.y < 600] for page in range(6)]
    pages = [
        [Text(60 + 40 * (page % 2), 150, f"{87 + page} Hukum dan Pelabuhan"), *lines]
        for page, lines in enumerate(inner)
    ]
    pages[0] = [*inner[0], Text(290, 640, "87")]

    assert furniture_of(pages) == "87" + "".join(page[0].text for page in pages[1:])


def test_a_heading_far_from_the_edge_that_two_pages_begin_with_is_text() -> None:
    inner = [[line for line in body(page, 180) if line.y < 600] for page in range(6)]
    pages = [[Text(60, 120 + 10 * page, "Catatan", 12, "bold"), *lines] for page, lines in enumerate(inner)]

    assert furniture_of(pages) == ""


def test_a_foot_of_several_boxes_is_no_row_of_a_table() -> None:
    boxes = ("Siti Rahma", "Universitas Banda", "Kuliah 7", "9 Maret 2022")
    feet = [
        [*(Text(20 + 140 * at, 835, box, 5) for at, box in enumerate(boxes)), Text(560, 835, f"{page + 1} / 6", 5)]
        for page in range(6)
    ]

    assert furniture_of([[*body(page), *foot] for page, foot in enumerate(feet)]).count("Rahma") == 6


def test_a_large_title_that_two_slides_share_is_text() -> None:
    heads = ("Latar", "Simpulan dan Saran", "Metode", "Hasil", "Bahasan", "Simpulan dan Saran")
    pages = [[Text(20, 50, head, 14), *body(page)] for page, head in enumerate(heads)]

    assert furniture_of(pages) == ""


@pytest.mark.parametrize(
    ("head", "foot"),
    [
        (("11/22/26, 9:54 AM", "Laut dan Negara | Harian Pesisir"), ("https://harian.example/laut", "1/1")),
        (("22/11/2026 09.54", "Laut dan Negara"), ("file:///rumah/laut.html", "1/2")),
        (("Laut dan Negara", "https://harian.example/laut"), ("1 of 1", "11/22/2026, 9:54 AM")),
    ],
)
def test_what_a_browser_prints_around_a_single_page_is_furniture(head: tuple[str, str], foot: tuple[str, str]) -> None:
    around = [
        Text(x, y, text, 8) for y, pair in ((25, head), (820, foot)) for x, text in zip((40, 400), pair, strict=True)
    ]
    page = [*around[:2], *set_column([BROWSED], 60, 120, 470), *around[2:]]
    assert dropped_texts(extract_pdf(write_pdf([page]), "a.pdf")) == ["".join(head), "".join(foot)]


def test_a_date_above_a_letter_is_no_furniture() -> None:
    page = [Text(60, 25, "11/22/26, 9:54 AM", 8), *set_column([BROWSED], 60, 120, 470)]
    assert dropped_texts(extract_pdf(write_pdf([page]), "a.pdf")) == []


BROWSED = (
    "Kapal-kapal kecil berlabuh di teluk itu setiap musim barat, lalu berlayar lagi ketika angin reda dan ikan naik. "
    * 4
)


def test_heads_within_the_page_that_name_each_chapter_once_beside_its_number_are_furniture() -> None:
    inner = [[line for line in body(page, 180) if line.y < 600] for page in range(6)]
    pages = [[*lines, Text(290, 640, str(page + 1))] for page, lines in enumerate(inner)]
    for page, name in ((1, "KATA PENGANTAR"), (3, "BAB 1. PENDAHULUAN"), (5, "BAB 2. LAUT")):
        pages[page] = [Text(60, 150, str(page + 1)), Text(380, 150, name), *inner[page]]

    assert furniture_of(pages) == "12KATA PENGANTAR34BAB 1. PENDAHULUAN56BAB 2. LAUT"


def test_the_head_of_an_empty_page_is_furniture() -> None:
    inner = [[line for line in body(page, 180) if line.y < 600] for page in range(5)]
    pages = [[*lines, Text(290, 640, str(page + 1))] for page, lines in enumerate(inner)]
    pages[1] = [Text(60, 150, "2"), Text(380, 150, "KATA PENGANTAR")]
    pages[3] = [Text(60, 150, "4"), Text(380, 150, "BAB 1. PENDAHULUAN")]

    assert furniture_of(pages) == "12KATA PENGANTAR34BAB 1. PENDAHULUAN5"


def test_catchwords_that_say_how_the_next_page_begins_are_furniture() -> None:
    pages = [body(number) for number in range(3)]
    starts = [page[0].text for page in pages[1:]]
    for page, start in zip(pages, starts, strict=False):
        page.append(Text(420, 780, " ".join(start.split()[:3]) + " . . ."))

    dropped = furniture_of(pages)

    assert all(" ".join(start.split()[:3]) in dropped for start in starts)


def test_dots_at_the_end_of_a_page_that_goes_on_otherwise_are_text() -> None:
    ends = ("dan seterusnya . . .", "tidak ada lagi . . .", "siapa yang tahu . . .")
    pages = [[*body(number), Text(420, 780, end)] for number, end in enumerate(ends)]

    assert furniture_of(pages) == ""


def test_a_small_head_from_corner_to_corner_of_a_single_page_is_furniture() -> None:
    head = [Text(60, 50, "Badan Riset Pesisir", 8), Text(416, 50, "Siaran Pers Nomor 31/HUM/2022", 8)]

    assert "Siaran Pers Nomor 31/HUM/2022" in furniture_of([[*head, *body(0, 120)]])


@pytest.mark.parametrize(("size", "y"), [(10, 50), (8, 78)])
def test_a_head_of_a_single_page_in_the_type_of_the_text_or_close_to_it_is_text(size: float, y: float) -> None:
    head = [Text(60, y, "Nomor 31/HUM/2022", size), Text(440, y, "Ambon, 5 Mei 2022", size)]

    assert "Ambon" not in furniture_of([[*head, *body(0, 92)]])


def test_a_foot_of_a_single_page_that_counts_all_pages_is_furniture_in_any_type() -> None:
    foot = [Text(60, 800, "Rahma dkk.: naskah awal"), Text(470, 800, "Halaman 1 dari 3")]

    assert furniture_of([[*body(0, 120), *foot]]) == "Rahma dkk.: naskah awalHalaman 1 dari 3"


def test_a_stroke_before_the_number_of_a_running_head_makes_it_no_row_of_a_table() -> None:
    left = "doi:10.1/jp.v0"
    pages = [
        [
            *(Text(x, 50, text) for x, text in ((60, left), (430, "Siti Rahma"), (500, "|"), (520, str(page)))),
            *body(page),
        ]
        for page in range(1, 4)
    ]

    assert furniture_of(pages) == "".join(f"{left}Siti Rahma|{page}" for page in range(1, 4))


def test_articles_beside_each_other_that_chance_to_head_pages_are_text() -> None:
    pages = [
        [Text(60, 60, f"Pasal {number}", font="bold"), Text(320, 60, f"Article {number}", font="bold"), *body(number)]
        for number in range(4)
    ]

    assert furniture_of(pages) == ""
