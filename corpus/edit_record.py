"""Edits in; a sequence of them out that takes a tenth of the memory: a long PDF has hundreds of thousands of them."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator

from corpus.document import Edit
from corpus.packed import Names, Packed

_SPANS = 4
# Offsets take four bytes each; in a text of more characters than that counts, eight.
_MOST_NARROW, _WIDE = 2**32 - 1, 8
# Texts of edits are mostly a space, a line end or a hyphen with one: these are kept once.
_MOST_SHARED = 4


class EditRecord(Packed[Edit]):
    """A record of edits that grows at its end; equal to any sequence of the same edits.

    >>> record = EditRecord([Edit("hyphen resolved", 2, 2, 2, 4, "-")])
    >>> record[0].source_text, len(record), record == (record[0],)
    ('-', 1, True)
    """

    __slots__ = ("_kinds", "_shared", "_spans", "_text_at", "_texts")

    def __init__(self, edits: Iterable[Edit] = ()) -> None:
        self._kinds = Names()
        self._spans = array("I")
        self._texts: list[str] = []
        self._text_at = array("I")
        self._shared: dict[str, int] = {}
        self.extend(edits)

    def extend(self, edits: Iterable[Edit]) -> None:
        """Add edits."""
        for edit in edits:
            self.append(edit)

    def append(self, edit: Edit) -> None:
        """Add an edit."""
        spans = (edit.start, edit.end, edit.source_start, edit.source_end)
        if self._spans.itemsize < _WIDE and max(spans) > _MOST_NARROW:
            self._spans = array("Q", self._spans)
        self._spans.extend(spans)
        self._kinds.append(edit.kind)
        self._text_at.append(self._place_of(edit.source_text))

    def _place_of(self, text: str) -> int:
        """Return where a text is kept; short ones are kept once."""
        at = len(self._texts)
        if len(text) <= _MOST_SHARED:
            known = self._shared.setdefault(text, at)
            if known != at:
                return known
        self._texts.append(text)
        return at

    def __len__(self) -> int:
        """Return the number of edits."""
        return len(self._kinds)

    def item(self, at: int) -> Edit:
        """Return the edit at an index from 0."""
        start, end, source_start, source_end = self._spans[at * _SPANS : (at + 1) * _SPANS]
        kind, text = self._kinds[at], self._texts[self._text_at[at]]
        return Edit(kind, start, end, source_start, source_end, text)

    def kinds(self) -> Iterator[str]:
        """Go through the kinds of the edits in order."""
        return iter(self._kinds)
