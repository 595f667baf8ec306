# ruff: noqa: E501 -- markup reads better in whole lines
"""A text of sentences in; PDFs set by reportlab's flowables (two frames, three frames, a manuscript with lines numbered), out."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from tests.quality.examined_desk_texts import Desk, Press
from tests.quality.examined_truth import Part, Text

FONTS = Path("/usr/share/fonts/truetype")


@dataclass(frozen=True, slots=True)
class Frames:
    """Frames and type; lengths in points. `edges` draws the furniture of a page, given its number."""

    desk: Desk
    edges: Callable[[Any, int, Desk], None]
    face: tuple[str, str]  # files below FONTS: upright, bold
    page: tuple[float, float] = (595.3, 841.9)
    margin: float = 50
    gutter: float = 12
    columns: int = 2
    front: float = 250
    size: float = 9.5
    leading: float = 12.5
    indent: float = 0
    gap: float = 5
    align: int = 4
    first: int = 1
    numbered: bool = False


def draw_frames(text: Text, frames: Frames, path: Path) -> None:
    """Set a text: on the first page a frame for the front over the columns; notes stand at the end of the text."""
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont
    from reportlab.platypus import BaseDocTemplate, Frame, FrameBreak, NextPageTemplate, PageTemplate

    for name, file in zip(("desk", "desk-bold"), frames.face, strict=True):
        pdfmetrics.registerFont(TTFont(f"{name}-{frames.desk.title[:8]}", str(FONTS / file)))
    width, height = frames.page
    column = (width - 2 * frames.margin - (frames.columns - 1) * frames.gutter) / frames.columns
    top, bottom = height - 62, 58

    def stand(high: float) -> list[Any]:
        return [
            Frame(frames.margin + n * (column + frames.gutter), bottom, column, high - bottom, 0, 0, 0, 0)
            for n in range(frames.columns)
        ]

    def edges(canvas: Any, document: Any) -> None:
        canvas.saveState()
        frames.edges(canvas, document.page + frames.first - 1, frames.desk)
        if frames.numbered:
            canvas.setFont("Helvetica", 7)
            for line in range(int((top - bottom) / frames.leading)):
                canvas.drawRightString(frames.margin - 14, top - 9 - (line + 0.0) * frames.leading, str(line + 1))
        canvas.restoreState()

    head = Frame(frames.margin, top - frames.front, width - 2 * frames.margin, frames.front, 0, 0, 0, 0)
    document = BaseDocTemplate(
        str(path), pagesize=frames.page, title=text.title, author=", ".join(p.text for p in text.of("author"))
    )
    document.addPageTemplates(
        [
            PageTemplate("first", [head, *stand(top - frames.front - 6)], onPage=edges),
            PageTemplate("later", stand(top), onPage=edges),
        ]
    )
    start = next(index for index, part in enumerate(text.parts) if part.kind == "heading" and part.level)
    flow = [NextPageTemplate("later"), *_flow(text.parts[:start], frames, width - 2 * frames.margin)]
    document.build([*flow, FrameBreak(), *_flow(text.parts[start:], frames, column)])


def _flow(parts: tuple[Part, ...], frames: Frames, width: float) -> Iterator[Any]:
    from reportlab.lib.colors import HexColor
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.platypus import Paragraph

    name, size, leading = frames.desk.title[:8], frames.size, frames.leading
    base = ParagraphStyle(
        "p",
        fontName=f"desk-{name}",
        fontSize=size,
        leading=leading,
        alignment=frames.align,
        firstLineIndent=frames.indent,
        spaceAfter=frames.gap,
    )
    bold = ParagraphStyle(
        "b",
        base,
        fontName=f"desk-bold-{name}",
        alignment=0,
        firstLineIndent=0,
        spaceBefore=7,
        spaceAfter=3,
        keepWithNext=1,
        textColor=HexColor("#224466"),
    )
    small = ParagraphStyle(
        "c", base, fontSize=size - 1.5, leading=leading - 2, alignment=0, firstLineIndent=0, spaceAfter=7
    )
    hang = ParagraphStyle("h", base, leftIndent=14, firstLineIndent=-14)
    styles = {
        "title": ParagraphStyle("t", bold, fontSize=16, leading=19), "author": ParagraphStyle("a", base, firstLineIndent=0, spaceAfter=1), "place": small, "imprint": small,
        "heading": bold, "caption": small, "reference": hang, "abstract": ParagraphStyle("x", base, firstLineIndent=0, fontSize=size - 0.5, backColor=HexColor("#eef2f6"), borderPadding=3), "keywords": small,
        "quotation": ParagraphStyle("q", base, leftIndent=16, rightIndent=16, firstLineIndent=0),
    }  # fmt: skip
    for part in parts:
        if part.kind == "table":
            yield _table(part, frames, width)
        elif part.kind == "item":
            yield Paragraph(
                escape(part.text),
                ParagraphStyle("i", base, leftIndent=16, firstLineIndent=0, bulletIndent=4),
                bulletText=part.label,
            )
        elif part.kind != "note":
            if part.kind == "caption" and part.level == 2:
                yield _art(width)
            words = escape(re.sub(r"\[\[\d+\]\]", "", f"{part.label} {part.text}".strip()))
            yield Paragraph(words, styles.get(part.kind, base))


def _art(width: float) -> Any:
    from reportlab.graphics.shapes import Drawing, Rect
    from reportlab.lib.colors import lightgrey

    return Drawing(width, 84, Rect(0, 6, width, 76, fillColor=lightgrey, strokeWidth=0))


def _table(part: Part, frames: Frames, width: float) -> Any:
    from reportlab.lib import colors
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.platypus import Paragraph, Table

    style = ParagraphStyle(
        "d", fontName=f"desk-{frames.desk.title[:8]}", fontSize=frames.size - 2, leading=frames.leading - 3
    )
    rows = [[Paragraph(escape(cell), style) for cell in row] for row in part.rows]
    lines = [
        ("LINEABOVE", (0, 0), (-1, 0), 1, colors.black),
        ("LINEBELOW", (0, 0), (-1, 0), 0.5, colors.black),
        ("LINEBELOW", (0, -1), (-1, -1), 1, colors.black),
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 2),
        ("TOPPADDING", (0, 0), (-1, -1), 2),
    ]
    shares = [0.2, 0.25, 0.55] if len(part.rows[0]) == 3 else [1 / len(part.rows[0])] * len(part.rows[0])
    return Table(rows, colWidths=[width * share for share in shares], style=lines, repeatRows=1, spaceAfter=8)


def _bulletin(canvas: Any, number: int, desk: Desk) -> None:
    press = desk.press
    canvas.setFont("Times-Italic", 8.5)
    canvas.drawString(
        50, 808, f"{press.journal} Vol. {press.volume} No. {press.issue} ({press.year}) {press.first}–{press.last}"
    )
    canvas.drawRightString(545, 808, f"e-ISSN {press.issn}")
    canvas.line(50, 802, 545, 802)
    canvas.setFont("Times-Roman", 8.5)
    canvas.drawString(50, 34, f"https://doi.org/{press.doi}") if number == press.first else None
    canvas.drawRightString(545, 34, str(number))


def _review(canvas: Any, number: int, desk: Desk) -> None:
    canvas.setFont("Helvetica", 8)
    canvas.drawString(72, 760, "MANUSCRIPT UNDER REVIEW – DO NOT DISTRIBUTE")
    canvas.drawCentredString(306, 30, f"Page {number}")
    canvas.saveState()
    canvas.setFillGray(0.92)
    canvas.setFont("Helvetica-Bold", 90)
    canvas.translate(306, 380)
    canvas.rotate(50)
    canvas.drawCentredString(0, 0, "REVIEW")
    canvas.restoreState()


def _tabloid(canvas: Any, number: int, desk: Desk) -> None:
    canvas.setFillColorRGB(0.13, 0.27, 0.4)
    canvas.rect(36, 796, 523, 22, stroke=0, fill=1)
    canvas.setFillGray(1)
    canvas.setFont("Helvetica-Bold", 9)
    canvas.drawString(42, 803, "WARTA PESISIR")
    canvas.drawRightString(553, 803, f"EDISI 44 | MARET 2016 | {number}")
    canvas.setFillGray(0)
    canvas.setFont("Helvetica", 7)
    canvas.drawCentredString(297, 30, "Redaksi: Jl. Pelabuhan 9, Bitung – redaksi@wartapesisir.example")


FRAMES: dict[str, Frames] = {
    "g-bulletin": Frames(Desk("id", "hpppppHpptppHppppphppfppHpspTpphpipphppr", "Naskah yang Tidak Pernah Dicetak", ("Anastasia Wulan", "Kornelis Manu"), Press("Buletin Naskah", 31, 1, 2022, 77, 84, "2808-4411", "10.5555/bnask.31.1.77"), ("Balai Naskah Contoh, Kupang",), ("Abstrak",), headings="{n}.", subheadings="{n}.{m}", imprint=("Korespondensi: awulan@contoh.go.id",)), _bulletin, ("dejavu/DejaVuSerif.ttf", "dejavu/DejaVuSerif-Bold.ttf"), size=8.5, leading=11.5, indent=12, gap=0, first=77),
    "g-review": Frames(Desk("en", "hpppHpptpHppphppfpphpqpphppr", "Estimating Catches from Market Receipts", ("Anonymous Author",), Press("", 0, 0, 2021, 1, 9, "", ""), (), ("Abstract",), lengths=(2, 6), headings="{n}", subheadings="{n}.{m}", captions=("Table {n}.", "Figure {n}.")), _review, ("liberation/LiberationSerif-Regular.ttf", "liberation/LiberationSerif-Bold.ttf"), page=(612, 792), margin=72, columns=1, front=330, size=12, leading=24, indent=30, gap=0, align=0, numbered=True),
    "g-warta": Frames(Desk("id", "hpppsptpphppspbphppfpphpspiphppsp", "Jalan Pulang Kapal Perintis", ("Marthen Pandey",), Press("", 0, 0, 2016, 1, 4, "", ""), (), (), headings="", captions=("Tabel {n}.", "Gambar {n}.")), _tabloid, ("liberation/LiberationSans-Regular.ttf", "liberation/LiberationSans-Bold.ttf"), margin=36, columns=3, gutter=14, front=60, size=8.5, leading=11, gap=4, align=0),
}  # fmt: skip
