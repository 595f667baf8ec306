"""Queries to measure with: the passages of a corpus and a seed in, queries of every kind out, chosen by frequency."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterable
from itertools import islice, pairwise
from typing import NamedTuple

from corpus.language.stop_words import is_stop_word
from corpus.language.words import words_of

EACH = 10
_LOOKED_AT = 3000


class Asked(NamedTuple):
    """A query of one kind: its words, folded."""

    kind: str
    words: tuple[str, ...]


def choose(texts: Iterable[str], seed: int = 7) -> list[Asked]:
    """Return EACH queries of every kind, by the words of some passages; every one finds something."""
    rows = [[word.text for word in words_of(text) if word.text.isalpha()] for text in islice(texts, _LOOKED_AT)]
    found = Counter(word for row in rows for word in set(row))
    dice = random.Random(seed)
    shares = {word: count / len(rows) for word, count in found.items() if len(word) > 3 and not is_stop_word(word)}
    rare = [word for word, share in sorted(shares.items()) if share <= 0.0015]
    common = [word for word, share in sorted(shares.items()) if share >= 0.06]
    medium = {word for word, share in shares.items() if 0.01 <= share <= 0.08}
    chosen = [Asked("rare", (word,)) for word in dice.sample(rare, EACH)]
    chosen += [Asked("common", (word,)) for word in dice.sample(common, min(EACH, len(common)))]
    telling = [row for row in rows if len(medium.intersection(row)) >= 3]
    for row in dice.sample(telling, EACH):
        words = sorted(medium.intersection(row))
        two, three = tuple(dice.sample(words, 2)), tuple(dice.sample(words, 3))
        chosen += [Asked("and", two), Asked("or", three), Asked("prefix", (two[0][:5],)), Asked("fuzzy", (two[1],))]
        at = dice.randrange(len(row) - 8)
        chosen += [Asked("question", tuple(row[at : at + 8]))]
    pairs = [pair for row in telling for pair in pairwise(row) if medium.issuperset(pair)]
    chosen += [Asked("phrase", pair) for pair in dice.sample(sorted(set(pairs)), EACH)]
    return sorted(chosen, key=lambda asked: asked.kind)
