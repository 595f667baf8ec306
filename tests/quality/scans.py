"""Pages of the sample PDFs in; pictures of them, clean or as a poor scanner gives them, and character figures out."""

from __future__ import annotations

import io
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from corpus.clean.characters import LIGATURES
from corpus.extract.ocr_pages import extract_scanned_pdf
from corpus.extract.pdf import extract_pdf
from tests.conftest import SAMPLE

DPI = 300
SKEW_DEGREES = 0.7
BLUR_DOTS = 1.1
NOISE = 48
KINDS = ("paragraph", "footnote", "list item", "quotation", "reference")
# A shorter line could be found in many places.
LEAST_LETTERS = 15
_HYPHENS = str.maketrans({"\u2010": "-", "\u2011": "-", "\u00ad": "-"})


@dataclass(frozen=True, slots=True)
class PrintedPage:
    """A page of a sample PDF, numbered from 1."""

    file_name: str
    number: int


def lines_of(page: PrintedPage) -> list[str]:
    """Return the printed lines of the paragraphs, notes and list items of a page."""
    extraction = extract_pdf((SAMPLE / page.file_name).read_bytes(), page.file_name)
    lines = [line for block in extraction.blocks if block.kind in KINDS for line in block.lines]
    texts = [
        "".join(extraction.text[start:end] for start, end in line.spans) for line in lines if line.page == page.number
    ]
    return [text for text in texts if len(text) >= LEAST_LETTERS]


def picture_of(page: PrintedPage) -> Any:
    """Return a page as a grey picture at 300 dpi."""
    import pypdfium2

    document = pypdfium2.PdfDocument(SAMPLE / page.file_name)
    try:
        return document[page.number - 1].render(scale=DPI / 72, grayscale=True).to_pil()
    finally:
        document.close()


def spoilt(picture: Any) -> Any:
    """Return a picture as from a poor scanner: laid askew, a little out of focus, grainy."""
    from PIL import Image, ImageChops, ImageFilter

    askew = picture.rotate(SKEW_DEGREES, resample=Image.Resampling.BICUBIC, fillcolor=255)
    blurred = askew.filter(ImageFilter.GaussianBlur(BLUR_DOTS))
    grain = Image.effect_noise(blurred.size, NOISE)
    return ImageChops.add(blurred, grain, scale=1.0, offset=-128)


def recognised(pictures: Sequence[Any]) -> str:
    """Return what is read of the pictures as pages of one scanned PDF."""
    stream = io.BytesIO()
    pictures[0].save(stream, "PDF", save_all=True, append_images=list(pictures[1:]), resolution=DPI)
    return extract_scanned_pdf(stream.getvalue(), "scan.pdf").text


def letters_of(text: str) -> str:
    """Return the visible characters of a text: white space, hyphens of all kinds and ligatures made one."""
    for ligature, letters in LIGATURES.items():
        text = text.replace(ligature, letters)
    return "".join(unicodedata.normalize("NFC", text.translate(_HYPHENS).replace("\ufffe", "-")).split())


def least_distance(wanted: str, text: str) -> int:
    """Count the characters to insert, delete or exchange to make `wanted` of the stretch of text most like it.

    Bit-parallel search, after Myers 1999, "A fast bit-vector algorithm for approximate string matching", in the form
    of Hyyrö 2003.

    >>> least_distance("nelayan", "para melayan itu")
    1
    """
    places: dict[str, int] = {}
    for at, character in enumerate(wanted):
        places[character] = places.get(character, 0) | 1 << at
    full, last = (1 << len(wanted)) - 1, 1 << (len(wanted) - 1)
    plus, minus, distance, least = full, 0, len(wanted), len(wanted)
    for character in text:
        match = places.get(character, 0)
        diagonal = ((((match & plus) + plus) ^ plus) | match | minus) & full
        up, down = minus | (full & ~(diagonal | plus)), plus & diagonal
        distance += bool(up & last) - bool(down & last)
        least = min(least, distance)
        up, down = (up << 1) & full, (down << 1) & full
        plus, minus = down | (full & ~(diagonal | up)), up & diagonal
    return least


def accuracy(found: str, lines: Sequence[str]) -> float:
    """Return the share of the lines' characters that were recognised right, wherever on the page they were read."""
    read = letters_of(found)
    wanted = [letters_of(line) for line in lines]
    return 1 - sum(least_distance(text, read) for text in wanted) / sum(map(len, wanted))


def distance(wanted: str, found: str) -> int:
    """Count the characters to insert, delete or exchange to make one text of the other, order included.

    Bit-parallel, as `least_distance`, but for whole texts (Hyyrö 2003).

    >>> distance("nelayan", "melayani")
    2
    """
    places: dict[str, int] = {}
    for at, character in enumerate(wanted):
        places[character] = places.get(character, 0) | 1 << at
    full, last = (1 << len(wanted)) - 1, 1 << (len(wanted) - 1)
    plus, minus, count = full, 0, len(wanted)
    for character in found:
        match = places.get(character, 0)
        diagonal = ((((match & plus) + plus) ^ plus) | match | minus) & full
        up, down = minus | (full & ~(diagonal | plus)), plus & diagonal
        count += bool(up & last) - bool(down & last)
        up, down = ((up << 1) | 1) & full, (down << 1) & full
        plus, minus = down | (full & ~(diagonal | up)), up & diagonal
    return count


def page_accuracy(found: str, texts: Sequence[str]) -> float:
    """Return the share of a whole page's characters recognised right and in the order in which they are read."""
    wanted = letters_of("".join(texts))
    return 1 - distance(wanted, letters_of(found)) / len(wanted)
