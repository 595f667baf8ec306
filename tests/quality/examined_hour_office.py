# ruff: noqa: E501 -- markup reads better in whole lines
"""A text of an hour's script in; flat ODF of it for LibreOffice out: sections or pages in columns, soft hyphens, notes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from xml.sax.saxutils import escape

from tests.quality.examined_hour_texts import Plan, broken
from tests.quality.examined_truth import Part, Text


@dataclass(frozen=True, slots=True)
class Flat:
    """What a document needs of a text and how it is set: `whole` in one page style of columns, or by sections.

    `edges` are the header of right pages, that of left pages and the footer, `#` for the number of the page.
    """

    plan: Plan
    edges: tuple[str, str, str]
    whole: bool = False
    beside: bool = False
    soft: bool = True
    counted: bool = False
    paragraph: str = 'fo:text-align="justify" fo:text-indent="0.6cm"'
    font: str = "Liberation Serif"
    size: float = 10
    margin: str = "2cm"


_SPACES = 'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"'


def _p(style: str, inner: str) -> str:
    return f'<text:p text:style-name="{style}">{inner}</text:p>'


def _styles(flat: Flat) -> str:
    size = flat.size
    table = (
        ("P", flat.paragraph, size, ""), ("Top", 'fo:text-align="center" fo:margin-bottom="0.3cm"', size + 6, 'fo:font-weight="bold"'),
        ("Mid", 'fo:text-align="center"', size, ""), ("H1", 'fo:margin-top="0.4cm" fo:margin-bottom="0.15cm" fo:keep-with-next="always"', size + 1.5, 'fo:font-weight="bold"'),
        ("H2", 'fo:margin-top="0.3cm" fo:margin-bottom="0.1cm" fo:keep-with-next="always"', size, 'fo:font-weight="bold" fo:font-style="italic"'),
        ("Flat", 'fo:text-align="justify" fo:margin-bottom="0.15cm"', size - 0.5, ""), ("Quote", 'fo:margin-left="0.8cm" fo:margin-right="0.8cm" fo:text-align="justify" fo:margin-bottom="0.2cm"', size - 0.5, ""),
        ("Item", 'fo:margin-left="0.6cm" fo:text-indent="-0.6cm" fo:text-align="justify"', size, ""), ("Work", 'fo:margin-left="0.8cm" fo:text-indent="-0.8cm"', size - 0.5, ""),
        ("Label", 'fo:text-align="center" fo:margin-top="0.15cm" fo:margin-bottom="0.2cm"', size - 1, ""), ("Cell", "", size - 1.5, ""), ("Note", "", size - 2, ""), ("Edge", 'fo:text-align="center"', 8, ""),
    )  # fmt: skip
    return "".join(
        f'<style:style style:name="{name}" style:family="paragraph"><style:paragraph-properties {of_paragraph}/><style:text-properties style:font-name="{flat.font}" fo:font-family="{flat.font}" fo:font-size="{points}pt" {of_text}/></style:style>'
        for name, of_paragraph, points, of_text in table
    )


def flat_document(text: Text, flat: Flat) -> str:
    """Return a flat ODF text."""
    columns = '<style:columns fo:column-count="2" fo:column-gap="0.9cm"><style:column-sep style:width="0.4pt" style:height="100%" style:color="#000000"/></style:columns>'
    of_page = columns if flat.whole else ""
    edge = 'fo:min-height="0.6cm" fo:margin-{}="0.3cm"'
    automatic = (
        f'<style:page-layout style:name="L" style:page-usage="all"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" fo:margin="{flat.margin}">{of_page}</style:page-layout-properties>'
        f"<style:header-style><style:header-footer-properties {edge.format('bottom')}/></style:header-style><style:footer-style><style:header-footer-properties {edge.format('top')}/></style:footer-style></style:page-layout>"
        f'<style:style style:name="Two" style:family="section"><style:section-properties text:dont-balance-text-columns="false">{columns.replace("0.4pt", "0pt")}</style:section-properties></style:style>'
        '<style:style style:name="Line" style:family="table-cell"><style:table-cell-properties fo:padding="0.06cm" fo:border="0.5pt solid #555555"/></style:style><style:style style:name="Bare" style:family="table-cell"><style:table-cell-properties fo:padding="0.2cm" fo:border="none"/></style:style>'
        '<style:style style:name="Grey" style:family="graphic"><style:graphic-properties draw:fill="solid" draw:fill-color="#cccccc" draw:stroke="none" style:wrap="none" style:horizontal-pos="center" style:horizontal-rel="paragraph"/></style:style>'
    )
    right, left, foot = (
        escape(words).replace("#", '<text:page-number text:select-page="current">1</text:page-number>')
        for words in flat.edges
    )
    master = f'<style:master-page style:name="Standard" style:page-layout-name="L"><style:header>{_p("Edge", right)}</style:header><style:header-left>{_p("Edge", left)}</style:header-left><style:footer>{_p("Edge", foot)}</style:footer></style:master-page>'
    count = (
        '<text:linenumbering-configuration text:number-lines="true" text:increment="5" text:offset="0.4cm" text:number-position="left"/>'
        if flat.counted
        else ""
    )
    return f'<?xml version="1.0" encoding="UTF-8"?><office:document {_SPACES} office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text"><office:styles>{_styles(flat)}{count}</office:styles><office:automatic-styles>{automatic}</office:automatic-styles><office:master-styles>{master}</office:master-styles><office:body><office:text>{_content(text, flat)}</office:text></office:body></office:document>'


def _content(text: Text, flat: Flat) -> str:
    start = next(index for index, part in enumerate(text.parts) if part.kind == "heading" and part.level)
    front, body = text.parts[:start], text.parts[start:]
    heads = "".join(_odf(part, text, flat) for part in front if part.kind in ("title", "author", "place"))
    rest = [part for part in front if part.kind not in ("title", "author", "place")]
    made = ["".join(_odf(part, text, flat) for part in rest[index : index + 3]) for index in range(0, len(rest), 3)]
    sides = "".join(f'<table:table-cell table:style-name="Bare">{one}</table:table-cell>' for one in made)
    grid = f'<table:table table:name="Sides"><table:table-column table:number-columns-repeated="{len(made)}"/><table:table-row>{sides}</table:table-row></table:table>'
    top = heads + (grid if flat.beside else "".join(made))
    if flat.whole:
        return top + "".join(_odf(part, text, flat) for part in body)
    out: list[str] = []
    run = ""
    for part in body:
        wide = part.kind == "table" and len(part.rows[1][1]) > 30
        if wide:
            out += [_section(run, len(out)), _odf(part, text, flat)]
        run = "" if wide else run + _odf(part, text, flat)
    return top + "".join([*out, _section(run, len(out))])


def _section(inner: str, number: int) -> str:
    return f'<text:section text:style-name="Two" text:name="S{number}">{inner}</text:section>'


def _odf(part: Part, text: Text, flat: Flat) -> str:
    styles = {
        "title": "Top",
        "author": "Mid",
        "place": "Mid",
        "abstract": "Flat",
        "keywords": "Flat",
        "quotation": "Quote",
        "item": "Item",
        "reference": "Work",
        "caption": "Label",
    }
    if part.kind == "note":
        return ""
    if part.kind == "table":
        cells = (
            "".join(
                f'<table:table-cell table:style-name="Line">{_p("Cell", escape(cell))}</table:table-cell>'
                for cell in row
            )
            for row in part.rows
        )
        rows = "".join(f"<table:table-row>{row}</table:table-row>" for row in cells)
        return f'<table:table><table:table-column table:number-columns-repeated="{len(part.rows[0])}"/>{rows}</table:table>'
    if part.kind == "heading":
        return _p("H1" if part.level == 1 else "H2", escape(f"{part.label} {part.text}".strip()))
    inner = _soft(f"{part.label} {part.text}".strip(), flat.soft)
    inner = re.sub(r"\[\[(\d+)\]\]", lambda sign: _odf_note(sign[1], text.notes()[int(sign[1])], flat), inner)
    box = (
        '<draw:rect draw:style-name="Grey" text:anchor-type="as-char" svg:width="6cm" svg:height="2.6cm"/>'
        if part.kind == "caption" and part.level == 2
        else ""
    )
    return (_p("Label", box) if box else "") + _p(styles.get(part.kind, "P"), inner)


def _soft(text: str, soft: bool) -> str:
    return escape(broken(text) if soft else text)


def _odf_note(number: str, note: str, flat: Flat) -> str:
    return f'<text:note text:id="n{number}" text:note-class="footnote"><text:note-citation>{number}</text:note-citation><text:note-body>{_p("Note", _soft(note, flat.soft))}</text:note-body></text:note>'


FLATS: dict[str, Flat] = {
    "e-odt": Flat(Plan("syllables", "hpnphpptpHphpnpfppTphpinpphqppppr", (35, 95), places=("Politeknik Contoh, Semarang",)), ("Jurnal Teknologi Uji  Vol. 8 No. 1", "Puspitasari, Wirawan, Doe: Uji Dokumen", "#")),
    "e-sides": Flat(Plan("salad-id", "hppnpptphpfppHppnphppipphqTppspphppr", (30, 85), abstracts=("Abstrak", "Abstract"), headings="", subheadings="", captions=("Tabel {}", "Gambar {}"), works=""), ("Prosiding Uji 2024", "Prosiding Uji 2024", "Halaman # dari 6"), beside=True, soft=False, paragraph='fo:text-align="justify" fo:margin-bottom="0.2cm"', font="Carlito", size=10.5),
    "e-style": Flat(Plan("prose-en", "hppphpptpHpnphppfpphipphqppsphnpppr", (40, 110), "en", authors=("Jane Roe", "Ahmad Fauzi"), abstracts=("Abstract",), captions=("Table {}:", "Figure {}:")), ("Working Paper 17/2024", "Roe and Fauzi", "- # -"), whole=True, soft=False, counted=True, font="Liberation Sans", size=9.5),
}  # fmt: skip
