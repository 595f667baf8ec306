"""Shapes of a picture in, a PNG file out: the same bytes for the same picture, whatever fonts a system has."""

from __future__ import annotations

import io
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import citations.export
from commands.output.drawing import Box, Dot, Drawing, Label, Line
from commands.output.plain import one_line

if TYPE_CHECKING:
    from PIL.ImageDraw import ImageDraw
    from PIL.ImageFont import FreeTypeFont

_SCALE = 2
# Drawn so much larger and then made smaller, so that slanting edges are smooth.
_SMOOTHING = 2
_DOTS_PER_INCH = 72 * _SCALE
_ANCHORS = {"start": "ls", "middle": "ms", "end": "rs"}
_FONTS = Path(citations.export.__file__).parent / "fonts"


def as_png(drawing: Drawing) -> bytes:
    """Return the picture as PNG, two dots a point, so that it is sharp on paper and on fine screens."""
    from PIL import Image, ImageDraw

    image = Image.new("RGB", (_scaled(drawing.width), _scaled(drawing.height)), "white")
    canvas = ImageDraw.Draw(image)
    for shape in drawing.shapes:
        if not isinstance(shape, Label):
            _draw(canvas, shape)
    image = image.reduce(_SMOOTHING)
    canvas = ImageDraw.Draw(image)
    for shape in drawing.shapes:
        if isinstance(shape, Label):
            _write(canvas, shape)
    content = io.BytesIO()
    image.save(content, "PNG", optimize=True, dpi=(_DOTS_PER_INCH, _DOTS_PER_INCH))
    return content.getvalue()


def _scaled(length: float) -> int:
    return round(length * _SCALE * _SMOOTHING)


def _draw(canvas: ImageDraw, shape: Line | Box | Dot) -> None:
    match shape:
        case Line(x1, y1, x2, y2, colour, thickness):
            canvas.line([_scaled(end) for end in (x1, y1, x2, y2)], colour, _scaled(thickness))
        case Box(x, y, width, height, colour):
            if _scaled(width) and _scaled(height):
                corner = _scaled(x + width) - 1, _scaled(y + height) - 1
                canvas.rectangle([_scaled(x), _scaled(y), max(_scaled(x), corner[0]), corner[1]], colour)
        case Dot(x, y, radius, colour, _):
            canvas.circle((_scaled(x), _scaled(y)), _scaled(radius), colour)


def _write(canvas: ImageDraw, label: Label) -> None:
    font = _font(label.size * _SCALE, bold=label.bold)
    text = one_line(label.text)
    whole = text
    while text and font.getlength(text) > label.room * _SCALE:
        whole = whole[:-1]
        text = whole.rstrip() + "…"
    canvas.text((label.x * _SCALE, label.y * _SCALE), text, label.colour, font, _ANCHORS[label.anchor])


@cache
def _font(size: int, *, bold: bool) -> FreeTypeFont:
    """Return the font of the PDF export; the basic layout, as another one is not on every system."""
    from PIL import ImageFont

    name = f"DejaVuSerifCondensed{'-Bold' * bold}.ttf"
    return ImageFont.truetype(str(_FONTS / name), size, layout_engine=ImageFont.Layout.BASIC)
