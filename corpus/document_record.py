"""Blocks and passages in; sequences of them out that keep most of them on disk: a long document has very many."""

from __future__ import annotations

from collections.abc import Iterable

from corpus.document import Block, Box, Passage
from corpus.slices import Text
from corpus.spooled import Row, Spooled


class BlockRecord(Spooled[Block]):
    """A record of blocks that grows at its end."""

    __slots__ = ()

    @staticmethod
    def row_of(item: Block) -> Row:
        """Return a block as its values."""
        boxes = [(box.page, box.x0, box.top, box.x1, box.bottom) for box in item.boxes]
        head = (item.kind, item.start, item.end, item.level, item.paragraph, item.language)
        return (*head, boxes, item.lines, item.recognised)

    def made(self, row: Row) -> Block:
        """Make a block of its values."""
        kind, start, end, level, paragraph, language, boxes, lines, recognised = row
        placed = tuple([Box(*box) for box in boxes])
        return Block(kind, start, end, level, paragraph, language, placed, _pair(lines), recognised)


class PassageRecord(Spooled[Passage]):
    """A record of the passages of a text that grows at its end; their texts are cut from it."""

    __slots__ = ("text",)

    def __init__(self, text: Text, passages: Iterable[Passage] = ()) -> None:
        self.text = text
        super().__init__(passages)

    @staticmethod
    def row_of(item: Passage) -> Row:
        """Return a passage as its values; the text it carries is not looked at."""
        head = (item.ordinal, item.start, item.end, item.language, item.kind)
        return (*head, item.section, item.paragraph, item.pages, item.lines)

    def made(self, row: Row) -> Passage:
        """Make a passage of its values."""
        ordinal, start, end, language, kind, section, paragraph, pages, lines = row
        text = self.text[start:end]
        return Passage(ordinal, start, end, text, language, kind, section, paragraph, _pair(pages), _pair(lines))


def _pair(values: Row | None) -> tuple[int, int] | None:
    return None if values is None else (values[0], values[1])
