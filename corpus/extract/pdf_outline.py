"""Drafts and the outline of a file in; the lines it names as headings, and those of a table of contents, out."""

from __future__ import annotations

import re
from collections.abc import Container, Mapping, Sequence
from dataclasses import replace

from corpus.document import BlockKind
from corpus.extract.known_headings import without_number
from corpus.extract.name_words import is_all_words
from corpus.extract.pdf_authors import authors_in
from corpus.extract.pdf_drafts import Draft
from corpus.extract.pdf_headings import fold_title

# The pages of each outline entry, from 1, by its folded title; none where the file does not say.
OutlinePages = Mapping[str, frozenset[int]]

# A title takes no more lines and letters than this, and has so many letters and figures at least.
_MOST_LINES, _LONGEST, _SHORTEST = 3, 160, 3
_CONTENTS = re.compile(r"(?:daftar\s+isi|(?:table\s+of\s+)?contents|isi)\W*", re.IGNORECASE)
_LISTS = re.compile(
    r"(?:daftar\s+(?:tabel|gambar|lampiran)|list\s+of\s+(?:tables|figures|appendices))\W*", re.IGNORECASE
)
# "1 Pendahuluan 9", "Daftar Pustaka . . . . 120", "Kata Pengantar iii"
_LISTED = re.compile(r".*[^\W\d_].*(?:\s|\.)(?:\d{1,4}|[ivxlc]+)\W*", re.DOTALL)
_CHAPTER = re.compile(r"(?:bab|bagian|chapter|part|pasal|lampiran|appendix)\s+(?:\d+|[ivxlc]+)\W*", re.IGNORECASE)
# The number of a page stands at the right edge, within this share of the column's width.
_EDGE = 0.05


def part_at_outline(drafts: Sequence[Draft], pages: OutlinePages, turned: Container[int]) -> list[Draft]:
    """Return drafts of which none holds lines that the outline names as a title and text below them.

    Only where the outline tells an entry's page is it sought there; lines of the same words stand in many texts.
    Drafts that are turned on their page, told by where their text starts, stay whole: their place is on record.
    """
    parted: list[Draft] = []
    for draft in drafts:
        able = bool(pages) and draft.kind == "text" and draft.lines[0].spans[0][0] not in turned
        length = _title_lines(draft, pages) if able else 0
        lines = (draft.lines[:length], draft.lines[length:]) if length else (draft.lines,)
        parted += [replace(draft, lines=part) for part in lines]
    return parted


def name_outlined(drafts: Sequence[Draft], names: list[BlockKind | None], pages: OutlinePages) -> None:
    """Name as headings what the outline names so; on the first page nothing above its title."""
    if not pages:
        return
    title = next((index for index, name in enumerate(names) if name == "title"), -1)
    for index, draft in enumerate(drafts):
        below = names[index] == "metadata" and -1 < title < index and not _names_author(draft.text)
        if not (below or names[index] in (None, "paragraph", "list item")) or len(draft.lines) > _MOST_LINES:
            continue
        on = _pages_of(draft.text, pages)
        if on is not None and (draft.page in on or not on):
            names[index] = "heading"


def name_contents(drafts: Sequence[Draft], names: list[BlockKind | None]) -> None:
    """Take no line of a table of contents for a heading: below its own heading, words and the number of a page."""
    until = 0
    for index, draft in enumerate(drafts):
        if names[index] != "heading":
            continue
        text, inside = draft.text.strip(), draft.page <= until
        if _CONTENTS.fullmatch(text) or (inside and _LISTS.fullmatch(text)):
            until = draft.page + 1
        elif inside and _is_listed(draft):
            names[index] = "paragraph"
            until = draft.page + 1
        else:
            until = 0


def _names_author(text: str) -> bool:
    return bool(authors_in([text])) and not is_all_words(text)


def _is_listed(draft: Draft) -> bool:
    last = draft.lines[-1]
    at_edge = last.x1 > draft.right - _EDGE * (draft.right - draft.left)
    text = draft.text.strip()
    return at_edge and _LISTED.fullmatch(text) is not None and _CHAPTER.fullmatch(text) is None


def _title_lines(draft: Draft, pages: OutlinePages) -> int:
    """Return how many lines at the head of a draft are an entry of the outline, text below them; 0 for none."""
    for length in range(1, min(_MOST_LINES, len(draft.lines) - 1) + 1):
        head = draft.lines[:length]
        short = head[-1].x1 < draft.right - _EDGE * (draft.right - draft.left)
        if short and draft.page in (_pages_of(" ".join(line.text for line in head), pages) or ()):
            return length
    return 0


def _pages_of(text: str, pages: OutlinePages) -> frozenset[int] | None:
    """Return the pages of the entry that some words are, with their number or without; None for no entry."""
    if len(text) > _LONGEST or not any(letter.isalpha() for letter in text):
        return None
    keys = (fold_title(text), fold_title(without_number(text)))
    return next((pages[key] for key in keys if len(key) >= _SHORTEST and key in pages), None)
