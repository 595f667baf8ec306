"""Line numbers of a text file: an offset in, the number of its line out."""

from __future__ import annotations

from bisect import bisect_right


class LineTable:
    r"""Knows where the lines of a text begin; a line ends at LF, CR LF or CR.

    >>> LineTable("satu\ndua").line_of(5)
    2
    """

    def __init__(self, text: str) -> None:
        self._starts = [0]
        for index, character in enumerate(text):
            ends = character == "\n" or (character == "\r" and text[index + 1 : index + 2] != "\n")
            if ends:
                self._starts.append(index + 1)

    def line_of(self, offset: int) -> int:
        """Return the number, from 1, of the line that holds the character at `offset`."""
        return bisect_right(self._starts, offset)
