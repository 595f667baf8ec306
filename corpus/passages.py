"""Read passages and facts of documents back from the store: ids in, rows out. Used by search, so imports stay few."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from corpus.errors import UnknownPassage
from corpus.ids import parse_passage_id
from corpus.records import TYPE_CHECKING, NamedTuple, cast
from corpus.store import Store

if TYPE_CHECKING:
    from corpus.document import BlockKind, Language

_CHUNK = 400


class StoredPassage(NamedTuple):
    """A passage with the path of section titles above it; pages are physical numbers, lines those of a text file."""

    passage_id: str
    document_id: str
    ordinal: int
    start: int
    end: int
    text: str
    language: Language
    kind: BlockKind
    section: tuple[str, ...]
    paragraph: int | None
    pages: tuple[int, int] | None
    lines: tuple[int, int] | None


class Changes(NamedTuple):
    """What changed since a sequence number: documents to index anew, documents to drop, the newest number."""

    last: int
    present: tuple[str, ...]
    gone: tuple[str, ...]


class DocumentFacts(NamedTuple):
    """What a search filters and shows of a document."""

    document_id: str
    title: str | None
    authors: tuple[str, ...]
    year: int | None
    language: Language
    tags: tuple[str, ...]
    source: str


_COLUMNS = (
    'p.document_id, p.ordinal, p.start, p."end", p.text, p.language, p.kind, p.section, p.paragraph, '
    "p.first_page, p.last_page, p.first_line, p.last_line"
)


def passages_of(store: Store, document_id: str) -> Iterator[StoredPassage]:
    """Yield the passages of an active document in reading order; none for a superseded or removed one."""
    yield from _select(
        store,
        f"SELECT {_COLUMNS} FROM passages p JOIN documents d USING (document_id)"
        " WHERE p.document_id = ? AND d.state = 'active' ORDER BY p.ordinal",
        (document_id,),
    )


def passages_by_id(store: Store, passage_ids: Iterable[str]) -> dict[str, StoredPassage]:
    """Return the passages that exist in active documents, by id."""
    found: dict[str, StoredPassage] = {}
    keys = [parse_passage_id(passage_id) for passage_id in passage_ids]
    for at in range(0, len(keys), _CHUNK):
        chunk = keys[at : at + _CHUNK]
        values = ",".join("(?,?)" for _ in chunk)
        # CROSS JOIN keeps this order: SQLite would rather read every document's row.
        rows = _select(
            store,
            f"WITH wanted(document_id, ordinal) AS (VALUES {values}) SELECT {_COLUMNS} FROM wanted"
            " CROSS JOIN passages p USING (document_id, ordinal) CROSS JOIN documents d USING (document_id)"
            " WHERE d.state = 'active'",
            tuple(part for key in chunk for part in key),
        )
        found.update((passage.passage_id, passage) for passage in rows)
    return found


def passage_by_id(store: Store, passage_id: str) -> StoredPassage:
    """Return one passage of an active document, or raise UnknownPassage."""
    found = passages_by_id(store, (passage_id,))
    if not found:
        raise UnknownPassage(passage_id)
    return next(iter(found.values()))


def _select(store: Store, query: str, parameters: tuple[object, ...]) -> Iterator[StoredPassage]:
    paths = lru_cache(maxsize=None)(lambda document_id: section_paths(store, document_id))
    for row in store.connection.execute(query, parameters):
        document_id, ordinal, start, end, text, language, kind, section, paragraph = row[:9]
        first_page, last_page, first_line, last_line = row[9:]
        yield StoredPassage(
            f"{document_id}:{ordinal}",
            document_id,
            ordinal,
            start,
            end,
            text,
            language,
            kind,
            () if section is None else paths(document_id)[section],
            paragraph,
            None if first_page is None else (first_page, last_page),
            None if first_line is None else (first_line, last_line),
        )


def section_paths(store: Store, document_id: str) -> dict[int, tuple[str, ...]]:
    """Return for each section of a document the titles from the outermost down to its own."""
    paths: dict[int, tuple[str, ...]] = {}
    rows = store.connection.execute(
        "SELECT section, parent, title FROM sections WHERE document_id = ? ORDER BY section", (document_id,)
    )
    for section, parent, title in rows:
        above = () if parent is None else paths[parent]
        paths[section] = (*above, title)
    return paths


def title_paths(store: Store, facts: DocumentFacts) -> tuple[tuple[str, ...], ...]:
    """Return the sections that are the document's title and govern all of it: no passage's heading in particular."""
    rows = store.connection.execute(
        "SELECT title FROM sections WHERE document_id = ? AND level = 0", (facts.document_id,)
    ).fetchall()
    return (*rows, (facts.title or "",))


def headings_above(passage: StoredPassage, titles: Sequence[tuple[str, ...]]) -> tuple[str, ...]:
    """Return the headings above a passage, from the outermost on, without the document's title (`title_paths`)."""
    return passage.section[1:] if passage.section[:1] in titles else passage.section


