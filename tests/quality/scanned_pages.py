"""Layouts in; printed A4 pages of known text, in both languages and several faces, and their pictures, out."""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import Any

from tests.conftest import SAMPLE

_MARGIN = 62.0
_GAP = 20.0
_HEAD = 40.0


@dataclass(frozen=True, slots=True)
class Layout:
    """How a page is set and what of: `first` paragraphs of a sample text are skipped."""

    name: str
    source: str
    first: int
    face: tuple[str, str]
    size: float
    columns: int = 1
    table: bool = False
    head: str = ""
    foot: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True)
class Page:
    """A page as printed: the PDF and the texts on it in reading order, first the running head, last the foot."""

    name: str
    pdf: bytes
    texts: tuple[str, ...]


_TIMES = ("Times-Roman", "Times-Bold")
_HELVETICA = ("Helvetica", "Helvetica-Bold")
_COURIER = ("Courier", "Courier-Bold")
_VERA = ("Vera", "VeraBd")

LAYOUTS = (
    Layout("report-id", "dana-desa-lembah-sirani.md", 0, _TIMES, 11.5, foot="12"),
    Layout("report-en", "digital-literacy-libraries.md", 0, _HELVETICA, 10.5, head="Libraries and Readers"),
    Layout(
        "journal-id",
        "posyandu-wairuma.md",
        1,
        _TIMES,
        10,
        columns=2,
        head="Jurnal Kesehatan Kepulauan Vol. 7, No. 2, Oktober 2019",
        foot="133",
        title="Kader Posyandu dan Timbangan yang Dipinjam",
    ),
    Layout(
        "journal-en",
        "heritage-shophouses-kelari.md",
        1,
        _VERA,
        8.5,
        columns=2,
        head="Journal of Port Cities 14(1), 2021",
        foot="48",
        title="Who Pays for the Shutters?",
    ),
    Layout("table-id", "dana-desa-lembah-sirani.md", 8, _HELVETICA, 10, table=True, head="Laporan Kajian Energi"),
    Layout("table-en", "village-funds-sirani-valley.md", 2, _TIMES, 9.5, columns=2, table=True, foot="7"),
    Layout("typed-id", "sejarah-pers-pesisir.txt", 6, _COURIER, 10.5),
    Layout("small-en", "village-funds-sirani-valley.md", 5, _VERA, 8, head="Working Paper 23", foot="Page 4 of 19"),
)
_ROWS = {
    "id": (
        ("Wilayah", "2017", "2018", "2019"),
        ("Kaliwangi", "1.204", "1.377", "1.562"),
        ("Tanjung Meru", "318", "402", "455"),
        ("Lembah Sirani", "87,5", "91,2", "104,8"),
    ),
    "en": (
        ("Region", "2017", "2018", "2019"),
        ("Kaliwangi", "1,204", "1,377", "1,562"),
        ("Tanjung Meru", "318", "402", "455"),
        ("Sirani Valley", "87.5", "91.2", "104.8"),
    ),
}


def printed(layout: Layout) -> Page:
    """Print a page: as many paragraphs of the layout's text as it holds whole."""
    from reportlab.lib.pagesizes import A4
    from reportlab.pdfgen.canvas import Canvas

    _register_faces()
    stream = io.BytesIO()
    canvas = Canvas(stream, pagesize=A4, invariant=True)
    setter = _Setter(layout, canvas, A4)
    texts = setter.page()
    canvas.save()
    return Page(layout.name, stream.getvalue(), tuple(texts))


def _register_faces() -> None:
    """Reportlab brings the Vera faces along."""
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont

    for face in _VERA:
        pdfmetrics.registerFont(TTFont(face, f"{face}.ttf"))


def picture_of(page: Page, dpi: int = 300) -> Any:
    """Return a page as a grey picture."""
    import pypdfium2

    document = pypdfium2.PdfDocument(page.pdf)
    try:
        return document[0].render(scale=dpi / 72, grayscale=True).to_pil()
    finally:
        document.close()


