"""Letters of a page with their places in; whether the same letter was printed there before, out."""

from __future__ import annotations

from collections.abc import Iterable

# Where one letter is printed twice: so many points or so much of the type size apart, but not half its own width.
_APART, _APART_OF_SIZE, APART_OF_WIDTH = 0.6, 0.06, 0.45
# Places are looked up by squares of eight points (two to the power of three), in each the last ones of a letter.
_CELL, _MOST_SEEN = 3, 16

_Square = tuple[str | tuple[str, int], int, int]


def apart_at(size: float) -> float:
    """Return how far from each other one letter of a type size may be printed twice, in points."""
    return max(_APART, _APART_OF_SIZE * size)


class PrintedLetters:
    """The places of letters printed so far.

    Poor man's bold prints each letter twice or more often, each a fraction of a point from one before.
    Where a font does not say how wide it is, letters that follow each other stand at one place: all of them count.
    """

    def __init__(self) -> None:
        self._seen: dict[_Square, list[tuple[float, float]]] = {}

    def is_again(self, text: str | tuple[str, int], x: float, y: float, apart: float) -> bool:
        """Tell whether a letter, or one turned by so many quarters, was printed this near, and keep it in mind."""
        left, right = int(x - apart) >> _CELL, int(x + apart) >> _CELL
        low, high = int(y - apart) >> _CELL, int(y + apart) >> _CELL
        if left == right and low == high:
            square = text, left, low
            places = self._seen.get(square)
            if places is None:
                self._seen[square] = [(x, y)]
                return False
            is_again = _is_near(places, x, y, apart)
        else:
            is_again = False
            for column in (left,) if left == right else (left, right):
                for row in (low,) if low == high else (low, high):
                    near = self._seen.get((text, column, row))
                    is_again = is_again or (near is not None and _is_near(near, x, y, apart))
            places = self._seen.setdefault((text, int(x) >> _CELL, int(y) >> _CELL), [])
        places.append((x, y))
        if len(places) > _MOST_SEEN:
            del places[0]
        return is_again


def _is_near(places: Iterable[tuple[float, float]], x: float, y: float, apart: float) -> bool:
    for other_x, other_y in places:  # noqa: SIM110 # a generator would take twice as long
        if abs(other_x - x) < apart and abs(other_y - y) < apart:
            return True
    return False
