# ruff: noqa: E501 -- markup reads better in whole lines
from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.errors import SourceError
from corpus.evidence import EVIDENCE
from corpus.extract.html import extract_html
from tests.corpus.extract.readings import dropped_texts, kinds_and_texts, texts_of

LONG = (
    "Pemerintah kota menandatangani nota kesepahaman dengan tiga kota pelabuhan lain di kawasan, sebuah langkah yang "
    "disebut para pengamat sebagai diplomasi kota."
)
OTHER = (
    "Pengamat menilai langkah itu baru permulaan, karena dana dari pusat belum tentu tersedia pada tahun depan dan "
    "karena setiap kota punya aturan sendiri."
)


def page(body: str, head: str = "", title: str = "Diplomasi Kota") -> bytes:
    return f"<html><head><meta charset='utf-8'><title>{title}</title>{head}</head><body>{body}</body></html>".encode()


def article(inner: str) -> str:
    return f"<nav><a href='/'>Beranda</a></nav><article><h1>Diplomasi Kota</h1><p>{LONG}</p>{inner}<p>{OTHER}</p></article>"


def test_blocks_have_kinds_and_furniture_is_dropped() -> None:
    inner = (
        "<p>ADVERTISEMENT</p><p>Baca juga: <a href='x'>Jalan Panjang Pelabuhan Timur</a></p><h2>Hasil</h2>"
        "<ul><li>Pertukaran tenaga ahli pelabuhan.</li></ul><blockquote><p>Ini janji antarkota.</p></blockquote>"
        "<table><tr><th>Kota</th><th>Kapal</th></tr><tr><td>Penang</td><td>230</td></tr></table>"
    )

    extraction = extract_html(page(article(inner)), "a.html")

    assert kinds_and_texts(extraction) == [
        ("title", "Diplomasi Kota"),
        ("paragraph", LONG),
        ("heading", "Hasil"),
        ("list item", "Pertukaran tenaga ahli pelabuhan."),
        ("quotation", "Ini janji antarkota."),
        ("table", "Kota Kapal Penang 230"),
        ("paragraph", OTHER),
    ]
    assert "ADVERTISEMENT" in dropped_texts(extraction)


def test_raised_links_to_notes_leave_the_sentence_and_powers_stay() -> None:
    inner = '<p>Luas kota itu 25 km<sup>2</sup> menurut laporan resmi yang terbit tahun lalu.<sup><a href="#n">[3]</a></sup></p>'

    extraction = extract_html(page(article(inner)), "a.html")

    assert "Luas kota itu 25 km2 menurut laporan resmi yang terbit tahun lalu." in texts_of(extraction, "paragraph")
    assert dropped_texts(extraction, "note marker") == ["[3]"]


def test_the_sign_of_a_headings_address_is_no_part_of_it() -> None:
    inner = '<h2>Hasil<a class="headerlink" href="#hasil">¶</a></h2><p>Lihat ¶ 5 perjanjian itu, yang berlaku lama.</p>'

    extraction = extract_html(page(article(inner)), "a.html")

    assert texts_of(extraction, "heading") == ["Hasil"]
    assert "Lihat ¶ 5 perjanjian itu, yang berlaku lama." in texts_of(extraction, "paragraph")


def test_words_split_by_inline_elements_stay_one_word() -> None:
    extraction = extract_html(
        page(article("<p>Kata <b>ke</b>sepahaman itu dipakai berulang kali oleh para wali kota.</p>")), "a.html"
    )

    assert "Kata kesepahaman itu dipakai berulang kali oleh para wali kota." in texts_of(extraction, "paragraph")


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


def test_references_below_a_web_article_are_entries() -> None:
    inner = "<h3>REFERENSI</h3><p>Rahma, S. (2018). Kota dan data. Jurnal Kawasan, 5(2), 67-84.</p>"
    body = f"<article><h1>Diplomasi Kota</h1><p>{LONG}</p><p>{OTHER}</p>{inner}</article>"

    assert texts_of(extract_html(page(body), "a.html"), "reference") == [
        "Rahma, S. (2018). Kota dan data. Jurnal Kawasan, 5(2), 67-84."
    ]


@pytest.mark.parametrize(
    ("declared", "written"), [("", "cp1252"), ("iso-8859-1", "cp1252"), ("iso-8859-1", "utf-8"), ("", "utf-8")]
)
def test_letters_are_right_whatever_is_declared(declared: str, written: str) -> None:
    meta = f"<meta charset='{declared}'>" if declared else ""
    markup = f"<html><head>{meta}<title>x</title></head><body><article><p>“Café” {LONG}</p><p>{OTHER}</p></article></body></html>"

    extraction = extract_html(markup.encode(written), "a.html")

    assert texts_of(extraction, "paragraph")[0].startswith("“Café”")


