"""Which passages use which term: passages in, rows of `term_occurrences` out, and counts back."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cached_property

from corpus.document import AnyDocument, Language
from corpus.passages import StoredPassage, passages_of
from corpus.store import Store, property_of, transaction
from glossary.entries import DATA
from glossary.keys import key_of
from glossary.lookup import Glossary
from glossary.matching import TermMatcher
from glossary.termbase import Form, open_termbase
from glossary.user_terms import hidden_term_ids, own_termbase

OCCURRENCES_OF = "occurrences_of"
"""The property that holds the digest of the glossary by which every passage was marked."""

_MARKING = 3
"""Raise when terms come to be marked in another way, so that libraries marked before are marked anew."""

LANGUAGES: tuple[Language, ...] = ("id", "en")


def glossary_digest(store: Store) -> str:
    """Return a digest of the glossary in force in a library: the shipped files as bytes, and the user's entries."""
    import hashlib

    digest = hashlib.sha256(f"{_MARKING}".encode())
    for path in sorted(DATA.glob("*.csv")):
        digest.update(path.name.encode() + path.read_bytes())
    rows = store.connection.execute(
        "SELECT term_id, state, entry FROM user_terms WHERE state != 'superseded' ORDER BY revision"
    )
    for row in rows:
        digest.update(repr(tuple(row)).encode())
    return digest.hexdigest()[:16]


def _foreign(forms: Iterable[Form], language: Language) -> Iterator[Form]:
    """Yield the abbreviations of the other language as texts of this one use them: BRI in an Indonesian one."""
    for form in forms:
        if form.language != language and form.role == "abbreviation" and form.form.isupper():
            key = key_of(form.form, language)
            yield form._replace(language=language, key=key, words=key.count(" ") + 1)


class Marker:
    """Marks the terms of documents with the glossary as it stands: shipped entries and the user's own."""

    def __init__(self, store: Store) -> None:
        self._own, self._hidden = own_termbase(store), hidden_term_ids(store)
        self.digest = glossary_digest(store)

    @cached_property
    def _matchers(self) -> dict[Language, TermMatcher]:
        """Made when first needed: a change that concerns no passage needs none."""
        forms = list(Glossary(open_termbase(), self._own, self._hidden).all_forms())
        return {language: TermMatcher((*forms, *_foreign(forms, language)), language) for language in LANGUAGES}

    def record(self, store: Store, document: AnyDocument) -> None:
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

    def record_passage(self, store: Store, passage: StoredPassage) -> None:
        """Record the terms of one passage anew; called inside a transaction."""
        key = (passage.document_id, passage.ordinal)
        store.connection.execute("DELETE FROM term_occurrences WHERE document_id = ? AND ordinal = ?", key)
        counts = self.count(passage.text, passage.language)
        store.connection.executemany(
            "INSERT INTO term_occurrences VALUES (?,?,?,?)",
            ((term_id, *key, count) for term_id, count in counts.items()),
        )

    def count(self, text: str, language: Language) -> Counter[int]:
        """Count the terms of a text, also those inside longer terms, as search does; each place once for a term."""
        ends: dict[int, int] = {}
        counts: Counter[int] = Counter()
        for match in self._matchers[language].mark(text, nested=True):
            for term_id in {form.term_id for form in match.forms}:
                if match.start >= ends.get(term_id, 0):
                    ends[term_id] = match.end
                    counts[term_id] += 1
        return counts


def bring_up_to_date(store: Store) -> int:
    """Mark every document anew if the glossary has changed since they were; return how many that were.

    Documents that are saved later are marked with the glossary as it stands, so that asking before is enough.
    """
    marker = Marker(store)
    if property_of(store.connection, OCCURRENCES_OF) == marker.digest:
        return 0
    rows = store.connection.execute("SELECT document_id FROM documents WHERE state = 'active'").fetchall()
    with transaction(store) as connection:
        for (document_id,) in rows:
            marker.record_stored(store, document_id)
        connection.execute("INSERT OR REPLACE INTO properties VALUES (?, ?)", (OCCURRENCES_OF, marker.digest))
    return len(rows)
