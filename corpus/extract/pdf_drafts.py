"""Drafts of blocks in; a record of them out that takes a tenth of the room: a long PDF has very many lines."""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, NamedTuple

from corpus.extract.extraction import Span
from corpus.packed import Packed

DraftKind = Literal["text", "small", "table"]
KINDS: tuple[DraftKind, ...] = ("text", "small", "table")
_BOLD, _ITALIC = 1, 2
_GEOMETRY, _MEASURES = 3, 6
_NONE_GLUED: frozenset[int] = frozenset()
# The drafts made last are at hand, which are all of an article's; they take some 5 MB.
_MOST_RECENT = 1024


class PrintedLine(NamedTuple):
    """One printed line of a draft: what it says, where it stands (points), how it is set.

    `spans` are those of its words in the extracted text, `glued` the indexes of spans that follow the one before them
    without a space, `markers` the spans of raised note numbers, which the text leaves out. `first_size` is the type
    size of its first word, `cells` how many cells of a table it would make (1: a line of prose).
    """

    spans: tuple[Span, ...]
    glued: frozenset[int]
    markers: tuple[Span, ...]
    page: int
    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    size: float
    bold: bool
    italic: bool
    first_size: float
    cells: int


@dataclass(frozen=True, slots=True)
class Draft:
    """Lines that stand together in one column, not yet named."""

    kind: DraftKind
    lines: tuple[PrintedLine, ...]
    full: bool
    left: float
    right: float
    page_height: float

    @property
    def page(self) -> int:
        """The physical number of the page it begins on."""
        return self.lines[0].page

    @property
    def size(self) -> float:
        """The type size of its first line."""
        return self.lines[0].size

    @property
    def text(self) -> str:
        """Its lines, one space between them."""
        return " ".join(line.text for line in self.lines)


class DraftRecord(Packed[Draft]):
    """A record of drafts that grows at its end; each is made anew when asked for, its text cut from the whole text."""

    def __init__(self, text: str, drafts: Iterable[Draft] = ()) -> None:
        self._text = text
        self._kinds = bytearray()
        self._full = bytearray()
        self._pages = array("I")
        self._geometry = array("d")
        # Where the lines of each draft begin and the last one's end, and so the spans of each line.
        self._lines = array("I", [0])
        self._measures = array("d")
        self._styles = bytearray()
        self._cells = array("I")
        self._markers: dict[int, tuple[Span, ...]] = {}
        self._line_spans = array("I", [0])
        self._spans = array("I")
        self._glued = bytearray()
        self._recent: dict[int, Draft] = {}
        self.extend(drafts)

    def extend(self, drafts: Iterable[Draft]) -> None:
        """Add drafts."""
        for draft in drafts:
            self.append(draft)

    def append(self, draft: Draft) -> None:
        """Add a draft."""
        self._kinds.append(KINDS.index(draft.kind))
        self._full.append(draft.full)
        self._pages.append(draft.page)
        self._geometry.extend((draft.left, draft.right, draft.page_height))
        for line in draft.lines:
            self._append_line(line)
        self._lines.append(len(self._styles))

    def _append_line(self, line: PrintedLine) -> None:
        if line.markers:
            self._markers[len(self._styles)] = line.markers
        self._measures.extend((line.x0, line.top, line.x1, line.bottom, line.size, line.first_size))
        self._styles.append(_BOLD * line.bold + _ITALIC * line.italic)
        self._cells.append(line.cells)
        for index, span in enumerate(line.spans):
            self._spans.extend(span)
            self._glued.append(index in line.glued)
        self._line_spans.append(len(self._glued))

    def __len__(self) -> int:
        """Return the number of drafts."""
        return len(self._kinds)

    def item(self, at: int) -> Draft:
        """Return the draft at an index from 0."""
        draft = self._recent.get(at)
        if draft is None:
            if len(self._recent) >= _MOST_RECENT:
                self._recent.clear()
            draft = self._recent[at] = self._made(at)
        return draft

    def _made(self, at: int) -> Draft:
        page = self._pages[at]
        lines = tuple([self._line(number, page) for number in range(self._lines[at], self._lines[at + 1])])
        geometry = self._geometry[_GEOMETRY * at : _GEOMETRY * (at + 1)]
        return Draft(KINDS[self._kinds[at]], lines, bool(self._full[at]), *geometry)

    def _line(self, number: int, page: int) -> PrintedLine:
        spans, glued, text = self._said(self._line_spans[number], self._line_spans[number + 1])
        x0, top, x1, bottom, size, first_size = self._measures[_MEASURES * number : _MEASURES * (number + 1)]
        style = self._styles[number]
        markers = self._markers.get(number, ())
        bold, italic = style & _BOLD > 0, style & _ITALIC > 0
        cells = self._cells[number]
        return PrintedLine(
            spans, glued, markers, page, text, x0, top, x1, bottom, size, bold, italic, first_size, cells
        )

    def _said(self, first: int, last: int) -> tuple[tuple[Span, ...], frozenset[int], str]:
        """Return the spans of a line, which of them are glued, and its text."""
        if last == first + 1:
            start, end = self._spans[2 * first], self._spans[2 * first + 1]
            return ((start, end),), _NONE_GLUED, self._text[start:end]
        ends = iter(self._spans[2 * first : 2 * last])
        spans = tuple(zip(ends, ends, strict=True))
        glued = self._glued[first:last]
        parts = [self._text[start:end] for start, end in spans]
        if not any(glued):
            return spans, _NONE_GLUED, " ".join(parts)
        found = frozenset([index for index, close in enumerate(glued) if close])
        return (
            spans,
            found,
            "".join([part if close else f" {part}" for part, close in zip(parts, glued, strict=True)])[1:],
        )
