"""Lines of running text in; where a paragraph, caption, note or list item begins among them, out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from corpus.extract.headings import heading_class, is_capitals, is_chapter_alone, is_known, number_depth
from corpus.extract.known_headings import is_labelled_abstract, opens_keywords, without_number
from corpus.extract.law_parts import ARTICLE, division_level, opens_law_part
from corpus.extract.pdf_ends import ends_before, width_of_first_word
from corpus.extract.pdf_entries import NOTE_MARK, entry_number, has_raised_mark
from corpus.extract.pdf_indents import is_indented
from corpus.extract.pdf_lead_ins import begins_with_heading, begins_with_label
from corpus.extract.pdf_lines import CAPTION, Line
from corpus.extract.pdf_measure import SENTENCE_END, Measure, is_close, right_beside
from corpus.extract.pdf_run_on import runs_on

__all__ = ["BREAK_HYPHENS", "LIST_MARK", "SENTENCE_END", "starts_block"]

BREAK_HYPHENS = ("-", "\u2010", "\u00ad", "\ufffe", "\x02")
LIST_MARK = re.compile(r"(?:[•●▪◦■□➢✓‣∙]|[-–—](?=\s)|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)](?=\s))\s*")
# A table's label alone on its line has its title below it, at up to so many lines' distance.
_TABLE_LABEL = re.compile(r"(?:tabel|table)\s*(?:\d+(?:\.\d+)*|[IVX]+)\.?", re.IGNORECASE)
_BELOW_LABEL = 2.3
# Lines that begin within so many points begin at one edge.
_SAME_EDGE = 2.0
# A line that begins with a large letter has up to so many lines' distance below it.
_BELOW_INITIAL = 1.6
# A line that leaves this share of its column free is short; one of so many letters is no heading.
_SHORT, _WHOLE_LINE = 0.3, 80
_BULLET = re.compile(r"[•●▪◦■□➢✓‣∙]|[-–—]\s")
# The number of a displayed formula stands so far right of it, in the type size.
_EQUATION_NUMBER = re.compile(r"\(?[A-Z]?\d{1,3}(?:[.-]\d{1,3})?[a-z]?\)")
_BEFORE_NUMBER = 1.0
# "2 Bahan", "11.1 Packages", at the head of a line.
_COUNTED = re.compile(r"(?P<part>(?:\d{1,2}\.)*)(?P<number>\d{1,2})\.?\s+[A-ZÀ-Þ]")
_NUMBERED_NOTE = re.compile(r"(?P<number>\d{1,3}|[*∗†‡§]{1,3})\.?\s*[A-ZÀ-Þ\"“‘(]")


def starts_block(group: Sequence[Line], lines: Sequence[Line], index: int, measure: Measure) -> bool:
    """Tell whether a line begins a block: by a gap, a change of type, a mark, an indent or a short line before it."""
    return not _is_title_of_table(group, lines[index], measure) and _begins(group, lines, index, measure)


def _is_title_of_table(group: Sequence[Line], line: Line, measure: Measure) -> bool:
    """Tell whether a line stands below the label of a table ("Tabel 1"), which is all that the block holds so far."""
    step = line.bottom - group[-1].bottom
    labelled = len(group) == 1 and _TABLE_LABEL.fullmatch(group[0].text) is not None
    return labelled and 0 < step < _BELOW_LABEL * measure.pitch_at(line.size)


def _begins(group: Sequence[Line], lines: Sequence[Line], index: int, measure: Measure) -> bool:
    line, previous = lines[index], lines[index - 1]
    step = line.bottom - previous.bottom
    pitch = measure.pitch_at(line.size)
    resized = abs(line.size - previous.size) > 0.08 * previous.size and not _are_small_capitals(group, line)
    if step < 0 or resized or _is_gap(group, lines, index, measure):
        return True
    headed = _is_equation(line, measure) or _is_equation(previous, measure)
    headed = headed or _begins_heading(line, previous) or _is_numbered_heading(group, line, measure)
    headed = headed or _leads_in(line, previous, measure)
    if headed or _parts_law(group, line, measure) or _is_beside_centred_heading(group, line, measure):
        return True
    if _continues(group, line, previous) or _runs_on(group, line, measure):
        return False
    if _turns_bold(line, previous) or _counts_on(group, line, measure):
        return True
    if (
        _starts_marked(line, previous, step > 1.1 * pitch)
        or _is_marked_below_short(line, previous, measure)
        or _turns_italic(group, lines, index, measure)
    ):
        return True
    if line.size <= 0.93 * measure.body and NOTE_MARK.match(group[0].text):
        return SENTENCE_END.search(previous.text) is not None and _is_next_note(group[0].text, line.text)
    if LIST_MARK.match(group[0].text):
        return _ends_item(group, lines, index, measure) or ends_before(lines, index, measure)
    # The lines of a centred title begin anywhere.
    displayed = line.size >= 1.12 * measure.body or (line.bold and previous.bold) or _is_capital_display(line, previous)
    return not displayed and (
        _ends_inset(group, line, measure)
        or _ends_display(group, line, measure)
        or is_indented(group, lines, index, measure)
        or ends_before(lines, index, measure)
    )


def _is_next_note(note: str, text: str) -> bool:
    """Tell whether a line begins the note after one: its number is the next ("17 Tahun 1985" may go on below "No.")."""
    mark, first = _NUMBERED_NOTE.match(text), re.match(r"\d{1,3}", note)
    if mark is None or first is None or not mark["number"].isdigit():
        return mark is not None
    return int(mark["number"]) == int(first[0]) + 1


def _is_gap(group: Sequence[Line], lines: Sequence[Line], index: int, measure: Measure) -> bool:
    """Tell whether more than the usual distance parts two lines.

    Where a page has text of two distances, as widely set pages have with a list of references, full lines that follow
    each other by one distance belong together all the same.
    """
    line, previous = lines[index], lines[index - 1]
    step = line.bottom - previous.bottom
    if len(group) == 1 and _goes_on_below_initial(line, previous, step, measure):
        return False
    if (line.sunk or previous.sunk) and line.top - previous.bottom - previous.sunk < _free_above(line, measure):
        return False
    if any(step > 1.32 * pitch for pitch in _pitches_beside(group, lines[index:])):
        return True
    if step <= 1.32 * measure.pitch_at(line.size):
        return False
    beside = [after.bottom - before.bottom for before, after in pairwise(lines[max(0, index - 2) : index + 2])]
    regular = sum(abs(other - step) < 0.04 * step for other in beside)
    full = previous.x1 > measure.right - 1.5
    runs_on = regular >= 2 and _reaches(previous, measure) and SENTENCE_END.search(previous.text) is None
    return step > 3 * line.size or not (runs_on or (regular == len(beside) == 3 and full))


def _free_above(line: Line, measure: Measure) -> float:
    """Return how much white between two lines is no more than usual; a formula may have moved them apart."""
    return 1.32 * measure.pitch_at(line.size) - line.size


def _goes_on_below_initial(line: Line, previous: Line, step: float, measure: Measure) -> bool:
    """Tell whether a sentence goes on below a first line that had no room for more, as below a large first letter."""
    if step > _BELOW_INITIAL * measure.pitch_at(line.size) or abs(line.x0 - measure.left) > _SAME_EDGE:
        return False
    full = previous.x1 + width_of_first_word(line) > measure.right
    return full and line.text[:1].islower() and SENTENCE_END.search(previous.text) is None


def _pitches_beside(group: Sequence[Line], rest: Sequence[Line]) -> list[float]:
    """Return the distance of the last three lines of a block and of the first three below, where it is the same."""
    found = []
    for three in (group[-3:], rest[:3]):
        steps = [after.bottom - before.bottom for before, after in pairwise(three)]
        alike = len(steps) == 2 and abs(steps[0] - steps[1]) < 0.04 * steps[0]
        if alike and max(line.size for line in three) - min(line.size for line in three) < 0.6:
            found.append(steps[0])
    return found


def _leads_in(line: Line, previous: Line, measure: Measure) -> bool:
    """Tell whether a line begins with a heading that runs in, or with who speaks, where what stands above has ended."""
    if SENTENCE_END.search(previous.text):
        return begins_with_heading(line) or begins_with_label(line)
    return _is_short(previous, measure) and begins_with_label(line)


def _turns_bold(line: Line, previous: Line) -> bool:
    """Tell whether type turns bold, or plain, above a line; one of which most words are bold may end in plain ones."""
    turns = line.bold != previous.bold and line.words[0].bold != previous.words[-1].bold
    return turns and min(len(line.text), len(previous.text)) < _WHOLE_LINE


def _turns_italic(group: Sequence[Line], lines: Sequence[Line], index: int, measure: Measure) -> bool:
    """A heading in italics ends where upright type begins; a line of foreign words in a paragraph is no heading."""
    line = lines[index]
    if line.italic or not all(other.italic for other in group):
        return False
    right = right_beside(lines, index, measure)
    apart = line.bottom - group[-1].bottom > 1.05 * measure.pitch_at(line.size)
    return apart or group[-1].x1 < right - 0.1 * (right - measure.left)


def _is_equation(line: Line, measure: Measure) -> bool:
    """Tell whether a line is a formula that stands by itself, set in, with its number at the margin."""
    set_in = line.x0 > measure.left + 1.5 * line.size and line.x1 > measure.right - line.size
    if not set_in or "=" not in line.text or not _EQUATION_NUMBER.fullmatch(line.words[-1].text):
        return False
    return len(line.words) > 1 and line.words[-1].x0 - line.words[-2].x1 > _BEFORE_NUMBER * line.size


def _begins_heading(line: Line, previous: Line) -> bool:
    """A line all in italics or bold that begins with a number, after a sentence has ended in other type."""
    turns = (line.italic and not previous.italic) or (line.bold and not previous.bold)
    return turns and SENTENCE_END.search(previous.text) is not None and number_depth(line.text) > 0


def _is_beside_centred_heading(group: Sequence[Line], line: Line, measure: Measure) -> bool:
    """Tell whether a line is a centred heading with a number or a usual name, or the first one below such a heading."""
    if heading_class(group[0].text) == "chapter":
        return False
    if _is_centred(line, measure):
        return heading_class(line.text) in ("numbered", "known") or is_chapter_alone(line.text)
    return len(group) == 1 and _is_centred(group[0], measure) and heading_class(group[0].text) in ("numbered", "known")


def _parts_law(group: Sequence[Line], line: Line, measure: Measure) -> bool:
    """Tell whether a line begins a part of a law, or follows the number of an article ("Pasal 5")."""
    if len(group) == 1 and division_level(group[0].text) == ARTICLE:
        return True
    previous = group[-1].text
    alone = SENTENCE_END.search(previous) is not None or is_capitals(previous) or _is_centred(line, measure)
    return opens_law_part(line.text) and (alone or previous.endswith(",") or division_level(previous) > 0)


def _is_numbered_heading(group: Sequence[Line], after: Line, measure: Measure) -> bool:
    """Tell whether a block is so far one short line that its number and words make a heading ("2.1 Data").

    A heading in capitals may go on in capitals on the next line.
    """
    line = group[0]
    if _is_mostly_capitals(line.text) and _is_mostly_capitals(after.text) and not number_depth(after.text):
        return False
    if len(group) > 1 or line.x1 > measure.right - 0.25 * (measure.right - measure.left):
        return False
    if line.x0 > measure.left + 0.55 * line.size:
        return False
    # A long word may have had no room on a short line.
    if after.text[:1].islower() and after.bold == line.bold and not LIST_MARK.match(after.text):
        return False
    rest = without_number(line.text)
    named = is_capitals(rest) or is_known(rest)
    return heading_class(line.text) == "numbered" and (number_depth(line.text) > 1 or named)


def _is_capital_display(line: Line, previous: Line) -> bool:
    """Tell whether two lines in capitals are centred on one axis, as those of a title in the type of the text are."""
    axis = abs((line.x0 + line.x1) - (previous.x0 + previous.x1)) < 0.8 * line.size
    return axis and is_capitals(line.text) and is_capitals(previous.text) and not number_depth(line.text)


def _is_mostly_capitals(text: str) -> bool:
    letters = [letter for letter in text if letter.isalpha()]
    return sum(letter.isupper() for letter in letters) > 0.8 * len(letters) > 2


def _starts_marked(line: Line, previous: Line, apart: bool) -> bool:
    """Captions, bullets and footnotes show their beginning by a word or a mark."""
    ended = SENTENCE_END.search(previous.text) is not None
    if CAPTION.match(line.text) and (apart or ended):
        return True
    if _is_bulleted(line, previous) or opens_keywords(line.text) or is_labelled_abstract(line.text):
        return True
    below_mark = LIST_MARK.match(previous.text) is not None and abs(line.x0 - previous.x0) < 0.8 * line.size
    if LIST_MARK.match(line.text) and (ended or below_mark):
        return True
    return has_raised_mark(line)


def _is_marked_below_short(line: Line, previous: Line, measure: Measure) -> bool:
    """Tell whether an item's mark follows a line that ends far from the margin, as the title of an article does."""
    far = measure.right - previous.x1 > max(
        _SHORT * (measure.right - measure.left), width_of_first_word(line) + line.size
    )
    return far and LIST_MARK.match(line.text) is not None and not _is_centred(previous, measure)


