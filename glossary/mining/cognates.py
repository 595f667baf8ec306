"""Is one word the loan of the other? An Indonesian and an English word in, a likeness from 0 to 1 out.

Rules: Pedoman Umum Pembentukan Istilah (Pusat Bahasa, 2007), how foreign sounds and endings are written.
"""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from functools import lru_cache

# An ending on each side, and what both become.
_INDONESIAN = (
    (r"isasi\Z", "izT"),
    (r"ksi\Z", "kT"),
    (r"(?:asi|ansi|ensi|usi|isi|esi)\Z", "T"),
    (r"itas\Z", "I"),
    (r"isme\Z", "M"),
    (r"ologi\Z", "OL"),
    (r"(?:ik|is|if|ial|al|us)\Z", ""),
    (r"e[rl]\Z", "r"),
    (r"i\Z", ""),
    (r"[aeou]\Z", ""),
)
_ENGLISH = (
    (r"i[sz]ations?\Z", "izT"),
    (r"(?:ct|x)ions?\Z", "kT"),
    (r"(?:ations?|ances?|ancy|ences?|ency|utions?|itions?|[st]ions?|acy)\Z", "T"),
    (r"it(?:y|ies)\Z", "I"),
    (r"isms?\Z", "M"),
    (r"olog(?:y|ies)\Z", "OL"),
    (r"(?:ical|ics?|ive|ial|al|ous|ary|t)\Z", ""),
    (r"ar\Z|er\Z|or\Z", "r"),
    (r"ies\Z|y\Z|s\Z", ""),
    (r"[aeou]\Z", ""),
)
_SOUNDS = (
    ("ph", "f"), ("th", "t"), ("qu", "kw"), ("ch", "k"), ("ck", "k"), ("x", "ks"), ("sy", "sh"), ("c", "k"), ("y", "i"),
    ("v", "f"), ("z", "s"), ("ou", "u"), ("oo", "u"), ("ee", "i"), ("ae", "e"), ("ei", "i"),
)  # fmt: skip
_DOUBLED = re.compile(r"(.)\1")
_SHORTEST = 3


@lru_cache(maxsize=100_000)
def likeness(indonesian: str, english: str) -> float:
    """Return how alike two lower-case words are when spelling habits are taken away.

    >>> likeness("komersial", "commercial") > 0.8, likeness("diplomasi", "diplomacy") > 0.8
    (True, True)
    >>> likeness("layanan", "service") < 0.6
    True
    """
    if indonesian == english:
        return 1.0
    first, second = _skeleton(indonesian, _INDONESIAN), _skeleton(english, _ENGLISH)
    if min(len(first), len(second)) < _SHORTEST or first[0] != second[0]:
        return 0.0
    if min(len(first), len(second)) == _SHORTEST:
        return float(first == second)
    return SequenceMatcher(None, first, second, autojunk=False).ratio()


def _skeleton(word: str, endings: tuple[tuple[str, str], ...]) -> str:
    for pattern, replacement in endings:
        shorter = re.sub(pattern, replacement, word, count=1)
        if shorter != word and len(shorter) >= _SHORTEST:
            word = shorter
            break
    for sound, plain in _SOUNDS:
        word = word.replace(sound, plain)
    return _DOUBLED.sub(r"\1", word)
