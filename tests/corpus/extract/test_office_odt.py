# ruff: noqa: E501 -- markup reads better in whole lines
"""ODT as a person reads it in LibreOffice."""

from __future__ import annotations

from corpus.build import build_document
from corpus.document import Source
from corpus.edits import undo
from corpus.extract.odt import extract_odt
from corpus.ids import source_sha256
from tests.corpus.extract.office_files import odt
from tests.corpus.extract.readings import dropped_texts, kinds_and_texts


def p(text: str, style: str = "") -> str:
    return f'<text:p text:style-name="{style}">{text}</text:p>'


def test_headings_notes_lists_quotations_and_tables() -> None:
    note = '<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>Data dinas.</text:p></text:note-body></text:note>'
    cells = "".join(f"<table:table-cell><text:p>{cell}</text:p></table:table-cell>" for cell in ("Bitung", "230"))
    body = (
        p("Kota dan Laut", "Title") + '<text:h text:outline-level="1">Pendahuluan</text:h>' + p(f"Harga naik{note} tajam.")
        + f"<text:list><text:list-item>{p('Butir satu')}</text:list-item></text:list>" + p("Laut itu luas.", "Quotations")
        + f"<table:table><table:table-row>{cells}</table:table-row><table:table-row>{cells}</table:table-row></table:table>"
    )  # fmt: skip
    assert kinds_and_texts(extract_odt(odt(body), "a.odt")) == [
        ("title", "Kota dan Laut"), ("heading", "Pendahuluan"), ("paragraph", "Harga naik tajam."), ("footnote", "Data dinas."),
        ("list item", "Butir satu"), ("quotation", "Laut itu luas."), ("table", "Bitung 230 Bitung 230"),
    ]  # fmt: skip


def test_spaces_breaks_deletions_annotations_and_hidden_text() -> None:
    hidden = (
        '<style:style style:name="H" style:family="text"><style:text-properties text:display="none"/></style:style>'
    )
    body = (
        '<text:tracked-changes><text:changed-region><text:deletion><text:p>hapus</text:p></text:deletion></text:changed-region></text:tracked-changes>'
        + p('Satu<text:s text:c="2"/>dua<text:line-break/>tiga<office:annotation><text:p>catatan</text:p></office:annotation> '
            '<text:span text:style-name="H">rahasia</text:span>empat.')
    )  # fmt: skip
    extraction = extract_odt(odt(body, automatic=hidden), "a.odt")
    document = build_document(extraction, Source("a.odt", source_sha256(b"x"), 1, "odt"))
    assert document.text == "Satu dua tiga empat."
    assert undo(document.text, document.edits) == extraction.text
    assert dropped_texts(extraction, "hidden text") == ["rahasia"]


def test_a_frame_is_read_after_its_paragraph_and_contents_are_furniture() -> None:
    frame = f"<draw:frame><draw:text-box>{p('Isi bingkai.')}</draw:text-box></draw:frame>"
    contents = f"<text:table-of-content><text:index-body>{p('Pendahuluan 3')}</text:index-body></text:table-of-content>"
    extraction = extract_odt(odt(contents + p(f"Kalimat {frame}utuh.")), "a.odt")
    assert kinds_and_texts(extraction) == [("paragraph", "Kalimat utuh."), ("paragraph", "Isi bingkai.")]
    assert dropped_texts(extraction) == ["Pendahuluan 3"]


def test_properties_name_title_author_and_keywords() -> None:
    meta = "<dc:title>Laporan Pasar Ikan</dc:title><meta:initial-creator>Dewi Lestari</meta:initial-creator><meta:keyword>ikan</meta:keyword>"
    extraction = extract_odt(odt(p("Isi laporan itu."), meta=meta), "a.odt")
    assert extraction.csl["title"] == "Laporan Pasar Ikan"
    assert extraction.csl["author"] == [{"family": "Lestari", "given": "Dewi"}]
    assert extraction.extra["keywords"] == ["ikan"]


def test_a_formula_is_read_where_it_stands_and_its_second_notation_is_not() -> None:
    formula = (
        '<!DOCTYPE math PUBLIC "-//OpenOffice.org//DTD Modified W3C MathML 1.01//EN" "math.dtd">'
        '<math xmlns="http://www.w3.org/1998/Math/MathML"><semantics>\n <mrow><mi>E</mi> <mo>=</mo> <msup><mi>c</mi><mn>2</mn></msup></mrow>'
        '<annotation encoding="StarMath 5.0">E = c^2</annotation></semantics></math>'
    )
    objects = "".join(
        f'<draw:frame><draw:object xlink:href="./{name}"/></draw:frame>' for name in ("Object 1", "Bagan")
    )
    data = odt(
        p(f"Rumus {objects} itu."), parts={"Object 1/content.xml": formula, "Bagan/content.xml": "<chart>12</chart>"}
    )
    assert kinds_and_texts(extract_odt(data, "a.odt")) == [("paragraph", "Rumus E=c2 itu.")]


def test_what_a_condition_hides_is_not_read_and_what_it_shows_is() -> None:
    body = (
        p('Laut<text:hidden-text text:is-hidden="true">tersembunyi</text:hidden-text>'
          '<text:hidden-text text:is-hidden="false"> tampak</text:hidden-text>.')
        + '<text:section text:display="condition" text:is-hidden="true"><text:p>rahasia</text:p></text:section>'
        + p('<text:hidden-paragraph text:is-hidden="true"/>rahasia')
        + p('Nama: <loext:content-control loext:showing-place-holder="true">ketik di sini</loext:content-control>')
        + p('Kode<text:script>jalan()</text:script> berakhir.')
    )  # fmt: skip
    assert [text for _, text in kinds_and_texts(extract_odt(odt(body), "a.odt"))] == [
        "Laut tampak.", "Nama: ", "Kode berakhir.",
    ]  # fmt: skip


def test_a_picture_says_nothing_and_drawn_shapes_stand_apart() -> None:
    picture = "<draw:frame><draw:image/><svg:title>Foto</svg:title><svg:desc>Sebuah perahu</svg:desc></draw:frame>"
    shapes = "<draw:g><draw:rect><text:p>Panen</text:p></draw:rect><draw:ellipse><text:p>Jual</text:p></draw:ellipse></draw:g>"
    extraction = extract_odt(odt(p(f"Alurnya:{picture}{shapes}")), "a.odt")
    assert [text for _, text in kinds_and_texts(extraction)] == ["Alurnya:", "Panen", "Jual"]
