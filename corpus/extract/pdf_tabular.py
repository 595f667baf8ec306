"""The lines of a column and the ruled frames of its page in; which of the lines belong to tables, out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from corpus.extract.headings import number_depth
from corpus.extract.known_headings import opens_abstract
from corpus.extract.pdf_lines import CAPTION, Line, Row, cells_of, text_of_row
from corpus.extract.pdf_tables import (
    Margins,
    cell_count,
    frame_around,
    is_justified,
    margins_of,
    share_strips,
    tabular_runs,
)
from corpus.extract.pdf_turned import Strip

# A name and its figure stand so many type sizes apart; so many such rows, the head with them, are a table.
_FAR = 3.0
_LEAST_PAIRS = 3
# Lines that are drawn out to one edge end within so many points of it.
_SAME_EDGE = 0.7
_LEAST_ALIKE = 2
# What stands below a table is so many times further from it than its rows are from each other.
_FURTHER = 1.5
_SIGNED = re.compile(
    r"(?:mengetahui|menyetujui|mengesahkan|disetujui oleh|disahkan oleh|hormat kami|acknowledged by|approved by|"
    r"witnessed by|yours sincerely)\s?[,:]?$",
    re.IGNORECASE,
)
_FIGURE = re.compile(r"[(–-]?\d(?:[\d.,]*\d)?%?\)?")


def tabular_lines(lines: Sequence[Line], frames: Sequence[Strip], body_size: float) -> list[bool]:
    """Tell of each line whether it belongs to a table: ruled frames, or runs of lines of short cells."""
    rows = [line.words for line in lines]
    framed = _framed(lines, frames)
    margins = margins_of(rows)
    drawn_out = [is_justified(row, margins) or _is_drawn_out(rows, index) for index, row in enumerate(rows)]
    counts = [1 if prose else cell_count(row, row[0].size) for prose, row in zip(drawn_out, rows, strict=True)]
    looks = [
        count >= 3 or (count == 2 and line.size < 0.9 * body_size and line.text[-1:].isdigit())
        for count, line in zip(counts, lines, strict=True)
    ]
    in_run = _without_signatures(lines, tabular_runs(rows, looks, least=3))
    below_caption = _two_cell_runs(lines, counts)
    alone = [count >= 3 and is_figures(row) for count, row in zip(counts, rows, strict=True)]
    named = _named_figures(lines)
    marked = [any(marks) for marks in zip(framed, in_run, below_caption, alone, named, strict=True)]
    for index in range(1, len(lines) - 1):
        if marked[index - 1] and marked[index + 1] and len(lines[index].words) <= 8:
            marked[index] = True
    return marked


def _without_signatures(lines: Sequence[Line], marked: Sequence[bool]) -> list[bool]:
    """Unmark the rows from one on that says who has signed, up to the next that was not marked."""
    kept = list(marked)
    for at, line in enumerate(lines):
        opens = kept[at] and any(
            map(_SIGNED.match, (text_of_row(tuple(cell)) for cell in cells_of(line.words, line.size)))
        )
        kept[at] = kept[at] and not opens and not (at > 0 and marked[at - 1] and not kept[at - 1])
    return kept


def _is_drawn_out(rows: Sequence[Row], index: int) -> bool:
    """Tell whether a row of words and two near it are drawn out between the same edges, as lines in a box are.

    The head of a table may have two rows of words; the rows of a table share the white between their cells.
    """
    row = rows[index]
    edges = Margins(row[0].x0, row[-1].x1)
    alike = [
        other
        for other in rows[max(0, index - 2) : index + 3]
        if abs(other[0].x0 - edges.left) < _SAME_EDGE and abs(other[-1].x1 - edges.right) < _SAME_EDGE
    ]
    prose = sum(is_justified(other, edges) for other in alike) > _LEAST_ALIKE and is_justified(row, edges)
    return prose and not all(share_strips(row, other) for other in alike)


def _framed(lines: Sequence[Line], frames: Sequence[Strip]) -> list[bool]:
    """Tell of each line whether it stands in the frame of a table; a box around an abstract is none."""
    around = [frame_around(frames, line.words) for line in lines]
    boxes = {
        frame
        for line, frame in zip(lines, around, strict=True)
        if frame is not None and opens_abstract(line.text) and len(cells_of(line.words, line.size)) == 1
    }
    return [frame is not None and frame not in boxes for frame in around]


def is_figures(row: Row) -> bool:
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
        while end < len(lines) and counts[end] >= 2 and not _ends_above(lines, row, end):
            end += 1
        if end - row >= 2 or (end > row and counts[row] >= 3):
            marked[row:end] = [True] * (end - row)
    return marked


def _ends_above(lines: Sequence[Line], start: int, at: int) -> bool:
    """Tell whether a line is no row of the table above: it names another, or is a numbered heading further below."""
    if _is_label(lines[at].text):
        return True
    whites = [after.top - before.bottom for before, after in pairwise(lines[start : at + 1])]
    further = len(whites) > 1 and whites[-1] > max(lines[at].size, _FURTHER * max(whites[:-1]))
    return further and number_depth(lines[at].text) > 0


def _is_label(text: str) -> bool:
    """Tell whether a line names one more table, as lists of tables do; "Gambar 3" may be a cell."""
    return CAPTION.match(text) is not None and text[:3].casefold() == "tab"


def _named_figures(lines: Sequence[Line]) -> list[bool]:
    """Mark rows of a name and a figure far from it, flush under each other, and the head above them."""
    marked = [False] * len(lines)
    pairs = [_name_and_rest(line) for line in lines]
    index = 0
    while index < len(lines):
        end = index
        while end < len(lines) and _is_named_figure(pairs[end]) and _is_flush(lines[index], lines[end]):
            end += 1
        head = index > 0 and end > index and pairs[index - 1] is not None and _is_flush(lines[index - 1], lines[index])
        named = [pair for pair in pairs[index:end] if pair is not None]
        contents = are_contents([name for name, _ in named], [figure for _, figure in named])
        if end - index + head >= _LEAST_PAIRS and end - index >= 2 and not contents:
            marked[index - head : end] = [True] * (end - index + head)
        index = max(end, index + 1)
    return marked


def are_contents(names: Sequence[str], pages: Sequence[str]) -> bool:
    """Tell whether lines are those of a table of contents, or of tables: half of the names have numbers, pages go up.

    >>> are_contents(["1 Pendahuluan", "1.1 Latar", "2 Metode"], ["1", "2", "9"])
    True
    """
    rising = all(map(str.isdecimal, pages)) and sorted(map(int, pages)) == list(map(int, pages))
    numbered = sum(number_depth(name) > 0 or CAPTION.match(name) is not None for name in names)
    return rising and 2 * numbered >= len(names)


def _name_and_rest(line: Line) -> tuple[str, str] | None:
    """Return the two cells of a line that far apart hold a few words each, or None."""
    cells = cells_of(line.words, line.size)
    if len(cells) != 2 or cells[1][0].x0 - cells[0][-1].x1 < _FAR * line.size or max(map(len, cells)) > 4:
        return None
    return text_of_row(tuple(cells[0])), text_of_row(tuple(cells[1]))


def _is_named_figure(pair: tuple[str, str] | None) -> bool:
    return pair is not None and any(map(str.isalpha, pair[0])) and _FIGURE.fullmatch(pair[1]) is not None


def _is_flush(line: Line, other: Line) -> bool:
    """Tell whether two lines begin or end at one edge."""
    return abs(line.x0 - other.x0) < 2 or abs(line.x1 - other.x1) < 2
