"""The XML of a DOCX part in; its paragraphs and tables in reading order, on the tape of its text nodes, out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from corpus.extract.docx_fields import (
    FIELD_PARTS,
    FORMULA_SIGNS,
    fields_close,
    formula_signs,
    lists_contents,
    note_field,
)
from corpus.extract.docx_parts import DIAGRAM, Linked
from corpus.extract.docx_styles import Styles, W, attribute_of, is_centred, is_numbered, outline_level, toggle
from corpus.extract.docx_symbols import symbol_text
from corpus.extract.office_text import PLAIN, Gathering, Note, Paragraph, Piece, Table, Tape, flattened

_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_DELETED = frozenset({f"{W}del", f"{W}moveFrom"})
_NO_TEXT = frozenset({f"{W}pPr", f"{W}rPr", f"{W}sdtPr", f"{W}sectPr", f"{W}rt"})
_TEXT = frozenset({f"{W}t", f"{_M}t", f"{W}delText"})
# What Word draws without a text node: breaks and tabs are white space, the hyphens are characters.
_SIGNS = {
    f"{W}tab": "\t",
    f"{W}ptab": "\t",
    f"{W}br": "\n",
    f"{W}cr": "\n",
    f"{W}noBreakHyphen": "-",
    f"{W}softHyphen": "\u00ad",
}
_PRINTED = _TEXT | _SIGNS.keys() | {f"{W}sym"}
_CONTENTS = ("Table of Contents", "Bibliographies contents")
NoteKey = tuple[str, str]


@dataclass(frozen=True, slots=True)
class _State:
    """What the elements around the reading position say: why text is dropped (empty: it is read), and bold."""

    dropped: str = ""
    bold: bool = False


class BodyReader:
    """Reads a part's block content; one reader and one tape serve all parts of a document."""

    def __init__(self, tape: Tape, styles: Styles, notes: Mapping[NoteKey, Any], linked: Linked) -> None:
        self._tape = tape
        self._linked = linked
        self._styles = styles
        self._notes = notes
        self._boxes: list[tuple[Any, _State]] = []
        self._called: list[Any] = []
        self._carried: Gathering | None = None
        self._fields: list[str] = []
        self._fields_close = False

    def pieces(self, parent: Any, state: _State | None = None) -> Iterator[Piece]:
        """Yield the paragraphs and tables below an element, text boxes after the paragraph that holds them."""
        if state is None:
            self._fields, self._fields_close = [], fields_close(parent)
        state = state or _State()
        for child in parent:
            if child.tag == f"{W}p":
                yield from self._paragraph(child, state)
            elif child.tag == f"{W}tbl":
                table = Table(tuple(self._row(row, state) for row in child.iter(f"{W}tr") if _is_own(row, child)))
                yield table
            elif child.tag == f"{W}sdt":
                yield from self._control(child, state)
            elif child.tag in _DELETED:
                yield from self.pieces(child, replace(state, dropped="deleted text"))
            elif child.tag == f"{_MC}AlternateContent":
                yield from self.pieces(_choice(child), state)
            elif isinstance(child.tag, str) and child.tag not in _NO_TEXT:
                yield from self.pieces(child, state)
        if self._carried is not None:
            last, self._carried = self._carried, None
            yield last.finish(PLAIN)

    def _control(self, control: Any, state: _State) -> Iterator[Piece]:
        gallery = attribute_of(control.find(f"{W}sdtPr/{W}docPartObj"), "docPartGallery")
        content = control.find(f"{W}sdtContent")
        if content is not None:
            kind = "furniture" if gallery in _CONTENTS else _placeholder(control)
            yield from self.pieces(content, replace(state, dropped=state.dropped or kind))

    def _row(self, row: Any, state: _State) -> tuple[tuple[Paragraph, ...], ...]:
        if row.find(f"{W}trPr/{W}del") is not None:
            state = replace(state, dropped="deleted text")
        cells = []
        for cell in row.iter(f"{W}tc"):
            if _is_own(cell, row):
                cells.append(tuple(flattened(self.pieces(cell, state))))
                self._tape.add("\t")
        return tuple(cells)

    def _paragraph(self, element: Any, state: _State) -> Iterator[Piece]:
        properties = element.find(f"{W}pPr")
        style_id = attribute_of(properties, "pStyle")
        if self._styles.is_contents(style_id):
            state = replace(state, dropped=state.dropped or "furniture")
        if self._styles.says(style_id, "hidden"):
            state = replace(state, dropped=state.dropped or "hidden text")
        gathering = self._carried or Gathering(self._tape)
        self._carried = None
        outer_boxes, outer_called = self._boxes, self._called
        self._boxes, self._called = [], []
        self._inline(element, gathering, replace(state, bold=self._styles.says(style_id, "bold")))
        boxes, called = self._boxes, self._called
        self._boxes, self._called = outer_boxes, outer_called
        self._tape.add("\n")
        # Read after the paragraph, so that the tape has notes where a reader would look for them: out of the sentence.
        gathering.notes += [Note(tuple(flattened(self.pieces(note)))) for note in called]
        if properties is not None and properties.find(f"{W}rPr/{W}del") is not None:
            # The mark between this paragraph and the next was deleted: they are one.
            self._carried = gathering
        else:
            yield gathering.finish(self._look(properties, style_id))
        for box, box_state in boxes:
            yield from self.pieces(box, box_state)

    def _look(self, properties: Any, style_id: str) -> Paragraph:
        own = outline_level(properties)
        level = self._styles.level(style_id) if own is None else own
        role = self._styles.role(style_id)
        numbered = is_numbered(properties)
        if numbered is None:
            numbered = self._styles.says(style_id, "numbered")
        if numbered and role in (None, "list item") and not level:
            role = "list item"
        elif role == "list item":
            role = None
        centred = is_centred(properties)
        if centred is None:
            centred = self._styles.says(style_id, "centred")
        return replace(PLAIN, role="heading" if level and role != "title" else role, level=level, centred=centred)

    def _inline(self, element: Iterable[Any], gathering: Gathering, state: _State) -> None:
        for child in element:
            tag = child.tag
            if tag in _PRINTED:
                self._add(_text_of(child), gathering, state)
            elif tag in FIELD_PARTS:
                note_field(child, self._fields)
            elif tag in FORMULA_SIGNS:
                self._formula(child, gathering, state)
            elif tag == f"{W}r":
                self._inline(child, gathering, self._run_state(child, state))
            elif tag in (f"{W}txbxContent", DIAGRAM):
                self._boxes.append((self._linked.diagram(child) if tag == DIAGRAM else child, state))
            elif tag == f"{_MC}AlternateContent":
                self._inline(_choice(child), gathering, state)
            elif tag in (f"{W}footnoteReference", f"{W}endnoteReference"):
                self._call_note(child, state)
            elif isinstance(tag, str) and tag not in _NO_TEXT:
                self._inline(child, gathering, _state_inside(child, state))

    def _formula(self, part: Any, gathering: Gathering, state: _State) -> None:
        """Read a part of a formula whose signs (brackets, sums) are no text nodes."""
        before, between, after = formula_signs(part)
        self._add(before, gathering, state)
        for index, child in enumerate(part):
            if index and child.tag == part[index - 1].tag:
                self._add(between, gathering, state)
            self._inline((child,), gathering, state)
        self._add(after, gathering, state)

    def _add(self, text: str, gathering: Gathering, state: _State) -> None:
        kind = state.dropped or ("furniture" if self._fields_close and lists_contents(self._fields) else "")
        if kind:
            self._tape.drop(text, kind)
        else:
            gathering.add(text, bold=state.bold)

    def _run_state(self, run: Any, state: _State) -> _State:
        properties = run.find(f"{W}rPr")
        if properties is None:
            return state
        style_id = attribute_of(properties, "rStyle")
        hidden = toggle(properties, "vanish")
        if hidden is None:
            hidden = self._styles.says(style_id, "hidden")
        bold = toggle(properties, "b")
        if bold is None:
            bold = state.bold or self._styles.says(style_id, "bold")
        return _State(state.dropped or ("hidden text" if hidden else ""), bold)

    def _call_note(self, reference: Any, state: _State) -> None:
        kind = reference.tag.removeprefix(W).removesuffix("Reference")
        note = self._notes.get((kind, reference.get(f"{W}id", "")))
        if note is not None and not state.dropped:
            self._called.append(note)


