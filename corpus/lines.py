"""Line numbers of a text file: an offset in, the number of its line out."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right

_LINE_END = re.compile(r"\r\n|\r|\n")


class LineTable:
    r"""Knows where the lines of a text begin; a line ends at LF, CR LF or CR.

    >>> LineTable("satu\ndua").line_of(5)
    2
    """

    def __init__(self, text: str) -> None:
        self._starts = array("Q", [0])
        self._starts.extend(match.end() for match in _LINE_END.finditer(text))

    def line_of(self, offset: int) -> int:
        """Return the number, from 1, of the line that holds the character at `offset`."""
        return bisect_right(self._starts, offset)
