"""The rows of one column in; drafts of blocks (paragraphs, small type, tables), cut where the print shows it, out."""

from __future__ import annotations

import re
import statistics
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from corpus.extract.pdf_columns import Column
from corpus.extract.pdf_lines import Line, line_of
from corpus.extract.pdf_tables import cell_count, frame_around
from corpus.extract.pdf_words import Strip

DraftKind = Literal["text", "small", "table"]
CAPTION = re.compile(
    r"(?:tabel|table|gambar|figure|fig\.|grafik|bagan|diagram|chart|peta|map|skema|scheme)\s*\.?\s*"
    r"(?:\d+(?:\.\d+)*|[IVX]+\b)",
    re.IGNORECASE,
)
SENTENCE_END = re.compile(r"[.!?:;…][\"”’'»)\]]*\s*\Z")
LIST_MARK = re.compile(r"(?:[•●▪◦■□➢✓‣∙]|[-–—](?=\s)|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)](?=\s))\s*")
_BULLET = re.compile(r"[•●▪◦■□➢✓‣∙]|[-–—]\s")
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


def drafts_of(column: Column, body_size: float, page_height: float) -> list[Draft]:
    """Cut a column into drafts, top to bottom."""
    lines = [line_of(row, column.page) for row in column.rows]
    measure = _measure(lines, body_size, page_height)
    kinds = _kinds(lines, column.frames, measure)
    groups: list[list[Line]] = []
    for index, line in enumerate(lines):
        new = index == 0 or kinds[index] != kinds[index - 1]
        if new or (kinds[index] != "table" and _starts_block(groups[-1], lines, index, measure)):
            groups.append([line])
        else:
            groups[-1].append(line)
    starts = [sum(len(group) for group in groups[:number]) for number in range(len(groups))]
    return [
        Draft(kinds[start], tuple(group), column.full, measure.left, measure.right, page_height)
        for start, group in zip(starts, groups, strict=True)
    ]


def _measure(lines: Sequence[Line], body_size: float, page_height: float) -> Measure:
    edges = Counter(round(line.x0) for line in lines if line.size > 0.85 * body_size)
    common = [edge for edge, count in edges.items() if count >= max(2, 0.2 * edges.total())]
    steps: dict[int, list[float]] = defaultdict(list)
    for line, after in pairwise(lines):
        step = after.bottom - line.bottom
        if abs(line.size - after.size) < 0.6 and 0 < step < 3 * line.size:
            steps[round(line.size)].append(step)
    return Measure(
        left=min(common) if common else min(line.x0 for line in lines),
        right=max(line.x1 for line in lines),
        pitch={size: statistics.median(found) for size, found in steps.items()},
        body=body_size,
        page_height=page_height,
    )


def _kinds(lines: Sequence[Line], frames: Sequence[Strip], measure: Measure) -> list[DraftKind]:
    tabular = _tabular(lines, frames, measure.body)
    kinds: list[DraftKind] = []
    for index, line in enumerate(lines):
        if tabular[index]:
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
    framed = [frame_around(frames, line.words) is not None for line in lines]
    counts = [cell_count(line.words, line.size) for line in lines]
    looks = [
        count >= 3 or (count == 2 and line.size < 0.9 * body_size and line.text[-1:].isdigit())
        for count, line in zip(counts, lines, strict=True)
    ]
    below_caption = _two_cell_runs(lines, counts)
    looks = [one or other for one, other in zip(looks, below_caption, strict=True)]
    for index in range(1, len(lines) - 1):
        if looks[index - 1] and looks[index + 1] and len(lines[index].words) <= 8:
            looks[index] = True
    in_run = [look and True in looks[max(0, index - 1) : index + 2 : 2] for index, look in enumerate(looks)]
    return [one or other for one, other in zip(framed, in_run, strict=True)]


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
        if end - row >= 2:
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
    if _starts_marked(line, previous, step > 1.1 * pitch):
        return True
    if LIST_MARK.match(group[0].text):
        outdented = len(group) > 1 and line.x0 < previous.x0 - 0.55 * line.size
        return outdented or _after_short_line(line, previous, measure)
    return _is_indented(lines, index, measure) or _after_short_line(line, previous, measure)


def _starts_marked(line: Line, previous: Line, apart: bool) -> bool:
    """Captions, bullets and footnotes show their beginning by a word or a mark."""
    ended = SENTENCE_END.search(previous.text) is not None
    if CAPTION.match(line.text) and (apart or ended):
        return True
    if _BULLET.match(line.text):
        return True
    if LIST_MARK.match(line.text) and (ended or LIST_MARK.match(previous.text)):
        return True
    first = line.words[0]
    return first.size <= 0.85 * line.size and _NOTE_MARK.match(line.text) is not None


def _is_indented(lines: Sequence[Line], index: int, measure: Measure) -> bool:
    line, previous = lines[index], lines[index - 1]
    indent = 0.55 * line.size
    shift = line.x0 - previous.x0
    if indent < shift < 4 * line.size + indent:
        return not _is_hanging(lines, index, measure.left)
    return shift < -indent and _is_hanging(lines, index, measure.left)


def _is_hanging(lines: Sequence[Line], index: int, left: float) -> bool:
    """Tell whether the lines around look like a list whose entries hang: many indented among few flush ones."""
    around = lines[max(0, index - 6) : index + 7]
    indented = sum(0.55 * line.size < line.x0 - left < 4 * line.size for line in around)
    return indented >= 2 and indented >= 0.42 * len(around)


def _after_short_line(line: Line, previous: Line, measure: Measure) -> bool:
    """A sentence that ends well before the right margin ends its paragraph."""
    width = measure.right - measure.left
    free = measure.right - previous.x1
    if free <= 0.12 * width or not SENTENCE_END.search(previous.text):
        return False
    return free > 0.3 * width or line.x0 > measure.left + 0.3 * line.size
