"""Pages that are pictures in (of a PDF, or image files); the same values as a text layer gives, recognised, out."""

from __future__ import annotations

import subprocess
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from corpus.errors import SourceError
from corpus.extract.extraction import Dropped, Extraction
from corpus.extract.ocr import DPI
from corpus.extract.ocr_files import pictures_in
from corpus.extract.ocr_lines import SetWord, set_straight
from corpus.extract.ocr_read import read_picture
from corpus.extract.ocr_words import SeenWord
from corpus.extract.page_clock import page_clock, page_report
from corpus.extract.pdf import extract_pages, extract_pdf
from corpus.extract.pdf_words import PageWords, Word

_POINTS_PER_INCH = 72
# An A3 page at 300 dpi has 17 million pixels; what claims to be larger is rendered smaller.
_MOST_PIXELS = 40_000_000
# A page whose darkest and lightest dots differ less than this is blank.
_LEAST_CONTRAST = 40


def extract_scanned_pdf(data: bytes, name: str) -> Extraction:
    """Extract a PDF; the pages without text are rendered and recognised, if Tesseract is installed.

    Args:
        data: the file.
        name: the file's name, for messages.

    Raises:
        SourceError: as `extract_pdf`.
    """
    with PdfImages(data) as images:
        return extract_pdf(data, name, images.recognised)


def extract_image(data: bytes, name: str) -> Extraction:
    """Recognise an image file: a photograph or scan of a page, or of several (TIFF).

    Args:
        data: the file.
        name: the file's name, for messages.

    Raises:
        SourceError: `no-text-layer` (no Tesseract, or no text on it), `malformed`, `too-large`, `timeout`.
    """
    pages: list[PageWords] = []
    start = 0
    try:
        for number, (picture, scale, count) in enumerate(pictures_in(data, name), 1):
            page_report.get()("recognised", number, count)
            empty = PageWords(number, picture.width / scale, picture.height / scale, start, "", ())
            pages.append(_read(picture, scale, empty))
            start += len(pages[-1].text) + 1
    except subprocess.TimeoutExpired as error:
        raise SourceError("timeout", f"Recognising {name} takes too long.", "Scan it anew at 300 dpi.") from error
    return extract_pages(tuple(pages), name)


def _read(picture: Any, scale: float, page: PageWords) -> PageWords:
    """Return a page as recognised from its grey picture, which has `scale` dots a point."""
    reading = read_picture(picture, scale)
    lying = replace(
        page,
        width=reading.width / reading.scale,
        height=reading.height / reading.scale,
        turn=-reading.quarters % 4,
    )
    return page_of(reading.words, lying, 1 / reading.scale)


class PdfImages:
    """Renders the pages of a PDF to be recognised; use it as a context manager."""

    def __init__(self, source: bytes | Path) -> None:
        self._source = source
        self._document: Any = None

    def __enter__(self) -> PdfImages:
        return self

    def __exit__(self, *_error: object) -> None:
        if self._document is not None:
            self._document.close()

    def recognised(self, page: PageWords, pages: int) -> PageWords:
        """Return a page without text as recognised, or as it is if it is blank or cannot be recognised.

        Raises:
            SourceError: `no-text-layer` without Tesseract.
            subprocess.TimeoutExpired: it takes too long.
        """
        page_report.get()("recognised", page.number, pages)
        picture, scale = self._render(page.number)
        darkest, lightest = picture.getextrema()
        return page if lightest - darkest < _LEAST_CONTRAST else _read(picture, scale, page)

    def _render(self, number: int) -> tuple[Any, float]:
        """Return a page as a grey picture and its dots a point."""
        import pypdfium2

        if self._document is None:
            self._document = pypdfium2.PdfDocument(self._source)
        page = self._document[number - 1]
        try:
            width, height = page.get_size()
            scale = min(DPI / _POINTS_PER_INCH, (_MOST_PIXELS / max(1.0, width * height)) ** 0.5)
            with page_clock():
                bitmap = page.render(scale=scale, grayscale=True)
            picture = bitmap.to_pil().copy()
            bitmap.close()
        finally:
            page.close()
        return picture, scale


def page_of(words: Sequence[SeenWord], page: PageWords, points: float) -> PageWords:
    """Return a page with the words seen on it.

    Args:
        words: what was recognised, in reading order.
        page: the page without words: its number, size and place in the extracted text.
        points: how many points one dot of the image has.
    """
    parts: list[str] = []
    placed: list[Word] = []
    dropped: list[Dropped] = []
    confidence: list[tuple[int, float]] = []
    offset = page.start
    previous: SeenWord | None = None
    for word, place in zip(words, set_straight(words, (page.width, page.height), points), strict=True):
        separator = _separator(previous, word)
        parts += [separator, word.text]
        offset += len(separator)
        if kind := _kind_of_drop(word, previous):
            dropped.append(Dropped(offset, offset + len(word.text), kind))
        else:
            placed.append(_placed(word, place, offset, spaced=bool(separator)))
            confidence.append((offset, word.confidence))
        offset += len(word.text)
        previous = word
    return replace(
        page,
        text="".join(parts),
        words=tuple(placed),
        dropped=tuple(dropped),
        recognised=bool(placed),
        confidence=tuple(confidence),
    )


def _kind_of_drop(word: SeenWord, previous: SeenWord | None) -> str:
    """Say why a word is no part of the reading text, as the mark that calls a note is not; empty if it is one."""
    if word.stray:
        return "stray mark"
    return "note marker" if word.raised and word.joined and previous is not None else ""


def _separator(previous: SeenWord | None, word: SeenWord) -> str:
    if previous is None or word.joined:
        return ""
    if previous.paragraph != word.paragraph:
        return "\n\n"
    return " " if previous.line == word.line else "\n"


def _placed(word: SeenWord, place: SetWord, start: int, *, spaced: bool) -> Word:
    return Word(
        start=start,
        end=start + len(word.text),
        text=word.text,
        x0=place.x0,
        top=place.top,
        x1=place.x1,
        bottom=place.bottom,
        size=place.size,
        bold=place.bold,
        italic=False,
        spaced=spaced,
    )
