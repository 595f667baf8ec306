"""Items in; a sequence of them that holds a few hundred at a time out: a long document has hundreds of thousands."""

from __future__ import annotations

import marshal
from abc import abstractmethod
from array import array
from collections.abc import Iterable, Iterator, Sequence
from tempfile import SpooledTemporaryFile
from typing import Any, ClassVar, TypeVar

from corpus.packed import Packed

_T = TypeVar("_T")
Row = Sequence[Any]

# What a short document has stays in memory.
MOST_HELD = 1 << 17


class Spool:
    """Bytes that are written once and read back; beyond an eighth of a megabyte they lie in a file without a name.

    Such a file is gone when the process is, however that ends.
    """

    __slots__ = ("_file", "_size")

    def __init__(self) -> None:
        self._file = SpooledTemporaryFile(max_size=MOST_HELD)  # noqa: SIM115 - closed with the spool
        self._size = 0

    def __del__(self) -> None:
        """Close the file, which removes it."""
        self._file.close()

    def __len__(self) -> int:
        """Return how many bytes were written."""
        return self._size

    def write(self, data: bytes) -> int:
        """Add bytes; return where they begin."""
        start = self._size
        self._file.seek(start)
        self._file.write(data)
        self._size = start + len(data)
        return start

    def read(self, start: int, end: int) -> bytes:
        """Return the bytes of a span."""
        self._file.seek(start)
        return self._file.read(end - start)


class Spooled(Packed[_T]):
    """A sequence that grows at its end, kept as rows of plain values in batches, of which the last are at hand.

    Items are made of their rows when asked for. `batch` is the number of rows in a batch, `recent` that of the batches
    whose items are kept. The rows go through `marshal`, in a fifth of the time that JSON takes; nobody but the process
    itself can write to the file that they are read from.
    """

    __slots__ = ("_ends", "_made", "_spool", "_tail")

    batch: ClassVar[int] = 256
    recent: ClassVar[int] = 2

    def __init__(self, items: Iterable[_T] = ()) -> None:
        # The rows that do not make a batch yet, and where each batch ends in the spool.
        self._tail: list[Row] = []
        self._ends = array("Q", [0])
        self._spool: Spool | None = None
        self._made: dict[int, list[_T]] = {}
        self.extend(items)

    @staticmethod
    @abstractmethod
    def row_of(item: _T) -> Row:
        """Return an item as a row of plain values."""

    @abstractmethod
    def made(self, row: Row) -> _T:
        """Make an item of its row, a tuple, or a list where it came as JSON."""

    def append(self, item: _T) -> None:
        """Add an item."""
        self.append_row(self.row_of(item))

    def extend(self, items: Iterable[_T]) -> None:
        """Add items."""
        for item in items:
            self.append_row(self.row_of(item))

    def append_row(self, row: Row) -> None:
        """Add an item by its row."""
        self._tail.append(row)
        if len(self._tail) == self.batch:
            self._put_away(self._tail)
            self._tail.clear()

    def extend_rows(self, rows: Iterable[Row]) -> None:
        """Add items by their rows."""
        self._tail += rows
        while len(self._tail) >= self.batch:
            self._put_away(self._tail[: self.batch])
            del self._tail[: self.batch]

    def rows(self) -> Iterator[Row]:
        """Go through the rows of all items."""
        for number in range(len(self._ends) - 1):
            yield from self._batch(number)
        yield from self._tail

    def __len__(self) -> int:
        """Return the number of items."""
        return (len(self._ends) - 1) * self.batch + len(self._tail)

    def __iter__(self) -> Iterator[_T]:
        """Go through the items in order."""
        for number in range(len(self._ends)):
            yield from self._items(number)

    def item(self, at: int) -> _T:
        """Return the item at an index from 0."""
        number, index = divmod(at, self.batch)
        return self._items(number)[index]

    def _items(self, number: int) -> list[_T]:
        """Return the items of a batch; the last one may have grown since they were made."""
        items = self._made.get(number)
        is_last = number == len(self._ends) - 1
        if items is None or (is_last and len(items) < len(self._tail)):
            if len(self._made) >= self.recent:
                del self._made[next(iter(self._made))]
            items = self._made[number] = list(map(self.made, self._tail if is_last else self._batch(number)))
        return items

    def _put_away(self, rows: list[Row]) -> None:
        if self._spool is None:
            self._spool = Spool()
        data = marshal.dumps(rows)
        self._spool.write(data)
        self._ends.append(len(self._spool))
        self._made.pop(len(self._ends) - 2, None)

    def _batch(self, number: int) -> list[Row]:
        assert self._spool is not None
        rows: list[Row] = marshal.loads(self._spool.read(self._ends[number], self._ends[number + 1]))
        return rows
