"""The user's own terms, in the library's store: entries in, revisions out; nothing of their history is lost."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable

from corpus.records import NamedTuple
from corpus.store import Store
from glossary.entries import Entry, shipped_entries
from glossary.termbase import open_own_termbase, read_entry


class Revision(NamedTuple):
    """What the user once said of a term; `state` is active, superseded or removed, `changed_at` in UTC."""

    revision: int
    entry: Entry
    state: str
    changed_at: str


def user_entries(store: Store) -> tuple[Entry, ...]:
    """Return the user's entries that are in force."""
    rows = store.connection.execute("SELECT entry FROM user_terms WHERE state = 'active' ORDER BY revision")
    return tuple(read_entry(row[0]) for row in rows)


def own_termbase(store: Store) -> sqlite3.Connection | tuple[()]:
    """Return the user's entries that are in force as a termbase, or nothing where there are none."""
    rows = store.connection.execute("SELECT entry FROM user_terms WHERE state = 'active' ORDER BY revision").fetchall()
    return open_own_termbase([row[0] for row in rows]) if rows else ()


def hidden_term_ids(store: Store) -> frozenset[int]:
    """Return the shipped entries that the user has overridden or removed."""
    rows = store.connection.execute("SELECT DISTINCT term_id FROM user_terms")
    return frozenset(row[0] for row in rows)


def all_entries(store: Store) -> tuple[Entry, ...]:
    """Return the glossary as this library sees it: the user's entries, and the shipped ones they leave in force."""
    own = user_entries(store)
    hidden = hidden_term_ids(store)
    return (*own, *(entry for entry in shipped_entries() if entry.term_id not in hidden))


def revisions(store: Store, term_id: int | None = None) -> tuple[Revision, ...]:
    """Return the revisions of one term, or of all, oldest first."""
    condition, values = ("", ()) if term_id is None else ("WHERE term_id = ?", (term_id,))
    rows = store.connection.execute(
        f"SELECT revision, entry, state, changed_at FROM user_terms {condition} ORDER BY revision", values
    )
    return tuple(
        Revision(revision, read_entry(entry), state, changed_at) for revision, entry, state, changed_at in rows
    )


def write_entries(connection: sqlite3.Connection, entries: Iterable[Entry], *, state: str = "active") -> None:
    """Add entries, or new revisions of them; call it inside a transaction.

    Shipped entries are overridden, never changed. The state `removed` takes entries out of this library's glossary.
    """
    from corpus.save import now

    changed_at = now()
    for entry in entries:
        connection.execute(
            "UPDATE user_terms SET state = 'superseded' WHERE term_id = ? AND state = 'active'", (entry.term_id,)
        )
        connection.execute(
            "INSERT INTO user_terms (term_id, entry, origin, state, changed_at) VALUES (?,?,?,?,?)",
            (entry.term_id, json.dumps(entry, ensure_ascii=False), entry.origin, state, changed_at),
        )
