"""A grey picture of a printed page in; the same as a poor scanner, copier, fax or old paper gives it, out."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any

Damage = Callable[[Any, int], Any]


def _noisy(dots: Any, seed: int, strength: float) -> Any:
    import numpy

    return dots + numpy.random.default_rng(seed).normal(0, strength, dots.shape)


def _dots(picture: Any) -> Any:
    import numpy

    return numpy.asarray(picture.convert("L")).astype("float32")


def _picture(dots: Any) -> Any:
    import numpy
    from PIL import Image

    return Image.fromarray(numpy.clip(dots, 0, 255).astype("uint8"))


def clean(picture: Any, _seed: int) -> Any:
    """Leave it as it is."""
    return picture


def skewed_and_noisy(picture: Any, seed: int) -> Any:
    """Lay it askew by 1 to 3 degrees, out of focus and grainy."""
    from PIL import Image, ImageFilter

    degrees = (-3.0, 2.1, -1.2, 2.6, 1.0, -2.4)[seed % 6]
    askew = picture.rotate(degrees, resample=Image.Resampling.BICUBIC, fillcolor=255, expand=True)
    return _picture(_noisy(_dots(askew.filter(ImageFilter.GaussianBlur(1.0))), seed, 36))


def curved(picture: Any, _seed: int) -> Any:
    """Bend the lines as a thick book does towards its gutter."""
    import numpy

    dots = _dots(picture)
    height, width = dots.shape
    across = numpy.arange(width)
    shift = (0.011 * height * numpy.exp(-across / (0.16 * width))).astype(int)
    rows = numpy.clip(numpy.arange(height)[:, None] - shift[None, :], 0, height - 1)
    return _picture(dots[rows, across[None, :]])


def jpeg(picture: Any, _seed: int) -> Any:
    """Save it as JPEG at quality 30."""
    from PIL import Image

    stream = io.BytesIO()
    picture.save(stream, "JPEG", quality=30)
    return Image.open(io.BytesIO(stream.getvalue())).convert("L")


def bleeding(picture: Any, _seed: int) -> Any:
    """Let the other side of the leaf shine through: the page itself, mirrored, upside down and out of focus."""
    from PIL import ImageFilter, ImageOps

    behind = ImageOps.flip(ImageOps.mirror(picture)).filter(ImageFilter.GaussianBlur(2.5))
    return _picture(_dots(picture) - 0.28 * (255 - _dots(behind)))


def speckled(picture: Any, seed: int) -> Any:
    """Strew dust over it: single dots and specks of a few."""
    import numpy

    dots = _dots(picture).copy()
    draw = numpy.random.default_rng(seed)
    for size, share in ((1, 0.004), (2, 0.0008), (4, 0.00012)):
        count = int(dots.size * share)
        ys, xs = draw.integers(0, dots.shape[0] - size, count), draw.integers(0, dots.shape[1] - size, count)
        for dy in range(size):
            for dx in range(size):
                dots[ys + dy, xs + dx] = 20
    return _picture(dots)


def shadowed(picture: Any, seed: int) -> Any:
    """Darken the left edge as the gutter of a book is."""
    import numpy

    dots = _dots(picture)
    across = numpy.arange(dots.shape[1]) / dots.shape[1]
    light = 1 - 0.85 * numpy.exp(-across / 0.07)
    return _picture(_noisy(dots * light[None, :], seed, 8))


def faded(picture: Any, seed: int) -> Any:
    """Take the contrast away: grey ink on grey paper."""
    return _picture(_noisy(128 + (_dots(picture) / 255) * 62, seed, 5))


def at_200(picture: Any, _seed: int) -> Any:
    """Scan it at 200 dpi (the pictures come at 300)."""
    from PIL import Image

    return picture.resize((picture.width * 2 // 3, picture.height * 2 // 3), Image.Resampling.LANCZOS)


def faxed(picture: Any, seed: int) -> Any:
    """Send it by fax: 200 dots an inch, black or white, some of them wrong."""
    return (
        _picture(_noisy(_dots(at_200(picture, 0)), seed, 22)).point(lambda grey: 255 if grey > 150 else 0).convert("1")
    )


def coloured(picture: Any, seed: int) -> Any:
    """Print it in brown on yellowed paper with stains."""
    import numpy
    from PIL import Image

    share = _noisy(_dots(picture), seed, 6)[..., None].clip(0, 255) / 255
    height, width = share.shape[:2]
    down, across = numpy.mgrid[0:height, 0:width]
    stain = 22 * numpy.sin(down / 190) * numpy.cos(across / 260)
    paper, ink = numpy.array([233, 214, 168]), numpy.array([84, 56, 36])
    return Image.fromarray((share * paper + (1 - share) * ink + stain[..., None]).clip(0, 255).astype("uint8"))


def turned_left(picture: Any, _seed: int) -> Any:
    """Lay it on its side."""
    return picture.rotate(90, expand=True, fillcolor=255)


def turned_right(picture: Any, _seed: int) -> Any:
    """Lay it on its other side."""
    return picture.rotate(270, expand=True, fillcolor=255)


def upside_down(picture: Any, _seed: int) -> Any:
    """Lay it upside down."""
    return picture.rotate(180)


def beside(left: Any, right: Any) -> Any:
    """Put two pages of a book on one scan, with the shadow of the gutter between them."""
    import numpy
    from PIL import Image

    height = max(left.height, right.height)
    spread = Image.new("L", (left.width + right.width, height), 255)
    spread.paste(left, (0, 0))
    spread.paste(right, (left.width, 0))
    dots = _dots(spread)
    across = numpy.abs(numpy.arange(dots.shape[1]) - left.width) / dots.shape[1]
    return _picture(dots * (1 - 0.6 * numpy.exp(-across / 0.012))[None, :])
