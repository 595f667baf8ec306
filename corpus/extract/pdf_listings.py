"""The lines of a column in; which of them are lines of a listing (code, commands, output) out, told by their type."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from corpus.extract.pdf_lines import Line, text_of
from corpus.extract.pdf_measure import Measure
from corpus.extract.pdf_turned import Strip
from corpus.extract.pdf_words import Word

# Of type whose letters are all equally wide, how wide they are, in the type size; and how far widths may be off it.
_NARROWEST, _WIDEST = 0.42, 0.66
_OFF = 0.012
# Words that differ in length by so many letters show it, and so many letters in all.
_DIFFER, _LETTERS = 2, 8
# Letters that are narrow, and broad, in type of many widths; how far two words of so many letters must differ in them.
_NARROW, _BROAD = frozenset("fijlrtI.,:;'|!()[]{}/\\-`"), frozenset("mwMW@%")
_TELLING, _LEAST_WORD = 0.25, 3
# A line's number has so many figures at most.
_FIGURES = 4
# What a cell leaves free beside its letter, in the type size; words whose cells are so much apart have a space between.
_LEAST_SPARE, _MOST_SPARE = 0.02, 0.2
_SPACE = 0.6
# Between two lines of a listing are so many empty ones at most, in the type size.
_WIDEST_STEP = 4.2
# Prose may be typed: this share of it are letters, and so many of its lines reach so far across the column.
_IN_LETTERS, _FULL_LINES, _FULL = 0.9, 0.5, 0.72
# What is set apart from the text around it: by white, in usual distances, or by an indent, in type sizes.
_APART, _SET_IN, _SHORT = 1.2, 0.5, 0.2
_LEAST_LINES, _PLAINLY = 2, 3


class _Typed(NamedTuple):
    """Type of one width: that of a letter, and how much wider the cell is that each stands in, in the type size.

    `is_sure` says that words of several lengths show it.
    """

    letter: float
    spare: float
    is_sure: bool


def listing_lines(lines: Sequence[Line], measure: Measure) -> list[bool]:
    """Tell of each line whether it belongs to a listing: two lines or more in type of one width that are no prose.

    That the words of a line are as wide as they have letters needs no name of a font.
    """
    typed = [_typed(_code_of(line)) for line in lines]
    marked = [False] * len(lines)
    at = 0
    while at < len(lines):
        first = typed[at]
        end = at + 1
        while first is not None and end < len(lines) and _follows(lines[end - 1], lines[end], first, typed[end]):
            end += 1
        sure = any(one is not None and one.is_sure for one in typed[at:end]) or _is_even(typed[at:end], lines[at:end])
        sure = sure and _is_telling(lines[at:end])
        if sure and end - at >= _LEAST_LINES and _is_apart(lines, at, end, measure) and not _is_prose(lines[at:end]):
            best = next((one for one in typed[at:end] if one is not None and one.is_sure), first)
            while at and best and not marked[at - 1] and _follows(lines[at - 1], lines[at], best, best):
                if not _fits(_code_of(lines[at - 1]), best):
                    break
                at -= 1
            marked[at:end] = [True] * (end - at)
        at = end
    return marked


def _is_telling(lines: Sequence[Line]) -> bool:
    """Tell whether words of narrow letters are among the words of lines, and words of others.

    In type of many widths such words differ in width; where none do, equal widths may be an accident.
    """
    words = [word.text for line in lines for word in _code_of(line) if len(word.text) >= _LEAST_WORD]
    shares = [sum((letter in _NARROW) - (letter in _BROAD) for letter in word) / len(word) for word in words]
    return max(shares, default=0.0) - min(shares, default=0.0) >= _TELLING


def without_listings(frames: Sequence[Strip], lines: Sequence[Line], listed: Sequence[bool]) -> list[Strip]:
    """Return the frames that hold no listing: boxes around two of them are no table of what stands between."""
    inside = [line for line, is_listing in zip(lines, listed, strict=True) if is_listing]
    return [frame for frame in frames if not any(frame[1] < line.bottom < frame[3] for line in inside)]


def closed_up(line: Line) -> Line:
    """Return a line of a listing without the white that its cells leave between words that no space parts."""
    typed = _typed(_code_of(line))
    if typed is None or not typed.spare:
        return line
    least = _SPACE * (typed.letter + typed.spare) * line.size
    words = list(line.words)
    for at, (before, word) in enumerate(pairwise(line.words), 1):
        if 0 < word.x0 - before.x1 < least:
            words[at] = word._replace(x0=words[at - 1].x1, spaced=False)
    return replace(line, words=tuple(words), text=text_of(words))


def _code_of(line: Line) -> Sequence[Word]:
    """Return the words of a line without its number."""
    first = line.words[0]
    numbered = len(line.words) > 1 and len(first.text) <= _FIGURES and first.text.isdigit()
    return line.words[1:] if numbered else line.words


def _typed(words: Sequence[Word]) -> _Typed | None:
    """Return how wide the letters of some words are if all are equally wide, else None.

    Some printers set each letter into the middle of a cell: words are wider then by what their cells leave free, but
    for the part at their ends.
    """
    size = words[0].size
    lengths = {len(word.text): word.x1 - word.x0 for word in words}
    short, long = min(lengths), max(lengths)
    letter, spare = lengths[long] / long / size, 0.0
    if long > 1 and abs(lengths[short] - short * letter * size) > _OFF * size * (short + 1):
        low, high = _between(short), _between(long)
        spare = (lengths[long] * short - lengths[short] * long) / (high * short - low * long or 1) / size
        letter = (lengths[short] / size - low * spare) / short
        if not (_LEAST_SPARE < spare < _MOST_SPARE and len(lengths) > _DIFFER):
            return None
    if not _NARROWEST < letter < _WIDEST:
        return None
    sure = long - short >= _DIFFER and sum(len(word.text) for word in words) >= _LETTERS
    found = _Typed(letter, spare, sure)
    return found if _fits(words, found) else None


def _fits(words: Sequence[Word], typed: _Typed) -> bool:
    """Tell whether words are as wide as their letters are in some type of one width."""
    size = words[0].size
    for word in words:
        count = len(word.text)
        wanted = (count * typed.letter + _between(count) * typed.spare) * size
        if abs(word.x1 - word.x0 - wanted) > _OFF * size * (count + 1) or word.sunk or word.size != size:
            return False
    return True


def _between(letters: int) -> float:
    """Return how many times what a cell leaves free stands between the letters of a word."""
    return (letters - 1) * letters / (letters + 1)


def _follows(line: Line, after: Line, first: _Typed, typed: _Typed | None) -> bool:
    if not 0 < after.bottom - line.bottom < _WIDEST_STEP * after.size:
        return False
    number, above = after.words[0], line.words[0]
    if len(after.words) == 1 and number.text.isdigit() and above.text.isdigit():
        return abs(number.x1 - above.x1) < 1 and int(number.text) == int(above.text) + 1
    alike = typed is not None and abs(typed.letter - first.letter) <= 2 * _OFF
    of_one_size = after.words[-1].size == line.words[-1].size or len(line.words) == 1
    return of_one_size and (alike or _fits(_code_of(after), first))


def _is_even(typed: Sequence[_Typed | None], lines: Sequence[Line]) -> bool:
    """Tell whether lines of one word each, which differ in length, have letters of one width."""
    widths = [one.letter for one in typed if one is not None]
    lengths = [sum(len(word.text) for word in _code_of(line)) for line in lines]
    differ = max(lengths) - min(lengths) >= _DIFFER and sum(lengths) >= 2 * _LETTERS
    return differ and len(widths) == len(lines) > 1 and max(widths) - min(widths) <= _OFF / 4


def _is_apart(lines: Sequence[Line], start: int, end: int, measure: Measure) -> bool:
    """Tell whether lines are set apart from those above; an address that fills two lines of a paragraph is not."""
    if start == 0 or end - start >= _PLAINLY:
        return True
    line, before = lines[start], lines[start - 1]
    if before.text.endswith(":"):
        return True
    wide = line.bottom - before.bottom > _APART * measure.pitch_at(before.size)
    short = before.x1 < measure.right - _SHORT * (measure.right - measure.left)
    return wide or short or line.x0 > before.x0 + _SET_IN * line.size


def _is_prose(lines: Sequence[Line]) -> bool:
    """Tell whether lines are typed prose: they are nearly all letters, and many of them fill the column."""
    text = "".join(word.text for line in lines for word in line.words)
    letters = sum(letter.isalpha() for letter in text)
    right, left = max(line.x1 for line in lines), min(line.x0 for line in lines)
    steps = [after.x0 - word.x1 for line in lines for word, after in pairwise(line.words)]
    full = sum(line.x1 - left > _FULL * (right - left) for line in lines)
    return letters > _IN_LETTERS * len(text) and full >= _FULL_LINES * len(lines) and len(steps) > len(lines)
