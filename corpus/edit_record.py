"""Edits in; a sequence of them out that keeps most of them on disk: a long PDF has hundreds of thousands of them."""

from __future__ import annotations

from collections.abc import Iterator

from corpus.document import Edit
from corpus.spooled import Row, Spooled


class EditRecord(Spooled[Edit]):
    """A record of edits that grows at its end; equal to any sequence of the same edits.

    >>> record = EditRecord([Edit("hyphen resolved", 2, 2, 2, 4, "-")])
    >>> record[0].source_text, len(record), record == (record[0],)
    ('-', 1, True)
    """

    __slots__ = ()

    @staticmethod
    def row_of(item: Edit) -> Row:
        """Return an edit as its values."""
        return item.kind, item.start, item.end, item.source_start, item.source_end, item.source_text

    def made(self, row: Row) -> Edit:
        """Make an edit of its values."""
        return Edit(*row)

    def kinds(self) -> Iterator[str]:
        """Go through the kinds of the edits in order."""
        return (row[0] for row in self.rows())
