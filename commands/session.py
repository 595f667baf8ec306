"""Open the library for a command: parsed arguments in, an open store out; and what else happens at ingest."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from corpus.errors import NoLibrary
from corpus.library import library_folder
from corpus.store import Store, create_library, open_store


def library_of(args: argparse.Namespace) -> Path:
    """Return the library's folder for these arguments."""
    return library_folder(args.library)


def reading(args: argparse.Namespace) -> Store:
    """Open the library for reading."""
    return open_store(library_of(args))


@contextmanager
def changing(args: argparse.Namespace, command: str, *, create: bool = False) -> Iterator[Store]:
    """Open the library for writing, alone; with `create`, make it first where it is missing."""
    from corpus.lock import writing

    library = library_of(args)
    if create:
        create_library(library)
    if not library.is_dir():
        raise NoLibrary(
            f"There is no library in {library} yet.",
            "Make one with `search_cli.py ingest FILES`, or name another with --library DIR.",
        )
    with writing(library, f"search_cli.py {command}"), open_store(library, write=True) as store:
        yield store
