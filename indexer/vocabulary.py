"""A pattern or a misspelt word in, the words of the index that fit it out."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from corpus.language.words import fold
from indexer.terms import SURFACE

TermsFrom = Callable[[str], Iterable[str]]


def pattern_words(pattern: str, terms_from: TermsFrom, limit: int) -> list[str]:
    """Return the words that fit a pattern, in order; one more than `limit` means "too many"."""
    folded = fold(pattern)
    literal = re.split(r"[*?]", folded, maxsplit=1)[0]
    fits = re.compile("".join({"*": r"\w*", "?": r"\w"}.get(sign, re.escape(sign)) for sign in folded)).fullmatch
    found: set[str] = set()
    for term in terms_from(SURFACE + literal):
        if fits(term, 1) and len(found) <= limit:
            found.add(term[1:])
    return sorted(found)


def fuzzy_words(word: str, distance: int, terms_from: TermsFrom, limit: int) -> list[str]:
    """Return the words at most `distance` letters away that begin with the same letter, in order.

    The first letter is taken as right: slips fall elsewhere, and it spares reading the whole vocabulary.
    """
    folded = fold(word)
    lengths = range(len(folded) - distance, len(folded) + distance + 1)
    found = {
        term[1:]
        for term in terms_from(SURFACE + folded[0])
        if len(term) - 1 in lengths and within(folded, term[1:], distance)
    }
    return sorted(found)[: limit + 1]


def within(first: str, second: str, distance: int) -> bool:
    """Tell whether two words differ by at most `distance` letters left out, added, changed or swapped.

    Optimal string alignment (Damerau 1964), row by row.

    >>> within("kedaulatan", "kedualatan", 1), within("siber", "cyber", 1)
    (True, False)
    """
    before: list[int] = []
    row = list(range(len(second) + 1))
    for at, letter in enumerate(first, 1):
        older, before, row = before, row, [at]
        for to, other in enumerate(second, 1):
            cost = min(before[to] + 1, row[-1] + 1, before[to - 1] + (letter != other))
            if at > 1 and to > 1 and letter == second[to - 2] and first[at - 2] == other:
                cost = min(cost, older[to - 2] + 1)
            row.append(cost)
        if min(row) > distance:
            return False
    return row[-1] <= distance
