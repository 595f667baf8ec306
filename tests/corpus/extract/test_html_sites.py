# ruff: noqa: E501 -- markup reads better in whole lines
"""What sites print around an article, in ways that names and classes alone do not tell."""

from __future__ import annotations

import quopri

import pytest

from corpus.extract.html import extract_html
from corpus.extract.mhtml import extract_mhtml
from tests.corpus.extract.readings import dropped_texts, kinds_and_texts, texts_of
from tests.corpus.extract.test_html import LONG, OTHER, article, page

THIRD = "Para nelayan di teluk itu menunggu kepastian soal jalur tangkap yang sejak lama mereka pakai bersama tetangga di seberang."


def test_the_next_article_below_is_not_read_as_part_of_the_first() -> None:
    body = f"<main><article><h1>Diplomasi Kota</h1><p>{LONG}</p><p>{OTHER}</p></article><article><h1>Kapal Baru Tiba</h1><p>{THIRD}</p></article></main>"
    extraction = extract_html(page(body), "a.html")
    assert texts_of(extraction, "paragraph") == [LONG, OTHER]
    assert THIRD in dropped_texts(extraction)


@pytest.mark.parametrize("name", ["comments", "related", "menu", "tags"])
def test_a_manuals_section_is_text_though_its_address_is_made_from_such_a_word(name: str) -> None:
    body = f"<section id='bahasa'><h1>Diplomasi Kota</h1><p>{LONG}</p><section id='{name}'><h2>{name.title()}</h2><p>{OTHER}</p></section></section><nav><a href='/'>Beranda</a></nav>"
    assert texts_of(extract_html(page(body), "a.html"), "paragraph") == [LONG, OTHER]


@pytest.mark.parametrize(
    "comments",
    [
        f"<div id='comments'><h3>Comments</h3><p>{THIRD}</p><a href='#r'>Reply</a></div>",
        f"<div id='comments'><h3>Komentar</h3><p>{THIRD}</p><form><textarea></textarea></form></div>",
        f"<div id='comments'><h3>2 Komentar</h3><p>{THIRD}</p></div>",
        f"<div class='comments'><h3>Comments</h3><p>{THIRD}</p></div>",
    ],
)
def test_what_readers_wrote_below_is_left_out(comments: str) -> None:
    assert texts_of(extract_html(page(article("") + comments), "a.html"), "paragraph") == [LONG, OTHER]


def test_a_sentence_below_the_title_opens_the_text_and_no_section() -> None:
    body = f"<div><h1>Diplomasi Kota</h1><h2>Kota-kota pesisir mencari jalan sendiri.</h2><p>4 Juni 2022</p></div><div class='isi'><p>{LONG}</p><p>{OTHER}</p></div><footer>Kaki</footer>"
    extraction = extract_html(page(body), "a.html")
    assert texts_of(extraction, "paragraph") == ["Kota-kota pesisir mencari jalan sendiri.", LONG, OTHER]
    assert texts_of(extraction, "heading") == []


def test_columns_and_labels_above_the_title_are_no_text() -> None:
    body = f"<main><span>Opini</span><h1>Diplomasi Kota</h1><p>{LONG}</p></main><footer>Kaki</footer>"
    assert kinds_and_texts(extract_html(page(body), "a.html"))[0] == ("title", "Diplomasi Kota")


def test_a_title_between_line_breaks_in_a_table_for_layout_is_a_title() -> None:
    title = "Diplomasi Kota Pesisir"
    body = f"<table><tr><td><table><tr><td><a href='/'>Beranda</a></td></tr></table></td><td>04-06-2022 / KOMISI IV<br><b>{title}</b><br><br>{LONG}<br><br>{OTHER}</td></tr></table>"
    extraction = extract_html(page(body, title=title), "a.html")
    assert [block for block in kinds_and_texts(extraction) if block[0] != "metadata"] == [
        ("title", title),
        ("paragraph", LONG),
        ("paragraph", OTHER),
    ]
    assert extraction.csl["issued"] == {"date-parts": [[2022, 6, 4]]}


def test_a_table_of_data_stays_a_table() -> None:
    rows = "<table><tr><th>Pulau</th><th>Perahu</th></tr><tr><td>Solor</td><td>12</td></tr></table>"
    assert texts_of(extract_html(page(article(f"<p>{LONG}</p>{rows}<p>{OTHER}</p>")), "a.html"), "table") == [
        "Pulau Perahu Solor 12"
    ]


