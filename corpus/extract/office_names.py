"""Paragraphs and tables of an Office file in; raw blocks with kinds and levels, and the lines at its head, out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from corpus.extract.author_names import PLACE
from corpus.extract.dates import cover_date
from corpus.extract.extraction import RawBlock
from corpus.extract.heading_levels import SeenHeading, heading_levels
from corpus.extract.headings import heading_class, is_capitals, is_chapter_alone
from corpus.extract.known_headings import ends_references, groups_works, is_reference_heading, is_usual_heading
from corpus.extract.name_words import is_mostly_words
from corpus.extract.office_front import find_front
from corpus.extract.office_text import PLAIN, Paragraph, Piece, Role, Table, raw_line, raw_row
from corpus.extract.pdf_authors import authors_in
from corpus.extract.pdf_front import goes_on

_CAPTION = re.compile(
    r"(?:tabel|table|gambar|figure|fig\.|grafik|chart|bagan|diagram|peta|map|lampiran)\s+[\dIVX]+(?:[.-]\d+)*[.:]?\s*\S",
    re.IGNORECASE,
)
# A cell with more letters than this holds the page's layout, not data.
_LONGEST_CELL = 400
_LONGEST_CAPTION = 250
_LONGEST_NAME = 120
# Below any heading's level.
_DEEPEST = 99


@dataclass(frozen=True, slots=True)
class Body:
    """The blocks of a document, its title as printed (or empty), the lines above it and below it, all texts.

    `styled` says whether a style calls the title so.
    """

    blocks: tuple[RawBlock, ...]
    title: str
    above: tuple[str, ...]
    front: tuple[str, ...]
    paragraphs: tuple[str, ...]
    styled: bool = True


def name_pieces(pieces: Sequence[Piece]) -> Body:
    """Give every piece its kind.

    Styles are believed first. Where the author set headings by hand (bold, capitals, the usual names of parts),
    they are known by that; the title, where no style names it, is the bold or centred paragraph at the start.
    """
    flat = _joined(list(_flat(pieces)))
    by_hand = not any(isinstance(item, Paragraph) and item.role == "heading" for item in flat)
    items = _named(flat, by_hand=by_hand)
    front = find_front(items)
    items = [
        replace(item, role=role, level=item.level if role == "heading" else 0)
        if isinstance(item, Paragraph) and (role := front.role_of(index, item.role)) != item.role
        else item
        for index, item in enumerate(items)
    ]
    items = _levelled(items, by_hand=by_hand)
    title = items[front.title] if front.title is not None else PLAIN
    said = [index for index, item in enumerate(items) if isinstance(item, Paragraph) and item.role == "metadata"]
    above = tuple(_lines(items, front.above))
    below = tuple(_lines(items, [index for index in said if index not in front.above]))
    paragraphs = tuple(item.text for item in items if isinstance(item, Paragraph))
    titled = title.text if isinstance(title, Paragraph) else ""
    return Body(tuple(_blocks(items)), titled, above, below, paragraphs, front.styled)


def _lines(items: Sequence[Piece], places: Sequence[int]) -> Iterator[str]:
    for at in places:
        if isinstance(item := items[at], Paragraph):
            yield from item.lines


def _flat(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """Yield what has text; tables that only arrange the page give their paragraphs."""
    for piece in pieces:
        if isinstance(piece, Paragraph):
            if piece.text or piece.notes:
                yield piece
        elif _is_layout(piece):
            yield from _flat([paragraph for row in piece.rows for cell in row for paragraph in cell])
        elif any(paragraph.text for row in piece.rows for cell in row for paragraph in cell):
            yield piece


def _joined(items: Sequence[Piece]) -> list[Piece]:
    """Join what was set by hand over two paragraphs: a title that goes on, and a chapter's number with its name."""
    joined: list[Piece] = []
    for item in items:
        before = joined[-1] if joined else None
        if isinstance(item, Paragraph) and isinstance(before, Paragraph) and _goes_on_in(before, item, len(joined)):
            count = len(before.spans)
            apart = before.apart | {count} | {count + index for index in item.apart}
            spans, text = before.spans + item.spans, f"{before.text} {item.text}"
            joined[-1] = replace(before, spans=spans, text=text, apart=frozenset(apart), notes=item.notes, broken=())
        else:
            joined.append(item)
    return joined


def _goes_on_in(before: Paragraph, item: Paragraph, place: int) -> bool:
    """Tell whether a paragraph set in the same way as the one before it (the `place`-th) is its second line."""
    styled = before.role is not None or item.role is not None or bool(before.notes)
    alike = (before.bold, before.centred) == (item.bold, item.centred) and (item.bold or item.centred)
    if styled or not alike or not before.text or len(item.text) > _LONGEST_NAME or item.text.endswith((".", ",")):
        return False
    if is_chapter_alone(before.text):
        return heading_class(item.text) in ("known", "capitals", "title case")
    return place == 1 and (goes_on(before.text) or item.text[:1].islower() or _are_title_in_capitals(before, item))


