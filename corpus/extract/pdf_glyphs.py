"""Glyphs of a page in file order in; its text layer, and the words that stand on the page, out."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from corpus.extract.extraction import Dropped
from corpus.extract.pdf_accents import accented, is_accent
from corpus.extract.pdf_signs import (
    SOFT_HYPHEN,
    Glyph,
    Ordinary,
    PlacedGlyph,
    Run,
    is_private,
    is_unmapped,
    stands_over,
)
from corpus.extract.pdf_tex_fonts import NO_CODES
from corpus.extract.pdf_turned import Strip, frame_of, upright
from corpus.extract.pdf_turned_heads import with_turned_heads
from corpus.extract.pdf_twice import APART_OF_WIDTH, PrintedLetters, apart_at
from corpus.extract.pdf_words import WORD_GAP, PageWords, Reading, Word

_BOLD = re.compile(r"bold|black|heavy|semib|demi|CMBX|SFBX|-B\b|-Medi|(?:Libertine|Biolinum)[TO]Z?B", re.IGNORECASE)
_ITALIC = re.compile(r"ital|obli|slant|CMTI|SFTI|CMSL|-I\b|-BI\b", re.IGNORECASE)
_OCR_FONT = "GlyphLessFont"
_PAIR = 2
_LEAST_LETTERS = 2
# The next word of a line stands no further off than so many type sizes.
_NEXT_WORD = 2.0
# Lengths are kept to the thousandth of a point: finer than any printer, and words of a row share their values.
_DIGITS = 3
# Letters of one word overlap by less than this share of their size, and reach so many points beyond the page at most.
_OVERLAP, _BEYOND = 0.4, 5.0
# A page is turned where fewer of its letters stand upright.
_UPRIGHT = 0.4


class _Sign(NamedTuple):
    glyph: Glyph
    text: str
    turn: int | None


class WordCollector:
    """Gathers the glyphs of one page into words, in file order."""

    def __init__(
        self, number: int, width: float, height: float, start: int, codes: Mapping[str, str] = NO_CODES
    ) -> None:
        """`codes` says what signs without a letter stand for within words, as the page's other words showed."""
        self.number = number
        self.width = width
        self.height = height
        self.start = start
        self.offset = start
        self.parts: list[str] = []
        self.words: dict[int, list[Word]] = {}
        self.dropped: list[Dropped] = []
        self.styles: dict[str, tuple[bool, bool]] = {}
        self.lengths: dict[float, float] = {}
        self.is_again = PrintedLetters().is_again
        self.is_ordinary = Ordinary(codes).__getitem__
        self.counts = {
            "unmapped": 0,
            "private": 0,
            "mirrored": 0,
            "ocr": 0,
            "letters": 0,
            "decoded": 0,
            "nul": 0,
            "spaces": 0,
        }
        self.letters: list[str] = []
        self.codes = codes
        self.coded: list[tuple[int, int]] = []
        """Of the codes of the word being gathered, which letter and which part of the text they are."""
        self.open: list[Glyph] = []
        self.open_start = start
        self.turn = 0
        self.spaced = False
        self.soft_hyphen: tuple[Glyph, int] | None = None
        self.accent: _Sign | None = None
        """The glyph before, if it may belong to the letter that comes next."""

    def add(self, glyph: Glyph, text: str, turn: int | None = 0) -> None:
        """Take the next glyph, which stands for `text`; it is turned by so many quarters, or mirrored (None).

        An accent and the letter that it is printed over, whichever comes first, are one letter.
        """
        if not text:
            return
        if len(text) == _PAIR and is_accent(text[0]):
            # The second reader gives what stands at one place as one sign.
            text = accented(text[1], text[0]) or text
        accent, self.accent = self.accent, None
        if accent is not None:
            whole = accented(text, accent.text) if stands_over(accent.glyph, glyph) else ""
            if not whole:
                self._take(*accent)
            text = whole or text
        if is_accent(text):
            if self.open and stands_over(glyph, self.open[-1]) and (whole := accented(self.letters[-1], text)):
                self.letters[-1] = self.parts[-1] = whole
                return
            self.accent = _Sign(glyph, text, turn)
            return
        self._take(glyph, text, turn)

    def add_run(self, run: Run) -> None:
        """Take letters of one type and line; those of which nothing special is to be said, as whole words."""
        fontname, size, y0, y1, turn, letters = run
        if turn != 0 or not -_BEYOND < y0 < self.height + _BEYOND:
            for text, x0, x1 in letters:
                self.add(PlacedGlyph(fontname, size, x0, y0, x1, y1), text, turn)
            return
        apart, overlap, gap, edge = apart_at(size), -_OVERLAP * size, WORD_GAP * size, self.width + _BEYOND
        word: list[tuple[str, float, float]] = []
        end = 0.0
        waiting = self._is_waiting()
        for letter in letters:
            text, x0, x1 = letter
            if waiting or not self.is_ordinary(text) or not -_BEYOND < x0 < edge:
                self._take_word(run, word)
                self.add(PlacedGlyph(fontname, size, x0, y0, x1, y1), text, turn)
                waiting = self._is_waiting()
            elif self.is_again(text, x0, y0, min(apart, APART_OF_WIDTH * (x1 - x0))):
                self._take_word(run, word)
                self._count(fontname, text)
                self._leave_out(text, "printed twice")
            else:
                if word and not overlap < x0 - end <= gap:
                    self._take_word(run, word)
                word.append(letter)
                end = x1
        self._take_word(run, word)

    def _is_waiting(self) -> bool:
        """Tell whether what comes next decides about a letter before."""
        return self.accent is not None or self.soft_hyphen is not None or len(self.coded) > 0

    def _take_word(self, run: Run, word: list[tuple[str, float, float]]) -> None:
        """Take upright letters that follow each other closely in a run."""
        if not word:
            return
        fontname, size, y0, y1, _, _ = run
        texts, lefts, rights = zip(*word, strict=True)
        first = PlacedGlyph(fontname, size, lefts[0], y0, rights[0], y1)
        if self.turn != 0 or not self._continues(first):
            self._close()
            self.open_start, self.turn = self.offset, 0
        self.open.append(first)
        if len(word) > 1:
            self.open.append(PlacedGlyph(fontname, size, min(lefts), y0, max(rights), y1))
            self.open.append(PlacedGlyph(fontname, size, lefts[-1], y0, rights[-1], y1))
        self.letters += texts
        self.parts += texts
        self.offset += sum(map(len, texts))
        self.counts["letters"] += len(word)
        if _OCR_FONT in fontname:
            self.counts["ocr"] += len(word)
        word.clear()

    def _take(self, glyph: Glyph, text: str, turn: int | None) -> None:
        if self.coded and (text.isspace() or turn != self.turn or not self._continues(glyph)):
            self._decode()
        if text.isspace() or text == "\x00":
            self.counts["nul" if text == "\x00" else "spaces"] += 1
            self._close()
            self._put(text)
            self.spaced = True
            return
        self._count(glyph.fontname, text)
        reason = "rotated text" if turn is None else self._unwanted(glyph, text, turn)
        if turn is None or reason:
            self.counts["mirrored"] += turn is None
            self._leave_out(text, reason)
            return
        self._settle_hyphen(glyph)
        if turn != self.turn or not self._continues(glyph):
            self._close()
            self.open_start, self.turn = self.offset, turn
        self._put(text)
        self.open.append(glyph)
        self.letters.append(text)
        if text in self.codes:
            self.coded.append((len(self.letters) - 1, len(self.parts) - 1))
        if text == SOFT_HYPHEN and glyph.x1 > glyph.x0:
            self.soft_hyphen = (glyph, len(self.parts) - 1)

    def _leave_out(self, text: str, reason: str) -> None:
        self._close()
        self._put(text)
        self.dropped.append(Dropped(self.offset - len(text), self.offset, reason))

    def _put(self, text: str) -> None:
        """Add to the text of the page."""
        self.parts.append(text)
        self.offset += len(text)

    def _decode(self) -> None:
        """Give the signs without a letter of the word being gathered the letters that they stand for.

        A sign alone may be anything.
        """
        if sum(letter.isalnum() for letter in self.letters) >= _LEAST_LETTERS:
            for letter, part in self.coded:
                code = self.letters[letter]
                self.letters[letter] = self.parts[part] = self.codes[code]
                self.offset -= len(code) - len(self.codes[code])
                self.counts["unmapped"] -= 1
                self.counts["decoded"] += 1
        self.coded.clear()

    def _settle_hyphen(self, glyph: Glyph) -> None:
        """Read a soft hyphen that is drawn as a hyphen if a glyph follows it on its line.

        Where a font's one hyphen ends a line first, some printers call every hyphen a soft one.
        """
        if self.soft_hyphen is None:
            return
        (hyphen, at), self.soft_hyphen = self.soft_hyphen, None
        size = glyph.size
        if abs(hyphen.y0 - glyph.y0) > 0.1 * size or not -0.4 * size < glyph.x0 - hyphen.x1 < _NEXT_WORD * size:
            return
        self.parts[at] = "-"
        if self.open:
            self.letters[-1] = "-"
        else:
            words = self.words[self.turn]
            words[-1] = words[-1]._replace(text=words[-1].text[:-1] + "-")

    def page(self, rules: tuple[Strip, ...], image_area: float, reading: Reading = "plain") -> PageWords:
        """Return the page with what was gathered; `image_area` is the size of its largest picture."""
        if self.accent is not None:
            self._take(*self.accent)
        self._decode()
        self._close()
        counts = self.counts
        turn = self._main_turn()
        frame = frame_of(turn, self.width, self.height)
        aside = tuple((other, tuple(words)) for other, words in sorted(self.words.items()) if other != turn)
        page = PageWords(
            number=self.number,
            width=frame.width,
            height=frame.height,
            start=self.start,
            text="".join(self.parts),
            words=tuple(self.words.get(turn, ())),
            dropped=tuple(self.dropped),
            rules=tuple(upright(rule, turn, self.width, self.height) for rule in rules) if turn else rules,
            # Where the layer has spaces, what says nothing is none of them.
            unmapped=counts["unmapped"] + (counts["nul"] if counts["spaces"] else 0),
            decoded=counts["decoded"],
            private=counts["private"],
            rotated=counts["mirrored"] + sum(len(word.text) for _, words in aside for word in words),
            has_image=image_area > 0.5 * self.width * self.height,
            recognised=counts["ocr"] > 0.5 * max(1, counts["letters"]),
            reading=reading,
            turn=turn,
            aside=aside,
        )
        return with_turned_heads(page)

    def _main_turn(self) -> int:
        """Return how most letters of the page are turned; where enough stand upright, it is upright."""
        letters = {turn: sum(len(word.text) for word in words) for turn, words in self.words.items()}
        if letters.get(0, 0) >= _UPRIGHT * sum(letters.values()):
            return 0
        return max(letters, key=lambda turn: letters[turn])

    def _close(self) -> None:
        """End the word being gathered."""
        if not self.open:
            return
        first = self.open[0]
        bold, italic = self._style(first.fontname)
        text = "".join(self.letters)
        height = self.width if self.turn % 2 else self.height
        self.words.setdefault(self.turn, []).append(
            Word(
                start=self.open_start,
                end=self.open_start + len(text),
                text=text,
                x0=round(min([glyph.x0 for glyph in self.open]), _DIGITS),
                top=self._length(height - max([glyph.y1 for glyph in self.open])),
                x1=round(max([glyph.x1 for glyph in self.open]), _DIGITS),
                bottom=self._length(height - min([glyph.y0 for glyph in self.open])),
                size=self._length(round(first.size, 1)),
                bold=bold,
                italic=italic,
                spaced=self.spaced,
            )
        )
        self.open.clear()
        self.letters.clear()
        self.spaced = False

    def _length(self, value: float) -> float:
        """Round a length; equal ones share one object, which halves the room that words take."""
        rounded = round(value, _DIGITS)
        return self.lengths.setdefault(rounded, rounded)

    def _continues(self, glyph: Glyph) -> bool:
        if not self.open:
            return False
        last = self.open[-1]
        size = glyph.size
        return bool(
            last.fontname == glyph.fontname
            and abs(last.size - size) < 0.1
            and abs(last.y0 - glyph.y0) < 0.1 * size
            and -_OVERLAP * size < glyph.x0 - last.x1 <= WORD_GAP * size
        )

    def _style(self, fontname: str) -> tuple[bool, bool]:
        if fontname not in self.styles:
            self.styles[fontname] = (
                _BOLD.search(fontname) is not None,
                _ITALIC.search(fontname) is not None,
            )
        return self.styles[fontname]

    def _count(self, fontname: str, text: str) -> None:
        self.counts["letters"] += 1
        if is_unmapped(text):
            self.counts["unmapped"] += 1
        elif is_private(text):
            self.counts["private"] += 1
        if _OCR_FONT in fontname:
            self.counts["ocr"] += 1

    def _unwanted(self, glyph: Glyph, text: str, turn: int) -> str:
        """Say why a letter is no part of the reading text: off the page, or printed twice."""
        width, height = (self.height, self.width) if turn % 2 else (self.width, self.height)
        if not (-_BEYOND < glyph.x0 < width + _BEYOND and -_BEYOND < glyph.y0 < height + _BEYOND):
            return "off the page"
        apart = min(apart_at(glyph.size), APART_OF_WIDTH * (glyph.x1 - glyph.x0))
        is_again = self.is_again((text, turn) if turn else text, glyph.x0, glyph.y0, apart)
        return "printed twice" if is_again else ""
