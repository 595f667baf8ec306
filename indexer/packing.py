"""A term's posting list in, one block of bytes out, and back without unpacking what is not asked for.

Whoosh keeps posting lists in compressed pickles of 128, which cost several times as much to read as to score. Here a
list is a head and four arrays, each of the narrowest numbers that hold it: the distances of the passages' numbers, the
weights, how many bytes of positions each has, where those of every 32nd begin; then come the positions.
"""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from itertools import accumulate
from operator import itemgetter, sub
from struct import Struct

TYPE_CHECKING = False  # as in typing
if TYPE_CHECKING:
    from mmap import mmap

# Magic number, postings, bytes of the whole, number of the first passage, type of the distances, type of the lengths.
_HEAD = Struct("=IIIIcc")
HEAD_BYTES = _HEAD.size
# Read on a machine with the other order of bytes, the magic number is another.
_MAGIC = 0x4B504C31
_TYPES = ((1 << 8, b"B", 1), (1 << 16, b"H", 2), (1 << 32, b"I", 4))
_WIDTHS = {code: width for _, code, width in _TYPES}
_EVERY = 32
_WEIGHT = itemgetter(0)


class NotPacked(ValueError):
    """There is no posting list of this make."""


def pack(passages: Sequence[int], values: Sequence[bytes]) -> bytes:
    """Pack a posting list.

    Args:
        passages: numbers of passages, ascending.
        values: for each its weight and positions as `indexer.terms.encode` packs them.
    """
    distances = list(map(sub, passages[1:], passages))
    # The field that names the document has no values.
    values = [value or b"\0" for value in values]
    lengths = [len(value) - 1 for value in values]
    distance_code, length_code = _narrowest(distances), _narrowest(lengths)
    positions = b"".join([value[1:] for value in values])
    places = list(accumulate(lengths))[_EVERY - 1 : -1 : _EVERY]
    parts = b"".join(
        (
            array(distance_code.decode(), distances).tobytes(),
            bytes(map(_WEIGHT, values)),
            array(length_code.decode(), lengths).tobytes(),
            array("I", places).tobytes(),
            positions,
        )
    )
    size = _HEAD.size + len(parts)
    return _HEAD.pack(_MAGIC, len(passages), size, passages[0], distance_code, length_code) + parts


def _narrowest(numbers: Sequence[int]) -> bytes:
    largest = max(numbers, default=0)
    return next(code for limit, code, _ in _TYPES if largest < limit)


def packed_size(head: bytes) -> int:
    """Return how many bytes the posting list takes that begins with a head of HEAD_BYTES."""
    return int(_HEAD.unpack(head)[2])


class Packed:
    """A packed posting list: `passages` in ascending order, and their `weights`; positions are read when asked for."""

    __slots__ = ("_begin", "_data", "_lengths", "_places", "passages", "weights")

    def __init__(self, data: mmap | bytes, offset: int) -> None:
        magic, count, size, first, distance_code, length_code = _HEAD.unpack_from(data, offset)
        if magic != _MAGIC:
            raise NotPacked(f"no posting list at {offset}")
        length_width = _WIDTHS[length_code]
        begin = offset + _HEAD.size
        weights = begin + (count - 1) * _WIDTHS[distance_code]
        lengths = weights + count
        places = lengths + count * length_width
        self._data = data
        self._begin = places + (count - 1) // _EVERY * 4
        if not count or offset + size > len(data):
            raise NotPacked(f"the posting list at {offset} is cut short")
        distances = memoryview(data[begin:weights]).cast(distance_code.decode())
        # Four bytes a passage, where a list takes forty.
        self.passages = array("I", accumulate(distances, initial=first))
        self.weights = data[weights:lengths]
        self._lengths = memoryview(data[lengths:places]).cast(length_code.decode())
        self._places = memoryview(data[places : self._begin]).cast("I")

    def value(self, at: int) -> bytes:
        """Return weight and positions in the passage at a place of the list, from 0."""
        block = at // _EVERY
        before = sum(self._lengths[block * _EVERY : at], self._places[block - 1] if block else 0)
        begin = self._begin + before
        return self.weights[at : at + 1] + self._data[begin : begin + self._lengths[at]]

    def values(self) -> list[bytes]:
        """Return weight and positions in every passage of the list."""
        return [self.value(at) for at in range(len(self.passages))]
