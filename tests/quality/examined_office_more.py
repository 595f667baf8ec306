# ruff: noqa: E501 -- markup reads better in whole lines
"""A text in; a two-column journal for LibreOffice, a law set line by line, and abstracts set by MuPDF, out."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from xml.sax.saxutils import escape

from tests.quality.examined_truth import Part, Text, Wish, plain

JOURNALS: dict[str, Wish] = {
    "b-journal": Wish(
        "id",
        "hpnpphpptphpHpfpnpphqppHpipppehpnppnpr",
        ("id", "en"),
        headings="{roman}.",
        subheadings="{letter}.",
        captions=("Tabel {}.", "Gambar {}."),
    ),
}
LAWS: dict[str, Wish] = {
    "b-law": Wish(
        "id", "ppphbbhbbbhbbhbbbhbb", headings="BAB {roman}", sentences=(1, 3), authors=("NOMOR 7 TAHUN 2019",)
    ),
}
STORIES: dict[str, Wish] = {
    "b-abstracts": Wish(
        "en", "hpphpphpphpphpphpphpphpphpp", sentences=(3, 6), authors=("Third Conference on Coastal Studies, Kendari",)
    ),
}

_SPACES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{space}:1.0"'
    for name, space in (
        ("office", "office"),
        ("style", "style"),
        ("text", "text"),
        ("table", "table"),
        ("fo", "xsl-fo-compatible"),
        ("draw", "drawing"),
        ("svg", "svg-compatible"),
    )
)
_STYLES = """<style:style style:name="Standard" style:family="paragraph"><style:paragraph-properties fo:text-align="justify" fo:text-indent="0.6cm" fo:line-height="105%" fo:hyphenation-ladder-count="3"/><style:text-properties style:font-name="Liberation Serif" fo:font-size="10pt" fo:language="id" fo:country="ID" fo:hyphenate="true"/></style:style>
<style:style style:name="Flat" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:text-indent="0cm"/></style:style>
<style:style style:name="Front" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:text-indent="0cm" fo:margin-left="1cm" fo:margin-right="1cm"/><style:text-properties fo:font-size="9pt" fo:font-style="italic"/></style:style>
<style:style style:name="Top" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:text-align="center" fo:text-indent="0cm" fo:margin-bottom="0.2cm"/><style:text-properties fo:font-size="15pt" fo:font-weight="bold" fo:hyphenate="false"/></style:style>
<style:style style:name="H1" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:text-align="center" fo:text-indent="0cm" fo:margin-top="0.35cm" fo:margin-bottom="0.15cm" fo:keep-with-next="always"/><style:text-properties fo:font-weight="bold" fo:text-transform="uppercase" fo:hyphenate="false"/></style:style>
<style:style style:name="H2" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:text-align="left" fo:text-indent="0cm" fo:margin-top="0.25cm" fo:keep-with-next="always"/><style:text-properties fo:font-weight="bold" fo:font-style="italic" fo:hyphenate="false"/></style:style>
<style:style style:name="Quote" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:margin-left="0.9cm" fo:text-indent="0cm" fo:margin-top="0.15cm" fo:margin-bottom="0.15cm"/><style:text-properties fo:font-size="9pt"/></style:style>
<style:style style:name="Item" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:margin-left="0.6cm" fo:text-indent="-0.6cm"/></style:style>
<style:style style:name="Work" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:margin-left="0.8cm" fo:text-indent="-0.8cm"/></style:style>
<style:style style:name="Label" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:text-align="center" fo:text-indent="0cm" fo:margin-top="0.2cm" fo:margin-bottom="0.1cm"/><style:text-properties fo:font-size="9pt"/></style:style>
<style:style style:name="Cell" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:text-align="left" fo:text-indent="0cm"/><style:text-properties fo:font-size="8.5pt"/></style:style>
<style:style style:name="Footnote" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:text-indent="0.4cm"/><style:text-properties fo:font-size="8pt"/></style:style>
<style:style style:name="Edge" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:text-indent="0cm" fo:text-align="left"/><style:text-properties fo:font-size="8pt" style:font-name="Liberation Sans"/></style:style>
<text:notes-configuration text:note-class="footnote" text:default-style-name="Footnote" text:citation-body-style-name="Raised" text:citation-style-name="Plain" style:num-format="1" text:start-value="0"/><style:style style:name="Raised" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style><style:style style:name="Plain" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>"""
_AUTOMATIC = """<style:page-layout style:name="P"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" fo:margin-top="1.5cm" fo:margin-bottom="1.5cm" fo:margin-left="2cm" fo:margin-right="2cm"/><style:header-style><style:header-footer-properties fo:min-height="0.8cm" fo:margin-bottom="0.5cm"/></style:header-style><style:footer-style><style:header-footer-properties fo:min-height="0.8cm" fo:margin-top="0.5cm"/></style:footer-style></style:page-layout>
<style:style style:name="Two" style:family="section"><style:section-properties text:dont-balance-text-columns="false"><style:columns fo:column-count="2" fo:column-gap="0.8cm"><style:column style:rel-width="1*" fo:end-indent="0.4cm"/><style:column style:rel-width="1*" fo:start-indent="0.4cm"/></style:columns></style:section-properties></style:style>
<style:style style:name="It" style:family="text"><style:text-properties fo:font-style="italic"/></style:style><style:style style:name="Grid" style:family="table"><style:table-properties style:width="8cm" table:align="margins"/></style:style><style:style style:name="Line" style:family="table-cell"><style:table-cell-properties fo:border-bottom="0.5pt solid #000000" fo:padding="0.05cm"/></style:style>"""


def flat_odt(text: Text) -> str:
    """Return a flat ODF document: title and abstracts over the whole measure, the rest in two columns."""
    body = [part for part in text.parts if part.kind not in ("title", "author", "abstract", "keywords") and part.level]
    fronts = [
        part
        for part in text.parts
        if part.kind in ("abstract", "keywords") or (part.kind == "heading" and not part.level)
    ]
    top = _p("Top", escape(text.title)) + "".join(_p("Label", escape(part.text)) for part in text.of("author"))
    top += "".join(_p("Label" if part.kind == "heading" else "Front", _odt(part.text, {})) for part in fronts)
    columns = "".join(_odt_part(part, text.notes()) for part in body)
    left = "Wahyuningsih &amp; Lamaholot | Lembaga dan Kepentingan"
    right = "Jurnal Tata Kelola, 9(2), 2020: 145–163"
    number = '<text:page-number text:select-page="current">1</text:page-number>'
    master = f'<style:master-page style:name="Standard" style:page-layout-name="P"><style:header>{_p("Edge", right)}</style:header><style:header-left>{_p("Edge", left)}</style:header-left><style:footer>{_p("Edge", "Copyright © 2020, Program Studi Ilmu Pemerintahan | " + number)}</style:footer></style:master-page>'
    return f'<?xml version="1.0" encoding="UTF-8"?><office:document {_SPACES} office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text"><office:styles>{_STYLES}</office:styles><office:automatic-styles>{_AUTOMATIC}</office:automatic-styles><office:master-styles>{master}</office:master-styles><office:body><office:text>{top}<text:section text:style-name="Two" text:name="Isi">{columns}</text:section></office:text></office:body></office:document>'


def _p(style: str, inner: str) -> str:
    return f'<text:p text:style-name="{style}">{inner}</text:p>'


def _odt(text: str, notes: dict[int, str]) -> str:
    out = re.sub(r"\*([^*]+)\*", r'<text:span text:style-name="It">\1</text:span>', escape(text))
    return re.sub(r"\[\[(\d+)\]\]", lambda sign: _odt_note(sign[1], notes[int(sign[1])]), out)


def _odt_note(number: str, note: str) -> str:
    return f'<text:note text:id="n{number}" text:note-class="footnote"><text:note-citation text:label="{number}">{number}</text:note-citation><text:note-body>{_p("Footnote", _odt(note, {}))}</text:note-body></text:note>'


def _odt_part(part: Part, notes: dict[int, str]) -> str:
    styles = {"quotation": "Quote", "item": "Item", "reference": "Work", "caption": "Label", "equation": "Label"}
    text = _odt(f"{part.label} {part.text}".strip(), notes)
    if part.kind == "table":
        rows = "".join(
            "<table:table-row>"
            + "".join(
                f'<table:table-cell table:style-name="Line">{_p("Cell", escape(cell))}</table:table-cell>'
                for cell in row
            )
            + "</table:table-row>"
            for row in part.rows
        )
        return f'<table:table table:style-name="Grid"><table:table-column table:number-columns-repeated="{len(part.rows[0])}"/>{rows}</table:table>'
    if part.kind == "heading":
        return _p("H1" if part.level == 1 else "H2", text)
    if part.kind == "item":
        return _p("Item", text.replace(f"{part.label} ", f"{part.label}<text:tab/>", 1))
    return "" if part.kind == "note" else _p(styles.get(part.kind, "Standard"), text)


def flat_thesis(text: Text) -> str:
    """Return a flat ODF document in one column, double spaced, chapters in two centred lines, numbers of pages above."""
    styles = (
        _STYLES.replace('fo:line-height="105%"', 'fo:line-height="200%"')
        .replace('fo:text-indent="0.6cm"', 'fo:text-indent="1.2cm"', 1)
        .replace('fo:font-size="10pt"', 'fo:font-size="12pt"', 1)
    )
    for style in ("Footnote", "Quote", "Cell", "Edge"):
        styles = re.sub(rf'(style:name="{style}".*?<style:paragraph-properties )', r'\1fo:line-height="100%" ', styles)
    automatic = _AUTOMATIC.replace(
        'fo:margin-left="2cm" fo:margin-right="2cm"', 'fo:margin-left="4cm" fo:margin-right="3cm"'
    )
    number = '<text:page-number text:select-page="current">1</text:page-number>'
    edge = f'<text:p text:style-name="Edge"><text:tab/><text:tab/><text:tab/>{number}</text:p>'
    body = "".join(
        _odt_part(part, text.notes()).replace(
            f"{part.label} ", f"{part.label}<text:line-break/>", 1 if part.label.startswith("BAB") else 0
        )
        for part in text.parts
        if part.kind not in ("title", "author")
    )
    top = _p("Top", escape(text.title)) + "".join(_p("Label", escape(part.text)) for part in text.of("author"))
    master = f'<style:master-page style:name="Standard" style:page-layout-name="P"><style:header>{edge}</style:header></style:master-page>'
    return f'<?xml version="1.0" encoding="UTF-8"?><office:document {_SPACES} office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text"><office:styles>{styles}</office:styles><office:automatic-styles>{automatic}</office:automatic-styles><office:master-styles>{master}</office:master-styles><office:body><office:text>{top}{body}</office:text></office:body></office:document>'


_WIDTH, _HEIGHT, _LEFT, _RIGHT, _TOP, _FOOT = 612.0, 936.0, 92.0, 530.0, 836.0, 130.0
_FACE, _SIZE, _LEAD = "Times-Roman", 12.0, 17.0


def draw_law(text: Text, path: Path) -> None:
    """Draw a law on folio sheets: number of the page between dashes above, the next page's first words below."""
    from reportlab.pdfgen.canvas import Canvas

    pages: list[list[tuple[float, float, str, bool]]] = [[]]
    place = _TOP
    for part in text.parts:
        lines = list(_law_lines(part))
        if place - _LEAD * (2 if part.kind == "heading" else 1) < _FOOT:
            pages, place = [*pages, []], _TOP
        for x, line, last in lines:
            if place < _FOOT:
                pages, place = [*pages, []], _TOP
            pages[-1].append((x, place, line, last))
            place -= _LEAD
        place -= 5
    canvas = Canvas(str(path), pagesize=(_WIDTH, _HEIGHT))
    for number, page in enumerate(pages, 1):
        _law_page(canvas, number, page)
        if number < len(pages):
            canvas.drawRightString(_RIGHT, _FOOT - 24, " ".join(pages[number][0][2].split()[:2]) + " . . .")
        canvas.showPage()
    canvas.save()


