"""Pictures taken in uneven light, made even."""

from __future__ import annotations

from typing import Any

import numpy
from PIL import Image, ImageDraw

from corpus.extract.ocr_ink import ink_table
from corpus.extract.ocr_light import evened


def _page() -> Any:
    """Return a white page of bars as high and as far apart as lines of text."""
    page = Image.new("L", (960, 1280), 255)
    drawn = ImageDraw.Draw(page)
    for top in range(80, 1200, 48):
        for left in range(60, 900, 40):
            drawn.rectangle((left, top, left + 8, top + 24), fill=20)
    return page


def _lit(page: Any, least: float) -> Any:
    dots = numpy.asarray(page).astype("float32")
    light = numpy.linspace(1.0, least, dots.shape[1])
    return Image.fromarray((dots * light[None, :]).astype("uint8"))


def _ink(picture: Any) -> Any:
    table = ink_table(picture)
    assert table is not None
    return numpy.frombuffer(picture.tobytes().translate(table), dtype="uint8")


def test_a_page_in_even_light_is_left_as_it_is() -> None:
    page = _page()
    assert evened(page) is page
    grey = page.point(lambda grey: grey // 2 + 60)
    assert evened(grey) is grey


def test_light_that_falls_off_is_made_even() -> None:
    page = _page()
    lit = _lit(page, 0.35)
    assert lit.getpixel((940, 40)) < 110
    even = evened(lit)
    papers = [even.getpixel((left, 40)) for left in range(20, 950, 30)]
    assert max(papers) - min(papers) < 25
    assert (_ink(even) == _ink(page)).all()


def test_a_dark_picture_on_the_page_tells_nothing_of_the_light() -> None:
    page = _page()
    ImageDraw.Draw(page).rectangle((300, 500, 640, 800), fill=30)
    lit = evened(_lit(page, 0.6))
    assert lit.getpixel((470, 650)) < 90
    assert lit.getpixel((320, 470)) > 200


def test_white_letters_on_a_grey_bar_stay_lighter_than_it() -> None:
    page = _page()
    drawn = ImageDraw.Draw(page)
    drawn.rectangle((0, 400, 959, 800), fill=110)
    for top in range(410, 790, 48):
        for left in range(60, 900, 40):
            drawn.rectangle((left, top, left + 8, top + 24), fill=255)
    lit = evened(_lit(page, 0.7))
    for left in (60, 460, 860):
        assert lit.getpixel((left + 4, 470)) - lit.getpixel((left + 24, 470)) > 100
