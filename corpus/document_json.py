"""A document in, JSON values out, and back: what a parser child hands to its parent. Data only, never code.

Its text, edits, blocks and passages, of which a long document has very many, go ahead in parts, so that neither side
ever holds the whole document as JSON.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from typing import Any

from corpus.document import Block, Box, Document, Edit, Metadata, Page, Passage, Section, Source
from corpus.document_record import BlockRecord, PassageRecord
from corpus.edit_record import EditRecord

# So many edits, blocks or passages, and so many characters, make a part.
_BATCH = 2000
_CHARACTERS = 100_000

Part = tuple[str, Any]


def parts_of(document: Document) -> Iterator[Part]:
    """Yield the parts of a document that go ahead, each with its name, as values that JSON can hold."""
    text = document.text
    for start in range(0, len(text), _CHARACTERS):
        yield "text", text[start : start + _CHARACTERS]
    yield from _batches("edits", document.edits, _edit_values)
    yield from _batches("blocks", document.blocks, _block_values)
    yield from _batches("passages", document.passages, _passage_values)


def _batches(name: str, items: Iterable[Any], values_of: Callable[[Any], tuple[Any, ...]]) -> Iterator[Part]:
    values = map(values_of, items)
    while batch := list(islice(values, _BATCH)):
        yield name, batch


def document_values(document: Document) -> dict[str, Any]:
    """Return what is left of a document as values that JSON can hold, without its source and its parts."""
    metadata = document.metadata
    return {
        "language": document.language,
        "csl": dict(metadata.csl),
        "origins": dict(metadata.origins),
        "extra": dict(metadata.extra),
        "quality": dict(document.quality),
        "pages": [(page.number, page.label, page.start, page.end) for page in document.pages],
        "sections": [
            (section.title, section.level, section.start, section.end, section.parent) for section in document.sections
        ],
    }


def _edit_values(edit: Edit) -> tuple[Any, ...]:
    return edit.kind, edit.start, edit.end, edit.source_start, edit.source_end, edit.source_text


def _block_values(block: Block) -> tuple[Any, ...]:
    boxes = [(box.page, box.x0, box.top, box.x1, box.bottom) for box in block.boxes]
    head = (block.kind, block.start, block.end, block.level, block.paragraph, block.language)
    return (*head, boxes, block.lines, block.recognised)


def _passage_values(passage: Passage) -> tuple[Any, ...]:
    head = (passage.ordinal, passage.start, passage.end, passage.language, passage.kind)
    return (*head, passage.section, passage.paragraph, passage.pages, passage.lines)


class DocumentParts:
    """The parts of a document as they come in, kept packed."""

    def __init__(self) -> None:
        self._texts: list[str] = []
        self._edits = EditRecord()
        self._blocks = BlockRecord()
        self._passages: PassageRecord | None = None

    def take(self, name: str, values: Any) -> None:
        """Take over the next part; parts come in the order of `parts_of`."""
        if name == "text":
            self._texts.append(values)
        elif name == "edits":
            self._edits.extend(Edit(*row) for row in values)
        elif name == "blocks":
            self._blocks.extend(map(_block_from, values))
        else:
            self._record().extend(map(_passage_from, values))

    def _record(self) -> PassageRecord:
        if self._passages is None:
            self._passages = PassageRecord("".join(self._texts))
            self._texts.clear()
        return self._passages

    def document(self, values: dict[str, Any], document_id: str, source: Source) -> Document:
        """Make the document of its parts and of what came after them; a passage's text is cut from the reading text."""
        passages = self._record()
        return Document(
            document_id=document_id,
            source=source,
            text=passages.whole,
            language=values["language"],
            metadata=Metadata(values["csl"], values["origins"], values["extra"]),
            edits=self._edits,
            blocks=self._blocks,
            pages=tuple(Page(*row) for row in values["pages"]),
            sections=tuple(Section(*row) for row in values["sections"]),
            passages=passages,
            quality=values["quality"],
        )


def _block_from(row: Sequence[Any]) -> Block:
    kind, start, end, level, paragraph, language, boxes, lines, recognised = row
    placed = tuple(Box(*box) for box in boxes)
    return Block(kind, start, end, level, paragraph, language, placed, _pair(lines), recognised)


def _passage_from(row: Sequence[Any]) -> Passage:
    ordinal, start, end, language, kind, section, paragraph, pages, lines = row
    return Passage(ordinal, start, end, "", language, kind, section, paragraph, _pair(pages), _pair(lines))


def _pair(values: list[int] | None) -> tuple[int, int] | None:
    return None if values is None else (values[0], values[1])
