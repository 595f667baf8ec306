"""A document in, JSON values out, and back: what a parser child hands to its parent. Data only, never code.

Its text, edits, blocks and passages, of which a long document has very many, go ahead in parts, so that neither side
ever holds the whole document as JSON; the parent keeps them on disk until the document is wanted.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from typing import Any, TypeVar

from corpus.document import AnyDocument, Document, Metadata, Page, Section, Source
from corpus.document_record import BlockRecord, PassageRecord
from corpus.edit_record import EditRecord
from corpus.ids import document_id_of
from corpus.long_text import LongText
from corpus.spooled import Row, Spooled

_T = TypeVar("_T")
# So many edits, blocks or passages, and so many characters, make a part.
_BATCH = 2000
_CHARACTERS = 100_000

Part = tuple[str, Any]


def parts_of(document: AnyDocument) -> Iterator[Part]:
    """Yield the parts of a document that go ahead, each with its name, as values that JSON can hold."""
    text = document.text
    for start in range(0, len(text), _CHARACTERS):
        yield "text", text[start : start + _CHARACTERS]
    yield from _batches("edits", document.edits, EditRecord.row_of)
    yield from _batches("blocks", document.blocks, BlockRecord.row_of)
    yield from _batches("passages", document.passages, PassageRecord.row_of)


def _batches(name: str, items: Sequence[_T], row_of: Callable[[_T], Row]) -> Iterator[Part]:
    rows = items.rows() if isinstance(items, Spooled) else map(row_of, items)
    while batch := list(islice(rows, _BATCH)):
        yield name, batch


def document_values(document: AnyDocument) -> dict[str, Any]:
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


class DocumentParts:
    """A document as it comes in, part after part; those of a long one are on disk until it is wanted."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._text = LongText()
        self._edits = EditRecord()
        self._blocks = BlockRecord()
        self._passages = PassageRecord("")
        self._values: dict[str, Any] = {}

    def take(self, name: str, values: Any) -> None:
        """Take over the next part."""
        if name == "text":
            self._text.append(values)
        elif name == "edits":
            self._edits.extend_rows(values)
        elif name == "blocks":
            self._blocks.extend_rows(values)
        else:
            self._passages.extend_rows(values)

    def close(self, values: dict[str, Any]) -> DocumentParts:
        """Take over what comes after the parts, and return them all."""
        self._values = values
        return self

    def document(self) -> Document:
        """Make the document of its parts, with its text in memory."""
        return self.any_document().in_memory()

    def any_document(self) -> AnyDocument:
        """Make the document of its parts; what is long of it stays on disk."""
        values = self._values
        self._passages.text = text = self._text.settled()
        return AnyDocument(
            document_id=document_id_of(self._source.sha256),
            source=self._source,
            text=text,
            language=values["language"],
            metadata=Metadata(values["csl"], values["origins"], values["extra"]),
            edits=self._edits,
            blocks=self._blocks,
            pages=tuple(Page(*row) for row in values["pages"]),
            sections=tuple(Section(*row) for row in values["sections"]),
            passages=self._passages,
            quality=values["quality"],
        )
