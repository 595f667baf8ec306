"""The record of edits: extracted text and decisions in, reading text and edits out, and the way back.

Law: `undo(text, edits)` gives the extracted text. `SourceMap` leads single offsets the same way.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Iterable, Iterator

from corpus.document import Edit
from corpus.edit_record import EditRecord
from corpus.long_text import LongText
from corpus.slices import Text


class TextBuilder:
    r"""Builds a reading text from an extracted text and records every difference.

    Every character of the source has to be taken exactly once, by `copy` or by `replace` (with "" to drop
    it), in any order: a jump is recorded as an edit of kind `moved`. Offsets count code points.

    >>> builder = TextBuilder("ke-\nmarin")
    >>> builder.copy(0, 2)
    >>> builder.replace("hyphen resolved", 2, 4, "")
    >>> builder.copy(4, 9)
    >>> builder.text
    'kemarin'
    """

    def __init__(self, source: Text) -> None:
        self._source = source
        self._text = LongText()
        self._edits = EditRecord()
        self.cursor = 0
        self.length = 0

    @property
    def text(self) -> str:
        """The reading text so far."""
        return str(self._text)

    @property
    def long_text(self) -> LongText:
        """The reading text so far, not in memory if it is long."""
        return self._text

    @property
    def edits(self) -> EditRecord:
        """The edits so far, in reading order."""
        return self._edits

    def copy(self, start: int, end: int) -> None:
        """Take over the source span unaltered."""
        if start == end:
            return
        self._go_to(start)
        self._append(self._source[start:end])
        self.cursor = end

    def replace(self, kind: str, start: int, end: int, new: str) -> None:
        """Put `new` where the source has `[start, end)`; equal texts are copied without an edit."""
        old = self._source[start:end]
        if old == new:
            self.copy(start, end)
            return
        self._go_to(start)
        self._edits.append_row((kind, self.length, self.length + len(new), start, end, old))
        self._append(new)
        self.cursor = end

    def insert(self, kind: str, new: str) -> None:
        """Add text that the source does not have."""
        self.replace(kind, self.cursor, self.cursor, new)

    def _go_to(self, start: int) -> None:
        if start != self.cursor:
            self._edits.append_row(("moved", self.length, self.length, start, start, ""))
            self.cursor = start

    def _append(self, new: str) -> None:
        self._text.append(new)
        self.length += len(new)


def undo(text: str, edits: Iterable[Edit]) -> str:
    r"""Give back the extracted text from a reading text and its edits in reading order.

    >>> undo("kemarin", (Edit("hyphen resolved", 2, 2, 2, 4, "-\n"),))
    'ke-\nmarin'
    """
    placed: list[tuple[int, str]] = []
    reading, source = 0, 0
    for edit in edits:
        placed.append((source, text[reading : edit.start]))
        placed.append((edit.source_start, edit.source_text))
        reading, source = edit.end, edit.source_end
    placed.append((source, text[reading:]))
    return "".join(piece for _, piece in sorted((at, piece) for at, piece in placed if piece))


class SourceMap:
    """Leads spans of a reading text back to the extracted text."""

    def __init__(self, length: int, edits: Iterable[Edit]) -> None:
        # The pieces follow each other; where each begins here and in the source, and whether it is copied from there.
        self._starts, self._sources, self._copied = array("Q"), array("Q"), bytearray()
        for start, source, copied in _pieces(length, edits):
            self._starts.append(start)
            self._sources.append(source)
            self._copied.append(copied)
        self._count = len(self._starts)
        self._starts.append(length)

    def source_of(self, offset: int) -> int:
        """Return the source offset of the character at a reading offset; added text has that of its place."""
        if not self._count:
            return 0
        at = self._at(offset)
        start, end = self._starts[at], self._starts[at + 1]
        return self._sources[at] + (min(offset, end) - start if self._copied[at] else 0)

    def source_spans(self, start: int, end: int) -> tuple[tuple[int, int], ...]:
        """Return the source spans, in reading order, whose characters stand unaltered in `[start, end)`."""
        found = []
        for at in range(self._at(start), self._count):
            piece_start = self._starts[at]
            if piece_start >= end:
                break
            low, high = max(start, piece_start), min(end, self._starts[at + 1])
            if self._copied[at] and low < high:
                to_source = self._sources[at] - piece_start
                found.append((low + to_source, high + to_source))
        return tuple(found)

    def _at(self, offset: int) -> int:
        """Return the index of the piece that holds an offset, the first or last one where none does."""
        return max(0, bisect_right(self._starts, offset, hi=self._count) - 1)


def _pieces(length: int, edits: Iterable[Edit]) -> Iterator[tuple[int, int, bool]]:
    """Yield the stretches of the reading text that are not empty, in order: start, source start, is a plain copy."""
    reading, source = 0, 0
    for edit in edits:
        if edit.start > reading:
            yield reading, source, True
        if edit.end > edit.start:
            yield edit.start, edit.source_start, False
        reading, source = edit.end, edit.source_end
    if length > reading:
        yield reading, source, True