def test_a_web_archive_is_read_and_its_address_kept() -> None:
    archive = (
        b"From: <Saved>\r\nSnapshot-Content-Location: https://warta.example.id/kota\r\nMIME-Version: 1.0\r\n"
        b'Content-Type: multipart/related; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\n'
        b"Content-Location: https://warta.example.id/kota\r\n\r\n" + page(article("")) + b"\r\n--b--\r\n"
    )

    extraction = extract_html(archive, "a.mhtml")

    assert LONG in texts_of(extraction, "paragraph")
    assert extraction.csl["URL"] == "https://warta.example.id/kota"


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "empty"),
        (b"<html><body><script>document.write('x')</script></body></html>", "empty"),
        (b"\x00\x01\x02binary", "suspect-text"),
        (b"<html><body><nav><a href='/'>Beranda</a></nav></body></html>", "suspect-text"),
    ],
)
def test_what_holds_no_text_is_refused_with_a_way_out(data: bytes, code: str) -> None:
    with pytest.raises(SourceError) as caught:
        extract_html(data, "a.html")

    assert caught.value.code == code
    assert caught.value.hint


@settings(max_examples=20, deadline=None)
@given(st.lists(st.sampled_from(["<p>", "</p>", "<div>", "</div>", "<b>", "<td>", "<tr>", "<table>", "<br>", " satu dua ", LONG, "<!-- x -->", "</li>", "<li>"]), max_size=30))  # fmt: skip
def test_any_tag_soup_gives_spans_that_do_not_overlap(pieces: list[str]) -> None:
    extraction = extract_html(page(f"<p>{LONG}</p>{''.join(pieces)}"), "a.html")

    spans = [span for block in extraction.blocks for line in block.lines for span in line.spans]
    spans += [(item.start, item.end) for item in extraction.dropped]
    assert all(before[1] <= after[0] for before, after in pairwise(sorted(spans)))


@pytest.mark.parametrize("depth", [300, 3000])
@pytest.mark.parametrize("tag", ["div", "ul", "blockquote"])
def test_nothing_of_a_deeply_nested_page_is_lost(tag: str, depth: int) -> None:
    """libxml2 stops without a word at the 256th level."""
    deep = f"<{tag}>" * depth + f"<p>{LONG}</p>" + f"</{tag}>" * depth

    extraction = extract_html(page(f"<article><h1>Diplomasi Kota</h1>{deep}<p>{OTHER}</p></article>"), "a.html")

    assert {LONG, OTHER} <= {text for _, text in kinds_and_texts(extraction)}
    assert extraction.notes["nested_too_deep"] is True


def test_a_formula_is_text_and_its_tex_is_not_said_again() -> None:
    formula = (
        "<math><semantics><mrow><msup><mi>a</mi><mn>2</mn></msup></mrow><annotation>a^2</annotation></semantics></math>"
    )

    extraction = extract_html(
        page(article(f"<p>Luas tambak dihitung dengan rumus {formula} menurut laporan.</p>")), "a.html"
    )

    assert "Luas tambak dihitung dengan rumus a2 menurut laporan." in texts_of(extraction, "paragraph")


_PERSON = {"family": "Rahma", "given": "Siti"}


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


def test_a_journals_page_gives_abstract_and_references_without_the_record_around_them() -> None:
    head = '<meta name="citation_title" content="Diplomasi Kota">'
    inner = "<h2>DOI:</h2><p>https://doi.org/10.1/a</p><h2>References</h2><p>Rahma, S. (2018). Kota. Jurnal, 5(2), 6-8.</p><a href='/p'>PDF</a><h2>How to Cite</h2><p>Rahma (2022).</p>"
    extraction = extract_html(page(article(inner), head), "a.html")
    assert texts_of(extraction, "reference") == ["Rahma, S. (2018). Kota. Jurnal, 5(2), 6-8."]
    assert {"DOI:", "How to Cite", "PDF"} <= set(dropped_texts(extraction))


def test_words_of_the_text_set_apart_to_draw_the_eye_are_read_once() -> None:
    first = texts_of(extract_html(page(article("")), "a.html"), "paragraph")[0]
    extraction = extract_html(page(article(f"<aside class='kutip'>{first[:60]}</aside>")), "a.html")
    assert first[:60] not in [text for _, text in kinds_and_texts(extraction)]


