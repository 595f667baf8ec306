"""Which of the days, titles and addresses that a page shows or declares are its article's own."""

from __future__ import annotations

import json

import pytest

from corpus.extract.extraction import Extraction
from corpus.extract.html import extract_html

_TITLE = "Jembatan Gantung Selesai Diperbaiki"
_TEXT = "".join(
    f"<p>{text}</p>"
    for text in (
        "Warga tiga dusun kembali menyeberang sungai lewat jembatan gantung yang putus diterjang banjir tahun lalu.",
        "Perbaikan memakan waktu lima bulan karena tali baja harus didatangkan dengan perahu dari pelabuhan kota.",
        "Kepala dusun meminta agar papan lantai diperiksa setiap musim hujan oleh petugas yang diangkat kabupaten.",
    )
)


def _read(*, head: str = "", above: str = "", below: str = "", after: str = "", language: str = "id") -> Extraction:
    """Read a page with markup in its head, before its heading, between heading and text, and behind the text."""
    body = f"{above}<div class='art'><h1>{_TITLE}</h1>{below}<div class='isi'>{_TEXT}</div></div>{after}"
    title = "" if "<title>" in head else f"<title>{_TITLE} - Warta Hulu</title>"
    markup = f'<html lang="{language}"><head><meta charset="utf-8">{title}{head}</head><body>{body}</body></html>'
    return extract_html(markup.encode(), "page.html")


def _linked(**fields: str) -> str:
    said = {"@type": "NewsArticle", "headline": _TITLE, **fields}
    return f'<script type="application/ld+json">{json.dumps(said)}</script>'


@pytest.mark.parametrize(
    "parts",
    [
        {"after": '<div class="comments"><b>Wening</b> <span>9 Mei 2021</span><p>Syukurlah.</p></div>'},
        {"after": "<h3>3 Komentar</h3><p>Wening, 9 Mei 2021</p>"},
        {"after": '<div class="related"><a>Tanggul jebol</a> <span>2 Mei 2021</span></div>'},
        {"above": '<div class="topbar"><span>Senin, 10 Mei 2021</span></div>'},
        {"below": "<p>Hari/Tanggal: Senin, 10 Mei 2021</p><p>Tempat: Balai Dusun</p>"},
        {"below": "<div>10 Mei 2091</div>"},
        {"above": "<header><div>Senin, 10 Mei 2021</div><a>Beranda</a></header>"},
        {"after": "<aside><ul><li><a>Tanggul jebol</a> <time datetime='2021-05-02'>2 Mei</time></li></ul></aside>"},
        {"below": "<div>Pekan 10-16 Mei 2021</div>"},
    ],
)
def test_a_day_of_readers_of_other_stories_or_of_an_event_is_not_the_articles(parts: dict[str, str]) -> None:
    assert len(_read(**parts).csl.get("issued", {"date-parts": [[]]})["date-parts"][0]) < 3  # type: ignore[index]


@pytest.mark.parametrize(
    ("parts", "day"),
    [
        ({"below": '<time datetime="20210510T081500+0700">kemarin</time>'}, [2021, 5, 10]),
        ({"below": '<abbr class="timeago" title="2021-05-10 08:15">3 hari lalu</abbr>'}, [2021, 5, 10]),
        ({"below": "<p>Sintang, 10 Mei 2021 - " + _TEXT[3:-4]}, [2021, 5, 10]),
        ({"after": "<p>Sintang, 10 Mei 2021</p><p>Bagian Humas</p>"}, [2021, 5, 10]),
        ({"below": "<div>05/10/2021 8:15 AM</div>", "language": "en"}, [2021, 5, 10]),
        ({"head": _linked(datePublished="1970-01-01T00:00:00Z"), "below": "10 Mei 2021"}, [2021, 5, 10]),
        ({"head": _linked(datePublished="2021-05-09T18:30:00Z"), "below": "10 Mei 2021 01:30 WIB"}, [2021, 5, 10]),
        ({"head": _linked(datePublished="2021-05-09T18:30:00Z"), "below": "12 Mei 2021"}, [2021, 5, 9]),
    ],
)
def test_the_day_of_publication_is_read_as_readers_see_it(parts: dict[str, str], day: list[int]) -> None:
    assert _read(**parts).csl["issued"] == {"date-parts": [day]}


def test_a_title_for_sharing_that_nobody_sees_gives_way_to_heading_and_page_title() -> None:
    shared = '<meta property="og:title" content="Haru! Warga Menangis Saat Menyeberang">'
    assert _read(head=shared).csl["title"] == _TITLE
    assert _read(head=shared, above="<h2>Haru! Warga Menangis Saat Menyeberang</h2>").csl["title"] != _TITLE


def test_a_column_inside_the_heading_and_a_site_behind_it_are_no_part_of_the_title() -> None:
    kicker = f"<title>{_TITLE} - Warta Hulu</title>"
    column = f"<html><head>{kicker}</head><body><h1><span>DESA</span> {_TITLE}</h1>{_TEXT}</body></html>"
    assert extract_html(column.encode(), "page.html").csl["title"] == _TITLE
    bare = extract_html(f"<html><head>{kicker}</head><body>{_TEXT}</body></html>".encode(), "page.html").csl
    assert (bare["title"], bare["container-title"]) == (_TITLE, "Warta Hulu")


def test_an_address_is_made_whole_and_that_of_the_first_page_comes_last() -> None:
    base = '<base href="https://hulu.example/"><link rel="canonical" href="/baca/12">'
    assert _read(head=base).csl["URL"] == "https://hulu.example/baca/12"
    first = (
        '<link rel="canonical" href="https://hulu.example/"><meta property="og:url" content="https://hulu.example/b">'
    )
    assert _read(head=first).csl["URL"] == "https://hulu.example/b"
