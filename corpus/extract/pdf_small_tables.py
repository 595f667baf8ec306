"""The lines of a column and what is drawn on its page in; which of them make small tables, out."""

from __future__ import annotations

import re
import statistics
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from corpus.extract.known_headings import opens_abstract
from corpus.extract.pdf_cell_runs import FLUSH, NARROW, Run, run_at, texts_of, wide_gaps
from corpus.extract.pdf_lined import Level, levels_of
from corpus.extract.pdf_lines import CAPTION, Line, text_of_row
from corpus.extract.pdf_table_rows import are_aligned, cells_between
from corpus.extract.pdf_tables import Margins, is_justified
from corpus.extract.pdf_tabular import are_contents
from corpus.extract.pdf_turned import Strip

# So many lines end where the lines of prose do that are drawn out.
_USUAL_END = 4
# The caption of a table stands so near, in its type size, and has so many lines.
_NEAR_CAPTION, _CAPTION_LINES = 3.2, 3
# What is said of labels begins at one edge, within so many points.
_AT_EDGE = 1.0
# What has more rows of more words a cell is prose in columns, where nothing is drawn around it and no caption names it.
_MOST_ROWS, _SHORT_CELL = 14, 4
# Entries of a list have so many lines at least.
_LEAST_ENTRIES = 2
# Words in two places on a line are so far apart, in the type size.
_FAR = 3.0
# A drawn line belongs to a table that it reaches so far over, in points, and covers by this share.
_PAST, _COVERS = 60.0, 0.6
_NEAR_RULE = 1.3
# The head of a table has so many lines at most.
_HEAD_LINES = 3
# Where no strip is wide, so many lines below the head have figures.
_TWO_BELOW = 2
# Where figures tell a table, what they are the figures of has so many words.
_NAME_WORDS = 6
_FIGURE = re.compile(r"[(–-]?(?:(?:Rp|US\$|\$|€|£)\.?\s?)?\d[\d.,/:–-]*\s?%?\)?(?:\s\w+\.?){0,2}")
_EQUATION = re.compile(r"\(\d+[a-z]?\)|.*=")
_YEAR = re.compile(r"(?:\w+\s){0,2}(?:1[4-9]|20)\d\d\b")
_MARK = re.compile(r"(?:[•●▪◦■□➢✓‣∙–—*-]|\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)]?|\[\d+\])")
_LEADER = re.compile(r"(?:\.\s?){5}|…\s?…")
_SOME_LEADERS = 0.3
_TABLE = re.compile(r"(?:tabel|table)\b", re.IGNORECASE)


class Found(NamedTuple):
    """What was found in a column: for each line whether it is a table's, and the runs of lines that are entries.

    Entries (from, up to) have cells, too, but are read as text, each by itself: fields of a form, turns of a dialogue.
    """

    tables: list[bool]
    entries: list[tuple[int, int]]


def small_tables(lines: Sequence[Line], rules: Sequence[Strip]) -> Found:
    """Mark the lines of tables of two columns and two rows, or more.

    That they keep off a strip is not enough: signatures and dialogues do so, too. Something tells that it is a table:
    lines or boxes drawn from edge to edge, a caption beside it, a head in bold type, a column of figures or years.
    """
    found = Found([False] * len(lines), [])
    levels = levels_of(rules)
    at = 0
    while at < len(lines):
        run = run_at(lines, at)
        table = _told(run, lines, levels) if run is not None else None
        table = table or _narrow_run(lines, at)
        if table is not None:
            found.tables[table.start : table.end] = [True] * (table.end - table.start)
        elif run is not None and _is_list_of_entries(run, lines):
            found.entries.append((run.start, run.end))
            table = run
        at = table.end if table is not None else at + 1
    return found


def _told(run: Run, lines: Sequence[Line], levels: Sequence[Level]) -> Run | None:
    """Return a run that something tells to be a table, else None."""
    if not are_aligned([cells_between(line.words, run.cuts) for line in run.lines]):
        return None
    if _is_contents(run) or any(map(opens_abstract, (text for row in run.cells for text in row))):
        return None
    if _is_drawn(run, levels):
        return run
    if _is_labelled_list(run) or _is_drawn_out(run, lines):
        return None
    if _is_captioned(run, lines):
        return run
    short = len(run.parted) <= _MOST_ROWS and any(
        max(len(text.split()) for text in column) <= _SHORT_CELL for column in zip(*run.cells, strict=True)
    )
    told = _has_bold_head(run) or (_has_short_names(run) and (_has_figures(run) or _has_years(run)))
    return run if len(run.parted) > 1 and short and told else None


