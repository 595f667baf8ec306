"""The words that are in nearly every passage: nothing in, one set for each language out.

They do not rank, and a search that is not strict does not insist on them. Phrases keep them.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from corpus.language.words import words_of


@cache
def stop_words(language: str) -> frozenset[str]:
    """Return the folded common words of a language, `"id"` or `"en"`."""
    text = Path(__file__).with_name(f"stop_words_{language}.txt").read_text(encoding="utf-8")
    return frozenset(text.split())


def is_stop_word(word: str) -> bool:
    """Tell whether a folded word is a common word of either language.

    >>> is_stop_word("yang"), is_stop_word("the"), is_stop_word("negara")
    (True, True, False)
    """
    return word in stop_words("id") or word in stop_words("en")


def asks_for_capitals(text: str) -> bool:
    """Tell whether a word was typed in capitals that is also a common word (AS, IT, WHO): it matches capitals only.

    >>> asks_for_capitals("AS"), asks_for_capitals("as"), asks_for_capitals("NATO")
    (True, False, False)
    """
    words = words_of(text)
    if len(words) != 1:
        return False
    typed = text[words[0].start : words[0].end]
    return len(typed) > 1 and typed.isupper() and is_stop_word(words[0].text)
