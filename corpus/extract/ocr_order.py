"""Recognised words in the engine's order in; the same words with lines that it took apart put together out.

Tesseract takes the last lines of a column, where they are set with wide spaces, for two narrow columns, and may read
the right one first. Nothing that stands beside other text is read before what is left of it, columns included.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from corpus.extract.ocr_words import SeenWord

_Line = list[SeenWord]
# Lines with a gap of fewer line heights than this are parts of one line; a wider one parts columns.
_WIDEST_GAP = 3.0
_LEAST_OVERLAP = 0.6
# How many blocks back the right half may have been read.
_FEW = 4


def in_reading_order(words: Sequence[SeenWord]) -> tuple[SeenWord, ...]:
    """Return the words with each block that was read before its left neighbour joined to it, line by line."""
    blocks = [_lines(list(run)) for _, run in groupby(words, key=lambda word: word.paragraph[0])]
    ordered: list[list[_Line]] = []
    for read in blocks:
        block = read
        halves = [at for at in range(len(ordered))[-_FEW:] if _is_right_half(ordered[at], block)]
        if halves:
            block = [_joined(left, right) for left, right in zip(block, ordered.pop(halves[0]), strict=True)]
        ordered.append(block)
    return tuple(word for block in ordered for line in block for word in line)


def _lines(words: Sequence[SeenWord]) -> list[_Line]:
    return [list(run) for _, run in groupby(words, key=lambda word: (word.paragraph, word.line))]


def _is_right_half(first: Sequence[_Line], second: Sequence[_Line]) -> bool:
    """Tell whether each line of the block read first continues one of the block read after it."""
    return len(first) == len(second) and all(_continues(left, right) for left, right in zip(second, first, strict=True))


def _continues(left: _Line, right: _Line) -> bool:
    height = min(left[0].line_height, right[0].line_height)
    overlap = min(left[0].line_top + left[0].line_height, right[0].line_top + right[0].line_height)
    overlap -= max(left[0].line_top, right[0].line_top)
    gap = right[0].left - (left[-1].left + left[-1].width)
    return overlap >= _LEAST_OVERLAP * height and 0 <= gap <= _WIDEST_GAP * height


def _joined(left: _Line, right: _Line) -> _Line:
    first = left[0]
    place = {"paragraph": first.paragraph, "line": first.line}
    box = {"line_top": first.line_top, "line_height": first.line_height}
    return [*left, *(replace(word, **place, **box) for word in right)]  # type: ignore[arg-type]
