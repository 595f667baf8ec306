"""Small libraries for the tests of search: documents as we write them down here in, an open store out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from corpus.document import Block, BlockKind, Document, Language, Metadata, Passage, Section, Source
from corpus.ids import document_id_of, source_sha256
from corpus.save import save_document, set_state
from corpus.store import Store, create_library, open_store, transaction


@dataclass(frozen=True, slots=True)
class Written:
    """A document for a test: each paragraph becomes a block; `|` in it cuts the block into two passages."""

    name: str
    paragraphs: tuple[str, ...]
    language: Language = "id"
    title: str = ""
    year: int | None = None
    authors: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    kind: BlockKind = "paragraph"
    heading: str = ""


def document(written: Written) -> Document:
    """Build the document that extraction would have built."""
    text = ""
    blocks: list[Block] = []
    passages: list[Passage] = []
    for number, paragraph in enumerate(written.paragraphs, 1):
        block_start = len(text)
        for piece in paragraph.split("|"):
            start = len(text)
            text += piece
            place = (written.language, written.kind, 0 if written.heading else None, number, None, None)
            passages.append(Passage(len(passages) + 1, start, len(text), piece, *place))
            text += " "
        blocks.append(Block(written.kind, block_start, len(text) - 1, paragraph=number, language=written.language))
    sha256 = source_sha256(repr(written).encode())
    csl: dict[str, object] = {"author": [{"literal": name} for name in written.authors]}
    if written.title:
        csl["title"] = written.title
    if written.year is not None:
        csl["issued"] = {"date-parts": [[written.year]]}
    return Document(
        document_id=document_id_of(sha256),
        source=Source(f"/{written.name}", sha256, len(text), "txt"),
        text=text,
        language=written.language,
        metadata=Metadata(csl, {}, {"tags": list(written.tags)}),
        edits=(),
        blocks=tuple(blocks),
        pages=(),
        sections=(Section(written.heading, 1, 0, len(text), None),) if written.heading else (),
        passages=tuple(passages),
    )


def library(folder: Path, documents: Sequence[Written]) -> Store:
    """Make a library of these documents and open it for writing."""
    create_library(folder)
    store = open_store(folder, write=True)
    add(store, *documents)
    return store


def add(store: Store, *documents: Written) -> list[str]:
    """Save documents and return their ids."""
    built = [document(written) for written in documents]
    with transaction(store) as connection:
        for one in built:
            save_document(connection, one, {})
    return [one.document_id for one in built]


def remove(store: Store, document_id: str) -> None:
    """Take a document out of search."""
    with transaction(store) as connection:
        set_state(connection, document_id, "removed")