def _is_contents(run: Run) -> bool:
    """Tell whether lines are entries of a table of contents: dots that lead to a page, or numbers and rising pages."""
    if sum(_LEADER.search(line.text) is not None for line in run.lines) >= _SOME_LEADERS * len(run.lines):
        return True
    return are_contents([row[0] for row in run.cells], [row[-1] for row in run.cells if row[-1]])


def _is_drawn(run: Run, levels: Sequence[Level]) -> bool:
    """Tell whether lines are drawn, or boxes filled, from edge to edge: above and below, or between the rows."""
    left, right = min(line.x0 for line in run.lines), max(line.x1 for line in run.lines)
    near = _NEAR_RULE * run.lines[0].size
    top, bottom = run.lines[0].top - near, run.lines[-1].bottom + near
    heights = {
        round(level.y / 2)
        for level in levels
        if top < level.y < bottom
        and min(level.x1, right) - max(level.x0, left) > _COVERS * (right - left)
        and level.x0 > left - _PAST
        and level.x1 < right + _PAST
    }
    closed = any(2 * height > run.lines[-1].bottom - 3 for height in heights)
    return len(run.parted) > 1 and len(heights) > 1 and (closed or len(heights) >= len(run.parted))


def _is_drawn_out(run: Run, lines: Sequence[Line]) -> bool:
    """Tell whether half of the lines with several cells are words from margin to margin, as in justified prose."""
    ends = Counter(round(line.x1) for line in [*lines[: run.start], *lines[run.end :]])
    usual = [Margins(min(line.x0 for line in lines), end - 0.5) for end, count in ends.items() if count >= _USUAL_END]
    margins = [Margins(min(line.x0 for line in lines), max(line.x1 for line in lines)), *usual]
    drawn_out = [
        any(is_justified(run.lines[at].words, one) and run.lines[at].x1 < one.right + 2 for one in margins)
        for at in run.parted
    ]
    return 2 * sum(drawn_out) >= len(run.parted)


def _is_labelled_list(run: Run) -> bool:
    """Tell whether the first cells are labels ("Tanya:") or marks of a list, or what follows begins with a colon."""
    first = [row[0] for row in run.cells if row[0]]
    rest = [row[1] for row in run.cells if row[1]]
    colons = sum(text.endswith(":") for text in first) + sum(text.startswith(":") for text in rest)
    marks = sum(_MARK.fullmatch(text) is not None for text in first)
    alone = len(run.cells[0]) == 2 and not all(map(_is_figure, rest))
    return colons >= 0.5 * len(first) or (alone and marks >= 0.7 * len(first))


def _is_list_of_entries(run: Run, lines: Sequence[Line]) -> bool:
    """Tell whether labels or terms stand before what is said of them, all of that at one edge.

    Or each line has a few words in two places far apart, as signatures have.
    """
    if len(run.parted) < _LEAST_ENTRIES or len(run.cuts) > 1 or run.parted[0]:
        return False
    if _is_drawn_out(run, lines) or _is_contents(run) or _goes_on_below_label(run, lines):
        return False
    if sum(bool(wide_gaps(line)) for line in run.lines) < _LEAST_ENTRIES:
        return False
    labels = [row[0] for row in run.cells if row[0]]
    if max(len(text.split()) for text in labels) > _SHORT_CELL or any(map(_MARK.fullmatch, labels)):
        return False
    cells = [cells_between(line.words, run.cuts) for line in run.lines]
    edges = [row[1][0].x0 for row in cells if row[1]]
    if max(edges) - min(edges) < _AT_EDGE:
        return True
    far = all(
        row[1][0].x0 - row[0][-1].x1 > _FAR * line.size for row, line in zip(cells, run.lines, strict=True) if all(row)
    )
    return far and len(run.parted) == len(run.cells) and max(len(row[1]) for row in cells) <= _SHORT_CELL


