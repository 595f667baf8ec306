"""Terms in, posting lists of the whole index out, its segments put one after the other."""

from __future__ import annotations

import struct
import zlib
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property
from itertools import accumulate
from pickle import UnpicklingError
from typing import NamedTuple

from indexer.deadline import Deadline
from indexer.keys import KEY_BYTES, Key, unpack_key
from indexer.packing import Packed
from indexer.segment import Segment, read_manifest

TYPE_CHECKING = False  # as in typing
if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from corpus.document import Language


class DamagedIndex(Exception):
    """The files of an index are not what Whoosh wrote; a rebuild helps."""


# What the layers below raise over damaged files.
_DAMAGE = (OSError, EOFError, ValueError, LookupError, TypeError, AttributeError, ImportError, MemoryError,
           OverflowError, struct.error, zlib.error, UnpicklingError)  # fmt: skip


@contextmanager
def _noticing_damage() -> Iterator[None]:
    try:
        yield
    except _DAMAGE as error:
        raise DamagedIndex(str(error)) from error


class Posting(NamedTuple):
    """A term's passages by number, ascending, with their weights; `parts` are the lists of segments, last first."""

    passages: Sequence[int]
    weights: bytes
    parts: tuple[tuple[int, Packed], ...] = ()

    def weight(self, passage: int) -> int:
        """Return the packed weight in one passage, or 0 if the term is not in it."""
        at = bisect_left(self.passages, passage)
        return self.weights[at] if at < len(self.passages) and self.passages[at] == passage else 0

    def value(self, passage: int) -> bytes | None:
        """Return the packed weight and positions in one passage, or None if the term is not in it."""
        for start, part in self.parts:
            if passage >= start:
                at = bisect_left(part.passages, passage - start)
                found = at < len(part.passages) and part.passages[at] == passage - start
                return part.value(at) if found else None
        return None


NOTHING = Posting([], b"")
_TERMS_BETWEEN_CHECKS = 256


class Postings:
    """An open index. Passages are numbered from 0 for as long as it is open."""

    def __init__(self, folder: Path) -> None:
        with _noticing_damage():
            self._segments = [Segment(folder, facts) for facts in read_manifest(folder)]
        self._starts = list(accumulate((segment.count for segment in self._segments), initial=0))
        self._cache: dict[tuple[str, str], Posting] = {}
        self.deadline = Deadline()
        """Of the search under way; reading terms and postings asks it."""
        self.count = sum(segment.count - len(segment.deleted) for segment in self._segments)

    def __enter__(self) -> Postings:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the index's files."""
        for segment in self._segments:
            segment.close()

    def forget(self) -> None:
        """Drop the posting lists that were read, so that a search can be measured as the first one."""
        self._cache.clear()

    def posting(self, term: str, field: str = "text") -> Posting:
        """Return the posting list of a term; an empty one if the index has no such term."""
        found = self._cache.get((field, term))
        if found is None:
            self.deadline.check()
            with _noticing_damage():
                found = self._cache[field, term] = self._read(field, term.encode())
        return found

    def _read(self, field: str, term: bytes) -> Posting:
        found: list[Posting] = []
        for segment, start in zip(self._segments, self._starts, strict=False):
            packed = segment.packed(field, term)
            if packed is not None:
                passages: Sequence[int] = packed.passages
                weights = packed.weights
                if segment.deleted:
                    kept = [at for at, passage in enumerate(passages) if passage not in segment.deleted]
                    passages, weights = [passages[at] for at in kept], bytes(map(weights.__getitem__, kept))
                passages = [start + passage for passage in passages] if start else passages
                found.append(Posting(passages, weights, ((start, packed),)))
        return _joined(found)

    def terms_from(self, prefix: str, field: str = "text") -> Iterator[str]:
        """Yield the terms that begin with a prefix, in each segment in order; one may come several times."""
        with _noticing_damage():
            for segment in self._segments:
                for number, term in enumerate(segment.terms_from(field, prefix.encode())):
                    if number % _TERMS_BETWEEN_CHECKS == 0:
                        self.deadline.check()
                    yield term.decode()

    def packed_key(self, passage: int) -> bytes:
        """Return the packed key of a passage."""
        at = bisect_right(self._starts, passage) - 1
        begin = (passage - self._starts[at]) * KEY_BYTES
        return self._segments[at].keys[begin : begin + KEY_BYTES]

    @cached_property
    def flags(self) -> bytes:
        """The last byte of every passage's key, by number: its language and kind (`indexer.keys`)."""
        return b"".join(segment.keys[KEY_BYTES - 1 :: KEY_BYTES] for segment in self._segments)

    def marks(self, language: Language) -> bytes:
        """Return 1 for every passage of a language, by number, and 0 for those of another."""
        return self._english if language == "en" else self._indonesian

    @cached_property
    def _english(self) -> bytes:
        return self.flags.translate(bytes(flags >> 1 & 1 for flags in range(256)))

    @cached_property
    def _indonesian(self) -> bytes:
        return self.flags.translate(bytes(~flags >> 1 & 1 for flags in range(256)))

    def key(self, passage: int) -> Key:
        """Return the key of a passage."""
        return unpack_key(self.packed_key(passage))

    def every_passage(self) -> Iterator[int]:
        """Yield the number of every passage."""
        for segment, start in zip(self._segments, self._starts, strict=False):
            yield from (start + at for at in range(segment.count) if at not in segment.deleted)


def _joined(found: list[Posting]) -> Posting:
    """Return the list of all segments."""
    if len(found) < 2:
        return found[0] if found else NOTHING
    passages = [passage for posting in found for passage in posting.passages]
    return Posting(
        passages, b"".join(one.weights for one in found), tuple(part for one in reversed(found) for part in one.parts)
    )
