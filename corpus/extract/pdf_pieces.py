"""Pieces of a PDF's text in; a record of them out that keeps most of them on disk: a long PDF has very many blocks."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from corpus.extract.pdf_drafts import Draft
from corpus.extract.pdf_join import Piece
from corpus.spooled import Row, Spooled


class PieceRecord(Spooled[Piece]):
    """A record of pieces, all of the same drafts."""

    __slots__ = ("_drafts",)

    def __init__(self, drafts: Sequence[Draft], pieces: Iterable[Piece] = ()) -> None:
        self._drafts = drafts
        super().__init__(pieces)

    @staticmethod
    def row_of(item: Piece) -> Row:
        """Return a piece as its values, without the drafts."""
        return item.kind, item.indexes

    def made(self, row: Row) -> Piece:
        """Make a piece of its values."""
        kind, indexes = row
        return Piece(kind, self._drafts, indexes)
