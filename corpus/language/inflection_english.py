"""An English word in, the inflected forms of the same word out: plurals, and the regular forms of a verb.

Words made from the same root by derivation (*employ*, *employer*; *depend*, *dependable*) are other words, though
their stems are the same.
"""

from __future__ import annotations

import re
from functools import lru_cache

_VOWELS = "aeiou"
_SHORTEST = 3
# Words that double their last consonant before -ed and -ing: of one syllable, or stressed on the last.
_DOUBLES = re.compile(r"\A[^aeiou]*[aeiou][^aeiouwxy]\Z|(?:fer|mit|pel|trol|cur|gin|vel|bel|cel|sel|nel)\Z")
# What an ending may stand for; a doubled consonant before it may be single in the base.
_ENDINGS = (("ies", "y"), ("ied", "y"), ("es", ""), ("s", ""), ("ed", "e"), ("ed", ""), ("ing", "e"), ("ing", ""))


@lru_cache(maxsize=2048)
def english_inflections(word: str) -> tuple[str, ...]:
    """Return the forms that a folded word may take, itself first; some of them nobody writes.

    >>> english_inflections("policy")[:2]
    ('policy', 'policies')
    >>> {"employ", "employs", "employed", "employing"} <= set(english_inflections("employed"))
    True
    >>> "employer" in english_inflections("employ"), "planned" in english_inflections("planning")
    (False, True)
    """
    return tuple(dict.fromkeys((word, *(form for base in _bases(word) for form in _forms(base)))))


def _bases(word: str) -> list[str]:
    """Return the words that a word may be an inflected form of, itself first."""
    if len(word) < _SHORTEST:
        return []
    found = [word]
    for ending, replacement in _ENDINGS:
        base = word.removesuffix(ending)
        if base == word or len(base) < _SHORTEST or word.endswith("ss"):
            continue
        found.append(base + replacement)
        if ending in ("ed", "ing") and not replacement and base[-1] == base[-2] and base[-1] not in _VOWELS:
            found.append(base[:-1])
    return found


def _forms(base: str) -> tuple[str, ...]:
    if base.endswith("y") and base[-2] not in _VOWELS:
        return base, base[:-1] + "ies", base[:-1] + "ied", base + "ing"
    if base.endswith("e"):
        return base, base + "s", base + "d", base[:-1] + "ing"
    plural = base + ("es" if base.endswith(("s", "x", "z", "ch", "sh", "o")) else "s")
    doubled = base + base[-1] if _DOUBLES.search(base) else base
    regular = (base, plural, base + "ed", base + "ing")
    return regular if doubled == base else (*regular, doubled + "ed", doubled + "ing")
