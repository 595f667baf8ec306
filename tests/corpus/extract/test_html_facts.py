# ruff: noqa: E501 -- markup reads better in whole lines
from __future__ import annotations

from typing import Any

import pytest

from corpus.evidence import EVIDENCE
from corpus.extract.html import extract_html
from tests.corpus.extract.readings import texts_of
from tests.corpus.extract.test_html import LONG, OTHER, article, page

_PERSON = {"family": "Rahma", "given": "Siti"}


def authors_below_title(lines: str, head: str = "") -> object:
    body = article("").replace("</h1>", f"</h1>{lines}<div>Sabtu, 4 Juni 2022 13:00 WIB</div>", 1)
    return extract_html(page(body, head), "a.html").csl.get("author")


@pytest.mark.parametrize(
    ("head", "byline", "author", "issued", "published"),
    [
        ("", "<p>Oleh: Suharno</p><p>Sabtu, 4 Juni 2022 13:00 WIB</p>", [{"literal": "Suharno"}], [2022, 6, 4], "2022-06-04T13:00+07:00"),
        ("", "<div>Warta.com - 04/06/2022, 13:00 WITA</div><div>Penulis: Siti Rahma | Editor: Budi</div>",
         [{"family": "Rahma", "given": "Siti"}], [2022, 6, 4], "2022-06-04T13:00+08:00"),
        ('<meta name="author" content="Siti Rahma"><meta property="article:published_time" content="2022-06-04T06:00:00Z">', "",
         [{"family": "Rahma", "given": "Siti"}], [2022, 6, 4], "2022-06-04T06:00+00:00"),
    ],
)  # fmt: skip
def test_author_and_date(head: str, byline: str, author: object, issued: list[int], published: str) -> None:
    body = f"<article><h1>Diplomasi Kota</h1>{byline}<p>{LONG}</p><p>{OTHER}</p></article><footer>© 2024</footer>"

    extraction = extract_html(page(body, head), "a.html")

    assert extraction.csl["author"] == author
    assert extraction.csl["issued"] == {"date-parts": [issued]}
    assert extraction.extra["published"] == published


def test_journal_tags_go_before_what_is_printed() -> None:
    head = (
        '<meta name="citation_title" content="Diplomasi Kota"><meta name="citation_author" content="Rahma, Siti">'
        '<meta name="citation_journal_title" content="Jurnal Kawasan"><meta name="citation_volume" content="5">'
        '<meta name="citation_firstpage" content="67"><meta name="citation_lastpage" content="84">'
        '<meta name="citation_date" content="2018/11/05"><meta name="citation_doi" content="10.1234/jk.5">'
    )

    csl = extract_html(page(article(""), head), "a.html").csl

    assert (csl["container-title"], csl["volume"], csl["page"], csl["DOI"]) == (
        "Jurnal Kawasan",
        "5",
        "67-84",
        "10.1234/jk.5",
    )
    assert csl["type"] == "article-journal"
    assert csl["issued"] == {"date-parts": [[2018, 11, 5]]}


def test_linked_data_address_and_site_name() -> None:
    head = (
        '<script type="application/ld+json">{"@graph": [{"@type": "NewsArticle", "headline": "Diplomasi Kota", '
        '"datePublished": "2022-06-04", "author": [{"name": "Siti Rahma"}], "publisher": {"name": "Warta Nusa"}}]}</script>'
        '<link rel="canonical" href="https://warta.example.id/kota">'
    )

    extraction = extract_html(page(article(""), head, "Diplomasi Kota - Warta Nusa"), "a.html")

    assert extraction.csl["title"] == "Diplomasi Kota"
    assert extraction.csl["container-title"] == "Warta Nusa"
    assert extraction.csl["URL"] == "https://warta.example.id/kota"
    assert extraction.origins["URL"] == "file"


