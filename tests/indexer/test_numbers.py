from __future__ import annotations

from pathlib import Path

import pytest

from tests.indexer.libraries import Written, library
from tests.indexer.searching import found, run

AMOUNTS = ("Anggarannya Rp212,4 miliar.", "Biayanya US$5 per orang.", "Harga naik 5% saja.", "Upah naik 7 persen.")


@pytest.mark.parametrize(
    ("query", "passage"),
    [
        *((query, 0) for query in ("212,4", "212.4", "Rp212,4", "Rp 212,4", '"Rp212,4 miliar"', '"212,4 miliar"')),
        *((query, 1) for query in ("US$5", "US$ 5", "$5 orang", '"us$5"')),
        *((query, 2) for query in ("5%", "5 persen", "5 percent", "harga 5%", '"naik 5%"')),
        *((query, 3) for query in ("7 persen", "7%", "upah 7%", '"7 persen"')),
    ],
)
def test_amounts_are_found_however_they_are_written(tmp_path: Path, query: str, passage: int) -> None:
    with library(tmp_path, [Written("a.txt", AMOUNTS)]) as store:
        assert found(store, query, strict=True) == [AMOUNTS[passage][:12]]


def test_a_currency_before_a_number_is_marked_with_it_or_left_out(tmp_path: Path) -> None:
    with library(tmp_path, [Written("a.txt", AMOUNTS)]) as store:
        for query, marked in (("212,4", "212,4"), ("Rp212,4", "Rp212,4"), ('"212,4"', "212,4"), ("7%", "7 persen")):
            shown = run(store, query, strict=True).hits[0].shown
            assert [shown.text[start:end] for start, end in shown.spans] == [marked]


def test_a_number_is_found_with_and_without_a_mark_for_the_thousands(tmp_path: Path) -> None:
    texts = ("Sebanyak 1.420 rumah tangga diwawancarai.", "Sebanyak 1420 rumah tangga pindah.")
    with library(tmp_path / "library", (Written("rumah.txt", texts),)) as store:
        for query in ("1420", "1.420", "1,420"):
            assert {hit.passage.text for hit in run(store, query).hits} == set(texts), query
        assert [hit.passage.text for hit in run(store, '"1420"').hits] == [texts[1]]
