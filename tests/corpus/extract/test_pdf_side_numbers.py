"""Page numbers in the outer margin, at half the height of their pages, and what looks like them."""

from __future__ import annotations

from corpus.extract.pdf import extract_pdf
from tests.corpus.extract.pdf_writer import Text, write_pdf
from tests.corpus.extract.readings import dropped_texts
from tests.corpus.extract.test_pdf_counted import prose


def test_numbers_that_go_up_with_the_pages_beside_their_text_are_furniture_and_labels() -> None:
    pages = [[*prose(page, 12 + page), Text(550 if page % 2 else 30, 402, str(7 + page), 11)] for page in range(4)]

    extraction = extract_pdf(write_pdf(pages), "a.pdf")

    assert dropped_texts(extraction) == ["7", "8", "9", "10"]
    assert [page.label for page in extraction.pages] == ["7", "8", "9", "10"]


def test_numbers_that_hang_beside_headings_and_those_that_do_not_count_pages_stay() -> None:
    hanging = [
        [Text(60, 402, str(page + 1)), Text(100, 402, "Pelabuhan", font="bold"), *prose(page)] for page in range(4)
    ]
    others = [[*prose(page), Text(550, 402, str(1900 - page))] for page in range(4)]

    assert dropped_texts(extract_pdf(write_pdf(hanging), "a.pdf")) == []
    assert dropped_texts(extract_pdf(write_pdf(others), "a.pdf")) == []
