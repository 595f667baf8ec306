"""Find and remove what is gone from the folders that were ingested: folders in, paths out."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable
from pathlib import Path

from corpus.files import is_gone
from corpus.save import set_state
from corpus.store import Store, transaction


def missing_paths(store: Store, roots: Collection[str] | None = None) -> tuple[str, ...]:
    """Return the ingested paths that no longer exist, of some folders or of all.

    A folder that is itself absent (a disk not mounted), or cannot be looked into, says nothing about its files.
    """
    rows = store.connection.execute("SELECT path, root FROM paths ORDER BY path").fetchall()
    return tuple(
        path for path, root in rows if (roots is None or root in roots) and os.path.isdir(root) and is_gone(Path(path))
    )


def prune(store: Store, paths: Iterable[str]) -> None:
    """Forget paths, and remove the documents that no path holds any more."""
    with transaction(store) as connection:
        for path in paths:
            row = connection.execute("SELECT document_id FROM paths WHERE path = ?", (path,)).fetchone()
            connection.execute("DELETE FROM paths WHERE path = ?", (path,))
            left = row and connection.execute("SELECT 1 FROM paths WHERE document_id = ?", row).fetchone()
            if row and left is None:
                set_state(connection, row[0], "removed")


def remove_document(store: Store, document_id: str) -> None:
    """Take a document out of search and forget its paths; its text stays for `verify` and kept excerpts."""
    with transaction(store) as connection:
        connection.execute("DELETE FROM paths WHERE document_id = ?", (document_id,))
        set_state(connection, document_id, "removed")
