"""Lines of running text in; where a paragraph, caption, note or list item begins among them, out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from corpus.extract.headings import heading_class, is_capitals, is_known, number_depth
from corpus.extract.known_headings import is_labelled_abstract, opens_keywords, without_number
from corpus.extract.pdf_entries import NOTE_MARK, has_raised_mark
from corpus.extract.pdf_lines import CAPTION, Line, follows_closely
from corpus.extract.pdf_measure import Measure

SENTENCE_END = re.compile(r"[.!?:;…][\"”’'»)\]]*\s*\Z")
BREAK_HYPHENS = ("-", "\u2010", "\u00ad", "\ufffe", "\x02")
LIST_MARK = re.compile(r"(?:[•●▪◦■□➢✓‣∙]|[-–—](?=\s)|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)](?=\s))\s*")
_BULLET = re.compile(r"[•●▪◦■□➢✓‣∙]|[-–—]\s")
_NUMBERED_NOTE = re.compile(r"(?:\d{1,3}|[*†‡§]{1,3})\.?\s*[A-ZÀ-Þ\"“‘(]")


def starts_block(group: Sequence[Line], lines: Sequence[Line], index: int, measure: Measure) -> bool:
    """Tell whether a line begins a block: by a gap, a change of type, a mark, an indent or a short line before it."""
    line, previous = lines[index], lines[index - 1]
    step = line.bottom - previous.bottom
    pitch = measure.pitch_at(line.size)
    if step < 0 or abs(line.size - previous.size) > 0.08 * previous.size or _is_gap(group, lines, index, measure):
        return True
    if _begins_heading(line, previous) or _is_numbered_heading(group, measure):
        return True
    if _continues(group, line, previous):
        return False
    if line.bold != previous.bold and min(len(line.text), len(previous.text)) < 80:
        return True
    if _starts_marked(line, previous, step > 1.1 * pitch) or _turns_italic(group, line, step > 1.05 * pitch, measure):
        return True
    if line.size <= 0.93 * measure.body and NOTE_MARK.match(group[0].text):
        return SENTENCE_END.search(previous.text) is not None and _NUMBERED_NOTE.match(line.text) is not None
    if LIST_MARK.match(group[0].text):
        return _ends_item(group, lines, index, measure) or _after_short_line(lines, index, measure)
    # The lines of a centred title begin anywhere.
    displayed = line.size >= 1.12 * measure.body or (line.bold and previous.bold)
    return not displayed and (
        _ends_inset(group, line, measure)
        or _ends_display(group, line, measure)
        or _is_indented(group, lines, index, measure)
        or _after_short_line(lines, index, measure)
    )


def _is_gap(group: Sequence[Line], lines: Sequence[Line], index: int, measure: Measure) -> bool:
    """Tell whether more than the usual distance parts two lines.

    Where a page has text of two distances, as widely set pages have with a list of references, full lines that follow
    each other by one distance belong together all the same.
    """
    line, previous = lines[index], lines[index - 1]
    step = line.bottom - previous.bottom
    if any(step > 1.32 * pitch for pitch in _pitches_beside(group, lines[index:])):
        return True
    if step <= 1.32 * measure.pitch_at(line.size):
        return False
    beside = [after.bottom - before.bottom for before, after in pairwise(lines[max(0, index - 2) : index + 2])]
    regular = sum(abs(other - step) < 0.04 * step for other in beside)
    full = previous.x1 > measure.right - 1.5
    runs_on = regular >= 2 and _reaches(previous, measure) and SENTENCE_END.search(previous.text) is None
    return step > 3 * line.size or not (runs_on or (regular == len(beside) == 3 and full))


def _pitches_beside(group: Sequence[Line], rest: Sequence[Line]) -> list[float]:
    """Return the distance of the last three lines of a block and of the first three below, where it is the same."""
    found = []
    for three in (group[-3:], rest[:3]):
        steps = [after.bottom - before.bottom for before, after in pairwise(three)]
        alike = len(steps) == 2 and abs(steps[0] - steps[1]) < 0.04 * steps[0]
        if alike and max(line.size for line in three) - min(line.size for line in three) < 0.6:
            found.append(steps[0])
    return found


def _turns_italic(group: Sequence[Line], line: Line, apart: bool, measure: Measure) -> bool:
    """A heading in italics ends where upright type begins; a line of foreign words in a paragraph is no heading."""
    if line.italic or not all(other.italic for other in group):
        return False
    return apart or group[-1].x1 < measure.right - 0.1 * (measure.right - measure.left)


def _begins_heading(line: Line, previous: Line) -> bool:
    """A line all in italics or bold that begins with a number, after a sentence has ended in other type."""
    turns = (line.italic and not previous.italic) or (line.bold and not previous.bold)
    return turns and SENTENCE_END.search(previous.text) is not None and number_depth(line.text) > 0


def _is_numbered_heading(group: Sequence[Line], measure: Measure) -> bool:
    """Tell whether a block is so far one short line that its number and words make a heading ("2.1 Data")."""
    line = group[0]
    if len(group) > 1 or line.x1 > measure.right - 0.25 * (measure.right - measure.left):
        return False
    if line.x0 > measure.left + 0.55 * line.size:
        return False
    rest = without_number(line.text)
    named = is_capitals(rest) or is_known(rest)
    return heading_class(line.text) == "numbered" and (number_depth(line.text) > 1 or named)


def _starts_marked(line: Line, previous: Line, apart: bool) -> bool:
    """Captions, bullets and footnotes show their beginning by a word or a mark."""
    ended = SENTENCE_END.search(previous.text) is not None
    if CAPTION.match(line.text) and (apart or ended):
        return True
    if _BULLET.match(line.text) or opens_keywords(line.text) or is_labelled_abstract(line.text):
        return True
    below_mark = LIST_MARK.match(previous.text) is not None and abs(line.x0 - previous.x0) < 0.8 * line.size
    if LIST_MARK.match(line.text) and (ended or below_mark):
        return True
    return has_raised_mark(line)


def _ends_item(group: Sequence[Line], lines: Sequence[Line], index: int, measure: Measure) -> bool:
    """Tell whether a line stands below a list item and is no part of it: left of its mark, or of its other lines.

    The first line of a paragraph may be set in as far as the lines of an item are: then the next one shows it.
    """
    line, previous, mark = lines[index], lines[index - 1], group[0].x0
    if len(group) > 1 and line.x0 < previous.x0 - 0.55 * line.size:
        return True
    if not SENTENCE_END.search(previous.text):
        return False
    if line.x0 < mark - 0.15 * line.size:
        return True
    after = lines[index + 1] if index + 1 < len(lines) else None
    if after is None or not _close(line, after, measure) or LIST_MARK.match(after.text) or not line.text[:1].isupper():
        return False
    outdented = after.x0 < min(line.x0 - 0.55 * line.size, mark + 0.15 * line.size)
    return outdented and not SENTENCE_END.search(line.text) and _reaches(line, measure)


def _reaches(line: Line, measure: Measure) -> bool:
    return line.x1 > measure.right - 0.12 * (measure.right - measure.left)


def _ends_inset(group: Sequence[Line], line: Line, measure: Measure) -> bool:
    """Tell whether a line at the margin follows two or more that are set in alike: a quotation has ended."""
    inset = [other.x0 for other in group]
    if len(group) < 2 or min(inset) < measure.left + 1.2 * line.size or line.x0 > min(inset) - line.size:
        return False
    return max(inset) - min(inset) < 0.2 * line.size and all(other.x1 < measure.right - 4 for other in group)


def _ends_display(group: Sequence[Line], line: Line, measure: Measure) -> bool:
    """Tell whether one of two lines stands in the middle of the column, as a formula or "Pasal 5", the other not."""
    before, here = _is_centred(group[-1], measure), _is_centred(line, measure)
    if before and not here:
        begins = line.text[:1].isupper() or LIST_MARK.match(line.text) is not None
        return begins and len(group) == 1 and line.x0 < group[0].x0 - 2 * line.size
    return here and not before and ("=" in line.text or SENTENCE_END.search(group[-1].text) is not None)


def _is_centred(line: Line, measure: Measure) -> bool:
    left, right = line.x0 - measure.left, measure.right - line.x1
    return min(left, right) > 4.5 * line.size and abs(left - right) < 1.5 * line.size


def _continues(group: Sequence[Line], line: Line, previous: Line) -> bool:
    """Tell whether a line plainly goes on: with the rest of a broken word, or centred under an unfinished line."""
    if previous.text.endswith(BREAK_HYPHENS) and line.text[:1].islower():
        return True
    centred = abs((line.x0 + line.x1) - (previous.x0 + previous.x1)) < 0.4 * line.size
    unfinished = SENTENCE_END.search(previous.text) is None and len(group) < 4
    return unfinished and centred and CAPTION.match(group[0].text) is not None


def _is_indented(group: Sequence[Line], lines: Sequence[Line], index: int, measure: Measure) -> bool:
    line, previous = lines[index], lines[index - 1]
    indent = 0.55 * line.size
    shift = line.x0 - previous.x0
    if indent < shift < 4 * line.size + indent:
        return not _is_hanging(lines, index, measure)
    # What began with an indented line is a paragraph, not an entry of a list whose entries hang.
    began_indented = len(group) == 1 and previous.x0 > measure.left + indent
    return shift < -indent and not began_indented and _is_hanging(lines, index, measure)


def _is_hanging(lines: Sequence[Line], index: int, measure: Measure) -> bool:
    """Tell whether the lines around look like a list whose entries hang: many indented among few flush ones.

    In such a list a line that is set in continues a sentence; among indented paragraphs it begins one.
    """
    around = _stretch(lines, index, measure)
    indented = [0.55 * line.size < line.x0 - measure.left < 4 * line.size for line in around]
    if sum(indented) < 2 or sum(indented) < 0.42 * len(around):
        return False
    ended = [SENTENCE_END.search(line.text) is not None for line in around]
    turns = list(zip(pairwise(indented), ended[:-1], strict=True))
    before_indent = sum(end for (one, other), end in turns if other and not one)
    before_outdent = sum(end for (one, other), end in turns if one and not other)
    return before_outdent >= before_indent


def _stretch(lines: Sequence[Line], index: int, measure: Measure) -> Sequence[Line]:
    """Return up to six lines before and after one, as far as they follow each other closely in the same size."""
    start = end = index
    while start > max(0, index - 6) and _close(lines[start - 1], lines[start], measure):
        start -= 1
    while end < min(len(lines) - 1, index + 6) and _close(lines[end], lines[end + 1], measure):
        end += 1
    return lines[start : end + 1]


def _close(line: Line, after: Line, measure: Measure) -> bool:
    most = max(2 * line.size, 1.1 * measure.pitch_at(line.size))
    return abs(line.size - after.size) < 0.6 and 0 < after.bottom - line.bottom < most


def _after_short_line(lines: Sequence[Line], index: int, measure: Measure) -> bool:
    """A sentence that ends well before the right margin ends its paragraph; quotations have margins of their own."""
    line, previous = lines[index], lines[index - 1]
    right = measure.right
    if min(line.x0, previous.x0) > measure.left + 1.2 * line.size:
        alike = [other.x1 for other in _stretch(lines, index, measure) if abs(other.x0 - line.x0) < 2]
        right = min(right, max(alike)) if len(alike) >= 3 else right
    width = right - measure.left
    free = right - previous.x1
    if free <= 0.12 * width or not SENTENCE_END.search(previous.text):
        return False
    if not measure.justified and free < _width_of_first_word(line) + 0.2 * line.size:
        return False
    return free > 0.3 * width or line.x0 > measure.left + 0.3 * line.size


def _width_of_first_word(line: Line) -> float:
    """Return how wide the first word of a line is, which a ragged line above it may have had no room for."""
    end = next((at for at, word in enumerate(line.words[1:], 1) if not follows_closely(line.words[at - 1], word)), 0)
    return line.words[end - 1].x1 - line.x0
