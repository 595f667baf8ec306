"""Ingest one file: a path in, an outcome out; when it returns, what it says is on disk."""

from __future__ import annotations

import json
import sqlite3
import stat
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Literal

from corpus.build import build_document
from corpus.document import Document, Language, Metadata, Page, Source
from corpus.errors import KutipError, SourceError
from corpus.extract.formats import extract, format_of
from corpus.files import FoundFile
from corpus.given_metadata import Given, merged, read_given, sidecar_of
from corpus.ids import document_id_of, source_sha256
from corpus.originals import keep_original
from corpus.save import note_failure, note_path, save_document, save_metadata, set_state
from corpus.store import Store, transaction

Status = Literal["added", "unchanged", "updated", "duplicate", "failed", "skipped"]
MAX_SOURCE_BYTES = 512 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Outcome:
    """How one file ended; a failed one carries the error's code, message and hint."""

    path: Path
    status: Status
    document_id: str | None = None
    code: str = ""
    message: str = ""
    hint: str = ""
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Hooks:
    """What other packages do at ingest: render references; look at a document just saved, in its transaction."""

    render: Callable[[Metadata, str], Mapping[str, object]]
    saved: Callable[[Store, Document], None]


@dataclass(frozen=True, slots=True)
class IngestOptions:
    """What the user says of every file of this run."""

    given: Given = field(default_factory=Given)
    from_file: Given = field(default_factory=Given)


def ingest_file(store: Store, found: FoundFile, options: IngestOptions, hooks: Hooks) -> Outcome:
    """Bring one file into the library, or note why not.

    Every way it can end is an outcome: a bad file never stops a batch.
    """
    try:
        return _ingest(store, found, options, hooks)
    except SourceError as error:
        return _failed(store, found, error)
    except OSError as error:
        hint = "Check the file's permissions and that its disk is there."
        return _failed(store, found, SourceError("unreadable", f"The file cannot be read: {error.strerror}.", hint))


def _failed(store: Store, found: FoundFile, error: KutipError) -> Outcome:
    if error.code == "unsupported" and not found.named:
        return Outcome(found.path, "skipped", None, error.code, error.message, error.hint)
    with transaction(store) as connection:
        note_failure(connection, str(found.path), str(found.root), (error.code, error.message, error.hint))
    return Outcome(found.path, "failed", None, error.code, error.message, error.hint)


def _ingest(store: Store, found: FoundFile, options: IngestOptions, hooks: Hooks) -> Outcome:
    file_format = format_of(found.path)
    layers = _layers(found.path, options)
    data = _read(found.path)
    sha256 = source_sha256(data)
    document_id = document_id_of(sha256)
    state = _state(store, document_id)
    before = _document_at(store, found.path)
    if state == "active":
        return _seen_again(store, found, document_id, layers, hooks)
    keep_original(store.library, sha256, found.path.name, data)
    if state is None:
        extraction = extract(file_format, data, found.path.name)
        source = Source(str(found.path), sha256, len(data), file_format)
        document = build_document(extraction, source, language=_language(layers))
        document = labelled(replace(document, metadata=merged(document.metadata, *layers)))
        rendered = hooks.render(document.metadata, found.path.name)
        with transaction(store) as connection:
            save_document(connection, document, rendered)
            hooks.saved(store, document)
            _place(connection, found, document_id, before)
    else:
        with transaction(store) as connection:
            set_state(connection, document_id, "active")
            _place(connection, found, document_id, before)
    status: Status = "added" if before in (None, document_id) else "updated"
    return Outcome(found.path, status, document_id, notes=_notes(store, document_id))


def _language(layers: tuple[Given, ...]) -> Language | None:
    language = merged(Metadata(), *layers).extra.get("language")
    return language if language in ("id", "en") else None


def _read(path: Path) -> bytes:
    facts = path.stat()
    if not stat.S_ISREG(facts.st_mode):
        raise SourceError("not-regular-file", "This is no regular file.", "Name a file or a folder of files.")
    if facts.st_size > MAX_SOURCE_BYTES:
        raise SourceError("too-large", f"The file has {facts.st_size:,} bytes.", "Split it into parts under 512 MB.")
    data = path.read_bytes()
    if not data:
        raise SourceError("empty", "The file is empty.", "Fetch it again.")
    return data


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


def _notes(store: Store, document_id: str) -> tuple[str, ...]:
    """Return the remarks of the quality record that the user should see at once."""
    row = store.connection.execute("SELECT quality FROM documents WHERE document_id = ?", (document_id,)).fetchone()
    return tuple(str(note) for note in json.loads(row[0]).get("remarks", ()))


def labelled(document: Document) -> Document:
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
