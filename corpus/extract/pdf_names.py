"""Drafts of blocks in reading order in; the kind of each (title, heading, caption, footnote, reference ...) out."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.document import BlockKind
from corpus.extract.heading_numbers import Numbered, kinds_of_numbers
from corpus.extract.headings import heading_class, is_capitals
from corpus.extract.known_headings import is_reference_heading, opens_abstract
from corpus.extract.pdf_breaks import LIST_MARK, SENTENCE_END
from corpus.extract.pdf_contents import name_contents
from corpus.extract.pdf_drafts import Draft, PrintedLine
from corpus.extract.pdf_entries import closes_references, lists_works
from corpus.extract.pdf_front import is_sentence, name_front_matter
from corpus.extract.pdf_heading_looks import is_heading, is_small_heading
from corpus.extract.pdf_lines import CAPTION
from corpus.extract.pdf_outline import OutlinePages, name_outlined
from corpus.extract.pdf_small_heads import name_small_headings
from corpus.extract.pdf_unheaded import name_unheaded_references

# Captions in appendices; those of the text are `CAPTION`.
_APPENDED = re.compile(r"(?:tabel|table|gambar|figure)\s+[A-Z]\.?\d{1,2}\b", re.IGNORECASE)
# Marks that headings and items of a list have alike.
_ITEM = re.compile(r"\(?(?:\d{1,2}|[A-Z]|[IVX]{1,4}|[a-z]|[ivx]{1,4})[.)]\s+(?![A-Z]\.)")
_HEADING_LINES = 2
# So many drafts below a heading show whether it heads works.
_NEAR = 6
# A paragraph set in by more of its column's width than this is no quotation.
_WIDEST_INSET = 1 / 3
# What stands below a table or figure and says where its figures come from, or what its signs mean.
_SOURCE = re.compile(r"(?:sumber|sources?|catatan|notes?|keterangan|ket)\s?(?:data|gambar|foto|tabel)?\s?[.:]\s", re.I)
_LONGEST_SOURCE = 400
_MOST_IN_CAPITALS = 7
# A line that ends so near to the margin, in points, is full.
_AT_MARGIN = 1.5
# A first word so much smaller than its line is a raised mark.
_MARK_SIZE = 0.72
# "a) Also at ...": a raised letter is so much smaller.
_LETTER_SIZE = 0.85
# What stars and no word stand in is a formula; a star alone may stand above its note.
_STARRED, _WORD = re.compile(r"[*∗]+\s*[^*∗\s]"), re.compile(r"[^\W\d_]{3}")
_LETTERED_NOTE = re.compile(r"[a-z]\)?\s*\S")
_NOTE_START = re.compile(r"(?:[\d*∗†‡§]{1,3}|\[\d+\])\s*\S")


def names_of(drafts: Sequence[Draft], body_size: float, outline: OutlinePages | None = None) -> list[BlockKind]:
    """Name each draft; what no rule knows is a paragraph. `outline`: the pages of the entries of the file's own."""
    names: list[BlockKind | None] = [_first_name(draft, body_size) for draft in drafts]
    _name_sources(drafts, names)
    numbers = kinds_of_numbers(draft.text if len(draft.lines) <= _HEADING_LINES else "" for draft in drafts)
    _name_lettered_headings(drafts, names, numbers)
    name_small_headings(drafts, names, numbers)
    name_contents(drafts, names)
    _name_footnotes(drafts, names)
    _name_references(drafts, names)
    name_unheaded_references(drafts, names)
    name_front_matter(drafts, names, body_size)
    name_outlined(drafts, names, outline or {})
    _name_quotations(drafts, names)
    return [name if name is not None else "paragraph" for name in names]


def _first_name(draft: Draft, body_size: float) -> BlockKind | None:
    text = draft.text
    if draft.kind in ("table", "listing", "lead"):
        # A listing is laid out as a table is; what it is called in the end, see `RawBlocks`.
        return "heading" if draft.kind == "lead" else "table"
    # Titles of tables in capitals may take many lines of a narrow column.
    short = len(draft.lines) <= (_MOST_IN_CAPITALS if is_capitals(text) else 4)
    if CAPTION.match(text) and short and not _is_sentence_about(text):
        return "caption"
    if _APPENDED.match(text) and draft.lines[0].bold and short:
        return "caption"
    if draft.kind == "note":
        return "footnote"
    if draft.kind == "small":
        return "heading" if is_small_heading(draft) else None
    if is_heading(draft, body_size):
        return "heading"
    return "list item" if LIST_MARK.match(text) else "paragraph"


