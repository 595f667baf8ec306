"""A grey picture and the words seen on it in; the words with the bullets of lists named as such out.

An engine reads a bullet as the sign or letter that it knows best: "*", "¢", "e", "«". The picture says that it is one:
a disc or a square, filled, above the base of its line.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from corpus.extract.ocr_ink import ink_table
from corpus.extract.ocr_lines import base_of, levelled, lines_of_words, size_of_line, slope_of
from corpus.extract.ocr_words import SeenWord

_BULLET = "•"
# In shares of the type size: how high and wide a bullet is, and how far above the base of the line it ends; a full
# stop stands on the base. A disc fills pi/4 of its box, no letter and no asterisk so much.
_LEAST, _MOST, _ABOVE = 0.12, 0.5, 0.06
_ROUND, _FILLED = 1.35, 0.7
_FEWEST_DOTS = 4


def with_bullets(words: Sequence[SeenWord], picture: Any) -> tuple[SeenWord, ...]:
    """Return the words; of those that begin a line, a single sign that is a bullet on the picture is called one."""
    table = ink_table(picture)
    lines = lines_of_words(words)
    if table is None or not lines:
        return tuple(words)
    slope = slope_of(lines)
    found: list[SeenWord] = []
    for line in lines:
        first, *rest = line
        if rest and len(first.text) == 1 and _is_bullet(first, rest, picture, (table, slope)):
            first = replace(first, text=_BULLET)
        found += [first, *rest]
    return tuple(found)


def _is_bullet(word: SeenWord, rest: Sequence[SeenWord], picture: Any, how: tuple[bytes, float]) -> bool:
    table, slope = how
    level = [levelled(other, slope) for other in rest]
    size = size_of_line(level)
    base = base_of(level, slope, (0.0, size)) + slope * (word.left + word.width / 2)
    box = (word.left, word.top, word.left + word.width, word.top + word.height)
    dots = picture.crop(box).tobytes().translate(table)
    rows = [dots[at : at + word.width] for at in range(0, len(dots), word.width)]
    inked = [at for at, row in enumerate(rows) if 1 in row]
    columns = [at for at in range(word.width) if 1 in dots[at :: word.width]]
    if len(inked) < _FEWEST_DOTS or len(columns) < _FEWEST_DOTS:
        return False
    height, width = inked[-1] + 1 - inked[0], columns[-1] + 1 - columns[0]
    is_small = _LEAST * size <= height <= _MOST * size and max(height, width) <= _ROUND * min(height, width)
    is_filled = dots.count(1) >= _FILLED * height * width
    return is_small and is_filled and base - (word.top + inked[-1] + 1) >= _ABOVE * size
