# ruff: noqa: E501 -- markup reads better in whole lines
"""A text of an hour's script in; a PDF drawn line after line by reportlab's bare canvas, words broken, lines numbered, out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.quality.examined_hour_texts import Plan, broken
from tests.quality.examined_truth import Part, Text

WIDTH, HEIGHT, COLUMN, LEFTS, TOP, FOOT = 595.0, 842.0, 228.0, (58.0, 309.0), 772.0, 70.0
FACE, SIZE, LEAD = "Times-Roman", 10.0, 12.5


@dataclass(slots=True)
class Sheet:
    """A page under way: lines (x, y, words, type, size, gap between words), and what stands at each column's foot."""

    lines: list[tuple[float, float, str, str, float, float]] = field(default_factory=list)
    column: int = 0
    y: float = TOP
    notes: list[str] = field(default_factory=list)


HAND_PLAN = Plan(
    "syllables",
    "hpnppHpnppfppHpptpnphppsppqpnphplppnphpppp",
    (35, 85),
    authors=("Siti Rahmawati",),
    headings="{n}.",
    subheadings="{n}.{m}",
    works="",
)


def draw_by_hand(text: Text, path: Path) -> None:
    """Draw line after line by the canvas: words hyphenated, notes at the column's foot, lines numbered by fives."""
    from reportlab.pdfgen.canvas import Canvas

    canvas, hand = Canvas(str(path), pagesize=(WIDTH, HEIGHT)), _Hand(text)
    for number, sheet in enumerate(hand.sheets(), 1):
        _edge(canvas, number)
        for line in sheet.lines:
            _draw_line(canvas, *line)
        for column in (0, 1):
            ys = {y for x, y, _, _, size, _ in sheet.lines if (x > LEFTS[1] - 5) == bool(column) and size > 8}
            canvas.setFont("Helvetica", 6)
            for number_of_line, y in list(enumerate(sorted(ys, reverse=True), 1))[4::5]:
                canvas.drawRightString(LEFTS[column] - 8, y, str(number_of_line))
        canvas.showPage()
    canvas.save()


def _draw_line(canvas: Any, *line: Any) -> None:
    """Draw the pieces of a line, its signs of notes raised."""
    x, y, words, face, size, gap = line
    for piece in re.split(r"(\[\[\d+\]\])", words):
        raised = piece.startswith("[[")
        canvas.setFont(face, size * 0.6 if raised else size)
        shown = piece.strip("[]") if raised else piece
        canvas.drawString(x, y + (size * 0.4 if raised else 0), shown, wordSpace=gap)
        x += canvas.stringWidth(shown, face, size * 0.6 if raised else size) + gap * shown.count(" ")


def _width(words: str, face: str, size: float) -> float:
    """Return how long a line is, its signs of notes raised."""
    from reportlab.pdfbase.pdfmetrics import stringWidth

    signs = "".join(re.findall(r"\[\[(\d+)\]\]", words))
    return float(stringWidth(re.sub(r"\[\[\d+\]\]", "", words), face, size) + stringWidth(signs, face, size * 0.6))


def _edge(canvas: Any, number: int) -> None:
    canvas.setFont("Times-Italic", 9)
    if number % 2:
        canvas.drawRightString(537, 802, f"Naskah Uji Siti Rahmawati   {number}")
    else:
        canvas.drawString(58, 802, f"{number}   Majalah Ilmiah Percobaan")


class _Hand:
    """Breaks paragraphs into lines and lines into columns."""

    def __init__(self, text: Text) -> None:
        self.text, self.page, self.done = text, Sheet(y=TOP - 90), list[Sheet]()
        self.foot = FOOT

    def sheets(self) -> list[Sheet]:
        """Return the pages."""
        for part in self.text.parts:
            self._part(part)
        self._end()
        return [*self.done, self.page]

    def _part(self, part: Part) -> None:
        sizes = {"title": ("Times-Bold", 15.0), "heading": ("Times-Bold", 11.0), "caption": ("Times-Italic", 9.0)}
        face, size = sizes.get(part.kind, (FACE, SIZE))
        if part.kind in {"title", "author"}:
            for line, _ in broken_lines(part.text, face, size, WIDTH - 116, 0):
                self.page.lines.append((LEFTS[0], TOP - 5 - 17 * len(self.page.lines), line, face, size, 0.0))
        elif part.kind == "note":
            self._note(part)
        elif part.kind == "table":
            for row in part.rows:
                self._place([(LEFTS[0] + 58.0 * index, cell, "Courier", 8.0, 0.0) for index, cell in enumerate(row)])
            self.page.y -= 6
        else:
            self._running(part, face, size)

    def _running(self, part: Part, face: str, size: float) -> None:
        text = f"{part.label} {part.text}".strip()
        self.page.y -= {"heading": 10, "caption": 80 if part.level == 2 else 8}.get(part.kind, 0)
        shift = 18.0 if part.kind == "quotation" else 0.0
        first = 14.0 if part.kind == "paragraph" else 0.0
        if part.kind == "heading" and self.page.y < self.foot + 3 * LEAD:
            self._end()
        lines = list(broken_lines(text, face, size, COLUMN - 2 * shift, first))
        for index, (line, gap) in enumerate(lines):
            self._place([(LEFTS[0] + shift + (0.0 if index else first), line, face, size, gap)])
        self.page.y -= 5 if part.kind in ("heading", "caption", "quotation") else 0

    def _note(self, part: Part) -> None:
        lines = list(broken_lines(f"{part.number} {part.text}", FACE, 8.0, COLUMN, 0))
        self.page.notes += [line for line, _ in lines]
        self.foot = FOOT + 9.5 * len(self.page.notes) + 8

    def _place(self, pieces: list[tuple[float, str, str, float, float]]) -> None:
        if self.page.y < self.foot + LEAD:
            self._end()
        shift = LEFTS[self.page.column] - LEFTS[0]
        self.page.lines += [(x + shift, self.page.y, words, face, size, gap) for x, words, face, size, gap in pieces]
        self.page.y -= LEAD

    def _end(self) -> None:
        """End a column: its notes at its foot, then the next column or page."""
        page = self.page
        for index, line in enumerate(page.notes):
            page.lines.append((LEFTS[page.column], FOOT + 9.5 * (len(page.notes) - index - 1), line, FACE, 8.0, 0.0))
        page.notes, self.foot = [], FOOT
        if page.column:
            self.done.append(page)
            self.page = Sheet()
        else:
            page.column, page.y = 1, TOP - 90 if not self.done else TOP


def broken_lines(text: str, face: str, size: float, width: float, first: float) -> Iterator[tuple[str, float]]:
    """Break a text into lines, words at their syllables; yield a line and the gap that justifies it."""
    line: list[str] = []
    room = width - first
    for word in text.split():
        rest = word
        while rest and _width(" ".join([*line, rest]), face, size) > room:
            pieces = broken(rest).split("\u00ad")
            fits = [
                n
                for n in range(1, len(pieces))
                if _width(" ".join([*line, "".join(pieces[:n]) + "-"]), face, size) <= room
            ]
            if fits:
                line.append("".join(pieces[: fits[-1]]) + "-")
                rest = "".join(pieces[fits[-1] :])
            words = " ".join(line)
            yield words, (room - _width(words, face, size)) / max(1, len(line) - 1)
            line, room = [], width
        line.append(rest)
    yield " ".join(line), 0.0
