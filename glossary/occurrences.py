"""Which passages use which term: passages in, rows of `term_occurrences` out, and counts back."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

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
