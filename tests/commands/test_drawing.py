from __future__ import annotations

import io
from xml.etree import ElementTree

import pytest
from PIL import Image

from commands.output.drawing import Drawing, as_svg
from commands.output.drawing_png import as_png
from commands.output.plot import MOST_BARS, Bar, Caption, Curve, Strip, bar_chart, strip_chart, year_chart

CAPTION = Caption("Title <&> \x1b[1m", "note", "axis")
LONG = "panjang " * 40


def texts(drawing: Drawing) -> list[str]:
    return ["".join(element.itertext()) for element in ElementTree.fromstring(as_svg(drawing)).iter() if element.text]


@pytest.mark.parametrize(
    "drawing",
    [
        bar_chart(CAPTION, [Bar(LONG, 1.0, "1"), Bar("b", 0.0, "0")]),
        bar_chart(CAPTION, [Bar("a", -2.0, "-2"), Bar("b", 3.0, "3")]),
        bar_chart(CAPTION, [Bar("a", 0.0, "0")]),
        year_chart(CAPTION, [Curve("id", ((2020, 5.0),))]),
        year_chart(CAPTION, [Curve("id", ((1900, 0.0), (2020, 1e6))), Curve("en", ((1950, 1e-3),))]),
        strip_chart(CAPTION, [Strip(LONG, 0, (0,)), Strip("b", 100, (0, 50, 99))]),
    ],
)
def test_every_picture_is_well_formed_in_both_forms(drawing: Drawing) -> None:
    assert "Title <&> <U+001B>[1m" in texts(drawing)
    with Image.open(io.BytesIO(as_png(drawing))) as image:
        assert image.size == (2 * drawing.width, 2 * drawing.height)


def test_a_long_label_is_shortened_and_stays_inside_the_picture() -> None:
    drawing = bar_chart(CAPTION, [Bar(LONG, 1.0, "1")])
    assert any(text.startswith("panjang") and text.endswith("…") for text in texts(drawing))
    with Image.open(io.BytesIO(as_png(drawing))) as image:
        edge = image.crop((0, 140, 20, 190)).getcolors()
        assert edge is not None
        assert [colour for _, colour in edge] == [(255, 255, 255)]


def test_a_picture_shows_a_hundred_bars_and_says_of_how_many() -> None:
    drawing = bar_chart(CAPTION, [Bar(f"bar {number}", number, "") for number in range(250)])
    assert sum(text.startswith("bar ") for text in texts(drawing)) == MOST_BARS
    assert "note · the first 100 of 250" in texts(drawing)


def test_only_neighbouring_years_are_joined() -> None:
    drawing = year_chart(CAPTION, [Curve("id", ((2018, 1.0), (2019, 2.0), (2021, 3.0)))])
    lines = [shape for shape in drawing.shapes if type(shape).__name__ == "Line" and shape[-1] == 2]
    assert len(lines) == 1


def test_the_axis_is_labelled_in_whole_short_figures() -> None:
    drawing = year_chart(CAPTION, [Curve("id", ((2020, 43_887.0),))])
    assert {"0", "12,500", "25,000", "37,500", "50,000"} <= set(texts(drawing))
