"""The words of a page in; the same with large first letters (drop caps) set into the line that they begin out."""

from __future__ import annotations

import statistics
from collections.abc import Sequence

from corpus.extract.pdf_words import Word

_LARGE = 1.8
# How far from the letter, in type sizes, the lines beside it begin; its own may be indented as a paragraph is.
_NEAR, _INDENTED = 1.2, 3.0


def with_initials_settled(words: Sequence[Word]) -> list[Word]:
    """Give drop caps the size and height of their line, and let the lines beside them begin at their left edge.

    A letter two or three lines high has a foot of its own: unsettled, it would pull two lines into one row, and the
    lines that make room for it would look indented.
    """
    if not words:
        return []
    usual = statistics.median(word.size for word in words)
    initials = [word for word in words if word.size >= _LARGE * usual and word.text.isalpha() and len(word.text) == 1]
    # Where the text layer has its spaces, what has none before it belongs to the letter however far it stands off.
    has_spaces = 2 * sum(word.spaced for word in words) > len(words)
    changed: dict[Word, Word] = {}
    for initial in initials:
        beside = _beside(initial, words, usual)
        if not beside:
            continue
        first = beside[0]
        joined = not first.spaced and (has_spaces or first.x0 - initial.x1 < 0.6 * first.size)
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
    height = initial.bottom - initial.top
    near: list[Word] = []
    own: list[Word] = []
    for word in words:
        middle, gap = (word.top + word.bottom) / 2 - initial.top, word.x0 - initial.x1
        if word.size >= 1.5 * usual or gap < -1:
            continue
        if gap < _NEAR * usual and 0 <= middle <= 0.85 * height:
            near.append(word)
        elif gap < _INDENTED * usual and 0 <= middle <= height / 2:
            own.append(word)
    near.sort(key=lambda word: word.top)
    own.sort(key=lambda word: (word.top, word.x0))
    return [*own[:1], *near] if own and near and own[0].bottom <= near[0].top + 1 else near
