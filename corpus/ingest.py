"""Ingest files: paths in, an outcome each out; when one is given, what it says is on disk."""

from __future__ import annotations

import json
import os
import sqlite3
import stat
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

from corpus.document import AnyDocument, Language, Metadata, Page, Source
from corpus.document_json import DocumentParts
from corpus.errors import KutipError, SourceError
from corpus.extract.formats import format_of, is_known
from corpus.files import FoundFile, name_in_text
from corpus.given_metadata import Given, merged, read_given, sidecar_of
from corpus.ids import document_id_of
from corpus.near_duplicates import NearDuplicate, note_sketch
from corpus.originals import hash_of, keep_original
from corpus.outcomes import Hooks, IngestOptions, Outcome, Status
from corpus.parser_pool import ParserPool
from corpus.save import note_failure, note_path, save_document, save_metadata, set_state
from corpus.store import Store, transaction

MAX_SOURCE_BYTES = 512 * 1024 * 1024
_MOST_NAMED = 3
_T = TypeVar("_T")
_NO_SUCH_PATH = "no-such-path"
_UNNAMEABLE = "unnameable"


class Ingest:
    """One run over many files: sources are read ahead in child processes, documents are committed in order."""

    def __init__(self, store: Store, options: IngestOptions, hooks: Hooks, pool: ParserPool) -> None:
        self._store = store
        self._options = options
        self._hooks = hooks
        self._pool = pool

    def run(self, files: Iterable[FoundFile]) -> Iterator[Outcome]:
        """Yield each file's outcome when what it says is on disk. A bad file never stops the rest."""
        waiting: deque[_Reading] = deque()
        for found in files:
            reading = self._guarded(found, self._begin, found)
            if any(other.document_id == reading.document_id for other in waiting if other.document_id):
                # The same bytes are being read already: let them be committed, then look again.
                yield from map(self._finish, waiting)
                waiting.clear()
                reading = self._guarded(found, self._begin, found)
            waiting.append(reading)
            while len(waiting) > 2 * self._pool.size or (waiting and waiting[0].outcome is not None):
                yield self._finish(waiting.popleft())
        while waiting:
            yield self._finish(waiting.popleft())

    def _guarded(self, found: FoundFile, step: Callable[[_T], _Reading], value: _T) -> _Reading:
        """Take one step; what goes wrong with a file becomes its outcome."""
        try:
            return step(value)
        except SourceError as error:
            return _Reading(found, outcome=_failed(self._store, found, error))
        except OSError as error:
            what = "folder" if os.path.isdir(found.path) else "file"
            hint = f"Check the {what}'s permissions and that its disk is there."
            failure = SourceError("unreadable", f"The {what} cannot be read: {error.strerror}.", hint)
            return _Reading(found, outcome=_failed(self._store, found, failure))

    def _begin(self, found: FoundFile) -> _Reading:
        """Decide what a file needs; what must be read goes to the pool."""
        _check_path(found.path)
        file_format = format_of(found.path)
        layers = _layers(found.path, self._options)
        _check_size(found.path)
        sha256, size = hash_of(found.path)
        document_id = document_id_of(sha256)
        state = _state(self._store, document_id)
        if state == "active":
            return _Reading(found, outcome=_seen_again(self._store, found, document_id, layers, self._hooks))
        original = keep_original(self._store.library, sha256, found.path)
        if state is not None:
            return _Reading(found, outcome=self._bring_back(found, document_id))
        source = Source(str(found.path), sha256, size, file_format)
        future = self._pool.read_ahead(original, source, _language(layers))
        return _Reading(found, document_id, layers, future)

    def _finish(self, reading: _Reading) -> Outcome:
        if reading.outcome is not None:
            return reading.outcome
        ended = self._guarded(reading.found, self._commit, reading).outcome
        assert ended is not None
        return ended

    def _commit(self, reading: _Reading) -> _Reading:
        assert reading.future is not None
        found, document = reading.found, reading.future.result().any_document()
        before = _document_at(self._store, found.path)
        layers = _with_earlier_word(self._store, before, reading.layers)
        document = labelled(replace(document, metadata=merged(document.metadata, *layers)))
        rendered = self._hooks.render(document.metadata, found.path.name)
        with transaction(self._store) as connection:
            save_document(connection, document, rendered)
            self._hooks.saved(self._store, document)
            _place(connection, found, document.document_id, before)
            # After the path was placed: the version that this one replaces is no duplicate.
            alike = note_sketch(connection, document.document_id, document.text)
        status: Status = "added" if before in (None, document.document_id) else "updated"
        notes = (*_remarks(document), *_alike_in_words(alike))
        return replace(reading, outcome=Outcome(found.path, status, document.document_id, notes=notes))

    def _bring_back(self, found: FoundFile, document_id: str) -> Outcome:
        """Make a document that was superseded or removed active again."""
        before = _document_at(self._store, found.path)
        with transaction(self._store) as connection:
            set_state(connection, document_id, "active")
            _place(connection, found, document_id, before)
        return Outcome(found.path, "added" if before is None else "updated", document_id)


