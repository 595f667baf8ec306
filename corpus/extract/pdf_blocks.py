"""The rows of one column in; drafts of blocks (paragraphs, small type, tables), cut where the print shows it, out."""

from __future__ import annotations

import re
import statistics
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from corpus.extract.known_headings import ends_references, is_reference_heading, opens_keywords
from corpus.extract.pdf_columns import Column
from corpus.extract.pdf_lines import CAPTION, Line, Row, line_of
from corpus.extract.pdf_tables import cell_count, frame_around, is_justified, margins_of, tabular_runs
from corpus.extract.pdf_words import Strip

DraftKind = Literal["text", "small", "table"]
SENTENCE_END = re.compile(r"[.!?:;…][\"”’'»)\]]*\s*\Z")
LIST_MARK = re.compile(r"(?:[•●▪◦■□➢✓‣∙]|[-–—](?=\s)|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)](?=\s))\s*")
_BULLET = re.compile(r"[•●▪◦■□➢✓‣∙]|[-–—]\s")
_ENTRY_NUMBER = re.compile(r"(?:\[\d{1,3}\]|\d{1,3}\.)\s")
_ENTRY_END = re.compile(r"[.)\d/>]\s*\Z|https?:\S*\Z")
_FIGURE = re.compile(r"[(–-]?\d(?:[\d.,]*\d)?%?\)?")
_NUMBERED_NOTE = re.compile(r"(?:\d{1,3}|[*†‡§]{1,3})\.?\s+[A-ZÀ-Þ\"“‘(]")
_NOTE_MARK = re.compile(r"[\d*†‡§]{1,3}\s*[^\W\d]|[\d*†‡§]{1,3}\s*[\"“(]")


@dataclass(frozen=True, slots=True)
class Draft:
    """Lines that stand together in one column, not yet named."""

    kind: DraftKind
    lines: tuple[Line, ...]
    full: bool
    left: float
    right: float
    page_height: float

    @property
    def page(self) -> int:
        """The physical number of the page it begins on."""
        return self.lines[0].page

    @property
    def size(self) -> float:
        """The type size of its first line."""
        return self.lines[0].size

    @property
    def text(self) -> str:
        """Its lines, one space between them."""
        return " ".join(line.text for line in self.lines)


@dataclass(frozen=True, slots=True)
class Measure:
    """What the lines of a column are measured against: margins, distance of lines by type size, body size."""

    left: float
    right: float
    pitch: dict[int, float]
    body: float
    page_height: float

    def pitch_at(self, size: float) -> float:
        """Return the usual distance of lines of this type size."""
        return self.pitch.get(round(size), 1.2 * size)


def drafts_of(column: Column, body_size: float, page_height: float, *, opening: Line | None) -> list[Draft]:
    """Cut a column into drafts, top to bottom; `opening` heads the reference list that it begins within, if any."""
    lines = [line_of(row, column.page) for row in column.rows]
    measure = _measure(lines, body_size, page_height)
    zone, _ = reference_zone(lines, opening)
    kinds = _kinds(lines, column.frames, measure, zone)
    groups: list[list[Line]] = []
    for index, line in enumerate(lines):
        new = index == 0 or kinds[index] != kinds[index - 1] or zone[index] != zone[index - 1]
        if new or (kinds[index] != "table" and _starts(groups[-1], lines, index, measure, zone[index])):
            groups.append([line])
        else:
            groups[-1].append(line)
    starts = [sum(len(group) for group in groups[:number]) for number in range(len(groups))]
    return [
        Draft(kinds[start], tuple(group), column.full, measure.left, measure.right, page_height)
        for start, group in zip(starts, groups, strict=True)
    ]


def _starts(group: Sequence[Line], lines: Sequence[Line], index: int, measure: Measure, entry: bool) -> bool:
    """Tell whether a line begins a block, or in the reference list an entry."""
    return (starts_entry if entry else _starts_block)(group, lines, index, measure)


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
        if is_reference_heading(line.text):
            opening = line
    return zone, opening


def closes_references(line: Line, opening: Line) -> bool:
    """Tell whether a line is a heading set as that of the reference list was, or one that may follow it."""
    if ends_references(line.text):
        return True
    alike = abs(line.size - opening.size) < 0.3 and line.bold == opening.bold
    distinct = line.bold or (opening.text.isupper() and line.text.isupper() and len(line.text) > 5)
    return alike and distinct and len(line.text) < 100 and not is_reference_heading(line.text)


