"""The words of a truth and of a reading in; word F1, adjacent pairs kept, paragraphs found whole, out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise

_LINE_HYPHEN = re.compile(r"[-\u2010\u00ad\ufffe\x02]\s*\n\s*")


def words_of(text: str) -> list[str]:
    """Return the words of a text; hyphens are left out, because how they are resolved is measured elsewhere."""
    joined = re.sub(r"[-\u2010\u00ad\ufffe\x02]", "", _LINE_HYPHEN.sub("", text))
    return re.findall(r"\w+", joined)


def word_f1(truth: Sequence[str], found: Sequence[str]) -> float:
    """Return F1 over the longest common subsequence of words."""
    common = _common_length(truth, found)
    return 2 * common / (len(truth) + len(found)) if truth or found else 1.0


def _common_length(one: Sequence[str], other: Sequence[str]) -> int:
    """Length of the longest common subsequence, by bit vectors (Hyyrö 2004, "Bit-parallel LCS-length computation")."""
    masks: dict[str, int] = {}
    for index, word in enumerate(one):
        masks[word] = masks.get(word, 0) | 1 << index
    full = (1 << len(one)) - 1
    state = full
    for word in other:
        update = state & masks.get(word, 0)
        state = ((state + update) | (state - update)) & full
    return len(one) - state.bit_count()


def pairs_kept(truth: Iterable[Sequence[str]], found: Sequence[str]) -> float:
    """Return the share of adjacent word pairs within the true paragraphs that the reading has too."""
    wanted = Counter(pair for words in truth for pair in pairwise(words))
    there = Counter(pairwise(found))
    return (wanted & there).total() / max(1, wanted.total())


def paragraphs_whole(truth: Sequence[str], found: Iterable[str]) -> float:
    """Return the share of true paragraphs that are, hyphens and white space aside, exactly one block."""
    blocks = {" ".join(words_of(block)) for block in found}
    return sum(" ".join(words_of(paragraph)) in blocks for paragraph in truth) / max(1, len(truth))


def left_over(truth: Iterable[str], found: Sequence[str]) -> float:
    """Return the share of the words found that the truth does not have at all, as often as it has them.

    Capitals do not count: printers set small letters in capitals, which the truth does not tell.
    """
    extra = Counter(word.casefold() for word in found) - Counter(word.casefold() for word in truth)
    return extra.total() / max(1, len(found))
