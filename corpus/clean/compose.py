"""Compose the reading text: an extractor's raw blocks in; text, edits, blocks and pages out.

Blocks are separated by an empty line, lines of a table by a line end; separators belong to the block before.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import NamedTuple

from corpus.clean.break_hyphens import BREAK_HYPHENS
from corpus.clean.characters import BLANK_END, BLANK_START, changes, changes_and_codes
from corpus.clean.gaps import Gaps
from corpus.clean.glued import Gluing
from corpus.clean.hyphens import Hyphens
from corpus.clean.joins import SPACE, Join, join_lines
from corpus.clean.line_letters import letters_of
from corpus.document import Block, Page
from corpus.document_record import BlockRecord
from corpus.edit_record import EditRecord
from corpus.edits import TextBuilder
from corpus.extract.extraction import AnyExtraction, RawBlock, RawLine, RawPage, Span
from corpus.slices import Text

BLOCK_SEPARATOR = "\n\n"
ROW_SEPARATOR = "\n"


@dataclass(frozen=True, slots=True)
class AnyComposition:
    """The reading text, which may be on disk, how it came about, and its parts."""

    text: Text
    edits: EditRecord
    blocks: BlockRecord
    pages: tuple[Page, ...]


@dataclass(frozen=True, slots=True)
class Composition(AnyComposition):
    """A composition whose text is in memory."""

    text: str


@dataclass(frozen=True, slots=True)
class _Line:
    """A raw line whose spans begin and end in visible characters, and its text as one string."""

    spans: tuple[tuple[Span, bool], ...]
    page: int | None
    text: str


def compose(extraction: AnyExtraction, hyphens: Hyphens) -> Composition:
    """Build the reading text of an extraction in memory; see `write`."""
    written = write(extraction, hyphens)
    return Composition(str(written.text), written.edits, written.blocks, written.pages)


def write(extraction: AnyExtraction, hyphens: Hyphens, gluing: Gluing | None = None) -> AnyComposition:
    """Write down the reading text of an extraction, piece by piece.

    Blocks are taken page by page: one that runs on to the next page comes last on its own, so that each page
    is one span. Words that the file glued together are parted where `gluing` finds a lost space.

    Raises:
        ValueError: if two raw lines claim the same character.
    """
    text, blocks = extraction.text, extraction.blocks
    # Of each block its first and its last page, in one number.
    ranges = array("Q")
    composer = _Composer(extraction, _Witnesses(hyphens, gluing), _spans_read(extraction, ranges))
    order = array("Q", sorted(range(len(blocks)), key=ranges.__getitem__)) if extraction.pages else range(len(blocks))
    for index in order:
        raw = blocks[index]
        if lines := _lines(raw.lines, text):
            composer.add_block(raw, lines)
    return composer.finish(extraction.pages)


def _spans_read(extraction: AnyExtraction, ranges: array[int]) -> Iterator[Span]:
    """Yield the spans of all lines, noting for each block its first and last page."""
    for raw in extraction.blocks:
        first, last = _page_range(raw)
        ranges.append(first << 32 | last)
        for line in raw.lines:
            yield from (span for span, _ in _visible_spans(line, extraction.text))


class _Witnesses(NamedTuple):
    """What the document itself says of its hyphens and of its lost spaces."""

    hyphens: Hyphens
    gluing: Gluing | None

    def lost_spaces(self, lines: Sequence[_Line], source: Text) -> list[int]:
        """Return the places of the source before which a space was lost in the lines of a block, ascending."""
        if self.gluing is None or not self.gluing.is_evident:
            return []
        letters = letters_of([line.spans for line in lines], source)
        return sorted(letters.places_of(self.gluing.lost_spaces(letters.text)))


class _Composer:
    """The state of a composition: the builder, the gaps still to be dropped, and what was made so far."""

    def __init__(self, extraction: AnyExtraction, witnesses: _Witnesses, spans: Iterable[Span]) -> None:
        self._source = extraction.text
        self._witnesses = witnesses
        # In a text whose signs are all known such a code is what its author wrote.
        self._changes = changes_and_codes if extraction.notes.get("unmapped_glyphs") else changes
        self._lost: list[int] = []
        self._builder = TextBuilder(extraction.text)
        self._gaps = Gaps(extraction.text, spans, extraction.dropped)
        self._blocks = BlockRecord()
        self._open: Block | None = None
        self._page_starts: list[tuple[int, int]] = []

    def add_block(self, raw: RawBlock, lines: Sequence[_Line]) -> None:
        """Append a block, with the separator between it and the one before, to which that belongs."""
        start, separator = 0, ""
        if self._open is not None:
            separator = BLOCK_SEPARATOR
            start = self._open.end + len(separator)
            self._blocks.append(replace(self._open, end=start))
        self._lost = self._witnesses.lost_spaces(lines, self._source)
        if self._lost:
            lines = [replace(line, text=self._parted(line)) for line in lines]
        for index, line in enumerate(lines):
            following = lines[index + 1] if index + 1 < len(lines) else None
            join = _join(raw, line, following, self._witnesses.hyphens)
            self._add_line(line, separator, join)
            separator = join.separator
        end = self._builder.length
        self._open = Block(raw.kind, start, end, raw.level, boxes=raw.boxes, recognised=raw.recognised)

    def finish(self, raw_pages: Sequence[RawPage]) -> AnyComposition:
        """Drop what is left of the source and close the composition."""
        if self._open is not None:
            self._blocks.append(self._open)
        self._gaps.close(self._builder)
        pages = _pages(raw_pages, self._page_starts, self._builder.length)
        return AnyComposition(self._builder.long_text.settled(), self._builder.edits, self._blocks, pages)

    def _add_line(self, line: _Line, separator: str, join: Join) -> None:
        for index, ((start, end), glued) in enumerate(line.spans):
            between = "" if glued and not self._lost_in(start, start + 1) else " "
            self._gaps.cross(self._builder, start, separator if index == 0 else between)
            if index == 0 and line.page is not None:
                self._note_page(line.page)
            hyphen_at = end - 1 if index == len(line.spans) - 1 and join.hyphen is not None else end
            self._add_span(start, hyphen_at)
            if hyphen_at < end:
                self._builder.replace("hyphen resolved", hyphen_at, end, join.hyphen or "")

    def _add_span(self, start: int, end: int) -> None:
        for place in self._lost_in(start + 1, end):
            self._add_letters(start, place)
            self._builder.insert("space added", " ")
            start = place
        self._add_letters(start, end)

    def _lost_in(self, start: int, end: int) -> list[int]:
        """Return the places in a part of the source before which a space was lost."""
        return self._lost[bisect_left(self._lost, start) : bisect_left(self._lost, end)]

    def _parted(self, line: _Line) -> str:
        """Return the text of a line with the spaces that it lost."""
        parts: list[str] = []
        for index, ((start, end), glued) in enumerate(line.spans):
            if index and (not glued or self._lost_in(start, start + 1)):
                parts.append(" ")
            places = [start, *self._lost_in(start + 1, end), end]
            parts.append(" ".join(self._source[low:high] for low, high in pairwise(places)))
        return "".join(parts)

    def _add_letters(self, start: int, end: int) -> None:
        done = start
        for kind, change_start, change_end, new in self._changes(self._source[start:end]):
            self._builder.copy(done, start + change_start)
            self._builder.replace(kind, start + change_start, start + change_end, new)
            done = start + change_end
        self._builder.copy(done, end)

    def _note_page(self, number: int) -> None:
        if not self._page_starts or number > self._page_starts[-1][0]:
            self._page_starts.append((number, self._builder.length))


def _join(raw: RawBlock, line: _Line, following: _Line | None, hyphens: Hyphens) -> Join:
    if following is None:
        return SPACE
    if raw.lined:
        return Join(ROW_SEPARATOR)
    join = join_lines(line.text, following.text, hyphens)
    if raw.kind == "table" and join.hyphen is None:
        return Join(ROW_SEPARATOR)
    return join


def _page_range(raw: RawBlock) -> tuple[int, int]:
    pages = [line.page for line in raw.lines if line.page is not None]
    return (min(pages), max(pages)) if pages else (0, 0)


def _lines(raw_lines: Iterable[RawLine], source: Text) -> list[_Line]:
    lines = []
    for raw in raw_lines:
        spans = _visible_spans(raw, source)
        if spans:
            parts = [
                (" " if index and not glued else "") + source[start:end]
                for index, ((start, end), glued) in enumerate(spans)
            ]
            lines.append(_Line(spans, raw.page, "".join(parts)))
    return lines


def _visible_spans(raw: RawLine, source: Text) -> tuple[tuple[Span, bool], ...]:
    """Return the spans of a line without white space at its ends, and whether each is glued to the one before."""
    found: list[tuple[Span, bool]] = []
    apart = True
    for index, (span_start, end) in enumerate(raw.spans):
        start = span_start
        glued = index in raw.glued and not apart
        if found and not glued:
            found[-1] = (_without_end_space(found[-1][0], source), found[-1][1])
        if not glued or _ends_in_space(found[-1][0], source):
            start += len(_blank_start(source[start:end]))
        if start < end:
            found.append(((start, end), glued))
        # What is glued to a span of white space alone stands apart if that span did.
        apart = start >= end and not glued
    if found:
        found[-1] = (_without_end_space(found[-1][0], source), found[-1][1])
    return tuple((span, glued) for span, glued in found if span[0] < span[1])


def _blank_start(text: str) -> str:
    blank = BLANK_START.match(text)
    return blank[0] if blank else ""


def _ends_in_space(span: Span, source: Text) -> bool:
    blank = BLANK_END.search(source[span[0] : span[1]])
    return blank is not None and any(character.isspace() for character in blank[0])


def _without_end_space(span: Span, source: Text) -> Span:
    """Trim a span at its end, but not a hyphen that a word is broken at, which may be an invisible one."""
    start, end = span
    text = source[start:end]
    blank = BLANK_END.search(text)
    if blank is None:
        return span
    kept = blank.start()
    broken = kept and text[kept - 1].isalnum() and text[kept] in BREAK_HYPHENS
    return start, start + kept + (1 if broken else 0)


def _pages(raw_pages: Sequence[RawPage], starts: Sequence[tuple[int, int]], length: int) -> tuple[Page, ...]:
    """Lay the pages over the reading text; a page without text is an empty span."""
    start_of = dict(starts)
    pages: list[Page] = []
    end = length
    for raw in sorted(raw_pages, key=lambda page: page.number, reverse=True):
        start = start_of.get(raw.number, end)
        pages.append(Page(raw.number, raw.label, start, end))
        end = start
    if pages and pages[-1].start:
        first = pages[-1]
        pages[-1] = Page(first.number, first.label, 0, first.end)
    return tuple(reversed(pages))
