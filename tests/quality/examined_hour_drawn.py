# ruff: noqa: E501 -- markup reads better in whole lines
"""A text of an hour's script in; PDFs set by reportlab's flowables in two frames a page out."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from tests.quality.examined_hour_texts import Plan
from tests.quality.examined_truth import Part, Text, plain


@dataclass(frozen=True, slots=True)
class Flow:
    """Frames and type of a document of flowables; lengths in points. `gap` stands between paragraphs."""

    plan: Plan
    edges: Callable[[Any, int, str], None]
    page: tuple[float, float] = (595.3, 841.9)
    margin: float = 56
    between: float = 20
    top: float = 230
    font: tuple[str, str] = ("Times-Roman", "Times-Bold")
    size: float = 10
    leading: float = 12
    indent: float = 0
    gap: float = 6
    align: int = 4
    grid: bool = True


def draw_flow(text: Text, flow: Flow, path: Path) -> None:
    """Draw a text by reportlab's page templates: a frame for the head of the first page, two columns below."""
    from reportlab.platypus import BaseDocTemplate, Frame, FrameBreak, NextPageTemplate, PageTemplate

    width, height = flow.page
    column = (width - 2 * flow.margin - flow.between) / 2
    bottom = 60

    def columns(top: float) -> list[Any]:
        return [
            Frame(flow.margin + n * (column + flow.between), bottom, column, top - bottom, 0, 0, 0, 0) for n in (0, 1)
        ]

    def edges(canvas: Any, document: Any) -> None:
        canvas.saveState()
        flow.edges(canvas, document.page, text.title)
        canvas.restoreState()

    top = height - 60
    head = Frame(flow.margin, top - flow.top, width - 2 * flow.margin, flow.top, 0, 0, 0, 0)
    document = BaseDocTemplate(str(path), pagesize=flow.page)
    document.addPageTemplates([
        PageTemplate("first", [head, *columns(top - flow.top)], onPage=edges),
        PageTemplate("later", columns(top), onPage=edges),
    ])  # fmt: skip
    start = next(index for index, part in enumerate(text.parts) if part.kind == "heading" and part.level)
    fronts, rest = text.parts[:start], text.parts[start:]
    document.build(
        [
            NextPageTemplate("later"),
            *_flowables(fronts, flow, column * 2),
            FrameBreak(),
            *_flowables(rest, flow, column),
        ]
    )


def _flowables(parts: tuple[Part, ...], flow: Flow, width: float) -> Iterator[Any]:
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.platypus import Paragraph, Spacer

    plain_style = ParagraphStyle(
        "p",
        fontName=flow.font[0],
        fontSize=flow.size,
        leading=flow.leading,
        alignment=flow.align,
        firstLineIndent=flow.indent,
        spaceAfter=flow.gap,
    )
    bold = ParagraphStyle(
        "b",
        plain_style,
        fontName=flow.font[1],
        alignment=0,
        firstLineIndent=0,
        spaceBefore=6,
        spaceAfter=4,
        keepWithNext=1,
    )
    small = ParagraphStyle(
        "c",
        plain_style,
        fontSize=flow.size - 1.5,
        leading=flow.leading - 1.5,
        alignment=1,
        firstLineIndent=0,
        spaceBefore=3,
        spaceAfter=8,
    )
    hanging = ParagraphStyle("h", plain_style, leftIndent=16, firstLineIndent=-16)
    styles = {
        "title": ParagraphStyle("t", bold, fontSize=17, leading=20, alignment=1, spaceAfter=8),
        "author": ParagraphStyle("a", plain_style, alignment=1, firstLineIndent=0, spaceAfter=1),
        "place": ParagraphStyle("a", plain_style, alignment=1, firstLineIndent=0, spaceAfter=8),
        "heading": bold, "caption": small, "item": hanging, "reference": hanging,
        "quotation": ParagraphStyle("q", plain_style, leftIndent=20, rightIndent=20, firstLineIndent=0),
    }  # fmt: skip
    for part in parts:
        if part.kind == "table":
            yield _table(part, flow, width)
        elif part.kind != "note":
            if part.kind == "caption" and part.level == 2:
                yield _picture(width)
            yield Paragraph(
                escape(plain(f"{part.label} {part.text}".strip(), signs=False)), styles.get(part.kind, plain_style)
            )
    yield Spacer(1, 1)


