"""Drafts of blocks in; a record of them out that keeps most of them on disk: a long PDF has very many lines."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

from corpus.extract.extraction import Span
from corpus.spooled import Row, Spooled

# "lead" is a heading on the first line of its paragraph, which is the draft behind it.
DraftKind = Literal["text", "small", "table", "note", "lead", "listing"]
KINDS: tuple[DraftKind, ...] = ("text", "small", "table", "note", "lead", "listing")


class PrintedLine(NamedTuple):
    """One printed line of a draft: what it says, where it stands (points), how it is set.

    `spans` are those of its words in the extracted text, `glued` the indexes of spans that follow the one before them
    without a space, `markers` the spans of raised note numbers, which the text leaves out. `first_size` is the type
    size of its first word, `first_width` how wide that is, `cells` how many cells of a table it makes (1: a line of
    prose).
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
    first_width: float = 0.0


@dataclass(frozen=True, slots=True)
class Draft:
    """Lines that stand together in one column, not yet named; `left` and `right` are the margins of the column.

    `continues` says that it is the rest of the table before it, which the end of a column or page has cut.
    """

    kind: DraftKind
    lines: tuple[PrintedLine, ...]
    full: bool
    left: float
    right: float
    page_height: float
    continues: bool = False

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


class DraftRecord(Spooled[Draft]):
    """A record of drafts that grows at its end; the few hundred last used are at hand."""

    __slots__ = ()
    batch = 64
    recent = 4

    @staticmethod
    def row_of(item: Draft) -> Row:
        """Return a draft as its values, a line as a tuple of its own."""
        lines = [tuple(line) for line in item.lines]
        return item.kind, lines, item.full, item.left, item.right, item.page_height, item.continues

    def made(self, row: Row) -> Draft:
        """Make a draft of its values."""
        kind, lines, full, left, right, page_height, continues = row
        printed = tuple([PrintedLine._make(line) for line in lines])
        return Draft(kind, printed, full, left, right, page_height, continues)