def _law_page(canvas: object, number: int, page: list[tuple[float, float, str, bool]]) -> None:
    from reportlab.pdfbase.pdfmetrics import stringWidth
    from reportlab.pdfgen.canvas import Canvas

    assert isinstance(canvas, Canvas)
    canvas.setFont(_FACE, _SIZE)
    if number > 1:
        canvas.drawCentredString(_WIDTH / 2, _TOP + 36, f"- {number} -")
    canvas.setFont("Helvetica", 8)
    canvas.drawString(_LEFT, 50, "SK No 084512 A")
    canvas.setFont(_FACE, _SIZE)
    for x, y, line, last in page:
        label, _, rest = line.partition("\t")
        room = _RIGHT - x - (26 if rest else 0)
        words = rest or label
        gap = 0.0 if last or x > _LEFT + 60 else (room - stringWidth(words, _FACE, _SIZE)) / max(1, words.count(" "))
        if rest:
            canvas.drawString(x, y, label)
        canvas.drawString(x + (26 if rest else 0), y, words, wordSpace=gap)


def _law_lines(part: Part) -> Iterator[tuple[float, str, bool]]:
    from reportlab.lib.utils import simpleSplit
    from reportlab.pdfbase.pdfmetrics import stringWidth

    if part.kind in ("title", "author", "heading"):
        for piece in [part.label, *simpleSplit(part.text.upper() if part.level == 1 else part.text, _FACE, _SIZE, 400)]:
            if piece:
                yield (_WIDTH - stringWidth(piece, _FACE, _SIZE)) / 2, piece, True
        return
    start = _LEFT + (26 if part.label.endswith(".") else 0)
    hang = 26 if part.label else 0
    lines = simpleSplit(plain(part.text), _FACE, _SIZE, _RIGHT - start - hang)
    for number, line in enumerate(lines):
        first = part.label and number == 0
        yield (
            (start if first or not hang else start + hang),
            f"{part.label}\t{line}" if first else line,
            number == len(lines) - 1,
        )