@dataclass(frozen=True, slots=True)
class _Reading:
    """A file on its way: read ahead (`future`), or ended (`outcome`)."""

    found: FoundFile
    document_id: str | None = None
    layers: tuple[Given, ...] = ()
    future: Future[DocumentParts] | None = None
    outcome: Outcome | None = None


def _check_path(path: Path) -> None:
    """Refuse what is no file that the library could name again."""
    try:
        str(path).encode()
    except UnicodeEncodeError as error:
        hint = "Rename the file; its name is written in another encoding than the system's."
        raise SourceError(_UNNAMEABLE, "The file's name is not valid text.", hint) from error
    if not path.exists():
        raise SourceError(_NO_SUCH_PATH, "There is no such file or folder.", "Check the path.")
    if path.is_dir():
        os.scandir(path).close()  # says why a folder could not be looked into
    if not path.is_file():
        raise SourceError("not-regular-file", "This is no regular file.", "Name a file or a folder of files.")


def _failed(store: Store, found: FoundFile, error: KutipError) -> Outcome:
    if not found.named and not is_known(found.path):
        return Outcome(found.path, "skipped", None, error.code, error.message, error.hint)
    if error.code == _NO_SUCH_PATH and not os.path.islink(found.path):
        # A slip of the fingers is nothing that could be tried again.
        return Outcome(found.path, "failed", None, error.code, error.message, error.hint)
    path, root = name_in_text(found.path), name_in_text(found.root)
    with transaction(store) as connection:
        note_failure(connection, path, root, (error.code, error.message, error.hint))
    return Outcome(found.path, "failed", None, error.code, error.message, error.hint)


def _language(layers: tuple[Given, ...]) -> Language | None:
    language = merged(Metadata(), *layers).extra.get("language")
    return language if language in ("id", "en") else None


def _check_size(path: Path) -> None:
    facts = path.stat()
    if not stat.S_ISREG(facts.st_mode):
        raise SourceError("not-regular-file", "This is no regular file.", "Name a file or a folder of files.")
    if facts.st_size > MAX_SOURCE_BYTES:
        raise SourceError("too-large", f"The file has {facts.st_size:,} bytes.", "Split it into parts under 512 MB.")
    if not facts.st_size:
        with path.open("rb") as file:
            file.read(1)  # what the system only shows as a file has no size, and may not let itself be read
        raise SourceError("empty", "The file is empty.", "Fetch it again.")


def _layers(path: Path, options: IngestOptions) -> tuple[Given, ...]:
    """Return what the user says of a file, the strongest first."""
    sidecar = sidecar_of(path)
    try:
        beside = read_given(sidecar, origin="sidecar") if sidecar else Given()
    except KutipError as error:
        raise SourceError("malformed", error.message, error.hint) from error
    return (options.given, options.from_file, beside)


def _state(store: Store, document_id: str) -> str | None:
    row = store.connection.execute("SELECT state FROM documents WHERE document_id = ?", (document_id,)).fetchone()
    return None if row is None else str(row[0])


def _document_at(store: Store, path: Path) -> str | None:
    row = store.connection.execute("SELECT document_id FROM paths WHERE path = ?", (str(path),)).fetchone()
    return None if row is None else str(row[0])


