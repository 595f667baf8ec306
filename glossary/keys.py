"""What terms are matched by: a form or a text's words in, the stems they are compared by out."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache, lru_cache

from corpus.language.words import JOINED, Word, words_of
from corpus.records import TYPE_CHECKING

if TYPE_CHECKING:
    from corpus.document import Language

# The stems of so many words of a language are at hand; rarer ones are found anew.
_MOST_KNOWN = 1 << 13


def key_of(form: str, language: Language) -> str:
    """Return the key of a form: equal keys are the same term, inflected.

    >>> key_of("negara-negara berkembang", "id") == key_of("Negara Berkembang", "id")
    True
    """
    return " ".join(stems_of(words_of(form), language))


def stems_of(words: Iterable[Word], language: Language) -> list[str]:
    """Return the stems of words; a reduplicated word counts once, a compound written together as its parts."""
    stem = _cached_stemmer(language)
    stems: list[str] = []
    for word in words:
        for part in _parts(word.text, language):
            form = stem(part)
            if not (word.gap == JOINED and stems and stems[-1] == form):
                stems.append(form)
    return stems


@cache
def _cached_stemmer(language: Language) -> Callable[[str], str]:
    if language == "id":
        from corpus.language.stemming_indonesian import indonesian_stemmer

        return lru_cache(maxsize=_MOST_KNOWN)(indonesian_stemmer())
    from corpus.language.stemming_english import english_stemmer

    return lru_cache(maxsize=_MOST_KNOWN)(english_stemmer())


def _parts(word: str, language: Language) -> tuple[str, ...]:
    if language == "en" or len(word) < 6:
        return (word,)
    from corpus.language.compounds_indonesian import joined_parts

    return joined_parts(word) or (word,)
