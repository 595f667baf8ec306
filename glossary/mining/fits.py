"""Which words does an abbreviation stand for? The words before (or after) it in, the run of them that it spells out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from corpus.language.stop_words import is_stop_word
from glossary.mining.initials import cost, letters_of
from glossary.mining.mentions import Token
from glossary.mining.tails import belongs, tails
from glossary.mining.tokens import parts_of

LONGEST = 12
"""How many words an expansion may have."""
WITH_TAIL = 0.8
"""The score of a name whose tail gives the abbreviation no letters."""
_LETTERS_WITH_TAIL = 3
_NEGATIONS = frozenset({"no", "zero", "tanpa", "tidak", "nol"})
# What an office is called before its name; Kominfo leaves the ministry out, and means it.
_OFFICES = frozenset({"Kementerian", "Badan", "Dinas", "Lembaga", "Komisi", "Departemen", "Direktorat"})


class Fit(NamedTuple):
    """The first of the words that an abbreviation stands for, and how sure that is."""

    first: int
    score: float


def fit_of(words: Sequence[Token], short: Token) -> Fit | None:
    """Find the words at the end of a run that an abbreviation stands for, at the least cost."""
    best: tuple[float, int] | None = None
    for size in range(1, min(len(words), LONGEST) + 1):
        run = words[-size:]
        if is_stop_word(run[0].text.lower()) and not run[0].text[0].isupper() and not _is_refrain(run):
            continue
        price = cost([token.text for token in run], plain(short.text))
        if price < 90 and (best is None or price < best[0]):
            best = (price, len(words) - size)
    if best is None:
        return None
    score = _score(words[best[1] :], short.text, best[0])
    return Fit(_with_office(words, best[1], short.text), score) if score >= 0.5 else None


def _with_office(words: Sequence[Token], first: int, short: str) -> int:
    """Take the name of an office in from its first word on, though an abbreviation of syllables gives it none."""
    return first - 1 if short.istitle() and first and words[first - 1].text in _OFFICES else first


def _is_refrain(run: Sequence[Token]) -> bool:
    """Tell whether a run is one of those slogans that refuse several things: no this, no that."""
    return run[0].text in _NEGATIONS and [word.text for word in run].count(run[0].text) > 1


def _score(words: Sequence[Token], short: str, price: float) -> float:
    letters = letters_of(short)
    content = [word for word in words if not is_stop_word(word.text.lower())]
    # A reduplicated word counts once: Perppu is enough for peraturan pemerintah pengganti undang-undang.
    parts = [part for word in content for part in dict.fromkeys(parts_of(word.text))]
    if len(parts) < 2 or short.lower() in {word.text.lower() for word in words}:
        return 0.0
    score = 1.0 - price / (1.5 + len(letters))
    capitals = sum(character.isupper() or character.isdigit() for character in short)
    named = all(word.text[0].isupper() or word.text[0].isdigit() for word in content)
    if capitals < 2:
        # Syllables: a plain word in brackets is hardly ever one, unless its letters come in runs; of a name fewer do.
        is_short_of_name = named and short.istitle() and len(letters) > len(parts) > 2 and price <= 1
        return score - 0.1 if is_short_of_name or (len(letters) >= len(parts) + 2 and price <= 2) else 0.0
    if len(letters) == 2 and price > 0:
        return 0.0
    if price >= 1 and not named and capitals == len(short):
        score -= 0.05
    return score if named else score - 0.05


def without_tail(words: Sequence[Token], short: Token) -> Sequence[Token]:
    """Leave a last word out that gives no letter: `most-favoured-nation principle (MFN)`."""
    price, shorter = (cost([word.text for word in run], plain(short.text)) for run in (words, words[:-1]))
    is_capitals = sum(letter.isupper() for letter in short.text) > 1
    return words[:-1] if is_capitals and len(words) > 1 and shorter < price and shorter < 1 else words


def named_with_tail(words: Sequence[Token], short: Token) -> Sequence[Token]:
    """Return the name that an abbreviation stands for but for its tail; without the tail if it is not the name's own.

    Only a name in capitals whose letters are all there is believed.
    """
    for at in tails(words):
        head = words[:at]
        fit = fit_of(head, short)
        if fit is None or fit.score < WITH_TAIL or len(letters_of(short.text)) < _LETTERS_WITH_TAIL:
            continue
        head = head[fit.first :]
        if all(word.text[0].isupper() for word in head if not is_stop_word(word.text.lower())):
            return words[fit.first :] if belongs(head, words[at]) else head
    return ()


def plain(short: str) -> str:
    """Undo what scanners do to capitals: a small l among nothing else is an I."""
    return short.replace("l", "I") if short.replace("l", "").isupper() else short
