"""Drafts of blocks in; a record of them out that takes a tenth of the room: a long PDF has very many lines."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple, overload

from corpus.extract.extraction import Span

DraftKind = Literal["text", "small", "table"]
KINDS: tuple[DraftKind, ...] = ("text", "small", "table")
_BOLD, _ITALIC = 1, 2
_GEOMETRY, _MEASURES = 3, 6


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


class DraftRecord(Sequence[Draft]):
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

    @overload
    def __getitem__(self, index: int) -> Draft: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Draft, ...]: ...
    def __getitem__(self, index: int | slice) -> Draft | tuple[Draft, ...]:
        """Return one draft, or those of a slice."""
        if isinstance(index, slice):
            return tuple(self[at] for at in range(*index.indices(len(self))))
        at = range(len(self))[index]
        page = self._pages[at]
        lines = tuple([self._line(number, page) for number in range(self._lines[at], self._lines[at + 1])])
        geometry = self._geometry[_GEOMETRY * at : _GEOMETRY * (at + 1)]
        return Draft(KINDS[self._kinds[at]], lines, bool(self._full[at]), *geometry)

    def _line(self, number: int, page: int) -> PrintedLine:
        first, last = self._line_spans[number], self._line_spans[number + 1]
        ends = iter(self._spans[2 * first : 2 * last])
        spans = tuple(zip(ends, ends, strict=True))
        glued = self._glued[first:last]
        pairs = zip(spans, glued, strict=True)
        text = "".join([("" if close else " ") + self._text[start:end] for (start, end), close in pairs])
        x0, top, x1, bottom, size, first_size = self._measures[_MEASURES * number : _MEASURES * (number + 1)]
        style = self._styles[number]
        return PrintedLine(
            spans,
            frozenset([index for index, close in enumerate(glued) if close]) if any(glued) else frozenset(),
            self._markers.get(number, ()),
            page,
            text[1:],
            x0,
            top,
            x1,
            bottom,
            size,
            bool(style & _BOLD),
            bool(style & _ITALIC),
            first_size,
            self._cells[number],
        )
