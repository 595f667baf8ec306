"""The tree of a page in; its text nodes as one text, and the leaves (innermost blocks of text) as spans of it, out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from corpus.extract.extraction import Dropped, Span

_SKIPPED = frozenset(
    {
        "script",
        "style",
        "noscript",
        "template",
        "head",
        "svg",
        # A formula is text; its second notation in TeX is the same once more.
        "annotation",
        "annotation-xml",
        "object",
        "iframe",
        "select",
        "textarea",
        "canvas",
    }
)
_BLOCKS = frozenset(
    {
        "address", "article", "aside", "blockquote", "body", "button", "caption", "center", "dd", "details", "dialog",
        "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6",
        "header", "hr", "html", "legend", "li", "main", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody",
        "td", "tfoot", "th", "thead", "time", "tr", "ul",
    }
)  # fmt: skip
_ASIDE = frozenset({"nav", "aside", "footer", "button", "dialog"})
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_WORDS = re.compile(r"\S+(?: \S+)*")
_NOTE_MARK = re.compile(r"\[?\s*(?:\d{1,3}|[a-z]|[*†‡])\s*\]?")
_NOTE_ADDRESS = re.compile(r"#\W*(?:_?e?d?ftn|foot-?note|end-?note|fn|note|cite|catatan)", re.IGNORECASE)
# A way back from a note, or the sign of a heading's own address.
_WAY_BACK = re.compile("[\u21a9\u21b5\u2191^¶]\ufe0e?")
_CAPTION_CLASS = re.compile(r"\bcaption\b|photo__?caption|img-?caption|wp-caption-text|keterangan-?foto", re.IGNORECASE)
_UNSEEN_CLASS = re.compile(r"\b(?:visually-?hidden|sr-only|screen-?reader)", re.IGNORECASE)
# "Baca juga: ..." in the midst of a paragraph; the link is most of it, and the paragraph is longer.
_INLINE = frozenset({"span", "strong", "b", "em", "i"})
_READ_ALSO = re.compile(
    r"[(\[]?\s*(?:(?:baca|simak)(?:\s+(?:juga|pula))?|lihat\s+juga|(?:read|see)\s+(?:also|more))\s*:", re.I
)
_MOST_LINKED = 0.6
# Set in memory by the reader of books: the number of the page that begins here, and what only repeats its label.
PAGE_MARK = "kutip-page"
SILENT_MARK = "kutip-silent"
HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Leaf:
    """Text that no block element divides.

    `printed` are the texts of its lines.
    `key` is its text with note marks, which `text` and `lines` leave out.
    `role` is `h1` to `h6`, `item`, `quote`, `caption`, `cell`, `pre` or `text`; `container` numbers the block
    element around it; `table` and `row` number what a cell stands in. `linked` and `bold` are shares of its
    letters. `aside` says that it stands in navigation, a footer or hidden. `element` is the block element
    around it.
    """

    lines: tuple[tuple[Span, ...], ...]
    text: str
    printed: tuple[str, ...]
    key: str
    role: str
    container: int
    table: int | None
    row: int | None
    linked: float
    bold: float
    aside: bool
    element: Any


@dataclass(slots=True)
class _Context:
    """What the open elements around the reading position are."""

    tags: list[str] = field(default_factory=list)
    containers: list[int] = field(default_factory=list)
    elements: list[Any] = field(default_factory=list)
    captions: int = 0
    aside: int = 0
    links: int = 0
    bold: int = 0


@dataclass(frozen=True, slots=True)
class PageText:
    """The text nodes of a page, one after the other, the leaves on them, and the note marks dropped from these.

    `marks` are the places of a book's page breaks, as offset and page, in order.
    """

    text: str
    leaves: tuple[Leaf, ...]
    dropped: tuple[Dropped, ...]
    marks: tuple[tuple[int, int], ...] = ()


class _Reader:
    def __init__(self, root: Any) -> None:
        self.root = root
        self.parts: list[str] = []
        self.offset = 0
        self.leaves: list[Leaf] = []
        self.context = _Context()
        self.lines: list[list[Span]] = [[]]
        self.words: list[list[str]] = [[]]
        self.key: list[str] = []
        self.dropped: list[Dropped] = []
        self.marks: list[tuple[int, int]] = []
        self.muted = self.silent = 0
        self.letters = self.linked = self.bold = 0
        self.next_container = 0
        self.tables: list[int] = []
        self.rows: list[int] = []

    def add_text(self, text: str) -> None:
        """Add a text node; white space other than single spaces separates spans."""
        self.key.append(text)
        if self.muted or self.silent:
            kind = "furniture" if self.silent else "note marker"
            self.dropped.append(Dropped(self.offset, self.offset + len(text), kind))
            self.parts.append(text)
            self.offset += len(text)
            return
        for match in _WORDS.finditer(text):
            start, end = self.offset + match.start(), self.offset + match.end()
            line = self.lines[-1]
            if line and line[-1][1] == start:
                line[-1] = (line[-1][0], end)
                self.words[-1].append(match[0])
            else:
                line.append((start, end))
                self.words[-1].append(" " + match[0])
            count = end - start
            self.letters += count
            self.linked += count if self.context.links else 0
            self.bold += count if self.context.bold else 0
        self.parts.append(text)
        self.offset += len(text)

    def break_line(self) -> None:
        """A line break; two in a row end the leaf."""
        if self.lines[-1]:
            self.lines.append([])
            self.words.append([])
        else:
            self.close_leaf()

    def close_leaf(self) -> None:
        lines = tuple(tuple(line) for line in self.lines if line)
        if lines:
            printed = tuple("".join(words).strip() for words in self.words if words)
            self.leaves.append(self._leaf(lines, printed))
        self.lines = [[]]
        self.words = [[]]
        self.key = []
        self.letters = self.linked = self.bold = 0

    def _leaf(self, lines: tuple[tuple[Span, ...], ...], printed: tuple[str, ...]) -> Leaf:
        context = self.context
        count = max(1, self.letters)
        return Leaf(
            lines=lines,
            text=" ".join(printed),
            printed=printed,
            key="".join(self.key),
            role=self._role(),
            container=context.containers[-1] if context.containers else 0,
            table=self.tables[-1] if self.tables else None,
            row=self.rows[-1] if self.rows else None,
            linked=self.linked / count,
            bold=self.bold / count,
            aside=context.aside > 0,
            element=context.elements[-1] if context.elements else self.root,
        )

    def _role(self) -> str:
        for tag in reversed(self.context.tags):
            if tag in _HEADINGS:
                return tag
            if tag in ("figcaption", "caption"):
                return "caption"
            if tag in ("li", "dd", "dt"):
                return "item"
            if tag in ("td", "th"):
                return "caption" if self.context.captions else "cell"
            if tag == "blockquote":
                return "quote"
            if tag == "pre":
                return "pre"
        return "caption" if self.context.captions else "text"

    def open(self, element: Any) -> None:
        context = self.context
        tag = element.tag
        if tag in _BLOCKS:
            self.close_leaf()
            self.next_container += 1
            context.tags.append(tag)
            context.elements.append(element)
            # A paragraph's siblings share its parent: that is what tells them from the furniture around.
            parent_is_leafy = tag in _HEADINGS or tag in ("p", "li", "pre")
            outer = context.containers[-1] if context.containers else 0
            context.containers.append(outer if parent_is_leafy else self.next_container)
        if tag == "table":
            self.tables.append(self.next_container)
        elif tag == "tr":
            self.rows.append(self.next_container)
        context.links += tag == "a"
        context.bold += tag in ("b", "strong")
        context.aside += self._is_aside(element)
        context.captions += self._is_caption(element)
        self.muted += _is_note_mark(element)
        self.silent += _is_silent(element)
        if page := element.get(PAGE_MARK):
            self.marks.append((self.offset, int(page)))

    def close(self, element: Any) -> None:
        context = self.context
        tag = element.tag
        if tag in _BLOCKS:
            self.close_leaf()
            context.tags.pop()
            context.elements.pop()
            context.containers.pop()
        if tag == "table":
            self.tables.pop()
        elif tag == "tr":
            self.rows.pop()
        context.links -= tag == "a"
        context.bold -= tag in ("b", "strong")
        context.aside -= self._is_aside(element)
        context.captions -= self._is_caption(element)
        self.muted -= _is_note_mark(element)
        self.silent -= _is_silent(element)

    @staticmethod
    def _is_caption(element: Any) -> bool:
        return _CAPTION_CLASS.search(element.get("class") or "") is not None

    @staticmethod
    def _is_aside(element: Any) -> bool:
        return (
            element.tag in _ASIDE
            or element.get("hidden") is not None
            or element.get("role") in ("navigation", "banner", "contentinfo", "complementary", "search")
            or HIDDEN_STYLE.search(element.get("style") or "") is not None
        )


def read_nodes(root: Any) -> PageText:
    """Read all text nodes below the root in document order; scripts, styles and the head hold no text of the page."""
    reader = _Reader(root)
    for event, element in _walk(root):
        if event == "text":
            reader.add_text(element)
        elif event == "open":
            if element.tag == "br":
                reader.break_line()
            reader.open(element)
        else:
            reader.close(element)
    reader.close_leaf()
    return PageText("".join(reader.parts), tuple(reader.leaves), tuple(reader.dropped), tuple(reader.marks))


def _is_note_mark(element: Any) -> bool:
    """Tell whether an element leads to a note or back: a raised number that is a link (one alone may be a power).

    So does what an encyclopedia sets beside a heading to edit its section; and what a picture has for ears only.
    """
    if element.tag == "span" and _UNSEEN_CLASS.search(element.get("class") or ""):
        return next(element.iterancestors("figure"), None) is not None
    if "mw-editsection" in (element.get("class") or "").split():
        return True
    text = "".join(element.itertext()).strip() if element.tag in ("sup", "a") else ""
    if element.tag == "a":
        to_note = _NOTE_ADDRESS.match(element.get("href") or "") and _NOTE_MARK.fullmatch(text)
        return _WAY_BACK.fullmatch(text) is not None or to_note is not None
    parent = element.getparent()
    is_link = element.find(".//a") is not None or (parent is not None and parent.tag == "a")
    return _NOTE_MARK.fullmatch(text) is not None and is_link


def _is_silent(element: Any) -> bool:
    """Tell whether an element within a line is no part of it: marked so, or a link to another story in a paragraph."""
    if element.get(SILENT_MARK) is not None:
        return True
    if element.tag not in _INLINE or element.getparent() is None or element.find(".//a") is None:
        return False
    text = " ".join("".join(element.itertext()).split())
    if _READ_ALSO.match(text) is None:
        return False
    linked = sum(len("".join(link.itertext())) for link in element.iter("a"))
    around = len("".join(element.getparent().itertext())) - len(text)
    return linked > _MOST_LINKED * len(text) and around > len(text)


def _walk(root: Any) -> Iterator[tuple[str, Any]]:
    """Yield `open` and `close` with an element and `text` with a string, without recursion: pages can nest deeply."""
    stack: list[tuple[Any, Iterator[Any]]] = [(root, iter(root))]
    yield "open", root
    if root.text:
        yield "text", root.text
    while stack:
        element, children = stack[-1]
        child = next(children, None)
        if child is None:
            stack.pop()
            yield "close", element
            if stack and element.tail:
                yield "text", element.tail
        elif not isinstance(child.tag, str) or child.tag in _SKIPPED:
            if child.tail:
                yield "text", child.tail
        else:
            stack.append((child, iter(child)))
            yield "open", child
            if child.text:
                yield "text", child.text
