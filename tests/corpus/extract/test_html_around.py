# ruff: noqa: E501 -- markup reads better in whole lines
"""What stands around the text of repositories, ministries, encyclopedias and blogs, and whose title a page's title is."""

from __future__ import annotations

import pytest

from corpus.extract.html import extract_html
from tests.corpus.extract.readings import kinds_and_texts, texts_of
from tests.corpus.extract.test_html import LONG, OTHER, page

_TITLE = "Kapal Kota Kembali Berlayar"


def _body(above: str = "", below: str = "", between: str = "") -> bytes:
    return page(f"<div><h1>{_TITLE}</h1>{above}<p>{LONG}</p>{between}<p>{OTHER}</p>{below}</div><footer>Kaki</footer>")


def _row(label: str, value: str) -> str:
    return f"<tr><td>{label}:</td><td>{value}</td></tr>"


def test_the_abstract_in_a_repositorys_table_is_text_and_its_fields_are_not() -> None:
    short = "Kota tidak menunggu."
    fields = _row("Title", _TITLE) + _row("Authors", "Rahma, Siti") + _row("Issue Date", "2019-08-14")
    table = f"<table>{fields}{_row('Abstract', f'<p>{LONG}</p><p>{short}</p><p>{OTHER}</p>')}</table>"
    files = "<table><tr><th>File</th><th>Size</th><th>Format</th></tr><tr><td>bab1.pdf</td><td>1.2 MB</td><td>PDF</td></tr></table>"
    body = f"<p>Please use this identifier to cite or link to this item: http://repo.id/1</p>{table}<p>Files in This Item:</p>{files}<p>Show full item record</p>"

    found = kinds_and_texts(extract_html(page(body), "a.html"))

    assert [text for kind, text in found if kind != "metadata"] == [LONG, short, OTHER]
    assert ("metadata", f"Title: {_TITLE} Authors: Rahma, Siti Issue Date: 2019-08-14 Abstract:") in found


def test_a_table_of_data_stays_one_though_a_book_is_described_in_it() -> None:
    table = f"<table>{_row('Title', 'Laut')}{_row('Publisher', 'Pustaka Teluk')}{_row('Year', '2016')}</table>"
    assert texts_of(extract_html(_body(between=table), "a.html"), "table") == [
        "Title: Laut Publisher: Pustaka Teluk Year: 2016"
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Print Email PDF",
        "Hubungi Kami | Karier",
        "Halaman Sebelumnya 1 2 3 Halaman Selanjutnya",
        "Poskan Komentar",
        "More on this topic",
    ],
)
def test_tools_ways_and_pages_in_a_row_are_furniture(line: str) -> None:
    assert line not in [text for _, text in kinds_and_texts(extract_html(_body(below=f"<p>{line}</p>"), "a.html"))]


def test_lines_around_the_text_that_tell_of_it_are_no_paragraphs() -> None:
    above = "<p>Siaran Pers Nomor: SP.45/HUMAS/2020</p><p>Untuk kegunaan lain, lihat <a href='/k'>Kapal (disambiguasi)</a>.</p><p>Suasana dermaga di Kota Teluk (Kabar/Istimewa)</p>"
    below = "<p>Sumber: Nusa</p><p>Biro Humas dan Kerja Sama</p><p>Informasi lebih lanjut: Telp. (021) 3519070</p>"
    found = extract_html(_body(above, below), "a.html")
    assert texts_of(found, "paragraph") == [LONG, OTHER]
    assert texts_of(found, "caption") == ["Suasana dermaga di Kota Teluk (Kabar/Istimewa)"]


def test_the_source_below_a_table_in_the_text_stays() -> None:
    assert "Sumber: Data diolah" in texts_of(
        extract_html(_body(between="<p>Sumber: Data diolah</p>"), "a.html"), "paragraph"
    )


def test_what_readers_say_below_their_number_is_left_out() -> None:
    more = OTHER.replace("A", "B")
    below = "<h4>2 komentar:</h4><dl><dt>Anonim mengatakan...</dt><dd>Bagus sekali tulisannya.</dd></dl>"
    body = page(f"<div><h1>{_TITLE}</h1>" + f"<p>{LONG}</p><p>{more}</p>" * 4 + f"{below}</div>")
    assert not any("Bagus" in text for _, text in kinds_and_texts(extract_html(body, "a.html")))


@pytest.mark.parametrize("named", ["Kementerian Samudra", "JDIH Kota Teluk", "Untitled Document", "Beranda"])
def test_the_heading_above_the_text_is_the_title_where_the_pages_own_is_none(named: str) -> None:
    body = f"<table><tr><td><h3>Kementerian Samudra</h3></td></tr></table><div><h2>{_TITLE}</h2><p>{LONG}</p><p>{OTHER}</p></div><footer>Hak Cipta © 2020 Kementerian Samudra</footer>"
    csl = extract_html(page(body, title=named), "a.html").csl
    assert csl["title"] == _TITLE
    assert csl.get("container-title") == (None if named in ("Untitled Document", "Beranda") else named)


def test_the_address_of_what_an_archive_keeps_is_the_archived_one() -> None:
    head = '<link rel="canonical" href="https://web.archive.org/web/20230110000000/https://kabar.id/a/1">'
    assert extract_html(page(f"<p>{LONG}</p>", head), "a.html").csl["URL"] == "https://kabar.id/a/1"


def test_a_table_that_compares_paragraphs_stays_one() -> None:
    table = f"<table><tr><th>Lama</th><th>Baru</th></tr><tr><td><p>{LONG}</p><p>{OTHER}</p></td><td>{OTHER}</td></tr></table>"
    assert len(texts_of(extract_html(_body(between=table), "a.html"), "table")) == 1
