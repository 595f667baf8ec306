# ruff: noqa: E501 -- markup reads better in whole lines
"""DOCX as a person reads it in Word, all changes accepted."""

from __future__ import annotations

import pytest

from corpus.build import build_document
from corpus.document import Document, Source
from corpus.edits import undo
from corpus.extract.docx import extract_docx
from corpus.ids import source_sha256
from corpus.quality import remarks_of
from tests.corpus.extract.office_files import docx, docx_notes, docx_properties, w_p, w_r
from tests.corpus.extract.readings import dropped_texts, kinds_and_texts, texts_of


def document_of(data: bytes) -> Document:
    extraction = extract_docx(data, "a.docx")
    document = build_document(extraction, Source("a.docx", source_sha256(data), len(data), "docx"))
    assert undo(document.text, document.edits) == extraction.text
    return document


def reading_of(body: str) -> str:
    return document_of(docx(body)).text


TRAPS = {
    "insertion": ('<w:ins w:id="1">' + w_r("baru ") + "</w:ins>", "Nelayan baru melaut."),
    "deletion": ('<w:del w:id="1"><w:r><w:delText>lama </w:delText></w:r></w:del>', "Nelayan melaut."),
    "moved away": ('<w:moveFrom w:id="1">' + w_r("lama ") + "</w:moveFrom>", "Nelayan melaut."),
    "moved here": ('<w:moveTo w:id="1">' + w_r("kembali ") + "</w:moveTo>", "Nelayan kembali melaut."),
    "inline control": ("<w:sdt><w:sdtPr/><w:sdtContent>" + w_r("muda ") + "</w:sdtContent></w:sdt>", "Nelayan muda melaut."),
    "hyperlink": ('<w:hyperlink r:id="rId1">' + w_r("Bitung ") + "</w:hyperlink>", "Nelayan Bitung melaut."),
    "hidden run": (w_r("rahasia ", "<w:vanish/>"), "Nelayan melaut."),
    "hidden by style": (w_r("rahasia ", '<w:rStyle w:val="Gelap"/>'), "Nelayan melaut."),
    "not hidden": (w_r("kecil ", '<w:vanish w:val="0"/>'), "Nelayan kecil melaut."),
    "soft hyphen": ("<w:r><w:t>ber</w:t><w:softHyphen/><w:t xml:space='preserve'>sama </w:t></w:r>", "Nelayan bersama melaut."),
    "no-break hyphen": ("<w:r><w:t>non</w:t><w:noBreakHyphen/><w:t xml:space='preserve'>lokal </w:t></w:r>", "Nelayan non-lokal melaut."),
    "field": (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF a </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>' + w_r("kedua ") + '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
        "Nelayan kedua melaut.",
    ),
}  # fmt: skip


@pytest.mark.parametrize("trap", TRAPS)
def test_a_sentence_reads_as_word_shows_it(trap: str) -> None:
    inner, expected = TRAPS[trap]
    assert reading_of(w_p(w_r("Nelayan ") + inner + w_r("melaut."))) == expected


def test_a_block_content_control_and_an_inserted_paragraph_are_read() -> None:
    control = f"<w:sdt><w:sdtPr/><w:sdtContent>{w_p('Isi kendali terbaca.')}</w:sdtContent></w:sdt>"
    assert reading_of(control + w_p("Kalimat berikutnya.")) == "Isi kendali terbaca.\n\nKalimat berikutnya."


def test_a_text_box_is_read_once_after_its_paragraph() -> None:
    box = f"<w:txbxContent>{w_p('Isi kotak teks.')}</w:txbxContent>"
    drawn = f"<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:txbx>{box}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    assert reading_of(w_p(w_r("Kalimat ") + drawn + w_r("utuh."))) == "Kalimat utuh.\n\nIsi kotak teks."


def test_what_is_not_read_is_on_record() -> None:
    body = w_p(w_r("Satu ") + w_r("rahasia", "<w:vanish/>") + "<w:del><w:r><w:delText>hapus</w:delText></w:r></w:del>")
    extraction = extract_docx(docx(body), "a.docx")
    assert dropped_texts(extraction, "hidden text") == ["rahasia"]
    assert dropped_texts(extraction, "deleted text") == ["hapus"]


def test_paragraphs_whose_mark_was_deleted_are_one() -> None:
    body = w_p(w_r("Kapal itu "), properties="<w:rPr><w:del/></w:rPr>") + w_p("berlabuh.")
    assert reading_of(body) == "Kapal itu berlabuh."