def starts_entry(group: Sequence[Line], lines: Sequence[Line], index: int, measure: Measure) -> bool:
    """Tell whether a line of the reference list begins an entry.

    Where continuation lines are set in, an entry begins at the margin; else it begins after a wider gap, with
    a number, or with a name after a line that ended short.
    """
    line, previous = lines[index], lines[index - 1]
    step = line.bottom - previous.bottom
    smaller = line.size < 0.93 * previous.size
    if step < 0 or step > 1.32 * measure.pitch_at(line.size) or _raised_mark(line) or smaller:
        return True
    if _raised_mark(group[0]):
        return False
    indent = 0.55 * line.size
    around = [other.x0 - measure.left for other in lines if abs(other.size - line.size) < 0.6]
    hanging = sum(indent < shift < 6 * line.size for shift in around) >= 0.25 * len(around)
    if hanging:
        return line.x0 - measure.left <= indent
    if _ENTRY_NUMBER.match(line.text):
        return True
    short = previous.x1 < measure.right - 1.5 * line.size
    return short and _ENTRY_END.search(previous.text) is not None and line.text[:1].isupper()


def _raised_mark(line: Line) -> bool:
    """Tell whether a line begins with a raised note number: a footnote on a page of the reference list."""
    return line.words[0].size <= 0.85 * line.size and _NOTE_MARK.match(line.text) is not None


def _measure(lines: Sequence[Line], body_size: float, page_height: float) -> Measure:
    edges = Counter(round(line.x0) for line in lines if line.size > 0.85 * body_size)
    common = [edge for edge, count in edges.items() if count >= max(2, 0.2 * edges.total())]
    steps: dict[int, list[float]] = defaultdict(list)
    for line, after in pairwise(lines):
        step = after.bottom - line.bottom
        if abs(line.size - after.size) < 0.6 and 0 < step < 3 * line.size:
            steps[round(line.size)].append(step)
    ends = Counter(round(line.x1) for line in lines if line.size > 0.85 * body_size)
    usual_ends = [edge for edge, count in ends.items() if count >= max(3, 0.3 * ends.total())]
    return Measure(
        left=min(common) if common else min(line.x0 for line in lines),
        right=max(usual_ends) if usual_ends else max(line.x1 for line in lines),
        pitch={size: statistics.median(found) for size, found in steps.items()},
        body=body_size,
        page_height=page_height,
    )


def _kinds(lines: Sequence[Line], frames: Sequence[Strip], measure: Measure, zone: Sequence[bool]) -> list[DraftKind]:
    tabular = _tabular(lines, frames, measure.body)
    kinds: list[DraftKind] = []
    for index, line in enumerate(lines):
        # Entries of a hanging list leave white strips too: there, only rows of figures are a table.
        if tabular[index] and not (zone[index] and not _is_figures(line.words)):
            kinds.append("table")
        else:
            after_small = bool(kinds) and kinds[-1] == "small"
            kinds.append("small" if _is_small(line, measure, after_small) else "text")
    return kinds


def _is_small(line: Line, measure: Measure, after_small: bool) -> bool:
    if line.size <= 0.88 * measure.body:
        return True
    if line.size > 0.93 * measure.body:
        return False
    low = line.top > 0.45 * measure.page_height
    return after_small or (low and _NOTE_MARK.match(line.text) is not None)


def _tabular(lines: Sequence[Line], frames: Sequence[Strip], body_size: float) -> list[bool]:
    """Tell of each line whether it belongs to a table: ruled frames, or runs of lines of short cells."""
    rows = [line.words for line in lines]
    framed = [frame_around(frames, row) is not None for row in rows]
    margins = margins_of(rows)
    counts = [1 if is_justified(row, margins) else cell_count(row, row[0].size) for row in rows]
    looks = [
        count >= 3 or (count == 2 and line.size < 0.9 * body_size and line.text[-1:].isdigit())
        for count, line in zip(counts, lines, strict=True)
    ]
    in_run = tabular_runs(rows, looks, least=3)
    below_caption = _two_cell_runs(lines, counts)
    alone = [count >= 3 and _is_figures(row) for count, row in zip(counts, rows, strict=True)]
    marked = [any(marks) for marks in zip(framed, in_run, below_caption, alone, strict=True)]
    for index in range(1, len(lines) - 1):
        if marked[index - 1] and marked[index + 1] and len(lines[index].words) <= 8:
            marked[index] = True
    return marked


def _is_figures(row: Row) -> bool:
    """A name and figures: a row of a table even where a column break has left it alone."""
    return len(row) >= 3 and all(_FIGURE.fullmatch(word.text) for word in row[-2:])


