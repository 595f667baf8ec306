"""A PDF read in ranges by several children is the PDF read by one; a page that ends its reader costs itself only."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path
from typing import Any

import pytest

from corpus.build import build_document
from corpus.document import Document, Source
from corpus.errors import SourceError
from corpus.extract.page_clock import PageReport, page_report
from corpus.extract.pdf import extract_pdf
from corpus.extract.pdf_values import PageFiles, Part
from corpus.extract.pdf_words import PageWords
from corpus.ids import source_sha256
from corpus.parser_pool import HowToRead, ParserPool
from corpus.parser_ranges import FIRST_PAGES, PageRanges
from corpus.parser_tasks import PdfReader
from corpus.quality import checked
from tests.corpus.extract.test_pdf_readers import many_pages

PAGES = FIRST_PAGES + 8


def write(path: Path, data: bytes) -> Source:
    path.write_bytes(data)
    return Source(str(path), source_sha256(data), len(data), "pdf")


def read_by_children(path: Path, source: Source, *, fast: bool = False, children: int = 2) -> Document:
    with ParserPool(children, how=HowToRead(fast=fast)) as pool:
        return pool.submit(path, source, None).result()


@pytest.mark.parametrize("fast", [False, True])
def test_children_together_read_what_one_process_reads(tmp_path: Path, fast: bool) -> None:
    data = many_pages(3, PAGES)
    path = tmp_path / "a.pdf"
    source = write(path, data)

    alone = checked(build_document(extract_pdf(data, "a.pdf", fast=fast), source))

    assert read_by_children(path, source, fast=fast) == alone
    assert len(alone.pages) == PAGES


class Readers:
    """Stands for children: reads in this process, and ends as a child would on pages that it is told."""

    def __init__(self, ends_on: Callable[[int, int], str | None]) -> None:
        self.ends_on = ends_on
        self.asked: list[tuple[int, int]] = []

    def ask(self, request: dict[str, Any], _seconds: float, on_page: PageReport) -> dict[str, Any]:
        """Read a range; a page may be the end, by its number and how often it was so before."""
        self.asked.append((request["first"], request["last"]))

        def report(what: str, page: int, pages: int) -> None:
            on_page(what, page, pages)
            code = self.ends_on(page, request["lost"].get(str(page), 0))
            if code:
                raise SourceError(code, "ended", "try again")

        before = page_report.set(report)
        reader = PdfReader()
        try:
            return reader.read(request)
        finally:
            reader.close()
            page_report.reset(before)


def at_once(function: Callable[..., list[Part]], *arguments: int) -> Future[list[Part]]:
    future: Future[list[Part]] = Future()
    try:
        future.set_result(function(*arguments))
    except SourceError as error:
        future.set_exception(error)
    return future


def read_by(readers: Readers, data: bytes, folder: Path) -> tuple[PageWords, ...]:
    path = folder / "a.pdf"
    source = write(path, data)
    request = {"path": str(path), "name": "a.pdf", "sha256": source.sha256, "recognise": False, "fast": False}
    with PageRanges(readers.ask, request, 60.0, folder, lambda *_told: None) as ranges:
        pages = tuple(PageFiles(ranges.read(at_once, 2), ranges.count))
    assert [file.name for file in folder.iterdir()] == ["a.pdf"]
    return pages


@pytest.mark.parametrize("code", ["timeout", "parser-crash", "too-large"])
@pytest.mark.parametrize("page", [1, 3, FIRST_PAGES, FIRST_PAGES + 1, PAGES])
def test_a_page_that_ends_its_reader_is_left_to_the_second_one(tmp_path: Path, page: int, code: str) -> None:
    data = many_pages(4, PAGES)
    readers = Readers(lambda number, times: code if number == page and not times else None)

    pages = read_by(readers, data, tmp_path)

    assert [one.number for one in pages if one.reading == "second"] == [page]
    assert [one.reading for one in pages].count("plain") == PAGES - 1
    assert ["".join(one.text.split()) for one in pages] == [
        "".join(text.split()) for text in extract_pdf(data, "a.pdf").text.split("\f")
    ]


def test_a_page_that_ends_both_readers_is_named_and_the_rest_kept(tmp_path: Path) -> None:
    readers = Readers(lambda number, times: "timeout" if number == 6 and times < 2 else None)

    pages = read_by(readers, many_pages(4, PAGES), tmp_path)

    assert [page.number for page in pages if page.reading == "failed"] == [6]
    assert all(page.words for page in pages if page.number != 6)


def test_a_file_whose_every_page_ends_its_reader_is_given_up_soon(tmp_path: Path) -> None:
    readers = Readers(lambda _number, times: "timeout" if times < 2 else None)

    pages = read_by(readers, many_pages(4, 40), tmp_path)

    assert [page.number for page in pages if page.reading == "failed"] == list(range(1, 41))
    assert len(readers.asked) < 40


def test_what_is_wrong_with_the_file_is_said_of_the_file(tmp_path: Path) -> None:
    with pytest.raises(SourceError) as caught:
        read_by(Readers(lambda _number, _times: None), b"%PDF-1.4 and then nothing of use", tmp_path)

    assert caught.value.code == "malformed"


def test_a_killed_child_costs_one_page_its_reader_and_no_text(tmp_path: Path) -> None:
    data = many_pages(4, PAGES)
    path = tmp_path / "a.pdf"
    source = write(path, data)
    killed: list[int] = []

    def kill_once(_name: str, _what: str, page: int, _pages: int) -> None:
        if page == 7 and not killed:
            killed.append(pool.process_ids[0])
            os.kill(killed[0], signal.SIGKILL)

    with ParserPool(1, on_page=kill_once) as pool:
        document = pool.submit(path, source, None).result()

    assert killed
    assert document.text.split() == build_document(extract_pdf(data, "a.pdf"), source).text.split()
    assert "pages_failed" not in document.quality
    assert list(tmp_path.iterdir()) == [path]


def test_a_long_pdf_is_joined_by_a_new_child(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.pdf"
    source = write(path, many_pages(3, PAGES))
    with ParserPool(1, how=HowToRead(fast=True)) as pool:
        first = pool.submit(path, source, None).result()
        reader = pool.process_ids
        monkeypatch.setattr("corpus.parser_pool.MOST_PAGES_JOINED_AT_ONCE", PAGES - 1)
        assert pool.submit(path, source, None).result() == first
        assert pool.process_ids != reader
