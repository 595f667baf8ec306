"""What every extractor returns, before any decision about lines, hyphens or white space is carried out.

An extractor reads the source's bytes into `text` (the extracted text: nothing dropped, nothing altered) and
says in which order spans of it are read, as raw blocks of raw lines. `corpus.clean.compose` turns that into
the reading text; whatever no raw block covers is dropped there, on record.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields

from corpus.document import BlockKind, Box
from corpus.slices import Text

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class RawLine:
    """One line as printed: spans of the extracted text in reading order, `page` counting from 1.

    White space between two spans of a line stays as one space; where the text layer has none, one is added
    (edit `space added`). Spans that belong to one word are given as one word: a tuple of spans is a word or a
    run of words; put letters that follow each other without a gap in `glued` pairs by index.

    `glued` holds the indexes of spans that continue the span before them without a space.
    """

    spans: tuple[Span, ...]
    page: int | None = None
    glued: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class RawBlock:
    """Lines that make one block. `level` is that of a heading, from 1, or 0.

    In a `table` the lines stay lines of the reading text; elsewhere they are joined. `lined` says of another block,
    as a listing, that each line is one of the reading text, with the hyphen that it ends with.
    """

    kind: BlockKind
    lines: tuple[RawLine, ...]
    level: int = 0
    boxes: tuple[Box, ...] = ()
    recognised: float | None = None
    lined: bool = False


@dataclass(frozen=True, slots=True)
class Dropped:
    """A span of the extracted text that is no part of the reading text, and why (`furniture`, `stray mark` ...)."""

    start: int
    end: int
    kind: str


@dataclass(frozen=True, slots=True)
class RawPage:
    """A page of the source: its span in the extracted text, its physical number, its printed label."""

    number: int
    start: int
    end: int
    label: str | None = None


@dataclass(frozen=True, slots=True)
class AnyExtraction:
    """One source as an extractor read it; the text of a long one may be on disk.

    `csl`, `origins` and `extra` are as in `corpus.document.Metadata`. `notes` are the remarks that go into the quality
    record, by name (`pages_without_text`: [3, 4] ...). `has_lines` says that line numbers of the extracted
    text mean something to the user (a text file).
    """

    text: Text
    blocks: Sequence[RawBlock]
    pages: tuple[RawPage, ...] = ()
    dropped: Sequence[Dropped] = ()
    csl: Mapping[str, object] = field(default_factory=dict)
    origins: Mapping[str, str] = field(default_factory=dict)
    extra: Mapping[str, object] = field(default_factory=dict)
    notes: Mapping[str, object] = field(default_factory=dict)
    has_lines: bool = False

    def in_memory(self) -> Extraction:
        """Return it with its text in memory."""
        values = {part.name: getattr(self, part.name) for part in fields(self)}
        return Extraction(**{**values, "text": str(self.text)})


@dataclass(frozen=True, slots=True)
class Extraction(AnyExtraction):
    """An extraction whose text is in memory."""

    text: str
