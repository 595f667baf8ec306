"""Passages one after the other in, which of them nearly repeat an earlier one out."""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache

ALIKE = 0.8
"""Share of word triples that two passages have in common (Jaccard) from which one is folded under the other."""

# A passage is compared with those that share one of so many of its triples, the smallest by their hash: of passages
# alike by four fifths, fewer than one pair in a hundred thousand shares none (Broder 1997).
_SKETCH = 8


class Repeats:
    """Remembers the passages seen, and tells whether a text nearly repeats one of them.

    Compared are words as printed, without case, in rows of three, so that a passage with a word or two changed still
    counts as the same, and one that shares a sentence does not.
    """

    def __init__(self) -> None:
        self._seen: defaultdict[int, list[int]] = defaultdict(list)
        self._rows: dict[int, frozenset[int]] = {}

    def of(self, text: str, passage: int) -> int | None:
        """Return the earlier passage that a text repeats, or None and remember the text as that of a passage.

        >>> repeats = Repeats()
        >>> repeats.of("Air pasang datang pada malam hari.", 1), repeats.of("AIR pasang datang  pada malam hari.", 2)
        (None, 1)
        """
        rows = _rows(text)
        sketch = sorted(rows)[:_SKETCH]
        earlier = {passage for row in sketch if row in self._seen for passage in self._seen[row]}
        alike = [(-_likeness(rows, self._rows[other]), other) for other in earlier]
        if alike and min(alike)[0] <= -ALIKE:
            return min(alike)[1]
        for row in sketch:
            self._seen[row].append(passage)
        self._rows[passage] = rows
        return None


def likeness(first: str, second: str) -> float:
    """Return the share of word triples that two texts have in common, 0 to 1 (Jaccard)."""
    return _likeness(_rows(first), _rows(second))


def _likeness(first: frozenset[int], second: frozenset[int]) -> float:
    shared = len(first & second)
    return shared / (len(first) + len(second) - shared)


@lru_cache(maxsize=256)
def _rows(text: str) -> frozenset[int]:
    words = text.casefold().split()
    return frozenset(map(hash, zip(words, words[1:], words[2:], strict=False))) or frozenset((hash(tuple(words)),))
