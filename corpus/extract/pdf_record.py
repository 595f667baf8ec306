"""The pieces of a PDF's text, its outline and its words' confidence in; raw blocks, each made when asked for, out."""

from __future__ import annotations

import re
from array import array
from collections.abc import Mapping, Sequence
from dataclasses import replace

from corpus.document import Box
from corpus.extract.extraction import RawBlock, RawLine
from corpus.extract.pdf_drafts import Draft
from corpus.extract.pdf_headings import heading_levels
from corpus.extract.pdf_join import Piece
from corpus.extract.pdf_survey import Confidence
from corpus.extract.pdf_turned import Frame, on_page
from corpus.packed import Packed

_GLUED_MARK = re.compile(r"(?:\d{1,3}|[*†‡§]{1,3})(?=[^\W\d_a-zß-ÿ][a-zß-ÿ]|[“\"‘«(]\w)")


class RawBlocks(Packed[RawBlock]):
    """The raw blocks of a PDF, in reading order."""

    def __init__(
        self,
        pieces: Sequence[Piece],
        outline: Mapping[str, int],
        confidence: Confidence,
        frames: Mapping[int, Frame] | None = None,
    ) -> None:
        """Make the record; `frames` says of drafts that are turned on their page, by the start of their text, how."""
        at = [index for index, piece in enumerate(pieces) if piece.kind == "heading"]
        stacked = {number for number, index in enumerate(at) if number and at[number - 1] == index - 1}
        levels = iter(heading_levels(_Headings(pieces, array("Q", at)), outline, stacked))
        self._pieces = pieces
        self._levels = array("B", (next(levels) if piece.kind == "heading" else 0 for piece in pieces))
        self._confidence = confidence
        self._frames = frames or {}

    def __len__(self) -> int:
        """Return the number of blocks."""
        return len(self._pieces)

    def item(self, at: int) -> RawBlock:
        """Return the block at an index from 0."""
        piece = self._pieces[at]
        drafts = piece.drafts
        lines = tuple(RawLine(line.spans, line.page, line.glued) for draft in drafts for line in draft.lines)
        if piece.kind == "footnote":
            lines = (_with_mark_apart(lines[0], drafts[0].lines[0].text), *lines[1:])
        listing = piece.first.kind == "listing"
        return RawBlock(
            kind="paragraph" if listing else piece.kind,
            lines=lines,
            level=self._levels[at],
            boxes=tuple(_box(draft, self._frames.get(draft.lines[0].spans[0][0])) for draft in drafts),
            recognised=self._confidence.mean_of(span for line in lines for span in line.spans),
            lined=listing,
        )


class _Headings(Packed[Draft]):
    """The pieces at some indexes, each as one draft."""

    __slots__ = ("_at", "_pieces")

    def __init__(self, pieces: Sequence[Piece], at: array[int]) -> None:
        self._pieces = pieces
        self._at = at

    def __len__(self) -> int:
        """Return their number."""
        return len(self._at)

    def item(self, at: int) -> Draft:
        """Return the one at an index from 0."""
        piece = self._pieces[self._at[at]]
        return replace(piece.first, lines=piece.lines)


def _with_mark_apart(line: RawLine, text: str) -> RawLine:
    """Part the number of a note from its first word: fonts with raised figures of their own leave nothing between."""
    mark = _GLUED_MARK.match(text)
    start, end = line.spans[0]
    if mark is None or start + mark.end() >= end:
        return line
    middle = start + mark.end()
    spans = ((start, middle), (middle, end), *line.spans[1:])
    return RawLine(spans, line.page, frozenset(index + 1 for index in line.glued))


def _box(draft: Draft, frame: Frame | None) -> Box:
    """Return where a draft stands on its page; it may be turned there."""
    lines = draft.lines
    strip = (
        min(line.x0 for line in lines),
        min(line.top for line in lines),
        max(line.x1 for line in lines),
        max(line.bottom for line in lines),
    )
    return Box(draft.page, *(round(value, 1) for value in (on_page(strip, frame) if frame else strip)))
