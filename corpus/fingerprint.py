"""A store in, what there is to search in a few figures out, so that a search can be reported and repeated."""

from __future__ import annotations

from hashlib import sha256
from typing import NamedTuple

from corpus.store import Store


class Library(NamedTuple):
    """What a search looks at: the fingerprint of the sources, and how many documents and passages, by language."""

    fingerprint: str
    documents: int
    passages: dict[str, int]


def library_state(store: Store) -> Library:
    """Return the state of a library.

    The fingerprint is the SHA-256 of the active sources' SHA-256, in order, one a line: the same files give the same
    one on every machine.
    """
    rows = store.connection.execute("SELECT sha256 FROM documents WHERE state = 'active' ORDER BY sha256").fetchall()
    passages = store.connection.execute(
        "SELECT p.language, count(*) FROM passages p JOIN documents d USING (document_id)"
        " WHERE d.state = 'active' GROUP BY p.language ORDER BY p.language"
    )
    digest = sha256("".join(f"{row[0]}\n" for row in rows).encode()).hexdigest()
    return Library(digest, len(rows), dict(passages.fetchall()))
