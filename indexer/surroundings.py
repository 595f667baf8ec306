"""Passages that match some words of a query in, what stands around them of the others out.

An author who writes of floods names them in the title and at the start, not in every paragraph: a word that a passage
lacks counts a little for it if the document's title or a neighbouring passage has it.
"""

from __future__ import annotations

import heapq
from collections.abc import Sequence
from typing import NamedTuple

from indexer.compile_whoosh import Evaluation, Scores
from indexer.keys import DOCUMENT_BYTES
from indexer.query import Forms, In

# Only the best are looked at, as many as are ranked by nearness (`indexer.ranking`).
_WINDOW = 200
# Parts of a word's score in the title, and in a neighbouring passage; the greater of both counts.
_TITLE = 0.6
_NEIGHBOUR = 0.3


class Around(NamedTuple):
    """What stands around a passage: the score of it, and which words of the query, by their place."""

    score: float
    words: tuple[int, ...]


def surroundings(
    scores: Scores, words: Sequence[tuple[Forms, Scores]], evaluation: Evaluation, *, neighbours: bool
) -> dict[int, Around]:
    """Return what stands around the best passages of the words that they lack, for those where anything does.

    Args:
        scores: the passages' scores.
        words: the words of the query, each with the score of the passages that have it.
        evaluation: the evaluation under way.
        neighbours: whether the passages before and after count, not the title alone.
    """
    if len(words) < 2 or not scores:
        return {}
    titles = [evaluation.scores(In("title", word)) if found else {} for word, found in words]
    document = evaluation.postings.packed_key
    around = {}
    for passage in _best(scores):
        own = document(passage)[:DOCUMENT_BYTES]
        nearest = (passage - 1, passage + 1) if neighbours else ()
        beside = [at for at in nearest if at in scores and document(at)[:DOCUMENT_BYTES] == own]
        near = {
            at: max(_TITLE * titles[at].get(passage, 0.0), *(_NEIGHBOUR * found.get(one, 0.0) for one in beside), 0.0)
            for at, (_, found) in enumerate(words)
            if passage not in found
        }
        there = tuple(at for at, score in near.items() if score)
        if there:
            around[passage] = Around(sum(near[at] for at in there), there)
    return around


def _best(scores: Scores) -> list[int]:
    """Return the passages with the best scores, all of those that are alike at the end of the window."""
    if len(scores) <= _WINDOW:
        return list(scores)
    least = heapq.nlargest(_WINDOW, scores.values())[-1]
    return [passage for passage, score in scores.items() if score >= least]
