"""Pages whose columns the quality record calls doubtful, and pages that it does not."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.extract.pdf import extract_pdf
from tests.corpus.extract.pdf_writer import Text, set_column, set_lines, write_pdf

PROSE = (
    "Pelabuhan kecil jarang dibahas dalam kajian hubungan antarkota, padahal sebagian besar barang melewatinya. Para "
    "pejabat daerah menyusun perjanjian sendiri tanpa menunggu persetujuan dari ibu kota, dan hasilnya beragam. Mereka "
    "menimbang biaya, waktu, dan orang yang bersedia bekerja pada malam hari di dermaga yang jauh dari kota."
)


def columns(top: float, left: int, right: int) -> list[Text]:
    """Two columns of so many paragraphs each."""
    return set_column([PROSE] * left, 60, top, 225) + set_column([PROSE] * right, 310, top, 225)


def doubts_of(*pages: Sequence[Text]) -> object:
    return extract_pdf(write_pdf(pages), "a.pdf").notes.get("column_doubts", [])


def test_a_last_page_with_a_wide_table_and_uneven_columns_is_not_doubtful() -> None:
    cells = [Text(60 + 120 * x, 80 + 12 * y, f"{x}.{y}41", 9) for y in range(14) for x in range(5)]

    assert (
        doubts_of(
            columns(80, 6, 6), columns(80, 6, 6), [*cells, *columns(270, 1, 0), *set_column([PROSE], 310, 276, 225)]
        )
        == []
    )


def test_a_table_on_a_page_without_columns_is_not_doubtful() -> None:
    cells = [Text(100 + 130 * x, 200 + 13 * y, f"{x}.{y}41", 9) for y in range(8) for x in range(3)]
    page = [*set_column([PROSE], 60, 80, 470), *cells, *set_column([PROSE] * 3, 60, 330, 470)]

    assert doubts_of(set_column([PROSE] * 6, 60, 80, 470), page) == []


def test_words_printed_over_each_other_are_doubtful() -> None:
    over = [Text(300, 80 + 12 * number, "Banda Neira 3.473") for number in range(5)]

    assert doubts_of([*set_column([PROSE] * 3, 60, 80, 470)], [*set_column([PROSE] * 3, 60, 80, 470), *over]) == [2]


def test_full_lines_right_above_columns_are_doubtful_where_few_rows_keep_off_the_gutter() -> None:
    wide = [Text(60, 80 + 12 * n, line) for n, line in enumerate(set_lines(" ".join([PROSE] * 9), 470))]
    close = columns(wide[-1].y + 12, 1, 1)

    assert doubts_of(columns(80, 6, 6), columns(80, 6, 6), [*wide, *close]) == [3]


def test_words_that_the_page_glues_together_are_counted_with_a_stop_or_a_hyphen_among_them() -> None:
    glued = ("sehinggalaporandapatditerimadengancepatsekali.", "daripulau-pulauterluardaripencurianikanolehkapalasing")
    lines = [Text(60, 80 + 12 * at, line) for at, line in enumerate((*glued, "mempertanggungjawabkannya kepada warga"))]
    assert extract_pdf(write_pdf([lines]), "a.pdf").notes["glued_words"] == 2