def test_styles_make_headings_titles_captions_and_quotations() -> None:
    body = (
        w_p("Kota dan Laut", "Judul") + w_p("Siti Rahma") + w_p("Pendahuluan", "Judul1") + w_p("Kota itu tumbuh.")
        + w_p("Latar", "Judul2") + w_p("Laut itu luas.", "Kutipan") + w_p("Gambar pasar", "Keterangan")
        + w_p("Penutup", "Bab") + w_p("Bagian Luar", properties='<w:outlineLvl w:val="1"/>')
    )  # fmt: skip
    extraction = extract_docx(docx(body), "a.docx")
    assert kinds_and_texts(extraction) == [
        ("title", "Kota dan Laut"), ("metadata", "Siti Rahma"), ("heading", "Pendahuluan"), ("paragraph", "Kota itu tumbuh."),
        ("heading", "Latar"), ("quotation", "Laut itu luas."), ("caption", "Gambar pasar"), ("heading", "Penutup"),
        ("heading", "Bagian Luar"),
    ]  # fmt: skip
    assert [block.level for block in extraction.blocks if block.kind == "heading"] == [1, 2, 1, 2]
    assert extraction.csl["title"] == "Kota dan Laut"
    assert extraction.csl["author"] == [{"family": "Rahma", "given": "Siti"}]


def test_headings_set_by_hand_are_known_by_bold_and_words() -> None:
    bold = "<w:b/>"
    body = (
        w_p(w_r("Peran Koperasi dalam Pasar Ikan", bold), properties='<w:jc w:val="center"/>')
        + w_p(w_r("PENDAHULUAN", bold)) + w_p("Koperasi itu berdiri pada tahun 1998.") + w_p(w_r("Sejarah Pasar", bold))
        + w_p("Pasar itu ramai.") + w_p("DAFTAR PUSTAKA") + w_p("Lubis, S. (2019). Es dan ikan. Jurnal Teluk.")
    )  # fmt: skip
    assert [kind for kind, _ in kinds_and_texts(extract_docx(docx(body), "a.docx"))] == [
        "title", "heading", "paragraph", "heading", "paragraph", "heading", "reference",
    ]  # fmt: skip


def test_headings_that_part_a_list_of_references_do_not_end_it() -> None:
    entry, other = "Lubis, S. (2019). Es dan ikan. Jurnal Teluk.", "Nanga, M. (2021). Garam. Kupang: Pena."
    body = (
        w_p("Pendahuluan", "Judul1") + w_p("Kota itu tumbuh.") + w_p("Daftar Pustaka", "Judul1")
        + w_p("Buku", "Judul1") + w_p(entry) + w_p("Sumber Lain dari Teluk", "Judul2") + w_p(other)
        + w_p("Riwayat Hidup", "Judul1") + w_p("Siti lahir di kota itu.")
    )  # fmt: skip
    extraction = extract_docx(docx(body), "a.docx")
    assert texts_of(extraction, "reference") == [entry, other]
    assert texts_of(extraction, "paragraph") == ["Kota itu tumbuh.", "Siti lahir di kota itu."]


def test_notes_stand_after_their_paragraph_and_out_of_the_sentence() -> None:
    call = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    end = '<w:r><w:endnoteReference w:id="3"/></w:r>'
    body = w_p(w_r("Harga ikan naik") + call + w_r(" pada musim barat.") + end) + w_p("Kalimat sesudahnya.")
    parts = docx_notes("footnote", {"2": "Lihat laporan pasar."}) | docx_notes("endnote", {"3": "Data dinas."})
    extraction = extract_docx(docx(body, parts=parts), "a.docx")
    assert kinds_and_texts(extraction) == [
        ("paragraph", "Harga ikan naik pada musim barat."),
        ("footnote", "Lihat laporan pasar."),
        ("footnote", "Data dinas."),
        ("paragraph", "Kalimat sesudahnya."),
    ]


