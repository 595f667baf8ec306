"""Tables that a page cuts are one block, and heads in odd places are read with the columns that they name."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.build import build_document
from corpus.document import Block, Document, Source
from corpus.edits import undo
from corpus.extract.pdf import extract_pdf
from tests.corpus.extract.pdf_writer import Rule, Text, set_column, write_pdf

PROSE = (
    "Pelabuhan kecil jarang dibahas dalam kajian hubungan antarkota, padahal sebagian besar barang melewatinya. Para "
    "pejabat daerah menyusun perjanjian sendiri tanpa menunggu persetujuan dari ibu kota, dan hasilnya beragam."
)
COLUMNS = (60.0, 200.0, 320.0, 420.0)
HEAD = ("Desa", "Perahu", "Jaring", "Awak")
FIRST = [("Ranai", "12", "30", "41"), ("Midai", "9", "22", "27"), ("Subi", "4", "11", "13")]
REST = [("Serasan", "7", "19", "25"), ("Kelarik", "3", "8", "10")]


def rows(table: Sequence[Sequence[str]], y: float) -> list[Text | Rule]:
    return [
        Text(x, y + 14 * number, cell)
        for number, row in enumerate(table)
        for x, cell in zip(COLUMNS, row, strict=True)
        if cell
    ]


def read(pages: Sequence[Sequence[Text | Rule]]) -> Document:
    return build_document(extract_pdf(write_pdf(pages), "a.pdf"), Source("a.pdf", "0" * 64, 1, "pdf"))


def tables(document: Document) -> list[tuple[Block, str]]:
    return [
        (block, document.text[block.start : block.end].strip()) for block in document.blocks if block.kind == "table"
    ]


def lines(*parts: Sequence[Sequence[str]]) -> str:
    return "\n".join(" ".join(cell for cell in row if cell) for part in parts for row in part)


def first_page() -> list[Text | Rule]:
    return [*set_column([PROSE], 60, 100, 420), Text(60, 700, "Tabel 2. Sarana desa"), *rows([HEAD, *FIRST], 720)]


def second_page(above: Sequence[Text | Rule], y: float) -> list[Text | Rule]:
    return [*above, *rows(REST, y), *set_column([PROSE], 60, y + 80, 420)]


def test_a_table_cut_by_a_page_is_one_block_that_names_both_pages() -> None:
    document = read([first_page(), second_page([], 90)])

    ((table, text),) = tables(document)
    assert text == lines([HEAD], FIRST, REST)
    assert [box.page for box in table.boxes] == [1, 2]


def test_the_repeated_head_and_label_of_a_cut_table_are_left_out_on_record() -> None:
    again = [Text(60, 90, "Tabel 2 (lanjutan)"), *rows([HEAD], 108)]
    data = write_pdf([first_page(), second_page(again, 122)])
    extraction = extract_pdf(data, "a.pdf")
    document = build_document(extraction, Source("a.pdf", "0" * 64, 1, "pdf"))

    ((_, text),) = tables(document)
    assert text == lines([HEAD], FIRST, REST)
    assert "lanjutan" not in document.text
    assert "".join(edit.source_text for edit in document.edits if edit.kind == "furniture").count("Perahu") == 1
    assert undo(document.text, document.edits) == extraction.text


def test_a_table_with_a_caption_of_its_own_stays_a_table_of_its_own() -> None:
    document = read([first_page(), second_page([Text(60, 90, "Tabel 3. Sarana lain"), *rows([HEAD], 108)], 122)])

    assert [text for _, text in tables(document)] == [lines([HEAD], FIRST), lines([HEAD], REST)]


def test_a_table_after_prose_on_the_next_page_is_another_one() -> None:
    document = read([first_page(), [*set_column([PROSE], 60, 90, 420), *rows([HEAD, *REST], 200)]])

    assert len(tables(document)) == 2


def test_heads_that_are_turned_are_read_with_their_columns() -> None:
    heads = [
        Text(60, 180, "Pernyataan"),
        *(Text(x, 180, name, turned=True) for x, name in zip(COLUMNS[1:], HEAD[1:], strict=True)),
    ]
    document = read(
        [[*set_column([PROSE], 60, 80, 420), *heads, *rows(FIRST, 194), *set_column([PROSE], 60, 300, 420)]]
    )

    ((_, text),) = tables(document)
    assert text == lines([("Pernyataan", *HEAD[1:])], FIRST)


def test_tables_side_by_side_are_read_one_after_the_other() -> None:
    left, right = (
        [("Tahun", "Ton"), ("2017", "120"), ("2018", "131")],
        [("Tahun", "Nilai"), ("2017", "1,4"), ("2018", "2,2")],
    )
    both = [
        Text(x, 214 + 14 * number, cell)
        for at, table in ((60, left), (300, right))
        for number, row in enumerate(table)
        for x, cell in zip((at, at + 80), row, strict=True)
    ]
    labels = [Text(60, 196, "Tabel 1. Ekspor ikan"), Text(300, 196, "Tabel 2. Impor garam")]
    document = read([[*set_column([PROSE], 60, 100, 420), *labels, *both, *set_column([PROSE], 60, 320, 420)]])

    assert [text for _, text in tables(document)] == [lines(left), lines(right)]


def test_three_signatures_and_a_list_of_tables_are_no_tables() -> None:
    signed = [
        ("Mengetahui,", "Menyetujui,", "", "Ranai, 4 Mei"),
        ("Kepala", "Sekretaris", "", "Ketua"),
        ("Hasan", "Siti", "", "Yohanes"),
    ]
    listed = [
        Text(x, 300 + 14 * at, text)
        for at in (1, 2, 3)
        for x, text in ((60, f"Tabel {at}. Sarana"), (420, str(7 * at)))
    ]
    document = read(
        [[*set_column([PROSE], 60, 100, 420), *rows(signed, 220), *listed, *set_column([PROSE], 60, 400, 420)]]
    )

    assert tables(document) == []