def _are_title_in_capitals(before: Paragraph, item: Paragraph) -> bool:
    """Tell whether two lines in capitals are one title: the second is of words, names nobody, no place and no year."""
    words = is_mostly_words(item.text) and len(item.text.split()) > 1 and len(before.text.split()) > 1
    other = PLACE.search(item.text) or cover_date(item.text) or heading_class(item.text) != "capitals"
    return words and is_capitals(before.text) and not other and not authors_in([item.text])


def _is_layout(table: Table) -> bool:
    cells = [cell for row in table.rows for cell in row]
    longest = max((sum(len(paragraph.text) for paragraph in cell) for cell in cells), default=0)
    return len(table.rows) < 2 or len(cells) <= len(table.rows) or longest > _LONGEST_CELL


def _named(items: list[Piece], *, by_hand: bool) -> list[Piece]:
    styled = [item.level for item in items if isinstance(item, Paragraph) and item.role == "heading"]
    named: list[Piece] = []
    in_references = False
    listed = _DEEPEST
    for index, item in enumerate(items):
        if not isinstance(item, Paragraph):
            named.append(item)
            continue
        role = _role(items, index, by_hand=by_hand)
        if role == "heading":
            opens = is_reference_heading(item.text)
            goes_on = item.role != "heading" or item.level > listed or groups_works(item.text)
            in_references = opens or (in_references and not ends_references(item.text) and goes_on)
            listed = item.level if opens and item.role == "heading" else listed if in_references else _DEEPEST
        elif in_references and role in (None, "list item", "quotation"):
            role = "reference"
        level = item.level or (min(styled) if styled else 0)
        named.append(replace(item, role=role, level=level if role == "heading" else 0))
    return named


def _role(items: Sequence[Piece], index: int, *, by_hand: bool) -> Role:
    item = items[index]
    assert isinstance(item, Paragraph)
    if item.role == "caption" or (item.role in (None, "list item") and _is_caption(items, index)):
        return "caption"
    if item.role is not None and item.role != "list item":
        return item.role
    if index == 0 and by_hand and _is_title(item):
        return "title"
    look = heading_class(item.text)
    known = look in ("chapter", "known") or is_usual_heading(item.text) or is_reference_heading(item.text)
    if known and len(item.text) < 100 and (item.bold or item.centred or item.role is None):
        return "heading"
    set_apart = item.bold and not re.search(r"[.,;]\Z", item.text)
    if by_hand and len(item.text) < 120 and (set_apart or look == "capitals") and index + 1 < len(items):
        return "heading" if look != "none" or set_apart else item.role
    return item.role


def _is_title(item: Paragraph) -> bool:
    words = len(item.text.split())
    usual = is_usual_heading(item.text) or heading_class(item.text) in ("chapter", "numbered")
    return (item.bold or item.centred) and 3 <= words <= 40 and not item.text.endswith(".") and not usual


def _is_caption(items: Sequence[Piece], index: int) -> bool:
    item = items[index]
    if not isinstance(item, Paragraph) or len(item.text) > _LONGEST_CAPTION or not _CAPTION.match(item.text):
        return False
    beside = [items[at] for at in (index - 1, index + 1) if 0 <= at < len(items)]
    return item.bold or item.centred or any(isinstance(other, Table) for other in beside)


def _levelled(items: list[Piece], *, by_hand: bool) -> list[Piece]:
    """Set heading levels from 1: those of the styles, moved up, or those that words and numbers tell."""
    at = [index for index, item in enumerate(items) if isinstance(item, Paragraph) and item.role == "heading"]
    headings = [item for item in items if isinstance(item, Paragraph) and item.role == "heading"]
    if by_hand:
        seen = [
            SeenHeading(heading.text, heading_class(heading.text), index > 0 and index - 1 in at)
            for index, heading in zip(at, headings, strict=True)
        ]
        levels = list(heading_levels(seen))
    else:
        least = min((heading.level for heading in headings), default=1)
        levels = [heading.level - least + 1 for heading in headings]
    result = list(items)
    for index, heading, level in zip(at, headings, levels, strict=True):
        result[index] = replace(heading, level=level)
    return result


def _blocks(items: Sequence[Piece]) -> Iterator[RawBlock]:
    for item in items:
        if isinstance(item, Table):
            yield RawBlock("table", tuple(raw_row(row) for row in item.rows))
            notes = [note for row in item.rows for cell in row for paragraph in cell for note in paragraph.notes]
        else:
            if item.text:
                yield RawBlock(item.role or "paragraph", (raw_line(item),), item.level)
            notes = list(item.notes)
        for note in notes:
            yield RawBlock("footnote", tuple(raw_line(paragraph) for paragraph in note.paragraphs))