def _is_sentence_about(text: str) -> bool:
    """'Tabel 2 menunjukkan bahwa ...' is a sentence of the text, no caption."""
    rest = text[CAPTION.match(text).end() :]  # type: ignore[union-attr]
    return re.match(r"\s+(?:[a-z]{2,}|di atas)\b", rest) is not None and len(text) > 60


def _name_references(drafts: Sequence[Draft], names: list[BlockKind | None]) -> None:
    """After the heading of the reference list everything is an entry, until another heading that ends it."""
    opening: PrintedLine | None = None
    for index, draft in enumerate(drafts):
        first = draft.lines[0]
        if (
            len(draft.lines) == 1
            and is_reference_heading(draft.text)
            and names[index] in ("heading", None, "paragraph")
            and lists_works(_lines_below(drafts, index))
        ):
            opening = first
            names[index] = "heading"
        elif opening is not None and names[index] not in ("caption", "table") and closes_references(first, opening):
            opening = None
            names[index] = "heading"
        elif opening is not None and names[index] not in ("caption", "heading", "footnote"):
            columns = max(line.cells for line in draft.lines)
            if names[index] != "table" or columns < 3:
                names[index] = "reference"


def _lines_below(drafts: Sequence[Draft], index: int) -> list[PrintedLine]:
    return [line for draft in drafts[index + 1 : index + 1 + _NEAR] for line in draft.lines]


def _name_lettered_headings(
    drafts: Sequence[Draft], names: list[BlockKind | None], numbers: Sequence[Numbered]
) -> None:
    """What looks like a single item of a list is a heading if its words are those of a title and prose follows.

    Where another item stands right before or after it, it is an item of a list. After a heading of this kind the next
    letter or number is one, too, whose words are in small letters.
    """
    last = Numbered("", "")
    for index in range(1, len(drafts) - 1):
        draft, number = drafts[index], numbers[index]
        if names[index] == "heading" and number.kind:
            last = number
        mark = _ITEM.match(draft.text)
        if names[index] not in ("list item", "paragraph") or mark is None or not _ends_early(draft):
            continue
        title = heading_class(draft.text[mark.end() :].strip()) in ("title case", "known")
        follows = number.kind == last.kind != "" and number.place == last.place + 1
        if (title or follows) and _heads_prose(drafts, names, index):
            names[index], last = "heading", number


def _ends_early(draft: Draft) -> bool:
    """Tell whether a draft is one line that does not fill its column and ends no sentence."""
    line = draft.lines[-1]
    short = line.x1 < draft.right - 0.1 * (draft.right - draft.left)
    return len(draft.lines) == 1 and short and not draft.text.rstrip().endswith((".", ",", ";", ":"))


def _heads_prose(drafts: Sequence[Draft], names: Sequence[BlockKind | None], index: int) -> bool:
    """Tell whether a paragraph or a heading follows on the page of a draft, and no item of a list is beside it."""
    after = drafts[index + 1]
    beside = "list item" in (names[index - 1], names[index + 1])
    follows = is_sentence(after.text) or _is_cut(drafts, index + 1) or names[index + 1] == "heading"
    return not beside and follows and after.page == drafts[index].page


def _is_cut(drafts: Sequence[Draft], index: int) -> bool:
    """Tell whether a draft of several lines is the last of its page or column, and its sentence goes on in the next."""
    draft = drafts[index]
    rest = drafts[index + 1 : index + 2]
    ends = not rest or rest[0].page != draft.page or rest[0].lines[0].top < draft.lines[0].top
    return ends and len(draft.lines) > 1 and is_sentence(f"{draft.text} {' '.join(one.text for one in rest)}")


def _name_sources(drafts: Sequence[Draft], names: list[BlockKind | None]) -> None:
    """A line below a table or a caption that says where the figures come from belongs to the caption."""
    for index in range(1, len(drafts)):
        draft = drafts[index]
        if names[index] not in (None, "paragraph") or names[index - 1] not in ("table", "caption"):
            continue
        # Below a table that ends its page the line stands on the next.
        near = draft.page - drafts[index - 1].page <= (len(draft.lines) == 1)
        if _SOURCE.match(draft.text) and len(draft.text) <= _LONGEST_SOURCE and near:
            names[index] = "caption"


