"""One chapter of an EPUB in; its paragraphs, tables and notes, on the tape of the book, out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any

from corpus.errors import SourceError
from corpus.extract.epub_notes import NoteLinks
from corpus.extract.epub_pages import PageTrack
from corpus.extract.extraction import Dropped, Span
from corpus.extract.html_decode import decode_page
from corpus.extract.html_nodes import Leaf, PageText, read_nodes
from corpus.extract.office_text import Note, Paragraph, Piece, Role, Table, Tape
from corpus.extract.xml_guard import parse_xml, refuse_attributes, refuse_entities
from corpus.extract.zip_guard import malformed

_TYPE = "{http://www.idpf.org/2007/ops}type"
_ROLES: dict[str, Role] = {"item": "list item", "quote": "quotation", "caption": "caption"}
_NOTE_TYPES = frozenset({"footnote", "endnote", "rearnote", "note", "doc-footnote", "doc-endnote"})
_NOTES_TYPES = frozenset({"footnotes", "endnotes", "rearnotes", "doc-endnotes"})
_NOTE_TAGS = frozenset({"aside", "li", "div", "section", "p"})
_CALL_TYPES = frozenset({"noteref", "doc-noteref", "footnote-ref"})
_BACK_TYPES = frozenset({"backlink", "doc-backlink", "footnote-back"})
_NOT_SHOWN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_NEVER_SHOWN = frozenset({"rt", "rp", "case", "button", "select", "datalist"})
# What XHTML closes at once and HTML would read as open to the end of the page.
_CLOSED = re.compile(r"<(title|script|style|a|p|div|span|i|b|em|strong|td)(\s[^<>]*)?/>", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class BookTape:
    """What the chapters of a book are read onto: its text, its printed pages, the calls of its notes."""

    tape: Tape = field(default_factory=Tape)
    pages: PageTrack = field(default_factory=PageTrack)
    links: NoteLinks = field(default_factory=NoteLinks)


def read_chapter(book: BookTape, data: bytes, name: str, part: str) -> list[Piece]:
    """Read a chapter onto the tape and note where its pages begin; its notes follow the text.

    Raises:
        SourceError: `dtd-forbidden`, `bomb`, `malformed`.
    """
    tape, pages = book.tape, book.pages
    root = parse_chapter(data, name, part)
    _cut_hidden(root)
    _write_out_drawings(root)
    pages.turn(tape.length, pages.current)
    page_of = _mark_pages(root, pages, part)
    calls, linked = book.links.of_part(root, part)
    notes = _take_notes(root, calls, linked)
    pieces: list[Piece] = list(_pieces(tape, pages, root))
    found = []
    for note in notes:
        pages.turn(tape.length, page_of[note])
        found.append(Note(tuple(item for item in _pieces(tape, pages, note) if isinstance(item, Paragraph))))
    found = [note for note in found if note.paragraphs]
    if found:
        pieces.append(Paragraph((), "", notes=tuple(found)))
    return pieces


def parse_chapter(data: bytes, name: str, part: str) -> Any:
    """Parse a chapter as the XML it should be, else as a browser would; tags lose their namespaces."""
    refuse_entities(data, name, part)
    try:
        root = parse_xml(data, name, part, allow_doctype=True)
    except SourceError as error:
        if error.code != "malformed":
            raise
        root = _parse_html(data, name, part)
    for element in root.iter():
        if isinstance(element.tag, str):
            element.tag = element.tag.rpartition("}")[2].lower()
    return root


def _parse_html(data: bytes, name: str, part: str) -> Any:
    from lxml import etree, html

    markup = _CLOSED.sub(r"<\1\2></\1>", decode_page(data, name).markup)
    refuse_attributes(markup, name)
    try:
        return html.document_fromstring(markup.encode(), parser=html.HTMLParser(encoding="utf-8", huge_tree=False))
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise malformed(name, f"{part} in it is no page") from error


def types_of(element: Any) -> frozenset[str]:
    """Return what an element says it is, by `epub:type`, `role` and `class`."""
    values = (element.get(_TYPE), element.get("epub:type"), element.get("role"), element.get("class"))
    return frozenset(word for value in values if value for word in value.split())


def _mark_pages(root: Any, pages: PageTrack, part: str) -> dict[Any, int]:
    """Begin the pages of a chapter; return the page on which each element stands."""
    page_of = {}
    for element in root.iter():
        if isinstance(element.tag, str):
            pages.mark(element, part, types=types_of(element), is_root=element is root)
            page_of[element] = pages.current
    return page_of


def _take_notes(root: Any, calls: Sequence[Any], linked: Sequence[Any]) -> list[Any]:
    """Take out the notes, those of a type and those linked, and mark their calls as such; return them in order."""
    notes = []
    for element in list(root.iter()):
        if not isinstance(element.tag, str):
            continue
        types = types_of(element)
        if types & _BACK_TYPES:
            _cut(element)
        elif element in calls or (types & _CALL_TYPES and element.tag == "a"):
            _raise(element)
        elif element in linked or _is_note(element, types):
            notes.append(element)
    for note in notes:
        _cut(note)
        # What stands in an aside is no text of a web page; here it is the note.
        note.tag = "div"
    return notes


def _is_note(element: Any, types: frozenset[str]) -> bool:
    return element.tag in _NOTE_TAGS and (bool(types & _NOTE_TYPES) or _is_listed_note(element))


def _is_listed_note(element: Any) -> bool:
    """Tell whether an item stands in a list of notes that only its name tells (EPUB 2 has no types)."""
    around = element.getparent() if element.tag == "li" else None
    outer = None if around is None else around.getparent()
    return any(each is not None and types_of(each) & _NOTES_TYPES for each in (around, outer))


def _cut_hidden(root: Any) -> None:
    """Take out what no reader sees: hidden elements, the reading aids of ruby, alternatives for other programs."""
    for element in list(root.iter()):
        if not isinstance(element.tag, str):
            continue
        hidden = element.get("hidden") is not None or _NOT_SHOWN.search(element.get("style", "")) is not None
        if (hidden or element.tag in _NEVER_SHOWN) and element is not root:
            _cut(element)


def _write_out_drawings(root: Any) -> None:
    """Put the words of a drawing (a title page is often one) where a page would have them."""
    for drawing in list(root.iter("svg")):
        words = [" ".join("".join(text.itertext()).split()) for text in drawing.iter("text")]
        for text in filter(None, words):
            line = drawing.makeelement("p")
            line.text = text
            drawing.addprevious(line)


def _cut(element: Any) -> None:
    parent, before = element.getparent(), element.getprevious()
    if parent is None:
        return
    if element.tail and before is not None:
        before.tail = (before.tail or "") + element.tail
    elif element.tail:
        parent.text = (parent.text or "") + element.tail
    element.tail = None
    parent.remove(element)


def _raise(link: Any) -> None:
    """Put a link to a note into a raised element, which is how pages mark them."""
    raised = link.makeelement("sup")
    raised.tail, link.tail = link.tail, None
    link.getparent().replace(link, raised)
    raised.append(link)


def _pieces(tape: Tape, pages: PageTrack, root: Any) -> Iterator[Piece]:
    nodes = read_nodes(root)
    at, _ = tape.add(nodes.text + "\n")
    for offset, page in nodes.marks:
        pages.turn(at + offset, page)
    tape.dropped += [Dropped(at + item.start, at + item.end, item.kind) for item in nodes.dropped]
    for table, run in groupby(nodes.leaves, key=lambda leaf: leaf.table if leaf.role == "cell" else None):
        leaves = list(run)
        if table is None:
            yield from (_paragraph(leaf, nodes, at) for leaf in leaves)
        else:
            yield Table(_rows(leaves, nodes, at))


def _rows(leaves: Sequence[Leaf], nodes: PageText, at: int) -> tuple[tuple[tuple[Paragraph, ...], ...], ...]:
    rows = []
    for _, run in groupby(leaves, key=lambda leaf: leaf.row):
        cells = groupby(run, key=lambda leaf: leaf.container)
        rows.append(tuple(tuple(_paragraph(leaf, nodes, at) for leaf in cell) for _, cell in cells))
    return tuple(rows)


def _paragraph(leaf: Leaf, nodes: PageText, at: int) -> Paragraph:
    level = int(leaf.role[1]) if leaf.role[0] == "h" and leaf.role[1:].isdigit() else 0
    spans, apart = _joined(leaf, nodes.text)
    return Paragraph(
        spans=tuple((start + at, end + at) for start, end in spans),
        text=leaf.text,
        role="heading" if level else _ROLES.get(leaf.role),
        level=level,
        bold=leaf.bold > 0.95,
        apart=apart,
    )


def _joined(leaf: Leaf, text: str) -> tuple[tuple[Span, ...], frozenset[int]]:
    """Return the spans of a leaf, those with nothing but white space between as one, and which begin a line."""
    spans: list[Span] = []
    apart: set[int] = set()
    for line in leaf.lines:
        apart.add(len(spans))
        for start, end in line:
            gap = text[spans[-1][1] : start] if spans and len(spans) not in apart else "x"
            if not gap.strip():
                spans[-1] = (spans[-1][0], end)
            else:
                # A mark was dropped here; the space before it goes with the words before it.
                if gap != "x":
                    spans[-1] = (spans[-1][0], spans[-1][1] + len(gap) - len(gap.lstrip()))
                spans.append((start - (len(gap) - len(gap.rstrip())), end))
    return tuple(spans), frozenset(apart)
