"""A document in, JSON values out, and back: what a parser child hands to its parent. Data only, never code.

The edits, of which a long document has hundreds of thousands, go ahead in batches.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any

from corpus.document import Block, Box, Document, Edit, Metadata, Page, Passage, Section, Source

_BATCH = 2000


def edit_batches(document: Document) -> Iterator[list[Any]]:
    """Yield the edits of a document as values that JSON can hold."""
    edits = iter(document.edits)
    while batch := [
        (edit.kind, edit.start, edit.end, edit.source_start, edit.source_end, edit.source_text)
        for edit in islice(edits, _BATCH)
    ]:
        yield batch


def edits_from(batch: Iterable[Sequence[Any]]) -> Iterator[Edit]:
    """Make edits of such values."""
    for kind, start, end, source_start, source_end, source_text in batch:
        yield Edit(kind, start, end, source_start, source_end, source_text)


def document_values(document: Document) -> dict[str, Any]:
    """Return a document as values that JSON can hold, without its source and its edits."""
    metadata = document.metadata
    return {
        "text": document.text,
        "language": document.language,
        "csl": dict(metadata.csl),
        "origins": dict(metadata.origins),
        "extra": dict(metadata.extra),
        "quality": dict(document.quality),
        "blocks": [_block_values(block) for block in document.blocks],
        "pages": [(page.number, page.label, page.start, page.end) for page in document.pages],
        "sections": [
            (section.title, section.level, section.start, section.end, section.parent) for section in document.sections
        ],
        "passages": [_passage_values(passage) for passage in document.passages],
    }


def _block_values(block: Block) -> tuple[Any, ...]:
    boxes = [(box.page, box.x0, box.top, box.x1, box.bottom) for box in block.boxes]
    head = (block.kind, block.start, block.end, block.level, block.paragraph, block.language)
    return (*head, boxes, block.lines, block.recognised)


def _passage_values(passage: Passage) -> tuple[Any, ...]:
    head = (passage.ordinal, passage.start, passage.end, passage.language, passage.kind)
    return (*head, passage.section, passage.paragraph, passage.pages, passage.lines)


def document_from(values: dict[str, Any], edits: Sequence[Edit], document_id: str, source: Source) -> Document:
    """Make a document from such values and its edits; a passage's text is cut from the reading text."""
    text = values["text"]
    return Document(
        document_id=document_id,
        source=source,
        text=text,
        language=values["language"],
        metadata=Metadata(values["csl"], values["origins"], values["extra"]),
        edits=edits,
        blocks=tuple(_block_from(row) for row in values["blocks"]),
        pages=tuple(Page(*row) for row in values["pages"]),
        sections=tuple(Section(*row) for row in values["sections"]),
        passages=tuple(_passage_from(row, text) for row in values["passages"]),
        quality=values["quality"],
    )


def _block_from(row: list[Any]) -> Block:
    kind, start, end, level, paragraph, language, boxes, lines, recognised = row
    placed = tuple(Box(*box) for box in boxes)
    return Block(kind, start, end, level, paragraph, language, placed, _pair(lines), recognised)


def _passage_from(row: list[Any], text: str) -> Passage:
    ordinal, start, end, language, kind, section, paragraph, pages, lines = row
    return Passage(ordinal, start, end, text[start:end], language, kind, section, paragraph, _pair(pages), _pair(lines))


def _pair(values: list[int] | None) -> tuple[int, int] | None:
    return None if values is None else (values[0], values[1])
