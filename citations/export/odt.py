"""Excerpts in, an ODT file out (OpenDocument 1.3): named styles, real footnotes, the list of references at the end.

A writer of our own over ZIP and XML, as for DOCX: odfpy is hardly kept up, and writes the time into its files.
"""

from __future__ import annotations

import re

from citations.cited import Run
from citations.export.packed import packed, part, xml_document, xml_text
from citations.export.prose import Columns, Paragraph, parts_of, title_of
from citations.export.record import ExcerptList

_OASIS = "urn:oasis:names:tc:opendocument:xmlns"
_NAMES = (
    f'xmlns:office="{_OASIS}:office:1.0" xmlns:text="{_OASIS}:text:1.0" xmlns:table="{_OASIS}:table:1.0" '
    f'xmlns:style="{_OASIS}:style:1.0" xmlns:fo="{_OASIS}:xsl-fo-compatible:1.0" xmlns:meta="{_OASIS}:meta:1.0" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.3"'
)
_STYLES = {
    "title": "Title", "date": "Date", "heading": "Heading_20_2", "subheading": "Heading_20_3",
    "quotation": "Quotations", "citation": "Quotation_20_Source", "reference": "Bibliography_20_1", "small": "Small",
}  # fmt: skip
# In a cell these have a variant without indents, and are not kept with what follows.
_BESIDE = ("quotation", "citation")
_LEVELS = {"heading": 2, "subheading": 3}
# An empty piece (two specials side by side) is skipped; a space at an edge or after another would be lost as such.
_SPECIAL = re.compile(r"(\n|\t| {2,}|^ | $)")


def as_odt(excerpts: ExcerptList) -> bytes:
    """Write the excerpts as an OpenDocument text of A4 pages."""
    writer = _Writer()
    body = "".join(writer.part(each) for each in parts_of(excerpts))
    content = (
        f"<office:document-content {_NAMES}>{part('odt_automatic_styles.xml').decode()}"
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )
    meta = (
        f"<office:document-meta {_NAMES}><office:meta><meta:generator>Kutip</meta:generator>"
        f"<dc:title>{xml_text(title_of(excerpts))}</dc:title></office:meta></office:document-meta>"
    )
    language = {"en": b'fo:language="en" fo:country="GB"', "id": b'fo:language="id" fo:country="ID"'}
    styles = part("odt_styles.xml").replace(language["en"], language[excerpts.language])
    return packed(
        (
            ("mimetype", b"application/vnd.oasis.opendocument.text"),
            ("content.xml", xml_document(content)),
            ("styles.xml", styles),
            ("meta.xml", xml_document(meta)),
            ("META-INF/manifest.xml", part("odt_manifest.xml")),
        )
    )


class _Writer:
    """Writes paragraphs, numbering footnotes and tables as it goes."""

    def __init__(self) -> None:
        self._notes = 0
        self._tables = 0

    def part(self, each: Paragraph | Columns) -> str:
        """Return a paragraph, a heading, or a table of one row with two cells."""
        if isinstance(each, Paragraph):
            return self._paragraph(each)
        self._tables += 1
        cells = "".join(
            f'<table:table-cell table:style-name="{style}">{self._cell(cell)}</table:table-cell>'
            for style, cell in (("Cell", each.left), ("Beside", each.right))
        )
        columns = '<table:table-column table:number-columns-repeated="2"/>'
        row = f'<table:table-row table:style-name="Row">{cells}</table:table-row>'
        return f'<table:table table:name="Side{self._tables}">{columns}{row}</table:table>'

    def _cell(self, paragraphs: tuple[Paragraph, ...]) -> str:
        return "".join(self._paragraph(paragraph, beside=paragraph.style in _BESIDE) for paragraph in paragraphs)

    def _paragraph(self, paragraph: Paragraph, *, beside: bool = False) -> str:
        style = f'text:style-name="{_STYLES[paragraph.style]}{"_20_Beside" if beside else ""}"'
        content = _runs(paragraph.runs) + (self._footnote(paragraph.note) if paragraph.note else "")
        level = _LEVELS.get(paragraph.style)
        if level:
            return f'<text:h {style} text:outline-level="{level}">{content}</text:h>'
        return f"<text:p {style}>{content}</text:p>"

    def _footnote(self, runs: tuple[Run, ...]) -> str:
        self._notes += 1
        return (
            f'<text:note text:id="ftn{self._notes}" text:note-class="footnote">'
            f"<text:note-citation>{self._notes}</text:note-citation><text:note-body>"
            f'<text:p text:style-name="Footnote">{_runs(runs)}</text:p></text:note-body></text:note>'
        )


def _runs(runs: tuple[Run, ...]) -> str:
    return "".join(map(_run, runs))


def _run(run: Run) -> str:
    text = "".join(_piece(piece) for piece in _SPECIAL.split(run.text) if piece)
    for mark in run.marks:
        text = f'<text:span text:style-name="{mark}">{text}</text:span>'
    return text


def _piece(piece: str) -> str:
    """Return white space as elements, as OpenDocument folds it; other text escaped."""
    if piece == "\n":
        return "<text:line-break/>"
    if piece == "\t":
        return "<text:tab/>"
    if not piece.strip(" "):
        return f'<text:s text:c="{len(piece)}"/>'
    return xml_text(piece)