def test_the_day_of_a_picture_or_of_an_event_is_not_the_articles() -> None:
    told = "Perundingan itu selesai pada 31 Desember 2027."
    body = f"<h1>Diplomasi Kota</h1><figure><figcaption>Dermaga, Jumat (3/6/2022)</figcaption></figure><p>{told}</p><p>{LONG}</p>"
    assert "issued" not in extract_html(page(body), "a.html").csl


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("UPDATED Jun 05, 2022, 09:10 AM PUBLISHED Jun 04, 2022", "2022-06-04"),
        ("<span>Sabtu, 4 Juni 2022</span><span>Siaran Pers</span>", "2022-06-04"),
    ],
)
def test_the_day_of_publication_is_found_beside_other_things(line: str, day: str) -> None:
    extraction = extract_html(page(f"<h1>Diplomasi Kota</h1><p>{line}</p><p>{LONG}</p>"), "a.html")
    assert extraction.extra["published"] == day


@pytest.mark.parametrize(
    ("title", "site"),
    [
        ("Diplomasi Kota - Opini - Harian Pantai", "Harian Pantai"),
        ("Catatan Sumiati: Diplomasi Kota", "Catatan Sumiati"),
        ("Diplomasi Kota", None),
    ],
)
def test_the_site_is_named_by_the_pages_title(title: str, site: str | None) -> None:
    extraction = extract_html(page(article(f"<h1>Diplomasi Kota</h1><p>{LONG}</p>"), title=title), "a.html")
    assert extraction.csl.get("container-title") == site


def test_a_link_home_above_the_title_of_a_hosted_blog_is_the_site() -> None:
    body = f"<div><h1><a href='/'>Catatan Sumiati</a></h1></div><div class='post'><h3 class='post-title'>Diplomasi Kota Pesisir</h3><div>{LONG}<br><br>{OTHER}</div></div>"
    extraction = extract_html(page(body, title="Catatan Sumiati: Diplomasi Kota Pesisir"), "a.html")
    assert extraction.csl["title"] == "Diplomasi Kota Pesisir"
    assert extraction.csl["container-title"] == "Catatan Sumiati"


def test_a_heading_over_furniture_alone_goes_with_it_and_over_text_it_stays() -> None:
    said = (
        "Siti Rahma does not work for, consult, own shares in or receive funding from any company that would benefit."
    )
    for text, headings in ((said, ["Menunggu"]), ("The author reports none.", ["Disclosure statement", "Menunggu"])):
        body = article(f"<h2>Disclosure statement</h2><p>{text}</p><h2>Menunggu</h2>")
        assert texts_of(extract_html(page(body), "a.html"), "heading") == headings


def test_what_a_picture_says_to_ears_only_is_left_out() -> None:
    body = article(
        f"<p>{LONG}</p><figure><figcaption><span class='visually-hidden'>Keterangan gambar, </span>Dermaga tua di teluk.</figcaption></figure><p>{OTHER}</p>"
    )
    assert texts_of(extract_html(page(body), "a.html"), "caption") == ["Dermaga tua di teluk."]


def test_a_post_below_a_name_is_no_author() -> None:
    body = f"<h1>Diplomasi Kota</h1><div class='byline-box'><a class='byline' href='/s'>Siti Rahma</a><div>Indonesia Correspondent</div></div><p>{LONG}</p>"
    assert extract_html(page(body), "a.html").csl["author"] == [{"family": "Rahma", "given": "Siti"}]


@pytest.mark.parametrize(
    "mark",
    [
        "<a href='#_ftn1'><span>[1]</span></a>",
        "<a class='footnote-anchor' href='#footnote-1'>1</a>",
        "<sup><a href='#n1'>1</a></sup>",
    ],
)
def test_a_link_that_is_nothing_but_a_notes_number_leaves_the_sentence(mark: str) -> None:
    body = article(f"<p>{THIRD}{mark} Sampai kini.</p><p>Lihat bagian <a href='#bab-2'>2</a> di bawah untuk itu.</p>")
    texts = texts_of(extract_html(page(body), "a.html"), "paragraph")
    assert texts[1:3] == [f"{THIRD} Sampai kini.", "Lihat bagian 2 di bawah untuk itu."]


def test_sections_headed_as_offers_go_and_sections_with_text_stay() -> None:
    offer = "<section><h6>Related:</h6><div><h6><a href='/r'>Kapal Baru Tiba</a></h6><div>Kapal itu tiba.</div></div></section>"
    body = article(f"{offer}<section><h2>Related work</h2><p>{THIRD}</p></section>")
    extraction = extract_html(page(body), "a.html")
    assert texts_of(extraction, "heading") == ["Related work"]
    assert THIRD in texts_of(extraction, "paragraph")


