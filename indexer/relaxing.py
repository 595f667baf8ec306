"""A tree whose words need not all match in, the passages that match most of them out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from indexer.compile_whoosh import Evaluation, Scores, added
from indexer.query import AllOf, Either, Expanded, Form, Forms
from indexer.surroundings import surroundings

# A word found has its own weight in how much of a query a passage has; one that only stands nearby has this part of it.
_NEARBY = 0.4
# Of a relaxed query, passages with less than this part of what the best one has are left away.
_LEAST = 0.2

# A word that only a synonym stands for, or a related word, counts in part; less if the whole library lacks it.
_SYNONYM, _RELATED, _LACKING = 0.9, 0.6, 0.5


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


def relaxed(root: Expanded, evaluation: Evaluation, *, most: bool) -> Relaxed:
    """Return the passages that match any plain word and everything else that a query demands.

    A score is lessened in proportion to what the passage lacks, rare words counting more than usual ones. A word that
    it lacks counts a little if it stands in the document's title and, with `most`, in the passage before or after; then
    passages that have much less of the query than the best are left away.
    """
    parts = list(_parts(root))
    plain = [word for part in parts if isinstance(part, (Forms, Either)) for word in _words(part)]
    if not plain:
        # A phrase or a choice alone: nothing in it can be left out.
        return Relaxed(evaluation.matching(root), (), {})
    telling = [word for word in plain if not word.common] or plain
    demanded = [part for part in parts if not isinstance(part, (Forms, Either))]
    words = tuple((word.text, evaluation.forms_scores(word.forms)) for word in telling)
    lists = [scores for _, scores in words]
    rarities = [evaluation.rarity(len(scores)) if scores else 0.0 for scores in lists]
    sums = evaluation.with_text(root, added(lists))
    had = [
        _had(word.forms, each, rarity, evaluation) for word, each, rarity in zip(telling, lists, rarities, strict=True)
    ]
    has = added(had)
    least = _LEAST * max((has[passage] for passage in sums), default=0.0) if most else 0.0
    if least:
        sums = {passage: score for passage, score in sums.items() if has[passage] >= least}
    whole = sum(max(each.values(), default=0.0) for each in had) or 1.0
    scores = {passage: score * has[passage] / whole for passage, score in sums.items()}
    # A question asks which passage has most of its words; what the next one has would blur that.
    around = surroundings(scores, tuple(zip(telling, lists, strict=True)), evaluation, neighbours=most)
    for passage, near in around.items():
        rarity = has[passage] + _NEARBY * sum(rarities[at] for at in near.words)
        scores[passage] = (sums[passage] + near.score) * rarity / whole
    asked = evaluation.all_of(demanded) if demanded else {}
    if demanded:
        scores = {passage: score + asked[passage] for passage, score in scores.items() if passage in asked}
    return Relaxed(scores, words, {passage: near.score for passage, near in around.items()})


def _had(forms: Sequence[Form], scores: Scores, rarity: float, evaluation: Evaluation) -> Scores:
    """Return how much of a word each passage has: its rarity, or a part of it where only a synonym stands for it."""
    own = evaluation.own(forms)
    if own is None:
        return dict.fromkeys(scores, rarity)
    nearer = evaluation.having([form for form in forms if form.how != "related"])
    word = rarity if own else rarity * _LACKING
    had = {passage: word * (_SYNONYM if passage in nearer else _RELATED) for passage in scores}
    return had | dict.fromkeys(scores.keys() & own, evaluation.rarity(len(own)))


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
