"""Figures in, pictures out: bars for the terminal, and SVG files that need nothing else."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from itertools import pairwise
from math import floor, log10
from typing import NamedTuple
from xml.sax.saxutils import escape

from commands.output.plain import one_line

_BAR_COLUMNS = 24
_EIGHTHS = " ▏▎▍▌▋▊▉"
_LABEL = 44
_FONT = "font-family='system-ui, sans-serif' font-size='13' fill='#222'"


class Bar(NamedTuple):
    """A bar: what it stands for, its length, and the figure written beside it."""

    label: str
    value: float
    told: str


class Caption(NamedTuple):
    """A picture's title, and the line beneath that says what was counted."""

    title: str
    note: str


def text_bars(values: Sequence[float]) -> list[str]:
    """Return a bar for each value, the longest 24 columns; negative values have none."""
    longest = max((*values, 0.0))
    return [_text_bar(max(0.0, value) / longest if longest else 0.0) for value in values]


def _text_bar(share: float) -> str:
    encoding = (sys.stdout.encoding or "utf-8").lower().replace("-", "")
    if encoding != "utf8":
        return "#" * round(share * _BAR_COLUMNS)
    eighths = round(share * _BAR_COLUMNS * 8)
    return "█" * (eighths // 8) + (_EIGHTHS[eighths % 8] if eighths % 8 else "")


def svg_bars(caption: Caption, bars: Sequence[Bar]) -> str:
    """Draw horizontal bars; those of negative values go to the left of the zero line."""
    low, high = min((0.0, *(bar.value for bar in bars))), max((0.0, *(bar.value for bar in bars)))
    scale = 360 / ((high - low) or 1.0)
    zero = 320 + -low * scale
    parts = [f"<line x1='{zero:.1f}' y1='62' x2='{zero:.1f}' y2='{70 + 24 * len(bars)}' stroke='#888'/>"]
    for at, bar in enumerate(bars):
        top = 68 + 24 * at
        start, length = zero + min(0.0, bar.value) * scale, abs(bar.value) * scale
        parts.append(f"<text x='310' y='{top + 14}' text-anchor='end'>{_text(_short(bar.label))}</text>")
        parts.append(f"<rect x='{start:.1f}' y='{top + 2}' width='{length:.1f}' height='16' fill='#3465a4'/>")
        parts.append(f"<text x='{start + length + 6:.1f}' y='{top + 14}'>{_text(bar.told)}</text>")
    return _svg(caption, parts, 800, 90 + 24 * len(bars))


def svg_years(caption: Caption, points: Sequence[tuple[int, float]]) -> str:
    """Draw figures over years; a line joins neighbouring years only, so that a gap stays a gap."""
    first, last = points[0][0], points[-1][0]
    top = _round_up(max(value for _, value in points))

    def place(year: int, value: float) -> tuple[float, float]:
        across = (year - first) / (last - first) if last > first else 0.5
        return 90 + 670 * across, 340 - 260 * value / top

    parts = ["<line x1='80' y1='340' x2='770' y2='340' stroke='#888'/>"]
    for step in range(5):
        height = 340 - 65 * step
        parts.append(f"<line x1='80' y1='{height}' x2='770' y2='{height}' stroke='#ddd'/>")
        parts.append(f"<text x='72' y='{height + 4}' text-anchor='end'>{top * step / 4:g}</text>")
    for year in _ticks(first, last):
        parts.append(f"<text x='{place(year, 0)[0]:.1f}' y='360' text-anchor='middle'>{year}</text>")
    for before, after in pairwise(points):
        if after[0] == before[0] + 1:
            (x1, y1), (x2, y2) = place(*before), place(*after)
            line = f"x1='{x1:.1f}' y1='{y1:.1f}' x2='{x2:.1f}' y2='{y2:.1f}'"
            parts.append(f"<line {line} stroke='#3465a4' stroke-width='2'/>")
    for year, value in points:
        x, y = place(year, value)
        parts.append(
            f"<circle cx='{x:.1f}' cy='{y:.1f}' r='4' fill='#3465a4'><title>{year}: {value:.1f}</title></circle>"
        )
    return _svg(caption, parts, 800, 380)


def _ticks(first: int, last: int) -> range:
    return range(first, last + 1, max(1, -(-(last - first) // 12)))


def _round_up(value: float) -> float:
    """Return the next of 1, 2, 4, 8 or 10 times a power of ten: its quarters are short to write."""
    if value <= 0:
        return 1.0
    power = 10.0 ** floor(log10(value))
    return next(step * power for step in (1, 2, 4, 8, 10) if step * power >= value)


def _svg(caption: Caption, parts: Sequence[str], width: int, height: int) -> str:
    head = f"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 {width} {height}' width='{width}' height='{height}'"
    title, note = _text(caption.title), _text(caption.note)
    return "\n".join(
        (
            "<?xml version='1.0' encoding='UTF-8'?>",
            f"{head} role='img' {_FONT}>",
            f"<title>{title}</title>",
            f"<desc>{note}</desc>",
            "<rect width='100%' height='100%' fill='white'/>",
            f"<text x='20' y='28' font-size='17' font-weight='bold'>{title}</text>",
            f"<text x='20' y='48' fill='#555'>{note}</text>",
            *parts,
            "</svg>\n",
        )
    )


def _text(text: str) -> str:
    """Return a text as XML; what steers terminals is not allowed there either."""
    return escape(one_line(text))


def _short(label: str) -> str:
    return label if len(label) <= _LABEL else label[: _LABEL - 1] + "…"
