"""Align the sentences of a text and its translation: two lists of sentences in, beads out.

After Gale and Church, "A program for aligning sentences in bilingual corpora" (1993): the likelihood of lengths and
of kinds of bead, found by dynamic programming; words that translate each other count as well.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import erfc, log, sqrt
from typing import NamedTuple

from corpus.document import Language
from corpus.language.stop_words import is_stop_word
from corpus.language.words import words_of
from glossary.keys import stems_of
from glossary.mining.lexicon import Lexicon

# Kinds of bead (sentences of the first text, of the second) and how likely they are (Gale and Church, table 5).
_KINDS = {(1, 1): 0.89, (1, 0): 0.005, (0, 1): 0.005, (2, 1): 0.045, (1, 2): 0.045, (2, 2): 0.011}
# Variance of the length ratio for each character (Gale and Church, section 3.2).
_VARIANCE = 6.8
_RATIOS = (0.85, 1.1)
_WORD_BONUS = 1.2
_UNLIKELIEST = 1e-12
# How far from the diagonal beads are looked for, in sentences.
_BAND = 40


class Bead(NamedTuple):
    """Sentences `first_start:first_end` of the first text and `second_start:second_end` of the second."""

    first_start: int
    first_end: int
    second_start: int
    second_end: int
    shared: float


class _Side(NamedTuple):
    """The sentences of one text: lengths in characters, and the stems by which they are compared."""

    lengths: Sequence[int]
    stems: Sequence[frozenset[str]]


def align(indonesian: Sequence[str], english: Sequence[str], lexicon: Lexicon) -> list[Bead]:
    """Return the beads in order; they cover every sentence of both texts.

    `shared` is the share of the words of the shorter side that have a partner on the other.
    """
    first = _Side([len(text) for text in indonesian], [_translated(text, lexicon) for text in indonesian])
    second = _Side([len(text) for text in english], [_stems(text, "en") for text in english])
    # Left-out sentences must not bend the ratio of the lengths of the two languages, which is near 1.
    ratio = min(_RATIOS[1], max(_RATIOS[0], sum(second.lengths) / max(1, sum(first.lengths))))
    best: dict[tuple[int, int], tuple[float, tuple[int, int]]] = {(0, 0): (0.0, (0, 0))}
    rows, columns = len(indonesian), len(english)
    for i in range(rows + 1):
        middle = round(i * columns / max(1, rows))
        for j in range(max(0, middle - _BAND), min(columns, middle + _BAND) + 1):
            options = [
                (best[i - a, j - b][0] + _price(first, second, (i - a, i, j - b, j), ratio), (a, b))
                for a, b in _KINDS
                if (i - a, j - b) in best and (i, j) != (0, 0)
            ]
            if options:
                best[i, j] = min(options)
    return _walk_back(best, first, second)


def _walk_back(best: dict[tuple[int, int], tuple[float, tuple[int, int]]], first: _Side, second: _Side) -> list[Bead]:
    i, j = len(first.lengths), len(second.lengths)
    beads = []
    while (i, j) != (0, 0):
        a, b = best[i, j][1]
        beads.append(Bead(i - a, i, j - b, j, _shared(first, second, (i - a, i, j - b, j))))
        i, j = i - a, j - b
    return beads[::-1]


def _price(first: _Side, second: _Side, spans: tuple[int, int, int, int], ratio: float) -> float:
    i, i_end, j, j_end = spans
    kind = -log(_KINDS[i_end - i, j_end - j])
    if i == i_end or j == j_end:
        return kind
    expected = sum(first.lengths[i:i_end]) * ratio
    found = sum(second.lengths[j:j_end])
    delta = (found - expected) / sqrt(max(1.0, (expected + found) / 2) * _VARIANCE)
    likelihood = max(_UNLIKELIEST, erfc(abs(delta) / sqrt(2)))
    return kind - log(likelihood) - _WORD_BONUS * _common(first, second, spans)


def _common(first: _Side, second: _Side, spans: tuple[int, int, int, int]) -> int:
    i, i_end, j, j_end = spans
    here = frozenset[str]().union(*first.stems[i:i_end])
    there = frozenset[str]().union(*second.stems[j:j_end])
    return len(here & there)


def _shared(first: _Side, second: _Side, spans: tuple[int, int, int, int]) -> float:
    there = frozenset[str]().union(*second.stems[spans[2] : spans[3]])
    return _common(first, second, spans) / len(there) if there else 0.0


def _stems(text: str, language: Language) -> frozenset[str]:
    return frozenset(stems_of((word for word in words_of(text) if not is_stop_word(word.text)), language))


def _translated(text: str, lexicon: Lexicon) -> frozenset[str]:
    """Return what a sentence's words may be in English: their translations, and themselves (names, numbers)."""
    words = [word for word in words_of(text) if not is_stop_word(word.text)]
    found = set(stems_of(words, "en"))
    for stem in stems_of(words, "id"):
        found |= lexicon.translations(stem, "id")
    return frozenset(found)
