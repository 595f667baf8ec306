"""A way to make the item at an index in; a sequence of such items, which holds none of them, out."""

from __future__ import annotations

from abc import abstractmethod
from array import array
from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar, overload

_T = TypeVar("_T")
_NONE = 0


class Packed(Sequence[_T]):
    """A sequence whose items are made when asked for, from numbers packed in arrays: a long document has very many.

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


class Names:
    """A column of names of which there are few."""

    __slots__ = ("_at", "_known", "_names")

    def __init__(self) -> None:
        self._at = array("H")
        self._names: list[str] = []
        self._known: dict[str, int] = {}

    def append(self, name: str) -> None:
        """Add a name."""
        at = self._known.get(name)
        if at is None:
            at = self._known[name] = len(self._names)
            self._names.append(name)
        self._at.append(at)

    def __getitem__(self, index: int) -> str:
        """Return the name at an index."""
        return self._names[self._at[index]]

    def __iter__(self) -> Iterator[str]:
        """Go through the names in order."""
        return (self._names[at] for at in self._at)

    def __len__(self) -> int:
        """Return how many were added."""
        return len(self._at)


class Counts:
    """A column of numbers from 0 of which some may be missing."""

    __slots__ = ("_numbers",)

    def __init__(self) -> None:
        self._numbers = array("I")

    def append(self, number: int | None) -> None:
        """Add a number or None."""
        self._numbers.append(_NONE if number is None else number + 1)

    def extend(self, pair: Iterable[int] | None, size: int) -> None:
        """Add `size` numbers, or None in place of each."""
        for number in [None] * size if pair is None else pair:
            self.append(number)

    def __getitem__(self, index: int) -> int | None:
        """Return the number at an index, or None."""
        number = self._numbers[index]
        return None if number == _NONE else number - 1

    def pair(self, index: int) -> tuple[int, int] | None:
        """Return the pair at an index of pairs, or None."""
        first, last = self[2 * index], self[2 * index + 1]
        return None if first is None or last is None else (first, last)
