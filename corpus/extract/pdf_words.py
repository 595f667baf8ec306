"""A pdfplumber page in; its text layer in file order, and the words that stand on the page, out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from corpus.extract.extraction import Dropped

# Letters further apart than this share of the type size are two words. Anything from .06 to .18 gives the
# same words; pdfplumber's default of 3 points glues half the words of LaTeX files.
WORD_GAP = 0.12
_BOLD = re.compile(r"bold|black|heavy|semib|demi|CMBX|SFBX|-B\b|-Medi", re.IGNORECASE)
_ITALIC = re.compile(r"ital|obli|slant|CMTI|SFTI|CMSL|-I\b|-BI\b", re.IGNORECASE)
_OCR_FONT = "GlyphLessFont"
Strip = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Word:
    """Letters that stand together; offsets count in the extracted text, lengths in points from the top left.

    `spaced` says that white space precedes the word in the text layer.
    """

    start: int
    end: int
    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    size: float
    bold: bool
    italic: bool
    spaced: bool


@dataclass(frozen=True, slots=True)
class PageWords:
    """One page as read: `rules` are drawn lines and boxes, `unmapped` counts glyphs without a letter.

    On a page that we recognised ourselves, `confidence` gives for the start of each word how sure it is, 0 to 1.
    """

    number: int
    width: float
    height: float
    start: int
    text: str
    words: tuple[Word, ...]
    dropped: tuple[Dropped, ...] = ()
    rules: tuple[Strip, ...] = ()
    unmapped: int = 0
    private: int = 0
    rotated: int = 0
    has_image: bool = False
    recognised: bool = False
    confidence: tuple[tuple[int, float], ...] = ()


class _Collector:
    """Gathers the letters of one page into words, in file order."""

    def __init__(self, page: Any, start: int) -> None:
        self.page_height = float(page.height)
        self.page_width = float(page.width)
        self.offset = start
        self.parts: list[str] = []
        self.words: list[Word] = []
        self.dropped: list[Dropped] = []
        self.styles: dict[str, tuple[bool, bool]] = {}
        self.seen: set[tuple[str, int, int]] = set()
        self.counts = {"unmapped": 0, "private": 0, "rotated": 0, "ocr": 0, "letters": 0}
        self.letters: list[str] = []
        self.open: list[Any] = []
        self.spaced = False

    def add(self, glyph: Any) -> None:
        text = glyph.get_text()
        if not text:
            return
        start = self.offset
        self.offset += len(text)
        self.parts.append(text)
        if text.isspace() or text == "\x00":
            self.close()
            self.spaced = True
            return
        self._count(glyph, text)
        reason = self._unwanted(glyph, text)
        if reason:
            self.close()
            self.dropped.append(Dropped(start, self.offset, reason))
            return
        if not self._continues(glyph):
            self.close()
        self.open.append((start, glyph))
        self.letters.append(text)

    def close(self) -> None:
        """End the word being gathered."""
        if not self.open:
            return
        start, first = self.open[0]
        glyphs = [glyph for _, glyph in self.open]
        bold, italic = self._style(first.fontname)
        text = "".join(self.letters)
        self.words.append(
            Word(
                start=start,
                end=start + len(text),
                text=text,
                x0=min(glyph.x0 for glyph in glyphs),
                top=self.page_height - max(glyph.y1 for glyph in glyphs),
                x1=max(glyph.x1 for glyph in glyphs),
                bottom=self.page_height - min(glyph.y0 for glyph in glyphs),
                size=round(first.size, 1),
                bold=bold,
                italic=italic,
                spaced=self.spaced,
            )
        )
        self.open.clear()
        self.letters.clear()
        self.spaced = False

    def _continues(self, glyph: Any) -> bool:
        if not self.open:
            return False
        last = self.open[-1][1]
        size = glyph.size
        return bool(
            last.fontname == glyph.fontname
            and abs(last.size - size) < 0.1
            and abs(last.y0 - glyph.y0) < 0.1 * size
            and -0.4 * size < glyph.x0 - last.x1 <= WORD_GAP * size
        )

    def _style(self, fontname: str) -> tuple[bool, bool]:
        if fontname not in self.styles:
            self.styles[fontname] = (
                _BOLD.search(fontname) is not None,
                _ITALIC.search(fontname) is not None,
            )
        return self.styles[fontname]

    def _count(self, glyph: Any, text: str) -> None:
        self.counts["letters"] += 1
        if text.startswith("(cid:"):
            self.counts["unmapped"] += 1
        elif "\ue000" <= text[0] <= "\uf8ff":
            self.counts["private"] += 1
        if not glyph.upright:
            self.counts["rotated"] += 1
        if _OCR_FONT in glyph.fontname:
            self.counts["ocr"] += 1

    def _unwanted(self, glyph: Any, text: str) -> str:
        """Say why a letter is no part of the reading text: turned, off the page, or printed twice."""
        if not glyph.upright:
            return "rotated text"
        inside = -5 < glyph.x0 < self.page_width + 5 and -5 < glyph.y0 < self.page_height + 5
        if not inside:
            return "off the page"
        # Poor man's bold prints each letter twice, a fraction of a point apart.
        place = (text, round(glyph.x0), round(glyph.y0))
        if place in self.seen:
            return "printed twice"
        self.seen.add(place)
        return ""


def read_page(page: Any, start: int) -> PageWords:
    """Read one page; `start` is where its text begins in the extracted text.

    Letters come straight from the page's layout objects: pdfplumber's own character dictionaries hold the
    same and take twice the time.
    """
    from pdfminer.layout import LTChar, LTCurve, LTImage

    collector = _Collector(page, start)
    rules: list[Strip] = []
    image_area = 0.0
    for item in _leaves(page.layout):
        if isinstance(item, LTChar):
            collector.add(item)
        elif isinstance(item, LTCurve):
            rules.append((item.x0, page.height - item.y1, item.x1, page.height - item.y0))
        elif isinstance(item, LTImage):
            image_area = max(image_area, item.width * item.height)
    collector.close()
    counts = collector.counts
    return PageWords(
        number=page.page_number,
        width=collector.page_width,
        height=collector.page_height,
        start=start,
        text="".join(collector.parts),
        words=tuple(collector.words),
        dropped=tuple(collector.dropped),
        rules=tuple(rules),
        unmapped=counts["unmapped"],
        private=counts["private"],
        rotated=counts["rotated"],
        has_image=image_area > 0.5 * collector.page_width * collector.page_height,
        recognised=counts["ocr"] > 0.5 * max(1, counts["letters"]),
    )


def _leaves(item: Any) -> Iterator[Any]:
    from pdfminer.layout import LTContainer

    for child in item:
        if isinstance(child, LTContainer):
            yield from _leaves(child)
        else:
            yield child
