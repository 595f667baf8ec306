"""What lines of mastheads, running heads and notes name of an issue, and what names none."""

from __future__ import annotations

import pytest

from corpus.extract.imprint_lines import date_behind_label, imprint_of, tells_date


def said(line: str) -> dict[str, object]:
    """Return what a line says, the date as its year."""
    values = imprint_of(line)
    issued = values.pop("issued", None)
    return values | ({"year": issued["date-parts"][0][0]} if isinstance(issued, dict) else {})


@pytest.mark.parametrize(
    ("line", "values"),
    [
        (
            "Niaga: Jurnal Dagang ISSN 1907-0000 | Vol. 12 No. 1, Juni 2024: 15–24",
            {
                "container-title": "Niaga: Jurnal Dagang",
                "ISSN": "1907-0000",
                "volume": "12",
                "issue": "1",
                "year": 2024,
                "page": "15-24",
            },
        ),
        (
            "Quay Notes 23 (2017), no. 4, pp. 311–321",
            {"container-title": "Quay Notes", "volume": "23", "issue": "4", "year": 2017, "page": "311-321"},
        ),
        (
            "Notes on Coconuts 4 (2022) e31",
            {"container-title": "Notes on Coconuts", "volume": "4", "year": 2022, "page": "e31"},
        ),
        (
            "Quay Letters 61, 14–22 (2016)",
            {"container-title": "Quay Letters", "volume": "61", "year": 2016, "page": "14-22"},
        ),
        ("Quay Review 14 (2021) 3", {"container-title": "Quay Review", "volume": "14", "year": 2021}),
        (
            "Journal of Quays, 2022, pp. 1–9",
            {"container-title": "Journal of Quays", "year": 2022, "page": "1-9"},
        ),
        (
            "Majalah NIAGA edisi 12/Th. IX/Desember 2016",
            {"container-title": "Majalah NIAGA", "issue": "12", "year": 2016},
        ),
    ],
)
def test_lines_that_name_an_issue(line: str, values: dict[str, object]) -> None:
    assert said(line) == values


@pytest.mark.parametrize(
    "line", ["Rahma, 2022, pp. 1-9", "Peraturan Bupati 14 (2021)", "Kamus Dagang edisi 2", "Edisi 4 Buku Pintar"]
)
def test_lines_that_cite_or_name_a_book_name_no_issue(line: str) -> None:
    assert said(line) == {}


def test_pages_beside_the_day_of_publication_are_those_of_the_work() -> None:
    found = date_behind_label("Accepted 2 January 2021 · Published 5 March 2021 · pp. 331–340")

    assert found["page"] == "331-340"


def test_a_season_is_a_date_though_an_address_stands_behind_it() -> None:
    assert tells_date("Quay Gazette | Winter 2014 | www.quay.example")
