# ruff: noqa: E501 -- markup reads better in whole lines
"""EPUB and web archives as a person reads them."""

from __future__ import annotations

from corpus.build import build_document
from corpus.document import Source
from corpus.edits import undo
from corpus.extract.epub import extract_epub
from corpus.extract.mhtml import extract_mhtml
from corpus.ids import source_sha256
from tests.corpus.extract.office_files import epub
from tests.corpus.extract.readings import kinds_and_texts, texts_of

METADATA = (
    "<dc:title>Laut dan Kota</dc:title><dc:creator>Siti Rahma</dc:creator><dc:creator>Sukarno</dc:creator>"
    "<dc:publisher>Penerbit Teluk</dc:publisher><dc:date>2019-03-01</dc:date><dc:identifier>urn:isbn:9786020000008</dc:identifier>"
)


def test_chapters_follow_the_spine_and_take_titles_from_the_contents() -> None:
    data = epub(
        {"dua": "<p>Isi bab dua.</p>", "satu": "<h1>Bab Satu</h1><p>Isi bab satu.</p>"},
        spine=("satu", "dua"),
        nav='<ol><li><a href="satu.xhtml">Bab Satu</a></li><li><a href="dua.xhtml">Pasar Malam</a></li></ol>',
    )
    extraction = extract_epub(data, "a.epub")
    assert kinds_and_texts(extraction) == [
        ("heading", "Bab Satu"), ("paragraph", "Isi bab satu."), ("heading", "Pasar Malam"), ("paragraph", "Isi bab dua."),
    ]  # fmt: skip
    document = build_document(extraction, Source("a.epub", source_sha256(data), len(data), "epub"))
    assert undo(document.text, document.edits) == extraction.text
    assert [section.title for section in document.sections] == ["Bab Satu", "Pasar Malam"]


def test_the_package_says_who_when_and_where() -> None:
    csl = extract_epub(epub({"a": "<h1>Laut dan Kota</h1><p>Isi bukunya.</p>"}, metadata=METADATA), "a.epub").csl
    assert csl == {
        "type": "book", "title": "Laut dan Kota", "publisher": "Penerbit Teluk", "ISBN": "9786020000008",
        "author": [{"family": "Rahma", "given": "Siti"}, {"literal": "Sukarno"}], "issued": {"date-parts": [[2019, 3, 1]]},
    }  # fmt: skip


def test_the_book_title_is_a_title_and_notes_leave_the_sentence() -> None:
    body = (
        '<h1>Laut dan Kota</h1><h2>Awal</h2><p>Harga <em>ik</em>an naik<a href="#n1" epub:type="noteref">1</a> tajam.</p><blockquote><p>Laut luas.</p></blockquote>'
        '<aside epub:type="footnote" id="n1"><p>Data dinas. <a href="#r" role="doc-backlink">↩</a></p></aside>'
        "<table><tr><td>Kota</td><td>Ton</td></tr><tr><td>Bitung</td><td>230</td></tr></table>"
    )
    assert kinds_and_texts(extract_epub(epub({"a": body}, metadata=METADATA), "a.epub")) == [
        ("title", "Laut dan Kota"), ("heading", "Awal"), ("paragraph", "Harga ikan naik tajam."), ("quotation", "Laut luas."),
        ("table", "Kota Ton Bitung 230"), ("footnote", "Data dinas."),
    ]  # fmt: skip


def test_a_chapter_that_is_no_xml_is_read_as_a_browser_would() -> None:
    body = "<p>Kedai&eacute; kopi <a id='x'/>di pelabuhan.<br>Buka pagi.</p>"
    assert texts_of(extract_epub(epub({"a": body}), "a.epub"), "paragraph") == ["Kedaié kopi di pelabuhan. Buka pagi."]


def test_a_web_archive_is_its_main_page() -> None:
    sentence = "Pemerintah kota menandatangani nota kesepahaman dengan tiga kota pelabuhan lain di kawasan itu."
    page = f"<html><head><title>Nota</title></head><body><article><h1>Nota Kota</h1><p>{sentence}</p><p>{sentence} Lagi.</p></article></body></html>"
    data = (
        "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://warta.example.id/nota\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="batas"\r\n\r\n--batas\r\n'
        "Content-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: https://warta.example.id/nota\r\n\r\n"
        + page.replace("=", "=3D") + "\r\n--batas--\r\n"
    ).encode()  # fmt: skip
    extraction = extract_mhtml(data, "a.mhtml")
    assert texts_of(extraction, "paragraph")[0] == sentence
    assert extraction.csl["URL"] == "https://warta.example.id/nota"
