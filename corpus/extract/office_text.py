"""What the readers of DOCX, ODT and EPUB gather: the tape of text nodes, and paragraphs and tables as spans of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from corpus.document import BlockKind
from corpus.extract.extraction import Dropped, RawLine, Span

Role = BlockKind | None


class Tape:
    """The extracted text as it grows, and what of it is not to be read."""

    __slots__ = ("_parts", "dropped", "length")

    def __init__(self) -> None:
        self._parts: list[str] = []
        self.length = 0
        self.dropped: list[Dropped] = []

    def add(self, text: str) -> Span:
        """Append a text node; return its span."""
        start = self.length
        self._parts.append(text)
        self.length += len(text)
        return start, self.length

    def drop(self, text: str, kind: str) -> None:
        """Append a text node that is not to be read, and say why."""
        if text:
            start, end = self.add(text)
            self.dropped.append(Dropped(start, end, kind))

    @property
    def text(self) -> str:
        """The whole tape."""
        return "".join(self._parts)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph as its file has it.

    `role` is what its style says, or None; `level` is that of a styled heading. `spans` follow each other without
    a space, but for those whose indexes are in `apart`. `notes` are the footnotes called in it, in order. `broken`
    are its lines where its author broke it into lines.
    """

    spans: tuple[Span, ...]
    text: str
    role: Role = None
    level: int = 0
    bold: bool = False
    centred: bool = False
    apart: frozenset[int] = frozenset()
    notes: tuple[Note, ...] = ()
    broken: tuple[str, ...] = ()

    @property
    def lines(self) -> tuple[str, ...]:
        """The lines that its author gave it, of which most have one."""
        return self.broken or (self.text,)


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote or endnote: its paragraphs."""

    paragraphs: tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table: rows of cells of paragraphs."""

    rows: tuple[tuple[tuple[Paragraph, ...], ...], ...]


Piece = Paragraph | Table


@dataclass(slots=True)
class Gathering:
    """A paragraph while its runs are read."""

    tape: Tape
    spans: list[Span] = field(default_factory=list)
    parts: list[str] = field(default_factory=list)
    letters: int = 0
    bold_letters: int = 0
    notes: list[Note] = field(default_factory=list)

    def add(self, text: str, *, bold: bool = False) -> None:
        """Add a text node that is read."""
        if not text:
            return
        span = self.tape.add(text)
        if self.spans and self.spans[-1][1] == span[0]:
            self.spans[-1] = (self.spans[-1][0], span[1])
        else:
            self.spans.append(span)
        self.parts.append(text)
        count = sum(character.isalpha() for character in text)
        self.letters += count
        self.bold_letters += count if bold else 0

    def finish(self, look: Paragraph) -> Paragraph:
        """Close the paragraph and give it the look of its style."""
        joined = "".join(self.parts)
        text = " ".join(joined.split())
        lines = tuple(" ".join(line.split()) for line in joined.split("\n") if line.strip())
        bold = self.letters > 0 and self.bold_letters >= 0.95 * self.letters
        return replace(
            look,
            spans=tuple(self.spans),
            text=text,
            bold=bold,
            notes=tuple(self.notes),
            broken=lines if len(lines) > 1 else (),
        )


PLAIN = Paragraph((), "")


def flattened(pieces: Iterator[Piece]) -> Iterator[Paragraph]:
    """Yield the paragraphs of pieces, those of tables cell by cell; empty ones are left out."""
    for piece in pieces:
        if isinstance(piece, Paragraph):
            if piece.spans:
                yield piece
        else:
            for row in piece.rows:
                for cell in row:
                    yield from cell


def raw_line(paragraph: Paragraph) -> RawLine:
    """Return a paragraph as a line."""
    return RawLine(paragraph.spans, glued=frozenset(range(1, len(paragraph.spans))) - paragraph.apart)


def raw_row(cells: Iterable[Iterable[Paragraph]]) -> RawLine:
    """Return a row of a table as a line: cells and their paragraphs a space apart, runs of one paragraph not."""
    spans: list[Span] = []
    glued: set[int] = set()
    for cell in cells:
        for paragraph in cell:
            glued |= {len(spans) + index for index in raw_line(paragraph).glued}
            spans += paragraph.spans
    return RawLine(tuple(spans), glued=frozenset(glued))
