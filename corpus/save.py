"""Write documents into the store: a document in, rows out. Every function is called inside a transaction."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime

from corpus.document import AnyDocument, Block, Metadata, Passage
from corpus.long_text import whole_lines
from corpus.slices import Text


def as_json(value: object) -> str:
    """Return a value as compact JSON with its keys in order."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"), default=_plain)


def _plain(value: object) -> object:
    if isinstance(value, Mapping):
        return dict(value)
    if isinstance(value, Iterable):
        return list(value)
    raise TypeError(f"{value!r} has no JSON form")


def now() -> str:
    """Return the time in UTC, to the second."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def save_document(connection: sqlite3.Connection, document: AnyDocument, rendered: Mapping[str, object]) -> None:
    """Insert a document with all its parts, active, and log the change."""
    source, metadata = document.source, document.metadata
    connection.execute("DELETE FROM documents WHERE document_id = ?", (document.document_id,))
    size = sum(map(len, _as_bytes(document.text)))
    written = connection.execute(
        "INSERT INTO documents VALUES (?,?,?,?,?,?,'active',?,?,?,?,?,CAST(zeroblob(?) AS TEXT),?)",
        (
            document.document_id,
            source.sha256,
            source.size,
            source.format,
            source.path.replace("\\", "/").rsplit("/", 1)[-1],
            document.language,
            as_json(metadata.csl),
            as_json(metadata.origins),
            as_json(metadata.extra),
            as_json(document.quality),
            as_json(rendered),
            size,
            now(),
        ),
    )
    _write_text(connection, written.lastrowid, document.text)
    _save_structure(connection, document)
    _save_text_parts(connection, document)
    log_change(connection, document.document_id)


def _as_bytes(text: Text) -> Iterator[bytes]:
    """Yield a text as the store keeps it, in pieces."""
    return (lines.encode() for lines in whole_lines(text))


def _write_text(connection: sqlite3.Connection, row: int | None, text: Text) -> None:
    """Write a text into the room made for it: as one value a long one would be held several times over."""
    assert row is not None
    with connection.blobopen("documents", "text", row) as written:
        for piece in _as_bytes(text):
            written.write(piece)


def _save_structure(connection: sqlite3.Connection, document: AnyDocument) -> None:
    document_id = document.document_id
    connection.executemany(
        "INSERT INTO pages VALUES (?,?,?,?,?)",
        ((document_id, page.number, page.label, page.start, page.end) for page in document.pages),
    )
    connection.executemany(
        "INSERT INTO sections VALUES (?,?,?,?,?,?,?)",
        (
            (document_id, at, section.parent, section.level, section.title, section.start, section.end)
            for at, section in enumerate(document.sections)
        ),
    )
    connection.executemany(
        "INSERT INTO edits VALUES (?,?,?,?,?,?,?,?)",
        (
            (document_id, at, edit.kind, edit.start, edit.end, edit.source_start, edit.source_end, edit.source_text)
            for at, edit in enumerate(document.edits)
        ),
    )


def _save_text_parts(connection: sqlite3.Connection, document: AnyDocument) -> None:
    connection.executemany(
        "INSERT INTO blocks VALUES (?,?,?,?,?,?,?,?,?,?,?,?)",
        (_block_row(document.document_id, at, block) for at, block in enumerate(document.blocks)),
    )
    connection.executemany(
        "INSERT INTO passages VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?)",
        (_passage_row(document.document_id, passage) for passage in document.passages),
    )


def _block_row(document_id: str, at: int, block: Block) -> tuple[object, ...]:
    boxes = [
        [box.page, round(box.x0, 1), round(box.top, 1), round(box.x1, 1), round(box.bottom, 1)] for box in block.boxes
    ]
    return (
        document_id,
        at,
        block.kind,
        block.start,
        block.end,
        block.level,
        block.paragraph,
        block.language,
        as_json(boxes),
        *(block.lines or (None, None)),
        block.recognised,
    )


def _passage_row(document_id: str, passage: Passage) -> tuple[object, ...]:
    return (
        document_id,
        passage.ordinal,
        passage.start,
        passage.end,
        passage.text,
        passage.language,
        passage.kind,
        passage.section,
        passage.paragraph,
        *(passage.pages or (None, None)),
        *(passage.lines or (None, None)),
    )


def save_metadata(
    connection: sqlite3.Connection, document_id: str, metadata: Metadata, rendered: Mapping[str, object]
) -> None:
    """Replace a document's metadata and its rendered references, and log the change (titles are indexed)."""
    connection.execute(
        "UPDATE documents SET csl = ?, origins = ?, extra = ?, rendered = ? WHERE document_id = ?",
        (
            as_json(metadata.csl),
            as_json(metadata.origins),
            as_json(metadata.extra),
            as_json(rendered),
            document_id,
        ),
    )
    log_change(connection, document_id)


def set_state(connection: sqlite3.Connection, document_id: str, state: str) -> None:
    """Set a document active, superseded or removed, and log the change."""
    connection.execute("UPDATE documents SET state = ? WHERE document_id = ?", (state, document_id))
    log_change(connection, document_id)


def log_change(connection: sqlite3.Connection, document_id: str) -> None:
    """Tell the index that a document is to be looked at again."""
    connection.execute("INSERT INTO changes (document_id) VALUES (?)", (document_id,))


def note_path(connection: sqlite3.Connection, path: str, document_id: str, root: str) -> None:
    """Note where a document's bytes were seen, and that the path no longer fails."""
    connection.execute("INSERT OR REPLACE INTO paths VALUES (?,?,?)", (path, document_id, root))
    connection.execute("DELETE FROM failures WHERE path = ?", (path,))


def note_failure(connection: sqlite3.Connection, path: str, root: str, failure: tuple[str, str, str]) -> None:
    """Note that a file failed: its reason code, message and hint."""
    connection.execute("INSERT OR REPLACE INTO failures VALUES (?,?,?,?,?,?)", (path, root, *failure, now()))
