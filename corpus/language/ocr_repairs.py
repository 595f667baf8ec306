"""The words of a document in, likely readings of those that text recognition damaged out.

For finding only: the reading text keeps what is printed.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from corpus.language.lexicon import is_english
from corpus.language.stemming_indonesian import is_indonesian, roots
from corpus.language.words import Word, fold

# What engines read for what is printed; seen again and again in scans of Latin letters.
_CONFUSIONS = (
    ("tt", "ti"), ("tt", "it"), ("rn", "m"), ("m", "rn"), ("nn", "m"), ("cl", "d"), ("d", "cl"), ("vv", "w"),
    ("ii", "u"), ("li", "h"), ("l", "i"), ("i", "l"), ("1", "l"), ("1", "i"), ("0", "o"), ("5", "s"), ("c", "e"),
    ("e", "c"), ("u", "n"), ("n", "u"), ("h", "b"), ("b", "h"), ("f", "t"), ("t", "f"), ("g", "q"), ("q", "g"),
)  # fmt: skip
_GHOST_BEFORE_CAPITALS = re.compile(r"\b[a-z]([A-Z]{2,})\b")
_CLITIC = re.compile(r"(?:nya|lah|kah|pun)\Z")
# Longer ones are no words that a program misread, but data: each of their letters would be tried.
_SHORTEST, _LONGEST = 5, 40
_MOST_OFTEN = 2


def repairs_of(texts: Iterable[tuple[str, Sequence[Word]]]) -> dict[str, str]:
    """Return a likely reading of each damaged word of a document's texts, given with their words; both folded.

    A word is taken as damaged only if it is in small letters, stands there once or twice, and is no word of either
    language; a reading, only if it is a word, and the only one in reach.

    >>> from corpus.language.words import words_of
    >>> texts = ("nilai mata wuangnya", "program pelatthan", "sebesar uUSD 5")
    >>> repairs_of((text, words_of(text)) for text in texts)
    {'pelatthan': 'pelatihan', 'uusd': 'usd', 'wuangnya': 'uangnya'}
    """
    repairs: dict[str, str] = {}
    counts: Counter[str] = Counter()
    for text, words in texts:
        long_words = (word for word in words if _SHORTEST <= len(word.text) <= _LONGEST)
        counts.update(word.text for word in long_words if text[word.start : word.end].islower())
        for match in _GHOST_BEFORE_CAPITALS.finditer(text):
            repairs[fold(match[0])] = fold(match[1])
    for word, count in counts.items():
        if count <= _MOST_OFTEN and (reading := likely_reading(word)):
            repairs[word] = reading
    return dict(sorted(repairs.items()))


@lru_cache(maxsize=16_384)
def likely_reading(word: str) -> str:
    """Return the only word that a damaged folded form may stand for, or an empty text."""
    if not word.isascii() or _is_word(word) or _is_word(word.removesuffix("'s")):
        return ""
    if _CLITIC.sub("", word[1:]) in roots() and len(word) > _SHORTEST:
        return word[1:]
    readings = {form for form in _confused(word) if _is_word(form)}
    return readings.pop() if len(readings) == 1 else ""


def _is_word(form: str) -> bool:
    return is_indonesian(form) or is_english(form)


def _confused(word: str) -> Iterator[str]:
    """Yield what a form may have been printed as: one confusion undone, or one doubled letter made single."""
    for read, printed in _CONFUSIONS:
        at = word.find(read)
        while at >= 0:
            yield word[:at] + printed + word[at + len(read) :]
            at = word.find(read, at + 1)
    for at in range(1, len(word)):
        if word[at] == word[at - 1]:
            yield word[:at] + word[at + 1 :]
