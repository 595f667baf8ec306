"""A search and what it found in, kept in the library under a name; and what is new, gone and changed since out."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from hashlib import sha256
from typing import Any, NamedTuple

from corpus.errors import UnknownSearch
from corpus.fingerprint import Library, library_state
from corpus.former import former_passages
from corpus.ids import parse_passage_id, passage_id_of
from corpus.passages import StoredPassage, document_facts
from corpus.store import Store, transaction
from indexer.folding import likeness
from indexer.search import SearchOptions, SearchResult

CHANGED = 0.3
"""Share of word triples from which a passage of a file's new version is taken for the old one, changed."""

# What belongs to a search itself; the rest of the options is about showing it.
_KEPT = ("languages", "years", "documents", "any_word", "strict", "expand", "stem", "phrase", "sample")


class Record(NamedTuple):
    """What a methods section says of a search; `options` are those that differ from the usual ones."""

    query: str
    understood: str
    options: dict[str, Any]
    relaxed: bool
    passages: int
    documents: int
    unjudged: int
    library: Library
    version: str
    ran_at: str


class SavedSearch(NamedTuple):
    """A search as it was saved, with the record of its last run."""

    name: str
    query: str
    options: SearchOptions
    record: Record
    saved_at: str


class Gone(NamedTuple):
    """A passage that is no longer found: `why` is updated, removed (its document), forgotten, or no match."""

    passage_id: str
    why: str
    text: str


class Changed(NamedTuple):
    """A passage that is still found but reads otherwise; `was` is its id at the last run."""

    passage_id: str
    was: str
    before: str


class Differences(NamedTuple):
    """How a run differs from the last one: ids of new passages, gone and changed ones."""

    new: tuple[str, ...]
    gone: tuple[Gone, ...]
    changed: tuple[Changed, ...]


def record_of(store: Store, query: str, options: SearchOptions, found: tuple[SearchResult, str]) -> Record:
    """Return the record of a search that has just been made.

    Args:
        store: the library searched.
        query: the query as typed.
        options: the options of the search.
        found: the result, with all its hits, and the version of Kutip.
    """
    result, version = found
    documents = {hit.passage.document_id for hit in result.hits}
    return Record(
        query,
        result.understood,
        options_value(options),
        result.relaxed,
        result.total - result.unconfirmed,
        len(documents),
        result.unjudged,
        library_state(store),
        version,
        datetime.now(UTC).isoformat(timespec="seconds"),
    )


def options_value(options: SearchOptions) -> dict[str, Any]:
    """Return the options of a search that differ from the usual ones, as JSON values."""
    usual = SearchOptions()
    chosen = {name: getattr(options, name) for name in _KEPT if getattr(options, name) != getattr(usual, name)}
    return {name: list(value) if isinstance(value, tuple) else value for name, value in chosen.items()}


def record_value(record: Record) -> dict[str, Any]:
    """Return a record as JSON values."""
    return {**record._asdict(), "library": record.library._asdict()}


def save_search(store: Store, name: str, options: SearchOptions, record: Record, hits: Iterable[StoredPassage]) -> None:
    """Keep a search under a name, with what it found now; an earlier one of that name is replaced."""
    with transaction(store) as connection:
        before = connection.execute("SELECT saved_at FROM saved_searches WHERE name = ?", (name,)).fetchone()
        connection.execute("DELETE FROM saved_searches WHERE name = ?", (name,))
        values = (name, record.query, json.dumps(options_value(options)), json.dumps(record_value(record)))
        saved_at = record.ran_at if before is None else before[0]
        connection.execute("INSERT INTO saved_searches VALUES (?, ?, ?, ?, ?)", (*values, saved_at))
        connection.executemany(
            "INSERT INTO saved_hits VALUES (?, ?, ?, ?)",
            ((name, hit.document_id, hit.ordinal, text_hash(hit.text)) for hit in hits),
        )


def forget_search(store: Store, name: str) -> None:
    """Remove a saved search, or raise UnknownSearch."""
    saved_search(store, name)
    with transaction(store) as connection:
        connection.execute("DELETE FROM saved_searches WHERE name = ?", (name,))


def saved_search(store: Store, name: str) -> SavedSearch:
    """Return a saved search, or raise UnknownSearch."""
    found = {each.name: each for each in saved_searches(store)}
    if name not in found:
        raise UnknownSearch(name)
    return found[name]


def saved_searches(store: Store) -> tuple[SavedSearch, ...]:
    """Return the saved searches in the order of their names."""
    rows = store.connection.execute("SELECT name, query, options, record, saved_at FROM saved_searches ORDER BY name")
    return tuple(_saved(*row) for row in rows)


def _saved(name: str, query: str, options: str, record: str, saved_at: str) -> SavedSearch:
    chosen: dict[str, Any] = {
        key: tuple(value) if isinstance(value, list) else value for key, value in json.loads(options).items()
    }
    values = json.loads(record)
    values["library"] = Library(**values["library"])
    return SavedSearch(name, query, SearchOptions()._replace(**chosen), Record(**values), saved_at)


def differences(store: Store, name: str, hits: Mapping[str, StoredPassage]) -> Differences:
    """Return how what a saved search finds now, by passage id, differs from its last run.

    A passage that only got another id (its file was edited elsewhere) is neither new nor gone.
    """
    before = _hits_before(store, name)
    now = {passage_id: text_hash(hit.text) for passage_id, hit in hits.items()}
    changed = [Changed(each, each, "") for each in before.keys() & now.keys() if before[each] != now[each]]
    gone = [each for each in before if each not in now]
    new = [each for each in now if each not in before]
    for old in list(gone):
        same = next((each for each in new if now[each] == before[old]), None)
        if same is not None:
            gone.remove(old)
            new.remove(same)
    known = former_passages(store, gone)
    for old in list(gone):
        successor = _successor(store, known[old], new, hits) if old in known else None
        if successor is not None:
            changed.append(Changed(successor, old, known[old].text))
            gone.remove(old)
            new.remove(successor)
    left = tuple(Gone(each, _why(known.get(each)), known[each].text if each in known else "") for each in gone)
    return Differences(tuple(new), left, tuple(sorted(changed)))


def text_hash(text: str) -> str:
    """Return a short fingerprint of a passage's text."""
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _hits_before(store: Store, name: str) -> dict[str, str]:
    rows = store.connection.execute(
        "SELECT document_id, ordinal, text_hash FROM saved_hits WHERE name = ? ORDER BY document_id, ordinal", (name,)
    )
    return {passage_id_of(document_id, ordinal): hashed for document_id, ordinal, hashed in rows}


def _why(known: tuple[str, str, str] | None) -> str:
    if known is None:
        return "forgotten"
    return {"superseded": "updated", "removed": "removed"}.get(known[1], "no match")


def _successor(
    store: Store, old: tuple[str, str, str], new: Iterable[str], hits: Mapping[str, StoredPassage]
) -> str | None:
    """Return the passage of the file's new version that an old one has become, or None."""
    text, state, file_name = old
    if state != "superseded":
        return None
    facts = document_facts(store)
    likely = [each for each in new if facts[parse_passage_id(each)[0]].source == file_name]
    best = max(likely, key=lambda each: likeness(text, hits[each].text), default=None)
    return best if best is not None and likeness(text, hits[best].text) >= CHANGED else None
