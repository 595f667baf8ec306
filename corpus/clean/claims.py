"""Spans of a text in, one after the other; whether a span was taken before, and the next that was, out."""

from __future__ import annotations

from tempfile import TemporaryFile
from typing import IO

# A byte a character, 1 where it was taken, in pieces of so many, of which so many are at hand.
_PIECE = 1 << 16
_RECENT = 8


class Claims:
    """Which characters of a text were taken; of a long one most of this lies on disk, in a file without a name.

    Where every word is a span, a list of spans would take far more room than a byte a character.

    >>> claims = Claims(9)
    >>> claims.take(4, 7)
    >>> claims.first(0, 9), claims.first(0, 4), claims.first(5, 9)
    (4, -1, 5)
    """

    __slots__ = ("_file", "_length", "_pieces")

    def __init__(self, length: int) -> None:
        self._length = length
        self._pieces: dict[int, bytearray] = {}
        self._file: IO[bytes] | None = None

    def __del__(self) -> None:
        """Close the file, which removes it."""
        if self._file is not None:
            self._file.close()

    def take(self, start: int, end: int) -> None:
        """Take a span."""
        while start < end:
            number, at = divmod(start, _PIECE)
            stop = min(at + end - start, _PIECE)
            self._piece(number)[at:stop] = b"\1" * (stop - at)
            start += stop - at

    def first(self, start: int, end: int) -> int:
        """Return the first character of a span that was taken, or -1."""
        end = min(end, self._length)
        while start < end:
            number, at = divmod(start, _PIECE)
            stop = min(at + end - start, _PIECE)
            found = self._piece(number).find(1, at, stop)
            if found >= 0:
                return number * _PIECE + found
            start += stop - at
        return -1

    def _piece(self, number: int) -> bytearray:
        piece = self._pieces.get(number)
        if piece is None:
            if len(self._pieces) >= _RECENT:
                self._put_away(next(iter(self._pieces)))
            piece = self._pieces[number] = self._fetched(number)
        return piece

    def _fetched(self, number: int) -> bytearray:
        if self._file is not None:
            self._file.seek(number * _PIECE)
            # What was never put away holds nothing that was taken.
            return bytearray(self._file.read(_PIECE).ljust(_PIECE, b"\0"))
        return bytearray(min(_PIECE, self._length - number * _PIECE))

    def _put_away(self, number: int) -> None:
        if self._file is None:
            self._file = TemporaryFile()  # noqa: SIM115 - closed with this
        self._file.seek(number * _PIECE)
        self._file.write(self._pieces.pop(number))
