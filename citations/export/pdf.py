"""Excerpts in, a PDF file out: A4, fonts embedded, a text layer that gives every quotation back.

The one owner of reportlab, which is imported when a PDF is written.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from functools import cache
from itertools import chain
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from citations.cited import Run
from citations.export.prose import Columns, Paragraph, parts_of, title_of
from citations.export.record import ExcerptList
from citations.hidden import show_steering

_FONTS = Path(__file__).parent / "fonts"
# DejaVu Serif Condensed has the letters of Indonesian, of transliterated Arabic and Javanese, Greek, Cyrillic and
# the signs of statistics; its licence allows embedding and passing on.
_FAMILY = "DejaVuSerifCondensed"
_FACES = ("", "-Bold", "-Italic")
_ELEMENTS = {
    "italic": "i", "bold": "b", "underline": "u", "sup": "super", "sub": "sub", "small-caps": "", "added": "",
}  # fmt: skip
# reportlab cannot write code points beyond U+FFFF into a text layer; the noncharacters are none that fonts have.
_BEYOND = re.compile("[\ufffe\uffff\U00010000-\U0010ffff]")
_CENTIMETRE = 72 / 2.54
_WIDTH, _HEIGHT, _MARGIN = 21 * _CENTIMETRE, 29.7 * _CENTIMETRE, 2.5 * _CENTIMETRE


def as_pdf(excerpts: ExcerptList) -> bytes:
    """Write the excerpts as a PDF document."""
    from reportlab.platypus import SimpleDocTemplate

    _register_fonts()
    buffer = io.BytesIO()
    template = SimpleDocTemplate(
        buffer,
        pagesize=(_WIDTH, _HEIGHT),
        leftMargin=_MARGIN,
        rightMargin=_MARGIN,
        topMargin=_MARGIN,
        bottomMargin=_MARGIN,
        title=title_of(excerpts),
        author="",
        creator="Kutip",
        lang=excerpts.language,
        invariant=1,
    )
    template.build(list(_flowables(excerpts)), onFirstPage=_page_number, onLaterPages=_page_number)
    return buffer.getvalue()


def letters_without_glyphs(excerpts: ExcerptList) -> tuple[str, ...]:
    """Return the letters that the font of the PDF lacks: printed as boxes, though right in the text layer."""
    from reportlab.pdfbase import pdfmetrics

    _register_fonts()
    known = pdfmetrics.getFont(_FAMILY).face.charToGlyph
    paragraphs = chain.from_iterable(
        (part,) if isinstance(part, Paragraph) else (*part.left, *part.right) for part in parts_of(excerpts)
    )
    text = "".join(run.text for paragraph in paragraphs for run in (*paragraph.runs, *paragraph.note))
    shown = set(_BEYOND.sub("", show_steering(text)))
    return tuple(sorted(letter for letter in shown if letter.isprintable() and ord(letter) not in known))


@cache
def _register_fonts() -> None:
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont

    for face in _FACES:
        pdfmetrics.registerFont(TTFont(_FAMILY + face, str(_FONTS / f"{_FAMILY}{face}.ttf")))
    # Bold italic hardly occurs: it is printed bold.
    pdfmetrics.registerFontFamily(_FAMILY, _FAMILY, f"{_FAMILY}-Bold", f"{_FAMILY}-Italic", f"{_FAMILY}-Bold")


@cache
def _styles() -> dict[str, Any]:
    """Return the paragraph styles by name; sizes in points."""
    from reportlab.lib.styles import ParagraphStyle

    base = {"fontName": _FAMILY, "fontSize": 10.5, "leading": 15.5, "spaceAfter": 6, "splitLongWords": 1}
    bold = {"fontName": f"{_FAMILY}-Bold", "keepWithNext": 1}
    varied: dict[str, dict[str, object]] = {
        "title": {**bold, "fontSize": 16, "leading": 20, "spaceAfter": 12},
        "date": {"textColor": "#595959"},
        "heading": {**bold, "fontSize": 11.5, "leading": 15, "spaceBefore": 14},
        "subheading": {**bold, "fontSize": 9, "leading": 12, "spaceBefore": 4, "spaceAfter": 2},
        "quotation": {"leftIndent": 24, "rightIndent": 12, "spaceAfter": 4, "keepWithNext": 1},
        "citation": {"leftIndent": 24, "rightIndent": 12, "spaceAfter": 2, "keepWithNext": 1},
        "reference": {"leftIndent": 24, "firstLineIndent": -24},
        "small": {"fontSize": 8, "leading": 11, "spaceAfter": 2, "textColor": "#404040"},
        "note": {"fontSize": 8, "leading": 11, "leftIndent": 24, "rightIndent": 12, "textColor": "#595959"},
    }
    return {name: ParagraphStyle(name, **{**base, **values}) for name, values in varied.items()}


def _flowables(excerpts: ExcerptList) -> Iterator[Any]:
    for part in parts_of(excerpts):
        if isinstance(part, Paragraph):
            yield from _paragraphs(part)
        else:
            yield _table(part)


def _paragraphs(paragraph: Paragraph, *, narrow: bool = False) -> Iterator[Any]:
    """Yield a paragraph and, below it in small type, what other formats put into its footnote."""
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.platypus import Paragraph as Flowable

    for name, runs in ((paragraph.style, paragraph.runs), ("note", paragraph.note)):
        if runs:
            style = _styles()[name]
            if narrow:
                style = ParagraphStyle(f"{name}-narrow", parent=style, leftIndent=0, rightIndent=0)
            yield Flowable("".join(map(_marked_up, runs)), style)


def _table(columns: Columns) -> Any:
    from reportlab.platypus import Table, TableStyle

    cells = [
        [flowable for paragraph in cell for flowable in _paragraphs(paragraph, narrow=True)]
        for cell in (columns.left, columns.right)
    ]
    lines = TableStyle(
        [
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("LINEABOVE", (0, 0), (-1, 0), 0.5, "#A6A6A6"),
            ("LINEBELOW", (0, -1), (-1, -1), 0.5, "#A6A6A6"),
            ("LINEBEFORE", (1, 0), (1, -1), 0.5, "#A6A6A6"),
        ]
    )
    return Table([cells], colWidths=[(_WIDTH - 2 * _MARGIN) / 2] * 2, style=lines, splitInRow=1)


def _marked_up(run: Run) -> str:
    """Return a run in the markup of reportlab, in which nothing of the text is markup."""
    shown = _BEYOND.sub(lambda match: f"‹U+{ord(match[0]):04X}›", show_steering(run.text))
    _keep_in_text_layer(shown)
    text = escape(shown).replace("\t", " ").replace("\n", "<br/>")
    for mark in run.marks:
        element = _ELEMENTS[mark]
        text = f"<{element}>{text}</{element}>" if element else text
    return text


def _keep_in_text_layer(text: str) -> None:
    """Give letters that a face lacks its empty box, as reportlab would leave them out of the text layer."""
    from reportlab.pdfbase import pdfmetrics

    for name in _FACES:
        face = pdfmetrics.getFont(_FAMILY + name).face
        for code in {ord(character) for character in text if character > "\x7f"} - face.charToGlyph.keys():
            face.charToGlyph[code] = 0


def _page_number(canvas: Any, _: object) -> None:
    canvas.setFont(_FAMILY, 8)
    canvas.drawCentredString(_WIDTH / 2, 1.3 * _CENTIMETRE, str(canvas.getPageNumber()))
