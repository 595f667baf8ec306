"""The user's own terms, in the library's store: entries in, revisions out; nothing of their history is lost."""

from __future__ import annotations

import json

from corpus.save import now
from corpus.store import Store, transaction
from glossary.entries import Entry, shipped_entries
from glossary.termbase import read_entry


def user_entries(store: Store) -> tuple[Entry, ...]:
    """Return the user's entries that are in force."""
    rows = store.connection.execute("SELECT entry FROM user_terms WHERE state = 'active' ORDER BY revision")
    return tuple(read_entry(row[0]) for row in rows)


def hidden_term_ids(store: Store) -> frozenset[int]:
    """Return the shipped entries that the user has overridden or removed."""
    rows = store.connection.execute("SELECT DISTINCT term_id FROM user_terms")
    return frozenset(row[0] for row in rows)


def all_entries(store: Store) -> tuple[Entry, ...]:
    """Return the glossary as this library sees it: the user's entries, and the shipped ones they leave in force."""
    own = user_entries(store)
    hidden = hidden_term_ids(store)
    return (*own, *(entry for entry in shipped_entries() if entry.term_id not in hidden))


def put_entry(store: Store, entry: Entry) -> None:
    """Add an entry, or a new revision of one; shipped entries are overridden, never changed."""
    with transaction(store) as connection:
        connection.execute(
            "UPDATE user_terms SET state = 'superseded' WHERE term_id = ? AND state = 'active'", (entry.term_id,)
        )
        connection.execute(
            "INSERT INTO user_terms (term_id, entry, origin, state, changed_at) VALUES (?,?,?,'active',?)",
            (entry.term_id, json.dumps(entry, ensure_ascii=False), entry.origin, now()),
        )


def remove_entry(store: Store, entry: Entry) -> None:
    """Take an entry out of the glossary of this library."""
    with transaction(store) as connection:
        connection.execute(
            "UPDATE user_terms SET state = 'superseded' WHERE term_id = ? AND state = 'active'", (entry.term_id,)
        )
        connection.execute(
            "INSERT INTO user_terms (term_id, entry, origin, state, changed_at) VALUES (?,?,?,'removed',?)",
            (entry.term_id, json.dumps(entry, ensure_ascii=False), entry.origin, now()),
        )
