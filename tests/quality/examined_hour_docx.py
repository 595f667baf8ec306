# ruff: noqa: E501 -- markup reads better in whole lines
"""A text of an hour's script in; a DOCX of it in two columns for LibreOffice, zipped by hand, out."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from xml.sax.saxutils import escape

from tests.quality.examined_hour_texts import Plan
from tests.quality.examined_truth import Part, Text

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PARTS = ("header", "footer", "footnotes")
_EDGES = '<w:headerReference w:type="default" r:id="rheader"/><w:footerReference w:type="default" r:id="rfooter"/>'
_PAGE = '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1300" w:right="1100" w:bottom="1200" w:left="1100" w:header="600" w:footer="500"/>'


@dataclass(frozen=True, slots=True)
class Word:
    """What a document needs of a text, its header and its footer (`#` for the number of the page), its type."""

    plan: Plan
    edges: tuple[str, str]
    size: float = 10
    font: str = "Carlito"


def write_docx(text: Text, word: Word, path: Path) -> None:
    """Write a DOCX of two columns with a header, a footer and footnotes."""
    edges = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'
    main = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    types = "".join(f'<Override PartName="/word/{name}.xml" ContentType="{main}.{name}+xml"/>' for name in _PARTS)
    start = next(index for index, part in enumerate(text.parts) if part.kind == "heading" and part.level)
    front = "".join(_word_part(part, word) for part in text.parts[:start])
    body = "".join(_word_part(part, word) for part in text.parts[start:])
    first = f"<w:p><w:pPr><w:sectPr>{_EDGES}{_PAGE}</w:sectPr></w:pPr></w:p>"
    last = f'<w:sectPr>{_EDGES}<w:type w:val="continuous"/>{_PAGE}<w:cols w:num="2" w:space="500"/></w:sectPr>'
    notes = "".join(
        f'<w:footnote w:id="{number}">{_paragraph([("<w:footnoteRef/>", True), (f" {note}", False)], word.size - 2, word)}</w:footnote>'
        for number, note in text.notes().items()
    )
    files = {
        "[Content_Types].xml": f'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="{main}.document.main+xml"/>{types}</Types>',
        "_rels/.rels": f'<Relationships {edges}><Relationship Id="r1" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f"<Relationships {edges}>" + "".join(f'<Relationship Id="r{name}" Type="{_OFFICE}/{name}" Target="{name}.xml"/>' for name in _PARTS) + "</Relationships>",
        "word/document.xml": f"<w:document {_W}><w:body>{front}{first}{body}{last}</w:body></w:document>",
        "word/header.xml": f"<w:hdr {_W}>{_edge_paragraph(word.edges[0])}</w:hdr>",
        "word/footer.xml": f"<w:ftr {_W}>{_edge_paragraph(word.edges[1])}</w:ftr>",
        "word/footnotes.xml": f"<w:footnotes {_W}>{notes}</w:footnotes>",
    }  # fmt: skip
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in files.items():
            file.writestr(name, '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' + content)


def _edge_paragraph(words: str) -> str:
    field = '<w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>'
    inner = field.join(
        f'<w:r><w:rPr><w:sz w:val="16"/></w:rPr><w:t xml:space="preserve">{escape(piece)}</w:t></w:r>'
        for piece in words.split("#")
    )
    return f'<w:p><w:pPr><w:jc w:val="right"/></w:pPr>{inner}</w:p>'


def _paragraph(
    runs: Sequence[tuple[str, bool]], size: float, word: Word, settings: str = "", bold: bool = False
) -> str:
    """Return a paragraph; of a run, whether it is the sign of a note."""
    raised, heavy = '<w:vertAlign w:val="superscript"/>', "<w:b/>" if bold else ""
    face = f'<w:rFonts w:ascii="{word.font}" w:hAnsi="{word.font}"/>{heavy}<w:sz w:val="{int(size * 2)}"/>'
    made = (
        f"<w:r><w:rPr>{face}{raised}</w:rPr>{words}</w:r>"
        if sign
        else f'<w:r><w:rPr>{face}</w:rPr><w:t xml:space="preserve">{escape(words)}</w:t></w:r>'
        for words, sign in runs
    )
    return f"<w:p><w:pPr>{settings}</w:pPr>{''.join(made)}</w:p>"


def _word_part(part: Part, word: Word) -> str:
    if part.kind == "note":
        return ""
    if part.kind == "table":
        return _word_table(part, word)
    pieces = re.split(r"\[\[(\d+)\]\]", f"{part.label} {part.text}".strip())
    runs = [
        (f'<w:footnoteReference w:id="{piece}"/>', True) if index % 2 else (piece, False)
        for index, piece in enumerate(pieces)
    ]
    centred, space = '<w:jc w:val="center"/>', '<w:spacing w:before="{}" w:after="{}" w:line="252" w:lineRule="auto"/>'
    forms = {
        "title": (word.size + 6, space.format(0, 200) + centred, True), "author": (word.size, centred, False), "place": (word.size, centred, False),
        "heading": (word.size + (1.5 if part.level == 1 else 0.5), "<w:keepNext/>" + space.format(200, 80), True), "caption": (word.size - 1, space.format(60, 160) + centred, False),
        "item": (word.size, space.format(0, 60) + '<w:ind w:left="340" w:hanging="340"/><w:jc w:val="both"/>', False), "reference": (word.size - 0.5, space.format(0, 60) + '<w:ind w:left="400" w:hanging="400"/>', False),
        "quotation": (word.size - 0.5, space.format(60, 120) + '<w:ind w:left="400" w:right="400"/><w:jc w:val="both"/>', False),
    }  # fmt: skip
    size, settings, bold = forms.get(part.kind, (word.size, space.format(0, 120) + '<w:jc w:val="both"/>', False))
    return _paragraph(runs, size, word, settings, bold)


def _word_table(part: Part, word: Word) -> str:
    width = 4500 // len(part.rows[0])
    sides = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="888888"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    rows = "".join(f"<w:tr>{''.join(_cell(cell, width, word) for cell in row)}</w:tr>" for row in part.rows)
    grid = f'<w:gridCol w:w="{width}"/>' * len(part.rows[0])
    return f'<w:tbl><w:tblPr><w:tblW w:w="4500" w:type="dxa"/><w:tblBorders>{sides}</w:tblBorders></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>'


def _cell(words: str, width: int, word: Word) -> str:
    inner = _paragraph([(words, False)], word.size - 1.5, word)
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{inner}</w:tc>'


WORDS: dict[str, Word] = {
    "e-docx": Word(Plan("numbered", "hppnphpptphpHpfpnpphippspphpnpsppphppr", (20, 80), headings="{n}", upper=True), ("Uji Coba Dokumen | Tim Penguji", "Hal #")),
}  # fmt: skip
