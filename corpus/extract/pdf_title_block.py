"""The pieces of a first page in; the printed title, the lines below it and the body that issues the text out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise, takewhile

from corpus.clean.break_hyphens import BREAK_HYPHENS
from corpus.clean.hyphens import Hyphens
from corpus.clean.vocabulary import Vocabulary
from corpus.extract.author_names import names_in
from corpus.extract.dates import is_only_date
from corpus.extract.pdf_authors import issuing_body, issuing_office, names_others
from corpus.extract.pdf_drafts import PrintedLine
from corpus.extract.pdf_headings import fold_title
from corpus.extract.pdf_join import Piece
from corpus.extract.pdf_signed_chapter import without_chapter

_LISTED = re.compile(r"[,;&]|\b(?:and|dan)\b", re.IGNORECASE)
# Marks of a note to the title; a font's signs whose letter is not known are such marks, too.
_TITLE_MARKS = re.compile(r"(?:\s*(?:[*∗⋆★†‡§¶]+\)?|\(cid:\d+\),?))+\s*\Z")
# "Judul: ...", "Title of the book: ..."; so many letters of it tell whether it is the text's own.
_BOOK_TITLE = re.compile(
    r"\W*(?:judul(?:\s+(?:buku|asli))?|(?:book\s+)?title(?:\s+of\s+the\s+book)?)\s*:\s*(\S.*)", re.I
)
_LEAST_ALIKE = 12
# Lines beside each other stand at the same height within so many points.
_SAME_ROW = 2.0
# A title is so many times larger than all other type on its page where its size alone tells it.
_CLEARLY_LARGER = 1.1
# Headlines are so many times larger than the text; three columns and more are each narrower than this share.
_HEADLINE, _NARROW = 1.3, 0.4
# An address, or a date in any language.
_NO_TITLE = re.compile(r"\S@\S|https?://|\A\W*(?:[^\W\d_]+\W+)?\d{1,2}(?:\W+[^\W\d_]+)?\W+(?:19|20)\d\d\W*\Z")


def first_page(pieces: Sequence[Piece]) -> list[Piece]:
    """Return the pieces that begin on the page of the first one."""
    return [piece for piece in pieces if piece.drafts[0].page == pieces[0].drafts[0].page]


def title_of(first: Sequence[Piece]) -> tuple[str, bool]:
    """Return the title printed on the first page, or "", and whether nothing else there is set as large."""
    piece = next((piece for piece in first if piece.kind == "title"), None)
    if piece is None:
        return "", False
    title = without_chapter(_TITLE_MARKS.sub("", join_lines(line.text for line in piece.lines)))
    if _NO_TITLE.search(title) or is_only_date(title):
        return "", False
    others = max((other.first.size for other in first if other is not piece and other.kind != "table"), default=0.0)
    return title, piece.first.size > _CLEARLY_LARGER * others and not _heads_stories(piece, first)


def _heads_stories(title: Piece, first: Sequence[Piece]) -> bool:
    """Tell whether stories in narrow columns, each with a large headline, stand below a title: that of a newspaper."""
    drafts = [title.first, *(piece.first for piece in first)]
    width = max(draft.right for draft in drafts) - min(draft.left for draft in drafts)
    text = min((piece.first.size for piece in first if piece.kind == "paragraph"), default=0.0)
    headlines = [piece.first for piece in first if piece.kind == "heading" and piece.first.size > _HEADLINE * text]
    return sum(head.right - head.left < _NARROW * width for head in headlines) > 1


def types_of(lines: Sequence[PrintedLine]) -> list[object]:
    """Say how lines are set; of those in cells beside each other, the first of each cell names whose cell it is."""
    types: list[object] = []
    for index, line in enumerate(lines):
        begins = index > 0 and line.top < lines[index - 1].top and line.x0 > lines[index - 1].x0
        if begins and (first := _first_of_cell(lines, index)) is not None:
            types[first:] = _types_in_cell(lines[first:index])
            types.append("name")
        else:
            types.append("address" if "name" in types else _set_as(line))
    return types


def _types_in_cell(lines: Sequence[PrintedLine]) -> list[object]:
    """Tell names from addresses: two authors of one address are set in one type, and the address in another."""
    others = {_set_as(line) for line in lines}
    named = 1
    while len(others) > 1 and named < len(lines) and _set_as(lines[named]) == _set_as(lines[0]):
        named += 1
    return [*["name"] * named, *["address"] * (len(lines) - named)]


def _set_as(line: PrintedLine) -> object:
    return line.size, line.bold, line.italic


def _first_of_cell(lines: Sequence[PrintedLine], index: int) -> int | None:
    """Return which of the lines before one begins the cell beside the one that it begins."""
    return next((at for at in range(index - 1, -1, -1) if abs(lines[at].top - lines[index].top) < _SAME_ROW), None)


def issuer_of(first: Sequence[Piece], below: Sequence[str]) -> list[dict[str, str]]:
    """Return the body that a report names below its title, or an office of government above it, as its author."""
    title = next((index for index, piece in enumerate(first) if piece.kind == "title"), 0)
    above = [join_lines(line.text for line in piece.lines) for piece in first[:title]]
    return issuing_body(below) or next((found for text in above if (found := issuing_office(text))), [])


def lines_below_title(pieces: Sequence[Piece]) -> list[PrintedLine]:
    """Return the lines that stand between title and text."""
    after = next((index for index, piece in enumerate(pieces, 1) if piece.kind == "title"), len(pieces))
    lines = [line for piece in pieces[after:] if piece.kind == "metadata" for line in piece.lines]
    title = join_lines(line.text for line in pieces[after - 1].lines) if after else ""
    lines = list(takewhile(lambda line: not _names_book(line.text, title), lines))
    # What stands in cells beside each other would be taken for one long name.
    return [line for line in lines if line.cells < 2 or _tells(line)]


def _tells(line: PrintedLine) -> bool:
    """Tell whether a row of cells is a list, names one person in each cell, or says that others than authors follow."""
    return _LISTED.search(line.text) is not None or names_apart(line) != line.text or names_others(line.text)


def names_apart(line: PrintedLine) -> str:
    """Return the text of a line; where nothing but room parts the names of several persons, with semicolons there."""
    parts = _parts_of(line)
    named = len(parts) > 1 and not _LISTED.search(line.text) and all(len(names_in(part)) == 1 for part in parts)
    return "; ".join(parts) if named else line.text


def _parts_of(line: PrintedLine) -> list[str]:
    """Return the parts of a line that the file draws apart: elsewhere, or next without the space that it draws else."""
    words: list[str] = []
    at = 0
    for index, (start, end) in enumerate(line.spans):
        at += 1 if index and index not in line.glued else 0
        words.append(line.text[at : at + end - start])
        at += end - start
    if at != len(line.text):
        return [line.text]
    spaced = any(" " in word for word in words)
    parts = words[:1]
    for index, ((_, end), (start, _)) in enumerate(pairwise(line.spans), 1):
        apart = (start == end and spaced) or not end <= start <= end + 1
        marked = any(end <= mark[0] < start for mark in line.markers)
        if apart and not marked and index not in line.glued:
            parts.append(words[index])
        else:
            parts[-1] += words[index] if index in line.glued else f" {words[index]}"
    return parts


def _names_book(text: str, title: str) -> bool:
    """Tell whether a line gives the title of another work, with whose data a review begins."""
    labelled = _BOOK_TITLE.match(text)
    return labelled is not None and fold_title(labelled[1])[:_LEAST_ALIKE] not in fold_title(title)


def join_lines(lines: Iterable[str]) -> str:
    """Join the lines of a title; a word broken at a line's end is put together.

    >>> join_lines(["Proceedings spon-", "sored by negara-", "negara tetangga"])
    'Proceedings sponsored by negara-negara tetangga'
    """
    hyphens = Hyphens(Vocabulary())
    text = ""
    for line in (line.strip() for line in lines):
        broken = text.endswith(tuple(BREAK_HYPHENS)) and line
        if broken and hyphens.decide(text[:-1].split()[-1:][0] if text[:-1].split() else "", line.split()[0]) == "join":
            text = text[:-1] + line
        else:
            text += line if broken else f" {line}"
    return re.sub(r"\s+", " ", text).strip()
