"""Drafts of a page in; the lines of a table of contents among them, each entry a draft of its own and an item, out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from corpus.document import BlockKind
from corpus.extract.pdf_drafts import Draft, PrintedLine

_CONTENTS = re.compile(r"(?:daftar\s+isi|(?:table\s+of\s+)?contents|isi)\W*", re.IGNORECASE)
_LISTS = re.compile(
    r"(?:daftar\s+(?:tabel|gambar|lampiran|grafik|bagan|peta|foto)|list\s+of\s+(?:tables|figures|appendices))\W*",
    re.IGNORECASE,
)
_PAGE = r"(?:\d{1,4}|[ivxlc]+|[A-Z]{1,2}-\d{1,3})[\s.]*"
# "Penutup ........ 61", "Daftar Pustaka . . . . 120", "Lampiran _____ 3"
_LEADER = re.compile(rf"(?:(?:[.·•]\s?){{4,}}|(?:…\s?){{2,}}|_{{4,}}|-{{6,}})\s*{_PAGE}\Z")
# "1 Pendahuluan 9", "Daftar Pustaka . . . . 120", "Kata Pengantar iii"
_LISTED = re.compile(rf".*[^\W\d_].*(?:\s|\.){_PAGE}", re.DOTALL)
_CHAPTER = re.compile(r"(?:bab|bagian|chapter|part|pasal|lampiran|appendix)\s+(?:\d+|[ivxlc]+)\W*", re.IGNORECASE)
_NUMBER = re.compile(r"(\d{1,4})[\s.]*\Z")
# The number of a page stands at the right edge, within this share of the column's width.
_EDGE = 0.05
# So many entries without leaders follow each other where no heading says that they are a table of contents.
_FEWEST = 3
# An entry takes no more lines than this.
_MOST_LINES = 3


def ends_with_leader(text: str) -> bool:
    """Tell whether a text ends with a leader of dots and the number of a page.

    >>> ends_with_leader("Daftar Pustaka . . . . . 120"), ends_with_leader("Penutup ....... xi"), ends_with_leader("12")
    (True, True, False)
    """
    return _LEADER.search(text.strip()) is not None


def part_contents(draft: Draft) -> list[Draft]:
    """Return a draft in parts of which none holds two entries of a table of contents.

    An entry ends with the number of a page: behind a leader of dots, or at the right edge with a gap before it.
    """
    if draft.kind == "table" and all(ends_with_leader(line.text) for line in draft.lines):
        draft = replace(draft, kind="text")
    ends = [_ends_entry(line, draft) for line in draft.lines]
    if draft.kind == "table" or not _is_contents(draft, ends):
        return [draft]
    bounds = [0, *(at for at, ending in enumerate(ends[:-1], 1) if ending), len(ends)]
    return [replace(draft, lines=draft.lines[begin:end]) for begin, end in pairwise(bounds)]


def name_contents(drafts: Sequence[Draft], names: list[BlockKind | None]) -> None:
    """Name the entries of a table of contents as items of a list, and what stands between two of them."""
    until = 0
    titles = Counter(_folded(draft) for draft, name in zip(drafts, names, strict=True) if name == "heading")
    for index, draft in enumerate(drafts):
        text, inside = draft.text.strip(), draft.page <= until
        heads = names[index] == "heading" and (_CONTENTS.fullmatch(text) or (inside and _LISTS.fullmatch(text)))
        if heads:
            until = draft.page + 1
        elif names[index] == "table":
            continue
        elif ends_with_leader(text) or (inside and is_listed(draft)):
            names[index] = "list item"
            until = max(until, draft.page + 1) if inside else until
        elif names[index] == "heading":
            begins = inside and (_is_listed_next(drafts, index) or titles[_folded(draft)] > 1)
            titles[_folded(draft)] -= 1
            names[index], until = ("list item", until) if begins else ("heading", 0)
    listed = [len(draft.lines) <= _MOST_LINES and _ends_entry(draft.lines[-1], draft) for draft in drafts]
    _name_runs(drafts, names, listed)
    _name_between(drafts, names, listed)


def _is_listed_next(drafts: Sequence[Draft], index: int) -> bool:
    return index + 1 < len(drafts) and is_listed(drafts[index + 1])


def _folded(draft: Draft) -> str:
    return re.sub(r"[\W_]+", "", draft.text).lower()


def _name_runs(drafts: Sequence[Draft], names: list[BlockKind | None], listed: Sequence[bool]) -> None:
    """Name three or more entries that follow each other, with numbers that do not fall, wherever they stand."""
    begin = 0
    while begin < len(drafts):
        end = begin
        while end < len(drafts) and listed[end] and names[end] != "table" and _follows(drafts, begin, end):
            end += 1
        if end - begin >= _FEWEST:
            names[begin:end] = ["list item"] * (end - begin)
        begin = max(end, begin + 1)


def _follows(drafts: Sequence[Draft], begin: int, at: int) -> bool:
    if at == begin:
        return True
    return drafts[at].page == drafts[at - 1].page and _number(drafts[at]) >= _number(drafts[at - 1])


def _name_between(drafts: Sequence[Draft], names: list[BlockKind | None], listed: Sequence[bool]) -> None:
    """Name the first lines of long entries, which have no number, as their last ones are."""
    for index in range(1, len(drafts) - 1):
        before, draft, after = drafts[index - 1 : index + 2]
        within = listed[index - 1] and listed[index + 1] and names[index - 1] == names[index + 1] == "list item"
        heads = _CONTENTS.fullmatch(draft.text.strip()) or _LISTS.fullmatch(draft.text.strip())
        if (
            within
            and not heads
            and before.page == after.page
            and len(draft.lines) < _MOST_LINES
            and names[index] != "table"
        ):
            names[index] = "list item"


def _is_contents(draft: Draft, ends: Sequence[bool]) -> bool:
    """Tell whether the lines of a draft are entries: some with leaders, or several with numbers that do not fall."""
    if sum(ends) < 2 and not any(ends_with_leader(line.text) for line in draft.lines):
        return False
    if any(ends_with_leader(line.text) for line in draft.lines):
        return 3 * sum(ends) >= len(draft.lines)
    numbers = [_number(replace(draft, lines=(line,))) for line, end in zip(draft.lines, ends, strict=True) if end]
    return 2 * sum(ends) > len(draft.lines) and numbers == sorted(numbers)


def _ends_entry(line: PrintedLine, draft: Draft) -> bool:
    text = line.text.strip()
    if ends_with_leader(text):
        return True
    return line.cells > 1 and _at_edge(line, draft) and _LISTED.fullmatch(text) is not None


def is_listed(draft: Draft) -> bool:
    """Tell whether a draft is words and the number of a page at the right edge."""
    text, last = draft.text.strip(), draft.lines[-1]
    if len(draft.lines) > _MOST_LINES or not _at_edge(last, draft) or _CHAPTER.fullmatch(text) is not None:
        return False
    return _LISTED.fullmatch(text) is not None


def _at_edge(line: PrintedLine, draft: Draft) -> bool:
    return line.x1 > draft.right - _EDGE * (draft.right - draft.left)


def _number(draft: Draft) -> int:
    """Return the number of the page that an entry names; 0 for a Roman one."""
    number = _NUMBER.search(draft.text.strip())
    return int(number[1]) if number else 0
