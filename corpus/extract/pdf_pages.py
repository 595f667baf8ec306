"""The bytes of a PDF and a range of pages in; each page as read by the first, the second or no reader out."""

from __future__ import annotations

import logging
import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from corpus.errors import SourceError
from corpus.extract.ocr import installed_languages
from corpus.extract.page_clock import page_clock, page_report
from corpus.extract.pdf_file import open_pdf, open_with_pdfium
from corpus.extract.pdf_layer import asks_for_another, better_of_layers, is_doubtful, is_guesswork, is_noise, is_stamp
from corpus.extract.pdf_limits import PdfBomb, raise_if_bomb
from corpus.extract.pdf_pdfium import read_page_quickly
from corpus.extract.pdf_plumber import read_page
from corpus.extract.pdf_words import PageWords, Reading
from corpus.extract.pdf_work import check_work

# A page with this share of signs without a letter, and so many of them, is read a second time.
_SUSPECT_SHARE = 0.01
_SUSPECT_SIGNS = 3
# The second reading is kept if it has at most this share of the first one's doubtful signs, and not fewer letters.
_BETTER = 0.5
_ENOUGH_LETTERS = 0.9
_UNMAPPED = re.compile(r"\(cid:\d+\)")
# Finding a page takes longer the more there are: a file of a hundred thousand empty ones would take an hour.
MOST_PAGES = 20_000
# US Letter: what stands for a page that nobody could measure.
_UNKNOWN_SIZE = (612.0, 792.0)

# Gives a page without text as recognised from its image; told the number of pages.
Recognise = Callable[[PageWords, int], PageWords]


# A page that ended a process once is left to the second reader; one that did so twice is not read at all.
_UNREADABLE = 2


class PdfPages:
    """An open PDF whose pages are read one by one; nothing of a page is kept when the next one is read."""

    def __init__(self, source: bytes | Path, name: str, *, fast: bool = False) -> None:
        """Open a PDF; with `fast`, or where the first reader finds no pages, for the second reader.

        With `fast` the first one reads the pages that have signs without a letter for the second.
        Of a file given by its path no more is held than is being read.

        Raises:
            SourceError: `encrypted`, `malformed`, `too-large`, `bomb`.
        """
        self._name = name
        self._stack = ExitStack()
        self._pdf: Any = None
        error = self._open_first(source)
        self._quick = open_with_pdfium(source)
        if self._quick is not None:
            self._stack.callback(self._quick.close)
        self._fast = fast and self._quick is not None
        if error is not None and not self._quick:
            raise error
        if self._pdf is not None and not self._pdf.pages and self._quick:
            self._pdf = None
        quick_count = len(self._quick) if self._quick is not None else 0
        self.count = quick_count if self._fast or self._pdf is None else len(self._pdf.pages)
        if self.count > MOST_PAGES:
            self.close()
            hint = f"Split it: qpdf --split-pages={MOST_PAGES} '{name}' part.pdf"
            raise SourceError("too-large", f"{name} has {self.count:,} pages.", hint)
        if self._quick is not None and quick_count != self.count:
            # The two number the pages differently: the second cannot stand in for single pages.
            self._quick = None

    def _open_first(self, source: bytes | Path) -> SourceError | None:
        """Open the file with pdfplumber, or return why it cannot; first, since pdfium tells nobody that it cannot end.

        Raises:
            SourceError: `encrypted`, `bomb`.
        """
        try:
            self._pdf = self._stack.enter_context(open_pdf(source, self._name))
        except SourceError as error:
            if error.code in ("encrypted", "bomb"):
                raise
            return error
        return None

    def __enter__(self) -> PdfPages:
        return self

    def __exit__(self, *_error: object) -> None:
        self.close()

    def close(self) -> None:
        """Give back what the open file holds."""
        self._stack.close()

    def read(
        self,
        first: int,
        last: int,
        recognise: Recognise | None = None,
        lost: Mapping[int, int] | None = None,
    ) -> Iterator[PageWords]:
        """Yield the pages from `first` to `last` (from 1, inclusive); offsets count from the first one's start.

        A page that cannot be read, or not in time, comes without words, its reading `failed`. `lost` says which pages
        ended a process that read them, and how often.
        """
        start = 0
        for number in range(first, min(last, self.count) + 1):
            page_report.get()("read", number, self.count)
            times = (lost or {}).get(number, 0)
            page = self._read(number, start, times)
            page = page if times >= _UNREADABLE else self._with_picture(page, recognise)
            yield page
            start += len(page.text) + 1

    def _with_picture(self, page: PageWords, recognise: Recognise | None) -> PageWords:
        """Return a page, recognised if it has no text, or none that its picture bears out."""
        if page.refused:
            return page
        if not page.words:
            return page if recognise is None else _recognised(page, recognise, self.count)
        if recognise is not None and asks_for_another(page):
            page = better_of_layers(page, partial(_recognised, recognise=recognise, pages=self.count))
        if page.reading == "anew":
            return page
        unread = is_stamp(page) and (recognise is None or not installed_languages())
        if unread or is_noise(page):
            return replace(page, reading="noise")
        return replace(page, reading="doubtful") if is_doubtful(page) else page

    def _read(self, number: int, start: int, lost: int) -> PageWords:
        if lost >= _UNREADABLE:
            return self._empty(number, start)
        try:
            if self._draws_itself(number):
                page = None if lost else self._first(number, start)
                if page is None or not page.words:
                    raise PdfBomb("a drawing is drawn inside itself")
                return page
            return self._read_by_either(number, start, lost)
        except PdfBomb as error:
            return replace(self._empty(number, start), refused=f"on page {number} {error}")

    def _read_by_either(self, number: int, start: int, lost: int) -> PageWords:
        if self._fast:
            return self._read_fast(number, start, lost)
        if self._pdf is None:
            return self._second(number, start) or self._empty(number, start)
        page = None if lost else self._first(number, start)
        if page is not None and page.words and not is_suspect(page):
            return page
        again = self._second(number, start)
        if page is None:
            return again if again is not None and again.words else self._empty(number, start)
        return page if again is None else better_of(page, again)

    def _read_fast(self, number: int, start: int, lost: int) -> PageWords:
        page = self._second(number, start)
        if page is not None and (lost or not is_suspect(page)):
            return page
        again = None if lost else self._first_late(number, start)
        if page is None:
            return again or self._empty(number, start)
        return page if again is None else better_of(page, again)

    def _first_late(self, number: int, start: int) -> PageWords | None:
        """Read a page with pdfplumber; None if it cannot, or numbers the pages otherwise."""
        known = self._pdf is not None and len(self._pdf.pages) == self.count
        return self._first(number, start) if known else None

    def _draws_itself(self, number: int) -> bool:
        """Tell whether only the first reader may be given a page: pdfium cannot be stopped once it has begun.

        Raises:
            PdfBomb: neither of them may.
        """
        if self._pdf is None or number > len(self._pdf.pages):
            return False
        try:
            with page_clock():
                return check_work(self._pdf.pages[number - 1].page_obj)
        except (PdfBomb, MemoryError):
            raise
        except Exception:
            # What is broken is met again by the readers, each of which makes of it what it can.
            return False
        finally:
            if self._fast:
                _forget_streams(self._pdf)

    def _first(self, number: int, start: int) -> PageWords | None:
        """Read a page with pdfplumber; None if that fails or takes too long."""
        assert self._pdf is not None
        page = self._pdf.pages[number - 1]
        try:
            with page_clock():
                return read_page(page, start)
        except MemoryError:
            raise
        except Exception as error:
            # pdfminer meets a broken page with any exception at all; the other pages are still good.
            raise_if_bomb(error)
            return None
        finally:
            page.close()
            _forget_streams(self._pdf)

    def _second(self, number: int, start: int) -> PageWords | None:
        """Read a page with pdfium; None if that fails or takes too long."""
        if self._quick is None:
            return None
        reading: Reading = "fast" if self._fast else "second"
        try:
            with page_clock():
                page = self._quick[number - 1]
                try:
                    return read_page_quickly(page, number, start, reading)
                finally:
                    page.close()
        except MemoryError:
            raise
        except Exception:
            # As with the first reader: whatever a broken page brings about, the others are still good.
            return None

    def _empty(self, number: int, start: int) -> PageWords:
        width, height = _UNKNOWN_SIZE
        if self._pdf is not None and number <= len(self._pdf.pages):
            page = self._pdf.pages[number - 1]
            width, height = float(page.width), float(page.height)
        return PageWords(number, width, height, start, "", (), reading="failed")


