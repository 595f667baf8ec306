"""A grey picture and the words seen on it in; how thick their strokes are, and which signs are none, out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from corpus.extract.ocr_words import SeenWord

_DASHES = frozenset("-–—_~=.·")
_BARS = frozenset("|¦")
# A dash is a row of dots of which so many are black.
_DASH = 0.5
# So black is the column of a drawn line, measured so far above and below its box, and of no bar at all in it.
_BAR, _NO_BAR, _BEYOND = 0.6, 0.25, 0.6
_BLACK = b"\x01"
_RUN = re.compile(_BLACK + b"+")
_FEWEST_RUNS = 20
_NEAR_PAPER = 60
# A row of a word's box with fewer dots of ink is empty, or a speck; a box is drawn in to so much of its height at most.
_FEWEST_DOTS, _LEAST_HEIGHT = 2, 0.4


def with_ink(words: Sequence[SeenWord], picture: Any) -> tuple[SeenWord, ...]:
    """Return the words with `stroke`, the usual width of their strokes in dots.

    A dash where the picture has none (engines put one for a wide space), and a bar that is a piece of a drawn line,
    are marked as `stray`.
    """
    light, dark = _extremes(picture)
    if not words or dark - light < 1:
        return tuple(words)
    table = _table_between(light, dark)
    found = []
    for word in words:
        stray = _is_no_dash(word, picture, light, dark) or _is_drawn_line(word, picture, light, dark)
        found.append(replace(word, stroke=_stroke(picture, word, table), stray=stray))
    return tuple(found)


def drawn_in(words: Sequence[SeenWord], picture: Any) -> tuple[SeenWord, ...]:
    """Return the words with their boxes as high as their ink: engines draw some as high as the line, or half again."""
    table = ink_table(picture)
    return tuple(words) if table is None else tuple(_drawn_in(word, picture, table) for word in words)


def _drawn_in(word: SeenWord, picture: Any, table: bytes) -> SeenWord:
    dots = picture.crop(_box(word)).tobytes().translate(table)
    rows = [at for at in range(word.height) if dots.count(1, at * word.width, (at + 1) * word.width) >= _FEWEST_DOTS]
    if not rows or rows[-1] + 1 - rows[0] < _LEAST_HEIGHT * word.height:
        return word
    return replace(word, top=word.top + rows[0], height=rows[-1] + 1 - rows[0])


def ink_table(picture: Any) -> bytes | None:
    """Return what makes 1 of the grey of ink and 0 of that of paper, by `bytes.translate`; None for a blank picture."""
    light, dark = _extremes(picture)
    return None if dark - light < 1 else _table_between(light, dark)


def _table_between(light: float, dark: float) -> bytes:
    middle = 255 - (light + dark) / 2
    return bytes(_BLACK[0] if grey < middle else 0 for grey in range(256))


def paper_of(picture: Any) -> int:
    """Return the grey that most of a picture's light dots have, 0 (black) to 255."""
    counts = picture.histogram()
    return max(range(128, 256), key=lambda grey: counts[grey])


def grain_of(picture: Any) -> float:
    """Return by how much neighbouring dots of the paper differ in the mean, in steps of grey from 0 to 255."""
    import numpy

    dots = numpy.asarray(picture).astype("int16")[::3]
    paper = paper_of(picture) - _NEAR_PAPER
    both = (dots[:, 1:] > paper) & (dots[:, :-1] > paper)
    return float(numpy.abs(dots[:, 1:] - dots[:, :-1])[both].mean()) if both.any() else 0.0


def _extremes(picture: Any) -> tuple[float, float]:
    """Return the darkness of the paper (most dots) and of the ink (the darkest hundredth), 0 to 255."""
    counts = picture.histogram()
    paper = 255 - paper_of(picture)
    rest, grey = sum(counts) / 100, 0
    while rest > 0 and grey < 255:
        rest -= counts[grey]
        grey += 1
    return float(paper), float(255 - grey)


def _stroke(picture: Any, word: SeenWord, table: bytes) -> float:
    """Return the mean of the middle half of the black runs in the rows of a word's box, in dots; 0 for few runs."""
    dots = picture.crop(_box(word)).tobytes().translate(table)
    runs = sorted(len(run) for run in _RUN.findall(dots))
    middle = runs[len(runs) // 4 : len(runs) - len(runs) // 4]
    return sum(middle) / len(middle) if len(runs) >= _FEWEST_RUNS else 0.0


def _box(word: SeenWord) -> tuple[int, int, int, int]:
    return word.left, word.top, word.left + word.width, word.top + word.height


def _darkness(picture: Any, box: tuple[int, int, int, int]) -> float:
    counts: list[int] = picture.crop(box).histogram()
    return sum((255 - grey) * count for grey, count in enumerate(counts)) / max(1, sum(counts))


def _is_no_dash(word: SeenWord, picture: Any, light: float, dark: float) -> bool:
    """Tell whether no row of dots in the box of a dash is mostly black."""
    if not set(word.text) <= _DASHES or word.width < word.height / 4:
        return False
    rows = (
        _darkness(picture, (word.left, row, word.left + word.width, row + 1))
        for row in range(word.top, word.top + word.height)
    )
    return max(rows, default=0.0) - light < _DASH * (dark - light)


def _is_drawn_line(word: SeenWord, picture: Any, light: float, dark: float) -> bool:
    """Tell whether a bar goes on above or below its line of text, or is not there at all."""
    if not set(word.text) <= _BARS:
        return False
    more, bottom = round(_BEYOND * word.height), word.top + word.height
    inside = _darkest_column(picture, word, (word.top, bottom))
    around = _darkest_column(picture, word, (max(0, word.top - more), min(picture.height, bottom + more)))
    return inside - light < _NO_BAR * (dark - light) or around - light > _BAR * (dark - light)


def _darkest_column(picture: Any, word: SeenWord, rows: tuple[int, int]) -> float:
    columns = range(word.left, word.left + word.width)
    return max((_darkness(picture, (at, rows[0], at + 1, rows[1])) for at in columns), default=0.0)
