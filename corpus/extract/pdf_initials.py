"""The words of a page in; the same with large first letters (drop caps) set into the line that they begin out."""

from __future__ import annotations

import statistics
from collections.abc import Sequence

from corpus.extract.pdf_words import Word

_LARGE = 1.8


def with_initials_settled(words: Sequence[Word]) -> list[Word]:
    """Give drop caps the size and height of their line, and let the lines beside them begin at their left edge.

    A letter two or three lines high has a foot of its own: unsettled, it would pull two lines into one row, and the
    lines that make room for it would look indented.
    """
    if not words:
        return []
    usual = statistics.median(word.size for word in words)
    initials = [word for word in words if word.size >= _LARGE * usual and word.text.isalpha() and len(word.text) == 1]
    changed: dict[Word, Word] = {}
    for initial in initials:
        beside = _beside(initial, words, usual)
        if not beside:
            continue
        first = beside[0]
        joined = not first.spaced and first.x0 - initial.x1 < 0.6 * first.size
        changed[initial] = initial._replace(
            top=first.top,
            bottom=first.bottom,
            size=first.size,
            bold=first.bold,
            italic=first.italic,
            x1=first.x0 if joined else initial.x1,
        )
        changed |= {word: word._replace(x0=initial.x0) for word in beside[1:]}
    return [changed.get(word, word) for word in words] if changed else list(words)


def _beside(initial: Word, words: Sequence[Word], usual: float) -> list[Word]:
    """Return the first word of each line that stands right of a large letter, top line first."""
    top, bottom = initial.top, initial.bottom - 0.15 * (initial.bottom - initial.top)
    return sorted(
        (
            word
            for word in words
            if word.size < 1.5 * usual
            and -1 <= word.x0 - initial.x1 < 1.2 * usual
            and top <= (word.top + word.bottom) / 2 <= bottom
        ),
        key=lambda word: word.top,
    )
