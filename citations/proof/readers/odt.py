"""Read an ODT draft or export: its XML in, paragraphs, quotations by style or margin, and notes out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from citations.proof.draft import Draft, Part, PartKind
from citations.proof.readers.archive import Archive
from citations.proof.readers.inline import CODE_STYLE, raised

_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_FO = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_SKIPPED = frozenset({f"{_TEXT}tracked-changes", f"{_OFFICE}annotation", f"{_TEXT}sequence-decls"})
_QUOTE_STYLE = re.compile(r"quot|kutipan|block_?20?text", re.IGNORECASE)
_SOURCE_STYLE = re.compile(r"source|sumber|citation|sitasi", re.IGNORECASE)
_LENGTH = re.compile(r"([\d.]+)(cm|mm|in|pt|pc)")
_CENTIMETRES = {"cm": 1.0, "mm": 0.1, "in": 2.54, "pt": 2.54 / 72, "pc": 2.54 / 6}
_SET_IN = 0.95


@dataclass(slots=True)
class _Paragraph:
    """A paragraph's text and the notes it calls."""

    pieces: list[str] = field(default_factory=list)
    calls: list[tuple[int, str]] = field(default_factory=list)
    raising: frozenset[str] = frozenset()

    def add(self, text: str | None) -> None:
        """Add text; the format counts runs of white space as one space."""
        shown = re.sub(r"[ \t\r\n]+", " ", text or "")
        if shown.startswith(" ") and (not self.pieces or self.pieces[-1].endswith((" ", "\n"))):
            shown = shown[1:]
        if shown:
            self.pieces.append(shown)


def read_odt(data: bytes) -> Draft:
    """Read an ODT file."""
    archive = Archive(data)
    content = archive.tree("content.xml")
    styles = _styles(content)
    if "styles.xml" in archive.names:
        styles = {**_styles(archive.tree("styles.xml")), **styles}
    raising = _raising(content)
    notes: dict[str, str] = {}
    body = content.find(f"{_OFFICE}body/{_OFFICE}text")
    parts = [] if body is None else [*_parts(body, styles, notes, raising)]
    noted = [Part("note", text, f"note {number}") for number, text in enumerate(notes.values(), 1)]
    return Draft("odt", (*parts, *noted), notes)


def _styles(root: Element) -> dict[str, tuple[str, float]]:
    """Return each paragraph style's parent and left margin in centimetres."""
    found = {}
    for style in root.iter(f"{_STYLE}style"):
        properties = style.find(f"{_STYLE}paragraph-properties")
        margin = "" if properties is None else properties.get(f"{_FO}margin-left", "")
        length = _LENGTH.match(margin)
        hanging = properties is not None and properties.get(f"{_FO}text-indent", "").startswith("-")
        left = float(length[1]) * _CENTIMETRES[length[2]] if length and not hanging else 0.0
        found[style.get(f"{_STYLE}name", "")] = (style.get(f"{_STYLE}parent-style-name", ""), left)
    return found


def _raising(root: Element) -> frozenset[str]:
    """Return the names of the styles that raise their text."""
    found = set()
    for style in root.iter(f"{_STYLE}style"):
        properties = style.find(f"{_STYLE}text-properties")
        if properties is not None and properties.get(f"{_STYLE}text-position", "").startswith("super"):
            found.add(style.get(f"{_STYLE}name", ""))
    return frozenset(found)


def _parts(
    body: Element, styles: Mapping[str, tuple[str, float]], notes: dict[str, str], raising: frozenset[str]
) -> Iterator[Part]:
    """Yield every paragraph; block quotations in a row are one."""
    waiting: list[Part] = []
    for number, element in enumerate(_paragraphs(body), 1):
        read = _Paragraph(raising=raising)
        _walk(element, read, notes)
        text = "".join(read.pieces)
        if not text.strip() or CODE_STYLE.search(_style_name(element)):
            continue
        part = _part(element, text, f"paragraph {number}", styles)
        part = Part(part.kind, text, part.place, tuple(read.calls), verbatim=part.kind == "quotation")
        if part.kind == "quotation":
            waiting.append(part)
            continue
        yield from _joined(waiting)
        waiting = []
        yield part
    yield from _joined(waiting)


def _joined(waiting: list[Part]) -> Iterator[Part]:
    if waiting:
        text = "\n\n".join(part.text for part in waiting)
        calls = tuple((0, key) for part in waiting for _, key in part.notes)
        yield Part("quotation", text, waiting[0].place, calls, verbatim=True)


def _paragraphs(element: Element) -> Iterator[Element]:
    for child in element:
        if child.tag in _SKIPPED:
            continue
        if child.tag in (f"{_TEXT}p", f"{_TEXT}h"):
            yield child
        else:
            yield from _paragraphs(child)


def _walk(element: Element, read: _Paragraph, notes: dict[str, str]) -> None:
    read.add(element.text)
    for child in element:
        if child.tag == f"{_TEXT}s":
            read.pieces.append(" " * int(child.get(f"{_TEXT}c", "1")))
        elif child.tag in (f"{_TEXT}tab", f"{_TEXT}line-break"):
            read.pieces.append("\t" if child.tag.endswith("tab") else "\n")
        elif child.get(f"{_TEXT}style-name") in read.raising and "".join(child.itertext()).strip().isdigit():
            read.pieces.append(raised("".join(child.itertext()).strip()))
        elif child.tag == f"{_TEXT}note":
            _note(child, read, notes)
        elif child.tag not in _SKIPPED:
            _walk(child, read, notes)
        read.add(child.tail)


def _note(element: Element, read: _Paragraph, notes: dict[str, str]) -> None:
    inner = _Paragraph()
    body = element.find(f"{_TEXT}note-body")
    if body is not None:
        _walk(body, inner, notes)
    key = str(len(notes) + 1)
    notes[key] = "".join(inner.pieces).strip()
    read.calls.append((sum(map(len, read.pieces)), key))


def _style_name(element: Element) -> str:
    return element.get(f"{_TEXT}style-name", "").replace("_20_", " ")


def _part(element: Element, text: str, place: str, styles: Mapping[str, tuple[str, float]]) -> Part:
    """Tell headings, quotations (by a style's name or a margin) and other paragraphs apart."""
    if element.tag == f"{_TEXT}h":
        return Part("heading", text, place)
    name = element.get(f"{_TEXT}style-name", "")
    left = 0.0
    names: list[str] = []
    while name and len(names) < 10:
        names.append(name)
        parent, margin = styles.get(name, ("", 0.0))
        left = left or margin
        name = parent
    if any(_SOURCE_STYLE.search(each) for each in names):
        return Part("text", text, place)
    quoted = any(_QUOTE_STYLE.search(each) for each in names) or (left >= _SET_IN and "List" not in " ".join(names))
    kind: PartKind = "quotation" if quoted else "text"
    return Part(kind, text, place)
