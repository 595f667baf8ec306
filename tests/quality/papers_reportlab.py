# ruff: noqa: E501 -- markup reads better in whole lines
"""A paper and the name of a page plan in; a PDF drawn by reportlab out: frames, watermarks, numbered lines, turned pages."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from tests.quality.papers import Grid, Paper, Piece, Wishes


@dataclass(frozen=True, slots=True)
class Plan:
    """Where the frames of a page stand and how its text is set; lengths in points, `columns` beside each other."""

    wishes: Wishes
    page: tuple[float, float] = (595.0, 842.0)
    columns: int = 1
    margin: float = 60.0
    gap: float = 18.0
    head: float = 200.0
    size: float = 10.0
    leading: float = 12.0
    indent: float = 12.0
    justified: bool = True
    font: str = "Times"
    furniture: Callable[[Any, Plan, int], None] | None = None
    turned_tables: bool = False
    numbered: bool = False


def draw_paper(paper: Paper, plan: Plan, path: Path) -> None:
    """Draw a paper into a PDF."""
    from reportlab.platypus import BaseDocTemplate, Frame, FrameBreak, NextPageTemplate, PageTemplate

    width, height = plan.page
    column = (width - 2 * plan.margin - plan.gap * (plan.columns - 1)) / plan.columns
    bottom, top = 60.0, height - 60.0

    def columns(upper: float) -> list[Any]:
        lefts = [plan.margin + index * (column + plan.gap) for index in range(plan.columns)]
        return [Frame(left, bottom, column, upper - bottom, 0, 0, 0, 0) for left in lefts]

    def decorate(canvas: Any, _document: Any) -> None:
        canvas.saveState()
        if plan.furniture:
            plan.furniture(canvas, plan, canvas.getPageNumber())
        canvas.restoreState()

    title = Frame(plan.margin, top - plan.head, width - 2 * plan.margin, plan.head, 0, 0, 0, 0)
    document = BaseDocTemplate(str(path), pagesize=plan.page, title="untitled", author="")
    document.addPageTemplates(
        [
            PageTemplate("first", [title, *columns(top - plan.head)], onPage=decorate),
            PageTemplate("later", columns(top), onPage=decorate),
        ]
    )
    story = [NextPageTemplate("later"), *_front(paper, plan), FrameBreak(), *_body(paper, plan, column)]
    document.build(story)


def _style(plan: Plan, **changes: Any) -> Any:
    from reportlab.lib.styles import ParagraphStyle

    given = {
        "fontName": {"Times": "Times-Roman"}.get(plan.font, plan.font),
        "fontSize": plan.size,
        "leading": plan.leading,
        "alignment": 4 if plan.justified else 0,
        "allowWidows": 0,
    }
    return ParagraphStyle("set", **{**given, **changes})


def _paragraph(text: str, plan: Plan, **changes: Any) -> Any:
    from reportlab.platypus import Paragraph

    return Paragraph(escape(text), _style(plan, **changes))


def _front(paper: Paper, plan: Plan) -> list[Any]:
    bold = f"{plan.font}-Bold"
    story = [
        _paragraph(paper.title, plan, fontName=bold, fontSize=17, leading=21, alignment=1, spaceAfter=8),
        _paragraph(", ".join(paper.authors), plan, alignment=1),
        _paragraph(paper.affiliation, plan, alignment=1, fontSize=plan.size - 1, spaceAfter=10),
        *(_paragraph(text, plan, alignment=1, fontSize=plan.size - 1) for text in paper.extras),
    ]
    for heading, text, words in paper.abstracts:
        story.append(_paragraph(heading, plan, fontName=bold, alignment=1))
        story.append(_paragraph(text, plan, fontSize=plan.size - 1, leading=plan.leading - 1))
        story.append(_paragraph(words, plan, fontSize=plan.size - 1, leading=plan.leading - 1, spaceAfter=6))
    return story


def _body(paper: Paper, plan: Plan, column: float) -> list[Any]:
    story = [flowable for piece in paper.pieces for flowable in _piece(piece, plan, column)]
    bold = f"{plan.font}-Bold"
    story.append(_paragraph(paper.reference_heading.upper(), plan, fontName=bold, spaceBefore=10, spaceAfter=4))
    for text in paper.references:
        story.append(_paragraph(text, plan, leftIndent=14, firstLineIndent=-14, spaceAfter=2))
    return story


def _piece(piece: Piece, plan: Plan, column: float) -> list[Any]:
    from reportlab.platypus import KeepTogether, Paragraph, Spacer

    oblique = "Times-BoldItalic" if plan.font == "Times" else f"{plan.font}-BoldOblique"
    if piece.kind == "heading":
        font = f"{plan.font}-Bold" if piece.level == 1 else oblique
        return [_paragraph(piece.text, plan, fontName=font, spaceBefore=9, spaceAfter=3, alignment=0, keepWithNext=1)]
    if piece.kind == "quotation":
        return [_paragraph(piece.text, plan, leftIndent=24, rightIndent=24, spaceBefore=5, spaceAfter=5)]
    if piece.kind == "item":
        return [_paragraph(piece.text, plan, leftIndent=18, firstLineIndent=-14)]
    if piece.kind == "equation":
        return [_paragraph(piece.text, plan, alignment=1, spaceBefore=6, spaceAfter=6)]
    if piece.kind == "figure":
        return [KeepTogether([Spacer(1, 60), _paragraph(piece.text, plan, fontSize=plan.size - 1, spaceAfter=10)])]
    if piece.kind == "sidebar":
        return [_boxed(piece.text, plan, column)]
    if piece.kind in ("table", "tables"):
        return _tables(piece, plan, column)
    style = _style(plan, firstLineIndent=plan.indent, spaceAfter=0 if plan.indent else 6)
    words = piece.text.split()
    return [Paragraph(f"<b>{' '.join(words[: piece.lead])}</b> {escape(' '.join(words[piece.lead :]))}", style)]


def _boxed(text: str, plan: Plan, column: float) -> Any:
    from reportlab.platypus import Table

    return Table([[_paragraph(text, plan, fontName="Helvetica", fontSize=8, leading=10)]], colWidths=[column - 12],
                 style=[("BOX", (0, 0), (-1, -1), 0.7, "black")])  # fmt: skip


def _tables(piece: Piece, plan: Plan, column: float) -> list[Any]:
    from reportlab.platypus import KeepTogether, Spacer, Table

    grids = [_grid(grid, plan) for grid in piece.grids]
    if plan.turned_tables:
        return [_Turned(grids[0])]
    if len(grids) == 1:
        return [KeepTogether([Spacer(1, 6), *grids[0], Spacer(1, 8)])]
    side = Table([[grids[0], grids[1]]], colWidths=[column / 2] * 2, style=[("VALIGN", (0, 0), (-1, -1), "TOP")])
    return [KeepTogether([Spacer(1, 6), side, Spacer(1, 8)])]


def _grid(grid: Grid, plan: Plan) -> list[Any]:
    from reportlab.platypus import Table

    rows = [[cell.replace("|", "\n") for cell in grid.head], *map(list, grid.rows)]
    style = [
        ("FONT", (0, 0), (-1, -1), {"Times": "Times-Roman"}.get(plan.font, plan.font), plan.size - 2, plan.size),
        ("LINEABOVE", (0, 0), (-1, 0), 0.7, "black"),
        ("LINEBELOW", (0, 0), (-1, 0), 0.4, "black"),
        ("LINEBELOW", (0, -1), (-1, -1), 0.7, "black"),
        ("TOPPADDING", (0, 0), (-1, -1), 1),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 1),
        ("LEFTPADDING", (0, 0), (-1, -1), 3),
        ("RIGHTPADDING", (0, 0), (-1, -1), 3),
    ]
    caption = _paragraph(grid.caption, plan, fontSize=plan.size - 1, alignment=1)
    source = [_paragraph(grid.source, plan, fontSize=plan.size - 2)] if grid.source else []
    return [caption, Table(rows, style=style), *source]


def _Turned(content: list[Any]) -> Any:  # noqa: N802 - makes a class of reportlab's, which is imported late
    from reportlab.platypus import Flowable

    class Turned(Flowable):  # type: ignore[misc]
        """A table turned by a quarter, as wide as a page is high."""

        def wrap(self, width: float, _height: float) -> tuple[float, float]:
            return width, 380

        def draw(self) -> None:
            self.canv.rotate(90)
            y = -60.0
            for part in content:
                _, high = part.wrap(360, 300)
                y -= high
                part.drawOn(self.canv, 10, y)

    return Turned()


def _numbers(canvas: Any, text: str, plan: Plan, y: float) -> None:
    canvas.setFont("Helvetica", 8)
    canvas.drawCentredString(plan.page[0] / 2, y, text)


def _stamped(canvas: Any, plan: Plan, number: int) -> None:
    width, height = plan.page
    canvas.setFont("Helvetica-Bold", 70)
    canvas.setFillGray(0.88)
    canvas.drawCentredString(width / 2, height / 2, "RANCANGAN")
    canvas.setFillGray(0)
    canvas.setFont("Times-Italic", 8)
    canvas.drawString(plan.margin, height - 40, "Jurnal Sejarah Maritim, Volume 11 Nomor 2, Desember 2013")
    canvas.drawRightString(width - plan.margin, height - 40, str(number + 128))


def _counted(canvas: Any, plan: Plan, number: int) -> None:
    _numbers(canvas, f"Page {number}", plan, 30)
    canvas.setFont("Helvetica", 7)
    high = plan.page[1]
    lines = int((high - 120) / plan.leading)
    for line in range(lines):
        if (count := (number - 1) * lines + line + 1) % 5 == 0:
            canvas.drawString(plan.margin - 30, high - 60 - (line + 0.8) * plan.leading, str(count))


def _newspaper(canvas: Any, plan: Plan, number: int) -> None:
    canvas.setFont("Helvetica-Bold", 9)
    canvas.drawString(plan.margin, plan.page[1] - 38, "HARIAN TIMUR   Senin, 3 Mei 2021")
    canvas.drawRightString(plan.page[0] - plan.margin, plan.page[1] - 38, f"Hal. {number}")


def _downloaded(canvas: Any, plan: Plan, number: int) -> None:
    _numbers(canvas, f"{number} | Buletin Perikanan", plan, 34)
    canvas.setFont("Helvetica", 6)
    canvas.translate(plan.page[0] - 14, 200)
    canvas.rotate(90)
    canvas.drawString(0, 0, "Diunduh dari buletin.example.org oleh pengguna 203.0.113.9 pada 12 Mei 2021")


PLANS: dict[str, Plan] = {
    "stamped": Plan(Wishes("id", "capitals", ("id",), ("figure", "item", "quotation", "table"), notes=0), columns=2, furniture=_stamped, size=9.5, leading=11.5),
    "counted-lines": Plan(Wishes("en", "decimal", ("en",), ("item", "table", "equation"), notes=0), size=11, leading=22, margin=90, head=320, furniture=_counted, justified=False),
    "three-columns": Plan(Wishes("id", "capitals", (), ("sidebar", "quotation"), notes=0), columns=3, gap=12, head=90, size=9, leading=10.8, margin=40, furniture=_newspaper),
    "tables-beside": Plan(Wishes("en", "decimal", ("en", "id"), ("tables", "tables", "item"), notes=0), size=11, leading=14, indent=0, head=330, font="Helvetica", justified=False, page=(612.0, 792.0), furniture=lambda canvas, plan, number: _numbers(canvas, f"- {number} -", plan, 32)),
    "turned": Plan(Wishes("id", "roman", ("id",), ("table", "item", "figure"), notes=0), size=11, leading=15, head=250, turned_tables=True, furniture=_downloaded),
    "letter-columns": Plan(Wishes("en", "roman", ("en",), ("equation", "table", "figure", "item"), notes=0, cited="numbers"), columns=2, page=(612.0, 792.0), gap=16, margin=50, size=9, leading=10.8, indent=9, furniture=lambda canvas, plan, number: _numbers(canvas, str(number), plan, 30)),
}  # fmt: skip
