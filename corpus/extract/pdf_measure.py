"""The lines of a column in; its margins and usual distances of lines, which breaks are judged by, out."""

from __future__ import annotations

import re
import statistics
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from corpus.extract.pdf_lines import Line, Row

SENTENCE_END = re.compile(r"[.!?:;…][\"”’'»)\]]*\s*\Z")
# A line that goes on is filled but for this share of its column; so many show the distance of lines.
_FILLED = 0.25
_ENOUGH = 3
# So many lines that run on are a text, not a title.
_LEAST_RUNNING = 6
# So many lines beside each other end where a picture begins that stands beside them.
_NARROWED = 4


@dataclass(frozen=True, slots=True)
class Measure:
    """What the lines of a column are measured against: margins, distance of lines by type size, body size.

    `justified` says that lines are drawn out to one right margin.
    """

    left: float
    right: float
    pitch: dict[int, float]
    body: float
    page_height: float
    justified: bool

    def pitch_at(self, size: float) -> float:
        """Return the usual distance of lines of this type size."""
        return self.pitch.get(round(size), 1.2 * size)


def measure_of(lines: Sequence[Line], body_size: float, page_height: float) -> Measure:
    """Measure the lines of a column: the edges that many of them share, and their median distances by size."""
    edges = Counter(round(line.x0) for line in lines if line.size > 0.85 * body_size)
    common = [edge for edge, count in edges.items() if count >= max(2, 0.2 * edges.total())]
    ends = Counter(round(line.x1) for line in lines if line.size > 0.85 * body_size)
    usual_ends = [edge for edge, count in ends.items() if count >= max(3, 0.3 * ends.total())]
    left = min(common) if common else min(line.x0 for line in lines)
    right = max(usual_ends) if usual_ends else max(line.x1 for line in lines)
    reach = right - _FILLED * (right - left)
    return Measure(
        left=left,
        right=right,
        pitch=_pitches(lines, reach),
        body=_size_of_text(lines, reach, body_size),
        page_height=page_height,
        justified=bool(usual_ends),
    )


def _size_of_text(lines: Sequence[Line], reach: float, body_size: float) -> float:
    """Return the type size of most lines of a column where it is larger than the document's, and they run on.

    A translation in small type may be longer than the text beside it.
    """
    larger = [line for line in lines if line.size >= 1.1 * body_size and not line.bold]
    running = [line for line in larger if line.x1 > reach and not SENTENCE_END.search(line.text)]
    if len(running) < _LEAST_RUNNING or len(larger) < 0.5 * len(lines):
        return body_size
    return max(body_size, statistics.median(line.size for line in running))


def _pitches(lines: Sequence[Line], reach: float) -> dict[int, float]:
    """Return the usual distance of lines by type size: of lines that go on, where enough do, else of all.

    Where most paragraphs have a line or two, most distances are those between paragraphs. Lines that go on end no
    sentence, and reach so far.
    """
    steps: dict[int, list[float]] = defaultdict(list)
    inside: dict[int, list[float]] = defaultdict(list)
    for line, after in pairwise(lines):
        step = after.bottom - line.bottom
        if abs(line.size - after.size) < 0.6 and 0 < step < 3 * line.size:
            steps[round(line.size)].append(step)
            if line.x1 > reach and not SENTENCE_END.search(line.text) and after.text[:1].islower():
                inside[round(line.size)].append(step)
    return {
        size: statistics.median(inside[size] if len(inside[size]) >= _ENOUGH else found)
        for size, found in steps.items()
    }


def pitch_of(rows: Sequence[Row], body_size: float) -> float:
    """Return the usual distance from one row to the next, in points."""
    tops = [min(word.top for word in row) for row in rows]
    steps = [after - before for before, after in pairwise(tops)]
    likely = [step for step in steps if 0.6 * body_size < step < 2.5 * body_size]
    return statistics.median(likely) if likely else 1.2 * body_size


def stretch_around(lines: Sequence[Line], index: int, measure: Measure) -> Sequence[Line]:
    """Return up to six lines before and after one, as far as they follow each other closely in the same size."""
    start = end = index
    while start > max(0, index - 6) and is_close(lines[start - 1], lines[start], measure):
        start -= 1
    while end < min(len(lines) - 1, index + 6) and is_close(lines[end], lines[end + 1], measure):
        end += 1
    return lines[start : end + 1]


def right_beside(lines: Sequence[Line], index: int, measure: Measure) -> float:
    """Return the right margin of the line above one: where a picture or box stands beside it, the lines near end there.

    It is that of the column where no three of the lines around share another.
    """
    near = [lines[at].x1 for at in range(max(0, index - 5), min(len(lines), index + 4)) if at != index - 1]
    most = Counter(round(end) for end in near).most_common(1)
    if not most or most[0][1] < _NARROWED or lines[index - 1].x1 > most[0][0] + 2:
        return measure.right
    return min(measure.right, most[0][0] + 1.0)


def is_close(line: Line, after: Line, measure: Measure) -> bool:
    """Tell whether two lines of one size follow each other without a gap."""
    most = max(2 * line.size, 1.1 * measure.pitch_at(line.size))
    return abs(line.size - after.size) < 0.6 and 0 < after.bottom - line.bottom < most
