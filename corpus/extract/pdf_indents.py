"""The lines of a column in; whether one of them begins a paragraph or entry by where it begins, out."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from corpus.extract.pdf_ends import width_of_first_word
from corpus.extract.pdf_lines import Line
from corpus.extract.pdf_measure import SENTENCE_END, Measure, is_close, stretch_around

# Lines that begin within so many points begin at one edge.
_SAME_EDGE = 2.0


def is_indented(group: Sequence[Line], lines: Sequence[Line], index: int, measure: Measure) -> bool:
    """Tell whether a line is set in as the first of a paragraph is, or out as the first of an entry that hangs."""
    line, previous = lines[index], lines[index - 1]
    indent = 0.55 * line.size
    shift = line.x0 - previous.x0
    if shift > indent > group[0].x0 - measure.left and _fills(previous, line, measure):
        return False
    if indent < shift < 4 * line.size + indent or _is_below_one_line(group, lines, index, measure):
        return not _is_hanging(lines, index, measure)
    # What began with an indented line is a paragraph, not an entry of a list whose entries hang.
    began_indented = len(group) == 1 and previous.x0 > measure.left + indent
    return shift < -indent and not began_indented and _is_hanging(lines, index, measure)


def _fills(previous: Line, line: Line, measure: Measure) -> bool:
    """Tell whether a sentence goes on in small letters where the line above had no room for more: what hangs does."""
    unfinished = SENTENCE_END.search(previous.text) is None and line.text[:1].islower()
    return unfinished and previous.x1 + width_of_first_word(line) > measure.right and is_close(previous, line, measure)


def _is_below_one_line(group: Sequence[Line], lines: Sequence[Line], index: int, measure: Measure) -> bool:
    """Tell whether an indented line follows a paragraph of one, which is indented as far: its next line is flush."""
    line, previous = lines[index], lines[index - 1]
    after = lines[index + 1] if index + 1 < len(lines) else None
    if len(group) > 1 or after is None or not is_close(line, after, measure) or line.text[:1].islower():
        return False
    inset = line.x0 - measure.left
    alike = abs(line.x0 - previous.x0) < _SAME_EDGE and abs(after.x0 - measure.left) < _SAME_EDGE
    return alike and 0.55 * line.size < inset < 4 * line.size and SENTENCE_END.search(previous.text) is not None


def _is_hanging(lines: Sequence[Line], index: int, measure: Measure) -> bool:
    """Tell whether the lines around look like a list whose entries hang: many indented among few flush ones.

    In such a list a line that is set in continues a sentence; among indented paragraphs it begins one.
    """
    around = stretch_around(lines, index, measure)
    left = min(measure.left, *(line.x0 for line in around))
    indented = [0.55 * line.size < line.x0 - left < 4 * line.size for line in around]
    if sum(indented) < 2 or sum(indented) < 0.42 * len(around):
        return False
    ended = [SENTENCE_END.search(line.text) is not None for line in around]
    turns = list(zip(pairwise(indented), ended[:-1], strict=True))
    # Of an entry only the first line is flush; a paragraph above a quotation has many.
    flush = sum(not one and not other and not end for (one, other), end in turns)
    if flush > sum(other and not one for (one, other), _ in turns):
        return False
    before_indent = sum(end for (one, other), end in turns if other and not one)
    before_outdent = sum(end for (one, other), end in turns if one and not other)
    return before_outdent >= before_indent
