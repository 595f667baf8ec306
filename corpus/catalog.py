"""Read documents back from the store, whole or as a list: a document id in, its record out."""

from __future__ import annotations

import json
from typing import Any, NamedTuple

from corpus.document import Edit, Language
from corpus.errors import UnknownDocument
from corpus.evidence import EVIDENCE
from corpus.passages import author_names, year_of
from corpus.store import Store


class DocumentRow(NamedTuple):
    """A document as the list shows it; `csl`, `extra`, `quality` and `rendered` are the stored JSON values."""

    document_id: str
    sha256: str
    size: int
    format: str
    file_name: str
    language: Language
    state: str
    csl: dict[str, Any]
    origins: dict[str, str]
    extra: dict[str, Any]
    quality: dict[str, Any]
    rendered: dict[str, Any]
    added_at: str

    @property
    def title(self) -> str | None:
        """The title, or None where the metadata has none."""
        return self.csl.get("title")

    @property
    def authors(self) -> tuple[str, ...]:
        """The authors' names as printed."""
        return author_names(self.csl)

    @property
    def evidence(self) -> dict[str, list[dict[str, Any]]]:
        """Where each value was read, as `corpus.evidence` says; empty where an older version read the document."""
        return self.extra.get(EVIDENCE) or {}

    @property
    def facts(self) -> dict[str, Any]:
        """What is known besides the CSL values, without the evidence."""
        return {key: value for key, value in self.extra.items() if key != EVIDENCE}

    @property
    def year(self) -> int | None:
        """The year of publication, or None."""
        return year_of(self.csl)


_COLUMNS = (
    "document_id, sha256, size, format, file_name, language, state, csl, origins, extra, quality, rendered, added_at"
)


def documents(store: Store) -> tuple[DocumentRow, ...]:
    """Return the active documents in the order of their titles and file names."""
    rows = store.connection.execute(f"SELECT {_COLUMNS} FROM documents WHERE state = 'active'")
    found = [_row(row) for row in rows]
    return tuple(sorted(found, key=lambda row: ((row.title or row.file_name).casefold(), row.document_id)))


def document_row(store: Store, document_id: str) -> DocumentRow:
    """Return a document, whatever its state, or raise UnknownDocument."""
    row = store.connection.execute(f"SELECT {_COLUMNS} FROM documents WHERE document_id = ?", (document_id,)).fetchone()
    if row is None:
        raise UnknownDocument(document_id)
    return _row(row)


def _row(row: tuple[Any, ...]) -> DocumentRow:
    values = (*row[:7], *(json.loads(value) for value in row[7:12]), row[12])
    return DocumentRow._make(values)


def reading_text(store: Store, document_id: str) -> str:
    """Return the reading text of a document, whatever its state."""
    row = store.connection.execute("SELECT text FROM documents WHERE document_id = ?", (document_id,)).fetchone()
    if row is None:
        raise UnknownDocument(document_id)
    return str(row[0])


def edits_of(store: Store, document_id: str) -> tuple[Edit, ...]:
    """Return the record of edits of a document, in reading order."""
    rows = store.connection.execute(
        'SELECT kind, start, "end", source_start, source_end, source_text FROM edits'
        " WHERE document_id = ? ORDER BY edit",
        (document_id,),
    )
    return tuple(Edit(*row) for row in rows)


def page_rows(store: Store, document_id: str) -> tuple[tuple[int, str | None, int, int], ...]:
    """Return number, label, start and end of a document's pages."""
    return tuple(
        store.connection.execute(
            'SELECT number, label, start, "end" FROM pages WHERE document_id = ? ORDER BY number', (document_id,)
        )
    )


def section_rows(store: Store, document_id: str) -> tuple[tuple[int, int | None, int, str, int, int], ...]:
    """Return index, parent, level, title, start and end of a document's sections."""
    return tuple(
        store.connection.execute(
            'SELECT section, parent, level, title, start, "end" FROM sections WHERE document_id = ? ORDER BY section',
            (document_id,),
        )
    )


def passage_counts(store: Store) -> dict[str, int]:
    """Return the number of passages of each active document."""
    return dict(
        store.connection.execute(
            "SELECT document_id, count(*) FROM passages JOIN documents USING (document_id)"
            " WHERE state = 'active' GROUP BY document_id"
        )
    )


def paths_of(store: Store, document_id: str) -> tuple[str, ...]:
    """Return the paths where a document's bytes were seen."""
    rows = store.connection.execute("SELECT path FROM paths WHERE document_id = ? ORDER BY path", (document_id,))
    return tuple(row[0] for row in rows)


def failures(store: Store) -> tuple[tuple[str, str, str, str], ...]:
    """Return path, reason code, message and hint of every file that failed and has not been read since."""
    return tuple(store.connection.execute("SELECT path, code, message, hint FROM failures ORDER BY path"))