def _seen_again(store: Store, found: FoundFile, document_id: str, layers: tuple[Given, ...], hooks: Hooks) -> Outcome:
    """The library has these bytes: take over new metadata and a new path, and say so."""
    known = {row[0] for row in store.connection.execute("SELECT path FROM paths WHERE document_id = ?", (document_id,))}
    before = _document_at(store, found.path)
    changed = _take_metadata(store, document_id, layers, hooks)
    if str(found.path) in known:
        return Outcome(found.path, "updated" if changed else "unchanged", document_id)
    with transaction(store) as connection:
        _place(connection, found, document_id, before)
    if not known:
        return Outcome(found.path, "updated", document_id)
    first = min(known)
    return Outcome(found.path, "duplicate", document_id, message=f"same bytes as {first}")


def _take_metadata(store: Store, document_id: str, layers: tuple[Given, ...], hooks: Hooks) -> bool:
    """Lay newly given metadata over what is stored; tell whether anything changed.

    What the user once gave by an option or an edit stays stronger than a sidecar.
    """
    row = store.connection.execute(
        "SELECT csl, origins, extra, file_name FROM documents WHERE document_id = ?", (document_id,)
    ).fetchone()
    stored = Metadata(json.loads(row[0]), json.loads(row[1]), json.loads(row[2]))
    open_layers = tuple(layer if layer.origin == "user" else _without_user_values(layer, stored) for layer in layers)
    metadata = merged(stored, *open_layers)
    if (metadata.csl, metadata.extra) == (stored.csl, stored.extra):
        return False
    with transaction(store) as connection:
        save_metadata(connection, document_id, metadata, hooks.render(metadata, row[3]))
    return True


def _with_earlier_word(store: Store, before: str | None, layers: tuple[Given, ...]) -> tuple[Given, ...]:
    """Put what the user said of the version that a changed file replaces before what its sidecar says."""
    if before is None:
        return layers
    csl, origins, extra = (
        json.loads(value)
        for value in store.connection.execute(
            "SELECT csl, origins, extra FROM documents WHERE document_id = ?", (before,)
        ).fetchone()
    )
    said = {key for key, origin in origins.items() if origin == "user"}
    earlier = Given(
        {key: value for key, value in csl.items() if key in said},
        {key: value for key, value in extra.items() if key in said},
    )
    return (*layers[:-1], earlier, layers[-1])


def _without_user_values(layer: Given, stored: Metadata) -> Given:
    return Given(
        {key: value for key, value in layer.csl.items() if stored.origins.get(key) != "user"},
        {key: value for key, value in layer.extra.items() if stored.origins.get(key) != "user"},
        layer.origin,
    )


def _place(connection: sqlite3.Connection, found: FoundFile, document_id: str, before: str | None) -> None:
    """Note that a path holds a document now; one that no path holds any more is superseded."""
    note_path(connection, str(found.path), document_id, str(found.root))
    if before is None or before == document_id:
        return
    if connection.execute("SELECT 1 FROM paths WHERE document_id = ? LIMIT 1", (before,)).fetchone() is None:
        set_state(connection, before, "superseded")


def _alike_in_words(alike: Sequence[NearDuplicate]) -> Iterator[str]:
    """Name the documents that one is much like; of many copies the first ones: `doctor` names them all."""
    yield from (f"much like {near.document_id} {near.title}" for near in alike[:_MOST_NAMED])
    if len(alike) > _MOST_NAMED:
        yield f"and much like {len(alike) - _MOST_NAMED} more"


def _remarks(document: AnyDocument) -> tuple[str, ...]:
    """Return the remarks of the quality record that the user should see at once."""
    remarks = document.quality.get("remarks", ())
    return tuple(map(str, remarks)) if isinstance(remarks, list | tuple) else ()


def labelled(document: AnyDocument) -> AnyDocument:
    """Number the pages from `first_page` where the file itself carries no labels."""
    first = document.metadata.extra.get("first_page")
    if first is None or not document.pages or any(page.label for page in document.pages):
        return document
    if not str(first).isdigit():
        return document
    pages = tuple(
        Page(page.number, str(int(str(first)) + page.number - 1), page.start, page.end) for page in document.pages
    )
    return replace(document, pages=pages)
