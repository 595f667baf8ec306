"""A page and its rows in; a small summary of what stands at its upper and lower edge out."""

from __future__ import annotations

import re
import statistics
from collections.abc import Container, Sequence
from dataclasses import dataclass
from itertools import takewhile

from corpus.extract.pdf_catchwords import catchwords_on, opening_of
from corpus.extract.pdf_edge_text import notes_on, prose_on
from corpus.extract.pdf_labels import Run, is_lone_number, is_named_number, runs_of
from corpus.extract.pdf_lines import CAPTION, Row, cells_of, text_of_row
from corpus.extract.pdf_measure import pitch_of
from corpus.extract.pdf_words import PageWords

# Running heads stand within this share of the page height from its upper or lower edge.
EDGE = 0.13
# Where nothing stands so near the edge, the first or last row of a page of so many may run along, in its outer third.
_DEEP = 0.3
_FULL_PAGE = 6
# The number is what tells such headings of a text apart: two that head pages are not the same.
_NUMBERED_PART = re.compile(
    r"\b(?:pasal|article|bab|chapter|bagian|part|lampiran|appendix|annex|section)\s+(?:\d+[a-z]?|[ivxlc]+)\b",
    re.IGNORECASE,
)
# Cells of fewer letters say too little to be known again.
_LEAST_LETTERS = 4
# A running head has something left, something right, something in the middle; a row of more cells is a table's.
_MOST_CELLS = 3
# Type of this share of the text's size is small; its lines are this share of its size apart at most.
_SMALL = 0.93
_SMALL_LEADING = 1.3
# A title is so much larger than the text.
LARGE = 1.12
# What is set off from the text stands so many times the usual distance of lines from it.
SET_OFF = 1.3


@dataclass(frozen=True, slots=True)
class Edge:
    """A row at an edge of a page; lengths in points.

    `keys` are its text and that of its cells, numbers left out ("Pasal 5" keeps its own); `level` is the distance of
    its lower edge from the page's edge; `step` that to the next row towards the text, in lines; `alike` says that it is
    set as that one is; `deep` that the row stands within the page, though it is its first or last, or has cells as a
    table does: it runs along only where others stand at its height. `runs` are the sequences of page numbers that it
    could belong to; it is a `number` if it is nothing else, and `named` if it says so; `cornered` that one stands apart
    at its left or right end.
    """

    index: int
    upper: bool
    keys: tuple[str, ...]
    level: float
    size: float
    step: float
    alike: bool
    bold: bool
    is_small: bool
    is_large: bool
    runs: tuple[Run, ...]
    number: bool
    named: bool
    deep: bool
    cornered: bool

    @property
    def is_set_off(self) -> bool:
        """Whether the next row towards the text stands further away than lines do."""
        return self.step >= SET_OFF


@dataclass(frozen=True, slots=True)
class PageEdges:
    """The rows at the edges of one page, outermost first, as far as its text or its notes.

    `ends` are the lone numbers that its text ends with, `notes` the indexes of its footnotes, `catchwords` those of its
    last rows that may say how the next page begins, with the words, and `opening` the words of its first rows.
    """

    number: int
    uppers: tuple[Edge, ...]
    lowers: tuple[Edge, ...]
    ends: tuple[tuple[int, int], ...]
    notes: frozenset[int] = frozenset()
    catchwords: tuple[tuple[int, str], ...] = ()
    opening: tuple[str, ...] = ()

    @property
    def rows(self) -> tuple[Edge, ...]:
        """All rows at the edges."""
        return self.uppers + self.lowers


def edges_on(page: PageWords, rows: Sequence[Row], body_size: float) -> PageEdges:
    """Summarise the rows at the edges of a page, and the lone numbers that it begins or ends with."""
    pitch = max(pitch_of(rows, body_size), 1.1 * body_size) if rows else 1.0
    uppers = [index for index, row in enumerate(rows) if is_upper(row, page)]
    lowers = [index for index, row in enumerate(rows) if is_lower(row, page) and not is_upper(row, page)][::-1]
    # A small text block on a large page has its running heads further in.
    upper_ones = uppers or _deep(rows, page, range(len(rows)))
    lower_ones = lowers or _deep(rows, page, range(len(rows) - 1, -1, -1))
    notes = notes_on(page, rows, body_size)
    downwards, upwards = prose_on(rows, body_size)
    upper_ones = _outside(rows, upper_ones, downwards)
    lower_ones = _outside(rows, lower_ones, upwards | notes)
    return PageEdges(
        number=page.number,
        uppers=tuple(_edge(page, rows, (index, True), pitch, body_size) for index in upper_ones),
        lowers=tuple(_edge(page, rows, (index, False), pitch, body_size) for index in lower_ones),
        ends=_lone_numbers(rows),
        notes=notes,
        catchwords=catchwords_on(page, rows),
        opening=opening_of(rows),
    )


def _outside(rows: Sequence[Row], indexes: Sequence[int], text: Container[int]) -> list[int]:
    """Return the indexes, outermost first, up to the first row of a table or of the text."""
    return list(takewhile(lambda index: index not in text, _outside_tables(rows, indexes)))


def _deep(rows: Sequence[Row], page: PageWords, inwards: Sequence[int]) -> list[int]:
    """Return the first row of a page, given from its edge inwards, where it stands in its outer third and set off."""
    if 1 < len(inwards) < _FULL_PAGE or not inwards:
        return []
    # An empty page may have nothing but its head.
    row, beside = rows[inwards[0]], rows[inwards[-1 if len(inwards) == 1 else 1]]
    middle = (row[0].top + row[0].bottom) / 2
    outer = min(middle, page.height - middle) < _DEEP * page.height
    apart = abs(beside[0].bottom - row[0].bottom)
    return [inwards[0]] if outer and (row is beside or apart >= SET_OFF * 1.2 * row[0].size) else []


