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


def test_what_the_package_says_of_titles_and_creators_is_heeded() -> None:
    """EPUB 3, 5.5.3 to 5.5.5: a subtitle, the role of a creator; a DOI among the identifiers."""
    metadata = (
        '<dc:title id="t2">Catatan Lapangan</dc:title><dc:title id="t1">Laut dan Kota</dc:title>'
        '<meta refines="#t1" property="title-type">main</meta><meta refines="#t2" property="title-type">subtitle</meta>'
        '<dc:creator id="c1">Dewi Laksmi</dc:creator><meta refines="#c1" property="role" scheme="marc:relators">ill</meta>'
        '<dc:creator id="c2">Siti Rahma</dc:creator><meta refines="#c2" property="role" scheme="marc:relators">aut</meta>'
        "<dc:identifier>urn:doi:10.9999/lk.2019.4</dc:identifier>"
    )
    csl = extract_epub(epub({"a": "<p>Isi bukunya.</p>"}, metadata=metadata), "a.epub").csl
    assert csl["title"] == "Laut dan Kota: Catatan Lapangan"
    assert csl["author"] == [{"family": "Rahma", "given": "Siti"}]
    assert csl["DOI"] == "10.9999/lk.2019.4"


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


PAGED = {
    "a": '<h1>Awal</h1><p><span epub:type="pagebreak" id="p12" title="12"/>Kapal itu berla<span epub:type="pagebreak" id="p13">13</span>buh di teluk. Awaknya turun.</p>'
    '<p>Pasar dibuka<a href="#n1" epub:type="noteref">1</a>.</p><div epub:type="pagebreak" role="doc-pagebreak" aria-label=" Page 14. "/><p>Orang datang.</p>'
    '<aside epub:type="footnote" id="n1"><p>Data dinas.</p></aside>',
    "b": "<p>Malam tiba.</p><p id='hal15'>Lampu menyala.</p>",
}


def _pages(data: bytes) -> list[tuple[str | None, str]]:
    extraction = extract_epub(data, "a.epub")
    document = build_document(extraction, Source("a.epub", source_sha256(data), len(data), "epub"))
    assert undo(document.text, document.edits) == extraction.text
    return [(page.label, " ".join(document.text[page.start : page.end].split())) for page in document.pages]


def test_marks_of_printed_pages_are_the_pages_of_a_book() -> None:
    pages = '<ol/></nav><nav epub:type="page-list"><ol><li><a href="b.xhtml#hal15">15</a></li></ol>'
    assert _pages(epub(PAGED, nav=pages)) == [
        (None, "Awal"), ("12", "Kapal itu berlabuh"), ("13", "di teluk. Awaknya turun. Pasar dibuka."),
        ("14", "Orang datang. Data dinas. Malam tiba."), ("15", "Lampu menyala."),
    ]  # fmt: skip


def test_an_older_book_names_its_pages_in_its_ncx() -> None:
    target = '<pageTarget type="front" value="1"><navLabel><text>{0}</text></navLabel><content src="b.xhtml{1}"/></pageTarget>'
    ncx = f"<pageList>{target.format('ix', '')}{target.format('x', '#hal15')}</pageList>"
    chapters = {"b": PAGED["b"]}
    assert _pages(epub(chapters, ncx=ncx)) == [("ix", "Malam tiba."), ("x", "Lampu menyala.")]


def test_a_break_without_a_number_is_no_page() -> None:
    assert _pages(epub({"a": '<p>Satu.</p><hr class="pagebreak"/><p>Dua.</p>'})) == []


def test_the_date_of_publication_is_told_from_other_events() -> None:
    dates = '<dc:date xmlns:opf="http://www.idpf.org/2007/opf" opf:event="modification">2024-01-02</dc:date><dc:date xmlns:opf="http://www.idpf.org/2007/opf" opf:event="publication">2011</dc:date>'
    assert extract_epub(epub({"a": "<p>Isi bukunya.</p>"}, metadata=dates), "a.epub").csl["issued"] == {
        "date-parts": [[2011]]
    }


def test_what_a_title_page_says_stands_in_for_an_empty_date() -> None:
    body = '<h1>Laut dan Kota</h1><p class="author">Siti Rahma</p><p class="date">4 Juni 2022</p>'
    data = epub(
        {"a": body, "b": "<h1>Awal</h1><p>Harga ikan naik.</p>"},
        metadata="<dc:title>Laut dan Kota</dc:title><dc:date></dc:date>",
    )
    extraction = extract_epub(data, "a.epub")
    assert extraction.csl["issued"] == {"date-parts": [[2022, 6, 4]]}
    assert extraction.origins["issued"] == "page"


def test_notes_of_an_older_book_are_told_by_the_name_of_their_list() -> None:
    body = '<p>Harga naik<a href="#fn1" class="footnote-ref">1</a> tajam.</p><div class="footnotes"><hr/><ol><li id="fn1"><p>Data dinas.<a href="#r" class="footnote-back">x</a></p></li></ol></div>'
    assert kinds_and_texts(extract_epub(epub({"a": body}), "a.epub")) == [
        ("paragraph", "Harga naik tajam."),
        ("footnote", "Data dinas."),
    ]


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


def test_what_no_reader_sees_is_left_out_and_words_of_a_drawing_are_read() -> None:
    page = (
        '<svg xmlns="http://www.w3.org/2000/svg"><text>Kota <tspan>Teluk</tspan></text></svg><p hidden="hidden">rahasia</p>'
        '<p style="color: red; display: none">rahasia</p><p>Kata <ruby>laut<rp>(</rp><rt>lo-ut</rt><rp>)</rp></ruby> ini.</p>'
    )
    extraction = extract_epub(epub({"satu": page}), "a.epub")
    assert [text for _, text in kinds_and_texts(extraction)] == ["Kota Teluk", "Kata laut ini."]


def test_notes_of_an_older_book_are_known_by_links_to_and_fro() -> None:
    """EPUB 2 has no types: a call leads to a paragraph, in another part or this one, whose number leads back."""
    chapters = {
        "a": '<h1>Awal</h1><p>Harga naik<a id="b1" href="c.xhtml#n1"><sup>1</sup></a> tajam. Lihat <a href="b.xhtml#t2">2</a>.</p>',
        "b": '<h1>Akhir</h1><p id="t2">Pasar sepi<sup id="b2"><a href="#n2">[2]</a></sup> lagi.</p><p class="kaki"><a name="n2"></a><a href="#b2">[2]</a> Wawancara.</p>',
        "c": '<h1>Catatan</h1><p id="n1"><a href="a.xhtml#b1">1</a>. Data dinas.</p>',
    }
    assert kinds_and_texts(extract_epub(epub(chapters), "a.epub")) == [
        ("heading", "Awal"), ("paragraph", "Harga naik tajam. Lihat 2."), ("heading", "Akhir"), ("paragraph", "Pasar sepi lagi."),
        ("footnote", "[2] Wawancara."), ("heading", "Catatan"), ("footnote", "1. Data dinas."),
    ]  # fmt: skip


def test_entries_that_are_linked_one_way_are_no_notes() -> None:
    body = '<p><a href="#s1">1</a>. Isi</p><h1 id="s1">Awal</h1><p>Teks (<a href="#r1">1</a>).</p><h2>Daftar Pustaka</h2><p id="r1">[1] Rahma, S. (2011). Laut.</p>'
    assert "footnote" not in {kind for kind, _ in kinds_and_texts(extract_epub(epub({"a": body}), "a.epub"))}
