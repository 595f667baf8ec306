"""The rows of one column in; drafts of blocks (paragraphs, small type, tables), cut where the print shows it, out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from operator import or_

from corpus.extract.known_headings import is_usual_heading
from corpus.extract.pdf_breaks import starts_block
from corpus.extract.pdf_captioned import captioned_frames
from corpus.extract.pdf_captions import ends_caption
from corpus.extract.pdf_columns import Column
from corpus.extract.pdf_descriptions import description_lines
from corpus.extract.pdf_drafts import Draft, DraftKind, PrintedLine
from corpus.extract.pdf_entries import NOTE_MARK, has_raised_mark, reference_zone, starts_entry
from corpus.extract.pdf_lead_ins import lead_in
from corpus.extract.pdf_lined import lined_frames
from corpus.extract.pdf_lines import Line, line_of
from corpus.extract.pdf_listings import closed_up, listing_lines, without_listings
from corpus.extract.pdf_measure import SENTENCE_END, Measure, is_close, measure_of
from corpus.extract.pdf_note_rules import note_rules
from corpus.extract.pdf_printed import printed_line, printed_row
from corpus.extract.pdf_run_on import runs_on
from corpus.extract.pdf_small_tables import small_tables
from corpus.extract.pdf_table_rows import rows_in_cells
from corpus.extract.pdf_tabular import is_figures, tabular_lines
from corpus.extract.pdf_turned import Strip
from corpus.extract.pdf_words import PageWords

# Lines are set in one type whose sizes differ by less than this share.
_SAME_SIZE = 0.03
# Lines begin at one edge that differ by less, in points.
_SAME_EDGE = 1.0


def drafts_of(
    column: Column, page: PageWords, body_size: float, *, opening: Line | None
) -> tuple[list[Draft], Line | None]:
    """Cut a column of a page into drafts, top to bottom.

    `opening` heads the reference list that it begins within, if any; returned with them is that which it ends within.
    """
    lines = [line_of(row, column.page, column.notes) for row in column.rows]
    measure = measure_of(lines, body_size, page.height)
    zone, opening = reference_zone(lines, opening)
    small = small_tables(lines, page.rules)
    # Entries of works, and rows of figures, may stand as the lines of a listing do.
    other = [zone[at] or (small.tables[at] and is_figures(line.words)) for at, line in enumerate(lines)]
    listed = [is_listing and not other[at] for at, is_listing in enumerate(listing_lines(lines, measure))]
    captioned = [] if column.full else captioned_frames(column.rows, narrow=True)
    frames = without_listings((*column.frames, *lined_frames(page.rules, column.rows), *captioned), lines, listed)
    tabular = tabular_lines(lines, frames, body_size)
    kinds = _kinds(lines, [*map(or_, tabular, small.tables)], measure, zone)
    noted = _first_note(lines, page.rules, measure)
    kinds[noted:] = ["small" if kind == "text" else kind for kind in kinds[noted:]]
    kinds = ["listing" if is_listing else kind for kind, is_listing in zip(kinds, listed, strict=True)]
    lines = [closed_up(line) if is_listing else line for line, is_listing in zip(lines, listed, strict=True)]
    plain = {start: end for start, end in small.entries if _are_text(kinds[start:end], zone[start:end])}
    # At the head of a column words in italics may go on with a sentence, but the usual name of a part.
    told = lines[0].words[0].bold or is_usual_heading(lines[0].text.partition(".")[0])
    whole = [zone[at] or at in plain or not (at or told) for at in range(len(lines))]
    drafts = [
        Draft(kind, printed, column.full, measure.left, measure.right, page.height)
        for start, end in _groups(lines, kinds, measure, zone, plain)
        for kind, group in _parted(lines[start:end], kinds[start], column, measure.right, whole=whole[start])
        for printed in _printed(group, "entries" if start in plain else kind, page)
    ]
    return drafts, opening


def _parted(
    group: Sequence[Line], kind: DraftKind, column: Column, right: float, *, whole: bool
) -> list[tuple[DraftKind, Sequence[Line]]]:
    """Return the lines of a draft, or the heading that they begin with and the rest of them."""
    run_in = None if whole or kind in ("table", "listing") else lead_in(group, right, column.notes)
    return [("lead", run_in.heading), (kind, run_in.text)] if run_in else [(kind, group)]


def _are_text(kinds: Sequence[DraftKind], zone: Sequence[bool]) -> bool:
    return not {"table", "listing"} & set(kinds) and not any(zone) and len(set(kinds)) == 1


def _groups(
    lines: Sequence[Line],
    kinds: Sequence[DraftKind],
    measure: Measure,
    zone: Sequence[bool],
    entries: Mapping[int, int],
) -> list[tuple[int, int]]:
    """Return the runs of lines, half open, that are one draft each, or one list of entries (from: up to)."""
    described = description_lines(lines)
    edges = {at for start, end in entries.items() for at in (start, end)}
    closed = {at for start, end in entries.items() for at in range(start + 1, end)}
    starts = [0]
    for at in range(1, len(lines)):
        if kinds[at] != kinds[at - 1] or zone[at] != zone[at - 1] or at in edges:
            starts.append(at)
        elif kinds[at] not in ("table", "listing") and at not in closed:
            begins = None if zone[at] else described.get(at)
            if _starts(lines[starts[-1] : at], lines, at, measure, zone[at]) if begins is None else begins:
                starts.append(at)
    return list(pairwise([*starts, len(lines)])) if lines else []


def _printed(group: Sequence[Line], kind: str, page: PageWords) -> list[tuple[PrintedLine, ...]]:
    """Return the lines of a draft as they are kept; those of a table row by row, however many lines its cells have.

    Each row of a list of entries is a draft of its own.
    """
    if kind == "entries":
        rows = rows_in_cells(group, page.rules)
        # Labels have one line each; where there are more on the left, two texts may stand beside each other.
        if any(sum(abs(line.x0 - row[0].x0) < _SAME_EDGE for line in row) > 1 for row in rows):
            rows = [[line] for line in group]
        return [tuple([printed_line(line, page) for line in row]) for row in rows]
    if kind != "table":
        return [tuple([printed_line(line, page) for line in group])]
    return [tuple([line for row in rows_in_cells(group, page.rules) for line in printed_row(row, page)])]


def _starts(group: Sequence[Line], lines: Sequence[Line], index: int, measure: Measure, entry: bool) -> bool:
    """Tell whether a line begins a block, or in the reference list an entry."""
    if ends_caption(group, lines, index):
        return True
    return (starts_entry if entry else starts_block)(group, lines, index, measure)


def _kinds(lines: Sequence[Line], tabular: Sequence[bool], measure: Measure, zone: Sequence[bool]) -> list[DraftKind]:
    kinds: list[DraftKind] = []
    for index, line in enumerate(lines):
        # Entries of a hanging list leave white strips too: there, only rows of figures are a table.
        if tabular[index] and not (zone[index] and not is_figures(line.words)):
            kinds.append("table")
        else:
            after_small = bool(kinds) and kinds[-1] == "small"
            goes_on = index > 0 and kinds[-1] == "text" and _goes_on(lines[index - 1], line, measure)
            kinds.append("text" if goes_on else "small" if _is_small(line, measure, after_small) else "text")
    return kinds


def _first_note(lines: Sequence[Line], rules: Sequence[Strip], measure: Measure) -> int:
    """Return where the notes of a column begin that are printed in the type of its text, below a rule.

    Returned is the number of lines where there are none.
    """
    above_notes = note_rules(rules, measure)
    for index, line in enumerate(lines):
        above = lines[index - 1].bottom if index else 0.0
        ruled = any(above - 1 <= bottom <= line.top + 0.3 * line.size for bottom in above_notes)
        if ruled and has_raised_mark(line):
            return index
    return len(lines)


def _goes_on(before: Line, line: Line, measure: Measure) -> bool:
    """Tell whether a line that begins with a number goes on the sentence of the line close above it, in one type."""
    near = line.size > 0.88 * measure.body and abs(before.size - line.size) <= _SAME_SIZE * line.size
    if not near or not line.text[:1].isdigit():
        return False
    unfinished = SENTENCE_END.search(before.text) is None or runs_on(before.text, line.text)
    return unfinished and is_close(before, line, measure) and not has_raised_mark(line)


def _is_small(line: Line, measure: Measure, after_small: bool) -> bool:
    if line.size <= 0.88 * measure.body:
        return True
    if line.size > 0.93 * measure.body:
        return False
    low = line.top > 0.45 * measure.page_height
    return after_small or (low and NOTE_MARK.match(line.text) is not None)
