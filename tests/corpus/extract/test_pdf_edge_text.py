from __future__ import annotations

from collections.abc import Sequence

import pytest

from corpus.extract.pdf import extract_pdf
from tests.corpus.extract.pdf_writer import Rule, Text, set_column, text_width, write_pdf
from tests.corpus.extract.readings import dropped_texts, kinds_and_texts

PROSE = (
    "Pelabuhan kecil jarang dibahas dalam kajian hubungan antarkota, padahal sebagian besar barang melewatinya. Para "
    "pejabat daerah menyusun perjanjian sendiri tanpa menunggu persetujuan dari ibu kota, dan hasilnya beragam. Kepala "
    "pelabuhan mencatat muatan selama sepuluh tahun terakhir, lalu membandingkannya dengan catatan perusahaan kapal. "
)
SHORT_RULE, LONG_RULE = Rule(60, 760, 180, 760), Rule(60, 760, 530, 760)


def body(page: int, top: float = 90) -> list[Text | Rule]:
    """Paragraphs that begin with other words on every page; the third line ends with a raised note number."""
    words = (PROSE * 9).split()
    text = " ".join(words[7 * page :] + words[: 7 * page])
    lines = set_column([text[at : at + 900] for at in range(0, len(text), 900)], 60, top, 470)
    call = lines[2]
    return [*lines, Text(call.x + text_width(call.text, call.size), call.y - 4, str(page + 1), 6)]


def note(page: int, text: str, raised: float = 3) -> list[Text | Rule]:
    """A note in small type low on the page, and the page's number below it."""
    mark = Text(60, 774 - raised, str(page + 1), 6 if raised else 8.5)
    return [mark, Text(66, 774, text, 8.5), Text(290, 810, str(page + 21), 9)]


def furniture_of(pages: Sequence[Sequence[Text | Rule]]) -> list[str]:
    return dropped_texts(extract_pdf(write_pdf(pages), "a.pdf"))


def furniture_left(pages: Sequence[Sequence[Text | Rule]]) -> str:
    """What is dropped but raised numbers in the text."""
    return " ".join(furniture_of(pages))


@pytest.mark.parametrize("rules", [(), (SHORT_RULE,), (LONG_RULE,)])
def test_notes_on_every_page_that_differ_in_their_numbers_alone_are_text(rules: tuple[Rule, ...]) -> None:
    pages = [[*body(page), *rules, *note(page, f"Ibid., hlm. {21 + 19 * page}.")] for page in range(3)]

    assert "Ibid" not in furniture_left(pages)
    assert {"21", "22", "23"} <= set(furniture_of(pages))
    notes = [text for kind, text in kinds_and_texts(extract_pdf(write_pdf(pages), "a.pdf")) if "Ibid" in text]
    assert notes == ["1 Ibid., hlm. 21.", "2 Ibid., hlm. 40.", "3 Ibid., hlm. 59."]


@pytest.mark.parametrize("count", [1, 2])
def test_a_note_that_cites_an_issue_and_an_address_is_no_imprint(count: int) -> None:
    cited = "Rahma, Jurnal Teluk, Vol. 3, No. 1, 2014, hlm. 5-20, doi:10.1000/teluk.2014. ISSN 1234-5679."
    pages = [[*body(page), SHORT_RULE, *note(page, cited if not page else "Ibid.")] for page in range(count)]

    assert "Rahma" not in furniture_left(pages)
    assert "Ibid" not in furniture_left(pages)
    assert [text for text in furniture_of(pages) if len(text) > 1] == ["21", "22"][:count]


def test_a_note_with_its_number_unraised_is_text_where_the_text_calls_it_below_a_short_rule() -> None:
    pages = [[*body(page), SHORT_RULE, *note(page, f"Ibid., hlm. {21 + 19 * page}.", 0)] for page in range(3)]

    assert "Ibid" not in furniture_left(pages)


