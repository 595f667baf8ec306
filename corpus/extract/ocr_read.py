"""The picture of a page in; the words on it, after it was laid upright and level, and how it was laid, out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from math import atan, degrees
from typing import Any

from corpus.extract.ocr import orientation, read_image
from corpus.extract.ocr_bullets import with_bullets
from corpus.extract.ocr_ink import drawn_in, grain_of, paper_of, with_ink
from corpus.extract.ocr_lay import fold_of, lie_of
from corpus.extract.ocr_light import evened
from corpus.extract.ocr_marks import with_marks
from corpus.extract.ocr_words import SeenWord

# Below this mean confidence a page is read once more at two thirds of its size, which takes grain away, and once more
# without specks. Measured on noisy pages at 300 dpi: no word was found on some, and .99 of the characters on the
# smaller picture; on pages strewn with specks .95 of the characters, and .98 without them.
_GOOD_CONFIDENCE = 0.92
_SMALLER = 2 / 3
# Grain that can be seen, also where saving the scan as JPEG took half of it away; made a little softer, of the words of
# such pages a tenth to nine tenths fewer were misread. Prints in even grey, coloured or faded, have .2 to 1.3.
_GRAINY = 3.0
# Letters read upside down have a confidence of .4 to .5; the worst pages that lay right had .75.
_DOUBTFUL = 0.65
# A page askew by less reads as well as a level one.
_LEVEL = 0.004


@dataclass(frozen=True, slots=True)
class Reading:
    """The words of a page and the picture on which they were seen, in dots; the picture has `scale` dots a point.

    The picture is the page turned `quarters` times to the left, then laid level by `slope`. Where it showed two pages
    of a book, `fold` is where the right one began, which now stands below the left one; else 0.
    """

    words: tuple[SeenWord, ...]
    width: int
    height: int
    scale: float
    quarters: int = 0
    slope: float = 0.0
    fold: int = 0


def read_picture(picture: Any, scale: float) -> Reading:
    """Read the grey picture of a page, which has `scale` dots a point, whichever way it lies.

    Raises:
        SourceError: `no-text-layer` without Tesseract, `malformed` if it cannot read the picture.
        subprocess.TimeoutExpired: it took too long.
    """
    picture = evened(picture)
    if lie_of(picture).sideways:
        return _read_sideways(picture, scale)
    reading = _read_level(picture, scale)
    if reading.words and confidence_of(reading.words) < _DOUBTFUL and orientation(picture, scale) in (2, None):
        turned = replace(_read_level(_turned(picture, 2), scale), quarters=2)
        return turned if confidence_of(turned.words) > confidence_of(reading.words) else reading
    return reading


def confidence_of(words: Sequence[SeenWord]) -> float:
    """Return the mean confidence of the letters of words, 0 to 1; 0 without any."""
    letters = sum(len(word.text) for word in words)
    return sum(word.confidence * len(word.text) for word in words) / letters if letters else 0.0


def _read_sideways(picture: Any, scale: float) -> Reading:
    """Read a page that lies on one of its sides."""
    quarters = orientation(picture, scale)
    if quarters in (1, 3):
        return replace(_read_level(_turned(picture, quarters), scale), quarters=quarters)
    both = (replace(_read_level(_turned(picture, way), scale), quarters=way) for way in (1, 3))
    return max(both, key=lambda reading: confidence_of(reading.words))


def _turned(picture: Any, quarters: int) -> Any:
    from PIL import Image

    ways = (Image.Transpose.ROTATE_90, Image.Transpose.ROTATE_180, Image.Transpose.ROTATE_270)
    return picture.transpose(ways[quarters - 1])


def _read_level(picture: Any, scale: float) -> Reading:
    slope = lie_of(picture).slope
    level = _levelled(picture, slope)
    slope = slope if level is not picture else 0.0
    fold = fold_of(level)
    if fold is None:
        return replace(_surest(level, scale), slope=slope)
    return _spread(level, scale, fold, slope)


def _levelled(picture: Any, slope: float) -> Any:
    from PIL import Image

    if abs(slope) < _LEVEL:
        return picture
    return picture.rotate(degrees(atan(slope)), resample=Image.Resampling.BICUBIC, fillcolor=paper_of(picture))


def _spread(picture: Any, scale: float, fold: int, slope: float) -> Reading:
    """Read the two pages of a spread one after the other, as if the right one stood below the left one."""
    left = _surest(picture.crop((0, 0, fold, picture.height)), scale)
    right = _surest(picture.crop((fold, 0, picture.width, picture.height)), scale)
    share = left.scale / right.scale
    below = (_moved(word, left.height, share) for word in right.words)
    width = max(left.width, round(right.width * share))
    place = round(fold * left.scale / scale)
    return Reading((*left.words, *below), width, 2 * left.height, left.scale, slope=slope, fold=place)


def _moved(word: SeenWord, down: int, share: float) -> SeenWord:
    return replace(
        word,
        left=round(word.left * share),
        top=round(word.top * share) + down,
        width=max(1, round(word.width * share)),
        height=max(1, round(word.height * share)),
        line_top=round(word.line_top * share) + down,
        line_height=max(1, round(word.line_height * share)),
        paragraph=(f"right {word.paragraph[0]}", word.paragraph[1]),
        stroke=word.stroke * share,
    )


def _surest(picture: Any, scale: float) -> Reading:
    """Return the surest of up to three readings: as it is, made smaller, without specks."""
    best = Reading((), picture.width, picture.height, scale)
    seen_on = picture
    for other, share in _looks(picture):
        words = read_image(other, round(72 * scale * share))
        if not best.words or confidence_of(words) > confidence_of(best.words):
            best, seen_on = Reading(words, other.width, other.height, scale * share), other
        if confidence_of(best.words) >= _GOOD_CONFIDENCE:
            break
    marked = with_marks(drawn_in(with_ink(best.words, seen_on), seen_on), seen_on)
    # Of a word and the raised mark that was parted from it, each has its own height.
    return replace(best, words=with_bullets(drawn_in(marked, seen_on), seen_on))


def _looks(picture: Any) -> Iterator[tuple[Any, float]]:
    from PIL import Image, ImageFilter

    if grain_of(picture) > _GRAINY:
        picture = picture.filter(ImageFilter.GaussianBlur(1.0))
    yield picture, 1.0
    size = (max(1, round(picture.width * _SMALLER)), max(1, round(picture.height * _SMALLER)))
    yield picture.resize(size, Image.Resampling.LANCZOS), _SMALLER
    yield picture.filter(ImageFilter.MedianFilter(3)), 1.0
