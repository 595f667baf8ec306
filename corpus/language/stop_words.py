"""The words that are in nearly every passage: nothing in, one set for each language out.

They do not rank, and a search that is not strict does not insist on them. Phrases keep them.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path


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
