"""Exact quotations that the user kept: a document's text and a choice of words in, kept excerpts with segments out.

A kept excerpt outlives its document's state: text, offsets and the words around it stay, and lead to the place again
when the file has been replaced or read anew.
"""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from citations.excerpt import CONTEXT
from citations.proof.words import WORD, loose, loose_words
from corpus.errors import KutipError, UsageError
from corpus.save import now
from corpus.store import Store

ELISION = " [...] "
# How far behind its beginning a quotation may end, in characters: over several passages, not over a whole book.
FURTHEST = 20_000


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
class KeptExcerpt:
    """A quotation that the user kept, with their note and tags; several segments are joined by elisions."""

    kept_id: int
    document_id: str
    source_sha256: str
    passage_id: str
    note: str
    kept_at: str
    tags: tuple[str, ...]
    segments: tuple[Segment, ...]

    @property
    def quotation(self) -> str:
        """The whole quotation, an elision between its segments."""
        return ELISION.join(segment.text for segment in self.segments)


def cut_segment(text: str, start: int, end: int) -> Segment:
    """Cut an exact stretch out of a reading text."""
    return Segment(start, end, text[start:end], text[max(0, start - CONTEXT) : start], text[end : end + CONTEXT])


def choose_segments(
    text: str, passage: tuple[int, int], words: Sequence[tuple[str | None, str | None]]
) -> tuple[Segment, ...]:
    """Cut the stretches that the user names by their first and last words, one after the other.

    The first begins in the passage `[start, end)`; any may end in a passage after it. Words left out mean the
    passage's own beginning and end. Case, accents and punctuation of the words do not matter; what is cut is exact.

    Raises:
        UsageError: the words are not there.
    """
    found: list[Segment] = []
    at, passage_end = passage
    for first, last in words:
        start = at if first is None else _place(text, first, at, passage_end if not found else at + FURTHEST)[0]
        end = passage_end if last is None else _end(text, last, start, passage_end)
        if end <= start:
            raise UsageError("The excerpt would be empty.", "Give --from before --to, in reading order.")
        found.append(cut_segment(text, start, end))
        at = end
    return tuple(found)


def _end(text: str, words: str, start: int, passage_end: int) -> int:
    """Return where the words end: in the passage if it has them, else behind it; punctuation typed is included."""
    try:
        end = _place(text, words, start, passage_end)[1]
    except UsageError:
        end = _place(text, words, start, start + FURTHEST)[1]
    typed = words.rstrip()
    tail = typed[len(typed.rstrip(".,;:!?\"'”’)»")) :]
    return end + len(tail) if tail and text.startswith(tail, end) else end


def _place(text: str, words: str, start: int, end: int) -> tuple[int, int]:
    """Return the span of the first place of some words in a stretch."""
    wanted = loose_words(words)
    matches = list(WORD.finditer(text, start, min(end, len(text))))
    known = [loose(match[0]) for match in matches]
    for at in range(len(known) - len(wanted) + 1):
        if wanted and known[at : at + len(wanted)] == wanted:
            return matches[at].start(), matches[at + len(wanted) - 1].end()
    raise UsageError(
        f"The words '{words}' do not stand there.", "Copy a few words as `show PASSAGE_ID` prints them.", words=words
    )


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
    connection.executemany(
        "INSERT INTO kept_segments VALUES (?,?,?,?,?,?,?)",
        (
            (kept_id, at, segment.start, segment.end, segment.text, segment.prefix, segment.suffix)
            for at, segment in enumerate(excerpt.segments)
        ),
    )
    add_tags(connection, kept_id, excerpt.tags)
    return kept_id


def _same(connection: sqlite3.Connection, excerpt: KeptExcerpt) -> int | None:
    """Return the number of a kept excerpt with the same segments, note and tags."""
    for other in _read(connection, "WHERE document_id = ?", (excerpt.document_id,)):
        same = (other.segments, other.note, sorted(other.tags))
        if same == (excerpt.segments, excerpt.note, sorted(set(excerpt.tags))):
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
        KeptExcerpt(row[0], row[1], row[2], row[3], row[4], row[5], tuple(tags[row[0]]), tuple(segments[row[0]]))
        for row in rows.fetchall()
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