def test_a_title_printed_twice_is_read_once() -> None:
    title = "Diplomasi Kota Pesisir"
    body = f"<div>{title}</div><div><p class='title'>{title}</p><p>{LONG}</p><p>{OTHER}</p></div>"
    kinds = kinds_and_texts(extract_html(page(body, title=title), "a.html"))
    assert [text for _, text in kinds] == [title, LONG, OTHER]


def test_a_box_on_the_authors_beside_the_text_is_left_out() -> None:
    box = f"<aside><h3>Penulis</h3><ol><li>Siti Rahma</li></ol><h3>Mitra</h3><p>{THIRD}</p></aside>"
    body = f"<article><h1>Diplomasi Kota</h1>{box}<p>{LONG}</p><p>{OTHER}</p></article>"
    assert texts_of(extract_html(page(body), "a.html"), "paragraph") == [LONG, OTHER]


def test_words_drawn_out_of_the_text_whole_are_read_once() -> None:
    body = article(f"<p>{THIRD}</p><aside class='highlight-quote'><p>{THIRD}</p></aside>")
    assert texts_of(extract_html(page(body), "a.html"), "paragraph") == [LONG, THIRD, OTHER]


def test_a_piece_of_a_sentence_below_the_day_is_no_post_of_an_author() -> None:
    body = f"<h1>Diplomasi Kota</h1><p>Siti Rahma</p><p>4 Juni 2022</p><p>grup pemilik, yang mewakili anggota kelompok;</p><p>{LONG}</p>"
    assert "grup pemilik, yang mewakili anggota kelompok;" in texts_of(extract_html(page(body), "a.html"), "paragraph")


def test_what_stands_above_the_title_of_a_letter_in_its_own_row_is_text_and_so_is_its_day_below() -> None:
    title = "Diplomasi Kota Pesisir"
    body = f"<nav><a href='/'>Beranda</a></nav><div><p>SIARAN PERS</p><p><b>{title}</b></p><p>{LONG}</p><p>{OTHER}</p><p>Kupang, 4 Juni 2022</p></div>"
    assert kinds_and_texts(extract_html(page(body, title=title), "a.html")) == [
        ("paragraph", "SIARAN PERS"),
        ("title", title),
        ("paragraph", LONG),
        ("paragraph", OTHER),
        ("paragraph", "Kupang, 4 Juni 2022"),
    ]


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Foto dan teks: Siti Rahma", ["Siti Rahma"]),
        ("Teks oleh Siti Rahma | Foto oleh Budi Santoso", ["Siti Rahma"]),
        ("Teks Proklamasi", []),
        ("Foto Bersama", []),
    ],
)
def test_who_wrote_a_report_in_pictures(line: str, names: list[str]) -> None:
    csl = extract_html(page(f"<h1>Diplomasi Kota</h1><p>{line}</p><p>{LONG}</p>"), "a.html").csl
    authors = csl.get("author", [])
    assert isinstance(authors, list)
    assert [f"{name['given']} {name['family']}" for name in authors] == names


@pytest.mark.parametrize("first", ["", "MIME-Version: 1.0\r\n", "From: <Saved by x>\r\nSubject: a\r\n"])
def test_a_web_archive_may_begin_with_any_of_its_headers(first: str) -> None:
    markup = quopri.encodestring(page(article("")))
    data = (
        f'{first}Content-Type: multipart/related; boundary="--x--"\r\n\r\n----x--\r\nContent-Type: text/html\r\n'
        "Content-Transfer-Encoding: quoted-printable\r\nContent-Location: https://contoh.example/kota\r\n\r\n"
    ).encode()
    extraction = extract_mhtml(data + markup + b"\r\n----x----\r\n", "a.mhtml")
    assert texts_of(extraction, "paragraph") == [LONG, OTHER]
    assert extraction.csl["URL"] == "https://contoh.example/kota"


def test_who_speaks_for_a_body_writes_in_its_name_and_an_office_alone_is_nobody() -> None:
    for said, authors in (("Humas KKP", [{"literal": "Humas KKP"}]), ("Humas", None), ("Tim Redaksi", None)):
        head = f"<meta property='article:author' content='{said}'>"
        assert extract_html(page(article(""), head), "a.html").csl.get("author") == authors


def test_the_numbers_of_an_articles_pages_are_no_text() -> None:
    body = article("<p>Halaman: 1 2 Selanjutnya</p><p>Halaman 12 buku itu hilang.</p>")
    assert texts_of(extract_html(page(body), "a.html"), "paragraph") == [LONG, "Halaman 12 buku itu hilang.", OTHER]
