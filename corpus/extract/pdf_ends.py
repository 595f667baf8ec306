"""The lines of a column in; whether a paragraph ends above one of them, told by the end of the line before it, out."""

from __future__ import annotations

import statistics
from collections.abc import Sequence
from itertools import pairwise

from corpus.extract.pdf_lines import Line, follows_closely
from corpus.extract.pdf_measure import SENTENCE_END, Measure, is_close, right_beside, stretch_around

# A word and a space, of this share of the type size, would have had room on the line above it.
_SPACE = 0.4
# A gap this much wider than lines have, where those differ by less than this share of what is more, parts paragraphs.
_WIDER, _EVEN = 1.1, 0.3
# A line that leaves this share of its column free is short.
_SHORT = 0.15
# So many lines show how far they are filled.
_LEAST_LINES = 4
# Of the lines of a poem that end no sentence so many, and more than this share, are broken early.
_LEAST_VERSES, _VERSES = 2, 0.5
# Lines drawn out to one margin end within so many points.
_DRAWN_OUT = 0.8


def ends_before(lines: Sequence[Line], index: int, measure: Measure) -> bool:
    """Tell whether a sentence that ends well before the right margin ends its paragraph above a line.

    Quotations have margins of their own. Where lines are filled as far as words go, one that the next word would have
    had room on ends its paragraph, however little is free; so does a gap a little wider than lines have.
    """
    line, previous = lines[index], lines[index - 1]
    if not SENTENCE_END.search(previous.text):
        return False
    right = measure.right
    if _are_verses(lines, index, measure):
        return False
    if min(line.x0, previous.x0) > measure.left + 1.2 * line.size:
        alike = [other.x1 for other in stretch_around(lines, index, measure) if abs(other.x0 - line.x0) < 2]
        right = min(right, max(alike)) if len(alike) >= 3 else right
    if _had_room(lines, index, measure) or _stands_off(lines, index, measure) or _falls_short(lines, index, measure):
        return True
    right = min(right, right_beside(lines, index, measure))
    width = right - measure.left
    free = right - end_of(previous)
    if free <= 0.12 * width:
        return False
    if not measure.justified and free < width_of_first_word(line) + 0.2 * line.size:
        return False
    return free > 0.3 * width or line.x0 > measure.left + 0.3 * line.size


def _are_verses(lines: Sequence[Line], index: int, measure: Measure) -> bool:
    """Tell whether lines around, set in and begun at one edge, are broken by their writer: most had room for more.

    Their ends tell nothing: a gap parts stanzas.
    """
    line, previous = lines[index], lines[index - 1]
    around = [other for other in stretch_around(lines, index, measure) if abs(other.x0 - line.x0) < 2]
    if len(around) < _LEAST_LINES or abs(line.x0 - previous.x0) >= 2 or line.x0 < measure.left + 1.2 * line.size:
        return False
    right = measure.right - (line.x0 - measure.left)
    pairs = [(one, other) for one, other in pairwise(around) if not SENTENCE_END.search(one.text)]
    broken = sum(right - end_of(one) > width_of_first_word(other) + _SPACE * other.size for one, other in pairs)
    return broken >= _LEAST_VERSES and broken > _VERSES * len(pairs)


def _had_room(lines: Sequence[Line], index: int, measure: Measure) -> bool:
    """Tell whether the first word of a line would have had room on the one above, as it has nowhere else around."""
    line, previous = lines[index], lines[index - 1]
    around = [other for other in stretch_around(lines, index, measure) if abs(other.x0 - line.x0) < 2]
    if len(around) < _LEAST_LINES or abs(line.x0 - previous.x0) >= 2 or line.text[:1].islower():
        return False
    # Some lines may stick out.
    right = sorted(other.x1 for other in around)[-2]
    right = min(right, measure.right) if measure.justified else right

    def is_open(before: Line, after: Line) -> bool:
        return right - end_of(before) > width_of_first_word(after) + _SPACE * after.size

    # Lines that a writer broke himself, as those of a poem, are short everywhere.
    broken = sum(is_open(*pair) for pair in pairwise(around) if not SENTENCE_END.search(pair[0].text))
    return is_open(previous, line) and broken == 0


def _falls_short(lines: Sequence[Line], index: int, measure: Measure) -> bool:
    """Tell whether a line is not drawn out to the right margin, as all lines around that end no sentence are."""
    line, previous = lines[index], lines[index - 1]
    around = [
        end_of(other)
        for other in stretch_around(lines, index, measure)
        if abs(other.x0 - line.x0) < 2 and not SENTENCE_END.search(other.text)
    ]
    if len(around) < _LEAST_LINES or abs(line.x0 - previous.x0) >= 2 or line.text[:1].islower():
        return False
    uneven = max(around) - min(around)
    return uneven < _DRAWN_OUT and min(around) - end_of(previous) > max(_DRAWN_OUT, 2 * uneven)


def _stands_off(lines: Sequence[Line], index: int, measure: Measure) -> bool:
    """Tell whether a line stands a little further below the end of a sentence than lines do that go on, all around.

    Where paragraphs are short, all lines of the column show how far that is.
    """
    line, previous = lines[index], lines[index - 1]
    step, pitch = _foot(line) - _foot(previous), measure.pitch_at(line.size)
    if step < _WIDER * pitch or line.text[:1].islower():
        return False
    going_on = _steps_within(stretch_around(lines, index, measure), measure)
    if len(going_on) < _LEAST_LINES:
        going_on = _steps_within([other for other in lines if abs(other.size - line.size) < 0.6], measure)
    return len(going_on) >= _LEAST_LINES and max(going_on) < pitch + _EVEN * (step - pitch)


def _steps_within(lines: Sequence[Line], measure: Measure) -> list[float]:
    """Return the distances from lines that fill their column and end no sentence to those close below them."""
    reach = measure.right - _SHORT * (measure.right - measure.left)
    return [
        _foot(after) - _foot(before)
        for before, after in pairwise(lines)
        if before.x1 > reach and not SENTENCE_END.search(before.text) and is_close(before, after, measure)
    ]


def _foot(line: Line) -> float:
    """Return the lower edge of most words of a line: one may be lowered, as in the logo of TeX."""
    return statistics.median(word.bottom for word in line.words)


def end_of(line: Line) -> float:
    """Return where a line ends, with the raised number of a note that its text leaves out."""
    return max(line.x1, *(mark.x1 for mark in line.markers)) if line.markers else line.x1


def width_of_first_word(line: Line) -> float:
    """Return how wide the first word of a line is, which a ragged line above it may have had no room for."""
    end = next((at for at, word in enumerate(line.words[1:], 1) if not follows_closely(line.words[at - 1], word)), 0)
    return line.words[end - 1].x1 - line.x0
