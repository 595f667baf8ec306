# ruff: noqa: E501 -- markup reads better in whole lines
from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.errors import SourceError
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


def test_a_link_to_another_story_within_a_paragraph_is_no_part_of_it() -> None:
    also = '<span class="rec"> Baca: <a href="/x">Enam Negara Berbagi Data Cuaca</a></span>'
    extraction = extract_html(page(article(f"<p>{LONG}{also}</p><p>{OTHER} <em>Baca: bab lima.</em></p>")), "a.html")
    texts = texts_of(extraction, "paragraph")
    assert texts.count(LONG) == 2
    assert f"{OTHER} Baca: bab lima." in texts
    assert " Baca: " in dropped_texts(extraction, "furniture")
