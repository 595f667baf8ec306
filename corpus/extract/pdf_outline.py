"""Drafts and the outline of a file in; drafts of one heading each, and those that it names as headings, out."""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from dataclasses import replace

from corpus.document import BlockKind
from corpus.extract.known_headings import without_number
from corpus.extract.name_words import is_all_words
from corpus.extract.pdf_authors import authors_in
from corpus.extract.pdf_contents import part_contents
from corpus.extract.pdf_drafts import Draft, DraftKind
from corpus.extract.pdf_headings import fold_title
from corpus.extract.pdf_stacked import first_heading, headings_above_table

# The pages of each outline entry, from 1, by its folded title; none where the file does not say.
OutlinePages = Mapping[str, frozenset[int]]

# A title takes no more lines and letters than this, and has so many letters and figures at least.
_MOST_LINES, _LONGEST, _SHORTEST = 3, 160, 3
# A title ends before the right edge, by this share of the column's width.
_EDGE = 0.05


def part_at_outline(drafts: Sequence[Draft], pages: OutlinePages, turned: Container[int]) -> list[Draft]:
    """Return drafts of which none holds two headings, two entries of contents, or a heading and its text or table.

    Only where the outline tells an entry's page is it sought there; lines of the same words stand in many texts.
    Drafts that are turned on their page, told by where their text starts, stay whole: their place is on record.
    """
    parted: list[Draft] = []
    for whole in drafts:
        if whole.lines[0].spans[0][0] in turned:
            parted.append(whole)
            continue
        for part in _below_headings(whole):
            for draft in part_contents(part):
                length = _heading_lines(draft, pages)
                lines = (draft.lines[:length], draft.lines[length:]) if length else (draft.lines,)
                parted += [replace(draft, lines=part) for part in lines]
    return parted


def _below_headings(draft: Draft) -> list[Draft]:
    """Part the headings from a table that they were taken for the first rows of."""
    count = headings_above_table(draft) if draft.kind == "table" else 0
    if not count:
        return [draft]
    headings = [replace(draft, kind="text", lines=(line,)) for line in draft.lines[:count]]
    rest = draft.lines[count:]
    kind: DraftKind = "table" if any(line.cells > 1 for line in rest) else "text"
    return [*headings, replace(draft, kind=kind, lines=rest)]


def _heading_lines(draft: Draft, pages: OutlinePages) -> int:
    """Return how many lines at the head of a draft are a heading above another or above text; 0 for none."""
    if draft.kind == "table":
        return 0
    outlined = _title_lines(draft, pages) if pages and draft.kind == "text" else 0
    return outlined or first_heading(draft)


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


def _names_author(text: str) -> bool:
    return bool(authors_in([text])) and not is_all_words(text)


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
