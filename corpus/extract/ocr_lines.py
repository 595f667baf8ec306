"""Words seen on a picture in; the same set straight, with one size and one base a printed line, in points, out.

A box that an engine draws around a word says little of its type: "sama" is lower than "kapal" in the same type, a page
lies askew on the glass, a speck or a raised number makes a line's box higher. So words are compared with words of the
same shape (with or without letters that reach up, or down), and the lines they stand on are turned level.
"""

from __future__ import annotations

import statistics
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from corpus.extract.ocr_words import SeenWord

_UP = frozenset("bdfhijkl()[]{}|/\\\"'“”‘’!?%&@#$")
_DOWN = frozenset("gjpqy()[]{}|/\\@$")
_BELOW = frozenset(",;")
# In shares of the type size, about the same in all faces for running text: the letter x, t, what reaches up, what down.
_SMALL, _T, _TALL, _DEPTH, _COMMA = 0.46, 0.58, 0.68, 0.21, 0.13
# A shape must have been seen so often on a page before its usual height is known.
_FEWEST = 4
# Sizes nearer to the usual one than this are the usual one; of a line of few words, nearer than the second.
_SAME, _SAME_OF_FEW = 0.085, 0.14
_FEW_WORDS = 3
# A paragraph that begins with a raised number is a note; it is set small where it measures smaller by so much.
_SAME_OF_NOTE = 0.04
# Where the engine divides wide-set lines it draws words' boxes as high as the line; larger type is wider, too.
_WIDER = 0.5
_NARROW, _WIDE = frozenset("fijlrtI.,;:'’‘!|()[]-"), frozenset("mwMW")
_NARROW_LETTER, _WIDE_LETTER, _CAPITAL = 0.6, 1.5, 1.35
# A line in a paragraph of so many has their size, unless its own differs by more than this; of two, by that.
_PARAGRAPH_LINES, _OWN, _OWN_OF_TWO = 3, 0.2, 0.08
_STEP = 0.05
# A line stands right below another where its foot is so many of the usual type sizes lower at most.
_NEXT = 2.0
# The mark of a note: how large it is set and how high above the base, in shares of the type size.
_RAISED_SIZE, _RAISED = 0.65, 0.33
# The strokes of bold type are thicker by so much, in a line of so many letters; in one of few, by more.
_BOLD, _BOLD_LETTERS = 1.3, 6
_PLAINLY_BOLD, _FEWEST_LETTERS = 1.6, 3
# The base of a line for its slope: two words so many times their height apart.
_LEAST_RUN = 6.0
# A larger slope is that of letters set askew, no page laid askew.
_STEEPEST = 0.1

_Shape = tuple[float, bool, bool]
_Line = Sequence[SeenWord]


@dataclass(frozen=True, slots=True)
class SetWord:
    """A word's place on the page laid level, and its type size, in points from the top left; whether it is bold."""

    x0: float
    top: float
    x1: float
    bottom: float
    size: float
    bold: bool


def set_straight(words: Sequence[SeenWord], page: tuple[float, float], points: float) -> list[SetWord]:
    """Return where each word stands on the page laid level.

    Args:
        words: what was recognised, line by line.
        page: its width and height in points; it is turned about the middle.
        points: how many points a dot of the picture has.
    """
    if not words:
        return []
    slope = slope_of(lines_of_words(words))
    lines = lines_of_words([levelled(word, slope) for word in words])
    level = [word for line in lines for word in line]
    usual = _usual_heights(level)
    usual_stroke = _usual_stroke(level)
    body = _body_size(level, usual) * points
    sizes = _line_sizes(lines, usual, body / points)
    placed = []
    for line, share in zip(lines, sizes, strict=True):
        size = round(2 * body) / 2 * share
        base = base_of(line, slope, (page[0] / points / 2, size / points)) * points
        bold = _is_bold(line, share, usual_stroke)
        for word in line:
            turn = slope * (word.top + word.height / 2 - page[1] / points / 2)
            left, right = (word.left + turn) * points, (word.left + word.width + turn) * points
            own = size * _RAISED_SIZE if word.raised else size
            bottom = base + _DEPTH * own - (_RAISED * size if word.raised else 0.0)
            placed.append(SetWord(left, bottom - own, right, bottom, round(own, 1), bold))
    return placed