def test_on_a_blog_the_h1_is_the_site_and_the_day_stands_above_the_title() -> None:
    body = (
        f"<h1>Catatan Teluk</h1><h2>Sabtu, 04 Juni 2022</h2><div><h3>Diplomasi Kota Pelabuhan</h3><div>{LONG}<br><br>{OTHER}</div>"
        "<div><span>Diposting oleh <span>Siti Rahma</span></span> di <a>13.00</a></div></div>"
    )
    extraction = extract_html(page(body, title="Diplomasi Kota Pelabuhan | Catatan Teluk"), "a.html")
    assert extraction.csl["title"] == "Diplomasi Kota Pelabuhan"
    assert extraction.csl["author"] == [_PERSON]
    assert extraction.csl["issued"] == {"date-parts": [[2022, 6, 4]]}


def authors_below_title(lines: str, head: str = "") -> object:
    body = article("").replace("</h1>", f"</h1>{lines}<div>Sabtu, 4 Juni 2022 13:00 WIB</div>", 1)
    return extract_html(page(body, head), "a.html").csl.get("author")


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


def test_what_a_page_defines_for_itself_is_neither_read_nor_text() -> None:
    markup = page(article("<p>Kapal itu berlabuh di teluk pada pagi hari, lalu pergi lagi.</p>" * 3))
    subset = b'<!DOCTYPE html [ <!ENTITY x SYSTEM "file:///etc/hostname"> ]>'
    text = extract_html(subset + markup.removeprefix(b"<!DOCTYPE html>"), "a.html").text
    assert "]>" not in text
    assert "ENTITY" not in text


@pytest.mark.parametrize("between", ["\\n\\n", "</p><p>"])
def test_an_article_that_a_page_only_declares_is_taken_and_said_to_be(between: str) -> None:
    paragraphs = [f"Rapat ke-{at} di balai desa membahas harga solar dan jalur kapal. " * 3 for at in range(4)]
    body = between.join(paragraphs)
    linked = f'{{"@type": "NewsArticle", "headline": "Rapat di Balai Desa", "articleBody": "{body}"}}'
    page = f'<html><head><script type="application/ld+json">{linked}</script></head><body><h1>Rapat di Balai Desa</h1></body></html>'
    extraction = extract_html(page.encode(), "a.html")
    assert [text for kind, text in kinds_and_texts(extraction) if kind == "paragraph"] == [
        text.strip() for text in paragraphs
    ]
    assert extraction.notes["declared_text"] is True


def test_an_article_that_is_shown_is_not_taken_twice() -> None:
    text = "Rapat di balai desa membahas harga solar dan jalur kapal pada pagi hari. " * 6
    linked = f'{{"@type": "NewsArticle", "headline": "Rapat di Balai Desa", "articleBody": "{text}"}}'
    page = f'<html><head><script type="application/ld+json">{linked}</script></head><body><article><h1>Rapat di Balai Desa</h1><p>{text}</p></article></body></html>'
    assert "declared_text" not in extract_html(page.encode(), "a.html").notes


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


def test_a_link_to_another_story_within_a_paragraph_is_no_part_of_it() -> None:
    also = '<span class="rec"> Baca: <a href="/x">Enam Negara Berbagi Data Cuaca</a></span>'
    extraction = extract_html(page(article(f"<p>{LONG}{also}</p><p>{OTHER} <em>Baca: bab lima.</em></p>")), "a.html")
    texts = texts_of(extraction, "paragraph")
    assert texts.count(LONG) == 2
    assert f"{OTHER} Baca: bab lima." in texts
    assert " Baca: " in dropped_texts(extraction, "furniture")


def test_a_doi_with_its_label_above_the_text_is_the_article_s_own_and_no_other_is() -> None:
    label = "<section><h2>DOI:</h2><span><a href='/d'>https://doi.org/10.5555/selat.4.1</a></span></section>"
    own = f"<article><h1>Diplomasi Kota</h1>{label}<p>{LONG}</p><p>{OTHER} doi:10.5555/lain.3</p></article>"
    assert extract_html(page(own), "a.html").csl["DOI"] == "10.5555/selat.4.1"
    cited = f"<article><h1>Diplomasi Kota</h1><p>{LONG}</p><p>DOI: 10.5555/lain.3</p></article>"
    assert "DOI" not in extract_html(page(cited), "a.html").csl
