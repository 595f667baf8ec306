"""Abbreviations of several words (UU ITE, Komnas HAM, APB Desa): words before brackets in, those spelt out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from corpus.language.stop_words import is_stop_word
from glossary.mining.initials import cost
from glossary.mining.mentions import Token
from glossary.mining.tokens import is_abbreviation, is_year, may_be_syllabic, parts_of

_MOST_PARTS = 3
_NUMBERING = frozenset({"nomor", "no", "tahun", "tentang", "number", "year", "on", "of"})
_LONGEST = 12
_DEAREST = 4.0
_SCORE, _DOUBT = 0.95, 0.05


class CompoundFit(NamedTuple):
    """How many words at the end of a run an abbreviation of several words stands for, and how sure that is."""

    size: int
    score: float


def several_short(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return the words of brackets that may be one abbreviation: one at least has two capitals, all have one."""
    parts = [token.text for token in tokens]
    is_short = (
        1 < len(parts) <= _MOST_PARTS
        and any(is_abbreviation(part) for part in parts)
        and all(part[0].isupper() for part in parts)
        and not any(is_year(part) for part in parts)
    )
    return tokens if is_short else ()


def compound_fit(words: Sequence[str], shorts: Sequence[str]) -> CompoundFit | None:
    """Return how many words at the end of a run the abbreviations spell one after the other; None if they do not.

    >>> compound_fit("dan Komisi Nasional Hak Asasi Manusia".split(), ["Komnas", "HAM"]).size
    5
    """
    fits = [
        (price, size)
        for size in range(len(shorts) + 1, min(len(words), _LONGEST) + 1)
        if not is_stop_word(words[-size].lower())
        and (price := _price(without_number(words[-size:]), shorts)) <= _DEAREST
    ]
    if not fits:
        return None
    price, size = min(fits)
    return CompoundFit(size, _SCORE - _DOUBT * price)


def without_number(words: Sequence[str]) -> Sequence[str]:
    """Leave the number and year of an act out of its name, which no abbreviation spells.

    >>> without_number("Undang-Undang Nomor 27 Tahun 2022 tentang Pelindungan Data Pribadi".split())
    ['Undang-Undang', 'Pelindungan', 'Data', 'Pribadi']
    """
    kept = [word for word in words if word.lower() not in _NUMBERING and not word.isdigit()]
    return kept if len(kept) + 2 < len(words) and any(word.isdigit() for word in words) else words


def _price(words: Sequence[str], shorts: Sequence[str]) -> float:
    """Return the least that it costs to share the words out among the abbreviations, in order."""
    if len(shorts) == 1:
        return _price_of_one(words, shorts[0])
    return min(
        (
            _price_of_one(words[:at], shorts[0]) + _price(words[at:], shorts[1:])
            for at in range(1, len(words) - len(shorts) + 2)
        ),
        default=99.0,
    )


def _price_of_one(words: Sequence[str], short: str) -> float:
    if len(words) == 1 and words[0].lower() == short.lower():
        return 0.0
    several = sum(len(parts_of(word)) for word in words) > 1
    return cost(words, short) if several and (is_abbreviation(short) or may_be_syllabic(short)) else 99.0