def test_tables_are_read_row_by_row_and_lists_are_items() -> None:
    def row(*cells: str) -> str:
        return "<w:tr>" + "".join(f"<w:tc>{w_p(cell)}</w:tc>" for cell in cells) + "</w:tr>"

    item = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    body = (
        w_p("Tabel 1. Hasil tangkapan") + f"<w:tbl>{row('Kota', 'Ton')}{row('Bitung', '230')}</w:tbl>"
        + w_p("Butir pertama", properties=item) + w_p("Bukan butir", properties='<w:numPr><w:numId w:val="0"/></w:numPr>')
    )  # fmt: skip
    document = document_of(docx(body))
    assert document.text == "Tabel 1. Hasil tangkapan\n\nKota Ton\nBitung 230\n\nButir pertama\n\nBukan butir"
    assert [block.kind for block in document.blocks] == ["caption", "table", "list item", "paragraph"]


def test_a_table_of_one_cell_is_a_frame_around_its_paragraphs() -> None:
    body = f"<w:tbl><w:tr><w:tc>{w_p('Satu kotak.')}{w_p('Dua kalimat.')}</w:tc></w:tr></w:tbl>"
    assert texts_of(extract_docx(docx(body), "a.docx"), "paragraph") == ["Satu kotak.", "Dua kalimat."]


def test_the_table_of_contents_is_furniture() -> None:
    body = w_p("Pendahuluan 3", "TOC1") + w_p("Isi bukunya.")
    extraction = extract_docx(docx(body), "a.docx")
    assert kinds_and_texts(extraction) == [("paragraph", "Isi bukunya.")]
    assert dropped_texts(extraction) == ["Pendahuluan 3"]


@pytest.mark.parametrize(
    ("author", "expected"),
    [("Dewi Lestari", "Lestari"), ("ASUS User", None), ("user", None), ("Toshiba", None), ("megawati", None)],
)
def test_properties_give_what_the_text_does_not(author: str, expected: str | None) -> None:
    data = docx(w_p("Isi laporan itu."), parts=docx_properties("Laporan Pasar Ikan", author))
    extraction = extract_docx(data, "a.docx")
    assert (extraction.csl["title"], extraction.origins["title"]) == ("Laporan Pasar Ikan", "file")
    names = extraction.csl.get("author", [{}])
    assert isinstance(names, list)
    assert names[0].get("family") == expected


def test_a_single_name_among_the_properties_is_an_author() -> None:
    data = docx(w_p("Isi laporan itu."), parts=docx_properties("Laporan Pasar Ikan", "Megawati"))
    extraction = extract_docx(data, "a.docx")
    assert (extraction.csl["author"], extraction.origins["author"]) == ([{"literal": "Megawati"}], "file")


def test_symbols_of_a_font_are_characters() -> None:
    symbols = '<w:r><w:sym w:font="Symbol" w:char="F061"/></w:r>' + w_r(" naik ")
    symbols += '<w:r><w:sym w:font="Symbol" w:char="F0B1"/></w:r>' + w_r(" 2 dan ")
    symbols += '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>'

    assert "\u03b1 naik \u00b1 2 dan \ufffd" in extract_docx(docx(w_p(symbols)), "a.docx").text


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        ("4 Juni 2022", [2022, 6, 4]),
        ("Juni 2022", [2022, 6]),
        ("Kupang, Juni 2022", [2022, 6]),
        ("2022", [2022]),
        ("Kupang, 2022", [2022]),
    ],
)
@pytest.mark.parametrize("author", ["Siti Rahma", ""])
def test_a_date_set_below_the_title_is_the_documents(line: str, parts: list[int], author: str) -> None:
    body = w_p("Sungai dan Kota", "Judul") + (w_p(author) if author else "") + w_p(line) + w_p("Kota itu tumbuh. " * 9)
    extraction = extract_docx(docx(body), "a.docx")
    assert extraction.csl["issued"] == {"date-parts": [parts]}
    assert extraction.origins["issued"] == "page"


def test_a_year_in_a_line_of_text_is_no_date_of_the_document() -> None:
    body = (
        w_p("Sungai dan Kota", "Judul") + w_p("Siti Rahma") + w_p("Catatan Tahun 2016") + w_p("Kota itu tumbuh. " * 9)
    )
    assert "issued" not in extract_docx(docx(body), "a.docx").csl


