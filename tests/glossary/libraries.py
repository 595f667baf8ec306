"""Small libraries for the tests: texts in, an open store out."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from corpus.build import build_document
from corpus.document import Document, Source
from corpus.extract.formats import extract, format_of
from corpus.ids import source_sha256
from corpus.save import note_path, save_document
from corpus.store import Store, create_library, open_store, transaction


def document_of(name: str, text: str) -> Document:
    """Read a text as a document."""
    data = text.encode()
    source_format = format_of(Path(name))
    source = Source(name, source_sha256(data), len(data), source_format)
    return build_document(extract(source_format, data, name), source)


def library_with(folder: Path, texts: Mapping[str, str]) -> Store:
    """Save texts, by file name, in a new library; nothing is rendered, marked or indexed."""
    create_library(folder / "library")
    store = open_store(folder / "library", write=True)
    with transaction(store) as connection:
        for name, text in texts.items():
            document = document_of(name, text)
            save_document(connection, document, {})
            note_path(connection, name, document.document_id, str(folder))
    return store
