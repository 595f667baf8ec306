"""Words in, stems out, from what the library knows; the stemmers are loaded only for words it has not met."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from corpus.errors import LibraryBusy, LibraryReadOnly
from corpus.language.compounds_indonesian import joined_parts
from corpus.lock import writing
from corpus.passages import known_stems, remember_stems, stem_map
from corpus.store import Store, open_store, property_of, transaction

if TYPE_CHECKING:
    from corpus.document import Language

LANGUAGES: tuple[Language, ...] = ("id", "en")
STEMS_VERSION = "4"
"""Raise when a stemmer or its lists change: what libraries remember is then learnt anew."""
EXCEPTIONS_NAME = "stems.csv"
_PROPERTY = "stems_version"
_SHORTEST_COMPOUND, _SHORTEST_FOREIGN = 7, 4


class _Known(dict["Language", dict[str, str]]):
    """Stems by word, of each language read when first asked for."""

    def __init__(self, read: Callable[[Language], Mapping[str, str]]) -> None:
        super().__init__()
        self._read = read

    def __missing__(self, language: Language) -> dict[str, str]:
        known = self[language] = dict(self._read(language))
        return known


class Stems:
    """The stems of words, looked up by `read`, else computed and kept in `learnt`."""

    def __init__(self, read: Callable[[Language], Mapping[str, str]], exceptions: Mapping[str, str]) -> None:
        self._known = _Known(read)
        self._exceptions = dict(exceptions)
        self._stemmers: dict[Language, Callable[[str], str]] = {}
        self._parts: dict[str, tuple[str, ...]] = {}
        self._english: dict[str, str] = {}
        self.terms: dict[Language, dict[str, tuple[str, tuple[str, ...]]]] = {"id": {}, "en": {}}
        """Each word's stem and index terms, as `indexer.terms` finds them."""
        self.learnt: dict[Language, dict[str, str]] = {"id": {}, "en": {}}

    def of(self, word: str, language: Language) -> str:
        """Return the stem of a folded word; the user's exceptions go before what is known."""
        if word in self._exceptions and language == "id":
            return self._exceptions[word]
        known = self._known[language]
        stem = known.get(word)
        if stem is None:
            stem = known[word] = self.learnt[language][word] = self._stemmer(language)(word)
        return stem

    def of_token(self, token: str, language: Language) -> str:
        """Return the stem of a running word; of a reduplicated one (`negara-negara`) that of its first half."""
        return self.of(token.partition("-")[0], language)

    def of_query(self, word: str, language: Language) -> str:
        """Return the stem to look for; a word that the library has in English text only is none in Indonesian."""
        if language == "en" or word in self._exceptions:
            return self.of(word, language)
        return word if word in self._known["en"] and word not in self._known["id"] else self.of(word, language)

    def parts(self, word: str) -> tuple[str, ...]:
        """Return the stems of the words that an Indonesian word joins (`kerjasama`), none for other words."""
        if len(word) < _SHORTEST_COMPOUND:
            return ()
        parts = self._parts.get(word)
        if parts is None:
            parts = self._parts[word] = self._parts_of(word)
        return parts

    def english_within(self, word: str) -> str:
        """Return the English stem of a word in an Indonesian text that is English and no Indonesian one, or nothing."""
        if len(word) < _SHORTEST_FOREIGN:
            return ""
        stem = self._english.get(word)
        if stem is None:
            from corpus.language.lexicon import is_english
            from corpus.language.stemming_indonesian import is_indonesian

            foreign = word.isascii() and not is_indonesian(word) and is_english(word)
            stem = self._english[word] = self.of(word, "en") if foreign else ""
        return stem

    def _parts_of(self, word: str) -> tuple[str, ...]:
        found = joined_parts(self.of(word, "id")) or joined_parts(word)
        return tuple(self.of(part, "id") for part in found or ())

    def _stemmer(self, language: Language) -> Callable[[str], str]:
        if language not in self._stemmers:
            if language == "id":
                from corpus.language.stemming_indonesian import indonesian_stemmer

                self._stemmers[language] = indonesian_stemmer()
            else:
                from corpus.language.stemming_english import english_stemmer

                self._stemmers[language] = english_stemmer()
        return self._stemmers[language]


def all_stems(store: Store) -> Stems:
    """Return the stems with everything the library knows, for indexing and for reading whole texts."""

    def read(language: Language) -> dict[str, str]:
        return stem_map(store, language) if _current(store) else {}

    return Stems(read, user_exceptions_of(store.library))


def stems_for(store: Store, words: Iterable[str]) -> Stems:
    """Return the stems with what the library knows of some words, for a query.

    A word that stands in English passages only is taken as it is in Indonesian: loading the Indonesian stemmer
    for it would cost more than the whole search.
    """
    if not _current(store):
        return Stems(lambda _: {}, user_exceptions_of(store.library))
    wanted = sorted(set(words))
    english = known_stems(store, "en", wanted)
    indonesian: dict[str, str | None] = {**dict.fromkeys(english), **known_stems(store, "id", wanted)}
    known: dict[Language, dict[str, str]] = {
        "id": {word: word if stem is None else stem for word, stem in indonesian.items()},
        "en": english,
    }
    return Stems(known.__getitem__, user_exceptions_of(store.library))


def keep_learnt(store: Store, stems: Stems) -> None:
    """Write what was learnt to the store.

    A search that has made the index writes it too, unless the library cannot be written or somebody else does so now:
    what is not kept is learnt again.
    """
    if not any(stems.learnt.values()):
        return
    if store.writable:
        _write(store, stems)
        return
    with (
        suppress(LibraryReadOnly, LibraryBusy),
        writing(store.library, "search_cli.py search", wait=0),
        open_store(store.library, write=True) as writable,
    ):
        _write(writable, stems)


def _write(store: Store, stems: Stems) -> None:
    with transaction(store) as connection:
        if not _current(store):
            connection.execute("DELETE FROM stems")
            connection.execute("INSERT OR REPLACE INTO properties VALUES (?, ?)", (_PROPERTY, STEMS_VERSION))
        for language in LANGUAGES:
            remember_stems(store, language, stems.learnt[language])


def _current(store: Store) -> bool:
    return property_of(store.connection, _PROPERTY) == STEMS_VERSION


def user_exceptions_of(library: Path) -> dict[str, str]:
    """Return the stems that the user has laid down in the library, by word."""
    path = library / EXCEPTIONS_NAME
    if not path.is_file():
        return {}
    from corpus.language.stemming_indonesian import user_exceptions

    return user_exceptions(path)
