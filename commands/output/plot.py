"""Figures in, pictures out: bars, figures over years, and where in each document the matches stand."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise
from math import floor, log10
from typing import NamedTuple

from commands.output.drawing import BLUE, FAINT, GREY, PALE, Box, Dot, Drawing, Label, Line, Shape

MOST_BARS = 100
_WIDTH = 800
_TOP = 70
_ROW = 24
_LABELS_END = 310
# Their quarters are short to write.
_TOPS = (1, 1.2, 1.6, 2, 2.4, 3.2, 4, 5, 6, 8, 10)
_COLOURS = (BLUE, "#c4561a")
_Place = Callable[[int, float], tuple[float, float]]


class Bar(NamedTuple):
    """A bar: what it stands for, its length, and the figure written beside it."""

    label: str
    value: float
    told: str


class Caption(NamedTuple):
    """A picture's title, the line beneath that says what was counted, and what the figures are."""

    title: str
    note: str
    axis: str


class Curve(NamedTuple):
    """Figures over years, in order of years."""

    name: str
    points: tuple[tuple[int, float], ...]


class Strip(NamedTuple):
    """A document: its label, its length in characters, and where its matches begin."""

    label: str
    length: int
    places: tuple[int, ...]


def bar_chart(caption: Caption, bars: Sequence[Bar]) -> Drawing:
    """Draw horizontal bars, those of negative values to the left of the zero line; at most MOST_BARS."""
    shown = bars[:MOST_BARS]
    low, high = min((0.0, *(bar.value for bar in shown))), max((0.0, *(bar.value for bar in shown)))
    scale = 350 / ((high - low) or 1.0)
    zero = 320 - low * scale
    bottom = _TOP + _ROW * len(shown)
    shapes: list[Shape] = []
    for at, bar in enumerate(shown):
        top = _TOP + _ROW * at
        start, length = zero + min(0.0, bar.value) * scale, abs(bar.value) * scale
        shapes += (
            Label(_LABELS_END, top + 16, bar.label, "end", room=_LABELS_END - 20),
            Box(start, top + 4, length, 16),
            Label(start + length + 6, top + 16, bar.told),
        )
    shapes.append(Line(zero, _TOP - 4, zero, bottom + 4))
    shapes.append(Label(zero if low == 0 else 320, bottom + 22, caption.axis, colour=PALE, room=470))
    return _drawing(_cut(caption, len(shown), len(bars)), shapes, bottom + 36)


def year_chart(caption: Caption, curves: Sequence[Curve]) -> Drawing:
    """Draw figures over years; a line joins neighbouring years only, so that a gap stays a gap."""
    points = [point for curve in curves for point in curve.points]
    first, last = min(year for year, _ in points), max(year for year, _ in points)
    top = _round_up(max(value for _, value in points))

    def place(year: int, value: float) -> tuple[float, float]:
        across = (year - first) / (last - first) if last > first else 0.5
        return 100 + 650 * across, 360 - 260 * value / top

    shapes: list[Shape] = [Label(20, 82, caption.axis, colour=PALE), Label(425, 402, "year", "middle", PALE)]
    for step in range(5):
        height = 360 - 65 * step
        shapes.append(Line(80, height, 770, height, FAINT if step else GREY))
        shapes.append(Label(72, height + 4, f"{top * step / 4:,.10g}", "end"))
    shapes += [Label(place(year, 0)[0], 380, str(year), "middle") for year in _ticks(first, last)]
    for curve, colour in zip(curves, _COLOURS, strict=False):
        shapes += _curve(curve.points, place, colour)
    if len(curves) > 1:
        shapes += _legend(curves)
    return _drawing(caption, shapes, 416)


def _curve(points: Sequence[tuple[int, float]], place: _Place, colour: str) -> Iterable[Shape]:
    for before, after in pairwise(points):
        if after[0] == before[0] + 1:
            yield Line(*place(*before), *place(*after), colour, 2)
    for year, value in points:
        yield Dot(*place(year, value), 4, colour, f"{year}: {value:.1f}")


def _legend(curves: Sequence[Curve]) -> Iterable[Shape]:
    for at, (curve, colour) in enumerate(zip(curves, _COLOURS, strict=False)):
        yield Dot(560 + 110 * at, 78, 4, colour, curve.name)
        yield Label(570 + 110 * at, 82, curve.name, room=95)


def strip_chart(caption: Caption, strips: Sequence[Strip]) -> Drawing:
    """Draw a strip for each document, from its beginning to its end, with a line at every match."""
    shown = strips[:MOST_BARS]
    bottom = _TOP + _ROW * len(shown)
    shapes: list[Shape] = []
    for at, strip in enumerate(shown):
        top = _TOP + _ROW * at
        shapes.append(Label(_LABELS_END, top + 16, strip.label, "end", room=_LABELS_END - 20))
        shapes.append(Box(320, top + 4, 400, 16, "#eeeeee"))
        places = (320 + 400 * place / max(1, strip.length) for place in strip.places)
        shapes += [Line(place, top + 4, place, top + 20, BLUE, 1.5) for place in places]
        shapes.append(Label(728, top + 16, str(len(strip.places))))
    shapes.append(Label(320, bottom + 20, caption.axis, colour=PALE, room=460))
    return _drawing(_cut(caption, len(shown), len(strips)), shapes, bottom + 36)


def _cut(caption: Caption, shown: int, total: int) -> Caption:
    return caption if shown == total else caption._replace(note=f"{caption.note} · the first {shown} of {total}")


def _ticks(first: int, last: int) -> range:
    return range(first, last + 1, max(1, -(-(last - first) // 12)))


def _round_up(value: float) -> float:
    """Return the next of _TOPS times a power of ten."""
    if value <= 0:
        return 1.0
    power = 10.0 ** floor(log10(value))
    return next(step * power for step in _TOPS if step * power >= value)


def _drawing(caption: Caption, shapes: Sequence[Shape], height: int) -> Drawing:
    heading = (
        Label(20, 30, caption.title, size=17, bold=True),
        Label(20, 52, caption.note, colour=PALE),
    )
    return Drawing(caption.title, caption.note, _WIDTH, height, (*heading, *shapes))