@pytest.mark.parametrize(
    ("linked", "authors"),
    [
        ('{"@type":"Article","headline":"Diplomasi Kota","author":{"@list":[{"name":"Siti Rahma"}]}}', [_PERSON]),
        (
            '{"@type":"WebPage","name":"Situs","mainEntity":{"@type":"NewsArticle","headline":"Diplomasi Kota","author":"Siti Rahma"}}',
            [_PERSON],
        ),
        (
            '[{"@type":"Organization","@id":"#b","name":"Badan Pusat Data"},{"@type":"Article","headline":"Diplomasi Kota","author":[{"@id":"#b"}]}]',
            [{"literal": "Badan Pusat Data"}],
        ),
        (
            '{"@graph":[{"@type":"Person","@id":"#s","name":"Siti Rahma"},{"@type":"BlogPosting","headline":"Diplomasi Kota","author":[{"@id":"#s"},{"@type":"Person","name":"Sukarno"}]}]}',
            [_PERSON, {"literal": "Sukarno"}],
        ),
    ],
)
def test_authors_in_the_forms_of_linked_data(linked: str, authors: object) -> None:
    head = f'<script type="application/ld+json">{linked}</script>'
    assert extract_html(page(article(""), head), "a.html").csl["author"] == authors


@pytest.mark.parametrize(
    "lines",
    [
        ["Siti Rahma", "Penulis", "Dewi Lestari", "Editor"],
        ["Penulis", "Siti Rahma", "Editor", "Dewi Lestari"],
        ["Siti Rahma - Warta Nusa"],
        ["Oleh : Siti Rahma"],
    ],
)
def test_authors_on_lines_of_their_own(lines: list[str]) -> None:
    head = '<meta property="og:site_name" content="Warta Nusa">'
    body = article("").replace("</h1>", "</h1>" + "".join(f"<div>{line}</div>" for line in lines), 1)
    extraction = extract_html(page(body, head), "a.html")
    assert extraction.csl["author"] == [_PERSON]
    assert all("Siti Rahma" not in text for text in texts_of(extraction, "paragraph"))


def test_on_a_blog_the_h1_is_the_site_and_the_day_stands_above_the_title() -> None:
    body = (
        f"<h1>Catatan Teluk</h1><h2>Sabtu, 04 Juni 2022</h2><div><h3>Diplomasi Kota Pelabuhan</h3><div>{LONG}<br><br>{OTHER}</div>"
        "<div><span>Diposting oleh <span>Siti Rahma</span></span> di <a>13.00</a></div></div>"
    )
    extraction = extract_html(page(body, title="Diplomasi Kota Pelabuhan | Catatan Teluk"), "a.html")
    assert extraction.csl["title"] == "Diplomasi Kota Pelabuhan"
    assert extraction.csl["author"] == [_PERSON]
    assert extraction.csl["issued"] == {"date-parts": [[2022, 6, 4]]}


@pytest.mark.parametrize(
    "lines",
    [
        "<div class='detail__author'>Siti Rahma</div>",
        "<p class='by'>Siti Rahma | Bandung</p>",
        "<div>Siti Rahma | Bandung</div>",
        "<div>Siti Rahma (Warta Nusa)</div>",
        "<div>Siti Rahma - wartaEkonomi</div>",
        "<div>Siti Rahma, Wartanusa.com</div>",
        "<div><a rel='author' href='/s'>Siti Rahma</a> <span>Bandung</span></div>",
        "<ul class='authors'><li><span class='name'>Siti Rahma</span><span>Universitas Teluk</span></li></ul>",
        "<p>Oleh</p><p>Prof. Dr. Siti Rahma, M.Si.</p><p>Dosen Ilmu Politik</p>",
        "<p>Oleh : Siti Rahma, S.IP., M.A. (Dosen Universitas Teluk)</p>",
        "<div class='post-author'>Siti Rahma <span>|</span> <span>4 Juni 2022</span></div>",
        "<p>by <a>Siti Rahma</a> — June 4, 2022 in Opinion</p>",
        "<div>4 Juni 2022 oleh Siti Rahma</div>",
    ],
)
def test_a_byline_without_a_word_is_known_by_class_site_or_place(lines: str) -> None:
    assert authors_below_title(lines, '<meta property="og:site_name" content="Warta Nusa">') == [_PERSON]


