"""Tables of contents, and headings that stand below each other in one block or only look like headings."""

from __future__ import annotations

from dataclasses import replace

import pytest

from corpus.extract.pdf import extract_pdf
from corpus.extract.pdf_drafts import Draft, PrintedLine
from corpus.extract.pdf_heading_looks import is_heading
from corpus.extract.pdf_stacked import first_heading, headings_above_table, is_named_below
from tests.corpus.extract.pdf_writer import Rule, Text, set_column, text_width, write_pdf
from tests.corpus.extract.readings import kinds_and_texts

PROSE = (
    "Pelabuhan kecil jarang dibahas dalam kajian hubungan antarkota, padahal sebagian besar barang melewatinya. Para "
    "pejabat daerah menyusun perjanjian sendiri tanpa menunggu persetujuan dari ibu kota, dan hasilnya beragam."
)
ENTRIES = (
    ("KATA PENGANTAR", "iii"),
    ("BAB I PENDAHULUAN", "1"),
    ("1.1 Latar Belakang", "1"),
    ("Tabel 2.1 Harga ikan", "15"),
    ("DAFTAR PUSTAKA", "66"),
)


def contents(leader: str, heading: str = "DAFTAR ISI") -> list[Text | Rule]:
    """Set the entries one below the other, the numbers of their pages at the right edge."""
    drawn: list[Text | Rule] = [Text(240, 80, heading, 12, "bold")] if heading else []
    for at, (title, number) in enumerate(ENTRIES):
        start = text_width(title, 10) + 66
        dots = leader * int((450 - start) / max(1, text_width(leader, 10))) if leader else ""
        drawn.append(Text(60, 120 + 14 * at, title))
        if dots:
            drawn.append(Text(start, 120 + 14 * at, dots))
        drawn.append(Text(530 - text_width(number, 10), 120 + 14 * at, number))
    return drawn


def draft(*texts: str, bold: bool = False, size: float = 10.0, first_size: float = 0.0) -> Draft:
    """Make a draft of lines in a wide column."""
    lines = tuple(
        PrintedLine(((0, len(text)),), frozenset(), (), 1, text, 60, 90 + 12 * at, 60 + 5 * len(text), 100 + 12 * at,
                    size, bold, False, first_size or size, 1)
        for at, text in enumerate(texts)
    )  # fmt: skip
    return Draft("text", lines, full=False, left=60, right=530, page_height=800)


@pytest.mark.parametrize("leader", [".", ". ", "…"])
@pytest.mark.parametrize("heading", ["DAFTAR ISI", ""])
def test_entries_with_leaders_are_items_each_by_itself(leader: str, heading: str) -> None:
    prose: list[Text | Rule] = [*set_column([PROSE] * 3, 60, 90, 470)]
    pages = [prose, contents(leader, heading), prose]

    found = kinds_and_texts(extract_pdf(write_pdf(pages), "a.pdf"))
    items = [text for kind, text in found if kind == "list item"]

    assert [text.split(leader.strip() * 2)[0].split(". .")[0].strip() for text in items] == [
        title for title, _ in ENTRIES
    ]
    assert [text for kind, text in found if kind in ("heading", "caption")] == [heading] * bool(heading)


def test_text_that_ends_in_numbers_is_no_table_of_contents() -> None:
    texts = [f"{PROSE} Semuanya tercatat pada tahun {year}" for year in (1998, 2003, 2011)]

    found = kinds_and_texts(extract_pdf(write_pdf([set_column(texts, 60, 90, 470)]), "a.pdf"))

    assert "list item" not in {kind for kind, _ in found}


@pytest.mark.parametrize(
    ("lines", "first"),
    [
        (("IX. FIGURES AND ARTWORK", "IX.1. Drawings"), 1),
        (("A RESEARCH METHODS", "A.1 Part One"), 1),
        (("2 Harga Ikan pada Musim Barat", "dan Musim Timur", "2.1 Data"), 2),
        (("HASIL DAN PEMBAHASAN", "Gambaran Umum Lokasi"), 1),
        (("HASIL DAN PEMBAHASAN", "DI TIGA DERMAGA"), 0),
        (("2 Harga Ikan pada Musim Barat", "dan Musim Timur"), 0),
        (("BAB II", "Tinjauan Pustaka"), 0),
    ],
)
def test_two_headings_in_one_block_are_parted(lines: tuple[str, ...], first: int) -> None:
    assert first_heading(draft(*lines, bold=True)) == first