def _is_short(line: Line, measure: Measure) -> bool:
    return measure.right - line.x1 > _SHORT * (measure.right - measure.left)


def _is_bulleted(line: Line, previous: Line) -> bool:
    """Tell whether a line begins with a bullet: a dash that parts words may come first on a line, too."""
    if not _BULLET.match(line.text):
        return False
    flush = abs(line.x0 - previous.x0) < 0.3 * line.size
    goes_on = flush and SENTENCE_END.search(previous.text) is None and not LIST_MARK.match(previous.text)
    return line.text[0] not in "-–—" or not goes_on or not previous.text[-1:].isalnum()


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
    if (
        after is None
        or not is_close(line, after, measure)
        or LIST_MARK.match(after.text)
        or not line.text[:1].isupper()
    ):
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
    if not here and not is_capitals(line.text) and all(is_capitals(other.text) for other in group):
        return line.x0 < group[-1].x0 - 2 * line.size
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
    named_below = CAPTION.match(group[0].text) is not None or 0 < division_level(group[0].text) < ARTICLE
    return unfinished and centred and named_below


def _are_small_capitals(group: Sequence[Line], line: Line) -> bool:
    """Tell whether a caption goes on in small capitals, below a line with large ones among them, on one axis."""
    previous = group[-1]
    share = line.size / previous.size
    centred = abs(line.x0 + line.x1 - previous.x0 - previous.x1) < 0.4 * line.size
    capitals = is_capitals(line.text) and is_capitals(previous.text)
    return 0.7 < share < 0.9 and centred and capitals and CAPTION.match(group[0].text) is not None


