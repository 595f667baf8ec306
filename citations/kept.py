"""Exact quotations that the user kept: a document's text and a choice of words in, kept excerpts with segments out.

A kept excerpt outlives its document's state: text, offsets and the words around it stay, and lead to the place again
when the file has been replaced or read anew.
"""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from citations.joints import joined
from corpus.errors import KutipError
from corpus.save import now
from corpus.store import Store


class UnknownExcerpt(KutipError):
    """No kept excerpt has this number."""

    code = "unknown-excerpt"

    def __init__(self, kept_id: int) -> None:
        super().__init__(f"No excerpt {kept_id} was kept.", "`search_cli.py excerpts` lists them.", kept_id=kept_id)


@dataclass(frozen=True, slots=True)
class Segment:
    """One exact stretch `reading_text[start:end]`, with the characters around it (a W3C TextQuoteSelector)."""

    start: int
    end: int
    text: str
    prefix: str
    suffix: str


@dataclass(frozen=True, slots=True)
class Cut:
    """What is quoted: exact segments, and the words in brackets before the segments of those numbers."""

    segments: tuple[Segment, ...]
    insertions: tuple[tuple[int, str], ...] = ()


@dataclass(frozen=True, slots=True)
class KeptExcerpt:
    """A quotation that the user kept, with their note and tags.

    Segments are joined by elisions, or by words in brackets: `insertions` are pairs of the number of the segment before
    which they stand (one more than the last for the end) and the words.
    """

    kept_id: int
    document_id: str
    source_sha256: str
    passage_id: str
    note: str
    kept_at: str
    tags: tuple[str, ...]
    segments: tuple[Segment, ...]
    insertions: tuple[tuple[int, str], ...] = ()

    @property
    def quotation(self) -> str:
        """The whole quotation with its elisions and insertions."""
        return joined([segment.text for segment in self.segments], dict(self.insertions))


def located(text: str, segment: Segment) -> tuple[int, int] | None:
    """Return where a segment stands in a reading text: at its offsets, else where its words and surroundings are."""
    if text[segment.start : segment.end] == segment.text:
        return segment.start, segment.end
    around = text.find(segment.prefix + segment.text + segment.suffix)
    at = around + len(segment.prefix) if around >= 0 else text.find(segment.text)
    return (at, at + len(segment.text)) if at >= 0 else None


def keep(connection: sqlite3.Connection, excerpt: KeptExcerpt) -> int:
    """Store an excerpt and return its number, the same for the same words of the same document; in a transaction."""
    known = _same(connection, excerpt)
    if known is not None:
        return known
    cursor = connection.execute(
        "INSERT INTO kept_excerpts (document_id, source_sha256, passage_id, note, kept_at) VALUES (?,?,?,?,?)",
        (excerpt.document_id, excerpt.source_sha256, excerpt.passage_id, excerpt.note, excerpt.kept_at or now()),
    )
    kept_id = int(cursor.lastrowid or 0)
    _put_segments(connection, kept_id, Cut(excerpt.segments, excerpt.insertions))
    add_tags(connection, kept_id, excerpt.tags)
    return kept_id


def _put_segments(connection: sqlite3.Connection, kept_id: int, cut: Cut) -> None:
    """Store segments and insertions in their order: a row without extent (start = end) holds an insertion's words."""
    inserted = dict(cut.insertions)
    rows: list[Segment] = []
    for at, segment in enumerate((*cut.segments, None)):
        if at in inserted:
            place = rows[-1].end if rows else cut.segments[0].start
            rows.append(Segment(place, place, inserted[at], "", ""))
        if segment is not None:
            rows.append(segment)
    connection.executemany(
        "INSERT INTO kept_segments VALUES (?,?,?,?,?,?,?)",
        ((kept_id, at, row.start, row.end, row.text, row.prefix, row.suffix) for at, row in enumerate(rows)),
    )


def cut_again(connection: sqlite3.Connection, kept_id: int, cut: Cut) -> None:
    """Put another cut in the place of an excerpt's quotation; in a transaction."""
    connection.execute("DELETE FROM kept_segments WHERE kept_id = ?", (kept_id,))
    _put_segments(connection, kept_id, cut)


