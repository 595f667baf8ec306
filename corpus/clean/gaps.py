"""What lies between the spans that are read: furniture and white space in, recorded drops and separators out."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from corpus.clean.claims import Claims
from corpus.edits import TextBuilder
from corpus.extract.extraction import Dropped, Span
from corpus.slices import Text

_SPACE = re.compile(r"\s+")
FURNITURE = "furniture"


class Gaps:
    """The stretches of the extracted text that no line claims; each is dropped once, after what precedes it."""

    def __init__(self, source: Text, spans: Iterable[Span], dropped: Sequence[Dropped]) -> None:
        self._source = source
        # What is read or was dropped.
        self._taken = Claims(len(source))
        for start, end in spans:
            if self._taken.first(start, end) >= 0:
                raise ValueError(f"characters from {start} to {end} of the extracted text are claimed twice")
            self._taken.take(start, end)
        starts = array("q", (span.start for span in dropped))
        in_order = all(one <= other for one, other in pairwise(starts))
        self._dropped = dropped if in_order else sorted(dropped, key=lambda span: span.start)
        self._dropped_starts = starts if in_order else array("q", sorted(starts))

    def cross(self, builder: TextBuilder, target: int, separator: str) -> None:
        """Drop the gap at the cursor, leaving the separator, so that `target` can be read next."""
        waiting = separator
        for start, end, kind in self._parts(builder.cursor):
            if kind == "space" and waiting:
                builder.replace(self._name(start, end, waiting), start, end, waiting)
                waiting = ""
            else:
                builder.replace(self._name(start, end, "") if kind == "space" else kind, start, end, "")
        if waiting:
            builder.insert("space added" if waiting == " " else "block separator", waiting)

    def close(self, builder: TextBuilder) -> None:
        """Drop the gap after the last line."""
        self.cross(builder, len(self._source), "")

    def _name(self, start: int, end: int, separator: str) -> str:
        if separator.startswith("\n"):
            return "block separator"
        return "line join" if "\n" in self._source[start:end] else "space collapsed"

    def _parts(self, start: int) -> Iterator[tuple[int, int, str]]:
        """Yield the pieces of the gap that begins here: start, end, and `space` or why it is dropped."""
        end = self._taken.first(start, len(self._source))
        end = end if end >= 0 else len(self._source)
        self._taken.take(start, end)
        while start < end:
            stop, kind = self._piece(start, end)
            yield start, stop, kind
            start = stop

    def _piece(self, start: int, end: int) -> tuple[int, str]:
        index = bisect_right(self._dropped_starts, start) - 1
        if index >= 0 and self._dropped[index].end > start:
            return min(end, self._dropped[index].end), self._dropped[index].kind
        if index + 1 < len(self._dropped):
            end = min(end, self._dropped_starts[index + 1])
        piece = self._source[start:end]
        space = _SPACE.match(piece)
        if space:
            return start + space.end(), "space"
        following = _SPACE.search(piece)
        return (start + following.start() if following else end), FURNITURE
