"""Join the store and the citations: stored rows in, what `citations` needs to know out."""

from __future__ import annotations

import json
from collections.abc import Iterable

from citations.cited import CitedDocument, CitedPassage, reference_from_json
from corpus.errors import UnknownDocument
from corpus.passages import StoredPassage
from corpus.places import Page
from corpus.store import Store

AROUND = 64
"""Characters of reading text on either side of a passage that selectors may need."""


_COLUMNS = "document_id, sha256, file_name, csl, extra, rendered"


def _cited_document(row: tuple[str, str, str, str, str, str]) -> CitedDocument:
    document_id, sha256, file_name, csl_json, extra_json, rendered_json = row
    extra = json.loads(extra_json)
    return CitedDocument(
        document_id,
        {language: reference_from_json(value) for language, value in json.loads(rendered_json).items()},
        sha256,
        file_name,
        json.loads(csl_json),
        str(extra.get("content_label") or ""),
        str(extra.get("description") or ""),
    )


def active_documents(store: Store) -> tuple[CitedDocument, ...]:
    """Return what citing needs to know of every active document, in the order of their ids."""
    rows = store.connection.execute(f"SELECT {_COLUMNS} FROM documents WHERE state = 'active' ORDER BY document_id")
    return tuple(_cited_document(row) for row in rows)


class CitedParts:
    """Reads what citing needs, each document once."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._documents: dict[str, CitedDocument] = {}
        self._pages: dict[str, tuple[Page, ...]] = {}

    def document(self, document_id: str) -> CitedDocument:
        """Return what citing needs to know of a document."""
        if document_id not in self._documents:
            self._load((document_id,))
        return self._documents[document_id]

    def unread(self) -> dict[str, int]:
        """Return how many files could not be read, by the code of the reason."""
        from collections import Counter

        from corpus.catalog import failures

        return dict(Counter(code for _, code, _, _ in failures(self._store)))

    def passage(self, passage: StoredPassage) -> CitedPassage:
        """Return what citing needs to know of a passage."""
        before, after = self._around(passage)
        return CitedPassage(
            passage.passage_id,
            passage.text,
            passage.start,
            passage.kind,
            passage.language,
            passage.section,
            passage.paragraph,
            self._pages_of(passage),
            passage.lines,
            self._caption(passage),
            before,
            after,
        )

    def recognised(self, passage: StoredPassage) -> float | None:
        """Return the least confidence, 0 to 1, with which text recognition read a part of a passage; None for text."""
        row = self._store.connection.execute(
            'SELECT min(recognised) FROM blocks WHERE document_id = ? AND start < ? AND "end" > ?',
            (passage.document_id, passage.end, passage.start),
        ).fetchone()
        return None if row[0] is None else float(row[0])

    def _load(self, document_ids: Iterable[str]) -> None:
        for document_id in document_ids:
            row = self._store.connection.execute(
                f"SELECT {_COLUMNS} FROM documents WHERE document_id = ?", (document_id,)
            ).fetchone()
            if row is None:
                raise UnknownDocument(document_id)
            self._documents[document_id] = _cited_document(row)

    def _pages_of(self, passage: StoredPassage) -> tuple[Page, ...]:
        if passage.pages is None:
            return ()
        if passage.document_id not in self._pages:
            rows = self._store.connection.execute(
                'SELECT number, label, start, "end" FROM pages WHERE document_id = ? ORDER BY number',
                (passage.document_id,),
            )
            self._pages[passage.document_id] = tuple(Page(*row) for row in rows)
        first, last = passage.pages
        return tuple(page for page in self._pages[passage.document_id] if first <= page.number <= last)

    def _around(self, passage: StoredPassage) -> tuple[str, str]:
        first = max(0, passage.start - AROUND)
        before, after = self._store.connection.execute(
            "SELECT substr(text, ?, ?), substr(text, ?, ?) FROM documents WHERE document_id = ?",
            (first + 1, passage.start - first, passage.end + 1, AROUND, passage.document_id),
        ).fetchone()
        return before, after

    def _caption(self, passage: StoredPassage) -> str:
        """Return the caption next to a table, or the caption itself."""
        if passage.kind == "caption":
            return passage.text
        if passage.kind != "table":
            return ""
        row = self._store.connection.execute(
            "SELECT text FROM passages WHERE document_id = ? AND kind = 'caption' AND abs(ordinal - ?) <= 2"
            " ORDER BY abs(ordinal - ?), ordinal LIMIT 1",
            (passage.document_id, passage.ordinal, passage.ordinal),
        ).fetchone()
        return "" if row is None else str(row[0])
