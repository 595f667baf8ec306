from __future__ import annotations

import pytest

from corpus.extract.dates import find_date
from corpus.extract.pdf_labels import labels_in_edges, printed_labels


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("4 Juni 2022 13:00 WIB", "2022-06-04T13:00+07:00"),
        ("Senin, 17 Agustus 1945 pukul 10.00 WIT", "1945-08-17T10:00+09:00"),
        ("Warta.com - 04/06/2022, 13:00 WITA", "2022-06-04T13:00+08:00"),
        ("June 4, 2022 1:05 PM", "2022-06-04T13:05"),
        ("2022-06-04T13:00:00+0700", "2022-06-04T13:00+07:00"),
        ("2022-06-04 13:00 WIB", "2022-06-04T13:00+07:00"),
        ("5 Nop 2018", "2018-11-05"),
        ("Sabtu (4/6/2022) pukul 13.00 WIB", "2022-06-04T13:00+07:00"),
        ("Senin 17/08/20", "2020-08-17"),
        ("17/08/20", None),
        ("June 4, 2022, 13:00 GMT+7", "2022-06-04T13:00+07:00"),
        ("31/13/2018", None),
        ("tidak ada tanggal", None),
    ],
)
def test_visible_dates(text: str, date: str | None) -> None:
    assert find_date(text) == date


def test_roman_front_matter_is_followed_by_arabic_numbers() -> None:
    edges = [["i"], ["ii"], ["iii"], ["1"], ["2"], ["Judul 3"], []]

    assert labels_in_edges(edges) == ["i", "ii", "iii", "1", "2", "3", "4"]


def test_numbers_that_do_not_go_up_with_the_pages_are_no_labels() -> None:
    assert labels_in_edges([["2015"], ["7 orang"], ["dalam 3"]]) == [None, None, None]


def test_printed_numbers_go_before_labels_that_only_count() -> None:
    assert printed_labels([["67"], ["68"]], ["1", "2"]) == ["67", "68"]
    assert printed_labels([[], []], ["i", "ii"]) == ["i", "ii"]


def test_of_two_numbers_that_both_go_up_with_the_pages_the_first_is_the_label() -> None:
    edges = [[f"{12 + page} Kapal dan Pelabuhan {78 + page}"] for page in range(6)]

    assert printed_labels(edges, [None] * 6) == [str(12 + page) for page in range(6)]