def _counts_on(group: Sequence[Line], line: Line, measure: Measure) -> bool:
    """Tell whether a line begins with the number after that of its block: "[6]", then "[7]"; "2.1", then "2.2".

    Without brackets both begin at one edge, and the one above had room for more, as the lines of a contents' list.
    """
    first, previous = group[0], group[-1]
    if line.text[0] == "[" == first.text[0]:
        return entry_number(line.text) == entry_number(first.text) + 1 > 1
    one, other = _COUNTED.match(previous.text), _COUNTED.match(line.text)
    if one is None or other is None or one["part"] != other["part"] or abs(line.x0 - previous.x0) > _SAME_EDGE:
        return False
    had_room = previous.x1 + width_of_first_word(line) + line.size < measure.right
    return had_room and int(other["number"]) == int(one["number"]) + 1


def _runs_on(group: Sequence[Line], line: Line, measure: Measure) -> bool:
    """Tell whether a line goes on with the number, bracket or dash that it begins with; above a dash a line is full."""
    dashed = line.text[0] in "-–—"
    if not (dashed or line.text[0].isdigit() or ")" in line.words[0].text):
        return False
    if dashed and (LIST_MARK.match(group[0].text) or not _reaches(group[-1], measure)):
        return False
    return not has_raised_mark(line) and runs_on(" ".join(other.text for other in group[-3:]), line.text)
