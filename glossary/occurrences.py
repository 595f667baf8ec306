"""Which passages use which term: passages in, rows of `term_occurrences` out, and counts back."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

from corpus.document import Document, Language
from corpus.language.words import words_of
from corpus.passages import StoredPassage, passages_of
from corpus.store import Store, property_of, transaction
from glossary.entries import digest_of
from glossary.keys import stems_of
from glossary.lookup import Glossary
from glossary.matching import TermMatcher
from glossary.termbase import open_termbase
from glossary.user_terms import all_entries, hidden_term_ids, user_entries

OCCURRENCES_OF = "occurrences_of"
"""The property that holds the digest of the glossary by which every passage was marked."""

LANGUAGES: tuple[Language, ...] = ("id", "en")


class Use(NamedTuple):
    """How often a term stands in the passages of one language and document."""

    document_id: str
    language: Language
    passages: int
    occurrences: int


class Marker:
    """Marks the terms of documents with the glossary as it stands: shipped entries and the user's own."""

    def __init__(self, store: Store) -> None:
        self._own, self._hidden = user_entries(store), hidden_term_ids(store)
        self.digest = digest_of(all_entries(store))

    @cached_property
    def _matchers(self) -> dict[Language, TermMatcher]:
        """Made when first needed: a change that concerns no passage needs none."""
        forms = list(Glossary(open_termbase(), self._own, self._hidden).all_forms())
        return {language: TermMatcher(forms, language) for language in LANGUAGES}

    def record(self, store: Store, document: Document) -> None:
        """Record the terms of a document just saved; called inside the transaction that saves it."""
        passages = ((passage.ordinal, passage.text, passage.language) for passage in document.passages)
        self._write(store, document.document_id, passages)

    def record_stored(self, store: Store, document_id: str) -> None:
        """Record the terms of a document anew; called inside a transaction."""
        passages = ((passage.ordinal, passage.text, passage.language) for passage in passages_of(store, document_id))
        self._write(store, document_id, passages)

    def _write(self, store: Store, document_id: str, passages: Iterable[tuple[int, str, Language]]) -> None:
        store.connection.execute("DELETE FROM term_occurrences WHERE document_id = ?", (document_id,))
        store.connection.executemany("INSERT INTO term_occurrences VALUES (?,?,?,?)", self._rows(document_id, passages))

    def _rows(
        self, document_id: str, passages: Iterable[tuple[int, str, Language]]
    ) -> Iterator[tuple[int, str, int, int]]:
        for ordinal, text, language in passages:
            for term_id, count in self.count(text, language).items():
                yield term_id, document_id, ordinal, count

    def record_passage(self, store: Store, passage: StoredPassage, stems: Sequence[str]) -> None:
        """Record the terms of one passage anew, by its stems; called inside a transaction."""
        key = (passage.document_id, passage.ordinal)
        store.connection.execute("DELETE FROM term_occurrences WHERE document_id = ? AND ordinal = ?", key)
        counts = self._count(stems, passage.language)
        store.connection.executemany(
            "INSERT INTO term_occurrences VALUES (?,?,?,?)",
            ((term_id, *key, count) for term_id, count in counts.items()),
        )

    def count(self, text: str, language: Language) -> Counter[int]:
        """Count the terms of a text."""
        return self._count(stems_of(words_of(text), language), language)

    def _count(self, stems: Sequence[str], language: Language) -> Counter[int]:
        matches = self._matchers[language].find(stems)
        return Counter(term_id for match in matches for term_id in match.term_ids)


def bring_up_to_date(store: Store) -> bool:
    """Mark every document anew if the glossary has changed since; tell whether it had."""
    marker = Marker(store)
    if property_of(store.connection, OCCURRENCES_OF) == marker.digest:
        return False
    rows = store.connection.execute("SELECT document_id FROM documents WHERE state = 'active'").fetchall()
    with transaction(store) as connection:
        for (document_id,) in rows:
            marker.record_stored(store, document_id)
        connection.execute("INSERT OR REPLACE INTO properties VALUES (?, ?)", (OCCURRENCES_OF, marker.digest))
    return True


def uses_of(store: Store, term_ids: Sequence[int]) -> tuple[Use, ...]:
    """Return where terms are used, by document and language, most passages first."""
    marks = ",".join("?" for _ in term_ids)
    rows = store.connection.execute(
        "SELECT o.document_id, p.language, count(*), sum(o.occurrences) FROM term_occurrences o"
        " JOIN passages p USING (document_id, ordinal) JOIN documents d USING (document_id)"
        f" WHERE d.state = 'active' AND o.term_id IN ({marks})"
        " GROUP BY o.document_id, p.language ORDER BY count(*) DESC, o.document_id",
        tuple(term_ids),
    )
    return tuple(Use(*row) for row in rows)


def passages_using(store: Store, term_ids: Sequence[int], language: Language, limit: int) -> tuple[str, ...]:
    """Return the ids of the passages of a language that use terms most densely, running text before the rest."""
    marks = ",".join("?" for _ in term_ids)
    rows = store.connection.execute(
        "SELECT o.document_id, o.ordinal FROM term_occurrences o"
        " JOIN passages p USING (document_id, ordinal) JOIN documents d USING (document_id)"
        f" WHERE d.state = 'active' AND p.language = ? AND o.term_id IN ({marks})"
        " GROUP BY o.document_id, o.ordinal"
        " ORDER BY p.kind NOT IN ('paragraph', 'list item', 'quotation'), length(p.text) < 120,"
        " sum(o.occurrences) * 1.0 / (200 + length(p.text)) DESC, o.document_id, o.ordinal LIMIT ?",
        (language, *term_ids, limit),
    )
    return tuple(f"{document_id}:{ordinal}" for document_id, ordinal in rows)