def _goes_on_below_label(run: Run, lines: Sequence[Line]) -> bool:
    """Tell whether what is said of the last label goes on below the label itself, as a numbered paragraph does."""
    if run.end == len(lines):
        return False
    last, line = run.lines[-1], lines[run.end]
    step = line.bottom - last.bottom
    near = 0 < step < min(after.bottom - before.bottom for before, after in pairwise(run.lines)) + 1
    full = last.x1 + line.words[0].x1 - line.x0 > max(other.x1 for other in lines)
    return near and full and abs(line.x0 - last.x0) < FLUSH and abs(line.size - last.size) < FLUSH


def _is_captioned(run: Run, lines: Sequence[Line]) -> bool:
    """Tell whether a caption of a table stands right above or below."""
    above = range(max(0, run.start - _CAPTION_LINES), run.start)
    for at in above:
        named = CAPTION.match(lines[at].text) and _TABLE.match(lines[at].text)
        if named and all(_is_near(*pair) for pair in pairwise(lines[at : run.start + 1])):
            return True
    below = lines[run.end] if run.end < len(lines) else None
    return below is not None and _TABLE.match(below.text) is not None and _is_captioned_below(run.lines[-1], below)


def _is_captioned_below(last: Line, below: Line) -> bool:
    return CAPTION.match(below.text) is not None and _is_near(last, below)


def _is_near(line: Line, after: Line) -> bool:
    return 0 < after.bottom - line.bottom < _NEAR_CAPTION * line.size


def _has_bold_head(run: Run) -> bool:
    """Tell whether the first lines are bold, with words in each column, and no other line is."""
    head = next((at for at, line in enumerate(run.lines) if not line.bold), len(run.lines))
    named = all(any(column) for column in zip(*run.cells[:head], strict=True)) if head else False
    return named and head <= _HEAD_LINES and head < len(run.lines) and not any(line.bold for line in run.lines[head:])


def _is_figure(text: str) -> bool:
    return _FIGURE.fullmatch(text) is not None and not _EQUATION.fullmatch(text)


def _has_short_names(run: Run) -> bool:
    """Tell whether most first cells have few words: the last words of lines of prose may have numbers beside them."""
    return statistics.median(len(row[0].split()) for row in run.cells) <= _NAME_WORDS


def _has_figures(run: Run) -> bool:
    """Tell whether the cells of a column but the first, below the head, are figures: two or more."""
    if any("=" in text for row in run.cells for text in row):
        return False
    for column in list(zip(*run.cells, strict=True))[1:]:
        for head in range(_HEAD_LINES + 1):
            filled = [text for text in column[head:] if text]
            if len(filled) > 1 and all(map(_is_figure, filled)):
                return True
    return False


def _has_years(run: Run) -> bool:
    years = [_YEAR.match(run.cells[at][0]) is not None for at in run.parted]
    return len(years) > 1 and all(years[1:]) and len(years) + years[0] > 2


def _narrow_run(lines: Sequence[Line], start: int) -> Run | None:
    """Return rows that begin at one edge and whose last cells, figures below a head, begin at another.

    Between narrow cells browsers leave less than a space.
    """
    below = lines[start + 1 : start + 3]
    if len(below) < _TWO_BELOW or not all(line.words[-1].text[-1:].isdigit() for line in below):
        return None
    row = below[0].words
    figures_at = [word.x0 for at, word in enumerate(row) if at and _is_figure(text_of_row(row[at:]))]
    for word in lines[start].words[1:]:
        edge, end = word.x0, start
        if not any(abs(x - edge) < FLUSH for x in figures_at):
            continue
        while end < len(lines) and _begins_at(lines[end], edge, lines[min(start + 1, end)].x0):
            if end > start and not _is_near(lines[end - 1], lines[end]):
                break
            end += 1
        if end - start <= _TWO_BELOW:
            continue
        cuts = (edge - 0.5 * NARROW * lines[start].size,)
        rows = texts_of(lines[start:end], cuts)
        figures = [row[1] for row in rows[1:]]
        if all(map(_is_figure, figures)) and len({row[0] for row in rows}) == len(rows):
            run = Run(start, end, rows, tuple(lines[start:end]), cuts)
            return None if _is_contents(run) else run
    return None


def _begins_at(line: Line, edge: float, left: float) -> bool:
    """Tell whether a line begins at `left`, and one of its words at an edge with a little white before it."""
    return abs(line.x0 - left) < FLUSH and any(
        abs(word.x0 - edge) < FLUSH and word.x0 - before.x1 >= NARROW * line.size
        for before, word in pairwise(line.words)
    )
