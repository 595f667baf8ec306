"""Where tables below their captions end: what stands below them is text."""

from __future__ import annotations

from corpus.extract.pdf_captioned import captioned_frames
from corpus.extract.pdf_lines import Row
from corpus.extract.pdf_words import Word

_EDGES = (50.0, 150.0, 250.0)


def _row(foot: float, *texts: str, edges: tuple[float, ...] = _EDGES, size: float = 10.0) -> Row:
    return tuple(
        Word(0, len(text), text, x0, foot - size, x0 + 5.0 * len(text), foot, size, False, False, False)
        for x0, text in zip(edges, texts, strict=False)
    )


def _table() -> list[Row]:
    caption = _row(88, "Tabel", "1.", "Harga", edges=(50.0, 80.0, 95.0))
    body = [
        _row(112 + 12 * at, name, figure, "2019") for at, (name, figure) in enumerate((("ikan", "4"), ("garam", "7")))
    ]
    return [caption, _row(100, "Barang", "Harga", "Tahun"), *body, _row(136, "udang", "9", "2020")]


def _foot(rows: list[Row]) -> float:
    (frame,) = captioned_frames(rows)
    return frame[3]


def test_a_line_of_text_further_below_is_no_row_though_its_spaces_fall_between_the_columns() -> None:
    edges = (50.0, 105.0, 130.0, 190.0, 220.0)
    text = _row(160, "Perjanjian", "desa", "menyebabkan", "harga", "naik", edges=edges)
    assert _foot([*_table(), text]) == 137
    assert _foot([*_table(), _row(148, "cumi", "3", "2021")]) == 149


def test_a_line_in_other_type_below_a_table_is_no_row() -> None:
    assert _foot([*_table(), _row(149, "Pustaka", "dan", "data", size=11.0)]) == 137


def test_a_row_of_cells_belongs_to_its_table_however_far_below() -> None:
    assert _foot([*_table(), _row(164, "Jumlah", "23", "2021")]) == 165
