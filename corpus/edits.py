"""The record of edits: extracted text and decisions in, reading text and edits out, and the way back.

Law: `undo(text, edits)` gives the extracted text. `SourceMap` leads single offsets the same way.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from corpus.document import Edit
from corpus.edit_record import EditRecord

# reading start, reading end, source start, source end, is a plain copy
_Piece = tuple[int, int, int, int, bool]
# Where every space is an edit, a text is put together from its words: so many of them are joined at a time.
_MOST_PARTS = 4096


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

    def __init__(self, source: str) -> None:
        self._source = source
        self._whole: list[str] = []
        self._parts: list[str] = []
        self._edits = EditRecord()
        self.cursor = 0
        self.length = 0

    @property
    def text(self) -> str:
        """The reading text so far."""
        return "".join([*self._whole, *self._parts])

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
        self._parts.append(new)
        self.length += len(new)
        if len(self._parts) >= _MOST_PARTS:
            self._whole.append("".join(self._parts))
            self._parts.clear()


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
        self._pieces = tuple(_pieces(length, edits))
        self._starts: Sequence[int] = [piece[0] for piece in self._pieces]

    def source_of(self, offset: int) -> int:
        """Return the source offset of the character at a reading offset; added text has that of its place."""
        if not self._pieces:
            return 0
        start, _, source_start, source_end, copied = self._pieces[max(0, bisect_right(self._starts, offset) - 1)]
        return min(source_start + offset - start, source_end) if copied else source_start

    def source_spans(self, start: int, end: int) -> tuple[tuple[int, int], ...]:
        """Return the source spans, in reading order, whose characters stand unaltered in `[start, end)`."""
        first = max(0, bisect_right(self._starts, start) - 1)
        found = []
        for piece_start, piece_end, source_start, _, copied in self._pieces[first:]:
            if piece_start >= end:
                break
            low, high = max(start, piece_start), min(end, piece_end)
            if copied and low < high:
                found.append((source_start + low - piece_start, source_start + high - piece_start))
        return tuple(found)


def _pieces(length: int, edits: Iterable[Edit]) -> Iterator[_Piece]:
    """Yield the stretches of the reading text that are not empty, in order."""
    reading, source = 0, 0
    for edit in edits:
        if edit.start > reading:
            yield reading, edit.start, source, source + edit.start - reading, True
        if edit.end > edit.start:
            yield edit.start, edit.end, edit.source_start, edit.source_end, False
        reading, source = edit.end, edit.source_end
    if length > reading:
        yield reading, length, source, source + length - reading, True
