"""Pieces of a text in; the text, of which a long one lies on disk and is read by spans, out."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator

from corpus.slices import Text
from corpus.spooled import Spool

# A text up to so many characters is a plain string, which is quicker to read.
LONGEST_PLAIN = 1 << 17
# The characters of a piece on disk, and how many pieces are at hand.
_PIECE = 1 << 14
_RECENT = 8
# What is gone through line by line is read so many characters at a time.
_AT_ONCE = 1 << 16


class LongText:
    """A text that grows at its end; `text[start:end]` reads a span of it, `str(text)` the whole.

    As a string a long text takes up to four bytes a character, in every process that has it.

    >>> text = LongText(["satu ", "dua"])
    >>> text[3:7], len(text), str(text)
    ('u du', 8, 'satu dua')
    """

    __slots__ = ("_ends", "_length", "_pieces", "_spool", "_tail", "_tail_length")

    def __init__(self, pieces: Iterable[str] = ()) -> None:
        self._spool = Spool()
        # Where each piece on disk ends, in bytes; all have the same number of characters.
        self._ends = array("Q", [0])
        self._pieces: dict[int, str] = {}
        self._tail: list[str] = []
        self._tail_length = self._length = 0
        for piece in pieces:
            self.append(piece)

    def append(self, text: str) -> None:
        """Add text at the end."""
        self._tail.append(text)
        self._tail_length += len(text)
        self._length += len(text)
        if self._tail_length >= _PIECE:
            self._put_away()

    def __len__(self) -> int:
        """Return the number of characters."""
        return self._length

    def __getitem__(self, span: slice) -> str:
        """Return the text of a span, which has no step."""
        start, end, _ = span.indices(self._length)
        if end <= start:
            return ""
        number = start // _PIECE
        base = number * _PIECE
        if end <= base + _PIECE:
            return self._piece(number)[start - base : end - base]
        return "".join(self._from(start, end))

    def __str__(self) -> str:
        """Return the whole text."""
        return "".join(self._from(0, self._length))

    def settled(self) -> Text:
        """Return the text as it is best read: a short one as a plain string."""
        return str(self) if self._length <= LONGEST_PLAIN else self

    def _from(self, start: int, end: int) -> Iterator[str]:
        for base in range(start // _PIECE * _PIECE, end, _PIECE):
            yield self._piece(base // _PIECE)[max(0, start - base) : end - base]

    def _piece(self, number: int) -> str:
        if number == len(self._ends) - 1:
            if len(self._tail) != 1:
                self._tail[:] = ["".join(self._tail)]
            return self._tail[0]
        piece = self._pieces.get(number)
        if piece is None:
            if len(self._pieces) >= _RECENT:
                del self._pieces[next(iter(self._pieces))]
            data = self._spool.read(self._ends[number], self._ends[number + 1])
            piece = self._pieces[number] = data.decode("utf-8", "surrogatepass")
        return piece

    def _put_away(self) -> None:
        """Write what is full of the tail."""
        tail = "".join(self._tail)
        full = len(tail) - len(tail) % _PIECE
        for start in range(0, full, _PIECE):
            self._spool.write(tail[start : start + _PIECE].encode("utf-8", "surrogatepass"))
            self._ends.append(len(self._spool))
        self._tail[:] = [tail[full:]]
        self._tail_length = len(tail) - full


def whole_lines(text: Text) -> Iterator[str]:
    r"""Yield a text in pieces that end with a line, each of many lines.

    >>> list(whole_lines("satu\ndua\ntiga"))
    ['satu\ndua\n', 'tiga']
    """
    rest = ""
    for start in range(0, len(text), _AT_ONCE):
        rest += text[start : start + _AT_ONCE]
        cut = rest.rfind("\n") + 1
        if cut:
            yield rest[:cut]
            rest = rest[cut:]
    if rest:
        yield rest
