"""A document's reading text in; the documents of the library that say almost the same out."""

from __future__ import annotations

import hashlib
import heapq
import json
import re
import sqlite3
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass

from corpus.long_text import whole_lines
from corpus.slices import Text

# Documents are compared by runs of this many words.
SHINGLE_WORDS = 4
# The smallest hashes of a document's shingles are its sketch (bottom-k; Broder 1997, "On the resemblance and
# containment of documents", section 3); 96 of them tell a share of .5 to within .05.
SKETCH_SIZE = 96
# From this share of common shingles on, two documents are named as much alike.
ALIKE = 0.5
# An article that others have cut stands whole in the longer one: this share of the shorter, and of both together so
# much, since the smallest hashes tell less of texts that differ more in length.
HELD = 0.75
_LEAST_ALIKE = 0.17
# A hash is one of so many.
_HASHES = 1 << 63
_FEWEST_SHINGLES = 8
_WORD = re.compile(r"\w+")
_LINE = re.compile(r"[^\n]+")


@dataclass(frozen=True, slots=True)
class NearDuplicate:
    """A document much like another; `share` of their shingles is common to both, about."""

    document_id: str
    title: str
    share: float


def sketch_of(text: Text) -> tuple[int, ...]:
    """Return the sketch of a text, ascending: equal for texts that differ in case, marks and white space only.

    >>> sketch_of("Satu dua tiga empat.") == sketch_of("SATU, dua  tiga empat!")
    True
    """
    kept: set[int] = set()
    largest_first: list[int] = []
    for value in map(_hash, _shingles(text)):
        if value in kept or (len(kept) == SKETCH_SIZE and value > -largest_first[0]):
            continue
        kept.add(value)
        if len(kept) <= SKETCH_SIZE:
            heapq.heappush(largest_first, -value)
        else:
            kept.remove(-heapq.heappushpop(largest_first, -value))
    return tuple(sorted(kept))


def _shingles(text: Text) -> Iterator[str]:
    """Yield every run of words, line by line: neither the words nor the runs of a long text are ever held at once."""
    run: deque[str] = deque(maxlen=SHINGLE_WORDS)
    for line in (line for lines in whole_lines(text) for line in _LINE.finditer(lines)):
        for word in _WORD.finditer(line[0].casefold()):
            run.append(word[0])
            if len(run) == SHINGLE_WORDS:
                yield " ".join(run)


def resemblance(first: tuple[int, ...], second: tuple[int, ...]) -> float:
    """Estimate which share of all shingles of two texts both have, from their sketches."""
    size = min(SKETCH_SIZE, len(set(first) | set(second)))
    if not size:
        return 0.0
    smallest = heapq.nsmallest(size, set(first) | set(second))
    return len(set(smallest) & set(first) & set(second)) / size


def held_share(first: tuple[int, ...], second: tuple[int, ...]) -> float:
    """Estimate which share of the shorter text's shingles the longer one has, from their sketches.

    The share follows from the resemblance and the numbers of shingles, which the largest hash of a sketch tells
    (Bar-Yossef et al. 2002, "Counting distinct elements in a data stream", section 3).
    """
    alike = resemblance(first, second)
    counts = sorted(map(_count, (first, second)))
    return min(1.0, alike * sum(counts) / ((1 + alike) * counts[0])) if counts[0] else 0.0


def are_alike(first: tuple[int, ...], second: tuple[int, ...]) -> bool:
    """Tell whether two texts are much the same, or the one is the other with parts cut."""
    alike = resemblance(first, second)
    return alike >= ALIKE or (alike >= _LEAST_ALIKE and held_share(first, second) >= HELD)


def _count(sketch: tuple[int, ...]) -> float:
    """Estimate how many shingles a text has, from its sketch."""
    return len(sketch) if len(sketch) < SKETCH_SIZE else (SKETCH_SIZE - 1) * _HASHES / sketch[-1]


def note_sketch(connection: sqlite3.Connection, document_id: str, text: Text) -> tuple[NearDuplicate, ...]:
    """Store a document's sketch and return the active documents that are much like it, the nearest first.

    Called inside a transaction, after the document was saved.
    """
    sketch = sketch_of(text)
    connection.execute("DELETE FROM sketches WHERE document_id = ?", (document_id,))
    connection.executemany("INSERT INTO sketches VALUES (?,?)", ((value, document_id) for value in sketch))
    if len(sketch) < _FEWEST_SHINGLES:
        return ()
    return _alike(connection, document_id, sketch)


def _alike(connection: sqlite3.Connection, document_id: str, sketch: tuple[int, ...]) -> tuple[NearDuplicate, ...]:
    marks = ",".join("?" * len(sketch))
    candidates = connection.execute(
        "SELECT document_id, file_name, csl FROM sketches JOIN documents USING (document_id)"
        f" WHERE hash IN ({marks}) AND document_id <> ? AND state = 'active'"
        " GROUP BY document_id HAVING count(*) >= ?",
        (*sketch, document_id, max(2, int(_LEAST_ALIKE * len(sketch) / 2))),
    ).fetchall()
    found = []
    for other_id, file_name, csl in candidates:
        stored = _stored(connection, other_id)
        if are_alike(sketch, stored):
            title = str(json.loads(csl).get("title") or file_name)
            found.append(NearDuplicate(other_id, title, round(resemblance(sketch, stored), 2)))
    return tuple(sorted(found, key=lambda near: (-near.share, near.document_id)))


def pairs_alike(connection: sqlite3.Connection) -> tuple[tuple[str, str], ...]:
    """Return the pairs of active documents that are much alike, by their ids."""
    shared = connection.execute(
        "SELECT one.document_id, other.document_id FROM sketches AS one JOIN sketches AS other USING (hash)"
        " WHERE one.document_id < other.document_id"
        " AND one.document_id IN (SELECT document_id FROM documents WHERE state = 'active')"
        " AND other.document_id IN (SELECT document_id FROM documents WHERE state = 'active')"
        " GROUP BY one.document_id, other.document_id HAVING count(*) > 1"
    ).fetchall()
    sketches = {
        document_id: _stored(connection, document_id) for document_id in {each for pair in shared for each in pair}
    }
    return tuple(
        (one, other)
        for one, other in shared
        if min(len(sketches[one]), len(sketches[other])) >= _FEWEST_SHINGLES
        and are_alike(sketches[one], sketches[other])
    )


def _stored(connection: sqlite3.Connection, document_id: str) -> tuple[int, ...]:
    rows = connection.execute("SELECT hash FROM sketches WHERE document_id = ? ORDER BY hash", (document_id,))
    return tuple(row[0] for row in rows)


def _hash(shingle: str) -> int:
    """Return 63 bits, which SQLite holds as an integer and orders as we do."""
    return int.from_bytes(hashlib.blake2b(shingle.encode(), digest_size=8).digest()) >> 1