def _recognised(page: PageWords, recognise: Recognise, pages: int) -> PageWords:
    """Return a page as recognised, if there is something to recognise on it."""
    try:
        seen = recognise(page, pages)
    except MemoryError:
        raise
    except Exception:
        # Without Tesseract, or with a page that it cannot read in time, the page stays without text and is named.
        return page
    if not seen.words or is_guesswork(seen):
        return page
    # That nobody could read its text stays on record.
    return seen if page.reading == "failed" else replace(seen, reading="plain")


def is_suspect(page: PageWords) -> bool:
    """Tell whether a page has signs without a letter, more than a formula or a bullet would bring."""
    doubtful = page.unmapped + page.private
    return doubtful >= _SUSPECT_SIGNS and doubtful > _SUSPECT_SHARE * len(page.text)


def better_of(page: PageWords, again: PageWords) -> PageWords:
    """Choose between two readings: the second, where it gives letters for nothing or for signs without a meaning."""
    if is_suspect(again) or not again.words:
        return page
    if not page.words:
        return again
    fewer = again.unmapped + again.private <= _BETTER * (page.unmapped + page.private)
    return again if fewer and _letters(again) >= _ENOUGH_LETTERS * _letters(page) else page


def _letters(page: PageWords) -> int:
    """Count the letters of a page, leaving out the names of signs without one."""
    words = (_UNMAPPED.sub("", word.text) for word in page.words)
    return sum(character.isalpha() for text in words for character in text)


def _forget_streams(pdf: Any) -> None:
    """Take the content that has been read out of pdfminer's memory: it keeps every object that it ever met.

    Dictionaries and fonts stay; they are small, or needed by the next page.
    """
    from pdfminer.pdftypes import PDFStream

    kept = getattr(pdf.doc, "_cached_objs", None)
    if not isinstance(kept, dict):
        logging.getLogger(__name__).debug("pdfminer keeps its objects elsewhere now")
        return
    for number in [number for number, (item, _) in kept.items() if isinstance(item, PDFStream)]:
        del kept[number]