def _picture(width: float) -> Any:
    from reportlab.graphics.shapes import Drawing, Rect
    from reportlab.lib.colors import lightgrey

    return Drawing(width, 90, Rect(0, 4, width, 82, fillColor=lightgrey, strokeWidth=0.5))


def _table(part: Part, flow: Flow, width: float) -> Any:
    from reportlab.lib import colors
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.platypus import Paragraph, Table

    style = ParagraphStyle("d", fontName=flow.font[0], fontSize=flow.size - 2, leading=flow.leading - 2)
    rows = [[Paragraph(escape(cell), style) for cell in row] for row in part.rows]
    lines: list[tuple[Any, ...]] = (
        [("GRID", (0, 0), (-1, -1), 0.5, colors.grey)]
        if flow.grid
        else [("LINEABOVE", (0, 0), (-1, 1), 0.7, colors.black), ("LINEBELOW", (0, -1), (-1, -1), 0.7, colors.black)]
    )
    lines += [("BACKGROUND", (0, 0), (-1, 0), colors.whitesmoke)] if flow.grid else []
    return Table(rows, colWidths=[width / len(part.rows[0])] * len(part.rows[0]), style=lines, repeatRows=1)


def _usual(canvas: Any, number: int, title: str) -> None:
    canvas.setFont("Helvetica", 8)
    canvas.drawString(56, 806, "Jurnal Contoh Indonesia, Vol. 12, No. 2, 2023")
    canvas.drawRightString(539, 806, "ISSN 1234-5678")
    canvas.line(56, 800, 539, 800)
    canvas.drawCentredString(297, 36, f"{number}")


def _stamped(canvas: Any, number: int, title: str) -> None:
    canvas.setFont("Helvetica-Bold", 70)
    canvas.setFillGray(0.9)
    canvas.translate(297, 420)
    canvas.rotate(45)
    canvas.drawCentredString(0, 0, "CONFIDENTIAL")
    canvas.rotate(-45)
    canvas.translate(-297, -420)
    canvas.setFillGray(0)
    canvas.setFont("Helvetica-Oblique", 8)
    side = canvas.drawString if number % 2 else canvas.drawRightString
    side(56 if number % 2 else 539, 808, (title[:60] if number % 2 else "Wirawan et al.") + f"   {number}")
    canvas.drawString(56, 34, "Generated for testing purposes only. Do not distribute.")


def _banded(canvas: Any, number: int, title: str) -> None:
    canvas.setFillColorRGB(0.1, 0.3, 0.5)
    canvas.rect(0, 740, 612, 52, stroke=0, fill=1)
    canvas.setFillGray(1)
    canvas.setFont("Helvetica-Bold", 12)
    canvas.drawString(50, 760, "Warta Penelitian Edisi Khusus")
    canvas.setFillGray(0)
    canvas.setFont("Helvetica", 9)
    canvas.drawRightString(562, 30, f"Hal. {number} dari 5")


FLOWS: dict[str, Flow] = {
    "e-frames": Flow(Plan("salad-id", "hppphpptphHppfpHpphpippTpphpppphppr", (45, 90), places=("Universitas Contoh, Bandung",)), _usual),
    "e-stamped": Flow(Plan("prose-en", "hppphpptphHppfpHpphpippphqpppphppr", (40, 110), "en", abstracts=("Abstract",), captions=("Table {}.", "Figure {}."), works="", below=True), _stamped, font=("Helvetica", "Helvetica-Bold"), size=9, leading=13, indent=14, gap=0, align=0, grid=False, top=250),
    "e-banded": Flow(Plan("numbered", "hsspshssptsshspfspshspisphspspsshspspsshspTsps", (12, 35), abstracts=(), headings="", upper=True), _banded, page=(612, 792), margin=50, between=26, top=120, font=("Helvetica", "Helvetica-Bold"), size=10.5, leading=13, gap=4, indent=0),
}  # fmt: skip