def last_sequence(store: Store) -> int:
    """Return the newest number of the change log, 0 for an empty library."""
    return int(store.connection.execute("SELECT coalesce(max(sequence), 0) FROM changes").fetchone()[0])


def changes_after(store: Store, sequence: int) -> Changes:
    """Return what an index that has applied everything up to `sequence` must do to be up to date."""
    rows = store.connection.execute(
        "SELECT DISTINCT c.document_id, coalesce(d.state, 'removed') FROM changes c"
        " LEFT JOIN documents d USING (document_id) WHERE c.sequence > ? ORDER BY c.sequence",
        (sequence,),
    ).fetchall()
    present = tuple(sorted({document_id for document_id, state in rows if state == "active"}))
    gone = tuple(sorted({document_id for document_id, state in rows if state != "active"}))
    return Changes(last_sequence(store), present, gone)


def document_facts(store: Store) -> dict[str, DocumentFacts]:
    """Return the facts of every active document, by document id."""
    rows = store.connection.execute(
        "SELECT document_id, csl, extra, language, file_name FROM documents WHERE state = 'active'"
    )
    return {row[0]: facts_from(*row) for row in rows}


def facts_from(document_id: str, csl_json: str, extra_json: str, language: Language, file_name: str) -> DocumentFacts:
    """Return a document's facts from its stored columns."""
    csl = json.loads(csl_json)
    tags = json.loads(extra_json).get("tags", ())
    return DocumentFacts(
        document_id,
        csl.get("title"),
        author_names(csl),
        year_of(csl),
        language,
        tuple(map(str, tags)),
        file_name,
    )


def author_names(csl: Mapping[str, object]) -> tuple[str, ...]:
    """Return the authors' names as printed: given before family, a literal as it is.

    >>> author_names({"author": [{"family": "Rahma", "given": "Siti"}, {"literal": "Sukarno"}]})
    ('Siti Rahma', 'Sukarno')
    """
    names = []
    for name in cast("list[dict[str, str]]", csl.get("author", [])):
        parts = (name.get("given", ""), name.get("non-dropping-particle", ""), name.get("family", ""))
        names.append(name.get("literal") or " ".join(part for part in parts if part))
    return tuple(names)


def year_of(csl: Mapping[str, object]) -> int | None:
    """Return the year of publication, or None where the metadata has none.

    >>> year_of({"issued": {"date-parts": [[2022, 6, 4]]}})
    2022
    """
    issued = cast("dict[str, list[list[int]]]", csl.get("issued") or {})
    parts = issued.get("date-parts") or [[]]
    return int(parts[0][0]) if parts[0] else None


def stem_map(store: Store, language: Language) -> dict[str, str]:
    """Return the known stems of a language by word type."""
    return dict(store.connection.execute("SELECT word, stem FROM stems WHERE language = ?", (language,)))


def known_stems(store: Store, language: Language, words: Iterable[str]) -> dict[str, str]:
    """Return the known stems of some words."""
    wanted = sorted(set(words))
    found: dict[str, str] = {}
    for at in range(0, len(wanted), _CHUNK):
        chunk = wanted[at : at + _CHUNK]
        marks = ",".join("?" for _ in chunk)
        found.update(
            store.connection.execute(
                f"SELECT word, stem FROM stems WHERE language = ? AND word IN ({marks})", (language, *chunk)
            ).fetchall()
        )
    return found


def remember_stems(store: Store, language: Language, stems: Mapping[str, str]) -> None:
    """Keep the stems of word types; call it inside a transaction."""
    store.connection.executemany(
        "INSERT OR REPLACE INTO stems VALUES (?, ?, ?)",
        ((language, word, stem) for word, stem in stems.items()),
    )
