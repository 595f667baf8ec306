from __future__ import annotations

import pytest

from corpus.clean.hyphens import Hyphens
from corpus.clean.joins import SPACE, Join, join_lines
from corpus.clean.vocabulary import vocabulary_of

HYPHENS = Hyphens(vocabulary_of([]))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Diakses dari https:", "//arsip.contoh.example/61/naskah.pdf"),
        ("Diakses dari https://arsip.contoh.exam", "ple/61/naskah.pdf"),
        ("Retrieved from https://reposi", "tory.contoh.example/61"),
        ("https://arsip.contoh.example/1", "140/naskah.pdf"),
        ("https://arsip.contoh.example/laporan-", "tahunan"),
        ("arsip.contoh.example/5204/vickers.", "pdf"),
        ("arsip.contoh.example/5204/", "vickers.pdf"),
    ],
)
def test_an_address_that_a_line_breaks_is_put_together(before: str, after: str) -> None:
    assert join_lines(before, after, HYPHENS) == Join("")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("lihat https://contoh.example", "dan/atau laporan lain."),
        ("lihat https://contoh.example", "Jakarta/Bandung."),
        ("see https://contoh.example/a", "12/3/2020"),
        ("lihat www.contoh.example", "km/jam."),
        ("lihat arsip.contoh.example/laporan.", "dan seterusnya"),
        ("The report of 2019", "contoh.example/61/naskah.pdf"),
    ],
)
def test_words_after_an_address_stay_apart(before: str, after: str) -> None:
    assert join_lines(before, after, HYPHENS) == SPACE


@pytest.mark.parametrize(
    ("before", "after", "separator"),
    [
        ("Presiden Jokowi—", "yang baru kembali", ""),
        ("Presiden Jokowi", "—yang baru kembali", ""),
        ("tahun 1990‒", "2000", ""),
        ("dan", "/atau", ""),
        ("Presiden Jokowi —", "yang baru", " "),
        ("Presiden Jokowi", "– yang baru", " "),
        ("suhu turun ke", "–5 derajat", " "),
    ],
)
def test_dashes_that_stand_close_to_words_stay_close_over_a_line_end(before: str, after: str, separator: str) -> None:
    assert join_lines(before, after, HYPHENS).separator == separator
