"""A text in; whether its letters are of many scripts mixed without order, as noise read as UTF-16 is, out."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from itertools import islice, pairwise

# Of so many pairs of letters that stand side by side at most, this share is of two scripts in noise, where most letters
# are beyond ASCII. In Japanese, whose scripts count as one, it is small; formulas stand among plain letters.
_MOST_PAIRS, _FEWEST_PAIRS, _MIXED, _FOREIGN = 4000, 60, 0.25, 0.5
# These are written together.
_EAST_ASIAN = frozenset({"CJK", "HIRAGANA", "KATAKANA", "BOPOMOFO", "HANGUL", "IDEOGRAPHIC", "KATAKANA-HIRAGANA"})


def is_script_noise(pieces: Iterable[str]) -> bool:
    """Tell whether neighbouring letters are of different scripts far too often for any text.

    Args:
        pieces: the words of the text, in order; the first few thousand pairs of letters are asked.
    """
    pairs = ((a, b) for piece in pieces for a, b in pairwise(piece) if a.isalpha() and b.isalpha())
    asked = list(islice(pairs, _MOST_PAIRS))
    foreign = [pair for pair in asked if not (pair[0].isascii() and pair[1].isascii())]
    if len(foreign) < max(_FEWEST_PAIRS, _FOREIGN * len(asked)):
        return False
    return sum(_script_of(a) != _script_of(b) for a, b in foreign) > _MIXED * len(foreign)


def _script_of(letter: str) -> str:
    first = unicodedata.name(letter, "").partition(" ")[0]
    return "EAST ASIAN" if first in _EAST_ASIAN else first