def _name_footnotes(drafts: Sequence[Draft], names: list[BlockKind | None]) -> None:
    """Small type in the lower half that begins with a mark, and what follows it, is footnotes."""
    heading = next(
        (index for index, draft in enumerate(drafts) if len(draft.lines) == 1 and is_reference_heading(draft.text)),
        len(drafts),
    )
    entry_size = drafts[heading + 1].size if heading + 1 < len(drafts) else 0.0
    for index, draft in enumerate(drafts):
        if names[index] is not None:
            continue
        follows = index > 0 and names[index - 1] == "footnote" and drafts[index - 1].page == draft.page
        raised = draft.lines[0].first_size <= 0.85 * draft.size
        # Long notes may leave little room above them.
        below = _has_text_above(drafts, index)
        high = raised and below and _is_last_of_column(drafts, index)
        low = high or draft.lines[0].top > 0.4 * draft.page_height
        marked = _is_marked(draft) or (_is_foot_of_column(drafts, index) and _precedes_note(drafts, index))
        if index > heading and not raised and draft.size > 0.93 * entry_size:
            continue
        foot = _is_foot_of_column(drafts, index) or (below and _is_last_of_column(drafts, index))
        continued = foot and _continues_note(drafts, names, index)
        if continued or (low and (marked or follows)):
            names[index] = "footnote"


def _is_marked(draft: Draft) -> bool:
    """Tell whether a draft begins with the mark of a note; on a scan a raised sign of any kind may be one."""
    first = draft.lines[0]
    if _STARRED.match(draft.text) and not _WORD.search(draft.text):
        return False
    lettered = first.first_size <= _LETTER_SIZE * draft.size and _LETTERED_NOTE.match(draft.text) is not None
    return (
        lettered
        or _NOTE_START.match(draft.text) is not None
        or (first.first_size <= _MARK_SIZE * draft.size and not draft.text[:1].isalpha())
    )


def _precedes_note(drafts: Sequence[Draft], index: int) -> bool:
    """Tell whether a marked note follows in the same type: a note whose mark nobody read stands above it."""
    if index + 1 == len(drafts):
        return False
    draft, after = drafts[index], drafts[index + 1]
    near = after.page == draft.page and after.kind == "small" and abs(after.left - draft.left) < 20
    return near and _is_marked(after) and abs(after.size - draft.size) < 0.05 * draft.size


def _is_foot_of_column(drafts: Sequence[Draft], index: int) -> bool:
    """Tell whether nothing of body size stands below on the same page and column."""
    low = drafts[index].lines[0].top >= 0.55 * drafts[index].page_height
    return low and _is_last_of_column(drafts, index)


def _has_text_above(drafts: Sequence[Draft], index: int) -> bool:
    """Tell whether larger type stands right above a draft in its column."""
    draft, above = drafts[index], drafts[index - 1]
    near = index > 0 and above.page == draft.page and abs(above.left - draft.left) < 20
    return near and above.kind == "text" and above.lines[-1].top < draft.lines[0].top


def _is_last_of_column(drafts: Sequence[Draft], index: int) -> bool:
    draft = drafts[index]
    for below in range(index + 1, len(drafts)):
        other = drafts[below]
        if other.page != draft.page:
            return True
        if abs(other.left - draft.left) < 20 and other.kind != "small":
            return False
    return True


def _continues_note(drafts: Sequence[Draft], names: Sequence[BlockKind | None], index: int) -> bool:
    """A note without a mark runs on from the column or page before."""
    for earlier in range(index - 1, -1, -1):
        if drafts[index].page - drafts[earlier].page > 1:
            return False
        if names[earlier] == "footnote":
            end = drafts[earlier].lines[-1]
            # Few notes end with a full line.
            return end.x1 > drafts[earlier].right - _AT_MARGIN or not SENTENCE_END.search(end.text)
    return False


def _name_quotations(drafts: Sequence[Draft], names: list[BlockKind | None]) -> None:
    """Paragraphs set in on the left as a whole are quotations, unless they are an abstract.

    Before the first heading only prose at full width tells that the text, and no abstract, has begun.
    """
    opening = ""
    for index, draft in enumerate(drafts):
        if names[index] == "heading":
            opening = draft.text
        if names[index] not in (None, "paragraph"):
            continue
        inset = _is_set_in(draft)
        if not opening and not inset and (opens_abstract(draft.text) or is_sentence(draft.text)):
            opening = draft.text
        if inset and opening and not opens_abstract(opening) and len(draft.lines) >= 2 and len(draft.text) > 80:
            names[index] = "quotation"


def _is_set_in(draft: Draft) -> bool:
    """Tell whether every line begins right of the column's edge, but not so far that it is a column of its own.

    Recognised pages are one column to us, whose right half may be the second column of the print.
    """
    inset = min(line.x0 for line in draft.lines) - draft.left
    return 1.5 * draft.size < inset < _WIDEST_INSET * (draft.right - draft.left)
