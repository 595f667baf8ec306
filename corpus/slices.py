"""A text and spans of it in; the pieces that the spans cut out, each made when it is asked for, out."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol, overload


class Spanned(Protocol):
    """What stands in a text from `start` to `end`."""

    @property
    def start(self) -> int:
        """The offset of its first character."""

    @property
    def end(self) -> int:
        """The offset after its last character."""


class Text(Protocol):
    """A text that is read by its spans: a string, or a long text of which most is on disk."""

    def __len__(self) -> int:
        """Return the number of characters."""

    def __getitem__(self, span: slice, /) -> str:
        """Return the text of a span."""


class Slices(Sequence[str]):
    """The texts of blocks or passages; a list of them would be a second copy of the document.

    >>> list(Slices("satu dua", [(0, 4), (5, 8)]))
    ['satu', 'dua']
    """

    __slots__ = ("_ends", "_text")

    def __init__(self, text: Text, spans: Iterable[tuple[int, int]]) -> None:
        self._text = text
        self._ends = array("Q")
        for span in spans:
            self._ends.extend(span)

    def __len__(self) -> int:
        """Return the number of pieces."""
        return len(self._ends) // 2

    @overload
    def __getitem__(self, index: int) -> str: ...
    @overload
    def __getitem__(self, index: slice) -> Slices: ...
    def __getitem__(self, index: int | slice) -> str | Slices:
        """Return one piece, or some."""
        if isinstance(index, slice):
            return Slices(self._text, map(self._span, range(*index.indices(len(self)))))
        start, end = self._span(range(len(self))[index])
        return self._text[start:end]

    def __iter__(self) -> Iterator[str]:
        """Go through the pieces in order."""
        ends = iter(self._ends)
        return (self._text[start:end] for start, end in zip(ends, ends, strict=True))

    def _span(self, at: int) -> tuple[int, int]:
        return self._ends[2 * at], self._ends[2 * at + 1]


def slices_of(text: Text, parts: Iterable[Spanned]) -> Slices:
    """Return the texts of some parts of a text."""
    return Slices(text, ((part.start, part.end) for part in parts))
