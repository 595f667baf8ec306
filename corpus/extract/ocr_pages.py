"""Pages that are pictures in (of a PDF, or image files); the same values as a text layer gives, recognised, out."""

from __future__ import annotations

import subprocess
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from corpus.errors import SourceError
from corpus.extract.extraction import Extraction
from corpus.extract.ocr import DPI, SeenWord, read_image
from corpus.extract.page_clock import page_report
from corpus.extract.pdf import extract_pages, extract_pdf
from corpus.extract.pdf_words import PageWords, Word

_POINTS_PER_INCH = 72
# An A3 page at 300 dpi has 17 million pixels; what claims to be larger is rendered smaller.
_MOST_PIXELS = 40_000_000
# A page whose darkest and lightest dots differ less than this is blank.
_LEAST_CONTRAST = 40
# The height of a line's box, from the highest to the lowest letter, is about this much of the type size.
_LINE_SHARE = 0.95


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
    """Recognise an image file: a photograph or scan of one page.

    Args:
        data: the file.
        name: the file's name, for messages.

    Raises:
        SourceError: `no-text-layer` (no Tesseract, or no text on it), `malformed`, `too-large`, `timeout`.
    """
    width, height, dpi = _image_size(data, name)
    try:
        words = read_image(data, dpi)
    except subprocess.TimeoutExpired as error:
        raise SourceError("timeout", f"Recognising {name} takes too long.", "Scan it anew at 300 dpi.") from error
    empty = PageWords(1, width * 72 / dpi, height * 72 / dpi, 0, "", ())
    return extract_pages((page_of(words, empty, _POINTS_PER_INCH / dpi),), name)


def _image_size(data: bytes, name: str) -> tuple[int, int, int]:
    """Return width and height in pixels and the resolution; an unlikely one is taken for a mistake."""
    import io

    from PIL import Image

    try:
        with Image.open(io.BytesIO(data)) as image:
            width, height = image.size
            dpi = round(float(image.info.get("dpi", (DPI, DPI))[0]))
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
        raise SourceError("malformed", f"{name} cannot be read as a picture.", "Save it anew as PNG.") from error
    if width * height > 4 * _MOST_PIXELS:
        raise SourceError("too-large", f"{name} has {width * height:,} dots.", "Scan it at 300 dpi.")
    return width, height, dpi if 100 <= dpi <= 1200 else DPI


class PdfImages:
    """Renders the pages of a PDF to be recognised; use it as a context manager."""

    def __init__(self, data: bytes) -> None:
        self._data = data
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
        image, scale = self._render(page.number)
        if not image:
            return page
        return page_of(read_image(image, round(_POINTS_PER_INCH * scale)), page, 1 / scale)

    def _render(self, number: int) -> tuple[bytes, float]:
        """Return a page as a grey PNM image and its dots per point; nothing for a blank page."""
        import pypdfium2

        if self._document is None:
            self._document = pypdfium2.PdfDocument(self._data)
        page = self._document[number - 1]
        try:
            width, height = page.get_size()
            scale = min(DPI / _POINTS_PER_INCH, (_MOST_PIXELS / max(1.0, width * height)) ** 0.5)
            bitmap = page.render(scale=scale, grayscale=True)
            rows = [
                bytes(bitmap.buffer[row * bitmap.stride : row * bitmap.stride + bitmap.width])
                for row in range(bitmap.height)
            ]
            header = f"P5 {bitmap.width} {bitmap.height} 255\n".encode()
            bitmap.close()
        finally:
            page.close()
        blank = max(map(max, rows)) - min(map(min, rows)) < _LEAST_CONTRAST
        return (b"" if blank else header + b"".join(rows)), scale


def page_of(words: Sequence[SeenWord], page: PageWords, points: float) -> PageWords:
    """Return a page with the words seen on it.

    Args:
        words: what was recognised, in reading order.
        page: the page without words: its number, size and place in the extracted text.
        points: how many points one dot of the image has.
    """
    parts: list[str] = []
    placed: list[Word] = []
    offset = page.start
    previous: SeenWord | None = None
    for word in words:
        separator = _separator(previous, word)
        parts += [separator, word.text]
        offset += len(separator)
        placed.append(_placed(word, offset, points, spaced=previous is not None))
        offset += len(word.text)
        previous = word
    confidence = tuple((word.start, seen.confidence) for word, seen in zip(placed, words, strict=True))
    return replace(page, text="".join(parts), words=tuple(placed), recognised=bool(placed), confidence=confidence)


def _separator(previous: SeenWord | None, word: SeenWord) -> str:
    if previous is None:
        return ""
    if previous.paragraph != word.paragraph:
        return "\n\n"
    return " " if previous.line == word.line else "\n"


def _placed(word: SeenWord, start: int, points: float, *, spaced: bool) -> Word:
    return Word(
        start=start,
        end=start + len(word.text),
        text=word.text,
        x0=word.left * points,
        top=word.line_top * points,
        x1=(word.left + word.width) * points,
        bottom=(word.line_top + word.line_height) * points,
        size=round(word.line_height * points * _LINE_SHARE, 1),
        bold=False,
        italic=False,
        spaced=spaced,
    )
