# ruff: noqa: E501 -- markup reads better in whole lines
"""A text in; Markdown of it for pandoc and LibreOffice, and a PDF of it drawn by reportlab, out."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from tests.quality.examined_truth import Part, Text, Wish


def markdown_of(text: Text) -> str:
    """Return the text in pandoc's Markdown, with its notes, tables and block quotations."""
    lines = [f"% {text.title}\n% " + "; ".join(part.text for part in text.of("author"))]
    lines += [_markdown(part) for part in text.parts if part.kind not in ("title", "author")]
    return "\n\n".join(lines) + "\n"


def _markdown(part: Part) -> str:
    text = re.sub(r"\[\[(\d+)\]\]", r"[^\1]", part.text)
    labelled = f"{part.label} {text}".strip()
    if part.kind == "heading":
        return f"{'#' * max(1, part.level)} {labelled}"
    if part.kind == "table":
        head, *rows = part.rows
        rule = "|" + "|".join(["---"] + ["--:"] * (len(head) - 1)) + "|"
        return "\n".join("|" + "|".join(row) + "|" if row else rule for row in (head, (), *rows))
    if part.kind == "note":
        return f"[^{part.number}]: {part.text}"
    if part.kind == "quotation":
        return f"> {text}"
    if part.kind == "reference" and part.label:
        return labelled.replace("[", r"\[").replace("]", r"\]")
    return labelled


@dataclass(frozen=True, slots=True)
class Drawn:
    """A plan of pages for reportlab: size, frames (x, y, width, height) in points, type, what is drawn on each page."""

    wish: Wish
    page: tuple[float, float]
    frames: tuple[tuple[float, float, float, float], ...]
    first: tuple[tuple[float, float, float, float], ...]
    font: str = "Times-Roman"
    size: float = 9.5
    numbered: bool = False
    furniture: Callable[[Any, int, Drawn], None] | None = None
    indent: float = 10


def draw(text: Text, plan: Drawn, path: Path) -> None:
    """Draw the text."""
    from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate

    def on_page(canvas: Any, document: Any) -> None:
        if plan.furniture:
            plan.furniture(canvas, document.page, plan)

    def frames(boxes: tuple[tuple[float, float, float, float], ...]) -> list[Any]:
        return [Frame(*box, leftPadding=0, rightPadding=0, topPadding=0, bottomPadding=0) for box in boxes]

    document = BaseDocTemplate(str(path), pagesize=plan.page, title=text.title)
    document.addPageTemplates([
        PageTemplate("first", frames(plan.first), onPage=on_page, autoNextPageTemplate="later"),
        PageTemplate("later", frames(plan.frames), onPage=on_page),
    ])  # fmt: skip
    document.build(_story(text, plan))


def _story(text: Text, plan: Drawn) -> list[Any]:
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.platypus import Paragraph, Spacer

    base = ParagraphStyle(
        "base",
        fontName=plan.font,
        fontSize=plan.size,
        leading=plan.size * 1.22,
        alignment=4,
        firstLineIndent=plan.indent,
        hyphenationLang="en_GB" if text.language == "en" else "",
    )
    bold = plan.font.replace("Roman", "Bold") if "Roman" in plan.font else f"{plan.font}-Bold"
    styles = {
        "title": ParagraphStyle(
            "t", base, fontName=bold, fontSize=16, leading=19, alignment=0, firstLineIndent=0, spaceAfter=6
        ),
        "author": ParagraphStyle("a", base, firstLineIndent=0, alignment=0),
        "heading": ParagraphStyle(
            "h", base, fontName=bold, firstLineIndent=0, spaceBefore=8, spaceAfter=3, alignment=0, keepWithNext=1
        ),
        "quotation": ParagraphStyle(
            "q", base, leftIndent=18, rightIndent=18, firstLineIndent=0, spaceBefore=4, spaceAfter=4
        ),
        "item": ParagraphStyle("i", base, leftIndent=14, firstLineIndent=-14),
        "caption": ParagraphStyle(
            "c", base, fontSize=plan.size - 1.5, firstLineIndent=0, spaceBefore=4, spaceAfter=4, alignment=0
        ),
        "reference": ParagraphStyle("r", base, leftIndent=14, firstLineIndent=-14, alignment=0),
        "side": ParagraphStyle(
            "s",
            base,
            borderWidth=0.6,
            borderColor="black",
            borderPadding=4,
            firstLineIndent=0,
            leftIndent=6,
            rightIndent=6,
            spaceBefore=9,
            spaceAfter=9,
        ),
        "equation": ParagraphStyle("e", base, alignment=1, spaceBefore=4, spaceAfter=4),
    }
    story: list[Any] = []
    for part in text.parts:
        if part.kind == "table":
            story += [_grid(part, plan), Spacer(1, 6)]
        elif part.kind != "note":
            story += [Spacer(1, 70)] if part.kind == "caption" and part.level == 2 else []
            story.append(Paragraph(_tagged(f"{part.label} {part.text}".strip()), styles.get(part.kind, base)))
    return story


