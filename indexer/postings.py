"""Terms in, posting lists out: Whoosh's index read block by block.

Whoosh's matchers cost about 24 Python calls a posting; reading its blocks whole costs a fraction and gives the same
lists, which a test compares. Everything that knows how Whoosh lays its blocks out is in this file.
"""

from __future__ import annotations

import struct
import zlib
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import accumulate
from pathlib import Path
from pickle import UnpicklingError, loads
from typing import Any, NamedTuple

from whoosh import index, reading
from whoosh.index import IndexError as WhooshError

from indexer.whoosh_schema import KEY_BYTES, Key, unpack_key


class DamagedIndex(Exception):
    """The files of an index are not what Whoosh wrote; a rebuild helps."""


# Whoosh 2.7.4 has no error of its own for this.
_CORRUPT = getattr(reading, "CorruptIndexError", WhooshError)
# What Whoosh and the layers below it raise over damaged files.
_DAMAGE = (OSError, EOFError, ValueError, LookupError, TypeError, AttributeError, ImportError, MemoryError,
           struct.error, zlib.error, UnpicklingError, WhooshError, _CORRUPT)  # fmt: skip


@contextmanager
def _noticing_damage() -> Iterator[None]:
    try:
        yield
    except _DAMAGE as error:
        raise DamagedIndex(str(error)) from error


class Posting(NamedTuple):
    """A term's passages by number, ascending, and for each the packed weight and positions."""

    passages: list[int]
    values: list[bytes]

    def value(self, passage: int) -> bytes | None:
        """Return the packed value of one passage, or None if the term is not in it."""
        at = bisect_left(self.passages, passage)
        return self.values[at] if at < len(self.passages) and self.passages[at] == passage else None


NOTHING = Posting([], [])


class Postings:
    """An open index. Passages are numbered from 0 for as long as it is open."""

    def __init__(self, folder: Path) -> None:
        with _noticing_damage():
            self._index = index.open_dir(str(folder))
            self._reader = reader = self._index.reader()
            self._leaves = [leaf for leaf, _ in reader.leaf_readers()] if reader.doc_count_all() else []
            self._starts = list(accumulate((leaf.doc_count_all() for leaf in self._leaves), initial=0))
            self._keys = [_column(leaf) for leaf in self._leaves]
            self._deleted = [frozenset(leaf.segment().deleted_docs()) for leaf in self._leaves]
        self._cache: dict[tuple[str, str], Posting] = {}
        self.count: int = reader.doc_count()

    def __enter__(self) -> Postings:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the index's files."""
        self._reader.close()
        self._index.close()

    def posting(self, term: str, field: str = "text") -> Posting:
        """Return the posting list of a term; an empty one if the index has no such term."""
        found = self._cache.get((field, term))
        if found is None:
            with _noticing_damage():
                found = self._cache[field, term] = self._read(field, term.encode())
        return found

    def _read(self, field: str, term: bytes) -> Posting:
        parts = [
            _with_offset(_read_leaf(leaf, field, term), start, deleted)
            for leaf, start, deleted in zip(self._leaves, self._starts, self._deleted, strict=False)
            if (field, term) in leaf
        ]
        if not parts:
            return NOTHING
        if len(parts) == 1:
            return parts[0]
        return Posting([n for part in parts for n in part.passages], [v for part in parts for v in part.values])

    def terms_from(self, prefix: str, field: str = "text") -> Iterator[str]:
        """Yield the terms that begin with a prefix, in each segment in order; one may come several times."""
        wanted = prefix.encode()
        with _noticing_damage():
            for leaf in self._leaves:
                for term in leaf.expand_prefix(field, wanted):
                    yield term.decode()

    def packed_key(self, passage: int) -> bytes:
        """Return the packed key of a passage."""
        leaf = bisect_right(self._starts, passage) - 1
        at = (passage - self._starts[leaf]) * KEY_BYTES
        return self._keys[leaf][at : at + KEY_BYTES]

    def key(self, passage: int) -> Key:
        """Return the key of a passage."""
        return unpack_key(self.packed_key(passage))

    def every_passage(self) -> Iterator[int]:
        """Yield the number of every passage."""
        for leaf, start, deleted in zip(self._leaves, self._starts, self._deleted, strict=False):
            yield from (start + at for at in range(leaf.doc_count_all()) if at not in deleted)


def _column(leaf: Any) -> bytes:
    """Return a segment's keys as one run of bytes."""
    reader = leaf.column_reader("key")
    column = getattr(reader, "raw_column", lambda: reader)()
    return b"".join(column[at] for at in range(leaf.doc_count_all()))


def _read_leaf(leaf: Any, field: str, term: bytes) -> Posting:
    matcher = leaf._terms.matcher(field, term, leaf.schema[field].format)
    passages: list[int] = []
    values: list[bytes] = []
    file = matcher._postfile
    while not matcher._atend:
        data = file.get(matcher._dataoffset, matcher._nextoffset - matcher._dataoffset)
        distances, _, packed = loads(zlib.decompress(data) if matcher._compression else data)
        passages += accumulate(distances)
        values += packed
        matcher._next_block()
    return Posting(passages, values)


def _with_offset(posting: Posting, start: int, deleted: frozenset[int]) -> Posting:
    if deleted:
        kept = [at for at, passage in enumerate(posting.passages) if passage not in deleted]
        posting = Posting([posting.passages[at] for at in kept], [posting.values[at] for at in kept])
    if start:
        return Posting([start + passage for passage in posting.passages], posting.values)
    return posting
