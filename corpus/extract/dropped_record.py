"""Dropped spans in; a record of them out that keeps most of them on disk: every page of a long PDF has some."""

from __future__ import annotations

from corpus.extract.extraction import Dropped
from corpus.spooled import Row, Spooled


class DroppedRecord(Spooled[Dropped]):
    """A record of dropped spans that grows at its end."""

    __slots__ = ()

    @staticmethod
    def row_of(item: Dropped) -> Row:
        """Return a span as its values."""
        return item.start, item.end, item.kind

    def made(self, row: Row) -> Dropped:
        """Make a span of its values."""
        return Dropped(*row)
