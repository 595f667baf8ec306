"""The bytes of an image file in; its pages as grey pictures, upright as their makers say, on white, out."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

from corpus.errors import SourceError
from corpus.extract.ocr import DPI

_POINTS_PER_INCH = 72
# Four times an A3 page at 300 dpi.
_MOST_DOTS = 160_000_000
_MOST_PAGES = 1000
# A picture with fewer dots along its longer side (a page at 96 to 150 dpi, a screenshot) is enlarged: measured, .97 of
# the characters were read at 96 dpi, .48 in small type, and .99 of both at twice the size.
_FEWEST_DOTS, _ENLARGED = 1900, 2


def pictures_in(data: bytes, name: str) -> Iterator[tuple[Any, float, int]]:
    """Yield each page of an image file as a grey picture, with its dots a point, and the number of pages.

    Raises:
        SourceError: `malformed` or `too-large`.
    """
    from PIL import Image

    try:
        with Image.open(io.BytesIO(data)) as image:
            count = getattr(image, "n_frames", 1)
            _check(image, count, name)
            for frame in range(count):
                image.seek(frame)
                _check(image, count, name)
                yield *_enlarged(_grey(image), _scale_of(image)), count
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
        raise SourceError("malformed", f"{name} cannot be read as a picture.", "Save it anew as PNG.") from error


def _check(image: Any, count: int, name: str) -> None:
    if image.width * image.height > _MOST_DOTS:
        raise SourceError("too-large", f"{name} has {image.width * image.height:,} dots.", "Scan it at 300 dpi.")
    if count > _MOST_PAGES:
        raise SourceError("too-large", f"{name} has {count:,} pages.", "Split it, or save it as a PDF.")


def _scale_of(image: Any) -> float:
    """Return the dots a point; what says that it was made for a screen, or is a mistake, is taken for a usual scan."""
    told = image.info.get("dpi", (DPI, DPI))[0]
    dpi = round(float(told)) if told else DPI
    return (dpi if 100 <= dpi <= 1200 else DPI) / _POINTS_PER_INCH


def _enlarged(picture: Any, scale: float) -> tuple[Any, float]:
    from PIL import Image

    if max(picture.size) >= _FEWEST_DOTS:
        return picture, scale
    size = (picture.width * _ENLARGED, picture.height * _ENLARGED)
    return picture.resize(size, Image.Resampling.LANCZOS), scale * _ENLARGED


def _grey(image: Any) -> Any:
    from PIL import Image, ImageOps

    upright = ImageOps.exif_transpose(image)
    if upright.mode.startswith("I;16"):
        return upright.point(lambda grey: grey / 256).convert("L")
    if upright.mode in ("RGBA", "LA", "PA") or "transparency" in upright.info:
        seen = upright.convert("RGBA")
        paper = Image.new("RGBA", seen.size, "white")
        return Image.alpha_composite(paper, seen).convert("L")
    return upright.convert("L")
