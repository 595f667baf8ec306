"""A grey picture of a page in; the same as under even light, its paper of one grey, out."""

from __future__ import annotations

from typing import Any

# The light is measured on squares of so many dots; their paper is darker than this share of them.
_SQUARE, _LIGHTEST = 32, 80
# Where a few dots of a square are so much lighter than most, and none half so much darker, letters are left white.
_FEW, _LIGHTER = 2, 60
# A square so dark beside the usual one is a picture, a bar or a shadow without text, and tells nothing of the light.
_DARK = 0.35
# Light is uneven where the squares from the first tenth to the last but one differ by this share. Of the paper of
# pages scanned well they differ by less than .02; a lamp at one side or a bent page makes .1 and more.
_UNEVEN = 0.07
_PAPER = 235.0


def evened(picture: Any) -> Any:
    """Return a grey picture with its light made even, or as it is where it is even already.

    A program that parts ink from paper by one grey for a whole page loses the letters in the shade. Each dot is
    divided by the light of the paper around it: what is seen is the light times the share that the sheet gives back.
    """
    import numpy
    from PIL import Image

    squares = _squares(numpy.asarray(picture))
    low, usual, high = numpy.percentile(squares[squares > 0], (10, 50, 90)) if squares.any() else (0, 0, 0)
    if high - low <= _UNEVEN * high:
        return picture
    light = _without_dark(squares, float(usual)).resize(picture.size, Image.Resampling.BICUBIC)
    dots = numpy.asarray(picture).astype("float32")
    dots *= _PAPER / numpy.maximum(numpy.asarray(light).astype("float32"), 1.0)
    return Image.fromarray(dots.clip(0, 255).astype("uint8"))


def _squares(dots: Any) -> Any:
    """Return the grey of the paper of each square, in rows and columns; 0 where white letters stand on a ground."""
    import numpy

    height, width = dots.shape
    rows, columns = -(-height // _SQUARE), -(-width // _SQUARE)
    filled = numpy.pad(dots, ((0, rows * _SQUARE - height), (0, columns * _SQUARE - width)), mode="edge")
    parted = filled.reshape(rows, _SQUARE, columns, _SQUARE).swapaxes(1, 2).reshape(rows, columns, -1)
    paper = numpy.percentile(parted, _LIGHTEST, axis=2)
    low, middle, high = (numpy.percentile(parted, share, axis=2) for share in (_FEW, 50, 100 - _FEW))
    white_on_grey = (high - middle > _LIGHTER) & (middle - low < (high - middle) / 2)
    return numpy.where(white_on_grey, 0.0, paper)


def _without_dark(squares: Any, usual: float) -> Any:
    """Return the light of the squares as a picture; that of dark and of strange ones is that of those around them."""
    import numpy
    from PIL import Image, ImageFilter

    known = numpy.where(squares < _DARK * usual, usual, squares)
    picture = Image.fromarray(known.clip(0, 255).astype("uint8"))
    return picture.filter(ImageFilter.MaxFilter(3)).filter(ImageFilter.MedianFilter(5)).filter(ImageFilter.BoxBlur(1))
