"""One segment of a Whoosh index in, its terms, posting lists and keys out, without Whoosh.

Whoosh's own reader costs 110 ms of imports and about 24 Python calls a posting; its table of terms, after
D. J. Bernstein's cdb (whoosh.filedb.filetables), is plain enough to read, and the posting lists are ours
(`indexer.packing`). Everything that knows how the table is laid out is in this file; a test compares with Whoosh's
matchers. The one pickle in it was written by ourselves, into a folder that only the user can write.
"""

from __future__ import annotations

import json
import mmap
from collections.abc import Iterator
from hashlib import md5
from pathlib import Path
from pickle import load
from struct import Struct, calcsize
from typing import NamedTuple

from indexer.keys import KEY_BYTES
from indexer.packing import Packed

MANIFEST_NAME = "segments.json"
_TABLE_MAGIC = b"HSH3"
_LENGTHS, _SLOT, _TABLE, _NUMBER, _FIELD = Struct("!ii"), Struct("!Iq"), Struct("!qi"), Struct("!i"), Struct("!H")
# A term's row: flags, statistics that are Whoosh's own, then where its postings begin.
_ROW = Struct("!BfIBBfIIq")
_TABLES = 256


class NotLaidOut(ValueError):
    """A file is not laid out as Whoosh 2.7.4 and 3 do it."""


class SegmentFacts(NamedTuple):
    """A segment as the manifest names it: the beginning of its file names, its passages, those deleted."""

    name: str
    passages: int
    deleted: tuple[int, ...]


def write_manifest(folder: Path, segments: list[SegmentFacts]) -> None:
    """Write which segments an index has: Whoosh says it in a pickle that only its own classes can read."""
    new = folder / f"{MANIFEST_NAME}.new"
    new.write_text(json.dumps([segment._asdict() for segment in segments]), encoding="utf-8")
    new.replace(folder / MANIFEST_NAME)


def read_manifest(folder: Path) -> list[SegmentFacts]:
    """Return the segments of an index."""
    rows = json.loads((folder / MANIFEST_NAME).read_text(encoding="utf-8"))
    return [SegmentFacts(row["name"], row["passages"], tuple(row["deleted"])) for row in rows]


class Segment:
    """An open segment. Passages are numbered from 0; deleted ones keep their number."""

    def __init__(self, folder: Path, facts: SegmentFacts) -> None:
        self.count = facts.passages
        self.deleted = frozenset(facts.deleted)
        self.keys = (folder / f"{facts.name}.key.col").read_bytes().ljust(facts.passages * KEY_BYTES, b"\0")
        self._terms = _mapped(folder / f"{facts.name}.trm")
        self._postings = _mapped(folder / f"{facts.name}.pst")
        self._read_head()

    def _read_head(self) -> None:
        terms = self._terms
        if terms[:4] != _TABLE_MAGIC or terms[4] != 0:
            raise NotLaidOut("the table of terms is of another make")
        end = len(terms) - _NUMBER.size
        extras = end - _NUMBER.unpack_from(terms, end)[0]
        terms.seek(extras)
        about = load(terms)
        self._fields: dict[str, bytes] = {name: _FIELD.pack(at) for name, at in about["fieldmap"].items()}
        self._place = Struct("!" + about["indextype"])
        self._size: int = about["indexlen"]
        self._places = end - self._size * calcsize("!" + about["indextype"])
        self._tables = extras - _TABLES * _TABLE.size
        self._end_of_rows: int = _TABLE.unpack_from(terms, self._tables)[0]

    def close(self) -> None:
        """Close the files."""
        self._terms.close()
        self._postings.close()

    def packed(self, field: str, term: bytes) -> Packed | None:
        """Return a term's posting list, or None if there is no such term."""
        row = self._row(self._fields.get(field, b"\xff\xff") + term)
        if row is None:
            return None
        flags, *_, offset = _ROW.unpack_from(self._terms, row)
        if flags:
            raise NotLaidOut(f"no posting list of ours at {offset}")
        return Packed(self._postings, offset)

    def _row(self, key: bytes) -> int | None:
        """Return where a key's row begins, by the hash tables."""
        terms = self._terms
        hashed = int.from_bytes(md5(key, usedforsecurity=False).digest()[-4:], "big")
        start, slots = _TABLE.unpack_from(terms, self._tables + (hashed & 255) * _TABLE.size)
        first = (hashed >> 8) % slots if slots else 0
        for at in range(slots):
            found, row = _SLOT.unpack_from(terms, start + (first + at) % slots * _SLOT.size)
            if not row:
                return None
            if found == hashed:
                body = row + _LENGTHS.size
                if terms[body : body + len(key)] == key and _LENGTHS.unpack_from(terms, row)[0] == len(key):
                    return int(body + len(key))
        return None

    def terms_from(self, field: str, prefix: bytes) -> Iterator[bytes]:
        """Yield the terms of a field that begin with a prefix, in order."""
        if field not in self._fields:
            return
        key = self._fields[field] + prefix
        terms = self._terms
        row = self._first_from(key)
        while row < self._end_of_rows:
            length, rest = _LENGTHS.unpack_from(terms, row)
            found = terms[row + _LENGTHS.size : row + _LENGTHS.size + length]
            if not found.startswith(key):
                return
            yield found[_FIELD.size :]
            row += _LENGTHS.size + length + rest

    def _first_from(self, key: bytes) -> int:
        """Return where the first row begins whose key is not before a key, by bisection."""
        terms = self._terms
        low, high = 0, self._size
        while low < high:
            middle = (low + high) // 2
            row = self._row_at(middle)
            length = _LENGTHS.unpack_from(terms, row)[0]
            if terms[row + _LENGTHS.size : row + _LENGTHS.size + length] < key:
                low = middle + 1
            else:
                high = middle
        return self._row_at(low) if low < self._size else self._end_of_rows

    def _row_at(self, number: int) -> int:
        return int(self._place.unpack_from(self._terms, self._places + number * self._place.size)[0])


def _mapped(path: Path) -> mmap.mmap:
    with path.open("rb") as file:
        return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