def _two_cell_runs(lines: Sequence[Line], counts: Sequence[int]) -> list[bool]:
    """Lines of two cells count as a table where they follow the caption of one."""
    marked = [False] * len(lines)
    for index, line in enumerate(lines):
        if not re.match(r"(?:tabel|table)\s", line.text, re.IGNORECASE):
            continue
        row = index + 1
        while row < len(lines) and row <= index + 2 and counts[row] < 2:
            row += 1
        end = row
        while end < len(lines) and counts[end] >= 2:
            end += 1
        if end - row >= 2 or (end > row and counts[row] >= 3):
            marked[row:end] = [True] * (end - row)
    return marked


def _starts_block(group: Sequence[Line], lines: Sequence[Line], index: int, measure: Measure) -> bool:
    line, previous = lines[index], lines[index - 1]
    step = line.bottom - previous.bottom
    pitch = measure.pitch_at(line.size)
    if step > 1.32 * pitch or step < 0 or abs(line.size - previous.size) > 0.08 * previous.size:
        return True
    if line.bold != previous.bold and min(len(line.text), len(previous.text)) < 80:
        return True
    if _starts_marked(line, previous, step > 1.1 * pitch) or _turns_italic(group, line, step > 1.05 * pitch, measure):
        return True
    if line.size <= 0.93 * measure.body and _NOTE_MARK.match(group[0].text):
        return SENTENCE_END.search(previous.text) is not None and _NUMBERED_NOTE.match(line.text) is not None
    if LIST_MARK.match(group[0].text):
        outdented = len(group) > 1 and line.x0 < previous.x0 - 0.55 * line.size
        return outdented or _after_short_line(line, previous, measure)
    # The lines of a centred title begin anywhere.
    displayed = line.size >= 1.12 * measure.body or (line.bold and previous.bold)
    return not displayed and (_is_indented(lines, index, measure) or _after_short_line(line, previous, measure))


def _turns_italic(group: Sequence[Line], line: Line, apart: bool, measure: Measure) -> bool:
    """A heading in italics ends where upright type begins; a line of foreign words in a paragraph is no heading."""
    if line.italic or not all(other.italic for other in group):
        return False
    return apart or group[-1].x1 < measure.right - 0.1 * (measure.right - measure.left)


def _starts_marked(line: Line, previous: Line, apart: bool) -> bool:
    """Captions, bullets and footnotes show their beginning by a word or a mark."""
    ended = SENTENCE_END.search(previous.text) is not None
    if CAPTION.match(line.text) and (apart or ended):
        return True
    if _BULLET.match(line.text) or opens_keywords(line.text):
        return True
    if LIST_MARK.match(line.text) and (ended or LIST_MARK.match(previous.text)):
        return True
    return _raised_mark(line)


def _is_indented(lines: Sequence[Line], index: int, measure: Measure) -> bool:
    line, previous = lines[index], lines[index - 1]
    indent = 0.55 * line.size
    shift = line.x0 - previous.x0
    if indent < shift < 4 * line.size + indent:
        return not _is_hanging(lines, index, measure.left)
    return shift < -indent and _is_hanging(lines, index, measure.left)


def _is_hanging(lines: Sequence[Line], index: int, left: float) -> bool:
    """Tell whether the lines around look like a list whose entries hang: many indented among few flush ones.

    In such a list a line that is set in continues a sentence; among indented paragraphs it begins one.
    """
    around = _stretch(lines, index)
    indented = [0.55 * line.size < line.x0 - left < 4 * line.size for line in around]
    if sum(indented) < 2 or sum(indented) < 0.42 * len(around):
        return False
    ended = [SENTENCE_END.search(line.text) is not None for line in around]
    turns = list(zip(pairwise(indented), ended[:-1], strict=True))
    before_indent = sum(end for (one, other), end in turns if other and not one)
    before_outdent = sum(end for (one, other), end in turns if one and not other)
    return before_outdent >= before_indent


def _stretch(lines: Sequence[Line], index: int) -> Sequence[Line]:
    """Return up to six lines before and after one, as far as they follow each other closely in the same size."""
    start = end = index
    while start > max(0, index - 6) and _close(lines[start - 1], lines[start]):
        start -= 1
    while end < min(len(lines) - 1, index + 6) and _close(lines[end], lines[end + 1]):
        end += 1
    return lines[start : end + 1]


def _close(line: Line, after: Line) -> bool:
    return abs(line.size - after.size) < 0.6 and 0 < after.bottom - line.bottom < 2 * line.size


def _after_short_line(line: Line, previous: Line, measure: Measure) -> bool:
    """A sentence that ends well before the right margin ends its paragraph."""
    width = measure.right - measure.left
    free = measure.right - previous.x1
    if free <= 0.12 * width or not SENTENCE_END.search(previous.text):
        return False
    return free > 0.3 * width or line.x0 > measure.left + 0.3 * line.size
