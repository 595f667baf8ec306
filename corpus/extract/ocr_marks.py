"""A grey picture and the words seen on it in; the words with raised note marks parted from them out.

An engine reads the raised figure of a note as whatever looks like it: "warga.'", "mines.!", "?Wawancara". The picture
says that it is one: its sign is higher than a quotation mark and stands clear of the line, which nothing else does.
"""

from __future__ import annotations

import re
import statistics
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from corpus.extract.ocr_ink import ink_table
from corpus.extract.ocr_lines import base_of, levelled, lines_of_words, size_of_line, slope_of
from corpus.extract.ocr_words import SeenWord

# In shares of the type size, above the base of the line: where a raised figure ends below, and how high it is at
# least (quotation marks have a quarter) and at most.
_CLEAR, _LEAST, _MOST = 0.2, 0.3, 0.62
# By how much it ends above the other signs of its word.
_ABOVE = 0.15
_SIGNS = r"[\d'’‘\"“”!?*°ºª^~´`|«»†‡§&$£\]}/\\<>+]"
# What a raised figure may have been read as behind a word; a letter only where no letter can follow.
_AFTER = re.compile(rf"(?<=\w)({_SIGNS}{{1,3}})([.,;:]?)\Z|(?<=[.,;:!?)\]”’\"])({_SIGNS}{{1,3}}|[lIitSs])()\Z")
# "m2", "10°", "CO2": a figure that is part of a quantity.
_QUANTITY = re.compile(r"(?:\d|(?:^|\d)(?:k|c|m|d)?m|CO|Rp)\Z")
_MOST_SIGNS = 3


@dataclass(frozen=True, slots=True)
class _Run:
    """Columns of dots with ink, without a gap: first and last, and the highest and lowest ink in them."""

    left: int
    right: int
    top: int
    bottom: int


@dataclass(frozen=True, slots=True)
class _Frame:
    """Where the base of a line is at a column of dots, and its type size."""

    base: float
    slope: float
    size: float

    def is_raised(self, run: _Run) -> bool:
        base = self.base + self.slope * (run.left + run.right) / 2
        height = run.bottom + 1 - run.top
        return _LEAST * self.size <= height <= _MOST * self.size and base - run.bottom > _CLEAR * self.size

    def is_above(self, marks: Sequence[_Run], others: Sequence[_Run]) -> bool:
        """Tell whether marks end above the rest of their word; boxes drawn too low put the base of a line too low."""
        foot = statistics.median_high(run.bottom for run in others)
        return foot - max(run.bottom for run in marks) > _ABOVE * self.size

    def is_low(self, run: _Run) -> bool:
        """Tell whether a run is a full stop or a comma."""
        base = self.base + self.slope * (run.left + run.right) / 2
        return run.bottom + 1 - run.top < _LEAST * self.size and base - run.top < _LEAST * self.size


def with_marks(words: Sequence[SeenWord], picture: Any) -> tuple[SeenWord, ...]:
    """Return the words; of one with a raised mark, its parts, the mark (`raised`) for itself."""
    table = ink_table(picture)
    lines = lines_of_words(words)
    if table is None or not lines:
        return tuple(words)
    slope = slope_of(lines)
    return tuple(part for line in lines for part in _parted_line(line, picture, table, slope))


def _parted_line(line: Sequence[SeenWord], picture: Any, table: bytes, slope: float) -> Iterator[SeenWord]:
    level = [levelled(word, slope) for word in line]
    size = size_of_line(level)
    frame = _Frame(base_of(level, slope, (0.0, size)), slope, size)
    for at, word in enumerate(line):
        before = _AFTER.search(word.text)
        if word.stray or (before is None and at):
            yield word
        elif before is not None and len(word.text) > 1 and not _QUANTITY.search(word.text[: _start(before)]):
            yield from _parted_after(word, before, _runs(word, picture, table), frame)
        elif not at and len(word.text) > 2:
            yield from _parted_before(word, _runs(word, picture, table), frame)
        else:
            yield word


def _start(match: re.Match[str]) -> int:
    return match.start(1) if match[1] is not None else match.start(3)


def _runs(word: SeenWord, picture: Any, table: bytes) -> list[_Run]:
    """Return the runs of a word's box, from left to right, in dots of the picture."""
    box = (word.left, word.top, word.left + word.width, word.top + word.height)
    dots = picture.crop(box).tobytes().translate(table)
    found: list[_Run] = []
    for at in range(word.width):
        column = dots[at :: word.width]
        top, bottom = column.find(1), column.rfind(1)
        if top < 0:
            continue
        here = _Run(word.left + at, word.left + at, word.top + top, word.top + bottom)
        if found and found[-1].right == here.left - 1:
            last = found[-1]
            found[-1] = _Run(last.left, here.right, min(last.top, here.top), max(last.bottom, here.bottom))
        else:
            found.append(here)
    # Specks are narrower than any sign.
    return [run for run in found if run.right - run.left >= max(1, word.height // 20)]


def _parted_after(word: SeenWord, match: re.Match[str], runs: Sequence[_Run], frame: _Frame) -> tuple[SeenWord, ...]:
    signs, tail = (match[1], match[2]) if match[1] is not None else (match[3], match[4])
    rest = list(runs)
    while tail and rest and frame.is_low(rest[-1]):
        rest.pop()
    marks = 0
    while marks < len(rest) and frame.is_raised(rest[-1 - marks]):
        marks += 1
    if not 0 < marks <= _MOST_SIGNS or marks == len(rest) or not frame.is_above(rest[-marks:], rest[:-marks]):
        return (word,)
    # Of "2020.12" with two raised signs both, of "akhir'1" with one the last.
    cut = len(word.text) - len(tail) - min(marks, len(signs))
    left = rest[-marks].left
    right = rest[-1].right + 1
    end = len(word.text) - len(tail)
    head = replace(word, text=word.text[:cut], width=max(1, left - word.left))
    mark = replace(word, text=word.text[cut:end], left=left, width=right - left, raised=True, joined=True)
    if not tail:
        return head, mark
    width = max(1, word.left + word.width - right)
    return head, mark, replace(word, text=tail, left=right, width=width, joined=True)


def _parted_before(word: SeenWord, runs: Sequence[_Run], frame: _Frame) -> tuple[SeenWord, ...]:
    """Part the mark from the first word of a line: a note begins here."""
    marks = 0
    while marks < len(runs) and frame.is_raised(runs[marks]):
        marks += 1
    # Where the engine read nothing for the mark, the first letter is the word's own.
    marks = min(marks, _signs_before(word.text))
    if not 0 < marks <= _MOST_SIGNS or marks >= min(len(runs), len(word.text)):
        return (word,)
    if not frame.is_above(runs[:marks], runs[marks:]):
        return (word,)
    left = runs[marks].left
    mark = replace(word, text=word.text[:marks], width=runs[marks - 1].right + 1 - word.left, raised=True)
    head = replace(word, text=word.text[marks:], left=left, width=word.left + word.width - left, joined=True)
    return mark, head


def _signs_before(text: str) -> int:
    """Count the signs at the start of a word that may be a mark: no letters, or one in front of a capital."""
    signs = next((at for at, sign in enumerate(text) if sign.isalpha()), len(text))
    return signs or int(text[0].isalpha() and text[1:2].isupper() and text[2:3].islower())