def is_upper(row: Row, page: PageWords) -> bool:
    """Tell whether a row stands where running heads do."""
    return max(word.bottom for word in row) < EDGE * page.height


def is_lower(row: Row, page: PageWords) -> bool:
    """Tell whether a row stands where running feet do."""
    return min(word.top for word in row) > (1 - EDGE) * page.height


def _outside_tables(rows: Sequence[Row], indexes: Sequence[int]) -> list[int]:
    """Return the indexes, outermost first, up to the first row of a table or its caption: there the text begins.

    The last row of a page may have as many cells and be none of a table, which would have others right above it.
    """
    outside: list[int] = []
    for index in indexes:
        apart = index == len(rows) - 1 > 0 and rows[index][0].top - rows[index - 1][0].bottom > rows[index][0].size
        if is_tabular(rows[index]) and not apart:
            break
        outside.append(index)
    return outside


def is_tabular(row: Row) -> bool:
    """Tell whether a row holds a caption, or more cells than a running head has."""
    cells = [text_of_row(tuple(cell)) for cell in cells_of(row, row[0].size)]
    # The stroke between a name and the page's number is none.
    filled = [cell for cell in cells if any(letter.isalnum() for letter in cell)]
    return len(filled) > _MOST_CELLS or any(CAPTION.match(cell) for cell in cells)


def folded(text: str) -> str:
    """Return the letters of a text, its numbers and signs left out: what running heads of two pages share."""
    return re.sub(r"[\W\d_]+|\b[ivxlc]+\b", " ", text.lower()).strip()


def keys_of(row: Row) -> tuple[str, ...]:
    """Return the folded text of a row, and of each of its cells that has enough letters."""
    cells = [text_of_row(tuple(cell)) for cell in cells_of(row, row[0].size)]
    named = [_key(cell) for cell in cells if sum(map(str.isalpha, folded(cell))) >= _LEAST_LETTERS]
    # "19-04417": the number of a document, which is the same on all pages.
    codes = [cell for cell in cells if not folded(cell) and sum(map(str.isdigit, cell)) > _LEAST_LETTERS]
    return tuple(dict.fromkeys([_key(text_of_row(row)), *named, *codes]))


def _key(text: str) -> str:
    # A law beside its translation has "Pasal 5" and "Article 5" in one row.
    parts = _NUMBERED_PART.sub("", text)
    return text.lower() if parts != text and not folded(parts) else folded(text)


def _edge(page: PageWords, rows: Sequence[Row], place: tuple[int, bool], pitch: float, body_size: float) -> Edge:
    index, upper = place
    row = rows[index]
    text = text_of_row(row)
    inner = index + 1 if upper else index - 1
    bottom = max(word.bottom for word in row)
    size = statistics.median(word.size for word in row)
    beside = rows[inner] if 0 <= inner < len(rows) else None
    # Small type may stand closer to a widely set text than its lines do to each other.
    lines = min(pitch, _SMALL_LEADING * size) if size <= _SMALL * body_size else pitch
    step = abs(max(word.bottom for word in beside) - bottom) / lines if beside else 9.0
    return Edge(
        index=index,
        upper=upper,
        keys=keys_of(row),
        level=bottom if upper else page.height - bottom,
        size=size,
        step=step,
        alike=beside is not None and _are_alike(row, beside, rows),
        bold=all(word.bold for word in row),
        is_small=size <= _SMALL * body_size,
        is_large=size >= LARGE * body_size,
        runs=tuple(runs_of([text], page.number)),
        number=is_lone_number(text),
        named=is_named_number(text),
        cornered=_is_cornered(row),
        deep=is_tabular(row) or not (is_upper(row, page) or is_lower(row, page)),
    )


def _is_cornered(row: Row) -> bool:
    """Tell whether a row begins or ends with a number that stands apart from the rest."""
    cells = cells_of(row, row[0].size)
    return len(cells) > 1 and any(is_lone_number(text_of_row(tuple(cell))) for cell in (cells[0], cells[-1]))


def _are_alike(row: Row, beside: Row, rows: Sequence[Row]) -> bool:
    """Tell whether two rows are set alike: same type, from the same margin, without a gap in the middle."""
    sizes = [statistics.median(word.size for word in one) for one in (row, beside)]
    slopes = [all(word.italic for word in one) for one in (row, beside)]
    capitals = [text_of_row(one).isupper() for one in (row, beside)]
    margin = min(one[0].x0 for one in rows)
    flush = row[0].x0 < margin + 2 * row[0].size and len(cells_of(row, row[0].size)) == 1
    same = abs(sizes[0] - sizes[1]) <= 0.03 * sizes[1]
    return same and flush and slopes[0] == slopes[1] and capitals[0] == capitals[1]


def _lone_numbers(rows: Sequence[Row]) -> tuple[tuple[int, int], ...]:
    """Return index and value of the first and the last row where these are nothing but a number."""
    found = []
    for index in sorted({0, len(rows) - 1}) if rows else ():
        text = text_of_row(rows[index]).strip("-–— ")
        if text.isascii() and text.isdigit() and len(text) <= 4:
            found.append((index, int(text)))
    return tuple(found)
