"""The rows of one column in; drafts of blocks (paragraphs, small type, tables), cut where the print shows it, out."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.extract.pdf_breaks import starts_block
from corpus.extract.pdf_columns import Column
from corpus.extract.pdf_drafts import Draft, DraftKind
from corpus.extract.pdf_entries import NOTE_MARK, has_raised_mark, reference_zone, starts_entry
from corpus.extract.pdf_lines import Line, line_of
from corpus.extract.pdf_measure import Measure, measure_of
from corpus.extract.pdf_printed import printed_line
from corpus.extract.pdf_tabular import is_figures, tabular_lines
from corpus.extract.pdf_turned import Strip
from corpus.extract.pdf_words import PageWords

# The rule above notes: thinner than this, in points, and of such shares of the text's width.
_THIN = 3.0
_SHORTEST, _LONGEST = 0.1, 0.6


def drafts_of(
    column: Column, page: PageWords, body_size: float, *, opening: Line | None
) -> tuple[list[Draft], Line | None]:
    """Cut a column of a page into drafts, top to bottom.

    `opening` heads the reference list that it begins within, if any; returned with them is that which it ends within.
    """
    lines = [line_of(row, column.page, column.notes) for row in column.rows]
    measure = measure_of(lines, body_size, page.height)
    zone, opening = reference_zone(lines, opening)
    kinds = _kinds(lines, column.frames, measure, zone)
    noted = _first_note(lines, page.rules, measure)
    kinds[noted:] = ["small" if kind == "text" else kind for kind in kinds[noted:]]
    groups: list[list[Line]] = []
    for index, line in enumerate(lines):
        new = index == 0 or kinds[index] != kinds[index - 1] or zone[index] != zone[index - 1]
        if new or (kinds[index] != "table" and _starts(groups[-1], lines, index, measure, zone[index])):
            groups.append([line])
        else:
            groups[-1].append(line)
    starts = [sum(len(group) for group in groups[:number]) for number in range(len(groups))]
    printed = [tuple([printed_line(line, page) for line in group]) for group in groups]
    drafts = [
        Draft(kinds[start], group, column.full, measure.left, measure.right, page.height)
        for start, group in zip(starts, printed, strict=True)
    ]
    return drafts, opening


def _starts(group: Sequence[Line], lines: Sequence[Line], index: int, measure: Measure, entry: bool) -> bool:
    """Tell whether a line begins a block, or in the reference list an entry."""
    return (starts_entry if entry else starts_block)(group, lines, index, measure)


def _kinds(lines: Sequence[Line], frames: Sequence[Strip], measure: Measure, zone: Sequence[bool]) -> list[DraftKind]:
    tabular = tabular_lines(lines, frames, measure.body)
    kinds: list[DraftKind] = []
    for index, line in enumerate(lines):
        # Entries of a hanging list leave white strips too: there, only rows of figures are a table.
        if tabular[index] and not (zone[index] and not is_figures(line.words)):
            kinds.append("table")
        else:
            after_small = bool(kinds) and kinds[-1] == "small"
            kinds.append("small" if _is_small(line, measure, after_small) else "text")
    return kinds


def _first_note(lines: Sequence[Line], rules: Sequence[Strip], measure: Measure) -> int:
    """Return where the notes of a column begin that are printed in the type of its text, below a short rule.

    Returned is the number of lines where there are none.
    """
    shorts = [
        bottom
        for x0, top, x1, bottom in rules
        if bottom - top < _THIN
        and abs(x0 - measure.left) < measure.body
        and _SHORTEST < (x1 - x0) / (measure.right - measure.left + 1) < _LONGEST
    ]
    for index, line in enumerate(lines):
        above = lines[index - 1].bottom if index else 0.0
        ruled = any(above - 1 <= bottom <= line.top + 0.3 * line.size for bottom in shorts)
        if ruled and has_raised_mark(line):
            return index
    return len(lines)


def _is_small(line: Line, measure: Measure, after_small: bool) -> bool:
    if line.size <= 0.88 * measure.body:
        return True
    if line.size > 0.93 * measure.body:
        return False
    low = line.top > 0.45 * measure.page_height
    return after_small or (low and NOTE_MARK.match(line.text) is not None)
