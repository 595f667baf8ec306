"""The XML of an ODT in; its paragraphs and tables in reading order, on the tape of its text nodes, out."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from corpus.extract.office_text import PLAIN, Gathering, Note, Paragraph, Piece, Role, Table, Tape, flattened

TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_DRAW = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"
_FO = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}"
_SVG = "{urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0}"
_CONTROL = "{urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0}content-control"
_XLINK = "{http://www.w3.org/1999/xlink}"
_LONGEST_CHAIN = 20
_MOST_SPACES = 1000
_ROLES: tuple[tuple[re.Pattern[str], Role], ...] = (
    (re.compile(r"(?:sub)?title\Z|judul\Z", re.IGNORECASE), "title"),
    (
        re.compile(r"(?:table|figure|tabel)? ?caption|(?:illustration|table|tabel|figure|drawing)\Z|keterangan", re.I),
        "caption",
    ),
    (re.compile(r"quotation|block ?text|kutipan", re.IGNORECASE), "quotation"),
    (re.compile(r"bibliography \d|references?\Z", re.IGNORECASE), "reference"),
    (re.compile(r"authors?\b|penulis", re.IGNORECASE), "metadata"),
)
_LISTS_OF_CONTENTS = frozenset(
    TEXT + name
    for name in ("table-of-content", "alphabetical-index", "illustration-index", "table-index", "object-index")
)
# Annotations are no text of the document; the rest says how something is numbered or drawn.
_NO_TEXT = frozenset(
    {
        f"{OFFICE}annotation",
        f"{OFFICE}annotation-end",
        f"{OFFICE}forms",
        f"{TEXT}sequence-decls",
        f"{TEXT}note-citation",
        f"{TEXT}ruby-text",
        f"{TEXT}tracked-changes",
        f"{TEXT}script",
        f"{_SVG}title",
        f"{_SVG}desc",
    }
)
# What is drawn with text on it; the text stands apart from the paragraph that the drawing hangs on.
_DRAWN = frozenset(
    _DRAW + name
    for name in (
        "text-box", "custom-shape", "rect", "ellipse", "circle", "line", "polyline", "polygon", "regular-polygon",
        "path", "connector", "caption", "measure",
    )
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Look:
    """What a style says; None leaves the word to its parent."""

    name: str
    parent: str = ""
    bold: bool | None = None
    hidden: bool | None = None
    centred: bool | None = None


def read_looks(*roots: Any) -> dict[str, Look]:
    """Read the styles below the roots, by name."""
    return {
        element.get(f"{STYLE}name", ""): _look(element)
        for root in roots
        if root is not None
        for element in root.iter(f"{STYLE}style")
    }


def _look(element: Any) -> Look:
    text, paragraph = element.find(f"{STYLE}text-properties"), element.find(f"{STYLE}paragraph-properties")
    weight = None if text is None else text.get(f"{_FO}font-weight")
    display = None if text is None else text.get(f"{TEXT}display")
    align = None if paragraph is None else paragraph.get(f"{_FO}text-align")
    name = element.get(f"{STYLE}display-name") or element.get(f"{STYLE}name", "").replace("_20_", " ")
    return Look(
        name=name,
        parent=element.get(f"{STYLE}parent-style-name", ""),
        bold=None if weight is None else weight == "bold" or (weight.isdigit() and int(weight) >= 600),
        hidden=None if display is None else display == "none",
        centred=None if align is None else align == "center",
    )


@dataclass(frozen=True, slots=True)
class _State:
    dropped: str = ""
    bold: bool = False
    role: Role = None


class OdtReader:
    """Reads the block content of an ODT onto a tape."""

    def __init__(self, tape: Tape, looks: Mapping[str, Look], formula_of: Callable[[str], str]) -> None:
        """`formula_of` gives the signs of an object by its address, if it is a formula."""
        self._tape = tape
        self._formula_of = formula_of
        self._looks = looks
        self._boxes: list[tuple[Any, _State]] = []
        self._called: list[Any] = []

    def pieces(self, parent: Any, state: _State | None = None) -> Iterator[Piece]:
        """Yield the paragraphs and tables below an element, frames after the paragraph that holds them."""
        state = state or _State()
        for child in parent:
            tag = child.tag
            if tag in (f"{TEXT}p", f"{TEXT}h"):
                yield from self._paragraph(child, state)
            elif tag == f"{_TABLE}table":
                yield Table(tuple(self._rows(child, state)))
            elif tag in (f"{TEXT}list", f"{TEXT}numbered-paragraph"):
                yield from self.pieces(child, replace(state, role="list item"))
            elif tag in _LISTS_OF_CONTENTS:
                yield from self.pieces(child, replace(state, dropped=state.dropped or "furniture"))
            elif tag == f"{TEXT}section" and _is_hidden_section(child):
                yield from self.pieces(child, replace(state, dropped="hidden text"))
            elif isinstance(tag, str) and tag not in _NO_TEXT:
                yield from self.pieces(child, state)

    def _rows(self, table: Any, state: _State) -> Iterator[tuple[tuple[Paragraph, ...], ...]]:
        for child in table:
            if child.tag == f"{_TABLE}table-row":
                cells = []
                for cell in child.iterchildren(f"{_TABLE}table-cell"):
                    cells.append(tuple(flattened(self.pieces(cell, state))))
                    self._tape.add("\t")
                yield tuple(cells)
            elif child.tag in (f"{_TABLE}table-header-rows", f"{_TABLE}table-rows", f"{_TABLE}table-row-group"):
                yield from self._rows(child, state)

    def _paragraph(self, element: Any, state: _State) -> Iterator[Piece]:
        style = element.get(f"{TEXT}style-name", "")
        if self._says(style, "hidden") or _hides_itself(element):
            state = replace(state, dropped=state.dropped or "hidden text")
        gathering = Gathering(self._tape)
        outer_boxes, outer_called = self._boxes, self._called
        self._boxes, self._called = [], []
        self._inline(element, gathering, replace(state, bold=self._says(style, "bold")))
        boxes, called = self._boxes, self._called
        self._boxes, self._called = outer_boxes, outer_called
        self._tape.add("\n")
        gathering.notes += [Note(tuple(flattened(self.pieces(body)))) for body in called]
        level = _level(element) if element.tag == f"{TEXT}h" else 0
        role = "heading" if level else self._role(style) or state.role
        yield gathering.finish(replace(PLAIN, role=role, level=level, centred=self._says(style, "centred")))
        for box, box_state in boxes:
            yield from self.pieces(box, replace(box_state, role=None))

    def _inline(self, element: Any, gathering: Gathering, state: _State) -> None:
        self._add(element.text or "", gathering, state)
        for child in element:
            self._child(child, gathering, state)
            self._add(child.tail or "", gathering, state)

    def _child(self, child: Any, gathering: Gathering, state: _State) -> None:
        tag = child.tag
        if tag == f"{TEXT}s":
            count = child.get(f"{TEXT}c", "1")
            self._add(" " * min(int(count) if count.isdigit() else 1, _MOST_SPACES), gathering, state)
        elif tag in (f"{TEXT}tab", f"{TEXT}line-break"):
            self._add("\t" if tag == f"{TEXT}tab" else "\n", gathering, state)
        elif tag == f"{TEXT}note":
            body = child.find(f"{TEXT}note-body")
            if body is not None and not state.dropped:
                self._called.append(body)
        elif tag == f"{_DRAW}object":
            self._add(self._formula_of(child.get(f"{_XLINK}href", "")), gathering, state)
        elif tag in _DRAWN:
            self._boxes.append((child, state))
        elif _is_hidden(child):
            self._inline(child, gathering, replace(state, dropped=state.dropped or "hidden text"))
        elif isinstance(tag, str) and tag not in _NO_TEXT:
            self._inline(child, gathering, self._span_state(child, state))

    def _span_state(self, span: Any, state: _State) -> _State:
        style = span.get(f"{TEXT}style-name", "")
        hidden = state.dropped or ("hidden text" if self._says(style, "hidden") else "")
        bold = next((look.bold for look in self._chain(style) if look.bold is not None), state.bold)
        return replace(state, dropped=hidden, bold=bold)

    def _add(self, text: str, gathering: Gathering, state: _State) -> None:
        if state.dropped:
            self._tape.drop(text, state.dropped)
        else:
            gathering.add(text, bold=state.bold)

    def _chain(self, style: str) -> Iterator[Look]:
        for _ in range(_LONGEST_CHAIN):
            look = self._looks.get(style)
            if look is None:
                return
            yield look
            style = look.parent

    def _says(self, style: str, attribute: str) -> bool:
        answers = (getattr(look, attribute) for look in self._chain(style))
        return next((bool(answer) for answer in answers if answer is not None), False)

    def _role(self, style: str) -> Role:
        # Some writers name styles that they do not define.
        for name in (style.replace("_20_", " "), *(look.name for look in self._chain(style))):
            for pattern, role in _ROLES:
                if pattern.match(name):
                    return role
        return None


def _is_hidden(part: Any) -> bool:
    """Tell whether a condition hides a text, or it only says what to write into a field."""
    hidden = part.get(f"{TEXT}is-hidden")
    if part.tag == f"{TEXT}hidden-text":
        return bool(hidden != "false")
    return bool(hidden == "true") or (part.tag == _CONTROL and _placeholder_shown(part))


def _placeholder_shown(control: Any) -> bool:
    return str(control.get(_CONTROL.replace("content-control", "showing-place-holder"))) == "true"


def _is_hidden_section(section: Any) -> bool:
    display = section.get(f"{TEXT}display", "true")
    return bool(display == "none" or (display == "condition" and section.get(f"{TEXT}is-hidden") == "true"))


def _hides_itself(paragraph: Any) -> bool:
    """Tell whether a field in a paragraph hides it as a whole."""
    return any(field.get(f"{TEXT}is-hidden") == "true" for field in paragraph.iter(f"{TEXT}hidden-paragraph"))


def _level(heading: Any) -> int:
    level = heading.get(f"{TEXT}outline-level", "1")
    return int(level) if level.isdigit() and int(level) else 1
