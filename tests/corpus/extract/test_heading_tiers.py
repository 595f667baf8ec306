"""Levels of headings of which some have numbers and some have none."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from corpus.extract.heading_tiers import Seen, depths_of

LARGE, SMALL = (14.0,), (11.0,)


def depths(*texts: str) -> list[int]:
    """Return the depths of headings that all stand out alike, none of them right below another."""
    return depths_of([Seen(text, SMALL) for text in texts])


def test_decimals_without_their_parent_stand_below_the_heading_before_them() -> None:
    assert depths("METODE", "HASIL", "3.1 Ikan", "3.1.1 Harga", "3.2 Kapal", "PENUTUP") == [1, 1, 2, 3, 2, 1]


def test_numbers_that_begin_anew_stand_below_the_headings_between() -> None:
    assert depths("Kota", "1. Gudang", "2. Pasar", "Desa", "1. Warung", "a. Kopi", "2. Tambatan") == [
        1, 2, 2, 1, 2, 3, 2,
    ]  # fmt: skip


def test_numbers_stand_below_the_usual_parts_of_a_paper_where_these_have_none() -> None:
    assert depths("Pendahuluan", "Metode", "Pembahasan", "1. Ikan", "2. Kapal", "Simpulan") == [1, 1, 1, 2, 2, 1]


def test_numbers_that_go_on_are_beside_what_stands_among_them() -> None:
    assert depths("Introduction", "1. Fish", "2. Boats", "Interlude", "3. Fuel", "Conclusion") == [1] * 6


def test_an_abstract_and_thanks_have_nothing_below_them() -> None:
    seen = [Seen("ABSTRACT", LARGE), Seen("NOMENCLATURE", LARGE), Seen("1 Fish", SMALL), Seen("1.1 Cod", SMALL)]

    assert depths_of(seen) == [1, 1, 1, 2]
    assert depths("Abstract", "1. Fish", "1.1 Cod", "2. Boats", "References") == [1, 1, 2, 1, 1]


def test_numbers_stand_below_larger_parts_though_they_go_on_through_these() -> None:
    seen = [
        Seen("Harbours", LARGE), Seen("1. Fish", SMALL), Seen("2. Boats", SMALL), Seen("Villages", LARGE),
        Seen("3. Fuel", SMALL),
    ]  # fmt: skip

    assert depths_of(seen) == [1, 2, 2, 1, 2]


def test_one_larger_heading_before_all_numbers_has_not_all_of_them_below_it() -> None:
    assert depths_of([Seen("FROM THE EDITOR", LARGE), Seen("1. Fish", SMALL), Seen("2. Boats", SMALL)]) == [1, 1, 1]


def test_a_number_misread_from_a_table_of_contents_has_no_chapter_below_it() -> None:
    assert depths("11.1 Packages", "1 Fish", "1.1 Cod", "2 Boats") == [1, 1, 2, 1]


def test_a_part_goes_on_where_its_numbers_do() -> None:
    texts = ("Part I", "1 Fish", "1.1 Cod", "2 Boats", "References", "3 Nets", "Part II", "1 Fuel")

    assert depths(*texts) == [1, 2, 3, 2, 1, 2, 1, 2]


def test_what_stands_among_the_numbers_of_a_section_does_not_end_it() -> None:
    seen = [Seen("1 Fish", SMALL), Seen("1.1 Cod", SMALL), Seen("BOX OFFICE", LARGE), Seen("1.2 Tuna", SMALL)]

    assert depths_of(seen)[::3] == [1, 2]


def test_decimals_stand_below_roman_numbers_that_count_the_same() -> None:
    assert depths("I. PENDAHULUAN", "1.1 Latar", "II. HASIL", "2.1 Ikan", "2.2 Kapal") == [1, 2, 1, 2, 2]


TEXTS = st.sampled_from(
    [
        "BAB II",
        "Pasal 3",
        "Pendahuluan",
        "Metode",
        "ABSTRAK",
        "Ikan",
        "1. Satu",
        "2 Dua",
        "2.1 Lagi",
        "3.1.1 Dalam",
        "A. Huruf",
        "a) Kecil",
        "IV. Empat",
        "i. Satu",
        "Daftar Pustaka",
    ]
)


@given(st.lists(st.builds(Seen, TEXTS, st.sampled_from([LARGE, SMALL]), st.booleans())))
def test_every_heading_has_a_depth_from_one(headings: list[Seen]) -> None:
    found = depths_of(headings)

    assert len(found) == len(headings)
    assert all(depth >= 1 for depth in found)
    assert depths_of(headings) == found
