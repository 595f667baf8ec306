"""What a page is once read: its text layer, and the words that stand on it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

from corpus.extract.extraction import Dropped
from corpus.extract.pdf_turned import Strip

# Letters further apart than this share of the type size are two words. Anything from .06 to .18 gives the
# same words; pdfplumber's default of 3 points glues half the words of LaTeX files.
WORD_GAP = 0.12
# Who read a page: the reader for layout, the second one because the first failed or read signs without letters, the
# second one because the user wanted speed, or nobody. Where a page shows a picture: `doubtful`, its text layer has
# hardly a known word; `noise`, it has no words at all, or a stamp; `anew`, the picture was recognised instead.
Reading = Literal["plain", "second", "fast", "failed", "doubtful", "noise", "anew"]


class Word(NamedTuple):
    """Letters that stand together; offsets count in the extracted text, lengths in points from the top left.

    `spaced` says that white space precedes the word in the text layer. A word of a formula that was set into its line
    has as `top` that of the formula; `sunk` is how far the formula reaches below the line.
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
    sunk: float = 0.0


@dataclass(frozen=True, slots=True)
class PageWords:
    """One page as read: `rules` are drawn lines and boxes, `unmapped` counts glyphs without a letter.

    `decoded` counts those whose letter the words around them told. `refused` says what of a page that was not read,
    because it would keep any reader busy without end, does so.

    On a page that we recognised ourselves, `confidence` gives for the start of each word how sure it is, 0 to 1.
    A page whose text is printed sideways or upside down is given as it looks when that is upright, `turn` quarters
    against the clock turned back. `aside` are words turned otherwise, each group in a frame of its own, by its turn.
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
    reading: Reading = "plain"
    turn: int = 0
    aside: tuple[tuple[int, tuple[Word, ...]], ...] = ()
    decoded: int = 0
    refused: str = ""

    @property
    def is_stream_ordered(self) -> bool:
        """Whether another program recognised the page, whose order says more than the places of its words."""
        return self.recognised and not self.confidence
