"""The lines of a column in; which stand in a reference list, and which of those begin an entry, out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from corpus.extract.known_headings import ends_references, is_reference_heading
from corpus.extract.pdf_drafts import PrintedLine
from corpus.extract.pdf_ends import end_of, width_of_first_word
from corpus.extract.pdf_lines import Line
from corpus.extract.pdf_measure import Measure

_ENTRY_NUMBER = re.compile(r"(?:\[\d{1,3}\]|\(\d{1,3}\)|\d{1,3}[.)])\s")
# A surname and a comma, or a body and a year.
_NAMED = re.compile(r"[^\W\d_][\w’'-]*(?: [\w’'-]+){0,2}, (?=[^\W\d_])|[^.]{3,80}\. ?\(?\d{4}")
# "Nugroho, B. (2015)", "de Vries, C., & Oakley, P. (2011)", "Badan Pusat Statistik. (2019)", "Adnyana, Ketut. 2014."
_CITED = re.compile(
    r"(?:(?:de|van|von|der|den|bin|al|el|da|di|la|le)[\s-])*[A-ZÀ-Þ—][^()\d:]{0,160}?(?:[.,]\s?|\s)\(?(?:19|20)\d\d[a-z]?\b(?=[).,:;])"
)
# A rule in place of the author's name, who is that of the entry before: "______. Pasar.", "———, Kapal."
_SAME_AUTHOR = re.compile(r"(?:_{3,}|[—―⸺⸻]{1,4}|-{3,}|–{2,})\s*[.,(]")
# Entries stand apart by so many times the distance of lines inside them, in so large a share of all distances.
_SET_APART, _SHARE_APART, _LEAST_STEPS = 1.25, 0.15, 5
# Where too few lines stand below each other to tell, lines are so many times their type size apart.
_LEADING = 1.2
# Lines drawn out to the margin end within so many points; where so many are, the list is justified. A space has this
# share of the type size.
_DRAWN_OUT, _JUSTIFIED, _SPACE = 1.5, 0.4, 0.3
# Numbered entries so many lines apart are no longer those of one list.
_FAR = 3.0
_ENTRY_END = re.compile(r"[.)\d/>]\s*\Z|https?:\S*\Z")
NOTE_MARK = re.compile(r"[\d*†‡§]{1,3}(?:\s*|\.\s+)[^\W\d]|[\d*†‡§]{1,3}(?:\s*|\.\s+)[\"“(]")


def reference_zone(lines: Sequence[Line], opening: Line | None) -> tuple[list[bool], Line | None]:
    """Tell of each line whether it stands in the reference list, below its heading.

    `opening` is the heading of the list that the lines begin within, or None; returned with the marks is that
    of the list they end within.
    """
    zone = []
    for line in lines:
        if opening is not None and closes_references(line, opening):
            opening = None
        zone.append(opening is not None)
        # "references." may be the last line of a paragraph.
        if is_reference_heading(line.text) and not line.text[:1].islower():
            opening = line
    return zone, opening


def closes_references(line: Line | PrintedLine, opening: Line | PrintedLine) -> bool:
    """Tell whether a line is a heading set as that of the reference list was, or one that may follow it."""
    if ends_references(line.text):
        return True
    alike = abs(line.size - opening.size) < 0.3 and line.bold == opening.bold
    distinct = line.bold or (opening.text.isupper() and line.text.isupper() and len(line.text) > 5)
    return alike and distinct and len(line.text) < 100 and not is_reference_heading(line.text)


def starts_entry(group: Sequence[Line], lines: Sequence[Line], index: int, measure: Measure) -> bool:
    """Tell whether a line of the reference list begins an entry.

    Where entries are numbered, the next number does; where they stand apart, a line below a gap; where continuation
    lines are set in, a line at the margin; where first lines are, as in a paragraph, those; else it begins with a name
    after another's end, or with a rule in place of the same name.
    """
    line, previous = lines[index], lines[index - 1]
    step = line.bottom - previous.bottom
    smaller = line.size < 0.93 * previous.size
    if step < 0 or has_raised_mark(line) or smaller:
        return True
    if has_raised_mark(group[0]):
        return False
    headed = max((at for at in range(index) if is_reference_heading(lines[at].text)), default=-1)
    around = [other for other in lines[headed + 1 :] if abs(other.size - line.size) < 0.6]
    apart = step > 1.32 * measure.pitch_at(line.size)
    if are_numbered([other.text for other in around]):
        before = next((number for other in reversed(group) if (number := entry_number(other.text))), 0)
        number = entry_number(line.text)
        return (number > 0 and (not before or number == before + 1)) or step > _FAR * measure.pitch_at(line.size)
    few = len(around) < _LEAST_STEPS and step > _SET_APART * _LEADING * line.size
    ruled = _SAME_AUTHOR.match(line.text) is not None
    if (ruled or (few and line.text[:1].isupper())) and _ENTRY_END.search(previous.text) is not None:
        return True
    usual = _step_inside(around)
    if apart or usual:
        return apart or step > _SET_APART * usual
    indent = 0.55 * line.size
    set_in = [other for other in around if indent < other.x0 - measure.left < 6 * line.size]
    if len(set_in) >= 0.25 * len(around):
        flush = [other for other in around if other.x0 - measure.left <= indent]
        # Few lines show little: a note below a list is set in, too, and no line of it begins an entry.
        told = len(around) >= _LEAST_STEPS or _ENTRY_END.search(previous.text) is not None
        return told and (line.x0 - measure.left > indent) is (_share_named(set_in) > _share_named(flush))
    short = _had_room(previous, line, around, measure)
    if short and _ENTRY_END.search(previous.text) is not None and line.text[:1].isupper():
        return True
    ended = _ENTRY_END.search(previous.text) is not None or _ends_address(group)
    return ended and _CITED.match(" ".join(other.text for other in lines[index : index + 3])) is not None


def _had_room(previous: Line, line: Line, around: Sequence[Line], measure: Measure) -> bool:
    """Tell whether a line is short: not drawn out to the margin, or in a ragged list with room for the next word."""
    full = sum(other.x1 > measure.right - _DRAWN_OUT for other in around)
    free = measure.right - end_of(previous)
    if full >= _JUSTIFIED * len(around):
        return free > 1.5 * line.size
    return free > width_of_first_word(line) + _SPACE * line.size


def _step_inside(lines: Sequence[Line]) -> float:
    """Return the distance of lines inside entries where wider ones part the entries, else 0."""
    steps = sorted(after.bottom - before.bottom for before, after in pairwise(lines))
    steps = [step for step in steps if step > 0]
    if len(steps) < _LEAST_STEPS:
        return 0.0
    usual = steps[len(steps) // 4]
    wider = sum(_SET_APART * usual < step < _FAR * usual for step in steps)
    return usual if wider >= max(2, _SHARE_APART * len(steps)) else 0.0


def are_numbered(texts: Sequence[str]) -> bool:
    """Tell whether lines of a list begin with numbers that count on, with lines between them or without.

    >>> are_numbered(["[1] A. Adnyana, Pasar.", "Jakarta: Pustaka, 2015.", "[2] B. Weber, Kapal."])
    True
    >>> are_numbered(["Adnyana, A. (2014). Pasar.", "2015. Jakarta", "12. Kapal"])
    False
    """
    numbers = [number for text in texts if (number := entry_number(text))]
    return any(after == before + 1 for before, after in pairwise(numbers)) or (
        bool(numbers) and any(text.startswith("[") for text in texts if entry_number(text))
    )


def entry_number(text: str) -> int:
    """Return the number that a line begins with as an entry of a list does, or 0.

    >>> entry_number("[12] Adnyana"), entry_number("3. Weber"), entry_number("2014. Jakarta")
    (12, 3, 0)
    """
    match = _ENTRY_NUMBER.match(text)
    return int(re.sub(r"\D", "", match[0])) if match else 0


def _ends_address(group: Sequence[Line]) -> bool:
    """Tell whether an entry ends so far with a web address that was begun in it."""
    address = any(re.search(r"https?:|www\.|doi", line.text) for line in group)
    return address and re.search(r"\S[./_-]\S*\Z", group[-1].text) is not None


def _share_named(lines: Sequence[Line]) -> float:
    return sum(_NAMED.match(line.text) is not None for line in lines) / max(1, len(lines))


def has_raised_mark(line: Line) -> bool:
    """Tell whether a line begins with a raised note number: a footnote on a page of the reference list."""
    first = line.words[0]
    # What nobody could read as a figure may stand there on a scan.
    sign = first.size <= 0.72 * line.size and not any(letter.isalnum() for letter in first.text)
    return first.size <= 0.85 * line.size and (sign or NOTE_MARK.match(line.text) is not None)
