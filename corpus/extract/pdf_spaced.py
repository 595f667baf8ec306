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
# A letterspaced word has pieces of so many letters at most, and beside letters these signs.
_KERNED = 4
_SIGNS = "-.:/"
_MOSTLY_LETTERS = 0.6
# Small capitals have about this share of the size of capitals; sizes that differ by less than a tenth are one.
_SMALL_CAPITAL, _EVEN = 0.7, 0.1


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
    """Return start and end of the runs of single letters; what kerning has set closer counts with its neighbours."""
    runs: list[tuple[int, int]] = []
    index = 0
    while index < len(words):
        end = index
        while end < len(words) and _is_piece(words[end]) and _alike(words[max(index, end - 1)], words[end]):
            end += 1
        letters = sum(len(word.text) == 1 and word.text.isalpha() for word in words[index:end])
        if letters >= _LEAST_LETTERS and letters >= _MOSTLY_LETTERS * (end - index):
            runs.append((index, end))
        index = max(end, index + 1)
    return runs


def _is_piece(word: Word) -> bool:
    """Tell whether a word may be a piece of a letterspaced one: *TA* and *AVA* are drawn together by kerning."""
    text = word.text
    if len(text) == 1:
        return text.isalnum() or text in _SIGNS
    return text.isalpha() and len(text) <= (_KERNED if text.isupper() else 2)


def _alike(before: Word, word: Word) -> bool:
    """Tell whether two pieces have one size, or those of a capital and a small capital."""
    return min(before.size, word.size) > _SMALL_CAPITAL * max(before.size, word.size) - _EVEN
