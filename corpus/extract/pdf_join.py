"""Named drafts in reading order in; the same with paragraphs, notes and entries joined over columns and pages out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from corpus.document import BlockKind
from corpus.extract.known_headings import opens_keywords
from corpus.extract.pdf_breaks import LIST_MARK, SENTENCE_END
from corpus.extract.pdf_contents import ends_with_leader
from corpus.extract.pdf_drafts import Draft, PrintedLine
from corpus.extract.pdf_entries import entry_number

_JOINED: frozenset[BlockKind] = frozenset({"paragraph", "footnote", "reference", "list item", "quotation"})
_FLOATS: frozenset[BlockKind] = frozenset({"table", "caption", "footnote"})
_RUNNING: frozenset[BlockKind] = frozenset({"paragraph", "list item", "quotation"})
_HYPHENS = ("-", "\u2010", "\u00ad", "\ufffe", "\x02")
# After a full stop a paragraph still goes on where paragraphs are indented and this one is not.
_INDENT_SHARE = 0.5
# Lines that are set in alike begin within so many points; a list is looked for among so many blocks before its rest.
_SAME_EDGE = 2.0
_NEAR = 8
_NOTE = re.compile(r"(?:\d{1,3}|[*†‡§]{1,3})\.?\s*[A-ZÀ-Þ\"“‘(]|[•●▪]")


@dataclass(frozen=True, slots=True)
class Piece:
    """A block to be: its kind, and which of all drafts it consists of, one a column."""

    kind: BlockKind
    record: Sequence[Draft]
    indexes: tuple[int, ...]

    @property
    def drafts(self) -> tuple[Draft, ...]:
        """Its drafts, in reading order."""
        return tuple(self.record[index] for index in self.indexes)

    @property
    def lines(self) -> tuple[PrintedLine, ...]:
        """All its lines, in reading order."""
        return tuple(line for draft in self.drafts for line in draft.lines)

    @property
    def page(self) -> int:
        """The physical number of the page it begins on."""
        return self.first.page

    @property
    def first(self) -> Draft:
        """Its first draft."""
        return self.record[self.indexes[0]]

    @property
    def last(self) -> Draft:
        """Its last draft."""
        return self.record[self.indexes[-1]]


def join_pieces(drafts: Sequence[Draft], names: Sequence[BlockKind]) -> list[Piece]:
    """Join what a column or page break, or a table or figure between, has cut in two."""
    pieces: list[Piece] = []
    last: dict[BlockKind, int] = {}
    indented = _are_indented(drafts, names)
    for at, (draft, given) in enumerate(zip(drafts, names, strict=True)):
        name = _name_of_rest(pieces, draft, given)
        if name == "title" and pieces and pieces[-1].kind == "title":
            pieces[-1] = Piece(name, drafts, (*pieces[-1].indexes, at))
            continue
        index = last.get(name)
        if index is not None and _belongs_to(pieces[index:], draft, name, indented):
            pieces[index] = Piece(name, drafts, (*pieces[index].indexes, at))
            continue
        last[name] = len(pieces)
        pieces.append(Piece(name, drafts, (at,)))
    return pieces


def _name_of_rest(pieces: Sequence[Piece], draft: Draft, name: BlockKind) -> BlockKind:
    """Return the kind of what a new column or page begins with: the rest of a list item or quotation is one too."""
    before = next((piece for piece in reversed(pieces) if piece.kind not in _FLOATS), None)
    if before is None or name not in _RUNNING or before.kind not in _RUNNING:
        return name
    end, start = before.last.lines[-1], draft.lines[0]
    if not (start.page != end.page or start.top < end.top) or LIST_MARK.match(start.text):
        return name
    if _is_unfinished(end.text):
        near = 0.15 * (before.last.right - before.last.left)
        return before.kind if start.text[:1].islower() or _is_full(before.last, near) else name
    return before.kind if before.kind == "list item" and _is_set_as_rest(pieces, draft) else name


def _is_unfinished(text: str) -> bool:
    return text.endswith(_HYPHENS) or (SENTENCE_END.search(text) is None and not ends_with_leader(text))


def _is_full(draft: Draft, near: float) -> bool:
    """Tell whether the last line of a draft reaches nearly as far to the right as its lines do."""
    reached = max(line.x1 for line in draft.lines) if len(draft.lines) > 1 else draft.right
    return draft.lines[-1].x1 > min(reached, draft.right) - near


def _is_set_as_rest(pieces: Sequence[Piece], draft: Draft) -> bool:
    """Tell whether all lines of a draft are set in as far as those below the marks of the list items before it."""
    items = [piece.last for piece in pieces[-_NEAR:] if piece.kind == "list item" and len(piece.last.lines) > 1]
    if not items or len(draft.lines) < 2:
        return False
    inset = items[-1].lines[-1].x0 - items[-1].left
    alike = all(abs(line.x0 - draft.left - inset) < _SAME_EDGE for line in draft.lines)
    return alike and inset > 0.55 * draft.size


def _are_indented(drafts: Sequence[Draft], names: Sequence[BlockKind]) -> bool:
    """Tell whether the document's paragraphs begin with an indented line."""
    following = [
        draft.lines[0].x0 > draft.left + 0.55 * draft.size
        for (before, draft), (after, name) in zip(pairwise(drafts), pairwise(names), strict=True)
        if name == "paragraph" == after and before.page == draft.page and len(draft.lines) > 1
    ]
    return len(following) >= 3 and sum(following) > _INDENT_SHARE * len(following)