def lines_of_words(words: Sequence[SeenWord]) -> list[_Line]:
    """Return the words line by line."""
    return [list(run) for _, run in groupby(words, key=lambda word: (word.paragraph, word.line))]


def levelled(word: SeenWord, slope: float) -> SeenWord:
    """Take off the word's box what only its slope adds to the height."""
    excess = round(abs(slope) * word.width / 2)
    return replace(word, top=word.top + excess, height=max(1, word.height - 2 * excess))


def _shape_of(text: str) -> _Shape:
    """Say how far a word reaches up, as a share of its type size, and whether down as g or as a comma does."""
    tall = any(letter in _UP or letter.isupper() or letter.isdigit() for letter in text)
    up = _TALL if tall else _T if "t" in text else _SMALL
    return up, any(letter in _DOWN for letter in text), any(letter in _BELOW for letter in text)


def _share_of(shape: _Shape) -> float:
    """Return how high a word of a shape is, as a share of its type size."""
    up, down, below = shape
    return up + (_DEPTH if down else _COMMA if below else 0.0)


def _usual_heights(words: Sequence[SeenWord]) -> dict[_Shape, float]:
    heights: dict[_Shape, list[int]] = defaultdict(list)
    for word in words:
        if _is_measured(word):
            heights[_shape_of(word.text)] += [word.height] * len(word.text)
    counts: dict[_Shape, int] = defaultdict(int)
    for word in words:
        counts[_shape_of(word.text)] += _is_measured(word)
    return {shape: statistics.median(found) for shape, found in heights.items() if counts[shape] >= _FEWEST}


def _usual_stroke(words: Sequence[SeenWord]) -> float:
    strokes = [word.stroke for word in words if _is_measured(word) and word.stroke]
    return statistics.median(strokes) if strokes else 0.0


def _is_bold(line: _Line, size: float, usual: float) -> bool:
    """Tell whether the strokes of a line are plainly thicker than those of others, for its size."""
    strokes = [(word.stroke, len(word.text)) for word in line if _is_measured(word) and word.stroke]
    letters = sum(length for _, length in strokes)
    if not usual or letters < _FEWEST_LETTERS:
        return False
    least = _BOLD if letters >= _BOLD_LETTERS else _PLAINLY_BOLD
    return statistics.median(stroke for stroke, length in strokes for _ in range(length)) > least * size * usual


def _is_measured(word: SeenWord) -> bool:
    return not word.raised and sum(letter.isalnum() for letter in word.text) >= 2


def _body_size(words: Sequence[SeenWord], usual: Mapping[_Shape, float]) -> float:
    """Return the usual type size in dots."""
    found = [
        usual[shape] / _share_of(shape)
        for word in words
        if _is_measured(word) and (shape := _shape_of(word.text)) in usual
    ]
    return statistics.median(found) if found else size_of_line(words)


def size_of_line(words: Sequence[SeenWord]) -> float:
    """Return the type size of words that are set alike, in dots, by their own heights alone."""
    measured = [word for word in words if _is_measured(word)] or words
    return statistics.median(word.height / _share_of(_shape_of(word.text)) for word in measured for _ in word.text)


def _line_sizes(lines: Sequence[_Line], usual: Mapping[_Shape, float], body: float) -> list[float]:
    """Return the type size of each line as a multiple of the usual one, which is `body` dots."""
    letter = _usual_letter(lines)
    own = [_measured_size(line, usual, letter) or size_of_line(line) / body for line in lines]
    sizes: list[float] = []
    for _, run in groupby(range(len(lines)), key=lambda at: lines[at][0].paragraph):
        together = list(run)
        common = statistics.median(own[at] for at in together)
        for at in together:
            follows = abs(own[at] - common) < (_OWN if len(together) >= _PARAGRAPH_LINES else _OWN_OF_TWO)
            words = sum(len(lines[other]) for other in together) if follows else len(lines[at])
            above = sizes[-1] if at and _stands_below(lines[at - 1], lines[at], _NEXT * body) else 1.0
            size = common if follows else own[at]
            noted = lines[together[0]][0].raised and size < 1 - _SAME_OF_NOTE
            sizes.append(_rounded(size) if noted else _stepped(size, words, above))
    return sizes


