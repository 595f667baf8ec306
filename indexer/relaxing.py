"""A tree whose words need not all match in, the passages that match most of them out."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from indexer.compile_whoosh import Evaluation, Scores
from indexer.query import AllOf, Either, Expanded, Forms
from indexer.surroundings import surroundings

# A word found has its own weight in how much of a query a passage has; one that only stands nearby has this part of it.
_NEARBY = 0.3
# Of a relaxed query, passages with less than this part of what the best one has are left away.
_LEAST = 0.2


class Relaxed(NamedTuple):
    """Scores of the passages, and for each plain word of the query, as typed, the passages that have it.

    `around` is the part of the scores, before coverage, that comes from titles and neighbouring passages.
    """

    scores: Scores
    words: tuple[tuple[str, Scores], ...]
    around: Scores

    def missing(self, passage: int) -> tuple[str, ...]:
        """Return the words that a passage lacks."""
        return tuple(text for text, scores in self.words if passage not in scores)


class _Sum(NamedTuple):
    """What a passage has of a query: the sum of its words' scores, and how much of the words' rarity it has."""

    score: float
    rarity: float


def relaxed(root: Expanded, evaluation: Evaluation, *, most: bool) -> Relaxed:
    """Return the passages that match any plain word and everything else that a query demands.

    A score is lessened in proportion to what the passage lacks, rare words counting more than usual ones. A word that
    it lacks counts a little if it stands in the document's title or in the passage before or after. With `most`,
    passages that have much less of the query than the best are left away.
    """
    parts = list(_parts(root))
    plain = [word for part in parts if isinstance(part, (Forms, Either)) for word in _words(part)]
    telling = [word for word in plain if not word.common] or plain
    demanded = [part for part in parts if not isinstance(part, (Forms, Either))]
    words = tuple((word.text, evaluation.forms_scores(word.forms)) for word in telling)
    lists = [scores for _, scores in words]
    rarities = [_rarity(len(scores), evaluation.postings.count) for scores in lists]
    sums = _allowed(_sums(lists, rarities), root, evaluation)
    least = _LEAST * max((has.rarity for has in sums.values()), default=0.0) if most else 0.0
    sums = {passage: has for passage, has in sums.items() if has.rarity >= least}
    whole = sum(rarities) or 1.0
    scores = {passage: has.score * has.rarity / whole for passage, has in sums.items()}
    around = surroundings(scores, telling, lists, evaluation)
    for passage, near in around.items():
        has = sums[passage]
        rarity = has.rarity + _NEARBY * sum(rarities[at] for at in near.words)
        scores[passage] = (has.score + near.score) * rarity / whole
    asked = evaluation.all_of(demanded) if demanded else {}
    if demanded:
        scores = {passage: score + asked[passage] for passage, score in scores.items() if passage in asked}
    return Relaxed(scores, words, {passage: near.score for passage, near in around.items()})


def _sums(lists: Sequence[Scores], rarities: Sequence[float]) -> dict[int, _Sum]:
    sums: dict[int, _Sum] = {}
    for scores, rarity in zip(lists, rarities, strict=True):
        for passage, score in scores.items():
            before = sums.get(passage)
            sums[passage] = _Sum(score, rarity) if before is None else _Sum(before[0] + score, before[1] + rarity)
    return sums


def _allowed(sums: dict[int, _Sum], root: Expanded, evaluation: Evaluation) -> dict[int, _Sum]:
    allowed = evaluation.with_text(root, {passage: has.score for passage, has in sums.items()})
    return sums if len(allowed) == len(sums) else {passage: sums[passage] for passage in allowed}


def _rarity(found: int, count: int) -> float:
    """Return how rare a word is that so many of all passages have; one that the library lacks is asked of none."""
    return math.log(1 + (count - found + 0.5) / (found + 0.5)) if found else 0.0


def _words(part: Forms | Either) -> tuple[Forms, ...]:
    """Return the words of a part; an equivalent of several words together stands for each of them."""
    if isinstance(part, Forms):
        return (part,)
    return tuple(Forms(word.text, word.column, (*word.forms, *part.forms)) for word in part.words)


def _parts(root: Expanded) -> Iterator[Expanded]:
    """Yield the parts of a row, also of rows joined with AND."""
    if isinstance(root, AllOf):
        for child in root.children:
            yield from _parts(child)
    else:
        yield root
