"""Blocks and passages in; sequences of them out that take a tenth of the memory: a long document has very many."""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from math import isnan, nan
from typing import cast

from corpus.document import Block, BlockKind, Box, Language, Passage
from corpus.packed import Counts, Names, Packed

_SIDES = 4


class BlockRecord(Packed[Block]):
    """A record of blocks that grows at its end."""

    __slots__ = ("_box_pages", "_ends", "_kinds", "_languages", "_lines", "_numbers", "_recognised", "_sides", "_spans")

    def __init__(self, blocks: Iterable[Block] = ()) -> None:
        self._kinds, self._languages = Names(), Names()
        self._spans = array("I")
        # Level and paragraph number.
        self._numbers, self._lines = Counts(), Counts()
        self._recognised = array("d")
        # Where the boxes of each block end in the columns of boxes.
        self._ends = array("I", [0])
        self._box_pages = array("I")
        self._sides = array("d")
        self.extend(blocks)

    def extend(self, blocks: Iterable[Block]) -> None:
        """Add blocks."""
        for block in blocks:
            self.append(block)

    def append(self, block: Block) -> None:
        """Add a block."""
        self._kinds.append(block.kind)
        self._languages.append(block.language or "")
        self._spans.extend((block.start, block.end))
        self._numbers.append(block.level)
        self._numbers.append(block.paragraph)
        self._lines.extend(block.lines, 2)
        self._recognised.append(nan if block.recognised is None else block.recognised)
        for box in block.boxes:
            self._box_pages.append(box.page)
            self._sides.extend((box.x0, box.top, box.x1, box.bottom))
        self._ends.append(len(self._box_pages))

    def __len__(self) -> int:
        """Return the number of blocks."""
        return len(self._kinds)

    def item(self, at: int) -> Block:
        """Return the block at an index from 0."""
        recognised = self._recognised[at]
        return Block(
            kind=cast("BlockKind", self._kinds[at]),
            start=self._spans[2 * at],
            end=self._spans[2 * at + 1],
            level=self._numbers[2 * at] or 0,
            paragraph=self._numbers[2 * at + 1],
            language=cast("Language | None", self._languages[at] or None),
            boxes=tuple([self._box(number) for number in range(self._ends[at], self._ends[at + 1])]),
            lines=self._lines.pair(at),
            recognised=None if isnan(recognised) else recognised,
        )

    def _box(self, number: int) -> Box:
        return Box(self._box_pages[number], *self._sides[_SIDES * number : _SIDES * (number + 1)])


class PassageRecord(Packed[Passage]):
    """A record of the passages of a text, numbered from 1, that grows at its end; their texts are cut from it."""

    __slots__ = ("_kinds", "_languages", "_lines", "_numbers", "_pages", "_spans", "_text")

    def __init__(self, text: str, passages: Iterable[Passage] = ()) -> None:
        self._text = text
        self._kinds, self._languages = Names(), Names()
        self._spans = array("I")
        # Section and paragraph number.
        self._numbers, self._pages, self._lines = Counts(), Counts(), Counts()
        self.extend(passages)

    def extend(self, passages: Iterable[Passage]) -> None:
        """Add passages."""
        for passage in passages:
            self.append(passage)

    def append(self, passage: Passage) -> None:
        """Add a passage; the text it carries is not looked at."""
        self._kinds.append(passage.kind)
        self._languages.append(passage.language)
        self._spans.extend((passage.start, passage.end))
        self._numbers.append(passage.section)
        self._numbers.append(passage.paragraph)
        self._pages.extend(passage.pages, 2)
        self._lines.extend(passage.lines, 2)

    @property
    def whole(self) -> str:
        """The text that the passages are cut from."""
        return self._text

    def __len__(self) -> int:
        """Return the number of passages."""
        return len(self._kinds)

    def item(self, at: int) -> Passage:
        """Return the passage at an index from 0."""
        start, end = self._spans[2 * at], self._spans[2 * at + 1]
        return Passage(
            ordinal=at + 1,
            start=start,
            end=end,
            text=self._text[start:end],
            language=cast("Language", self._languages[at]),
            kind=cast("BlockKind", self._kinds[at]),
            section=self._numbers[2 * at],
            paragraph=self._numbers[2 * at + 1],
            pages=self._pages.pair(at),
            lines=self._lines.pair(at),
        )
