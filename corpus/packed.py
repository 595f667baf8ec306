"""A way to make the item at an index in; a sequence of such items, which holds none of them, out."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterator, Sequence
from typing import TypeVar, overload

_T = TypeVar("_T")


class Packed(Sequence[_T]):
    """A sequence whose items are made when asked for: a long document has very many.

    It is equal to any sequence of the same items.
    """

    __slots__ = ()

    @abstractmethod
    def item(self, at: int) -> _T:
        """Return the item at an index from 0."""

    @overload
    def __getitem__(self, index: int) -> _T: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[_T, ...]: ...
    def __getitem__(self, index: int | slice) -> _T | tuple[_T, ...]:
        """Return one item, or those of a slice."""
        if isinstance(index, slice):
            return tuple(self.item(at) for at in range(*index.indices(len(self))))
        return self.item(range(len(self))[index])

    def __iter__(self) -> Iterator[_T]:
        """Go through the items in order."""
        return map(self.item, range(len(self)))

    def __eq__(self, other: object) -> bool:
        """Tell whether the other is a sequence of the same items."""
        if not isinstance(other, Sequence):
            return NotImplemented
        return len(self) == len(other) and all(mine == its for mine, its in zip(self, other, strict=True))

    def __hash__(self) -> int:
        """Return a hash that those of equal tuples share."""
        return hash(tuple(self))
