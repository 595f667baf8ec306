"""Sentences with their translations, as translation memories hold them: units in, rows of the store out, and back."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from typing import NamedTuple

from corpus.store import Store

_CHUNK = 400


class Unit(NamedTuple):
    """A text in both languages, and the memory (a file's name) that it came from."""

    memory: str
    indonesian: str
    english: str


def write_units(connection: sqlite3.Connection, units: Iterable[Unit]) -> int:
    """Keep units, call it inside a transaction; return how many are new."""
    before = connection.total_changes
    connection.executemany(
        "INSERT OR IGNORE INTO translation_units (memory, indonesian, english) VALUES (?,?,?)", units
    )
    return connection.total_changes - before


def all_units(store: Store) -> dict[int, Unit]:
    """Return every unit by its number, in the order they came."""
    rows = store.connection.execute(
        "SELECT unit_id, memory, indonesian, english FROM translation_units ORDER BY unit_id"
    )
    return {row[0]: Unit(*row[1:]) for row in rows}


def units_by_id(store: Store, unit_ids: Iterable[int]) -> dict[int, Unit]:
    """Return the units of some numbers."""
    wanted = sorted(set(unit_ids))
    found: dict[int, Unit] = {}
    for at in range(0, len(wanted), _CHUNK):
        chunk = wanted[at : at + _CHUNK]
        marks = ",".join("?" for _ in chunk)
        rows = store.connection.execute(
            f"SELECT unit_id, memory, indonesian, english FROM translation_units WHERE unit_id IN ({marks})", chunk
        )
        found.update((row[0], Unit(*row[1:])) for row in rows)
    return found
