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
# "Villareal, Corazon", at the margin of a list of which any line is set in.
_AUTHOR = re.compile(r"[^\W\d_][\w’'-]+, [A-ZÀ-Þ]")
# A head in the list leaves this share of its column free.
_SHORT = 0.5
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
# Numbers that stand within an entry, and do not count it: "12(4), 281", "103. https:", "48–54.", "2019."
_WITHIN = re.compile(r"\d{1,4}[a-z]?(?:\s?\(\d|\s?[,;:–-]|\)|\.?\s*\Z|\.\s+(?:https?:|doi|www|[a-z]))")
# What tells a work; among so many lines below the heading of a list, where there are not too few.
_WORK = re.compile(r"\b(?:1[6-9]|20)\d\d[a-z]?\b|\bn\.\s?d\.|\bt\.\s?t\.|https?:|\bdoi\b|\A\[\d{1,3}\]|\A1[.)]\s")
_SEEN, _FEW = 12, 3
_ENTRY_END = re.compile(r"[.)\d/>]\s*\Z|https?:\S*\Z")
NOTE_MARK = re.compile(r"[\d*∗†‡§]{1,3}(?:\s*|\.\s+)[^\W\d]|[\d*∗†‡§]{1,3}(?:\s*|\.\s+)[\"“(]")


def reference_zone(lines: Sequence[Line], opening: Line | None) -> tuple[list[bool], Line | None]:
    """Tell of each line whether it stands in the reference list, below its heading.

    `opening` is the heading of the list that the lines begin within, or None; returned with the marks is that
    of the list they end within.
    """
    zone = []
    for index, line in enumerate(lines):
        if opening is not None and closes_references(line, opening):
            opening = None
        zone.append(opening is not None)
        # "references." may be the last line of a paragraph.
        if is_reference_heading(line.text) and not line.text[:1].islower() and lists_works(lines[index + 1 :]):
            opening = line
    return zone, opening


def lists_works(below: Sequence[Line | PrintedLine]) -> bool:
    """Tell whether lines below a heading show works: a year, an address, a number. Few lines show nothing.

    A part of a manual may tell of references.
    """
    seen = below[:_SEEN]
    return len(seen) < _FEW or any(_WORK.search(line.text) for line in seen)


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
    if _is_subhead(previous, measure) or (_is_subhead(line, measure) and _ENTRY_END.search(previous.text) is not None):
        return True
    headed = max((at for at in range(index) if is_reference_heading(lines[at].text)), default=-1)
    listed = lines[headed + 1 :]
    if are_numbered([other.text for other in listed if abs(other.size - line.size) < 0.6]):
        before = next((number for other in reversed(group) if (number := entry_number(other.text))), 0)
        number = entry_number(line.text)
        return (number > 0 and (not before or number == before + 1)) or step > _FAR * measure.pitch_at(line.size)
    return not goes_on_with_number(line.text) and _starts_unnumbered(group, lines, index, listed, measure)


def _starts_unnumbered(
    group: Sequence[Line], lines: Sequence[Line], index: int, listed: Sequence[Line], measure: Measure
) -> bool:
    """Tell whether a line begins an entry of a list without numbers, `listed`: by a gap, an edge, or a name."""
    line, previous = lines[index], lines[index - 1]
    around = [other for other in listed if abs(other.size - line.size) < 0.6]
    step, ended = line.bottom - previous.bottom, _ENTRY_END.search(previous.text) is not None
    apart = step > 1.32 * measure.pitch_at(line.size)
    begins = line.text[:1].isupper()
    few = len(around) < _LEAST_STEPS and step > _SET_APART * _LEADING * line.size
    if ended and ((few and begins) or _SAME_AUTHOR.match(line.text) is not None):
        return True
    usual = _step_inside(listed, line)
    if apart or usual:
        return apart or step > _SET_APART * usual
    cited = is_cited(" ".join(other.text for other in lines[index : index + 3]))
    indent = 0.55 * line.size
    set_in = [other for other in around if indent < other.x0 - measure.left < 6 * line.size]
    if len(set_in) >= 0.25 * len(around):
        flush = [other for other in around if other.x0 - measure.left <= indent]
        # Few lines show little: a note below a list is set in, too, and no line of it begins an entry.
        told = (len(around) >= _LEAST_STEPS or ended) and (cited or not line.text[:1].islower())
        first_set_in = _share_begun(set_in, lines) > _share_begun(flush, lines)
        return told and (line.x0 - measure.left > indent) is first_set_in
    if ended and begins and (_had_room(previous, line, around, measure) or (set_in and _AUTHOR.match(line.text))):
        return True
    return (ended or _ends_address(group)) and cited


def _is_subhead(line: Line, measure: Measure) -> bool:
    """Tell whether a line is one of the heads in a list of works ("Buku", "Wawancara"): short and bold, without end."""
    short = line.x1 < measure.right - _SHORT * (measure.right - measure.left)
    return short and all(word.bold for word in line.words) and _ENTRY_END.search(line.text) is None


def _had_room(previous: Line, line: Line, around: Sequence[Line], measure: Measure) -> bool:
    """Tell whether a line is short: not drawn out to the margin, or in a ragged list with room for the next word."""
    full = sum(other.x1 > measure.right - _DRAWN_OUT for other in around)
    free = measure.right - end_of(previous)
    if full >= _JUSTIFIED * len(around):
        return free > 1.5 * line.size
    return free > width_of_first_word(line) + _SPACE * line.size


def _step_inside(lines: Sequence[Line], like: Line) -> float:
    """Return the distance of lines inside entries, in the type of one, where wider ones part the entries, else 0."""
    steps = sorted(
        after.bottom - before.bottom
        for before, after in pairwise(lines)
        if all(abs(line.size - like.size) < 0.6 and line.bold == like.bold for line in (before, after))
    )
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


def goes_on_with_number(text: str) -> bool:
    """Tell whether a line of a list without numbers begins with one that an entry has within: volume, pages, a year.

    >>> [goes_on_with_number(text) for text in ("12(4), 281-295.", "103. https://doi.org/1", "12. Adnyana, K. (2014)")]
    [True, True, False]
    """
    return _WITHIN.match(text) is not None


def is_cited(text: str) -> bool:
    """Tell whether a text begins with who wrote a work, and its year.

    >>> is_cited("van der Meer, S. J. (1992). Kapal."), is_cited("dan kapal. Jakarta, 2014.")
    (True, False)
    """
    return _CITED.match(text) is not None


def _ends_address(group: Sequence[Line]) -> bool:
    """Tell whether an entry ends so far with a web address that was begun in it."""
    address = any(re.search(r"https?:|www\.|doi", line.text) for line in group)
    return address and re.search(r"\S[./_-]\S*\Z", group[-1].text) is not None


def _share_begun(some: Sequence[Line], lines: Sequence[Line]) -> float:
    """Return how many of some lines begin with a name, and how many follow the end of an entry: the sum of both shares.

    Names may have their initials first.
    """
    named = sum(_NAMED.match(line.text) is not None for line in some)
    chosen = set(map(id, some))
    ended = sum(_ENTRY_END.search(one.text) is not None for one, line in pairwise(lines) if id(line) in chosen)
    return (named + ended) / max(1, len(some))


def has_raised_mark(line: Line) -> bool:
    """Tell whether a line begins with a raised note number: a footnote on a page of the reference list."""
    first = line.words[0]
    # What nobody could read as a figure may stand there on a scan.
    sign = first.size <= 0.72 * line.size and not any(letter.isalnum() for letter in first.text)
    return first.size <= 0.85 * line.size and (sign or NOTE_MARK.match(line.text) is not None)