def _read_cut(rows: Iterable[Segment]) -> Cut:
    segments: list[Segment] = []
    insertions: list[tuple[int, str]] = []
    for row in rows:
        if row.start == row.end:
            insertions.append((len(segments), row.text))
        else:
            segments.append(row)
    return Cut(tuple(segments), tuple(insertions))


def _same(connection: sqlite3.Connection, excerpt: KeptExcerpt) -> int | None:
    """Return the number of a kept excerpt with the same segments, note and tags."""
    for other in _read(connection, "WHERE document_id = ?", (excerpt.document_id,)):
        same = (other.segments, other.insertions, other.note, sorted(other.tags))
        if same == (excerpt.segments, excerpt.insertions, excerpt.note, sorted(set(excerpt.tags))):
            return other.kept_id
    return None


def kept_excerpts(
    store: Store, *, kept_ids: Iterable[int] = (), tags: Iterable[str] = (), document_id: str = ""
) -> tuple[KeptExcerpt, ...]:
    """Return the kept excerpts in the order in which they were kept: all, or those numbered, tagged, of a document.

    Raises:
        UnknownExcerpt: one of the numbers is not known.
    """
    excerpts = {excerpt.kept_id: excerpt for excerpt in _read(store.connection)}
    wanted = tuple(dict.fromkeys(kept_ids))
    for kept_id in wanted:
        if kept_id not in excerpts:
            raise UnknownExcerpt(kept_id)
    chosen = [excerpts[kept_id] for kept_id in wanted] if wanted else excerpts.values()
    needed = {tag.casefold() for tag in tags}
    return tuple(
        excerpt
        for excerpt in chosen
        if needed <= {tag.casefold() for tag in excerpt.tags} and document_id in ("", excerpt.document_id)
    )


def _read(connection: sqlite3.Connection, condition: str = "", values: tuple[str, ...] = ()) -> tuple[KeptExcerpt, ...]:
    segments: dict[int, list[Segment]] = defaultdict(list)
    for kept_id, *columns in connection.execute(
        'SELECT kept_id, start, "end", text, prefix, suffix FROM kept_segments ORDER BY kept_id, segment'
    ):
        segments[kept_id].append(Segment(*columns))
    tags: dict[int, list[str]] = defaultdict(list)
    for kept_id, tag in connection.execute("SELECT kept_id, tag FROM kept_tags ORDER BY kept_id, tag"):
        tags[kept_id].append(tag)
    rows = connection.execute(
        "SELECT kept_id, document_id, source_sha256, passage_id, note, kept_at FROM kept_excerpts"
        f" {condition} ORDER BY kept_id",
        values,
    )
    return tuple(
        KeptExcerpt(row[0], row[1], row[2], row[3], row[4], row[5], tuple(tags[row[0]]), cut.segments, cut.insertions)
        for row, cut in ((row, _read_cut(segments[row[0]])) for row in rows.fetchall())
    )


def set_note(connection: sqlite3.Connection, kept_id: int, note: str) -> None:
    """Replace an excerpt's note; an empty one takes it away."""
    connection.execute("UPDATE kept_excerpts SET note = ? WHERE kept_id = ?", (note, kept_id))


def add_tags(connection: sqlite3.Connection, kept_id: int, tags: Iterable[str]) -> None:
    """Give an excerpt tags that it does not have yet."""
    rows = ((kept_id, tag.strip()) for tag in tags if tag.strip())
    connection.executemany("INSERT OR IGNORE INTO kept_tags VALUES (?, ?)", rows)


def drop_tags(connection: sqlite3.Connection, kept_id: int, tags: Iterable[str]) -> None:
    """Take tags away from an excerpt."""
    connection.executemany("DELETE FROM kept_tags WHERE kept_id = ? AND tag = ?", ((kept_id, tag) for tag in tags))


def remove(connection: sqlite3.Connection, kept_id: int) -> None:
    """Forget an excerpt; its segments and tags go with it."""
    connection.execute("DELETE FROM kept_excerpts WHERE kept_id = ?", (kept_id,))
