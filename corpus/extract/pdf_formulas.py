"""The words of a page in file order in; the same with fractions, limits and tall signs set into their line out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import combinations, pairwise
from typing import NamedTuple

from corpus.extract.pdf_tex_fonts import is_code
from corpus.extract.pdf_turned import Strip
from corpus.extract.pdf_words import WORD_GAP, Word

# Shares of the type size: words of one line, whose fonts have feet of their own, stand so near to one height, and have
# so much of one size.
_LEVEL, _ALIKE = 0.3, 0.88
# A formula begins so near to the words around it, and goes on so far; its parts may overlap by so much.
_NEAR, _GOES_ON, _OVERLAP = 1.5, 2.5, 0.35
# Its parts stand so far above or below the line, and so far apart where they are stacked.
_FARTHEST, _STACKED = 1.9, 0.25
# A formula has so many parts at most; one that begins a line is looked for among so many.
_MOST_PARTS, _MOST_FIRST = 40, 14
# Beside a letter that is much larger, as one that begins a chapter, stands no formula.
_SMALLEST = 0.5
# Between the upper and the lower part of a fraction, in the type size of the line.
_SPACE = 0.2
# What hangs on a letter stands no further from it; the line of a fraction is thinner, in points.
_HANGS, _THIN = 0.1, 2.0
# How far a formula reaches below its line at least, in points: so its words are known.
_SUNK = 0.01
# What has its foot so near to that of the line, in the type size, is neither above nor below it; so many whole words
# beside each other are prose: a mark in large type may stand before the lines of an item.
_ON_LINE, _PROSE = 0.1, 3
_WHOLE_WORD = re.compile(r"[^\W\d_]{3}")
_BRACKETS = frozenset("()[]{}|")
_CLOSING = ",.;:)]"
_TALL = frozenset("∑∏∫√⎛⎜⎝⎞⎟⎠⎡⎢⎣⎤⎥⎦⎧⎨⎩⎪⎫⎬⎭\ufffd")


class _Part(NamedTuple):
    """Words that follow each other in the file, on one level and in one size: those from `first` up to `end`."""

    first: int
    end: int
    x0: float
    x1: float
    top: float
    bottom: float
    size: float
    is_tall: bool


def with_formulas_settled(words: Sequence[Word], rules: Sequence[Strip]) -> list[Word]:
    """Set what a formula stacks within a line of text side by side on that line, in the order of the file.

    Printers write a numerator before its denominator, and a sign before its limits. Signs that are only raised or
    lowered are left as they are.
    """
    settled = list(words)
    parts = _parts_of(words)
    at = 0
    while at + 1 < len(parts):
        end = _formula_after(parts, at) if _is_beside(parts[at], parts[at + 1]) else at + 1
        line = at
        if end == at + 1:
            line = end = _formula_before(parts, at + 1) or end
        if end > at + 1 and _is_stacked(words, parts[at + 1 : end], parts[line], rules):
            _settle(settled, parts[at + 1 : end], parts[line], parts[end : end + 1])
            at = end
        else:
            at = end if line == at else at + 1
    return settled


def _parts_of(words: Sequence[Word]) -> list[_Part]:
    parts: list[_Part] = []
    first = 0
    for at in range(1, len(words) + 1):
        if at < len(words) and _goes_on(words[at - 1], words[at]):
            continue
        head, last = words[first], words[at - 1]
        size = max(head.size, last.size)
        tall = at - first == 1 and (is_code(head.text) or head.text in _TALL or _is_large_bracket(words, first))
        parts.append(_Part(first, at, head.x0, last.x1, head.top, head.bottom, size, tall))
        first = at
    return parts


def _is_large_bracket(words: Sequence[Word], at: int) -> bool:
    """Tell whether a word is a bracket that stands on no level of the words beside it."""
    word = words[at]
    if word.text not in _BRACKETS:
        return False
    beside = [*words[max(0, at - 1) : at], *words[at + 1 : at + 2]]
    return all(abs(other.bottom - word.bottom) > _LEVEL * word.size for other in beside)


def _goes_on(before: Word, word: Word) -> bool:
    size = word.size
    gap = word.x0 - before.x1
    if not -_OVERLAP * size <= gap <= _GOES_ON * size:
        return False
    if word.bottom == before.bottom and size == before.size:
        return True
    level = abs(word.bottom - before.bottom) <= _LEVEL * size
    return level and _ALIKE * size <= before.size <= size / _ALIKE and not (is_code(word.text) or is_code(before.text))


def _is_level(part: _Part, other: _Part) -> bool:
    size = max(part.size, other.size)
    alike = min(part.size, other.size) >= _ALIKE * size
    return alike and abs(part.bottom - other.bottom) <= _LEVEL * size and not part.is_tall and not other.is_tall


def _is_beside(part: _Part, after: _Part) -> bool:
    """Tell whether a part may belong to a formula that stands right of another part, in its line."""
    size = part.size
    if not -_OVERLAP * size <= after.x0 - part.x1 <= _NEAR * size:
        return False
    return _is_in_reach(after, part) and not part.is_tall


def _is_in_reach(part: _Part, line: _Part) -> bool:
    farthest = _FARTHEST * line.size
    return part.size <= line.size / _ALIKE + farthest * part.is_tall and abs(part.bottom - line.bottom) <= farthest


def _formula_after(parts: Sequence[_Part], at: int) -> int:
    """Return where the formula ends that begins behind a part: at the next one on its level, or of another line."""
    line = parts[at]
    reach = line.x1
    for end in range(at + 1, min(len(parts), at + _MOST_PARTS)):
        part = parts[end]
        behind = part.x0 >= reach - _OVERLAP * line.size
        if _is_level(line, part) and (behind or part.x0 < line.x1 - _OVERLAP * line.size):
            return end
        near = line.x1 - _OVERLAP * line.size <= part.x0 <= reach + _NEAR * line.size
        if not near or not _is_in_reach(part, line):
            return end
        reach = max(reach, part.x1)
    return at + 1


def _formula_before(parts: Sequence[_Part], first: int) -> int:
    """Return which part a formula stands before that begins a line; 0 where none does."""
    left, reach = parts[first].x0, parts[first].x1
    for end in range(first + 1, min(len(parts), first + _MOST_FIRST)):
        line, before = parts[end], parts[first:end]
        size = line.size
        if -_OVERLAP * size <= line.x0 - reach <= _NEAR * size and not line.is_tall and len(before) > 1:
            feet = [part.bottom for part in before if not part.is_tall]
            around = bool(feet) and min(feet) < line.bottom - _STACKED * size and max(feet) > line.bottom
            if around and all(_is_in_reach(part, line) and not _is_level(part, line) for part in before):
                return end
        if line.x0 < left - _NEAR * size or line.x0 > reach + _NEAR * size:
            return 0
        left, reach = min(left, line.x0), max(reach, line.x1)
    return 0


def _is_stacked(words: Sequence[Word], parts: Sequence[_Part], line: _Part, rules: Sequence[Strip]) -> bool:
    """Tell whether parts stand above each other, those in the type of the text with a line between; or one is tall."""
    if any(part.is_tall for part in parts):
        return True
    size = line.size
    if max(part.size for part in parts) < _SMALLEST * size:
        return False
    for part, other in combinations(parts[:_MOST_FIRST], 2):
        shared = min(part.x1, other.x1) - max(part.x0, other.x0)
        least = _STACKED * min(part.x1 - part.x0, other.x1 - other.x0)
        if shared <= least or abs(part.bottom - other.bottom) <= _STACKED * max(part.size, other.size):
            continue
        small = max(part.size, other.size) < _ALIKE * size and not any(
            _is_text_of(words, one, line) for one in (part, other)
        )
        if small or _has_line_between(part, other, rules):
            return True
    return False


def _is_text_of(words: Sequence[Word], part: _Part, line: _Part) -> bool:
    """Tell whether a part in small type goes on a line, or is prose, and hangs on nothing."""
    if abs(part.bottom - line.bottom) <= _ON_LINE * line.size:
        return True
    return sum(_WHOLE_WORD.search(word.text) is not None for word in words[part.first : part.end]) >= _PROSE


def _has_line_between(part: _Part, other: _Part, rules: Sequence[Strip]) -> bool:
    upper, lower = sorted((part, other), key=lambda one: one.bottom)
    high, low = (upper.top + upper.bottom) / 2, (lower.top + lower.bottom) / 2
    left, right = max(part.x0, other.x0), min(part.x1, other.x1)
    return any(
        bottom - top < _THIN and high < bottom and top < low and x0 - 1 < left and right < x1 + 1
        for x0, top, x1, bottom in rules
    )


def _settle(words: list[Word], parts: Sequence[_Part], line: _Part, after: Sequence[_Part]) -> None:
    """Lay the words of a formula out side by side on their line, in the room that it has."""
    on_line = words[line.first]
    ordered = _in_order(words, parts)
    left = min(part.x0 for part in parts)
    right = max(part.x1 for part in parts)
    if after and after[0].x0 > left and after[0].x0 >= line.x0 and _is_level(line, after[0]):
        closes = words[after[0].first].text[0] in _CLOSING
        right = after[0].x0 if closes else min(right, after[0].x0)
    spaced = [False, *(_is_apart(ordered, at, line.size) for at in range(1, len(ordered)))]
    natural = sum(word.x1 - word.x0 for word in ordered) or 1.0
    space = min(_SPACE * line.size, 0.7 * (right - left) / max(1, sum(spaced)))
    scale = (right - left - space * sum(spaced)) / natural
    top = min([on_line.top, *(part.top for part in parts if not part.is_tall)])
    sunk = max([_SUNK, *(part.bottom - line.bottom for part in parts if not part.is_tall)])
    x = left
    for word, apart in zip(ordered, spaced, strict=True):
        x += space * apart
        end = x + scale * (word.x1 - word.x0)
        at = words.index(word, parts[0].first, parts[-1].end)
        words[at] = word._replace(
            x0=x, x1=end, top=top, bottom=on_line.bottom, size=on_line.size, spaced=apart, sunk=sunk
        )
        x = end


def _in_order(words: Sequence[Word], parts: Sequence[_Part]) -> list[Word]:
    """Return the words of a formula in file order, but a large operator before a limit that is printed over it."""
    order = list(parts)
    for at, (before, part) in enumerate(pairwise(parts)):
        operator = part.is_tall and words[part.first].text != "√"
        over = operator and before.size < _ALIKE * part.size and before.x0 < part.x1 and before.x1 > part.x0
        if over and before.bottom < part.bottom and order[at] is before:
            order[at], order[at + 1] = part, before
    return [word for part in order for word in words[part.first : part.end]]


def _is_apart(words: Sequence[Word], at: int, size: float) -> bool:
    """Tell whether a space parts two words of a formula: one that was printed, or a step to what stands below."""
    before, word = words[at - 1], words[at]
    gap = word.x0 - before.x1
    if gap >= -_HANGS * size and (gap <= WORD_GAP * word.size or abs(gap) > 3 * size):
        return False
    if gap > 0:
        return True
    base = words[at - 2] if at > 1 else None
    hangs = (
        base is not None
        and base.size > before.size
        and all(abs(one.x0 - base.x1) < _HANGS * size for one in (before, word))
    )
    return not hangs
