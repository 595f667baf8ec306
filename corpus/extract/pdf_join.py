"""Named drafts in reading order in; the same with paragraphs, notes and entries joined over columns and pages out."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from corpus.document import BlockKind
from corpus.extract.known_headings import opens_keywords
from corpus.extract.pdf_breaks import LIST_MARK, SENTENCE_END
from corpus.extract.pdf_contents import ends_with_leader, is_listed
from corpus.extract.pdf_drafts import Draft, PrintedLine
from corpus.extract.pdf_entries import entry_number, goes_on_with_number, is_cited
from corpus.extract.pdf_lanes import lanes_of
from corpus.extract.pdf_run_on import runs_on
from corpus.extract.pdf_stacked import is_named_below

_JOINED: frozenset[BlockKind] = frozenset({"paragraph", "footnote", "reference", "list item", "quotation"})
_FLOATS: frozenset[BlockKind] = frozenset({"table", "caption", "footnote"})
_RUNNING: frozenset[BlockKind] = frozenset({"paragraph", "list item", "quotation"})
_HYPHENS = ("-", "\u2010", "\u00ad", "\ufffe", "\x02")
# After a full stop a paragraph still goes on where paragraphs are indented and this one is not.
_INDENT_SHARE = 0.5
# Type whose sizes differ by this share is one, type of this share of another's is small; a space has this share of it.
_ONE_SIZE, _SMALLER, _SPACE = 0.06, 0.93, 0.2
# Lines at one height differ by no more than this share of the type size.
_LEVEL = 0.3
# A ragged line of a column so much wider than a word is seldom full by chance.
_SHARE = 0.1
# A bracket that was opened near the end of a line and not closed.
_OPEN_BRACKET = re.compile(r"\([^()]{0,80}\Z")
# Lines that are set in alike begin within so many points; a list is looked for among so many blocks before its rest.
_SAME_EDGE = 2.0
_NEAR = 8
_NOTE = re.compile(r"(?:\d{1,3}|[*∗†‡§]{1,3})\.?\s*[A-ZÀ-Þ\"“‘(]|[•●▪]")


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
    # Two texts side by side are joined each by itself.
    texts: dict[int, list[Piece]] = defaultdict(list)
    last: dict[tuple[int, BlockKind], int] = {}
    indented = _are_indented(drafts, names)
    for at, (draft, given, lane) in enumerate(zip(drafts, names, lanes_of(drafts, names), strict=True)):
        pieces = texts[lane]
        table = _cut_table(pieces) if draft.continues and given == "table" else None
        if table is not None:
            pieces[table] = Piece("table", drafts, (*pieces[table].indexes, at))
            continue
        name = _name_of_rest(pieces, draft, given)
        if pieces and name == pieces[-1].kind and _is_same_display(pieces[-1], draft):
            pieces[-1] = Piece(name, drafts, (*pieces[-1].indexes, at))
            continue
        if pieces and name == "paragraph" and _is_rest_of_line(pieces[-1], draft):
            pieces[-1] = Piece(name, drafts, (*pieces[-1].indexes, at))
            last[lane, name] = len(pieces) - 1
            continue
        index = last.get((lane, name))
        if index is None or not _belongs_to(pieces[index:], draft, name, indented):
            index = _cut_above_small(pieces, draft, name)
        if index is not None:
            pieces[index] = Piece(name, drafts, (*pieces[index].indexes, at))
            continue
        last[lane, name] = len(pieces)
        pieces.append(Piece(name, drafts, (at,)))
    return sorted((piece for pieces in texts.values() for piece in pieces), key=lambda piece: piece.indexes[0])


def _cut_table(pieces: Sequence[Piece]) -> int | None:
    """Return which piece is the table that a column or page cut; between its parts only notes stand."""
    for index in range(len(pieces) - 1, -1, -1):
        if pieces[index].kind == "table":
            return index
        if pieces[index].kind in _RUNNING:
            return None
    return None


def _is_same_display(piece: Piece, draft: Draft) -> bool:
    """Tell whether a draft of the same kind goes on with a title, or with the number of a chapter, before it."""
    return piece.kind == "title" or (
        piece.kind == "heading" and len(piece.indexes) == 1 and is_named_below(piece.first, draft)
    )


def _name_of_rest(pieces: Sequence[Piece], draft: Draft, name: BlockKind) -> BlockKind:
    """Return the kind of what a new column or page begins with: the rest of a list item or quotation is one too."""
    before = next((piece for piece in reversed(pieces) if piece.kind not in _FLOATS), None)
    if before is None or name not in _RUNNING or before.kind not in _RUNNING:
        return name
    end, start = before.last.lines[-1], draft.lines[0]
    if not _is_elsewhere(before.last, draft) or _is_marked(before, start):
        return name
    if _is_unfinished(end.text) or _runs_on(before, start):
        near = 0.15 * (before.last.right - before.last.left)
        return before.kind if start.text[:1].islower() or _is_full(before.last, near) else name
    if before.kind == "paragraph" and _is_rest_of_hanging(before, draft):
        return before.kind
    return before.kind if before.kind == "list item" and _is_rest_of_item(pieces, before.last, draft) else name


def _is_rest_of_line(piece: Piece, draft: Draft) -> bool:
    """Tell whether a page was cut below the first line of a numbered clause, which alone looks like a heading."""
    end, start = piece.last.lines[-1], draft.lines[0]
    alike = abs(end.size - start.size) <= _ONE_SIZE * start.size and end.bold == start.bold and not end.text.isupper()
    cut = 0 <= draft.page - end.page <= 1 and _is_elsewhere(piece.last, draft)
    return piece.kind == "heading" and alike and cut and start.text[:1].islower() and _is_unfinished(end.text)


def _cut_above_small(pieces: Sequence[Piece], draft: Draft, name: BlockKind) -> int | None:
    """Return which piece goes on within a sentence in a draft, where small type stood below it at the foot of its page.

    A first page may have a licence there, a box its words.
    """
    if name != "paragraph" or not draft.text[:1].islower():
        return None
    for at in range(len(pieces) - 1, max(-1, len(pieces) - 1 - _NEAR), -1):
        piece, end = pieces[at], pieces[at].last.lines[-1]
        if piece.kind == name and abs(end.size - draft.size) <= _ONE_SIZE * draft.size:
            broken = 0 <= draft.page - end.page <= 1 and _is_elsewhere(piece.last, draft)
            return at if broken and _is_unfinished(end.text) and _is_full(piece.last, 1.5 * end.size) else None
        if piece.kind not in _FLOATS and piece.first.size > _SMALLER * draft.size:
            return None
    return None


def _is_elsewhere(cut: Draft, draft: Draft) -> bool:
    """Tell whether a draft begins on another page than the one before ends, above that, or beside it in a next column.

    The only lines of two columns, whose feet are even, stand at one height.
    """
    end, start = cut.lines[-1], draft.lines[0]
    beside = draft.left > cut.right and start.top < end.top + _LEVEL * end.size
    return start.page != end.page or start.top < end.top or beside


def _is_marked(piece: Piece, start: PrintedLine) -> bool:
    """Tell whether a line begins an item of a list, and does not go on with "94)" or a dash where a piece was cut."""
    return LIST_MARK.match(start.text) is not None and not _runs_on(piece, start)


def _runs_on(piece: Piece, start: PrintedLine) -> bool:
    return runs_on(" ".join(line.text for line in piece.last.lines[-3:]), start.text)


def _is_unfinished(text: str) -> bool:
    """Tell whether a line ends within a sentence: "(lihat juga Dove, hlm." does, though with a stop."""
    if text.endswith(_HYPHENS) or _OPEN_BRACKET.search(text) is not None:
        return True
    return SENTENCE_END.search(text) is None and not ends_with_leader(text)


def _is_full(draft: Draft, near: float) -> bool:
    """Tell whether the last line of a draft reaches nearly as far to the right as its lines do."""
    reached = max(line.x1 for line in draft.lines) if len(draft.lines) > 1 else draft.right
    return draft.lines[-1].x1 > min(reached, draft.right) - near


def _is_rest_of_item(pieces: Sequence[Piece], cut: Draft, draft: Draft) -> bool:
    """Tell whether a draft is set as the lines below the marks of the list items before it are.

    Where those are set in, all its lines are; where they are flush as the text's, the last line of the item is full.
    """
    items = [piece.last for piece in pieces[-_NEAR:] if piece.kind == "list item" and len(piece.last.lines) > 1]
    if not items or len(draft.lines) < 2:
        return False
    inset = items[-1].lines[-1].x0 - items[-1].left
    alike = all(abs(line.x0 - draft.left - inset) < _SAME_EDGE for line in draft.lines)
    return alike and (inset > 0.55 * draft.size or _fills_its_line(cut, draft))


def _is_rest_of_hanging(piece: Piece, draft: Draft) -> bool:
    """Tell whether all lines of a draft begin where those below the first line of a paragraph do, right of that."""
    head, last = piece.first.lines, piece.last
    edge = last.lines[-1].x0
    if len(head) < 2 or head[0].x0 > edge - 0.55 * draft.size:
        return False
    moved = draft.left - last.left
    # So many lines may be set in that they make the edge of the column on one page, and not on the next.
    alike = any(all(abs(line.x0 - by - edge) < _SAME_EDGE for line in draft.lines) for by in (moved, 0.0))
    return alike and _fills_its_line(last, draft)


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
    # A listing is no float: what stands behind it does not go on before it.
    between = {"listing" if other.first.kind == "listing" else other.kind for other in since[1:]}
    allowed = _FLOATS if name != "footnote" else _JOINED | _FLOATS | {"heading"}
    if not between <= allowed or draft.page - end.page > 1:
        return False
    broken = _is_elsewhere(piece.last, draft) or bool(between)
    if not broken or opens_keywords(piece.first.text):
        return False
    if (name == "list item" and _is_marked(piece, start)) or (name == "footnote" and _NOTE.match(start.text)):
        return False
    if name == "list item" and is_listed(piece.last) and is_listed(draft):
        return False
    if name == "reference":
        return _continues_entry(piece, draft)
    if _is_unfinished(end.text) or _runs_on(piece, start):
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
    if piece.kind == "paragraph" and _is_rest_of_hanging(piece, draft):
        return True
    flush = start.x0 <= draft.left + 0.55 * start.size
    if piece.kind == "footnote":
        # The draft has no mark of its own.
        return _NOTE.match(piece.first.text) is not None and flush and _fills_its_line(piece.last, draft)
    if piece.kind != "paragraph" or not flush:
        return False
    if start.text[:1].islower() and (end.text.endswith((":", ";")) or _fills_its_line(piece.last, draft)):
        return True
    # Few paragraphs end with a full line, many columns end with a line that ends a sentence.
    if end.x1 > piece.last.right - (1.5 * end.size if indented else 1.5):
        return indented or len(draft.lines) > 1 or _is_last_line(piece, draft)
    # Where nothing but the end of a ragged line tells, it has ended unless hardly one in ten would end so.
    return (indented or _is_long(piece, draft)) and _fills_its_line(piece.last, draft)


def _is_last_line(piece: Piece, draft: Draft) -> bool:
    """Tell whether a single line may be the last of a paragraph whose lines are drawn out to the margin."""
    several = len(piece.last.lines) > 2
    return several and SENTENCE_END.search(draft.text) is not None and _is_justified(piece.last, draft)


def _is_long(piece: Piece, draft: Draft) -> bool:
    """Tell whether two drafts, parted by a page or column, have many lines much longer than the word left no room for.

    What parts them within a column, as a table does, was set between paragraphs.
    """
    start = draft.lines[0]
    wide = start.first_width < _SHARE * (draft.right - draft.left)
    parted = piece.last.page != draft.page or start.top < piece.last.lines[-1].top
    return wide and parted and len(piece.last.lines) > 2 and len(draft.lines) > 1


def _fills_its_line(cut: Draft, draft: Draft) -> bool:
    """Tell whether the first word of a draft would have had no room on the last line of the one that was cut."""
    end, start = cut.lines[-1], draft.lines[0]
    free = cut.right - end.x1
    if _is_justified(cut, draft):
        return free < 1.5
    return start.first_width > 0 and free < start.first_width + _SPACE * end.size


def _is_justified(cut: Draft, rest: Draft) -> bool:
    """Tell whether the lines of a text that go on are drawn out to the right margin; so are those of one line each."""
    free = [draft.right - line.x1 for draft in (cut, rest) for line in draft.lines[:-1]]
    return sum(one < 1.5 for one in free) >= 0.6 * len(free)


def _is_set_alike(draft: Draft, rest: Draft) -> bool:
    """Tell whether the lines of a draft begin where those of another do, counted from the edges of their columns."""
    inset = draft.lines[-1].x0 - draft.left
    return len(rest.lines) > 1 and all(abs(line.x0 - rest.left - inset) < _SAME_EDGE for line in rest.lines)


def _is_set_in(draft: Draft, line: PrintedLine) -> bool:
    return line.x0 > draft.left + 0.55 * line.size


def _continues_entry(piece: Piece, draft: Draft) -> bool:
    """A numbered entry goes on with what has no number, one of a hanging list with an indented line.

    One without either goes on in small letters, or behind a comma.
    """
    end, start = piece.last.lines[-1], draft.lines[0]
    if entry_number(piece.first.text):
        return not entry_number(start.text)
    hangs = len(draft.lines) == 1 or not _is_set_in(piece.first, piece.first.lines[0])
    if hangs and all(_is_set_in(draft, line) for line in draft.lines):
        return True
    # "van der Meer, S. (1992)" begins an entry with a small letter.
    if is_cited(draft.text) and not end.text.endswith((*_HYPHENS, ",", "&", ":")):
        return False
    if goes_on_with_number(start.text):
        return True
    return start.text[:1].islower() or end.text.endswith((*_HYPHENS, ",", "&", ":"))
