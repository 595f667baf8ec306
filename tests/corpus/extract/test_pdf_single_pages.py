"""The number of a page that stands alone in its file, and figures that are none."""

from __future__ import annotations

import pytest

from corpus.extract.pdf import extract_pdf
from tests.corpus.extract.pdf_writer import Text, write_pdf
from tests.corpus.extract.readings import dropped_texts
from tests.corpus.extract.test_pdf_counted import prose

FOOT, RIGHT, LEFT, MIDDLE = (300.0, 800.0), (488.0, 50.0), (100.0, 50.0), (300.0, 50.0)


def read(*drawn: Text) -> tuple[str | None, list[str]]:
    """Return the label of a single page, and what of it is no text."""
    extraction = extract_pdf(write_pdf([[*prose(0, 8), *drawn]]), "a.pdf")
    return extraction.pages[0].label, dropped_texts(extraction)


@pytest.mark.parametrize(("place", "number"), [(FOOT, "78"), (FOOT, "- 3 -"), (FOOT, "Hlm. 4"), (RIGHT, "12")])
def test_a_lone_number_below_the_text_or_above_it_at_the_right_is_that_of_the_page(
    place: tuple[float, float], number: str
) -> None:
    assert read(Text(*place, number)) == (number.strip("Hlm.- "), [number])


def test_a_number_in_a_corner_beside_a_running_head_is_that_of_the_page() -> None:
    assert read(Text(100, 50, "146"), Text(250, 50, "Rahma dan Wetan")) == ("146", ["146Rahma dan Wetan"])


@pytest.mark.parametrize(
    ("place", "line"),
    [(LEFT, "3 Uji Coba di Lapangan"), (MIDDLE, "4"), (FOOT, "Ambon 2019"), (RIGHT, "2021"), (LEFT, "No. 2, 4411")],
)
def test_other_figures_of_a_single_page_are_no_label(place: tuple[float, float], line: str) -> None:
    label, _ = read(Text(*place, line))

    assert label is None
