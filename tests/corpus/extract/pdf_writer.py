"""Texts with places in; a small PDF out, in any order of drawing, with labels, outline, properties."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

PAGE_WIDTH, PAGE_HEIGHT = 595.0, 842.0
FONTS = {"roman": "Times-Roman", "bold": "Times-Bold", "italic": "Times-Italic"}


@dataclass(frozen=True, slots=True)
class Text:
    """A string drawn with its lower left corner at (x, y points below the page's upper edge)."""

    x: float
    y: float
    text: str
    size: float = 10.0
    font: str = "roman"
    turned: bool = False


@dataclass(frozen=True, slots=True)
class Rule:
    """A drawn line, both ends in points from the upper left corner."""

    x0: float
    y0: float
    x1: float
    y1: float


@dataclass(frozen=True, slots=True)
class Facts:
    """What the file says of itself: properties, a label prefix object, outline entries (title, page index)."""

    info: tuple[tuple[str, str], ...] = ()
    labels: str = ""
    outline: tuple[tuple[str, int], ...] = ()


def text_width(text: str, size: float, font: str = "roman") -> float:
    """Return the width of a string in points, as PDF readers compute it."""
    from pdfminer.fontmetrics import FONT_METRICS

    widths = FONT_METRICS[FONTS[font]][1]
    return float(sum(widths.get(letter, 500) for letter in text) * size / 1000)


def write_pdf(pages: Sequence[Sequence[Text | Rule]], facts: Facts | None = None) -> bytes:
    """Write a PDF; things are drawn in the order given."""
    facts = facts or Facts()
    objects: list[bytes] = [b"", b""]
    kids = []
    for page in pages:
        stream = "\n".join(_drawn(thing) for thing in page).encode("cp1252")
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream))
        fonts = " ".join(
            f"/{key} << /Type /Font /Subtype /Type1 /BaseFont /{name} /Encoding /WinAnsiEncoding >>"
            for key, name in FONTS.items()
        )
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {PAGE_WIDTH:g} {PAGE_HEIGHT:g}] /Contents {len(objects)} 0 R "
            f"/Resources << /Font << {fonts} >> >> >>".encode()
        )
        kids.append(len(objects))
    catalog = "<< /Type /Catalog /Pages 2 0 R"
    if facts.labels:
        catalog += f" /PageLabels << /Nums [{facts.labels}] >>"
    if facts.outline:
        catalog += f" /Outlines {_add_outline(objects, facts.outline, kids)} 0 R"
    objects[0] = f"{catalog} >>".encode()
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(f'{kid} 0 R' for kid in kids)}] /Count {len(kids)} >>".encode()
    objects.append(
        ("<< " + " ".join(f"/{key} ({_escaped(value)})" for key, value in facts.info) + " >>").encode("cp1252")
    )
    return _file(objects)


def _add_outline(objects: list[bytes], entries: Sequence[tuple[str, int]], kids: Sequence[int]) -> int:
    """Append a flat outline; return the number of its root object."""
    root = len(objects) + 1
    numbers = [root + 1 + index for index in range(len(entries))]
    objects.append(
        f"<< /Type /Outlines /First {numbers[0]} 0 R /Last {numbers[-1]} 0 R /Count {len(entries)} >>".encode()
    )
    for index, (title, page) in enumerate(entries):
        links = f"/Next {numbers[index + 1]} 0 R " if index + 1 < len(entries) else ""
        links += f"/Prev {numbers[index - 1]} 0 R " if index else ""
        objects.append(
            f"<< /Title ({_escaped(title)}) /Parent {root} 0 R {links}/Dest [{kids[page]} 0 R /Fit] >>".encode("cp1252")
        )
    return root


def _drawn(thing: Text | Rule) -> str:
    if isinstance(thing, Rule):
        return f"{thing.x0:g} {PAGE_HEIGHT - thing.y0:g} m {thing.x1:g} {PAGE_HEIGHT - thing.y1:g} l S"
    turn = "0 1 -1 0" if thing.turned else "1 0 0 1"
    place = f"{turn} {thing.x:.2f} {PAGE_HEIGHT - thing.y:.2f} Tm"
    return f"BT /{thing.font} {thing.size:g} Tf {place} ({_escaped(thing.text)}) Tj ET"


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")


def _file(objects: Sequence[bytes]) -> bytes:
    data = b"%PDF-1.4\n"
    offsets = []
    for number, content in enumerate(objects, 1):
        offsets.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    start = len(data)
    data += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    data += b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    return data + b"trailer\n<< /Size %d /Root 1 0 R /Info %d 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (
        len(objects) + 1,
        len(objects),
        start,
    )


def set_lines(text: str, width: float, size: float = 10.0) -> list[str]:
    """Break a text into lines no wider than `width` points."""
    lines: list[str] = []
    for word in text.split():
        if lines and text_width(f"{lines[-1]} {word}", size) <= width:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines


def set_column(paragraphs: Sequence[str], x: float, y: float, width: float, size: float = 10.0) -> list[Text]:
    """Set paragraphs under each other, each with its first line indented by 12 points."""
    drawn: list[Text] = []
    for paragraph in paragraphs:
        for index, line in enumerate(set_lines(f"xxxx {paragraph}", width, size)):
            shown = line.removeprefix("xxxx ") if index == 0 else line
            drawn.append(Text(x + (12 if index == 0 else 0), y, shown, size))
            y += 1.2 * size
    return drawn
