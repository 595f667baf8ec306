"""Which documents are each other's translation, as the user once said: pairs of ids in, the library's memory out."""

from __future__ import annotations

import json
from collections.abc import Iterable

from corpus.store import Store, property_of, transaction

_PROPERTY = "translations"

Pair = tuple[str, str]


def translations(store: Store) -> tuple[Pair, ...]:
    """Return the pairs of ids of documents that are each other's translation; both are in force."""
    rows = store.connection.execute("SELECT document_id FROM documents WHERE state = 'active'")
    active = {row[0] for row in rows}
    return tuple((first, second) for first, second in _remembered(store) if {first, second} <= active)


def change_translations(store: Store, *, add: Iterable[Pair] = (), drop: Iterable[Pair] = ()) -> None:
    """Remember pairs, and forget others; which of the two documents is named first makes no difference."""
    before = _remembered(store)
    after = tuple(sorted({*before, *map(_in_order, add)} - set(map(_in_order, drop))))
    if after == before:
        return
    with transaction(store) as connection:
        connection.execute("INSERT OR REPLACE INTO properties VALUES (?, ?)", (_PROPERTY, json.dumps(after)))


def _remembered(store: Store) -> tuple[Pair, ...]:
    return tuple((first, second) for first, second in json.loads(property_of(store.connection, _PROPERTY) or "[]"))


def _in_order(pair: Pair) -> Pair:
    return (min(pair), max(pair))