@pytest.mark.parametrize(
    "text",
    ["• Panduan Penulis", "12.03.2006", "Q12 − MW Q13 − MW", "where", "12 Maret 2019"],
)
def test_what_only_looks_like_a_heading_is_none(text: str) -> None:
    assert not is_heading(draft(text, bold=text != "where"), 10.0)


def test_an_address_with_a_raised_mark_is_no_heading() -> None:
    address = "1 Royal Society of Ports, Burlington House, London"

    assert not is_heading(draft(address, size=10.0, first_size=6.0, bold=True), 10.0)
    assert is_heading(draft(address.replace(",", ""), bold=True), 10.0)


def test_the_first_line_of_a_paragraph_that_begins_with_its_heading_is_none() -> None:
    assert not is_heading(draft("5.6 Place and Date. For the entries of a list"), 10.0)
    assert is_heading(draft("5.6 Place and Date"), 10.0)


@pytest.mark.parametrize(
    ("label", "name", "joined"),
    [
        ("BAB II", "TINJAUAN PUSTAKA", True),
        ("Chapter 1", "Introduction", True),
        ("Appendix A", "How to Count Boats", True),
        ("Bagian Kesatu", "Hak Awak Kapal", True),
        ("BAB II", "2.1 Konsep Utang", False),
        ("Pasal 5", "Pasal 6", False),
        ("METODE", "Lokasi", False),
    ],
)
def test_a_chapter_and_its_name_are_one_heading(label: str, name: str, joined: bool) -> None:
    below = draft(name, bold=True, size=14)
    line = below.lines[0]._replace(top=125, bottom=139)

    assert is_named_below(draft(label, bold=True), replace(below, lines=(line,))) is joined


def test_lettered_lines_in_the_type_of_the_text_are_headings_where_prose_follows_each() -> None:
    drawn: list[Text | Rule] = [Text(60, 60, "Ikan di Teluk", 18)]
    y = 100.0
    for letter, title in zip("ABC", ("Pendahuluan", "Konsep Utang", "Cara nelayan membayar"), strict=True):
        drawn += [Text(60, y, f"{letter}. {title}"), *set_column([PROSE], 60, y + 24, 470)]
        y += 100

    found = kinds_and_texts(extract_pdf(write_pdf([drawn]), "a.pdf"))

    assert [text for kind, text in found if kind == "heading"] == [
        "A. Pendahuluan", "B. Konsep Utang", "C. Cara nelayan membayar",
    ]  # fmt: skip


def test_lettered_items_of_a_list_are_no_headings() -> None:
    drawn: list[Text | Rule] = [Text(60, 60, "Ikan di Teluk", 18), *set_column([PROSE] * 2, 60, 100, 470)]
    drawn += [Text(60, 250 + 14 * at, f"{'abc'[at]}. Harga Ikan") for at in range(3)]
    drawn += set_column([PROSE], 60, 310, 470)

    found = kinds_and_texts(extract_pdf(write_pdf([drawn]), "a.pdf"))

    assert [text for kind, text in found if kind == "heading"] == []


def test_two_authors_beside_each_other_right_below_a_title_need_no_address() -> None:
    drawn: list[Text | Rule] = [Text(180, 60, "Utang dan Musim Barat", 18), Text(170, 100, "Sri Wahyuni", 12)]
    drawn += [Text(350, 100, "Budi Santoso", 12), Text(60, 150, "Pendahuluan", 12, "bold")]
    drawn += set_column([PROSE] * 3, 60, 180, 470)

    csl = extract_pdf(write_pdf([drawn]), "a.pdf").csl

    assert csl["author"] == [{"family": "Wahyuni", "given": "Sri"}, {"family": "Santoso", "given": "Budi"}]


def test_bold_headings_with_numbers_are_no_first_rows_of_a_table() -> None:
    def table(*rows: tuple[str, bool, int]) -> Draft:
        made = draft(*(text for text, _, _ in rows))
        marked = zip(made.lines, rows, strict=True)
        lines = tuple(line._replace(bold=bold, cells=cells) for line, (_, bold, cells) in marked)
        return replace(made, kind="table", lines=lines)

    assert (
        headings_above_table(table(("4 Data", True, 2), ("4.1 Harga Ikan", True, 2), ("Dari segi teknis", False, 1)))
        == 2
    )
    assert headings_above_table(table(("No Nama Berat", True, 3), ("1 Tongkol 20", False, 3))) == 0
    assert headings_above_table(table(("1 Ikan", True, 2), ("2 Kapal", True, 2), ("3 Jala", True, 2))) == 0