def _grid(part: Part, plan: Drawn) -> Any:
    from reportlab.platypus import Table

    lines = [
        ("LINEABOVE", (0, 0), (-1, 0), 1, "black"),
        ("LINEBELOW", (0, 0), (-1, 0), 0.5, "black"),
        ("LINEBELOW", (0, -1), (-1, -1), 1, "black"),
        ("FONT", (0, 0), (-1, -1), plan.font, plan.size - 1),
        ("ALIGN", (1, 0), (-1, -1), "RIGHT"),
    ]
    return Table(part.rows, style=lines)


def _tagged(text: str) -> str:
    out = escape(text)
    out = re.sub(r"\*([^*]+)\*", r"<i>\1</i>", out)
    return re.sub(r"\^([^^]+)\^", r"<super>\1</super>", out)


def _paper_of_record(canvas: Any, number: int, plan: Drawn) -> None:
    width, height = plan.page
    canvas.setFont("Helvetica", 7)
    canvas.saveState()
    canvas.translate(14, 120)
    canvas.rotate(90)
    canvas.drawString(
        0, 0, "Downloaded from journals.example.org/esr by Universitas Cakrawala on 11 May 2023. For personal use only."
    )
    canvas.restoreState()
    side = "A. MANUPUTTY AND L. THOMPSON" if number % 2 else "LAND, LABOUR AND THE LAW"
    canvas.setFont("Times-Roman", 8)
    canvas.drawCentredString(
        width / 2,
        height - 40,
        side if number > 1 else "Eastern Seas Review 27 (3): 401–418, September 2018. ISSN 1234-5679",
    )
    canvas.drawString(width - 60 if number % 2 else 50, 36, str(400 + number))


def _brief(canvas: Any, number: int, plan: Drawn) -> None:
    width, height = plan.page
    canvas.setFillGray(0.85)
    canvas.rect(0, height - 34, width, 34, stroke=0, fill=1)
    canvas.setFillGray(0)
    canvas.setFont("Helvetica-Bold", 9)
    canvas.drawString(40, height - 22, "RINGKASAN KEBIJAKAN")
    canvas.drawRightString(width - 40, height - 22, "No. 19 | Juli 2022")
    canvas.setFont("Helvetica", 8)
    words = ("satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh")
    canvas.drawCentredString(width / 2, 22, f"halaman {words[(number - 1) % 10]}")


DRAWN: dict[str, Drawn] = {
    "a-record": Drawn(Wish("en", "hppHptppHppfpphpqpippehppphppppr", ("en",), captions=("Table {}.", "Figure {}.")), (482, 708), ((50, 60, 184, 590), (248, 60, 184, 590)), ((50, 470, 382, 180), (50, 60, 184, 400), (248, 60, 184, 400)), furniture=_paper_of_record),
    "a-landscape": Drawn(Wish("id", "hppsphpptphppphpipphppfpphqpppr", captions=("Tabel {}.", "Gambar {}.")), (842, 595), ((40, 45, 240, 500), (300, 45, 240, 500), (560, 45, 240, 500)), ((40, 440, 760, 100), (40, 45, 240, 385), (300, 45, 240, 385), (560, 45, 240, 385)), font="Helvetica", size=9, furniture=_brief, indent=0),
}  # fmt: skip

PANDOC: dict[str, Wish] = {
    "a-thesis": Wish(
        "id",
        "hpnppHptppHpNpfpphqppipHpnpphpppr",
        ("id", "en"),
        headings="BAB {roman}",
        subheadings="{n}.{m}",
        captions=("Tabel {}.", "Gambar {}."),
    ),
}
