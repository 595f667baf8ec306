"""A tree whose words need not all match in, the passages that match most of them out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from indexer.compile_whoosh import Evaluation, Scores
from indexer.query import AllOf, Either, Expanded, Forms


class Relaxed(NamedTuple):
    """Scores of the passages, and for each plain word of the query, as typed, the passages that have it."""

    scores: Scores
    words: tuple[tuple[str, Scores], ...]

    def missing(self, passage: int) -> tuple[str, ...]:
        """Return the words that a passage lacks."""
        return tuple(text for text, scores in self.words if passage not in scores)


def relaxed(root: Expanded, evaluation: Evaluation, *, most: bool) -> Relaxed:
    """Return the passages that match any plain word and everything else that a query demands.

    Words weigh by rarity, and a passage's score is lessened in proportion to the words it lacks. With `most`,
    passages with less than half as many words as the best, rounded down, are left away.
    """
    parts = list(_parts(root))
    plain = [word for part in parts if isinstance(part, (Forms, Either)) for word in _words(part)]
    telling = [word for word in plain if not word.common] or plain
    demanded = [part for part in parts if not isinstance(part, (Forms, Either))]
    words = tuple((word.text, evaluation.forms_scores(word.forms)) for word in telling)
    sums: Scores = {}
    counts: dict[int, int] = {}
    for _, scores in words:
        for passage, score in scores.items():
            sums[passage] = sums.get(passage, 0.0) + score
            counts[passage] = counts.get(passage, 0) + 1
    sums = evaluation.with_text(root, sums)
    if demanded:
        allowed = evaluation.all_of(demanded)
        sums = {passage: score + allowed[passage] for passage, score in sums.items() if passage in allowed}
    best = max((counts[passage] for passage in sums), default=0)
    least = max(1, best // 2) if most else 1
    scores = {
        passage: score * counts[passage] / len(words) for passage, score in sums.items() if counts[passage] >= least
    }
    return Relaxed(scores, words)


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
