"""Small libraries for the tests: texts in, an open store out."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from corpus.store import Store, create_library, open_store
from search_cli import main


def library_with(folder: Path, texts: Mapping[str, str]) -> Store:
    """Ingest texts, by file name, into a new library."""
    library = folder / "library"
    create_library(library)
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8")
    if texts:
        assert main(["--library", str(library), "ingest", *(str(folder / name) for name in texts)]) == 0
    return open_store(library, write=True)
