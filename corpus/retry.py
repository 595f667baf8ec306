"""The files that could not be read: a store in, the files to try again out."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from corpus.files import FoundFile
from corpus.store import Store, transaction


def failed_files(store: Store) -> tuple[FoundFile, ...]:
    """Return the files that failed and were not read since, by path."""
    rows = store.connection.execute("SELECT path, root FROM failures ORDER BY path")
    return tuple(FoundFile(Path(path), Path(root), named=True) for path, root in rows)


def forget_failures(store: Store, paths: Iterable[Path]) -> None:
    """Take files off the list of those that failed."""
    with transaction(store) as connection:
        connection.executemany("DELETE FROM failures WHERE path = ?", ((str(path),) for path in paths))
