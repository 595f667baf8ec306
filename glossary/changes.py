"""Change the glossary of a library: entries to put and to remove in, revisions and up-to-date occurrences out."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Sequence

from corpus.document import Language
from corpus.language.words import words_of
from corpus.passages import passages_of
from corpus.store import Store, property_of, transaction
from glossary.entries import Entry
from glossary.keys import stems_of
from glossary.occurrences import LANGUAGES, OCCURRENCES_OF, Marker, glossary_digest
from glossary.termbase import forms_of
from glossary.user_terms import all_entries, write_entries

# Above this many changed entries looking for each one's passages costs more than marking every passage anew.
_FEW = 200


def change_terms(
    store: Store,
    *,
    put: Sequence[Entry] = (),
    remove: Sequence[Entry] = (),
    also: Callable[[sqlite3.Connection], None] | None = None,
) -> int:
    """Put and remove entries and mark the passages that use them, all or nothing; return the passages marked anew.

    `also` is done in the same transaction. When the occurrences were up to date before, only the passages that hold
    a form of a changed entry are marked anew; every other passage would come out the same.
    """
    before = all_entries(store)
    known = {entry.term_id: entry for entry in before}
    touched = (*put, *remove, *(known[entry.term_id] for entry in put if entry.term_id in known))
    current = property_of(store.connection, OCCURRENCES_OF) == glossary_digest(store)
    with transaction(store) as connection:
        write_entries(connection, put)
        write_entries(connection, remove, state="removed")
        if also is not None:
            also(connection)
        marker = Marker(store)
        keys = _keys_of(touched) if current and len(touched) <= _FEW else None
        marked = _mark(store, marker, keys)
        connection.execute("INSERT OR REPLACE INTO properties VALUES (?, ?)", (OCCURRENCES_OF, marker.digest))
    return marked


def _keys_of(entries: Iterable[Entry]) -> dict[Language, frozenset[str]]:
    forms = [form for entry in entries for form in forms_of(entry)]
    return {
        language: frozenset(f" {form.key} " for form in forms if form.language == language) for language in LANGUAGES
    }


def _mark(store: Store, marker: Marker, keys: dict[Language, frozenset[str]] | None) -> int:
    """Mark anew the passages that hold one of some keys, or all of them."""
    marked = 0
    rows = store.connection.execute("SELECT document_id FROM documents WHERE state = 'active'").fetchall()
    for (document_id,) in rows:
        for passage in passages_of(store, document_id):
            stems = stems_of(words_of(passage.text), passage.language)
            if keys is None or _holds(stems, keys[passage.language]):
                marker.record_passage(store, passage)
                marked += 1
    return marked


def _holds(stems: Sequence[str], keys: frozenset[str]) -> bool:
    text = f" {' '.join(stems)} "
    return any(key in text for key in keys)
