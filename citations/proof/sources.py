"""The library's side of a proof: a store in; reading texts with words, pages and facts, whatever their state, out."""

from __future__ import annotations

import json
import re
import sqlite3
from array import array
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from citations.proof.words import VERSION, loose_words, packed, unpacked, word_hashes, word_spans
from corpus.document import Page
from corpus.passages import author_names, year_of
from corpus.slices import Text
from corpus.store import Store

# Captions and sources of tables that were read as paragraphs.
_BESIDE_TABLE = re.compile(
    r"(?:(?:tabel|table|gambar|figure|bagan|grafik|diagram|chart)\s+\d|(?:sumber|source|catatan|notes?)\s*:)",
    re.IGNORECASE,
)
_ACTIVE_FIRST = "CASE state WHEN 'active' THEN 0 WHEN 'superseded' THEN 1 ELSE 2 END, document_id"


@dataclass(frozen=True, slots=True)
class Facts:
    """What a citation can be compared with: each author's name as a set of loose words, the year, the title's words."""

    document_id: str
    sha256: str
    file_name: str
    state: str
    title: str
    authors: tuple[str, ...]
    names: tuple[frozenset[str], ...]
    year: int | None
    title_words: tuple[str, ...]


class SourceText:
    """One document's reading text; its parts are read when first asked for."""

    def __init__(self, store: Store, facts: Facts) -> None:
        self._store = store
        self.facts = facts

    @cached_property
    def text(self) -> str:
        """The reading text."""
        return str(self._one("SELECT text FROM documents WHERE document_id = ?"))

    @cached_property
    def words(self) -> list[tuple[int, int]]:
        """Where each word stands."""
        return word_spans(self.text)

    @cached_property
    def pages(self) -> tuple[Page, ...]:
        """The pages; none where the source has none."""
        return tuple(Page(*row) for row in self._rows('SELECT number, label, start, "end" FROM pages', "number"))

    @cached_property
    def blocks(self) -> list[tuple[int, int, float | None, int | None]]:
        """Start, end, how surely it was recognised (None if it was text), and paragraph number of each block."""
        return self._rows('SELECT start, "end", recognised, paragraph FROM blocks', "start")

    @cached_property
    def _line_ends(self) -> frozenset[int]:
        """Offsets at which the source began a new line without a space in the reading text."""
        rows = self._rows("SELECT start, source_text FROM edits", "edit")
        return frozenset(start for start, source_text in rows if "\n" in source_text or "\r" in source_text)

    @cached_property
    def interruptions(self) -> tuple[tuple[int, int], ...]:
        """Spans of tables, captions and footnotes, those in a row as one, that may part a sentence."""
        merged: list[tuple[int, int]] = []
        query = """SELECT start, "end", kind IN ('table', 'caption', 'footnote') FROM blocks"""
        for start, end, interrupts in self._rows(query, "start"):
            if not (interrupts or _BESIDE_TABLE.match(self.text, start, min(end, start + 300))):
                continue
            if merged and not self.text[merged[-1][1] : start].strip():
                merged[-1] = (merged[-1][0], end)
            else:
                merged.append((start, end))
        return tuple(merged)

    def lines_at(self, start: int, end: int) -> tuple[int, int] | None:
        """Return the lines of a text file in which the passages of a span stand, first and last."""
        row = self._store.connection.execute(
            'SELECT min(first_line), max(last_line) FROM passages WHERE document_id = ? AND start < ? AND "end" > ?',
            (self.facts.document_id, max(end, start + 1), start),
        ).fetchone()
        return None if row[0] is None else (row[0], row[1])

    def hyphen_at(self, offset: int) -> bool:
        """Tell whether the source ended a line before this offset of the reading text."""
        return offset in self._line_ends

    def pages_at(self, start: int, end: int) -> tuple[Page, ...]:
        """Return the pages that a span touches."""
        last = max(end, start + 1)
        return tuple(page for page in self.pages if page.start < last and start < page.end)

    def blocks_at(self, start: int, end: int) -> list[tuple[int, int, float | None, int | None]]:
        """Return the blocks that a span touches."""
        return [block for block in self.blocks if block[0] < max(end, start + 1) and start < block[1]]

    def passages_at(self, start: int, end: int) -> tuple[str, ...]:
        """Return the ids of the passages that a span touches, in reading order."""
        return tuple(f"{self.facts.document_id}:{ordinal}" for ordinal, _ in self._passages_at(start, end))

    def passages_in(self, start: int, end: int) -> tuple[tuple[str, str], ...]:
        """Return the passages that begin in a span, id and text, in reading order."""
        query = "SELECT ordinal, text FROM passages WHERE document_id = ? AND start >= ? AND start < ? ORDER BY 1"
        rows = self._store.connection.execute(query, (self.facts.document_id, start, end))
        return tuple((f"{self.facts.document_id}:{ordinal}", text) for ordinal, text in rows)

    def paragraphs_at(self, start: int, end: int) -> frozenset[int]:
        """Return the paragraph numbers by which a span may be cited: those of its blocks and of its passages."""
        numbers = [block[3] for block in self.blocks_at(start, end)]
        numbers += [paragraph for _, paragraph in self._passages_at(start, end)]
        return frozenset(number for number in numbers if number is not None)

    def _passages_at(self, start: int, end: int) -> list[tuple[int, int | None]]:
        query = 'SELECT ordinal, paragraph FROM passages WHERE document_id = ? AND start < ? AND "end" > ? ORDER BY 1'
        values = (self.facts.document_id, max(end, start + 1), start)
        return self._store.connection.execute(query, values).fetchall()

    def stretch(self, first_word: int, last_word: int) -> tuple[int, int]:
        """Return the span of characters around some words, as far as they exist."""
        if not self.words:
            return 0, len(self.text)
        first = min(max(0, first_word), len(self.words) - 1)
        last = min(max(first, last_word), len(self.words) - 1)
        return max(0, self.words[first][0] - 20), min(len(self.text), self.words[last][1] + 20)

    def word_at(self, offset: int) -> int:
        """Return the index of the first word that begins at an offset or after it."""
        return bisect_left(self.words, (offset, 0))

    def _one(self, query: str) -> Any:
        return self._store.connection.execute(query, (self.facts.document_id,)).fetchone()[0]

    def _rows(self, query: str, order: str) -> list[Any]:
        rows = self._store.connection.execute(
            f"{query} WHERE document_id = ? ORDER BY {order}", (self.facts.document_id,)
        )
        return rows.fetchall()


