"""The files that could not be read: a store in, the files to try again out."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from corpus.files import FoundFile, name_in_text
from corpus.store import Store, transaction


def failed_files(store: Store) -> tuple[FoundFile, ...]:
    """Return the files and folders that failed and were not read since, by path."""
    rows = store.connection.execute("SELECT path, root FROM failures ORDER BY path")
    return tuple(FoundFile(_as_named(Path(path)), Path(root), named=True) for path, root in rows)


def _as_named(path: Path) -> Path:
    """Return the path whose name is no text where one beside it is stored so; else the path itself."""
    if "\\x" not in path.name or os.path.lexists(path):
        return path
    try:
        beside = [path.parent / name for name in os.listdir(path.parent)]
    except OSError:
        return path
    return next((other for other in beside if name_in_text(other) == str(path)), path)


def forget_failures(store: Store, paths: Iterable[Path]) -> None:
    """Take files off the list of those that failed."""
    with transaction(store) as connection:
        connection.executemany("DELETE FROM failures WHERE path = ?", ((name_in_text(path),) for path in paths))