def _stands_below(above: _Line, line: _Line, most: float) -> bool:
    """Tell whether a line begins under another, whose foot is at most so many dots higher."""
    first = line[0]
    under = above[0].left <= first.left + first.width and first.left <= above[-1].left + above[-1].width
    return under and 0 < _foot(first) - _foot(above[0]) < most


def _measured_size(line: _Line, usual: Mapping[_Shape, float], letter: float) -> float:
    """Return a line's height over the usual one; 1 where its words are higher, but no wider; 0 where none compares.

    Of the last page of a chapter a running head may be the greater part.
    """
    found = [
        (word.height / usual[shape], len(word.text))
        for word in line
        if _is_measured(word) and (shape := _shape_of(word.text)) in usual
    ]
    if not found:
        return 0.0 if any(map(_is_measured, line)) else 1.0
    height = statistics.median(share for share, letters in found for _ in range(letters))
    return 1.0 if height > 1 and _letter_width(line) < (1 + _WIDER * (height - 1)) * letter else height


def _usual_letter(lines: Sequence[_Line]) -> float:
    widths = [width for line in lines if len(line) >= _FEW_WORDS and (width := _letter_width(line))]
    return statistics.median(widths) if len(widths) >= _FEWEST else 0.0


def _letter_width(line: _Line) -> float:
    """Return how wide a middling letter of a line is, in dots; 0 where it has no words."""
    words = [word for word in line if _is_measured(word)]
    letters = sum(_share_of_width(letter) for word in words for letter in word.text)
    return sum(word.width for word in words) / letters if letters else 0.0


def _share_of_width(letter: str) -> float:
    if letter in _NARROW:
        return _NARROW_LETTER
    return _WIDE_LETTER if letter in _WIDE else _CAPITAL if letter.isupper() else 1.0


def _stepped(size: float, words: int, above: float) -> float:
    """Return a line's size in steps: of few words that of the line above it, if nearer to it than to the usual one."""
    few = words < _FEW_WORDS
    if few and abs(size - above) < min(_SAME, abs(size - 1)):
        return above
    if abs(size - 1) < (_SAME_OF_FEW if few else _SAME):
        return 1.0
    return _rounded(size)


def _rounded(size: float) -> float:
    return round(size / _STEP) * _STEP


def slope_of(lines: Sequence[_Line]) -> float:
    """Return by how much lines fall to the right, in dots a dot; 0 where none is long enough to tell."""
    slopes = []
    for line in lines:
        based = [word for word in line if not any(_shape_of(word.text)[1:]) and _is_measured(word)]
        if len(based) < 2:
            continue
        first, last = based[0], based[-1]
        run = _middle(last) - _middle(first)
        if run > _LEAST_RUN * first.height:
            slopes.append((_foot(last) - _foot(first)) / run)
    slope = statistics.median(slopes) if slopes else 0.0
    return slope if abs(slope) < _STEEPEST else 0.0


def base_of(line: _Line, slope: float, centre_and_size: tuple[float, float]) -> float:
    """Return the height of a line's base on the page laid level, in dots."""
    centre, size = centre_and_size
    bases = []
    for word in line:
        _, down, below = _shape_of(word.text)
        depth = _DEPTH if down else _COMMA if below else 0.0
        level = _foot(word) - depth * size - slope * (_middle(word) - centre)
        bases += [level] * (4 if not depth and _is_measured(word) else 1)
    return statistics.median(bases)


def _middle(word: SeenWord) -> float:
    return word.left + word.width / 2


def _foot(word: SeenWord) -> float:
    return float(word.top + word.height)
