"""A pdfplumber page in; its text layer in file order, and the words that stand on the page, out: the first reader."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from corpus.extract.pdf_glyphs import PlacedGlyph, WordCollector
from corpus.extract.pdf_tex_fonts import NO_CODES, letters_of_codes
from corpus.extract.pdf_turned import Strip, turn_of, turning
from corpus.extract.pdf_words import PageWords


def read_page(page: Any, start: int) -> PageWords:
    """Read one page; `start` is where its text begins in the extracted text.

    Letters come straight from the page's layout objects: pdfplumber's own character dictionaries hold the
    same and take twice the time.
    """
    read = _read(page, start, NO_CODES)
    if not read.unmapped:
        return read
    codes = letters_of_codes(word.text for word in read.words)
    return _read(page, start, codes) if codes else read


def _read(page: Any, start: int, codes: Mapping[str, str]) -> PageWords:
    from pdfminer.layout import LTChar, LTCurve, LTImage

    collector = WordCollector(page.page_number, float(page.width), float(page.height), start, codes)
    rules: list[Strip] = []
    image_area = 0.0
    for item in _leaves(page.layout):
        if isinstance(item, LTChar):
            turn = turn_of(*item.matrix[:4])
            glyph = _set_upright(item, turn, collector.width, collector.height) if turn else item
            collector.add(glyph, item.get_text(), turn)
        elif isinstance(item, LTCurve):
            rules.append((item.x0, page.height - item.y1, item.x1, page.height - item.y0))
        elif isinstance(item, LTImage):
            image_area = max(image_area, item.width * item.height)
    return collector.page(tuple(rules), image_area)


def _set_upright(glyph: Any, turn: int, width: float, height: float) -> PlacedGlyph:
    """Return a turned glyph of a page of these sides as it stands when its text is upright."""
    a, b, c, d, e, f = turning(turn, width, height)
    xs = (a * glyph.x0 + c * glyph.y0 + e, a * glyph.x1 + c * glyph.y1 + e)
    ys = (b * glyph.x0 + d * glyph.y0 + f, b * glyph.x1 + d * glyph.y1 + f)
    return PlacedGlyph(glyph.fontname, max(ys) - min(ys), min(xs), min(ys), max(xs), max(ys))


def _leaves(item: Any) -> Iterator[Any]:
    from pdfminer.layout import LTContainer

    for child in item:
        if isinstance(child, LTContainer):
            yield from _leaves(child)
        else:
            yield child