@pytest.mark.parametrize(
    "lines",
    [
        "<div>Jawa Barat</div>",
        "<div>JAWA BARAT | Bandung</div>",
        "<div>Ekonomi Digital - Warta Nusa</div>",
        "<div>Dewi Lestari</div>",
        "<div class='by'>Nasional</div>",
        "<div class='author'>Administrator</div>",
        "<div class='author'>Tim Redaksi</div>",
        "<div class='editor-author'>Dewi Lestari</div>",
        "<div class='author'>Dewi Lestari</div><div>Editor</div>",
        "<p>Editor: Dewi Lestari</p>",
        "<p>Foto: Dewi Lestari</p>",
    ],
)
def test_a_name_that_may_be_another_thing_is_no_author(lines: str) -> None:
    assert authors_below_title(lines, '<meta property="og:site_name" content="Warta Nusa">') is None


def test_a_portal_is_no_author_where_a_person_signs() -> None:
    data = '{"@type": "NewsArticle", "headline": "Diplomasi Kota", "author": {"@type": "Organization", "name": "Suara Teluk Media"}, "publisher": {"name": "Suara Teluk"}}'
    head = f'<script type="application/ld+json">{data}</script>'
    assert authors_below_title("<p>Penulis: Siti Rahma</p>", head) == [_PERSON]
    assert authors_below_title("", head) is None


def test_an_older_journal_platforms_facts_are_read() -> None:
    head = "".join(
        f'<meta name="DC.{name}" content="{value}">'
        for name, value in (
            ("Title", "Diplomasi Kota"),
            ("Creator.PersonalName", "Siti Rahma"),
            ("Creator.PersonalName", "Sukarno"),
            ("Source", "Jurnal Teluk"),
            ("Source.Volume", "5"),
            ("Source.Issue", "2"),
            ("Identifier.pageNumber", "6-19"),
            ("Date.issued", "2022-06-04"),
        )
    )
    csl = extract_html(page(article(""), head), "a.html").csl
    assert csl["author"] == [_PERSON, {"literal": "Sukarno"}]
    assert [csl[key] for key in ("container-title", "volume", "issue", "page")] == ["Jurnal Teluk", "5", "2", "6-19"]


def test_each_value_names_the_places_that_say_it() -> None:
    head = '<meta property="og:title" content="Rapat di Balai Desa"><meta name="citation_volume" content="3">'
    page = f"<html><head><title>Rapat di Balai Desa</title>{head}</head><body><h1>Rapat di Balai Desa</h1><p>Oleh Siti Rahma</p><p>{'Warga membahas harga solar. ' * 12}</p></body></html>"
    evidence: Any = extract_html(page.encode(), "a.html").extra[EVIDENCE]
    assert [place["place"] for place in evidence["title"][0]["places"]] == ["og:title tag", "heading", "page title"]
    assert evidence["title"][0]["sure"] == "certain"
    assert evidence["author"][0]["places"] == [{"place": "byline", "sure": "likely", "line": "Oleh Siti Rahma"}]
    assert evidence["volume"][0]["places"][0]["place"] == "citation_volume tag"


def test_the_day_a_manuscript_was_received_is_no_day_of_publication() -> None:
    page = f"<html><body><h1>Rapat di Balai Desa</h1><p>Diterima: 1 Mei 2022</p><p>{'Warga membahas harga. ' * 12}</p></body></html>"
    assert "issued" not in extract_html(page.encode(), "a.html").csl


def test_a_doi_with_its_label_above_the_text_is_the_article_s_own_and_no_other_is() -> None:
    label = "<section><h2>DOI:</h2><span><a href='/d'>https://doi.org/10.5555/selat.4.1</a></span></section>"
    own = f"<article><h1>Diplomasi Kota</h1>{label}<p>{LONG}</p><p>{OTHER} doi:10.5555/lain.3</p></article>"
    assert extract_html(page(own), "a.html").csl["DOI"] == "10.5555/selat.4.1"
    cited = f"<article><h1>Diplomasi Kota</h1><p>{LONG}</p><p>DOI: 10.5555/lain.3</p></article>"
    assert "DOI" not in extract_html(page(cited), "a.html").csl
