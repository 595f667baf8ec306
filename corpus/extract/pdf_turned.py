"""The matrix of a text and the sides of its page in; how it is turned, and boxes as if it stood upright, out."""

from __future__ import annotations

from typing import NamedTuple

# A text whose lines rise or fall by less than this share of their length is level.
_LEVEL = 0.05
Strip = tuple[float, float, float, float]


class Frame(NamedTuple):
    """Where turned text stands as if upright: the quarters it is turned by against the clock, and the sides then."""

    turn: int
    width: float
    height: float


def turn_of(a: float, b: float, c: float, d: float) -> int | None:
    """Return by how many quarters against the clock a text is turned; None where it is mirrored.

    A slanting text counts as upright; `a` to `d` are those of its matrix (ISO 32000-1, 8.3.3).

    >>> [turn_of(1, 0, 0, 1), turn_of(0, 1, -1, 0), turn_of(-1, 0, 0, -1), turn_of(0, -1, 1, 0), turn_of(-1, 0, 0, 1)]
    [0, 1, 2, 3, None]
    """
    if a * d - b * c <= 0:
        return None
    if abs(b) <= _LEVEL * abs(a):
        return 0 if a > 0 else 2
    if abs(a) <= _LEVEL * abs(b):
        return 1 if b > 0 else 3
    return 0 if a > 0 else None


def frame_of(turn: int, width: float, height: float) -> Frame:
    """Return the frame in which text of a page of these sides stands upright."""
    return Frame(turn, height, width) if turn % 2 else Frame(turn, width, height)


def turning(turn: int, width: float, height: float) -> tuple[float, float, float, float, float, float]:
    """Return the matrix that sets turned text of a page upright; both count from the lower left corner.

    >>> turning(1, 600, 800)
    (0, -1, 1, 0, 0, 600)
    """
    return (
        (1, 0, 0, 1, 0, 0),
        (0, -1, 1, 0, 0, width),
        (-1, 0, 0, -1, width, height),
        (0, 1, -1, 0, height, 0),
    )[turn]


def upright(strip: Strip, turn: int, width: float, height: float) -> Strip:
    """Return a box of a page of these sides as it stands when turned text is upright; both count from the upper left.

    >>> upright((100, 200, 110, 260), 1, 600, 800)
    (540, 100, 600, 110)
    """
    x0, top, x1, bottom = strip
    return (
        strip,
        (height - bottom, x0, height - top, x1),
        (width - x1, height - bottom, width - x0, height - top),
        (top, width - x1, bottom, width - x0),
    )[turn]


def on_page(strip: Strip, frame: Frame) -> Strip:
    """Return where a box of a frame stands on the page itself.

    >>> on_page(upright((100, 200, 110, 260), 3, 600, 800), frame_of(3, 600, 800))
    (100, 200, 110, 260)
    """
    return upright(strip, -frame.turn % 4, frame.width, frame.height)
