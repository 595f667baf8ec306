from __future__ import annotations

import pytest

from corpus.extract.pdf import extract_pdf
from corpus.extract.pdf_gutters import Gutter
from corpus.extract.pdf_overfull import with_overfull_set_back
from corpus.extract.pdf_words import Word
from tests.corpus.extract.pdf_writer import Text, set_lines, text_width, write_pdf
from tests.corpus.extract.readings import kinds_and_texts

LEFT = (
    "Pelabuhan kecil jarang dibahas dalam kajian hubungan antarkota, padahal sebagian besar barang melewatinya. Para "
    "pejabat daerah menyusun perjanjian sendiri tanpa menunggu persetujuan dari ibu kota, dan hasilnya beragam sekali."
)
RIGHT = (
    "Bagian berikut menguraikan bahan yang dipakai. Wawancara dilakukan dengan dua belas orang kepala pelabuhan, lalu "
    "dibandingkan dengan catatan muatan yang disimpan oleh perusahaan pelayaran selama sepuluh tahun terakhir ini."
)
GUTTER = Gutter(298, 288, 308, 20, 0.9, agreed=True)


def columns(over: float) -> tuple[list[Text], list[Text]]:
    """Two columns of 220 points, 18 apart; one line of the left one runs so many points out of it."""
    left, right = (
        [Text(x, 100 + 12 * at, line) for at, line in enumerate(set_lines(" ".join([text] * 4), 220))]
        for x, text in ((60, LEFT), (298, RIGHT))
    )
    line = left[6]
    letters = round((220 + over - text_width(line.text + " ", 10)) / text_width("z", 10))
    left[6] = Text(line.x, line.y, line.text + " " + "z" * letters)
    return left, right


@pytest.mark.parametrize("over", [8, 30])
def test_a_line_that_runs_into_the_gutter_or_over_it_keeps_both_columns_in_order(over: float) -> None:
    left, right = columns(over)

    texts = [text for _, text in kinds_and_texts(extract_pdf(write_pdf([[*left, *right]]), "a.pdf"))]

    assert " ".join(texts) == " ".join(line.text for line in [*left, *right])


def test_a_file_drawn_row_by_row_is_read_by_the_rows_above_and_below() -> None:
    left, right = columns(12)
    page = sorted([*left, *right], key=lambda line: line.y)

    texts = [text for _, text in kinds_and_texts(extract_pdf(write_pdf([page]), "a.pdf"))]

    assert " ".join(texts) == " ".join(line.text for line in [*left, *right])


def words_of(text: str, ends: list[tuple[float, float]], start: int, bottom: float = 20) -> list[Word]:
    words = []
    for word, (x0, x1) in zip(text.split(), ends, strict=True):
        words.append(Word(start, start + len(word), word, x0, bottom - 10, x1, bottom, 10, False, False, True))
        start += len(word) + 1
    return words


def test_a_line_over_both_columns_stays_though_a_word_begins_at_the_edge_of_the_right_one() -> None:
    row = tuple(
        words_of(
            "Satu judul di atas kedua kolom", [(60, 140), (143, 200), (203, 304), (308, 340), (343, 400), (403, 500)], 0
        )
    )

    assert with_overfull_set_back([row], GUTTER) == [row]


def test_cells_of_a_table_that_reach_into_the_gutter_keep_their_places() -> None:
    left = words_of("Ambon 16,94 80,43", [(60, 90), (160, 180), (270, 296)], 0)
    row = (*left, *words_of("dan hasilnya beragam", [(308, 330), (333, 370), (373, 420)], 900))

    assert with_overfull_set_back([row], GUTTER) == [row]


def test_a_line_set_back_ends_at_the_edge_of_its_column_and_keeps_its_words() -> None:
    left = words_of("perjanjian sendiri menunggu persetujuan", [(60, 120), (123, 170), (173, 230), (233, 303)], 0)
    row = (*left, *words_of("dan hasilnya beragam", [(308, 330), (333, 370), (373, 420)], 900))

    (found,) = with_overfull_set_back([row], GUTTER)

    assert [word.text for word in found] == [word.text for word in row]
    assert max(word.x1 for word in found[:4]) == pytest.approx(GUTTER.left)
    assert found[4:] == row[4:]
