"""How many characters of scanned pages are recognised right: clean pages, and pages as a poor scanner gives them."""

from __future__ import annotations

import statistics

import pytest

from corpus.extract.ocr import installed_languages
from tests.quality import scanned_pages
from tests.quality.conftest import Floors
from tests.quality.scans import PrintedPage, accuracy, lines_of, page_accuracy, picture_of, recognised, spoilt

PAGES = (
    PrintedPage("early-warning-journal.pdf", 2),
    PrintedPage("fisheries-policy-brief.pdf", 1),
    PrintedPage("fisheries-policy-brief.pdf", 2),
    PrintedPage("jurnal-pengawasan-nelayan.pdf", 3),
    PrintedPage("jurnal-pengawasan-nelayan.pdf", 4),
    PrintedPage("laporan-kesiapsiagaan-banjir.pdf", 3),
    PrintedPage("laporan-kesiapsiagaan-banjir.pdf", 4),
)
pytestmark = pytest.mark.skipif(len(installed_languages()) < 2, reason="needs Tesseract with Indonesian and English")


def test_clean_scans_are_recognised() -> None:
    figures = [accuracy(recognised([picture_of(page)]), lines_of(page)) for page in PAGES]
    assert statistics.mean(figures) >= 0.99, figures
    assert min(figures) >= 0.985, figures


def test_skewed_and_noisy_scans_are_recognised() -> None:
    figures = [accuracy(recognised([spoilt(picture_of(page))]), lines_of(page)) for page in PAGES]
    assert statistics.mean(figures) >= 0.985, figures
    assert min(figures) >= 0.965, figures


@pytest.mark.parametrize(("state", "least", "least_page"), [("clean", 0.995, 0.99), ("skewed and noisy", 0.985, 0.975)])
def test_whole_pages_are_recognised_in_reading_order(
    floors: Floors, state: str, least: float, least_page: float
) -> None:
    """One and two columns, running heads, tables, four faces: every character of the page counts, and its place."""
    figures = {}
    for page in scanned_pages.pages():
        picture = scanned_pages.picture_of(page)
        read = recognised([picture if state == "clean" else spoilt(picture)])
        figures[page.name] = page_accuracy(read, page.texts)
    floors.note(f"{state} scans, by page: {figures}")
    assert statistics.mean(figures.values()) >= least, figures
    assert min(figures.values()) >= least_page, figures
