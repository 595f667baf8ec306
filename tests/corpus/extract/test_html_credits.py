"""Who made a story, as sites print it in one line, behind roles, and where tags name a site or an address."""

from __future__ import annotations

import json

import pytest

from corpus.extract.html import extract_html
from tests.corpus.extract.readings import kinds_and_texts
from tests.corpus.extract.test_html import LONG, OTHER, article, page

_SITI = {"family": "Rahma", "given": "Siti"}
_MADE = {"family": "Arka", "given": "Made"}


def _with(line: str) -> bytes:
    return page(article("").replace("</h1>", f"</h1><div>{line}</div>", 1), "")


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("Sabtu, 18 Februari 2023 | 14:05 WIB | Reporter: Siti Rahma | Editor: Budi Santoso", [_SITI]),
        ("Rep: Siti Rahma/ Red: Budi Santoso", [_SITI]),
        ("Wartawan: Siti Rahma | Redaktur: Budi Santoso", [_SITI]),
        ("Author: Siti Rahma | Translator: Peter Lane", [_SITI]),
        ("Kontributor Bali, Made Arka", [_MADE]),
        ("Laporan wartawan Harian Bali, Made Arka", [_MADE]),
        ("Siti Rahma - kabarPantai", [_SITI]),
        ("Oleh Prof. Dr. Ir. H. Siti Rahma, M.P., IPU", [_SITI]),
        ("By Siti Rahma @siti_r", [_SITI]),
        ("Oleh: Bupati Teluk Timur", None),
        ("Foto: Made Arka", None),
    ],
)
def test_the_author_is_found_among_roles_places_and_media(line: str, authors: object) -> None:
    assert extract_html(_with(line), "a.html").csl.get("author") == authors


def test_a_line_of_day_and_people_is_no_text() -> None:
    line = "Sabtu, 18 Februari 2023 | 14:05 WIB | Reporter: Siti Rahma | Editor: Budi Santoso"
    assert ("metadata", line) in kinds_and_texts(extract_html(_with(line), "a.html"))


@pytest.mark.parametrize("name", ["https://kabar.com/author/siti", "kabar.com"])
def test_an_address_is_no_author(name: str) -> None:
    linked = json.dumps({"@type": "NewsArticle", "headline": "Diplomasi Kota", "author": {"name": name}})
    head = f'<script type="application/ld+json">{linked}</script>'
    assert "author" not in extract_html(page(article(""), head), "a.html").csl


def test_two_people_in_one_declared_name_are_two() -> None:
    head = '<meta name="author" content="Siti Rahma, Sukarno">'
    assert extract_html(page(article(""), head), "a.html").csl["author"] == [_SITI, {"literal": "Sukarno"}]


def test_who_signs_an_opinion_below_an_asterisk_wrote_it() -> None:
    signed = "<p>*) Siti Rahma, peneliti Pusat Kajian Teluk</p>"
    body = f"<div><h1>Diplomasi Kota</h1><p>{LONG}</p><p>{OTHER}</p>{signed}</div>"
    assert extract_html(page(body), "a.html").csl["author"] == [_SITI]
