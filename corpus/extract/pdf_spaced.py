"""The words of a row in; the same with letterspaced words ("P E N D A H U L U A N") drawn together out."""

from __future__ import annotations

import statistics
from collections.abc import Sequence
from itertools import pairwise

from corpus.extract.pdf_words import WORD_GAP, Word

# So many single letters in a row are no words; gaps between them are up to this share of the type size.
_LEAST_LETTERS = 4
_WIDEST = 1.0
# A gap so much wider than the usual one in the run parts two words.
_PARTS_WORDS = 1.7


def drawn_together(row: Sequence[Word]) -> tuple[Word, ...]:
    """Close the gaps inside letterspaced words, so that their letters follow each other without a space."""
    if sum(len(word.text) == 1 for word in row) < _LEAST_LETTERS:
        return tuple(row)
    words = list(row)
    for start, end in _runs(words):
        gaps = [after.x0 - before.x1 for before, after in pairwise(words[start:end])]
        usual = statistics.median(gaps)
        typed = sum(word.spaced for word in words[start + 1 : end]) > 0.8 * len(gaps)
        if not WORD_GAP * words[start].size < usual < _WIDEST * words[start].size:
            continue
        for index in range(start + 1, end):
            apart = words[index].spaced and not typed
            if gaps[index - start - 1] < _PARTS_WORDS * usual and not apart:
                words[index] = words[index]._replace(x0=words[index - 1].x1)
    return tuple(words)


def _runs(words: Sequence[Word]) -> list[tuple[int, int]]:
    """Return start and end of the runs of single letters; a pair that is set closer counts with its neighbours."""
    runs: list[tuple[int, int]] = []
    index = 0
    while index < len(words):
        end = index
        while end < len(words) and _is_letter(words[end]) and abs(words[end].size - words[index].size) < 0.1:
            end += 1
        singles = sum(len(word.text) == 1 for word in words[index:end])
        if singles >= _LEAST_LETTERS and singles >= 0.6 * (end - index):
            runs.append((index, end))
        index = max(end, index + 1)
    return runs


def _is_letter(word: Word) -> bool:
    return len(word.text) <= 2 and word.text.isalpha()
