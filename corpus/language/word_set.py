"""Word lists as one writes them: a text in, the set of its words out."""

from __future__ import annotations


def word_set(text: str) -> frozenset[str]:
    """Return the words of a text as a set.

    >>> sorted(word_set("dan atau"))
    ['atau', 'dan']
    """
    return frozenset(text.split())
