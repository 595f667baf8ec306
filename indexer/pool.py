"""Postings in the order of passages in, the same in the order of terms out, whatever their number in the same memory.

Whoosh's own pool keeps a tuple a posting and, when those fill the memory that it was given, writes and merges them one
by one: half the speed. Here a term's postings are one row of bytes, so that a run on disk has a record a term.
"""

from __future__ import annotations

from collections.abc import Iterator
from heapq import merge
from operator import itemgetter
from pathlib import Path
from struct import Struct
from tempfile import TemporaryFile
from typing import IO, NamedTuple

# A run is written out when about so many bytes are held: some 300,000 words.
LIMIT = 32 << 20
# What a new term takes besides its postings: its row, its key, its place in the table.
_TERM_BYTES = 200
_SLOT = Struct("=II")
_RECORD = Struct("=III")
_ORDER = itemgetter(0, 1)
# What Whoosh hands over and takes back: field, term, number of the passage, weight, value.
Item = tuple[str, bytes, int, float, bytes | None]


class _Term(NamedTuple):
    """A term's postings: of each the number of its passage, how long its value is, and the value."""

    field: str
    term: bytes
    postings: bytes


class PostingPool:
    """Gathers the postings of passages whose numbers ascend. Runs are files without a name: none is ever left."""

    def __init__(self, folder: Path, limit: int = LIMIT) -> None:
        """`folder` is where runs are written; `limit` how many bytes are held at most, about."""
        self._folder = folder
        self._limit = limit
        self._held = 0
        self._fields: dict[str, dict[bytes, bytearray]] = {}
        self._runs: list[IO[bytes]] = []

    def add(self, item: Item) -> None:
        """Add a posting; of each term, those of later passages come later. The weight is not kept: it is always 1."""
        field, term, number, _, value = item
        terms = self._fields.setdefault(field, {})
        row = terms.get(term)
        if row is None:
            if self._held > self._limit:
                self._write_run()
                terms = self._fields.setdefault(field, {})
            row = terms[term] = bytearray()
            self._held += len(term) + _TERM_BYTES
        value = value or b""
        row += _SLOT.pack(number, len(value)) + value
        self._held += _SLOT.size + len(value)

    def iter_postings(self) -> Iterator[Item]:
        """Yield every posting by field, term and passage; what is held is let go on the way."""
        for field, term, postings in merge(*map(_read_run, self._runs), self._taken(), key=_ORDER):
            at = 0
            while at < len(postings):
                number, length = _SLOT.unpack_from(postings, at)
                at += _SLOT.size + length
                yield field, term, number, 1.0, postings[at - length : at]

    def cleanup(self) -> None:
        """Remove the runs."""
        for run in self._runs:
            run.close()
        self._runs.clear()

    def _write_run(self) -> None:
        run = TemporaryFile(dir=self._folder)  # noqa: SIM115 -- closed by cleanup()
        self._runs.append(run)
        for field, term, postings in self._taken():
            name = field.encode()
            run.write(_RECORD.pack(len(name), len(term), len(postings)))
            run.writelines((name, term, postings))
        run.seek(0)

    def _taken(self) -> Iterator[_Term]:
        fields, self._fields, self._held = self._fields, {}, 0
        for field in sorted(fields):
            terms = fields.pop(field)
            for term in sorted(terms):
                yield _Term(field, term, bytes(terms.pop(term)))


def _read_run(run: IO[bytes]) -> Iterator[_Term]:
    while head := run.read(_RECORD.size):
        name, term, postings = (run.read(length) for length in _RECORD.unpack(head))
        yield _Term(name.decode(), term, postings)
