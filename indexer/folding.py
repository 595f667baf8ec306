"""Passages one after the other in, which of them nearly repeat an earlier one out."""

from __future__ import annotations

from collections import Counter, defaultdict

ALIKE = 0.8
"""Share of word triples that two passages have in common (Jaccard) from which one is folded under the other."""


class Repeats:
    """Remembers the passages seen, and tells whether a text nearly repeats one of them.

    Compared are words as printed, without case, in rows of three (Broder 1997), so that a passage with a word or two
    changed still counts as the same, and one that shares a sentence does not.
    """

    def __init__(self) -> None:
        self._seen: defaultdict[int, list[int]] = defaultdict(list)
        self._sizes: dict[int, int] = {}

    def of(self, text: str, passage: int) -> int | None:
        """Return the earlier passage that a text repeats, or None and remember the text as that of a passage.

        >>> repeats = Repeats()
        >>> repeats.of("Air pasang datang pada malam hari.", 1), repeats.of("AIR pasang datang  pada malam hari.", 2)
        (None, 1)
        """
        rows = _rows(text)
        shared = Counter(passage for row in rows for passage in self._seen.get(row, ()))
        for earlier, count in shared.most_common(1):
            if count >= ALIKE * (len(rows) + self._sizes[earlier] - count):
                return earlier
        for row in rows:
            self._seen[row].append(passage)
        self._sizes[passage] = len(rows)
        return None


def likeness(first: str, second: str) -> float:
    """Return the share of word triples that two texts have in common, 0 to 1 (Jaccard)."""
    one, other = _rows(first), _rows(second)
    return len(one & other) / len(one | other)


def _rows(text: str) -> set[int]:
    words = text.casefold().split()
    return set(map(hash, zip(words, words[1:], words[2:], strict=False))) or {hash(tuple(words))}