def test_a_note_of_two_lines_is_text_to_its_end() -> None:
    lines = ["Lihat laporan tahunan " + "kepala pelabuhan kepada gubernur " * 3, "pada hlm. 7, doi:10.1000/teluk.2014."]
    low: list[Text | Rule] = [Text(60, 771, "1", 6), Text(66, 774, lines[0], 8.5), Text(60, 784, lines[1], 8.5)]

    assert "doi" not in furniture_left([[*body(0), SHORT_RULE, *low]])


def test_feet_that_begin_with_the_page_number_are_furniture_though_the_text_calls_a_note_of_that_number() -> None:
    pages: list[list[Text | Rule]] = [
        [*body(page), LONG_RULE, Text(60, 810, f"{page + 1} Jurnal Teluk Nusantara", 8)] for page in range(3)
    ]

    assert furniture_left(pages).count("Jurnal Teluk") == 3


def test_an_imprint_below_a_note_is_furniture() -> None:
    imprint = Text(60, 815, "Jurnal Teluk, Vol. 3, No. 1, Juni 2014, ISSN 1234-5679", 8)
    low: list[Text | Rule] = [SHORT_RULE, Text(60, 771, "1", 6), Text(66, 774, "Ibid.", 8.5), imprint]

    assert imprint.text in furniture_left([[*body(0), *low]])
    assert "Ibid" not in furniture_left([[*body(0), *low]])


def formulaic(first: int) -> list[str]:
    """Paragraphs that differ in their numbers alone."""
    return [
        f"Catatan ke-{first + at} menjelaskan bahwa angin barat membuat banyak kapal tidak melaut selama dua bulan, "
        "sehingga harga ikan naik dan pasokan ke kota berkurang cukup tajam."
        for at in range(24)
    ]


def test_lines_of_the_text_that_head_and_end_pages_stay_though_they_differ_in_numbers_alone() -> None:
    pages = [
        [*set_column(formulaic(24 * page), 60, 60 + 9 * page, 470), Text(290, 815, str(page + 1), 9)]
        for page in range(4)
    ]

    assert furniture_of(pages) == ["1", "2", "3", "4"]


def test_a_head_of_two_letterspaced_lines_wider_than_the_text_is_furniture() -> None:
    title = "kerja sama pelabuhan kecil di pesisir selatan dan hubungan antarkota di negara kepulauan yang luas sekali"
    heads = [Text(130, 40, title, 10), Text(400, 54, "di timur")]
    pages = [[*heads, *set_column([PROSE * 9], 60, 90, 330)] for _ in range(4)]

    assert furniture_left(pages).count("kepulauan") == 4


def test_text_that_runs_on_beside_the_title_below_a_running_head_is_text() -> None:
    head = Text(60, 45, "Kumpulan Ringkasan Lokakarya Teluk", 8)
    left = [
        Text(60, 110, "Pelabuhan Kecil", 16, "bold"),
        Text(60, 130, "Siti Rahma"),
        *set_column([PROSE], 60, 160, 220),
    ]
    address = "dan itu dibuka pada https://teluk.example bagi umum oleh kepala"
    right = set_column([f"{address} {PROSE * 4}"], 310, 80, 220)
    first: list[Text | Rule] = [head, *left, *right]
    pages = [first, *[[head, *body(page)] for page in range(1, 4)]]

    dropped = furniture_left(pages)
    assert dropped.count(head.text) == 4
    assert not any(line.text in dropped for line in (*left, *right))


@pytest.mark.parametrize("law", ["Regulation No. 83 of 2016", "Peraturan Nomor 83 Tahun 2016"])
def test_the_number_of_a_law_in_a_line_of_the_text_makes_no_masthead(law: str) -> None:
    beside = [Text(310, 80 + 12 * at, text) for at, text in enumerate(("lalu menurut", law, "dan kota."))]
    title = [Text(60, 130, "Pelabuhan Kecil dan Kota", 16, "bold"), *set_column([PROSE * 3], 60, 160, 470)]

    assert furniture_of([[*beside, *title]]) == []