def _text_of(element: Any) -> str:
    """Return what an element prints by itself: its text, a sign, a symbol of a font."""
    if element.tag == f"{W}sym":
        return symbol_text(element.get(f"{W}font", ""), element.get(f"{W}char", ""))
    return _SIGNS.get(element.tag) or element.text or ""


def _is_own(part: Any, whole: Any) -> bool:
    """Tell whether a row or cell belongs to this table or row, and not to a table nested in it."""
    own = f"{W}tbl" if part.tag == f"{W}tr" else f"{W}tr"
    parent = part.getparent()
    while parent is not None and parent.tag != own:
        parent = parent.getparent()
    return parent is whole


def _choice(alternatives: Any) -> Any:
    """Return the first alternative: the others show the same once more, for older programs."""
    return next(alternatives.iter(f"{_MC}Choice", f"{_MC}Fallback"), ())


def _state_inside(element: Any, state: _State) -> _State:
    """Return the state inside a wrapper of runs: a deletion, a content control, or one that changes nothing."""
    if element.tag in _DELETED:
        return replace(state, dropped="deleted text")
    if element.tag == f"{W}sdt":
        return replace(state, dropped=state.dropped or _placeholder(element))
    return state


def _placeholder(control: Any) -> str:
    return "hidden text" if toggle(control.find(f"{W}sdtPr"), "showingPlcHdr") else ""
