"""A seed and a path in; a gazette with catchwords, or a deed in two languages, drawn line by line by reportlab, out."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tests.quality.examined_truth import Part, Text, Wish, make_text
from tests.quality.page_markup import words_of_part
from tests.quality.parallel_pages import articles, text_of

# Where a gazette's lines stand (points), how far apart, and where its pages end.
_LEFT, _RIGHT, _STEP, _FOOT = 90.0, 522.0, 16.0, 800.0
_SIZE = 11.5
# A line with its place: left edge, distance from the upper edge of the page.
_Placed = tuple[float, float, str]


def lembaran(seed: int, path: Path) -> Text:
    """A gazette: "- 3 -" above, at the foot of each page the first words of the next one, as catchword."""
    text = make_text(seed, Wish("id", "bbbbbbbbb", authors=()))
    pages = _paged(text)
    canvas = _canvas(path, (612.0, 936.0))
    for number, page in enumerate(pages, 1):
        canvas.setFont("Times-Roman", _SIZE)
        if number > 1:
            canvas.drawCentredString(306, 866, f"- {number} -")
        for x, top, line in page:
            canvas.drawString(x, 936 - top, line)
        if number < len(pages):
            after = " ".join(one[2] for one in pages[number][:2]).split()
            canvas.drawRightString(_RIGHT, 91, " ".join(after[:3]) + " . . .")
        canvas.showPage()
    canvas.save()
    return text


def _paged(text: Text) -> list[list[_Placed]]:
    pages: list[list[_Placed]] = [[]]
    y = 120.0
    for part in text.parts:
        for at, (x, line) in enumerate(_lines_of(part)):
            if y > _FOOT:
                pages.append([])
                y = 120.0
            if part.label and not at:
                pages[-1].append((_LEFT, y, part.label))
            pages[-1].append((x, y, line))
            y += _STEP
        y += 0.5 * _STEP
    return pages


def _lines_of(part: Part) -> Iterator[tuple[float, str]]:
    centred = part.kind in ("heading", "title")
    indent = 0.0 if centred else 26.0
    for line in _broken(part.text.replace("*", ""), _SIZE, _RIGHT - _LEFT - indent, "Times-Roman"):
        yield (306 - _width(line, _SIZE, "Times-Roman") / 2 if centred else _LEFT + indent), line


def deed(seed: int, path: Path) -> Text:
    """A deed: two columns in two languages go on level over the pages, cut wherever a page ends."""
    draw = random.Random(seed)
    sides = [articles(draw, one, 9, "{n}.{m}") for one in ("en", "id")]
    text = text_of(draw, "en", sides)
    canvas = _canvas(path, (595.0, 842.0))
    y, page = 800.0, 0
    for bold, cells in _level(text, sides):
        for at in range(max(map(len, cells))):
            if y > 780:
                if page:
                    canvas.showPage()
                y, page = 70.0, page + 1
                canvas.setFont("Helvetica", 7.5)
                canvas.drawString(56, 802, f"Deed / Akta 2021-{page:02d}")
                canvas.drawRightString(540, 802, f"{page}/6")
            canvas.setFont("Helvetica-Bold" if bold else "Helvetica", 9)
            for side, cell in enumerate(cells):
                if at < len(cell):
                    canvas.drawString(56 + 252 * side, 842 - y, cell[at])
            y += 11.5
        y += 4
    canvas.save()
    return text


def _level(text: Text, sides: list[list[list[Part]]]) -> Iterator[tuple[bool, list[list[str]]]]:
    """Yield what stands level: whether it is bold, and the lines of each column."""
    yield True, [_broken(text.title, 9, 480, "Helvetica-Bold")]
    for pair in zip(*sides, strict=True):
        for at in range(max(map(len, pair))):
            bold = any(at < len(one) and one[at].kind == "heading" for one in pair)
            said = [words_of_part(one[at]) if at < len(one) else "" for one in pair]
            yield bold, [_broken(words, 9, 228, "Helvetica") for words in said]


def _broken(words: str, size: float, width: float, font: str) -> list[str]:
    lines: list[str] = []
    for word in words.split():
        if lines and _width(f"{lines[-1]} {word}", size, font) <= width:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines


def _width(text: str, size: float, font: str) -> float:
    from reportlab.pdfbase.pdfmetrics import stringWidth

    return float(stringWidth(text, font, size))


def _canvas(path: Path, size: tuple[float, float]) -> Any:
    from reportlab.pdfgen.canvas import Canvas

    return Canvas(str(path), pagesize=size)
