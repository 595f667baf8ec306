"""Cut a reading text into sections and passages: blocks in, numbered blocks, sections and passages out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise

from corpus.document import Block, Language, Page, Passage, Section
from corpus.document_record import PassageRecord
from corpus.edits import SourceMap
from corpus.language.sentences import sentence_spans
from corpus.lines import LineTable
from corpus.places import page_numbers
from corpus.slices import Text

# A passage is about a paragraph: longer ones are cut at sentences into pieces of about this many words.
LONGEST_WORDS = 220
_AIM_WORDS = 160
# A list up to this many words is one passage.
LIST_WORDS = 260
# A table is one passage, unless it is a whole register.
TABLE_WORDS = 2000
HEADINGS = ("title", "heading")


@dataclass(frozen=True, slots=True)
class Layout:
    """What places a span of the reading text: pages, and for a text file the way back to its lines."""

    pages: tuple[Page, ...] = ()
    source_map: SourceMap | None = None
    line_table: LineTable | None = None

    def pages_of(self, start: int, end: int) -> tuple[int, int] | None:
        """Return the numbers of the first and last page of a span, or None where the source has no pages."""
        return page_numbers(self.pages, start, end)

    def lines_of(self, start: int, end: int) -> tuple[int, int] | None:
        """Return the first and last source line of a span, counted from 1, or None where lines mean nothing."""
        if self.source_map is None or self.line_table is None:
            return None
        spans = self.source_map.source_spans(start, end)
        if not spans:
            return None
        return self.line_table.line_of(min(low for low, _ in spans)), self.line_table.line_of(
            max(high - 1 for _, high in spans)
        )


def sections_of(blocks: Sequence[Block], text: Text) -> tuple[Section, ...]:
    """Return the sections that titles and headings open, in reading order.

    A heading governs the text up to the next one of its level or a higher one. A title of level 0 governs all
    that follows it; other titles open no section.
    """
    opening = [block for block in blocks if block.kind == "heading" or (block.kind == "title" and block.level == 0)]
    sections: list[Section] = []
    path: list[int] = []
    for index, block in enumerate(opening):
        while path and sections[path[-1]].level >= block.level:
            ended = path.pop()
            sections[ended] = replace(sections[ended], end=block.start)
        # "Abstract—" and "Latar belakang." are set off by their last sign from the text that goes on beside them.
        title = text[block.start : block.end].strip()
        title = title.removesuffix("—").removesuffix(".") or title
        sections.append(Section(title, block.level, block.start, len(text), path[-1] if path else None))
        path.append(index)
    return tuple(sections)


def numbered(blocks: Iterable[Block]) -> Iterator[Block]:
    """Number the blocks that are no headings within their section, from 1."""
    count = 0
    for block in blocks:
        count = 0 if block.kind in HEADINGS else count + 1
        yield replace(block, paragraph=count or None)


def passages_of(text: Text, blocks: Iterable[Block], sections: Sequence[Section], layout: Layout) -> PassageRecord:
    """Cut the blocks that are no headings into passages, in reading order.

    A passage is one paragraph, or a piece of a long one that ends with a sentence, or a short list.
    """
    starts = [section.start for section in sections]
    passages = PassageRecord(text)
    current = -1
    for group in _groups(text, blocks):
        first = group[0]
        while current + 1 < len(starts) and starts[current + 1] <= first.start:
            current += 1
        for start, end in _pieces(text, group):
            passages.append(
                Passage(
                    ordinal=len(passages) + 1,
                    start=start,
                    end=end,
                    text=text[start:end],
                    language=_language(first),
                    kind=first.kind,
                    section=current if current >= 0 else None,
                    paragraph=first.paragraph,
                    pages=layout.pages_of(start, end),
                    lines=layout.lines_of(start, end),
                )
            )
    return passages


def _language(block: Block) -> Language:
    return block.language or "id"


def _groups(text: Text, blocks: Iterable[Block]) -> Iterator[list[Block]]:
    """Yield the blocks that stand together: the items of a short list; any other block alone."""
    for (kind, _), run in groupby(blocks, key=lambda block: (block.kind, block.language)):
        group = list(run)
        if kind in HEADINGS:
            continue
        if kind == "list item" and _words(text[group[0].start : group[-1].end]) <= LIST_WORDS:
            yield group
        else:
            yield from ([block] for block in group)


def _pieces(text: Text, group: Sequence[Block]) -> Iterator[tuple[int, int]]:
    """Yield the spans of a group's passages, without the separator after it."""
    start, end = group[0].start, group[-1].end
    end = start + len(text[start:end].rstrip())
    body = text[start:end]
    is_table = group[0].kind == "table"
    if len(group) > 1 or _words(body) <= (TABLE_WORDS if is_table else LONGEST_WORDS):
        yield start, end
        return
    units = _rows(body) if is_table else sentence_spans(body)
    for low, high in _cut(body, units, TABLE_WORDS if is_table else _AIM_WORDS):
        yield start + low, start + high


def _rows(table: str) -> tuple[tuple[int, int], ...]:
    return tuple(match.span() for match in re.finditer(r"[^\n]+", table))


def _cut(body: str, units: Sequence[tuple[int, int]], words: int) -> Iterator[tuple[int, int]]:
    """Yield pieces of a long block: whole units (sentences, rows), of about equal length and so many `words`."""
    total = _words(body)
    parts = max(2, round(total / words))
    aim = total / parts
    cuts = [0]
    done = 0
    for (begin, _), (following, _) in pairwise(units):
        done += _words(body[begin:following])
        if done >= aim * len(cuts) - aim / 6 and len(cuts) < parts:
            cuts.append(following)
    cuts.append(len(body))
    for low, high in pairwise(cuts):
        yield low, low + len(body[low:high].rstrip())


def _words(text: str) -> int:
    return len(text.split())
