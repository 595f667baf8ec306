"""Which terms go together in aligned text? Sentence pairs in, term pairs with scores out.

Log-likelihood ratio after Dunning, "Accurate methods for the statistics of surprise and coincidence" (1993), and the
Dice coefficient; pairs compete for their words, after Melamed, "Models of translational equivalence" (2000).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from math import log
from typing import NamedTuple

from corpus.document import Language
from corpus.language.stop_words import is_stop_word
from corpus.language.words import JOINED, SPACE, Word, fold, words_of
from glossary.keys import stems_of
from glossary.mining.lexicon import Lexicon

_LONGEST = 3
_MIN_PAIRS = 3
_MIN_PAIRS_COVERED = 2
_DICE = 0.85
_DICE_COVERED = 0.7
# Dunning's statistic is distributed as chi-square with one degree of freedom: 7.88 is the .005 level, which a term of
# four sentences in seven reaches (a bilingual abstract); the Dice coefficient keeps chance pairs of longer texts out.
_LIKELIHOOD = 7.88
_MIN_LETTERS = 4
# Of two terms of as many words, one half known says that the other half is meant as well.
_HALF = 0.5


class Aligned(NamedTuple):
    """A sentence (or a few) and its translation."""

    indonesian: str
    english: str


class Association(NamedTuple):
    """Two terms that go together, as written where first seen; the numbers of the pairs in which they do."""

    indonesian: str
    english: str
    score: float
    pairs: tuple[int, ...]


def associate(pairs: Sequence[Aligned], lexicon: Lexicon) -> list[Association]:
    """Return the terms that go together in aligned text beyond chance, and that the lexicon does not hold yet."""
    first, first_forms = _terms_by_pair((pair.indonesian for pair in pairs), "id")
    second, second_forms = _terms_by_pair((pair.english for pair in pairs), "en")
    together: dict[tuple[str, str], list[int]] = defaultdict(list)
    for number in range(len(pairs)):
        left, right = _unexplained(first.by_pair[number], second.by_pair[number], lexicon)
        for a in left:
            for b in right:
                together[a, b].append(number)
    scored = []
    for (a, b), numbers in together.items():
        if fold(first_forms[a]) == fold(second_forms[b]):
            continue
        if len(numbers) >= _MIN_PAIRS_COVERED and b not in lexicon.translations(a, "id"):
            dice = 2 * len(numbers) / (first.counts[a] + second.counts[b])
            covered = _covered(first_forms[a], second_forms[b], lexicon)
            likelihood = _likelihood(len(numbers), first.counts[a], second.counts[b], len(pairs))
            alike = a.count(" ") == b.count(" ") and covered >= _HALF
            if _strong(len(numbers), dice, 0.0 if alike and covered < 1 else covered, likelihood):
                scored.append((covered, dice * len(numbers), a, b, round(0.6 * dice + 0.35 * covered, 3)))
    scored.sort(key=lambda item: (-item[0], -item[1], -len(item[2]) - len(item[3]), item[2], item[3]))
    return [
        Association(first_forms[a], second_forms[b], score, tuple(together[a, b])) for a, b, score in _competing(scored)
    ]


def _unexplained(first: frozenset[str], second: frozenset[str], lexicon: Lexicon) -> tuple[list[str], list[str]]:
    """Leave out the words that both texts write alike, and those whose known translation stands on the other side."""
    same = first & second
    known = {a: lexicon.translations(a, "id") & second for a in first - same}
    explained = {b for found in known.values() for b in found}
    return [a for a, found in known.items() if not found], [b for b in second - same if b not in explained]


class _Terms(NamedTuple):
    by_pair: list[frozenset[str]]
    counts: Counter[str]


def _terms_by_pair(texts: Iterable[str], language: Language) -> tuple[_Terms, dict[str, str]]:
    by_pair: list[frozenset[str]] = []
    forms: dict[str, str] = {}
    counts: Counter[str] = Counter()
    for text in texts:
        found = dict(_terms(text, language))
        for key, form in found.items():
            forms.setdefault(key, form)
        by_pair.append(frozenset(found))
        counts.update(found.keys())
    kept = {key for key, count in counts.items() if count >= _MIN_PAIRS_COVERED}
    return _Terms([keys & kept for keys in by_pair], counts), forms


def _terms(text: str, language: Language) -> Iterator[tuple[str, str]]:
    """Yield the runs of words that may be terms: their stems, and the words as written."""
    words = words_of(text)
    for size in range(1, _LONGEST + 1):
        for at in range(len(words) - size + 1):
            run = words[at : at + size]
            joined = at + size < len(words) and words[at + size].gap == JOINED
            if not joined and run[0].gap != JOINED and _may_be_term(run):
                key = " ".join(stems_of(run, language))
                yield key, text[run[0].start : run[-1].end]


def _may_be_term(run: Sequence[Word]) -> bool:
    if any(not word.text.isalpha() for word in run) or is_stop_word(run[0].text) or is_stop_word(run[-1].text):
        return False
    if any(after.gap != SPACE for _, after in pairwise(run)):
        return False
    return len(run) > 1 or len(run[0].text) >= _MIN_LETTERS


def _covered(indonesian: str, english: str, lexicon: Lexicon) -> float:
    """Return how well terms of several words are made of words that translate each other."""
    first, second = indonesian.lower().split(), english.lower().split()
    return lexicon.align(first, second).coverage() if len(first) > 1 or len(second) > 1 else 0.0


def _strong(count: int, dice: float, covered: float, likelihood: float) -> bool:
    if covered == 1.0:
        return count >= _MIN_PAIRS_COVERED and dice >= _DICE_COVERED
    return count >= _MIN_PAIRS and dice >= _DICE and likelihood >= _LIKELIHOOD and covered in (0.0, 1.0)


def _competing(scored: Sequence[tuple[float, float, str, str, float]]) -> Iterator[tuple[str, str, float]]:
    """Yield the best pairs, each word in one pair only; a part of a longer term that was taken is no term."""
    left: set[str] = set()
    right: set[str] = set()
    for _, _, a, b, score in scored:
        if left.isdisjoint(a.split()) and right.isdisjoint(b.split()):
            left.update(a.split())
            right.update(b.split())
            yield a, b, score


def _likelihood(both: int, first: int, second: int, total: int) -> float:
    """Return Dunning's log-likelihood ratio of two events that happen together `both` times of `total`."""
    table = (both, first - both, second - both, total - first - second + both)
    rows = (first, total - first)
    columns = (second, total - second)
    expected = [rows[i] * columns[j] / total for i in (0, 1) for j in (0, 1)]
    return 2 * sum(
        seen * log(seen / chance) for seen, chance in zip(table, expected, strict=True) if seen > 0 and chance > 0
    )
