"""A glossary of a few entries for the tests of search."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from corpus.document import Language
from corpus.language.stemming_english import english_stemmer
from corpus.language.stemming_indonesian import indonesian_stemmer
from glossary.equivalents import Equivalent, Run

SYNONYMS = (("port", "wharf", False), ("port", "ship", True))
"""Of an English word, in the thesaurus: the other word, and whether it is only related."""
ENTRIES = (
    ("kedaulatan", "sovereignty"),
    ("kerja sama", "cooperation"),
    ("pemangku kepentingan", "stakeholder"),
    ("AS", "US"),
    ("urbanisasi", "urbanization"),
    ("UMKM", "MSMEs"),
)


def _key(text: str, language: Language) -> str:
    stem = indonesian_stemmer() if language == "id" else english_stemmer()
    return " ".join(stem(word) for word in text.lower().split())


class SmallGlossary:
    """Finds the entries above, in both directions, by their stems."""

    def equivalents(self, runs: Sequence[Run]) -> Mapping[str, tuple[Equivalent, ...]]:
        """Return the other side of each entry that a run names."""
        return {run.text: found for run in runs if (found := tuple(self._of(run)))}

    def _of(self, run: Run) -> list[Equivalent]:
        found = []
        for term_id, (indonesian, english) in enumerate(ENTRIES, 1):
            if run.keys["id"] == _key(indonesian, "id"):
                found.append(Equivalent(term_id, indonesian, english, english, "en", _key(english, "en")))
            if run.keys["en"] == _key(english, "en"):
                found.append(Equivalent(term_id, indonesian, english, indonesian, "id", _key(indonesian, "id")))
        for word, other, related in SYNONYMS:
            if run.keys["en"] == _key(word, "en"):
                weight = 0.3 if related else 0.6
                found.append(
                    Equivalent(0, "", "", other, "en", _key(other, "en"), weight, inferred=True, related=related)
                )
        return found
