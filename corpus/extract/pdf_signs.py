"""Printed signs, alone or in runs: where they stand, and which of them are letters like any other."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple, Protocol

from corpus.extract.pdf_accents import is_accent

SOFT_HYPHEN = "\u00ad"


class Glyph(Protocol):
    """A printed sign; lengths in points from the lower left corner of the frame in which it stands upright."""

    @property
    def fontname(self) -> str:
        """The font's name."""

    @property
    def size(self) -> float:
        """The type size."""

    @property
    def x0(self) -> float:
        """The left edge."""

    @property
    def y0(self) -> float:
        """The lower edge."""

    @property
    def x1(self) -> float:
        """The right edge."""

    @property
    def y1(self) -> float:
        """The upper edge."""


class PlacedGlyph(NamedTuple):
    """A glyph whose place was worked out."""

    fontname: str
    size: float
    x0: float
    y0: float
    x1: float
    y1: float


class Run(NamedTuple):
    """Letters of one type on one line, as they are drawn, each with its left and right edge; turned as `turn` says."""

    fontname: str
    size: float
    y0: float
    y1: float
    turn: int | None
    letters: list[tuple[str, float, float]]


def is_unmapped(text: str) -> bool:
    """Tell whether nobody knows the letter of a sign."""
    return text.startswith("(cid:") or text == "\ufffd"


def is_private(text: str) -> bool:
    """Tell whether the letter of a sign is known to its font alone."""
    return "\ue000" <= text[0] <= "\uf8ff"


def stands_over(accent: Glyph, letter: Glyph) -> bool:
    """Tell whether the middle of an accent is within a letter's width, and both stand in one line."""
    return letter.x0 < (accent.x0 + accent.x1) / 2 < letter.x1 and abs(accent.y0 - letter.y0) < 0.5 * letter.size


class Ordinary(dict[str, bool]):
    """Which signs are letters of which nothing special is to be said; asked once for each."""

    def __init__(self, codes: Mapping[str, str]) -> None:
        super().__init__()
        self._codes = codes

    def __missing__(self, text: str) -> bool:
        special = not text or text.isspace() or text in ("\x00", SOFT_HYPHEN) or is_accent(text[0])
        self[text] = not (special or is_unmapped(text) or is_private(text) or text in self._codes)
        return self[text]
