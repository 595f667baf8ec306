"""Names with a tail that gives an abbreviation no letters: the words before it in, where their tail may begin out.

`Treaty of Amity and Cooperation in Southeast Asia (TAC)`: a treaty is named with its region. `Asian Development Bank in
Manila (ADB)`: a bank only has its seat there.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from corpus.language.stop_words import is_stop_word
from glossary.mining.mentions import Token

_LONGEST_TAIL = 6
_PLACES = frozenset({"in", "at", "for", "on", "di", "untuk", "tentang"})
# Who concluded something belongs to its name, whatever it is.
_PARTIES = frozenset({"among", "between", "antara"})
_COUNTRY = (("Republik", "Indonesia"), ("Indonesia",), ("RI",))
_INSTRUMENTS = frozenset(
    {
        "treaty", "agreement", "convention", "declaration", "code", "protocol", "pact", "charter", "memorandum",
        "framework", "guidelines", "programme", "program", "plan", "traktat", "perjanjian", "persetujuan", "konvensi",
        "deklarasi", "kode", "protokol", "pakta", "piagam", "nota", "kerangka", "pedoman", "rencana",
    }
)  # fmt: skip


def tails(words: Sequence[Token]) -> Iterator[int]:
    """Yield where a tail may begin, the shortest tail first: at a preposition with names after it."""
    size = country_size([word.text for word in words])
    if size:
        yield len(words) - size
    for at in range(len(words) - 2, max(0, len(words) - 2 - _LONGEST_TAIL), -1):
        named = all(is_stop_word(word.text.lower()) or word.text[0].isupper() for word in words[at + 1 :])
        if named and words[at].text in _PLACES | _PARTIES:
            yield at


def country_size(words: Sequence[str]) -> int:
    """Return how many words at the end of a name only say that it is Indonesia's; 0 where that is all there is.

    >>> country_size("Badan Keamanan Laut Republik Indonesia".split())
    2
    """
    for tail in _COUNTRY:
        if len(words) > len(tail) + 1 and tuple(words[-len(tail) :]) == tail:
            return len(tail)
    return 0


def belongs(head: Sequence[Token], first: Token) -> bool:
    """Tell whether a tail belongs to the name before it: the country does, and a treaty's region."""
    return (
        first.text in _PARTIES
        or any(first.text == tail[0] for tail in _COUNTRY)
        or any(word.text.lower() in _INSTRUMENTS for word in head[:1])
    )
