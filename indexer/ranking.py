"""Scores in, the order of hits out: nearness counts for those at the top, and ties fall to the passage's place."""

from __future__ import annotations

import heapq
from collections.abc import Sequence

from indexer.compile_whoosh import Scores
from indexer.postings import Postings
from indexer.query import Either, Forms
from indexer.rows import row_places
from indexer.spans import Leaf

# Nearness is looked at for this many of the best, always the same ones, so that pages of hits fit together.
_WINDOW = 200
_NEARNESS = 0.5


def ordered(scores: Scores, leaves: Sequence[Leaf], postings: Postings, limit: int) -> list[tuple[int, float]]:
    """Return the best passages with their scores, best first, then by document and ordinal."""
    best = _best(scores, postings, max(limit, _WINDOW))
    words = [leaf for leaf in leaves if isinstance(leaf, (Forms, Either)) and not getattr(leaf, "common", False)]
    if len(words) > 1:
        near = [
            (passage, score * (1 + _NEARNESS * nearness(words, passage, postings))) for passage, score in best[:_WINDOW]
        ]
        best = sorted(near, key=lambda hit: (-hit[1], postings.packed_key(hit[0]))) + best[_WINDOW:]
    return best[:limit]


def _best(scores: Scores, postings: Postings, count: int) -> list[tuple[int, float]]:
    if len(scores) > count:
        least = heapq.nlargest(count, scores.values())[-1]
        scores = {passage: score for passage, score in scores.items() if score >= least}
    return sorted(scores.items(), key=lambda hit: (-hit[1], postings.packed_key(hit[0])))[:count]


def nearness(words: Sequence[Forms | Either], passage: int, postings: Postings) -> float:
    """Return how near the words of a query stand in a passage: 1 side by side, towards 0 far apart or few of them.

    The shortest stretch that holds one place of each word found, over the number of these; words the passage lacks
    lessen it in proportion.
    """
    places = []
    for at, word in enumerate(words):
        forms = word.forms if isinstance(word, Forms) else (*word.forms, *(f for w in word.words for f in w.forms))
        found = {first for form in forms for first, _ in row_places(form.terms, postings, passage)}
        places += [(first, at) for first in found]
    present = {at for _, at in places}
    if len(present) < 2:
        return 0.0
    stretch = _shortest_stretch(sorted(places), len(present))
    return (len(present) / len(words)) * len(present) / max(stretch, len(present))


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
