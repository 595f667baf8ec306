"""Edits in; a sequence of them out that takes a fifth of the memory: a long PDF has hundreds of thousands of them."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Sequence
from sys import intern
from typing import overload

from corpus.document import Edit

_SPANS = 4
# Texts of edits are mostly a space, a line end or a hyphen with one: these are kept once.
_MOST_SHARED = 4


class EditRecord(Sequence[Edit]):
    """A record of edits that grows at its end; equal to any sequence of the same edits.

    >>> record = EditRecord([Edit("hyphen resolved", 2, 2, 2, 4, "-")])
    >>> record[0].source_text, len(record), record == (record[0],)
    ('-', 1, True)
    """

    __slots__ = ("_kinds", "_spans", "_texts")

    def __init__(self, edits: Iterable[Edit] = ()) -> None:
        self._kinds: list[str] = []
        self._spans = array("q")
        self._texts: list[str] = []
        self.extend(edits)

    def extend(self, edits: Iterable[Edit]) -> None:
        """Add edits."""
        for edit in edits:
            self.append(edit)

    def append(self, edit: Edit) -> None:
        """Add an edit."""
        text = edit.source_text
        self._kinds.append(intern(edit.kind))
        self._spans.extend((edit.start, edit.end, edit.source_start, edit.source_end))
        self._texts.append(intern(text) if len(text) <= _MOST_SHARED else text)

    def __len__(self) -> int:
        """Return the number of edits."""
        return len(self._kinds)

    @overload
    def __getitem__(self, index: int) -> Edit: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Edit, ...]: ...
    def __getitem__(self, index: int | slice) -> Edit | tuple[Edit, ...]:
        """Return one edit, or those of a slice."""
        if isinstance(index, slice):
            return tuple(self[at] for at in range(*index.indices(len(self))))
        at = range(len(self))[index]
        start, end, source_start, source_end = self._spans[at * _SPANS : (at + 1) * _SPANS]
        return Edit(self._kinds[at], start, end, source_start, source_end, self._texts[at])

    def __iter__(self) -> Iterator[Edit]:
        """Go through the edits in order."""
        return (self[at] for at in range(len(self)))

    def __eq__(self, other: object) -> bool:
        """Tell whether the other is a sequence of the same edits."""
        if not isinstance(other, Sequence):
            return NotImplemented
        return len(self) == len(other) and all(mine == its for mine, its in zip(self, other, strict=True))

    def __hash__(self) -> int:
        """Return a hash that those of equal tuples share."""
        return hash(tuple(self))
