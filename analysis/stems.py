"""A word type in, its stem out: from what the library knows, else computed once a run."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from corpus.document import Language
from corpus.language.compounds_indonesian import joined_parts
from corpus.language.lexicon import is_english
from corpus.language.stemming_indonesian import is_indonesian
from corpus.passages import stem_map
from corpus.store import Store

# As in the search index, so that both find the same.
_SHORTEST_COMPOUND, _SHORTEST_FOREIGN = 7, 4
_EXCEPTIONS_NAME = "stems.csv"


class Stems:
    """The stems of word types, read from the store when first asked for; nothing is written back."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._exceptions = _exceptions_of(store.library)
        self._known: dict[Language, dict[str, str]] = {}
        self._computed: dict[Language, dict[str, str]] = {"id": {}, "en": {}}
        self._parts: dict[str, tuple[str, ...]] = {}
        self._stemmers: dict[Language, Callable[[str], str]] = {}

    def of(self, word: str, language: Language) -> str:
        """Return the stem of a folded word; of a reduplicated one (`negara-negara`) that of its first half.

        The user's exceptions go before what the library knows of Indonesian.
        """
        stem = self._map(language).get(word) or self._computed[language].get(word)
        if stem is None:
            first, doubled, _ = word.partition("-")
            stem = self._computed[language][word] = (
                self.of(first, language) if doubled else self._stemmer(language)(word)
            )
        return stem

    def of_query(self, word: str, language: Language) -> str:
        """Return the stem to look for; a word that the library has in English text only is none in Indonesian."""
        foreign = language == "id" and word in self._map("en") and word not in self._map("id")
        return word if foreign else self.of(word, language)

    def _map(self, language: Language) -> dict[str, str]:
        """Return the stems that the library knows."""
        known = self._known.get(language)
        if known is None:
            known = self._known[language] = stem_map(self._store, language)
            known.update(self._exceptions if language == "id" else {})
        return known

    def parts(self, word: str) -> tuple[str, ...]:
        """Return the stems of the words that an Indonesian word joins (`kerjasama`), none for other words."""
        if len(word) < _SHORTEST_COMPOUND:
            return ()
        parts = self._parts.get(word)
        if parts is None:
            found = joined_parts(self.of(word, "id")) or joined_parts(word) or ()
            parts = self._parts[word] = tuple(self.of(part, "id") for part in found)
        return parts

    def english_within(self, word: str) -> str:
        """Return the English stem of a word in an Indonesian text that is English and no Indonesian one, or nothing."""
        if len(word) < _SHORTEST_FOREIGN or not word.isascii() or is_indonesian(word) or not is_english(word):
            return ""
        return self.of(word, "en")

    def _stemmer(self, language: Language) -> Callable[[str], str]:
        if language not in self._stemmers:
            if language == "id":
                from corpus.language.stemming_indonesian import indonesian_stemmer

                self._stemmers[language] = indonesian_stemmer(self._exceptions)
            else:
                from corpus.language.stemming_english import english_stemmer

                self._stemmers[language] = english_stemmer()
        return self._stemmers[language]


def _exceptions_of(library: Path) -> dict[str, str]:
    path = library / _EXCEPTIONS_NAME
    if not path.is_file():
        return {}
    from corpus.language.stemming_indonesian import user_exceptions

    return user_exceptions(path)
