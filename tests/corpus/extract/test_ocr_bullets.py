"""Bullets that an engine took for other signs, and boxes that it drew too high, as the picture shows them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from PIL import Image, ImageDraw

from corpus.extract.ocr_bullets import with_bullets
from corpus.extract.ocr_ink import drawn_in
from corpus.extract.ocr_lines import set_straight
from corpus.extract.ocr_words import SeenWord
from tests.corpus.extract.test_ocr_lines import page, typed

SIZE = 40.0


def _first(line: list[SeenWord], text: str) -> list[SeenWord]:
    """Put a sign before a line, with a box around where it is drawn below."""
    base = 300
    sign = replace(line[0], text=text, left=160, top=base - 24, width=20, height=24)
    return [sign, *line]


def _picture(words: list[SeenWord], shape: str) -> Any:
    """Draw words as rows of strokes; the first word of the line as a disc, a ring, a full stop or a star."""
    picture = Image.new("L", (900, 340), 255)
    draw = ImageDraw.Draw(picture)
    for word in words[1:]:
        for left in range(word.left, word.left + word.width - 4, 12):
            draw.rectangle((left, word.top, left + 5, word.top + word.height - 1), fill=0)
    sign = words[0]
    left, foot = sign.left + 4, sign.top + sign.height
    if shape == "disc":
        draw.ellipse((left, foot - 17, left + 11, foot - 6), fill=0)
    elif shape == "ring":
        draw.ellipse((left, foot - 18, left + 12, foot - 6), outline=0, width=2)
    elif shape == "full stop":
        draw.ellipse((left, foot - 7, left + 6, foot - 1), fill=0)
    else:
        draw.line((left, foot - 17, left + 11, foot - 6), fill=0, width=2)
        draw.line((left, foot - 6, left + 11, foot - 17), fill=0, width=2)
    return picture


@pytest.mark.parametrize("shape", ["disc", "ring", "full stop", "star"])
@pytest.mark.parametrize("text", ["¢", "*", "e"])
def test_a_filled_disc_before_a_line_is_a_bullet_and_nothing_else_is(shape: str, text: str) -> None:
    words = _first(typed("kapal kecil pulang pada malam hari", 0, SIZE), text)
    found = with_bullets(words, _picture(words, shape))
    assert found[0].text == ("•" if shape == "disc" else text)
    assert found[1:] == tuple(words[1:])


def test_a_sign_that_stands_alone_on_its_line_stays() -> None:
    words = _first(typed("kapal", 0, SIZE), "e")
    assert with_bullets(words[:1], _picture(words, "disc"))[0].text == "e"


def test_boxes_drawn_too_high_end_where_the_ink_does() -> None:
    words = typed("kapal kecil pulang pada malam hari", 0, SIZE)
    high = [replace(word, top=word.top - 12, height=word.height + 24) for word in words]
    drawn = drawn_in(high, _picture([words[0], *words], "disc"))
    assert [(word.top, word.height) for word in drawn] == [(word.top, word.height) for word in words]
    blank = Image.new("L", (900, 340), 255)
    assert drawn_in(high, blank) == tuple(high)


def test_the_last_line_of_a_chapter_keeps_its_size_below_a_running_head_in_small_capitals() -> None:
    """A page of few words has no usual heights; capitals there are no measure for small letters."""
    head = typed("KAPAL KECIL PULANG MALAM", 0, SIZE * 0.75, paragraph=1)
    head = [replace(word, height=round(0.68 * SIZE * 0.75)) for word in head]
    words = page(head, typed("kapal kecil pulang pada malam hari", 2, SIZE, paragraph=2))
    sizes = [place.size for place in set_straight(words, (2480.0, 3508.0), 72 / 300)]
    assert sizes[-1] == pytest.approx(SIZE * 72 / 300, abs=0.6)
    assert sizes[0] == pytest.approx(0.75 * SIZE * 72 / 300, abs=0.6)


def test_a_word_that_reaches_up_by_a_t_only_is_no_smaller_type() -> None:
    """The letter t is lower than k and l; the last word of a paragraph may have no other."""
    words = [word for line in range(6) for word in typed("kapal kecil pulang pada malam hari", line, SIZE)]
    last = replace(typed("tang", 6, SIZE, paragraph=2)[0], height=round(0.79 * SIZE), top=660 - round(0.58 * SIZE))
    sizes = [place.size for place in set_straight([*words, last], (2480.0, 3508.0), 72 / 300)]
    assert sizes[-1] == sizes[0]
