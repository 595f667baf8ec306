"""Undo the layout of text broken to a width (a flattened PDF): lines in, blocks in the making out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from corpus.document import BlockKind
from corpus.extract.headings import HeadingClass, heading_class, is_capitals, is_known, opens_references
from corpus.extract.keywords import opens_keywords
from corpus.extract.known_headings import groups_works
from corpus.extract.print_width import SPACE_WIDTH, printed_width
from corpus.extract.text_floats import (
    caption_length,
    cells_length,
    is_prose,
    is_table_caption,
    rows_length,
    source_length,
    table_length,
)
from corpus.extract.text_lines import Draft, Line, fitted, widths_of

# A run of at least this many blank lines is what is left of a page break.
PAGE_BREAK_LINES = 3
_LABEL = re.compile(r"(?:\((?P<round>\d{1,2}|[a-z])\)|(?P<plain>\d{1,2}|[a-z])[.)]|(?P<bullet>[•▪●◦‣–*-]))\s+\S")
_LABEL_ALONE = re.compile(r"\(?(\d{1,2}|[a-z])[.)]\Z")
_ENTRY = re.compile(
    r"(?:\[\d{1,3}\]|\d{1,3}\.)\s|"
    r"[A-ZÀ-Þ][\w’'‘-]+(?:\s[A-ZÀ-Þ][\w’'-]+){0,3},\s[A-ZÀ-Þ]|"
    r"[A-ZÀ-Þ][^.]{2,80}\.?\s\(?(?:\d{4}[a-z]?|n\.d\.|t\.t\.)\)?[.,]"
)
_ENTRY_END = re.compile(r"(?:[.\])/]|https?://\S+|doi\S*|\d)\Z", re.IGNORECASE)
_ITEM_END = re.compile(r"(?:;(?:\s(?:dan|serta|atau|and|or))?|,\s(?:dan|serta|and))\Z")
# Up to this share of the width a word would have fitted; in wide lines the estimate is less sure.
_FITS = 0.985
_FITS_WIDE = 0.93
_WIDE = 75
_FITS_LAST = 0.96
# An indented first line reaches at most this share of the width.
_INDENTED = 0.9
_LEAST_INDENT = 2
# What stands further in is another column, not the first line of a paragraph.
_DEEPEST_INDENT = 10
# A heading that only blank lines show is so short beside the lines of the paragraph below it.
_ALONE, _MOST_HEADING_WORDS = 0.65, 10
# A line that ends before this share of the width was ended by its writer.
_SHORT_LINE = 0.5


class Layouter:
    """Reads lines in order and gathers them into blocks; a paragraph cut by a float or a page goes on."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self._lines = fitted(lines)
        self._widths = widths_of(self._lines)
        self._indented = _marks_paragraphs_by_indent(lines)
        self.drafts: list[Draft] = []
        self._open: Draft | None = None
        self._in_references = False

    def run(self) -> tuple[Draft, ...]:
        """Return the blocks of all lines."""
        index = 0
        while index < len(self._lines):
            index += self._take(index)
        return tuple(draft for draft in self.drafts if draft.lines)

    def _take(self, index: int) -> int:
        """Put the line at `index`, and those that belong to it, into a block; return how many they are."""
        starts = self._may_start(index)
        for take in (self._float, self._heading, self._labelled):
            length = take(index, starts)
            if length:
                return length
        self._prose(index)
        return 1

    def _may_start(self, index: int) -> bool:
        """Tell whether a block may begin at this line: after a blank, a column's start, an ended sentence."""
        line = self._lines[index]
        if index == 0 or line.gap > 0 or self._column_start(index) or self._ended():
            return True
        return self._stands_out(index) or opens_keywords(line.text)

    def _stands_out(self, index: int) -> bool:
        """Tell whether a line is a heading even where none is left blank around it: in capitals, or a part's name.

        The name of a part ("Abstrak") stands alone where the line before it was not full and a sentence follows.
        """
        text = self._lines[index].text
        if index and is_known(text) and index + 1 < len(self._lines):
            short = self._lines[index - 1].width < _SHORT_LINE * self._widths[index - 1]
            if short and self._lines[index + 1].text[0].isupper() and text[0].isupper():
                return True
        several = len(text.split()) > 2 and not is_capitals(self._lines[index - 1].text)
        return is_capitals(text) and (is_known(text) or several)

    def _ended(self) -> bool:
        """Tell whether the text so far may be complete."""
        if self._open is None or self._open.kind not in ("paragraph", "list item", "reference"):
            return True
        last = self._open.lines[-1]
        return (last.terminal or last.text.endswith((":", ";"))) and not _inside_bracket(self._open)

    def _column_start(self, index: int) -> bool:
        line = self._lines[index]
        return line.indent > 0 and (index == 0 or self._lines[index - 1].indent == 0)

    # Headings

    def _heading(self, index: int, starts: bool) -> int:
        line = self._lines[index]
        look = heading_class(line.text)
        if look == "none" and self._stands_alone(index):
            look = "title case"
        elif look == "none" or not starts or not self._heading_stands(index, look):
            return 0
        length = self._heading_lines(index, look)
        draft = Draft("heading", list(self._lines[index : index + length]))
        self._add(draft)
        self._in_references = opens_references(draft.text) or (self._in_references and groups_works(draft.text))
        return length

    def _heading_stands(self, index: int, look: HeadingClass) -> bool:
        """Tell whether a line that looks like a heading stands where headings do."""
        line = self._lines[index]
        following = self._lines[index + 1] if index + 1 < len(self._lines) else None
        if following is None or (self._in_references and look in ("title case", "numbered")):
            return False
        apart = index == 0 or line.gap > 0 or self._ended()
        if look in ("known", "chapter", "capitals"):
            return (apart or self._stands_out(index)) and not following.text[0].islower()
        if look == "numbered" and line.gap and following.gap and not _LABEL.match(following.text):
            return True
        if not self._ended() or (self._open and self._open.lines[-1].text[-1] in ":;"):
            return False
        if look == "numbered" and _LABEL.match(following.text):
            return False
        longest = 0.95 if following.gap else 0.8
        fits = line.width <= longest * max(self._widths[index], 30) or self._heading_lines(index, look) > 1
        begins = following.text[0].isupper() or following.text[0] in '“"‘(' or following.text[0].isdigit()
        return fits and (begins or (self._heading_lines(index, look) > 1))

    def _stands_alone(self, index: int) -> bool:
        """Tell whether a short line stands apart above a paragraph: a heading in the case of a sentence."""
        if index + 2 >= len(self._lines) or self._in_references or not self._ended():
            return False
        line, following = self._lines[index : index + 2]
        share = line.width / max(self._widths[index], 1)
        alone = 0 < line.gap < PAGE_BREAK_LINES and share < (_ALONE if following.gap else _SHORT_LINE)
        few = 1 < len(line.text.split()) <= _MOST_HEADING_WORDS
        begins = line.text[0].isupper() and following.text[0].isupper() and line.text[-1].isalnum()
        prose = is_prose(following, self._widths[index]) and not self._lines[index + 2].gap
        return alone and few and begins and prose

    def _heading_lines(self, index: int, look: HeadingClass) -> int:
        """Return over how many lines a heading runs: on while a line was full and the next looks alike."""
        if look == "known":
            return 1
        length = 1
        while length < 4 and index + length < len(self._lines):
            line = self._lines[index + length]
            full = _with_word(self._lines[index + length - 1], line) > 0.75 * self._widths[index]
            if line.gap or not self._continues_heading(line, look, full=full):
                break
            length += 1
        # A heading that would run straight into prose is only its first line.
        end = index + length
        if length > 1 and end < len(self._lines) and not self._lines[end].gap and look == "title case":
            return length if heading_class(self._lines[end - 1].text) == "title case" else 1
        return length

    def _continues_heading(self, line: Line, look: HeadingClass, *, full: bool) -> bool:
        next_look = heading_class(line.text[0].upper() + line.text[1:])
        if look == "chapter":
            return next_look in ("capitals", "title case")
        if look == "capitals":
            return next_look == "capitals" and full
        return next_look == "title case" and (full or line.text[0].islower())

    # Floats and lists

    def _float(self, index: int, starts: bool) -> int:
        lines, width = self._lines, self._widths[index]
        length = caption_length(lines, index, starts=starts)
        if length:
            self._add(Draft("caption", list(lines[index : index + length])), floats=True)
            rows = 0
            if is_table_caption(lines[index]) and index + length < len(lines):
                rows = table_length(lines, index + length, width)
            self._add(Draft("table", list(lines[index + length : index + length + rows])), floats=True)
            return length + rows
        length = source_length(lines, index, starts=starts)
        kind: BlockKind = "caption"
        if not length and starts and not self._in_references:
            length, kind = rows_length(lines, index) or cells_length(lines, index), "table"
        if length:
            self._add(Draft(kind, list(lines[index : index + length])), floats=True)
        return length

    def _labelled(self, index: int, starts: bool) -> int:
        """Begin a list item at a label, and the metadata of a keyword line."""
        line = self._lines[index]
        if starts and opens_keywords(line.text):
            self._add(Draft("metadata", [line]))
            self._open = self.drafts[-1]
            return 1
        if self._in_references or not starts or not (_LABEL.match(line.text) or _LABEL_ALONE.match(line.text)):
            return 0
        self._add(Draft("list item", [line]))
        self._open = self.drafts[-1]
        return 1

    # Prose

    def _prose(self, index: int) -> None:
        line = self._lines[index]
        if self._open is not None and self._goes_on(index, self._open):
            self._open.lines.append(line)
            return
        kind: BlockKind = "list item" if self._follows_item(line) else "paragraph"
        self._add(Draft("reference" if self._in_references else kind, [line]))
        self._open = self.drafts[-1]

    def _follows_item(self, line: Line) -> bool:
        """An item whose label is lost begins with a capital after an item that announces another one."""
        last = self._open
        return last is not None and last.kind == "list item" and bool(_ITEM_END.search(last.lines[-1].text))

    def _goes_on(self, index: int, block: Draft) -> bool:
        """Tell whether a line continues the open block."""
        line, last = self._lines[index], block.lines[-1]
        if self._in_references:
            return not (_ENTRY_END.search(last.text) and (line.gap > 0 or _ENTRY.match(line.text)))
        if _inside_bracket(block) and _closes_bracket(line):
            return True
        if line.gap and self._was_ended(index, block):
            return False
        if line.text[0].islower() and not (line.gap and last.terminal):
            return True
        if last.text.endswith((":", ";")) or _ITEM_END.search(last.text):
            return not line.gap and not (block.kind == "list item" and _ITEM_END.search(last.text))
        if block.kind == "metadata":
            return not line.gap and last.width > 0.8 * self._widths[index]
        if not last.terminal:
            return True
        return self._sentence_goes_on(index, last)

    def _was_ended(self, index: int, block: Draft) -> bool:
        """Tell whether the writer ended the text above blank lines: a semicolon, much room left in the last line."""
        last = block.lines[-1]
        if last.text[-1] in ":;" or (block.kind == "list item" and _LABEL_ALONE.match(block.text)):
            return True
        return not last.text.endswith("-") and _with_word(last, self._lines[index]) < _SHORT_LINE * self._widths[index]

    def _sentence_goes_on(self, index: int, last: Line) -> bool:
        """After a full stop at a line's end: tell whether the next line is in the same paragraph."""
        line, width = self._lines[index], self._widths[index]
        if line.gap or line.page != last.page:
            return False
        if self._column_start(index) and line.indent > _DEEPEST_INDENT:
            return _with_word(last, line) > _INDENTED * width and line.width > _INDENTED * width
        if line.indent >= last.indent + _LEAST_INDENT:
            return False
        if _with_word(last, line) <= _FITS_LAST * width:
            return False
        return self._indented or not self._first_line_short(index)

    def _first_line_short(self, index: int) -> bool:
        """Tell whether the next line's first word would still have fitted: the sign of a lost indent."""
        if index + 1 >= len(self._lines) or self._lines[index + 1].gap >= PAGE_BREAK_LINES:
            return False
        following = self._lines[index + 1]
        if following.gap and self._lines[index].terminal:
            return False
        width = self._widths[index]
        return _with_word(self._lines[index], following) <= (_FITS_WIDE if width > _WIDE else _FITS) * width

    def _add(self, draft: Draft, *, floats: bool = False) -> None:
        """Append a block; a float leaves an unfinished paragraph open."""
        self.drafts.append(draft)
        if not floats or self._ended():
            self._open = None


def _marks_paragraphs_by_indent(lines: Sequence[Line]) -> bool:
    """Tell whether the file kept the indents of first lines, so that a short line means nothing."""
    first = sum(
        1
        for before, line in pairwise(lines)
        if line.indent >= before.indent + _LEAST_INDENT and not line.gap and before.terminal
    )
    return first >= max(2, 0.01 * len(lines))


def _with_word(line: Line, following: Line) -> float:
    """Return how wide a line would be with the next line's first word."""
    return line.width + SPACE_WIDTH + printed_width(following.first_word)


def _inside_bracket(block: Draft) -> bool:
    tail = " ".join(line.text for line in block.lines[-5:])[-200:]
    return tail.rfind("(") > tail.rfind(")")


def _closes_bracket(line: Line) -> bool:
    closing, opening = line.text.find(")"), line.text.find("(")
    return closing >= 0 and (opening < 0 or closing < opening)
