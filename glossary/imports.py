"""What of an import is new: the entries of a file and the glossary in force in, the entries to put out."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import NamedTuple

from glossary.entries import Entry
from glossary.exchange.batch import IMPORTED

OWN = "own"


class News(NamedTuple):
    """The entries of an import to put, and how many others name a concept that stays as it is."""

    put: tuple[Entry, ...]
    kept: int


def news_of(entries: Iterable[Entry], in_force: Iterable[Entry], *, whole: bool, lost: Collection[str] = ()) -> News:
    """Return what entries of a file say that the glossary does not say yet.

    `lost` are the parts of speech for which the format has no name: an entry of such a one is known by its sides.

    A file that holds entries whole may change one, and then it is the user's own: who edits a table means what it says.
    A dictionary holds no variants, abbreviations or notes: of a concept that the glossary has it says nothing new, and
    in the place of the entry it would take these away. It fills gaps, and leaves the rest as it is.
    """
    known: dict[int, Entry] = {}
    nameless: dict[tuple[str, str], Entry] = {}
    for entry in in_force:
        known[entry.term_id] = entry
        if entry.part_of_speech in lost:
            nameless[entry.indonesian, entry.english[0]] = entry
    put: list[Entry] = []
    kept = 0
    for read in entries:
        alike = None if read.term_id in known else nameless.get((read.indonesian, read.english[0]))
        entry = read._replace(term_id=alike.term_id, part_of_speech=alike.part_of_speech) if alike else read
        before = known.get(entry.term_id)
        if before is None or (before.origin == IMPORTED and before != entry):
            put.append(entry)
        elif whole and before._replace(origin="") != entry._replace(origin=""):
            put.append(entry._replace(origin=OWN))
        else:
            kept += 1
    return News(tuple(put), kept)
