"""Drafts of a document and their names in; works that are listed without a heading over them, named so, out."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.document import BlockKind
from corpus.extract.pdf_drafts import Draft
from corpus.extract.pdf_entries import entry_number

# At least so many numbers in brackets that count on, so large a share of them with a year; between two of them the end
# of a column leaves the rest of one.
_BRACKETED = re.compile(r"\[\d{1,3}\]\s")
_DATED = re.compile(r"\b(?:1[6-9]|20)\d\d\b")
_LEAST_ENTRIES, _MOSTLY, _REST = 3, 0.7, 2
_PLAIN = (None, "paragraph", "list item")


def name_unheaded_references(drafts: Sequence[Draft], names: list[BlockKind | None]) -> None:
    """Name works that count on from "[1]", as journals of physics list them, and the rest of one in the next column."""
    numbered = [at for at, draft in enumerate(drafts) if _BRACKETED.match(draft.lines[0].text)]
    begin = 0
    while begin < len(numbered):
        end = begin
        while end < len(numbered) and names[numbered[end]] in _PLAIN and _counts_on(drafts, numbered, begin, end):
            end += 1
        entries = numbered[begin:end]
        dated = sum(_DATED.search(drafts[at].text) is not None for at in entries)
        if len(entries) >= _LEAST_ENTRIES and dated >= _MOSTLY * len(entries):
            for at in range(entries[0], entries[-1] + 1):
                names[at] = "reference" if names[at] in _PLAIN else names[at]
        begin = max(end, begin + 1)


def _counts_on(drafts: Sequence[Draft], numbered: Sequence[int], begin: int, at: int) -> bool:
    """Tell whether a draft is the entry whose number comes next, in one type, behind the one before or its rest."""
    index = numbered[at]
    if entry_number(drafts[index].lines[0].text) != at - begin + 1:
        return False
    before = numbered[at - 1] if at > begin else index
    return index - before <= _REST and abs(drafts[index].size - drafts[before].size) < 0.6
