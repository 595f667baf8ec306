"""Named drafts in reading order in; the same with paragraphs, notes and entries joined over columns and pages out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from corpus.document import BlockKind
from corpus.extract.known_headings import opens_keywords
from corpus.extract.pdf_breaks import SENTENCE_END
from corpus.extract.pdf_drafts import Draft, PrintedLine

_JOINED: frozenset[BlockKind] = frozenset({"paragraph", "footnote", "reference", "list item", "quotation"})
_FLOATS: frozenset[BlockKind] = frozenset({"table", "caption", "footnote"})
_RUNNING: frozenset[BlockKind] = frozenset({"paragraph", "list item", "quotation"})
_HYPHENS = ("-", "\u2010", "\u00ad", "\ufffe", "\x02")
# After a full stop a paragraph still goes on where paragraphs are indented and this one is not.
_INDENT_SHARE = 0.5


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
    broken = start.page != end.page or start.top < end.top
    unfinished = end.text.endswith(_HYPHENS) or not SENTENCE_END.search(end.text)
    return before.kind if broken and unfinished and start.text[:1].islower() else name


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
    if name in ("list item", "footnote") and re.match(r"(?:\d+|[•●▪*†])", start.text):
        return False
    if end.text.endswith(_HYPHENS) or not SENTENCE_END.search(end.text):
        return name != "reference" or _continues_entry(piece, draft)
    if name == "reference":
        return _continues_entry(piece, draft)
    flush = start.x0 <= draft.left + 0.55 * start.size
    # Few paragraphs end with a full line, many columns end with a line that ends a sentence.
    reaches_margin = end.x1 > piece.last.right - (1.5 * end.size if indented else 1.5)
    return name == "paragraph" and flush and reaches_margin and (indented or len(draft.lines) > 1)


def _continues_entry(piece: Piece, draft: Draft) -> bool:
    """An entry of a hanging list goes on with an indented line; one without goes on in small letters."""
    end, start = piece.last.lines[-1], draft.lines[0]
    if start.x0 > draft.left + 0.55 * start.size and len(draft.lines) == 1:
        return True
    return start.text[:1].islower() or end.text.endswith((*_HYPHENS, ",", "&", ":"))
