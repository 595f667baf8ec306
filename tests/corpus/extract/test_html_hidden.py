"""Text that a page folds away, names after its buttons, or parts with blank lines and single breaks."""

from __future__ import annotations

import pytest

from corpus.extract.html import extract_html
from tests.corpus.extract.readings import texts_of
from tests.corpus.extract.test_html import LONG, OTHER, article, page

_SAID = ["“Kau dengar itu?” tanya Darsono kepada kawannya.", "“Ombak.”", "Mereka duduk di tangga rumah."]


@pytest.mark.parametrize("kept", ["collapse", "accordion-body", "read-more-text"])
def test_what_a_click_unfolds_is_text(kept: str) -> None:
    below = f'<div class="{kept}" style="display:none"><p>{LONG[::-1]}</p></div>'
    assert len(texts_of(extract_html(page(article(below)), "a.html"), "paragraph")) == 3


@pytest.mark.parametrize("left", ["x", "modal collapse", "newsletter"])
def test_what_else_is_hidden_is_not(left: str) -> None:
    below = f'<div class="{left}" style="display:none"><p>{LONG[::-1]}</p></div>'
    assert texts_of(extract_html(page(article(below)), "a.html"), "paragraph") == [LONG, OTHER]


def test_the_whole_text_in_an_element_named_after_its_buttons_is_read() -> None:
    talk = "".join(f"<p>{line}</p>" for line in _SAID)
    body = f'<h1>Diplomasi Kota</h1><div class="share-content">{talk}</div><div class="x">Situs</div>'
    assert texts_of(extract_html(page(body), "a.html"), "paragraph")[:3] == _SAID


def test_blank_lines_part_what_is_typed_as_it_stands_but_not_a_listing() -> None:
    typed = f"<pre>{LONG.replace(', ', chr(10))}\n\n{OTHER}</pre>"
    listing = "<pre>x = 1;\n\ny = {2};</pre>"
    found = texts_of(extract_html(page(f"<h1>Diplomasi Kota</h1>{typed}{listing}"), "a.html"), "paragraph")
    assert found == [LONG.replace(",", ""), OTHER, "x = 1; y = {2};"]


def test_one_break_after_each_long_paragraph_parts_them_and_verses_stay_together() -> None:
    verse = "Laut memanggil<br>kapal menjawab<br>dan kota diam"
    body = f"<h1>Diplomasi Kota</h1><div>{LONG}<br>{OTHER}</div><p>{verse}</p>"
    found = texts_of(extract_html(page(body), "a.html"), "paragraph")
    assert found[:2] == [LONG, OTHER]
    assert len(found) == 3
