"""A run of letters without a space in, the places where words that were glued together begin out.

A unigram model of both languages, weighed by the document's own words, gives each place its probability (forwards and
backwards over all ways to cut the run). How often people write two such words in one stands against how many spaces the
document has lost. What stays in doubt stays glued.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple, get_args

from corpus.clean.vocabulary import Vocabulary
from corpus.document import Language
from corpus.language.lexicon import is_english
from corpus.language.pieces import Piece, begins_words, ends_words, is_one_word, name_of, piece_of

# Runs that are shorter are not looked at, pieces that are longer not looked for.
SHORTEST_RUN, _LONGEST_PIECE = 5, 22
# What a letter of a word that is in no list costs, and such a word besides.
_UNKNOWN, _LETTER = 9.0, 2.6
_SHORTEST_UNKNOWN = 3
# A word of the document costs no less; one that is in no list must stand in it so often.
_LEAST_COST, _LEAST_WORDS, _SEEN = 4.0, 2000, 3
_MOST_AGAINST = 4.0
SURE = 0.99
# So many letters in a row are several words, of which this share may be in no list.
SEVERAL_WORDS, _MOST_UNKNOWN = 36, 0.5
# The share of lost spaces at which nothing but the words of a run speaks for their being several.
_SELDOM = 1e-3
# How often, for each time that they follow each other, two words are written in one by the author.
_FUNCTION, _SHORT_FUNCTION, _CONTENT, _ARTICLE, _NAME = 1e-5, 3e-4, 2e-3, 0.01, 0.05
# English joins short nouns (filesystem) as it pleases; endings of words look like some function words.
_COMPOUND, _SHORT_COMPOUND, _LIKE_ENDING = 0.15, 11, 0.02
_PARTICLE = 2
# The first word of a name is joined so many times as often.
_NAMED = 10.0
_LONG, _LONG_WORD = 0.1, 9
_NEVER = 1e9
# Among words that are surely glued others are sooner glued, too.
_BESIDE_GLUED = 0.05
# The words that show a document's language even where all its words are glued.
_SHOWS: dict[Language, tuple[str, ...]] = {
    "id": ("yang", "dengan", "untuk", "tidak"),
    "en": ("the", "that", "which", "with"),
}


class Cut(NamedTuple):
    """A place in a run, and how often an author joins the words about it for each time that they meet."""

    at: int
    natural: float


class _Arc(NamedTuple):
    """A piece of a run: its start and end, the logarithm of its probability, its use and language."""

    start: int
    end: int
    weight: float
    use: str
    language: Language | None


@dataclass(frozen=True, slots=True)
class _Run:
    text: str
    low: str
    is_upper: bool

    def is_capital(self, at: int) -> bool:
        """Tell whether a capital after a small letter stands here, as at the beginning of a word."""
        return not self.is_upper and self.text[at].isupper()


class RunCutter:
    """Cuts the glued runs of one document, whose words weigh those of the dictionaries; what it learns is cached."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._counts = vocabulary.counts
        self._total = max(_LEAST_WORDS, vocabulary.counts.total())
        self._against = _languages_against(vocabulary.counts)
        self._piece = lru_cache(maxsize=4096)(self._piece_of)
        self.cuts = lru_cache(maxsize=4096)(self._cuts)
        self.is_made_of_words = lru_cache(maxsize=4096)(self._is_made_of_words)

    def _cuts(self, run: str, rate: float) -> tuple[Cut, ...]:
        """Return where a run is cut if this share of the spaces about it was lost."""
        whole = _Run(run, run.lower(), run.isupper())
        has_inner = any(map(whole.is_capital, range(1, len(run))))
        if len(run) < SHORTEST_RUN or is_english(run) or (is_one_word(run) and not has_inner):
            return ()
        found = [
            (Cut(right.start, _natural(whole, left, right)), probability)
            for left, right, probability in self._boundaries(whole, math.log(rate))
        ]
        glued = any(cut.natural <= _FUNCTION and probability >= SURE for cut, probability in found)
        beside = _BESIDE_GLUED if glued else 1.0
        return tuple(cut for cut, sure in found if sure * rate / (rate + cut.natural * beside) >= SURE)

    def _is_made_of_words(self, run: str) -> bool:
        """Tell whether a run falls into several words that are known, or a long one mostly so."""
        way = list(self._boundaries(_Run(run, run.lower(), run.isupper()), math.log(_SELDOM)))
        arcs = [left for left, _, _ in way] + [right for _, right, _ in way[-1:]]
        unknown = sum(arc.end - arc.start for arc in arcs if arc.use == "unknown")
        return bool(arcs) and unknown <= (_MOST_UNKNOWN * len(run) if len(run) >= SEVERAL_WORDS else 0)

    def _boundaries(self, run: _Run, lost: float) -> Iterator[tuple[_Arc, _Arc, float]]:
        """Yield the neighbours on the likeliest way through a run, and how likely words meet there on any way."""
        length = len(run.low)
        ending: list[list[_Arc]] = [[] for _ in range(length + 1)]
        before = [-math.inf] * (length + 1)
        before[0] = 0.0
        for start in range(length):
            if before[start] == -math.inf:
                continue
            for arc in self._arcs(run, start, lost):
                ending[arc.end].append(arc)
                before[arc.end] = _added(before[arc.end], before[start] + arc.weight)
        if before[length] == -math.inf:
            return
        after = _from_the_end(ending)
        for left, right in pairwise(_likeliest(ending)):
            at = right.start
            yield left, right, math.exp(min(0.0, before[at] + after[at] - before[length]))

    def _arcs(self, run: _Run, start: int, lost: float) -> Iterator[_Arc]:
        low, length = run.low, len(run.low)
        for end in range(start + 1, min(length, start + _LONGEST_PIECE) + 1):
            if end - start > 1 and run.is_capital(end - 1) and not run.text[start:end].isupper():
                return
            is_whole = end - start == length
            piece = None if is_whole else self._piece(low[start:end])
            if piece is None and not is_whole and run.text[start].isupper():
                piece = name_of(low[start:end])
            if piece is None:
                if end - start < _SHORTEST_UNKNOWN and not is_whole:
                    continue
                piece = Piece(_UNKNOWN + _LETTER * (end - start), "unknown", None)
            yield _Arc(start, end, (lost if start else 0.0) - piece.cost, piece.use, piece.language)

    def _piece_of(self, form: str) -> Piece | None:
        found = [
            piece._replace(cost=self._weighed(form, piece.cost) + self._against[language])
            for language in get_args(Language)
            if (piece := piece_of(form, language))
        ]
        if found:
            return min(found, key=lambda piece: piece.cost)
        if len(form) > _SHORTEST_UNKNOWN and self._counts[form] >= _SEEN and not self._looks_glued(form):
            return Piece(self._weighed(form, _UNKNOWN + 2), "content", None)
        return None

    def _looks_glued(self, form: str) -> bool:
        """Tell whether a form that is in no list begins or ends in a function word."""
        for at in range(2, len(form) - 1):
            for one in (form[:at], form[at:]):
                if any(
                    (piece := piece_of(one, language)) and piece.use != "content" for language in get_args(Language)
                ):
                    return True
        return False

    def _weighed(self, form: str, cost: float) -> float:
        count = self._counts[form]
        if not count or len(form) <= 2:
            return cost
        return min(cost, max(_LEAST_COST, 0.5 - math.log(count / self._total)))


