"""Scores in, the order of hits out: nearness counts for those at the top, and ties fall to the passage's place."""

from __future__ import annotations

import heapq
from collections.abc import Callable, Sequence

from indexer.compile_whoosh import Scores
from indexer.postings import Postings
from indexer.query import Either, Form, Forms, telling_words
from indexer.rows import row_places
from indexer.spans import Leaf
from indexer.terms import decode_positions, word_number

# Nearness is looked at for this many of the best, always the same ones, so that pages of hits fit together.
_WINDOW = 200
_NEARNESS = 0.5
# The words of a term stand together where one other word at most comes between two of them.
_TOGETHER = 0.66


def ordered(scores: Scores, leaves: Sequence[Leaf], postings: Postings, limit: int) -> list[tuple[int, float]]:
    """Return the best passages with their scores, best first, then by document and ordinal."""
    best = _best(scores, postings, max(limit, _WINDOW))
    words = [leaf for leaf in leaves if isinstance(leaf, (Forms, Either)) and not getattr(leaf, "common", False)]
    if len(words) > 1 or any(isinstance(word, Either) for word in words):
        nearness = nearness_of(words, postings)
        near = [(passage, score * (1 + _NEARNESS * nearness(passage))) for passage, score in best[:_WINDOW]]
        best = sorted(near, key=lambda hit: (-hit[1], postings.packed_key(hit[0]))) + best[_WINDOW:]
    return best[:limit]


def _best(scores: Scores, postings: Postings, count: int) -> list[tuple[int, float]]:
    if len(scores) > count:
        least = heapq.nlargest(count, scores.values())[-1]
        scores = {passage: score for passage, score in scores.items() if score >= least}
    return sorted(scores.items(), key=lambda hit: (-hit[1], postings.packed_key(hit[0])))[:count]


def nearness_of(words: Sequence[Forms | Either], postings: Postings) -> Callable[[int], float]:
    """Return the function that tells how near the words of a query stand in a passage.

    It gives 1 for side by side, towards 0 for far apart or few of them: the number of words found over the length of
    the shortest stretch that holds one place of each; words the passage lacks lessen it in proportion. Where nothing
    but one term of the query stands, that counts if its words stand together, or a translation of it.
    """
    finders = [_places_of(_forms_of(word), postings) for word in words]
    terms = [_finders_of_parts(word, postings) for word in words if isinstance(word, Either)]
    count = len(words) - len(terms) + sum(map(len, terms))

    def nearness(passage: int) -> float:
        postings.deadline.check()
        near = _nearness(finders, passage)
        if near:
            return near
        inside = ((_nearness(parts, passage), len(parts)) for parts in terms)
        return max((near * size / count for near, size in inside if near >= _TOGETHER), default=0.0)

    return nearness


def _nearness(finders: Sequence[Callable[[int], set[int]]], passage: int) -> float:
    places = [(first, at) for at, find in enumerate(finders) for first in find(passage)]
    different = len({at for _, at in places})
    if different < 2:
        return 0.0
    stretch = _shortest_stretch(sorted(places), different)
    return (different / len(finders)) * different / max(stretch, different)


def _forms_of(word: Forms | Either) -> tuple[Form, ...]:
    """Return the forms of a word, or of a term and of each of its words."""
    if isinstance(word, Forms):
        return word.forms
    return (*word.forms, *(form for each in telling_words(word) for form in each.forms))


def _finders_of_parts(term: Either, postings: Postings) -> list[Callable[[int], set[int]]]:
    """Return what finds each word of a term; a translation of the whole stands for every one of them."""
    translations = tuple(form for form in term.forms if form.how == "glossary")
    return [_places_of((*word.forms, *translations), postings) for word in telling_words(term)]


def _places_of(forms: Sequence[Form], postings: Postings) -> Callable[[int], set[int]]:
    """Return the function that gives the numbers of the words at which one of some forms begins in a passage."""
    terms = {term for form in forms if len(form.terms) == 1 for term in form.terms[0]}
    lists = [posting for term in sorted(terms) if (posting := postings.posting(term)).passages]
    rows = [form.terms for form in forms if len(form.terms) > 1]

    def places(passage: int) -> set[int]:
        values = (value for posting in lists if (value := posting.value(passage)) is not None)
        found = {word_number(position) for value in values for position in decode_positions(value)}
        return found.union(first for row in rows for first, _ in row_places(row, postings, passage))

    return places


def _shortest_stretch(places: Sequence[tuple[int, int]], different: int) -> int:
    """Return the length in words of the shortest stretch with all different words, by a sliding window."""
    counts: dict[int, int] = {}
    shortest = places[-1][0] - places[0][0] + 1
    start = 0
    for place, word in places:
        counts[word] = counts.get(word, 0) + 1
        while len(counts) == different:
            shortest = min(shortest, place - places[start][0] + 1)
            dropped = places[start][1]
            counts[dropped] -= 1
            if not counts[dropped]:
                del counts[dropped]
            start += 1
    return shortest
