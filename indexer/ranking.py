"""Scores in, the order of hits out: nearness counts for those at the top, and ties fall to the passage's place."""

from __future__ import annotations

import heapq
from collections.abc import Callable, Sequence

from indexer.compile_whoosh import Scores
from indexer.postings import Postings
from indexer.query import Either, Forms, telling_words
from indexer.rows import row_places
from indexer.spans import Leaf
from indexer.terms import decode_positions, word_number

# Nearness is looked at for this many of the best, always the same ones, so that pages of hits fit together.
_WINDOW = 200
_NEARNESS = 0.5


def ordered(scores: Scores, leaves: Sequence[Leaf], postings: Postings, limit: int) -> list[tuple[int, float]]:
    """Return the best passages with their scores, best first, then by document and ordinal."""
    best = _best(scores, postings, max(limit, _WINDOW))
    words = [leaf for leaf in leaves if isinstance(leaf, (Forms, Either)) and not getattr(leaf, "common", False)]
    if len(words) > 1:
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
    the shortest stretch that holds one place of each; words the passage lacks lessen it in proportion.
    """
    finders = [_places_of(word, postings) for word in words]

    def nearness(passage: int) -> float:
        postings.deadline.check()
        places = [(first, at) for at, find in enumerate(finders) for first in find(passage)]
        different = len({at for _, at in places})
        if different < 2:
            return 0.0
        stretch = _shortest_stretch(sorted(places), different)
        return (different / len(words)) * different / max(stretch, different)

    return nearness


def _places_of(word: Forms | Either, postings: Postings) -> Callable[[int], set[int]]:
    """Return the function that gives the numbers of the words at which a word or expression begins in a passage."""
    forms = [*word.forms]
    if isinstance(word, Either):
        forms += (form for each in telling_words(word) for form in each.forms)
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
