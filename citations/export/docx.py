"""Excerpts in, a DOCX file out (ECMA-376): named styles, real footnotes, the list of references at the end.

A writer of our own over ZIP and XML: python-docx knows no footnotes and writes the time into its files.
"""

from __future__ import annotations

import re

from citations.cited import Run
from citations.export.packed import packed, part, xml_document, xml_text
from citations.export.prose import Columns, Paragraph, parts_of, title_of
from citations.export.record import ExcerptList

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
_CORE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
_STYLES = {
    "title": "Title", "date": "Date", "heading": "Heading2", "subheading": "Heading3", "quotation": "Quote",
    "citation": "QuotationSource", "reference": "Bibliography", "small": "Small",
}  # fmt: skip
_MARKS = {
    "italic": "<w:i/>", "bold": "<w:b/>", "underline": '<w:u w:val="single"/>', "small-caps": "<w:smallCaps/>",
    "sup": '<w:vertAlign w:val="superscript"/>', "sub": '<w:vertAlign w:val="subscript"/>',
    "added": '<w:color w:val="595959"/>',
}  # fmt: skip
# The order in which a schema-valid run has its properties.
_ORDER = ("bold", "italic", "small-caps", "added", "underline", "sup", "sub")
_SEPARATORS = (
    '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
    '<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>'
)
_PAGE_NUMBER = (
    '<w:p><w:pPr><w:pStyle w:val="Small"/><w:jc w:val="center"/></w:pPr>'
    '<w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p>'
)
# In a cell nothing is indented; nor kept with what follows, or the table would begin a new page.
_BESIDE = '<w:keepNext w:val="0"/><w:ind w:left="0" w:right="0"/>'
_CELL = '<w:tc><w:tcPr><w:tcW w:w="4535" w:type="dxa"/></w:tcPr>{}</w:tc>'


def as_docx(excerpts: ExcerptList) -> bytes:
    """Write the excerpts as a Word document of A4 pages."""
    writer = _Writer()
    body = "".join(writer.part(each) for each in parts_of(excerpts))
    section = (
        '<w:sectPr><w:footerReference w:type="default" r:id="rId4"/><w:pgSz w:w="11906" w:h="16838"/>'
        '<w:pgMar w:top="1417" w:right="1417" w:bottom="1417" w:left="1417" '
        'w:header="708" w:footer="708" w:gutter="0"/>'
        "</w:sectPr>"
    )
    language = {"en": "en-GB", "id": "id-ID"}[excerpts.language]
    title = xml_text(title_of(excerpts))
    return packed(
        (
            ("[Content_Types].xml", part("docx_content_types.xml")),
            ("_rels/.rels", part("docx_package_rels.xml")),
            ("word/document.xml", xml_document(f"<w:document {_W} {_R}><w:body>{body}{section}</w:body></w:document>")),
            ("word/_rels/document.xml.rels", part("docx_document_rels.xml")),
            ("word/styles.xml", part("docx_styles.xml").replace(b"en-GB", language.encode())),
            ("word/settings.xml", part("docx_settings.xml")),
            ("word/footnotes.xml", xml_document(f"<w:footnotes {_W}>{_SEPARATORS}{writer.footnotes}</w:footnotes>")),
            ("word/footer1.xml", xml_document(f"<w:ftr {_W}>{_PAGE_NUMBER}</w:ftr>")),
            (
                "docProps/core.xml",
                xml_document(
                    f'<cp:coreProperties xmlns:cp="{_CORE}" xmlns:dc="http://purl.org/dc/elements/1.1/">'
                    f"<dc:title>{title}</dc:title><dc:creator>Kutip</dc:creator></cp:coreProperties>"
                ),
            ),
        )
    )


class _Writer:
    """Writes paragraphs, and gathers their footnotes as it goes."""

    def __init__(self) -> None:
        self.footnotes = ""
        self._count = 0

    def part(self, each: Paragraph | Columns) -> str:
        """Return a paragraph, or a table of one row with two cells."""
        if isinstance(each, Paragraph):
            return self._paragraph(each)
        cells = (
            _CELL.format("".join(self._paragraph(paragraph, _BESIDE) for paragraph in cell))
            for cell in (each.left, each.right)
        )
        grid = '<w:tblGrid><w:gridCol w:w="4535"/><w:gridCol w:w="4535"/></w:tblGrid>'
        properties = '<w:tblPr><w:tblStyle w:val="SideBySide"/><w:tblW w:w="9070" w:type="dxa"/></w:tblPr>'
        return f"<w:tbl>{properties}{grid}<w:tr><w:trPr><w:cantSplit/></w:trPr>{''.join(cells)}</w:tr></w:tbl>"

    def _paragraph(self, paragraph: Paragraph, layout: str = "") -> str:
        foreign = paragraph.style == "quotation"
        runs = "".join(_run(run, foreign=foreign) for run in paragraph.runs)
        note = self._footnote(paragraph.note) if paragraph.note else ""
        style = f'<w:pStyle w:val="{_STYLES[paragraph.style]}"/>'
        return f"<w:p><w:pPr>{style}{layout}</w:pPr>{runs}{note}</w:p>"

    def _footnote(self, runs: tuple[Run, ...]) -> str:
        self._count += 1
        mark = '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr>{}</w:r>'
        text = "".join(map(_run, (Run(" "), *runs)))
        self.footnotes += (
            f'<w:footnote w:id="{self._count}"><w:p><w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr>'
            f"{mark.format('<w:footnoteRef/>')}{text}</w:p></w:footnote>"
        )
        return mark.format(f'<w:footnoteReference w:id="{self._count}"/>')


def _run(run: Run, *, foreign: bool = False) -> str:
    """Return a run; a quotation is kept from the spelling checker, as nothing in it may be corrected."""
    properties = "".join(_MARKS[mark] for mark in _ORDER if mark in run.marks)
    properties = f"<w:noProof/>{properties}" if foreign else properties
    pieces = re.split(r"([\n\t])", run.text)
    special = {"\n": "<w:br/>", "\t": "<w:tab/>"}
    text = "".join(
        special.get(piece) or f'<w:t xml:space="preserve">{xml_text(piece)}</w:t>' for piece in pieces if piece
    )
    return f"<w:r>{f'<w:rPr>{properties}</w:rPr>' if properties else ''}{text}</w:r>"
