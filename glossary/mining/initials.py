"""Do these words spell this abbreviation? Words and letters in, what it costs to read one from the other out.

After Schwartz and Hearst, "A simple algorithm for identifying abbreviation definitions" (2003), which takes the
letters from right to left. Here every way to take them is weighed, so that the Indonesian habits, syllables
(`Kemenlu`, `pemilu`) and syllables from inside words (`Mendag`, `alutsista`), are read as well as initials.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from corpus.language.stop_words import is_stop_word
from glossary.mining.tokens import INNER, parts_of

_INSIDE_CAPITALS = 1.6
_INSIDE_SMALL = 0.8
# One letter from inside a word among syllables: Bawaslu, of pemilihan umum.
_INSIDE_SINGLE = 1.2
_SKIPPED = 2.0
_SKIPPED_AT_END = 1.0
_IMPOSSIBLE = 99.0
# A digit in an abbreviation may stand for a word.
_DIGITS = {
    "1": ("one", "satu"), "2": ("to", "two", "dua"), "3": ("three", "tiga"), "4": ("for", "four", "empat"),
    "5": ("five", "lima"), "6": ("six", "enam"), "7": ("seven", "tujuh"), "8": ("eight", "delapan"),
    "9": ("nine", "sembilan"),
}  # fmt: skip
# Or it counts a letter: P2TP2A, with three words in P, and 3M, of three words in M.
_COUNTED = re.compile(r"([a-z])([2-5])|([2-5])([a-z])")


def letters_of(abbreviation: str) -> str:
    """Return the letters and digits of an abbreviation that its words must give, lower case, without a plural s.

    >>> letters_of("MSMEs"), letters_of("R&D"), letters_of("Kemenlu")
    ('msme', 'rd', 'kemenlu')
    """
    if len(abbreviation) > 2 and abbreviation.endswith("s") and abbreviation[-2].isupper():
        abbreviation = abbreviation[:-1]
    return "".join(character for character in abbreviation.lower() if character.isalnum())


def cost(words: Sequence[str], abbreviation: str) -> float:
    """Return what it costs to read an abbreviation from words, all of which it must stand for; 99 if it cannot be.

    Initials in order cost 0; a letter from inside a word, or a word that gives none, costs more. A reduplicated word
    gives its letters twice (UU) or once (Perppu).

    >>> cost("Usaha Mikro Kecil dan Menengah".split(), "UMKM"), cost("Kementerian Luar Negeri".split(), "Kemenlu")
    (0.0, 1.0)
    """
    letters = letters_of(abbreviation)
    counted = _COUNTED.sub(lambda match: (match[1] or match[4]) * int(match[2] or match[3]), letters)
    parts = tuple(part for word in words for part in parts_of(word))
    capitals = sum(character.isupper() or character.isdigit() for character in abbreviation) > len(abbreviation) / 2
    once = tuple(part for at, part in enumerate(parts) if not at or part != parts[at - 1])
    return min(
        (
            _cost_of_parts(each, spelt, capitals=capitals)
            for spelt in {letters, counted}
            for each in {parts, once}
            if spelt and each and not (capitals and not _gives(each[0], spelt[0]))
        ),
        default=_IMPOSSIBLE,
    )


def _cost_of_parts(parts: tuple[str, ...], letters: str, *, capitals: bool) -> float:
    # A word cannot give more than its own letters: without enough of them the search is vain.
    if len(letters) > sum(map(len, parts)) or len(parts) > 2 * len(letters) + 2:
        return _IMPOSSIBLE
    return _cheapest(parts, letters, _INSIDE_CAPITALS if capitals else _INSIDE_SMALL)


def _gives(word: str, letter: str) -> bool:
    return word[0] == letter or word in _DIGITS.get(letter, ())


def _cheapest(parts: tuple[str, ...], letters: str, inside: float) -> float:
    """Weigh every way to take the letters, in order, from the words, in order."""

    @cache
    def best(word: int, letter: int) -> float:
        if word == len(parts):
            return 0.0 if letter == len(letters) else _IMPOSSIBLE
        options = [_skip(parts, word, ended=letter == len(letters)) + best(word + 1, letter)]
        options += [price + best(word + 1, letter + taken) for taken, price in takes(word, letter)]
        return min(options)

    def takes(word: int, letter: int) -> list[tuple[int, float]]:
        return _takes(parts[word], letters[letter:], inside)

    return min(price + best(1, taken) for taken, price in takes(0, 0)) if takes(0, 0) else _IMPOSSIBLE


def _skip(parts: tuple[str, ...], word: int, *, ended: bool) -> float:
    """Return what it costs that a word gives no letter: nothing for a function word, less at the end."""
    if is_stop_word(parts[word]) or parts[word] in INNER:
        return 0.0 if not ended else _SKIPPED
    return _SKIPPED_AT_END if ended else _SKIPPED


def _takes(word: str, letters: str, inside: float) -> list[tuple[int, float]]:
    """Return how many letters a word can give from its start, and at what cost: runs inside it cost extra."""
    if not letters:
        return []
    if word in _DIGITS.get(letters[0], ()):
        return [(1, 0.0)]
    found: list[tuple[int, float]] = []
    if word[0] == letters[0]:
        run = 1
        found.append((1, 0.0))
        while run < min(len(word), len(letters)) and word[run] == letters[run]:
            run += 1
            # A run of letters is a syllable; capitals that are not initials are rarer.
            found.append((run, 0.0 if inside == _INSIDE_SMALL else 0.3 * (run - 1)))
        found += [(run + more, inside) for run, _ in tuple(found) for more in _runs(word[run:], letters[run:])]
        return _cheapest_of(found)
    single = _INSIDE_CAPITALS if inside == _INSIDE_CAPITALS else _INSIDE_SINGLE
    return [(run, inside if run > 1 else single) for run in _runs(word, letters)]


def _runs(word: str, letters: str) -> set[int]:
    """Return the lengths of the beginnings of `letters` that stand inside a word."""
    return {size for size in range(1, min(len(word), len(letters)) + 1) if letters[:size] in word}


def _cheapest_of(found: list[tuple[int, float]]) -> list[tuple[int, float]]:
    best: dict[int, float] = {}
    for size, price in found:
        best[size] = min(price, best.get(size, price))
    return sorted(best.items())