def _belongs_to(since: Sequence[Piece], draft: Draft, name: BlockKind, indented: bool) -> bool:
    """Tell whether a draft goes on where the last piece of its kind, `since[0]`, was cut."""
    piece = since[0]
    end, start = piece.last.lines[-1], draft.lines[0]
    if name not in _JOINED or abs(start.size - end.size) > 0.06 * end.size:
        return False
    between = {other.kind for other in since[1:]}
    allowed = _FLOATS if name != "footnote" else _JOINED | _FLOATS
    if not between <= allowed or draft.page - end.page > 1:
        return False
    broken = start.page != end.page or start.top < end.top or bool(between)
    if not broken or opens_keywords(piece.first.text):
        return False
    if (name == "list item" and LIST_MARK.match(start.text)) or (name == "footnote" and _NOTE.match(start.text)):
        return False
    if name == "reference":
        return _continues_entry(piece, draft)
    if _is_unfinished(end.text):
        # What ends in the middle of a line, as a formula does, is not cut there.
        far = end.x1 > piece.last.right - 0.35 * (piece.last.right - piece.last.left)
        return end.text.endswith(_HYPHENS) or start.text[:1].islower() or far
    return _goes_on_after_stop(piece, draft, indented)


def _goes_on_after_stop(piece: Piece, draft: Draft, indented: bool) -> bool:
    """Tell whether a draft goes on where a piece was cut at the end of a sentence."""
    end, start = piece.last.lines[-1], draft.lines[0]
    if piece.kind == "list item":
        # The draft has no mark of its own, and was named so because it is set as the rest of an item.
        return True
    if piece.kind == "quotation":
        return _is_full(piece.last, 1.5) and _is_set_alike(piece.last, draft)
    flush = start.x0 <= draft.left + 0.55 * start.size
    # Few paragraphs end with a full line, many columns end with a line that ends a sentence.
    reaches_margin = end.x1 > piece.last.right - (1.5 * end.size if indented else 1.5)
    return piece.kind == "paragraph" and flush and reaches_margin and (indented or len(draft.lines) > 1)


def _is_set_alike(draft: Draft, rest: Draft) -> bool:
    """Tell whether the lines of a draft begin where those of another do, counted from the edges of their columns."""
    inset = draft.lines[-1].x0 - draft.left
    return len(rest.lines) > 1 and all(abs(line.x0 - rest.left - inset) < _SAME_EDGE for line in rest.lines)


def _continues_entry(piece: Piece, draft: Draft) -> bool:
    """A numbered entry goes on with what has no number, one of a hanging list with an indented line.

    One without either goes on in small letters, or behind a comma.
    """
    end, start = piece.last.lines[-1], draft.lines[0]
    if entry_number(piece.first.text):
        return not entry_number(start.text)
    if start.x0 > draft.left + 0.55 * start.size and len(draft.lines) == 1:
        return True
    return start.text[:1].islower() or end.text.endswith((*_HYPHENS, ",", "&", ":"))
