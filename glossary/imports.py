"""What of an import is new: the entries of a file and the glossary in force in, the entries to put out."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from glossary.entries import Entry
from glossary.exchange.batch import IMPORTED

OWN = "own"


class News(NamedTuple):
    """The entries of an import to put, and how many others name a concept that stays as it is."""

    put: tuple[Entry, ...]
    kept: int


def news_of(entries: Iterable[Entry], in_force: Iterable[Entry], *, whole: bool) -> News:
    """Return what entries of a file say that the glossary does not say yet.

    A file that holds entries whole may change one, and then it is the user's own: who edits a table means what it says.
    A dictionary holds no variants, abbreviations or notes: of a concept that the glossary has it says nothing new, and
    in the place of the entry it would take these away. It fills gaps, and leaves the rest as it is.
    """
    known = {entry.term_id: entry for entry in in_force}
    put: list[Entry] = []
    kept = 0
    for entry in entries:
        before = known.get(entry.term_id)
        if before is None or (before.origin == IMPORTED and before != entry):
            put.append(entry)
        elif whole and before._replace(origin="") != entry._replace(origin=""):
            put.append(entry._replace(origin=OWN))
        else:
            kept += 1
    return News(tuple(put), kept)