def _field(instruction: str, result: str) -> str:
    kinds = {kind: f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")}
    text = f"<w:r><w:instrText> {instruction} </w:instrText></w:r>"
    return kinds["begin"] + text + kinds["separate"] + w_r(result) + kinds["end"]


def test_what_a_field_lists_is_furniture_and_what_it_counts_is_text() -> None:
    body = w_p(_field("TOC \\o", "Pendahuluan 1")) + w_p(
        w_r("Tabel ") + _field("SEQ Tabel", "1") + w_r(". Harga"), "Keterangan"
    )
    extraction = extract_docx(docx(body + w_p("Isi laporan.") + w_p(_field("INDEX \\e", "pasar 1"))), "a.docx")
    assert kinds_and_texts(extraction) == [("caption", "Tabel 1. Harga"), ("paragraph", "Isi laporan.")]
    assert dropped_texts(extraction) == ["Pendahuluan 1", "pasar 1"]


def test_a_list_whose_end_is_lost_takes_no_text_with_it() -> None:
    cut = _field("TOC", "Pendahuluan 1").removesuffix('<w:r><w:fldChar w:fldCharType="end"/></w:r>')
    extraction = extract_docx(docx(w_p(cut) + w_p("Isi laporan.")), "a.docx")
    assert ("paragraph", "Isi laporan.") in kinds_and_texts(extraction)


def test_a_formula_keeps_the_signs_that_are_properties() -> None:
    names = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'

    def run(text: str) -> str:
        return f"<m:r><m:t>{text}</m:t></m:r>"

    bracket = f"<m:d><m:e>{run('x')}</m:e><m:e>{run('y')}</m:e></m:d>"
    total = f'<m:nary><m:naryPr><m:chr m:val="\u2211"/></m:naryPr><m:sub>{run("i")}</m:sub><m:sup/><m:e>{run("a")}</m:e></m:nary>'
    formula = f"<m:oMath {names}>{run('f')}{bracket}{run('=')}{total}</m:oMath>"
    assert texts_of(extract_docx(docx(w_p(w_r("Rumus ") + formula + w_r(" itu."))), "a.docx"), "paragraph") == [
        "Rumus f(x|y)=\u2211ia itu."
    ]


def test_the_words_of_a_diagram_are_read_after_the_paragraph_that_it_hangs_on() -> None:
    diagram = (
        '<w:r><w:drawing><dgm:relIds xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram" '
        'r:dm="rId5"/></w:drawing></w:r>'
    )
    parts = {
        "word/_rels/document.xml.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/'
        'relationships"><Relationship Id="rId5" Type="x" Target="diagrams/data1.xml"/></Relationships>',
        "word/diagrams/data1.xml": '<d xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:p><a:r>'
        "<a:t>Panen</a:t></a:r></a:p><a:p/><a:p><a:r><a:t>Jual </a:t></a:r><a:r><a:t>ke kota</a:t></a:r></a:p></d>",
    }
    extraction = extract_docx(docx(w_p(w_r("Alurnya:") + diagram) + w_p("Sesudahnya."), parts=parts), "a.docx")
    assert kinds_and_texts(extraction) == [
        ("paragraph", text) for text in ("Alurnya:", "Panen", "Jual ke kota", "Sesudahnya.")
    ]


def test_what_is_inserted_from_other_files_is_said_to_be_left_out() -> None:
    extraction = extract_docx(docx(w_p("Isi.") + '<w:altChunk r:id="rId7"/>'), "a.docx")
    assert extraction.notes == {"parts_not_read": 1}
    assert list(remarks_of(extraction.notes)) == ["1 part of it (charts, inserted files) was not read"]


def test_a_title_and_chapters_set_by_hand_over_two_paragraphs_are_one_each() -> None:
    lines = ["MEMBACA ULANG BUKU TAMU:", "JEJAK TAMU DI MUSEUM DAERAH", "", "Oleh: Sulastri", "BAB I", "PENDAHULUAN"]
    drawn = [
        f'<w:p><w:pPr><w:jc w:val="center"/></w:pPr>{w_r(line, "" if line.startswith("Oleh") else "<w:b/>")}</w:p>'
        for line in lines
        if line
    ]
    prose = w_p(
        "Buku tamu jarang dianggap sebagai sumber sejarah, padahal kesan para tamu membentuk cara museum bekerja."
    )
    document = document_of(docx("".join(drawn) + prose * 2))
    assert document.metadata.csl["title"] == "MEMBACA ULANG BUKU TAMU: JEJAK TAMU DI MUSEUM DAERAH"
    assert document.metadata.csl["author"] == [{"literal": "Sulastri"}]
    headings = [document.text[block.start : block.end].strip() for block in document.blocks if block.kind == "heading"]
    assert headings == ["BAB I PENDAHULUAN"]