def _paragraphs(source: str, first: int) -> list[tuple[bool, str]]:
    """Return the headings (True) and paragraphs of a sample text."""
    found = []
    for part in (SAMPLE / source).read_text(encoding="utf-8").split("\n\n"):
        text = " ".join(part.split())
        if not text or text[0] in "-|>[" or "---" in text or "](" in text:
            continue
        is_heading = text.startswith("#") or (len(text) < 70 and not text.endswith((".", ":", ",")))
        found.append((is_heading, text.lstrip("# ").replace("*", "").replace("`", "")))
    return found[first:]


class _Setter:
    """Sets one page, column by column, from the top."""

    def __init__(self, layout: Layout, canvas: Any, paper: tuple[float, float]) -> None:
        self._layout = layout
        self._canvas = canvas
        self._width, self._height = paper
        self._texts: list[str] = []

    def page(self) -> list[str]:
        """Set the page and return its texts in reading order."""
        layout = self._layout
        top = self._height - _MARGIN
        if layout.head:
            self._line(layout.head, self._height - _HEAD, 8.5)
        if layout.title:
            self._texts.append(layout.title)
            self._canvas.setFont(layout.face[1], layout.size * 1.6)
            self._canvas.drawCentredString(self._width / 2, top - layout.size, layout.title)
            top -= layout.size * 4
        columns = layout.columns
        measure = (self._width - 2 * _MARGIN - (columns - 1) * _GAP) / columns
        queue = _paragraphs(layout.source, layout.first)
        for column in range(columns):
            left = _MARGIN + column * (measure + _GAP)
            self._column(queue, left, top, measure)
        if layout.foot:
            self._line(layout.foot, _HEAD, 8.5)
        return self._texts

    def _line(self, text: str, y: float, size: float) -> None:
        self._texts.append(text)
        self._canvas.setFont(self._layout.face[0], size)
        self._canvas.drawCentredString(self._width / 2, y, text)

    def _column(self, queue: list[tuple[bool, str]], left: float, top: float, measure: float) -> None:
        y, placed = top, 0
        while queue:
            if placed == 2 and self._layout.table and left < _MARGIN + 1:
                y = self._table(left, y, measure)
            is_heading, text = queue[0]
            height = self._draw(text, left, y, measure, is_heading, sure=False)
            if y - height < _MARGIN or (is_heading and y - height < _MARGIN + 60):
                return
            self._draw(text, left, y, measure, is_heading, sure=True)
            self._texts.append(text)
            queue.pop(0)
            y -= height
            placed += 1

    def _draw(self, text: str, left: float, y: float, measure: float, is_heading: bool, *, sure: bool) -> float:
        from reportlab.lib.enums import TA_JUSTIFY, TA_LEFT
        from reportlab.lib.styles import ParagraphStyle
        from reportlab.platypus import Paragraph

        size = self._layout.size
        style = ParagraphStyle(
            "text",
            fontName=self._layout.face[is_heading],
            fontSize=size,
            leading=size * 1.25,
            alignment=TA_LEFT if is_heading else TA_JUSTIFY,
            firstLineIndent=0 if is_heading else size,
        )
        paragraph = Paragraph(text.replace("&", "&amp;").replace("<", "&lt;"), style)
        _, height = paragraph.wrap(measure, self._height)
        if sure:
            paragraph.drawOn(self._canvas, left, y - height)
        return float(height) + size * (0.5 if is_heading else 0.3)

    def _table(self, left: float, y: float, measure: float) -> float:
        rows = _ROWS["en" if self._layout.name.endswith("en") else "id"]
        size, step = self._layout.size * 0.92, measure / 4.6
        for row in rows:
            y -= size * 1.5
            self._canvas.setFont(self._layout.face[row is rows[0]], size)
            for index, cell in enumerate(row):
                self._canvas.drawString(left + (index and (0.6 + index) * step), y, cell)
            self._texts.append(" ".join(row))
        return y - size * 1.6


def pages() -> list[Page]:
    """Print a page of each layout."""
    return [printed(layout) for layout in LAYOUTS]
