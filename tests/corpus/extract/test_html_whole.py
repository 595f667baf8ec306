# ruff: noqa: E501 -- markup reads better in whole lines
"""Running text, lists and headings of a page are never lost silently, whatever kind of page it is."""

from __future__ import annotations

import pytest

from corpus.extract.html import extract_html
from corpus.quality import remarks_of
from tests.corpus.extract.readings import dropped_texts, kinds_and_texts, texts_of
from tests.corpus.extract.test_html import LONG, OTHER, article, page

QUESTIONS = "<ol><li>Bagaimana kota berdagang?</li><li>Mengapa pusat mengizinkannya?</li></ol>"
LISTS = f"<p>Yang ditanyakan:</p>{QUESTIONS}<dl><dt>Paradiplomasi</dt><dd>Hubungan luar negeri daerah.</dd></dl>"


def test_a_plain_page_is_kept_as_a_whole() -> None:
    extraction = extract_html(
        page(f"<h1>Diplomasi Kota</h1><h2>Introduction</h2><p>{LONG}</p>{LISTS}<p>Demikian.</p>"), "a.html"
    )

    assert kinds_and_texts(extraction) == [
        ("title", "Diplomasi Kota"),
        ("heading", "Introduction"),
        ("paragraph", LONG),
        ("paragraph", "Yang ditanyakan:"),
        ("list item", "Bagaimana kota berdagang?"),
        ("list item", "Mengapa pusat mengizinkannya?"),
        ("list item", "Paradiplomasi"),
        ("list item", "Hubungan luar negeri daerah."),
        ("paragraph", "Demikian."),
    ]
    assert extraction.dropped == ()


@pytest.mark.parametrize("section", ["section", "div"])
def test_a_thesis_in_sections_keeps_headings_notes_and_references_but_not_its_contents(section: str) -> None:
    mark = '<a href="#fn1" class="footnote-ref" role="doc-noteref"><sup>1</sup></a>'
    chapters = (
        f"<{section}><h1>BAB I PENDAHULUAN</h1><{section}><h2>Latar Belakang</h2><p>{LONG}{mark}</p></{section}>"
        f"<{section}><h2>Rumusan Masalah</h2>{QUESTIONS}</{section}></{section}>"
        f"<{section}><h1>BAB II HASIL</h1><p>{OTHER}</p></{section}>"
        f"<{section}><h1>DAFTAR PUSTAKA</h1><p>Rahma, S. (2018). Kota dan data. Jurnal Kawasan, 5(2), 67-84.</p></{section}>"
    )
    contents = '<nav id="TOC" role="doc-toc"><ul><li><a href="#a">Isi bab pertama</a></li></ul></nav>'
    notes = '<aside class="footnotes" role="doc-endnotes"><ol><li id="fn1"><p>Lihat laporan itu.<a role="doc-backlink" href="#r">↩︎</a></p></li></ol></aside>'
    body = f'<header id="title-block-header"><h1 class="title">Diplomasi Kota</h1></header>{contents}{chapters}{notes}'

    extraction = extract_html(page(body), "a.html")

    assert texts_of(extraction, "heading") == [
        "BAB I PENDAHULUAN",
        "Latar Belakang",
        "Rumusan Masalah",
        "BAB II HASIL",
        "DAFTAR PUSTAKA",
    ]
    assert texts_of(extraction, "list item") == ["Bagaimana kota berdagang?", "Mengapa pusat mengizinkannya?"]
    assert texts_of(extraction, "paragraph") == [LONG, OTHER]
    assert texts_of(extraction, "footnote") == ["Lihat laporan itu."]
    assert len(texts_of(extraction, "reference")) == 1
    assert dropped_texts(extraction, "furniture") == ["Isi bab pertama"]


def test_boxes_of_a_manual_are_text_and_those_of_a_site_are_not() -> None:
    box = f'<div class="sidebar"><p><b>CATATAN</b></p><p>{OTHER}</p></div>'
    links = (
        '<div class="sidebar"><h4>Arsip</h4><ul><li><a href="1">Mei</a></li><li><a href="2">Juni</a></li></ul></div>'
    )

    extraction = extract_html(page(f"<h1>Diplomasi Kota</h1><p>{LONG}</p>{box}{LISTS}{links}"), "a.html")

    assert texts_of(extraction, "paragraph") == [LONG, OTHER, "Yang ditanyakan:"]
    assert dropped_texts(extraction) == ["Arsip", "Mei", "Juni"]


def test_a_news_page_inside_a_form_loses_its_furniture_only() -> None:
    linked = "".join(f"<div><a href='{number}'>Harga beras naik di pasar {number}</a></div>" for number in range(3))
    body = (
        f"<div class='header-menu'><a href='/'>Beranda</a></div><form><h1>Diplomasi Kota</h1><div class='isi'><p>{LONG}</p>"
        f"<div class='ads'>Iklan berjalan</div>{LISTS}<table><tr><td>Baca juga: <a href='x'>Jalan Panjang</a></td></tr></table>"
        f"<p>{OTHER}</p><h2>Langkah berikutnya</h2><ul><li>Rapat di Penang</li></ul></div><h3>Kabar Lain</h3>{linked}</form>"
    )

    extraction = extract_html(page(f"{body}<footer>Hak cipta</footer>"), "a.html")

    kept = [text for _, text in kinds_and_texts(extraction)]
    assert kept[:2] == ["Diplomasi Kota", LONG]
    assert kept[-3:] == [OTHER, "Langkah berikutnya", "Rapat di Penang"]
    assert "Paradiplomasi" in kept
    assert not [text for text in kept if "Iklan" in text or "Baca juga" in text or "beras" in text]


def test_much_running_text_left_out_is_told() -> None:
    comments = f"<div id='comments'><p>{OTHER} Setuju.</p><p>{OTHER} Tidak setuju.</p></div>"

    extraction = extract_html(page(article("") + comments), "a.html")

    assert texts_of(extraction, "paragraph") == [LONG, OTHER]
    assert list(remarks_of(extraction.notes)) == ["51 % of the page's running text was left out as page furniture"]
    assert "left_out_share" not in extract_html(page(article("")), "a.html").notes
