"""Read a DOCX draft or export: its XML in, paragraphs, quotations by style or indent, and notes out.

Tracked insertions are read, deletions are not; text boxes, tables and hyperlinks are read in place, hidden text is not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from citations.proof.draft import Draft, Part, PartKind
from citations.proof.readers.archive import Archive
from citations.proof.readers.inline import CODE, CODE_STYLE, raised

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_SKIPPED = frozenset({f"{_W}del", f"{_W}moveFrom", f"{_W}instrText", f"{_W}delText", f"{_W}pPr", f"{_MC}Fallback"})
_CHARACTERS = {
    f"{_W}tab": "\t",
    f"{_W}br": "\n",
    f"{_W}cr": "\n",
    f"{_W}noBreakHyphen": "-",
    f"{_W}softHyphen": "\u00ad",
}
_QUOTE_STYLE = re.compile(r"\bquot|\bblock ?text|kutipan|\bsitat|\bzitat", re.IGNORECASE)
_SOURCE_STYLE = re.compile(r"source|sumber|citation|sitasi", re.IGNORECASE)
_HEADING_STYLE = re.compile(r"heading|judul|title", re.IGNORECASE)
# Twips: a quotation is set in on both sides, or by at least 1 cm on the left without a hanging first line.
_SET_IN = 560


def read_docx(data: bytes) -> Draft:
    """Read a DOCX file."""
    archive = Archive(data)
    styles = _styles(archive)
    notes: dict[str, str] = {}
    note_parts = []
    for kind in ("footnote", "endnote"):
        if f"word/{kind}s.xml" in archive.names:
            for note in archive.tree(f"word/{kind}s.xml"):
                if note.get(f"{_W}type") in (None, "normal"):
                    key = f"{kind}{note.get(f'{_W}id')}"
                    notes[key] = "\n".join(_read(paragraph).text for paragraph in note.iter(f"{_W}p")).strip()
                    note_parts.append(Part("note", notes[key], f"{kind} {note.get(f'{_W}id')}"))
    body = archive.tree("word/document.xml").find(f"{_W}body")
    parts = [] if body is None else [*_parts(body, styles)]
    return Draft("docx", (*parts, *note_parts), notes)


def _styles(archive: Archive) -> dict[str, str]:
    """Return the names of a style and of those it is based on, by its id."""
    if "word/styles.xml" not in archive.names:
        return {}
    names: dict[str, str] = {}
    parents: dict[str, str] = {}
    for style in archive.tree("word/styles.xml").iter(f"{_W}style"):
        style_id = style.get(f"{_W}styleId", "")
        names[style_id] = _value(style, "name") or style_id
        parents[style_id] = _value(style, "basedOn")
    found = {}
    for style_id in names:
        chain: list[str] = []
        at = style_id
        while at in names and len(chain) < 10:
            chain.append(names[at])
            at = parents[at]
        found[style_id] = " / ".join(chain)
    return found


def _value(element: Element, name: str) -> str:
    child = element.find(f"{_W}{name}")
    return "" if child is None else child.get(f"{_W}val", "")


@dataclass(slots=True)
class _Paragraph:
    """A paragraph's text and the notes it calls."""

    pieces: list[str] = field(default_factory=list)
    calls: list[tuple[int, str]] = field(default_factory=list)

    @property
    def text(self) -> str:
        return "".join(self.pieces)


def _read(paragraph: Element) -> _Paragraph:
    read = _Paragraph()
    _walk(paragraph, read)
    return read


def _walk(element: Element, read: _Paragraph) -> None:
    for child in element:
        if child.tag in _SKIPPED or child.tag == f"{_W}p":
            continue
        if child.tag == f"{_W}r" and child.find(f"{_W}rPr/{_W}vanish") is not None:
            continue
        if child.tag == f"{_W}r" and CODE_STYLE.search(_run_style(child)):
            read.pieces.append(CODE)
        elif child.tag == f"{_W}r" and _is_raised(child):
            read.pieces.append(raised("".join(piece.text or "" for piece in child.iter(f"{_W}t"))))
        elif child.tag == f"{_W}t":
            read.pieces.append(child.text or "")
        elif child.tag in _CHARACTERS:
            read.pieces.append(_CHARACTERS[child.tag])
        elif child.tag in (f"{_W}footnoteReference", f"{_W}endnoteReference"):
            key = child.tag[len(_W) :].removesuffix("Reference") + child.get(f"{_W}id", "")
            read.calls.append((sum(map(len, read.pieces)), key))
        else:
            _walk(child, read)


def _run_style(run: Element) -> str:
    style = run.find(f"{_W}rPr/{_W}rStyle")
    return "" if style is None else re.sub(r"(?<=[a-z])(?=[A-Z])", " ", style.get(f"{_W}val", ""))


def _is_raised(run: Element) -> bool:
    """Tell whether a run is nothing but raised figures, as a typed mark of a footnote is."""
    raised_to = run.find(f"{_W}rPr/{_W}vertAlign")
    text = "".join(piece.text or "" for piece in run.iter(f"{_W}t")).strip()
    return raised_to is not None and raised_to.get(f"{_W}val") == "superscript" and text.isdigit()


def _parts(body: Element, styles: Mapping[str, str]) -> Iterator[Part]:
    """Yield every paragraph; block quotations in a row are one."""
    waiting: Part | None = None
    for number, paragraph in enumerate(_paragraphs(body), 1):
        read = _read(paragraph)
        if not read.text.strip():
            continue
        kind = _kind(paragraph, styles)
        if kind is None:
            continue
        part = Part(kind, read.text, f"paragraph {number}", tuple(read.calls), verbatim=kind == "quotation")
        if waiting and part.kind == "quotation":
            waiting = _joined(waiting, part)
            continue
        if waiting:
            yield waiting
        waiting = part if part.kind == "quotation" else None
        if waiting is None:
            yield part
    if waiting:
        yield waiting


def _paragraphs(element: Element) -> Iterator[Element]:
    for child in element:
        if child.tag in _SKIPPED:
            continue
        if child.tag == f"{_W}p":
            yield child
        yield from _paragraphs(child)


def _joined(first: Part, second: Part) -> Part:
    text = f"{first.text}\n\n{second.text}"
    shift = len(first.text) + 2
    calls = (*first.notes, *((at + shift, key) for at, key in second.notes))
    return Part("quotation", text, first.place, calls, verbatim=True)


def _kind(paragraph: Element, styles: Mapping[str, str]) -> PartKind | None:
    """Return the kind of a paragraph by its style or indent; None for code."""
    style = paragraph.find(f"{_W}pPr/{_W}pStyle")
    name = "" if style is None else style.get(f"{_W}val", "")
    names = f"{name} {styles.get(name, '')}"
    if CODE_STYLE.search(names):
        return None
    if _SOURCE_STYLE.search(names):
        return "text"
    if _QUOTE_STYLE.search(names):
        return "quotation"
    if _HEADING_STYLE.search(names):
        return "heading"
    indent = paragraph.find(f"{_W}pPr/{_W}ind")
    listed = paragraph.find(f"{_W}pPr/{_W}numPr") is not None
    if indent is None or listed or indent.get(f"{_W}hanging"):
        return "text"
    left = _twips(indent.get(f"{_W}left") or indent.get(f"{_W}start"))
    right = _twips(indent.get(f"{_W}right") or indent.get(f"{_W}end"))
    return "quotation" if left >= _SET_IN or (left >= _SET_IN // 2 and right >= _SET_IN // 2) else "text"


def _twips(value: str | None) -> int:
    return int(value) if value and value.lstrip("-").isdigit() else 0
