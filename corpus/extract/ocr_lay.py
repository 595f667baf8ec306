"""The picture of a page in; how it lies (on its side, askew, two pages of a book beside each other) out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

# The picture is looked at with about so many dots along its longer side.
_DOTS = 1000
# What is darker than what surrounds it by so much is ink; paper may be grey, stained or shaded.
_DARKER, _AROUND = 14, 12
# Lines of text fall or rise by at most this, in dots a dot; steps of the first search and of the second.
_STEEPEST, _COARSE, _FINE = 0.1, 0.005, 0.0005
# Rows of text stand out so much more than columns; measured, at least 3 times on pages that lie right, at most .2
# times on pages on their sides.
_UPRIGHT = 1.0
# Less ink than this tells nothing.
_LEAST_INK = 400
# Two pages of a book: the scan is so much wider than high, and between them is a strip without ink, a share of the
# width, near the middle.
_WIDE, _STRIP, _MIDDLE = 1.15, 0.05, (0.38, 0.62)
# A column with so little ink has none; one with so much is the fold.
_NO_INK, _FOLD = 0.004, 0.6


@dataclass(frozen=True, slots=True)
class Lie:
    """How a page lies: `sideways`, or the slope of its lines in dots a dot, falling to the right."""

    sideways: bool
    slope: float


def lie_of(picture: Any) -> Lie:
    """Tell how a page lies, by the direction in which rows of ink stand out most."""
    down, across, _ = _ink_of(picture)
    if len(down) < _LEAST_INK:
        return Lie(sideways=False, slope=0.0)
    rows, slope = _sharpest(down, across)
    columns, _ = _sharpest(across, down)
    return Lie(sideways=columns > _UPRIGHT * rows, slope=slope)


def fold_of(picture: Any) -> int | None:
    """Return where the right page begins on a scan of two pages of a book, in dots, or None."""
    import numpy

    if picture.width < _WIDE * picture.height:
        return None
    down, across, (width, height) = _ink_of(picture)
    if len(down) < _LEAST_INK:
        return None
    ink = numpy.bincount(across, minlength=width) / height
    free = (ink < _NO_INK) | (ink > _FOLD)
    first, last = (round(share * width) for share in _MIDDLE)
    strips = _strips(free, first, last)
    left, right = max(strips, key=lambda strip: strip[1] - strip[0], default=(0, 0))
    middle = (left + right) // 2
    both = ink[:middle].sum() and ink[middle:].sum()
    if right - left < _STRIP * width or not both:
        return None
    return int(middle * picture.width / width)


def _strips(free: Any, first: int, last: int) -> list[tuple[int, int]]:
    """Return the stretches of free columns that touch the middle, as half-open ranges."""
    found: list[tuple[int, int]] = []
    start = None
    for at, is_free in enumerate([*free.tolist(), False]):
        if is_free and start is None:
            start = at
        elif not is_free and start is not None:
            if start < last and at > first:
                found.append((start, at))
            start = None
    return found


def _ink_of(picture: Any) -> tuple[Any, Any, tuple[int, int]]:
    """Return the rows and columns of the dots with ink on the picture made small, and its size."""
    import numpy
    from PIL import ImageFilter

    factor = max(1, round(max(picture.size) / _DOTS))
    small = picture.reduce(factor) if factor > 1 else picture
    dots = numpy.asarray(small).astype("int16")
    around = numpy.asarray(small.filter(ImageFilter.BoxBlur(_AROUND))).astype("int16")
    down, across = numpy.nonzero(dots < around - _DARKER)
    return down, across, small.size


def _sharpest(down: Any, across: Any) -> tuple[float, float]:
    """Return how much rows of ink stand out, and at which slope they do so most (Postl 1986, sums of differences)."""
    import numpy

    def at(slope: float) -> tuple[float, float]:
        rows = numpy.round(down - across * slope).astype(int)
        counts = numpy.bincount(rows - rows.min()).astype(float)
        return float((numpy.diff(counts) ** 2).sum()), -abs(slope)

    coarse = round(_STEEPEST / _COARSE)
    near = max((step * _COARSE for step in range(-coarse, coarse + 1)), key=at)
    fine = round(_COARSE / _FINE)
    best = max((near + step * _FINE for step in range(-fine, fine + 1)), key=at)
    return at(best)[0], best
