"""However many pages a PDF has, the passes that join them hold a few at a time, and find what they find in memory."""

from __future__ import annotations

import gc
import tracemalloc
from collections.abc import Iterator
from pathlib import Path

import pytest

from corpus.extract.pdf import extract_pages
from corpus.extract.pdf_pages import PdfPages
from corpus.extract.pdf_values import PageFiles, Part, page_line
from corpus.extract.pdf_words import PageWords
from tests.corpus.extract.test_pdf_readers import many_pages

# More than are kept in memory for being few.
PAGES = 48


class Counted:
    """Pages from files that count, whenever one is asked for, how many of those given out are still held."""

    def __init__(self, pages: PageFiles) -> None:
        self._pages = pages
        self.most = 0

    def __len__(self) -> int:
        return len(self._pages)

    def __iter__(self) -> Iterator[PageWords]:
        for page in self._pages:
            self.most = max(self.most, sum(isinstance(one, PageWords) for one in gc.get_objects()))
            yield page


@pytest.fixture
def parts(tmp_path: Path) -> list[Part]:
    first, rest = tmp_path / "first", tmp_path / "rest"
    with PdfPages(many_pages(8, PAGES), "a.pdf", fast=True) as file:
        first.write_text("".join(page_line(page) + "\n" for page in file.read(1, 5)), encoding="ascii")
        rest.write_text("".join(page_line(page) + "\n" for page in file.read(6, PAGES)), encoding="ascii")
    return [Part(first, 1, 5), Part(rest, 6, PAGES)]


@pytest.fixture
def nothing_before() -> Iterator[None]:
    """Leave what other tests have made out of what is looked through: that takes most of a minute."""
    gc.collect()
    gc.freeze()
    yield
    gc.unfreeze()


@pytest.mark.usefixtures("nothing_before")
def test_no_pass_holds_more_than_a_few_pages(parts: list[Part]) -> None:
    pages = Counted(PageFiles(parts, PAGES))

    extraction = extract_pages(pages, "a.pdf")

    assert len(extraction.pages) == PAGES
    assert 0 < pages.most <= 4


def test_pages_on_disk_give_what_pages_in_memory_give(parts: list[Part]) -> None:
    pages = PageFiles(parts, PAGES)
    streamed, held = extract_pages(pages, "a.pdf"), extract_pages(tuple(pages), "a.pdf")

    assert streamed.text == held.text
    assert tuple(streamed.blocks) == tuple(held.blocks)
    assert (streamed.pages, streamed.dropped, streamed.notes) == (held.pages, held.dropped, held.notes)


def test_what_is_kept_of_a_page_is_little_more_than_its_text(parts: list[Part]) -> None:
    extract_pages(PageFiles(parts, PAGES), "a.pdf")
    gc.collect()
    tracemalloc.start()
    extraction = extract_pages(PageFiles(parts, PAGES), "a.pdf")
    gc.collect()
    kept, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    # Their words would take five times as much.
    assert kept < 12 * len(extraction.text)
