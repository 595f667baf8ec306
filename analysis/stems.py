"""A word type in, its stem out: from what the library knows, else computed once a run."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from corpus.document import Language
from corpus.passages import stem_map
from corpus.store import Store

_EXCEPTIONS_NAME = "stems.csv"


class Stems:
    """The stems of word types, read from the store when first asked for; nothing is written back."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._exceptions = _exceptions_of(store.library)
        self._known: dict[Language, dict[str, str]] = {}
        self._stemmers: dict[Language, Callable[[str], str]] = {}

    def of(self, word: str, language: Language) -> str:
        """Return the stem of a folded word; of a reduplicated one (`negara-negara`) that of its first half.

        The user's exceptions go before what the library knows of Indonesian.
        """
        known = self._known.get(language)
        if known is None:
            known = self._known[language] = stem_map(self._store, language)
            known.update(self._exceptions if language == "id" else {})
        stem = known.get(word)
        if stem is None:
            first, doubled, _ = word.partition("-")
            stem = known[word] = self.of(first, language) if doubled else self._stemmer(language)(word)
        return stem

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
