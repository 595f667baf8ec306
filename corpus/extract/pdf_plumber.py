"""A pdfplumber page in; its text layer in file order, and the words that stand on the page, out: the first reader."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from corpus.extract.pdf_glyphs import WordCollector
from corpus.extract.pdf_tex_fonts import NO_CODES, large_sign, letters_of_codes
from corpus.extract.pdf_words import PageWords

if TYPE_CHECKING:
    from corpus.extract.pdf_interpreter import Drawn


def read_page(page: Any, start: int) -> PageWords:
    """Read one page; `start` is where its text begins in the extracted text.

    Letters come as they are drawn: pdfplumber makes objects of them, and dictionaries of these, which hold the same and
    take several times as long.
    """
    from corpus.extract.pdf_interpreter import drawn_on

    drawn = drawn_on(page, large_sign)
    read = _read(page, drawn, start, NO_CODES)
    if not read.unmapped:
        return read
    codes = letters_of_codes(word.text for word in read.words)
    return _read(page, drawn, start, codes) if codes else read


def _read(page: Any, drawn: Drawn, start: int, codes: Mapping[str, str]) -> PageWords:
    collector = WordCollector(page.page_number, float(page.width), float(page.height), start, codes)
    for run in drawn.runs:
        collector.add_run(run)
    return collector.page(drawn.rules, drawn.image_area)
