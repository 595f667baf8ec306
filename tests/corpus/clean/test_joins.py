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