def _languages_against(counts: Counter[str]) -> dict[Language, float]:
    """Return what a word of each language costs more in this document."""
    shown: dict[Language, int] = {
        language: 1 + sum(count for form, count in counts.items() for word in words if word in form)
        for language, words in _SHOWS.items()
    }
    total = sum(shown.values())
    return {
        language: min(_MOST_AGAINST, max(0.0, -math.log(count / total) - math.log(2)))
        for language, count in shown.items()
    }


def _natural(run: _Run, left: _Arc, right: _Arc) -> float:
    """Return how often an author joins two such words, for each time that they meet."""
    is_brand = run.is_capital(right.start)
    starts_upper = run.text[left.start].isupper() and not run.is_upper
    one, other = run.low[left.start : left.end], run.low[right.start : right.end]
    is_unknown = "unknown" in (left.use, right.use)
    if is_unknown and not (is_brand and (left.use != "unknown" or right.use == "function")):
        return _NEVER
    if begins_words(one) and right.use != "function":
        return _NEVER
    if is_brand and starts_upper:
        return _CONTENT if left.language == right.language == "id" and not is_unknown else _NAME
    named = _NAMED if starts_upper else 1.0
    if "a" in (one, other):
        return _ARTICLE if "id" not in (left.language, right.language) else _NEVER
    if "function" in (left.use, right.use):
        is_clear = min(len(one), len(other)) > 2 and max(len(one), len(other)) > 3 and not is_brand
        return named * (_FUNCTION if is_clear else _of_short(left, right, other))
    return named * _of_content(run, left, right)


def _of_content(run: _Run, left: _Arc, right: _Arc) -> float:
    """Return the same for two words of which none is a function word."""
    shorter, longer = sorted((left.end - left.start, right.end - right.start))
    if "light" in (left.use, right.use) and shorter <= _PARTICLE:
        return _LIKE_ENDING
    if left.language == right.language == "en" and shorter + longer <= _SHORT_COMPOUND and not run.is_upper:
        return _COMPOUND
    return _CONTENT * (_LONG if longer >= _LONG_WORD else 1.0)


def _of_short(left: _Arc, right: _Arc, other: str) -> float:
    """Return the same for words of which one is a function word of two letters, which other words begin or end in."""
    if None not in (left.language, right.language) and left.language != right.language:
        return _COMPOUND
    if ends_words(other) and left.use == "content":
        return _LIKE_ENDING
    return _SHORT_FUNCTION


def _from_the_end(ending: Sequence[Sequence[_Arc]]) -> list[float]:
    after = [-math.inf] * len(ending)
    after[-1] = 0.0
    for end in range(len(ending) - 1, 0, -1):
        if after[end] > -math.inf:
            for arc in ending[end]:
                after[arc.start] = _added(after[arc.start], after[end] + arc.weight)
    return after


def _likeliest(ending: Sequence[Sequence[_Arc]]) -> list[_Arc]:
    best: list[tuple[float, _Arc | None]] = [(0.0, None)]
    for arcs in ending[1:]:
        best.append(max(((best[arc.start][0] + arc.weight, arc) for arc in arcs), default=(-math.inf, None)))
    path: list[_Arc] = []
    arc = best[-1][1]
    while arc is not None:
        path.append(arc)
        arc = best[arc.start][1]
    return path[::-1]


def _added(one: float, other: float) -> float:
    """Return the logarithm of the sum of two probabilities given by theirs."""
    high, low = (one, other) if one > other else (other, one)
    return high if low == -math.inf else high + math.log1p(math.exp(low - high))