def set_story(text: Text, path: Path) -> None:
    """Set abstracts in two columns by MuPDF, stamped on every page."""
    pymupdf = import_module("pymupdf")  # not among the project's requirements: the caller does without it

    inner = f"<h1>{escape(text.title)}</h1>" + "".join(_story_part(part) for part in text.parts)
    story = pymupdf.Story(
        inner,
        user_css="body{font-family:serif;font-size:9.5px}h1{font-size:16px;text-align:left}h2{font-size:11px;margin:8px 0 2px}p{margin:0 0 3px;text-align:justify}.author{font-style:italic}",
    )
    page = pymupdf.Rect(0, 0, 595, 842)
    boxes = [pymupdf.Rect(50, 80, 286, 770), pymupdf.Rect(309, 80, 545, 770)]
    out, count, more = io.BytesIO(), 0, True
    writer = pymupdf.DocumentWriter(out)
    while more:
        device = writer.begin_page(page)
        for box in boxes:
            if more:
                more, _ = story.place(box)
                story.draw(device)
        writer.end_page()
        count += 1
    writer.close()
    document = pymupdf.open("pdf", out.getvalue())
    for number, sheet in enumerate(document, 1):
        sheet.insert_text((50, 60), f"Book of Abstracts  |  Parallel Session {number}", fontsize=8)
        sheet.insert_text((285, 800), f"– {number} –", fontsize=8)
        sheet.insert_text(
            (50, 822), "Downloaded by guest (IP 10.20.30.40) on 05 May 2022", fontsize=6, color=(0.5, 0.5, 0.5)
        )
    document.save(path)


def _story_part(part: Part) -> str:
    text = re.sub(r"\*([^*]+)\*", r"<i>\1</i>", escape(part.text))
    tags = {"heading": f"<h2>{text}</h2>", "title": "", "author": f'<p class="author">{text}</p>'}
    return tags.get(part.kind, f"<p>{text}</p>")
