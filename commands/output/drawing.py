"""Shapes of a picture in, an SVG file that needs nothing else out; `drawing_png` makes a PNG of the same shapes."""

from __future__ import annotations

from html import escape
from typing import Literal, NamedTuple

from commands.output.plain import one_line

INK, PALE, GREY, FAINT, BLUE = "#222222", "#555555", "#888888", "#dddddd", "#3465a4"

Anchor = Literal["start", "middle", "end"]


class Line(NamedTuple):
    """A straight line."""

    x1: float
    y1: float
    x2: float
    y2: float
    colour: str = GREY
    thickness: float = 1


class Box(NamedTuple):
    """A filled rectangle."""

    x: float
    y: float
    width: float
    height: float
    colour: str = BLUE


class Dot(NamedTuple):
    """A filled circle; `told` is what it stands for, shown by programs that can."""

    x: float
    y: float
    radius: float
    colour: str
    told: str


class Label(NamedTuple):
    """A line of text on its baseline; it is shortened where it would be wider than `room`."""

    x: float
    y: float
    text: str
    anchor: Anchor = "start"
    colour: str = INK
    size: int = 13
    bold: bool = False
    room: float = 760


Shape = Line | Box | Dot | Label


class Drawing(NamedTuple):
    """A picture: its title, what was counted, its size in points, and what is drawn on white, in order."""

    title: str
    note: str
    width: int
    height: int
    shapes: tuple[Shape, ...]


def as_svg(drawing: Drawing) -> bytes:
    """Return the picture as SVG, with no link to anything outside it."""
    width, height = drawing.width, drawing.height
    lines = (
        "<?xml version='1.0' encoding='UTF-8'?>",
        f"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 {width} {height}' width='{width}' height='{height}' "
        "role='img' font-family='system-ui, sans-serif'>",
        f"<title>{_text(drawing.title)}</title>",
        f"<desc>{_text(drawing.note)}</desc>",
        "<rect width='100%' height='100%' fill='white'/>",
        *map(_element, drawing.shapes),
        "</svg>\n",
    )
    return "\n".join(lines).encode("utf-8", "backslashreplace")


def _element(shape: Shape) -> str:
    match shape:
        case Line(x1, y1, x2, y2, colour, thickness):
            return (
                f"<line x1='{x1:.1f}' y1='{y1:.1f}' x2='{x2:.1f}' y2='{y2:.1f}' stroke='{colour}' "
                f"stroke-width='{thickness:g}'/>"
            )
        case Box(x, y, width, height, colour):
            return f"<rect x='{x:.1f}' y='{y:.1f}' width='{width:.1f}' height='{height:.1f}' fill='{colour}'/>"
        case Dot(x, y, radius, colour, told):
            circle = f"<circle cx='{x:.1f}' cy='{y:.1f}' r='{radius:g}' fill='{colour}'>"
            return f"{circle}<title>{_text(told)}</title></circle>"
        case Label(x, y, text, anchor, colour, size, bold, room):
            weight = " font-weight='bold'" * bold
            # Half the size is a usual letter's width; what draws the picture knows the true one, we do not.
            return (
                f"<text x='{x:.1f}' y='{y:.1f}' text-anchor='{anchor}' font-size='{size}' fill='{colour}'{weight}>"
                f"{_text(shortened(text, int(room / (0.5 * size))))}</text>"
            )


def shortened(text: str, most: int) -> str:
    """Return a text of at most so many characters."""
    return text if len(text) <= most else text[: max(0, most - 1)].rstrip() + "…"


def _text(text: str) -> str:
    """Return a text as XML; what steers terminals is not allowed there either."""
    return escape(one_line(text), quote=False)
