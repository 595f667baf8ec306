"""What stands beside a passage in a bilingual layout: its translation in the library, its terms of the glossary.

A translation is known by the terms that both passages use: the cosine of their terms, rare terms weighing more. On our
translated sample papers a passage and its translation come to .23 or more, and the next best passage to .12 at most.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from corpus.document import Language
from corpus.ids import parse_passage_id, passage_id_of
from corpus.language.words import Word, words_of
from corpus.store import Store
from glossary.entries import Entry
from glossary.inflected import NONE, how_inflected
from glossary.keys import stems_of
from glossary.lookup import Glossary

_LEAST = 0.2
_AHEAD = 1.5
_RAREST = 24
_CANDIDATES = 12
_MOST_TERMS = 8
# Verbs and function words have too many equivalents to be of help beside a quotation.
_NAMING = frozenset({"noun", "phrase", "proper-noun"})
_Key = tuple[str, int]


def counterpart_of(store: Store, passage_id: str, language: Language) -> str | None:
    """Return the passage in the other language that says the same, or None where no passage plainly does."""
    here = parse_passage_id(passage_id)
    terms = _terms(store, (here,)).get(here, frozenset())
    if not terms:
        return None
    weights = _Weights(store)
    rarest = sorted(terms, key=lambda term_id: (-weights.of(term_id), term_id))[:_RAREST]
    candidates = _sharing(store, rarest, language)
    ranked = sorted(
        ((weights.cosine(terms, others), key) for key, others in _terms(store, candidates).items()), reverse=True
    )
    if not ranked or ranked[0][0] < _LEAST or (len(ranked) > 1 and ranked[0][0] < _AHEAD * ranked[1][0]):
        return None
    return str(passage_id_of(*ranked[0][1]))


class _Weights:
    """How much a term tells: the logarithm of the share of passages that use it (inverse document frequency)."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._passages = int(store.connection.execute("SELECT count(*) FROM passages").fetchone()[0])
        self._known: dict[int, float] = {}

    def of(self, term_id: int) -> float:
        if term_id not in self._known:
            row = self._store.connection.execute(
                "SELECT count(*) FROM term_occurrences WHERE term_id = ?", (term_id,)
            ).fetchone()
            self._known[term_id] = math.log(self._passages / row[0])
        return self._known[term_id]

    def cosine(self, one: frozenset[int], other: frozenset[int]) -> float:
        shared, norms = self._squares(one & other), self._squares(one) * self._squares(other)
        return shared / math.sqrt(norms) if norms else 0.0

    def _squares(self, terms: Iterable[int]) -> float:
        # Summed in a fixed order, so that the same library always gives the same figure.
        return math.fsum(self.of(term_id) ** 2 for term_id in sorted(terms))


def _sharing(store: Store, terms: list[int], language: Language) -> list[_Key]:
    """Return the passages of the other language that use most of some terms."""
    marks = ",".join("?" for _ in terms)
    rows = store.connection.execute(
        "SELECT o.document_id, o.ordinal FROM term_occurrences o JOIN passages p USING (document_id, ordinal)"
        " JOIN documents d USING (document_id)"
        f" WHERE d.state = 'active' AND p.language != ? AND o.term_id IN ({marks})"
        " AND p.kind IN ('paragraph', 'list item', 'quotation')",
        (language, *terms),
    )
    counts = Counter((str(document_id), int(ordinal)) for document_id, ordinal in rows)
    return [key for key, _ in sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:_CANDIDATES]]


def _terms(store: Store, keys: Iterable[_Key]) -> dict[_Key, frozenset[int]]:
    return {
        key: frozenset(
            row[0]
            for row in store.connection.execute(
                "SELECT term_id FROM term_occurrences WHERE document_id = ? AND ordinal = ?", key
            )
        )
        for key in keys
    }


def terms_quoted(
    store: Store, glossary: Glossary, passage_id: str, quotation: tuple[str, Language]
) -> tuple[tuple[str, str], ...]:
    """Return the terms that a quotation uses with equivalents, longest first: ("dana desa", "village fund").

    Args:
        store: an open store.
        glossary: the glossary in force.
        passage_id: the passage quoted from.
        quotation: its words, and their language.
    """
    text, language = quotation
    words = words_of(text)
    stems = stems_of(words, language)
    run, by_stem = f" {' '.join(stems)} ", _words_by_stem(words, language)
    here = parse_passage_id(passage_id)
    found: dict[str, tuple[str, str]] = {}
    for term_id in sorted(_terms(store, (here,))[here]):
        entry = glossary.entry(term_id)
        if entry is None or entry.status != "preferred" or entry.part_of_speech not in _NAMING:
            continue
        for form in glossary.forms_of_term(term_id):
            if form.language != language or form.role != "term" or f" {form.key} " not in run:
                continue
            if form.words > 1 or any(
                how_inflected(word, form.folded, form.key, language) != NONE for word in by_stem[form.key]
            ):
                found.setdefault(form.key, _pair(entry, language))
    longest = sorted(found, key=lambda key: (-len(key.split()), -len(key), key))
    kept = [key for at, key in enumerate(longest) if not any(f" {key} " in f" {other} " for other in longest[:at])]
    return tuple(found[key] for key in kept[:_MOST_TERMS])


def _words_by_stem(words: Sequence[Word], language: Language) -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for word in words:
        found[" ".join(stems_of((word,), language))].add(word.text)
    return found


def _pair(entry: Entry, language: Language) -> tuple[str, str]:
    if language == "id":
        return entry.indonesian, "; ".join(entry.english[:3])
    return entry.english[0], entry.indonesian