class Sources:
    """All documents of a library, active ones first; superseded and removed ones still prove quotations."""

    def __init__(self, store: Store) -> None:
        self.store = store
        rows = store.connection.execute(
            f"SELECT document_id, sha256, file_name, state, csl FROM documents ORDER BY {_ACTIVE_FIRST}"
        )
        self._texts = {row[0]: SourceText(store, _facts(row)) for row in rows}

    def __contains__(self, document_id: str) -> bool:
        return document_id in self._texts

    def __getitem__(self, document_id: str) -> SourceText:
        return self._texts[document_id]

    def __iter__(self) -> Iterator[SourceText]:
        return iter(self._texts.values())

    def hashes(self) -> Iterator[tuple[str, array[int]]]:
        """Yield each document's id and the hashes of its words; those that are not stored are made."""
        for document_id in self._texts:
            row = self.store.connection.execute(
                "SELECT hashes FROM word_hashes WHERE document_id = ? AND version = ?", (document_id, VERSION)
            ).fetchone()
            yield document_id, unpacked(row[0]) if row else word_hashes(self[document_id].text)


def record_words(connection: sqlite3.Connection, document_id: str, text: Text) -> None:
    """Keep the hashes of a document's words; call it inside the transaction that saves the document."""
    connection.execute(
        "INSERT OR REPLACE INTO word_hashes VALUES (?, ?, ?)", (document_id, VERSION, packed(word_hashes(text)))
    )


def _facts(row: tuple[str, str, str, str, str]) -> Facts:
    document_id, sha256, file_name, state, csl_json = row
    csl: dict[str, Any] = json.loads(csl_json)
    title = str(csl.get("title") or "")
    return Facts(
        document_id,
        sha256,
        file_name,
        state,
        title,
        author_names(csl) or author_names({"author": csl.get("editor", [])}),
        tuple(_name_words(name) for name in csl.get("author") or csl.get("editor") or ()),
        year_of(csl),
        tuple(loose_words(title)),
    )


def _name_words(name: dict[str, str]) -> frozenset[str]:
    """Return the words by which a citation names someone: the family name, or the whole of a name without one."""
    return frozenset(loose_words(name.get("family") or name.get("literal") or name.get("given", "")))
