"""Pages in, one at a time; what must be judged over all of them, then the drafts of each page's blocks, out."""

from __future__ import annotations

import statistics
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from corpus.extract.extraction import Dropped
from corpus.extract.pdf_asides import asides_of, stamped_in, words_aside
from corpus.extract.pdf_blocks import drafts_of
from corpus.extract.pdf_boxes import boxed_texts
from corpus.extract.pdf_columns import Column, columns_of
from corpus.extract.pdf_cut_tables import CutTables
from corpus.extract.pdf_doubts import are_columns_doubtful
from corpus.extract.pdf_drafts import Draft
from corpus.extract.pdf_formulas import with_formulas_settled
from corpus.extract.pdf_furniture import edge_rows, furniture_in, furniture_of
from corpus.extract.pdf_gutters import Gutters, gutter_of, gutters_in
from corpus.extract.pdf_initials import with_initials_settled
from corpus.extract.pdf_labels import is_lone_number
from corpus.extract.pdf_lines import Line, Row, cells_of, rows_of, text_of_row
from corpus.extract.pdf_margins import is_heading, margin_notes
from corpus.extract.pdf_masthead import texts_of_row
from corpus.extract.pdf_ocr import in_type_of_file, rows_in_stream_order
from corpus.extract.pdf_single_pages import numbers_on
from corpus.extract.pdf_stray import Stamps, stamps_in, stray_words
from corpus.extract.pdf_tables import ruled_frames
from corpus.extract.pdf_turned import Frame
from corpus.extract.pdf_values import Pages
from corpus.extract.pdf_words import PageWords, Word

# Pages whose widths differ by less than this share of it are set alike.
_SAME_WIDTH = 0.1
# A running head has a cell on the left, in the middle, on the right; a row of more is a table's.
_CELLS_OF_HEAD = 3


@dataclass(frozen=True, slots=True)
class Layout:
    """What was judged over all pages, by which each is laid out.

    For each page: `furniture` are the indexes of the rows that are no text, `heads` what these say, `ends` the texts
    where page numbers stand. `stamped` are the turned texts that several pages have. `frames` fills while pages are
    laid out: where each turned draft stands, by the start of its first word. `width` is that of most pages, in points.
    """

    body_size: float
    stamps: Stamps
    furniture: tuple[tuple[int, ...], ...]
    heads: tuple[tuple[str, ...], ...]
    ends: tuple[tuple[str, ...], ...]
    gutters: Gutters
    width: float
    stamped: frozenset[str] = frozenset()
    frames: dict[int, Frame] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class LaidPage:
    """The drafts of a page in reading order, what is no part of its text, and whether its columns are doubtful."""

    drafts: list[Draft]
    dropped: tuple[Dropped, ...]
    doubtful: bool


def lay_out(pages: Pages, body_size: float) -> Layout:
    """Go through the pages and judge what is furniture and where the gutters are; of each page little is kept."""
    stamps = stamps_in(pages, body_size)
    ends: list[tuple[str, ...]] = []
    furniture = furniture_in(_with_rows(pages, stamps, body_size, ends), body_size, len(pages))
    found: list[tuple[int, ...]] = []
    heads: list[tuple[str, ...]] = []
    widths: list[float] = []

    def kept_rows() -> Iterator[list[Row]]:
        for page in pages:
            rows = _rows_on(page, stray_words(page, stamps), body_size)
            widths.append(page.width)
            found.append(tuple(sorted(furniture_of(page, rows, furniture))))
            if len(pages) == 1:
                # Nothing counts on from a single page: any number of its text might be its label.
                ends[:] = [tuple(numbers_on(rows, furniture.edges[page.number]).values())]
            heads.append(tuple(text for index in found[-1] for text in texts_of_row(rows[index])))
            yield _without(rows, found[-1])

    gutters = gutters_in(kept_rows())
    edges = tuple(found), tuple(heads), tuple(ends)
    return Layout(body_size, stamps, *edges, gutters, statistics.median_low(widths), stamped_in(pages))


def _with_rows(
    pages: Pages, stamps: Stamps, body_size: float, ends: list[tuple[str, ...]]
) -> Iterator[tuple[PageWords, Sequence[Row]]]:
    """Yield each page with its rows, noting the texts where page numbers stand."""
    for page in pages:
        rows = _rows_on(page, stray_words(page, stamps), body_size)
        beside = (stamps.sides[page.number].text,) if page.number in stamps.sides else ()
        edges = rows[:1] + edge_rows(page, rows) + rows[-1:]
        ends.append((*beside, *(text for row in edges for text in _numbered(row))))
        yield page, rows


def _numbered(row: Row) -> tuple[str, ...]:
    """Return the text of a row, and the number that stands by itself between its first and its last cell."""
    size = statistics.median(word.size for word in row)
    cells = [text_of_row(tuple(cell)) for cell in cells_of(row, size)]
    middle = cells[1] if len(cells) == _CELLS_OF_HEAD else ""
    return (text_of_row(row), middle) if is_lone_number(middle) else (text_of_row(row),)


def laid_pages(pages: Pages, layout: Layout) -> Iterator[LaidPage]:
    """Lay out one page after the other."""
    opening: Line | None = None
    tables = CutTables()
    for index, page in enumerate(pages):
        stray = stray_words(page, layout.stamps)
        notes, boxes = _beside_text(page, stray, layout.body_size)
        rows = _rows_on(page, stray, layout.body_size)
        text_rows = _without(rows, layout.furniture[index])
        # A page set across is not set as the others are.
        odd = abs(page.width - layout.width) > _SAME_WIDTH * layout.width
        gutter = gutter_of(index, text_rows, replace(layout.gutters, usual=None) if odd else layout.gutters)
        drafts: list[Draft] = []
        # In another program's layer of recognised text the boxes jitter too much to judge by: its order is kept.
        columns = columns_of(page, text_rows, None if page.is_stream_ordered else gutter, layout.body_size)
        for column in columns:
            found, opening = drafts_of(column, page, layout.body_size, opening=opening)
            drafts += found
        for box in boxes:
            drafts = _with_box(drafts, box, page, layout.body_size)
        for note in notes:
            drafts = _with_note(drafts, note, page, layout.body_size)
        drafts, repeated = tables.joined(page, drafts)
        asides = asides_of(page, layout.stamped) if page.aside else []
        layout.frames.update(_frames(page, drafts))
        for aside in asides:
            turned = _drafts_aside(aside, layout.body_size)
            layout.frames.update(_frames(aside, turned))
            drafts += turned
        beside = [*stray, *(word for at in layout.furniture[index] for word in rows[at])]
        dropped = [
            *repeated,
            *(Dropped(word.start, word.end, "furniture") for word in beside),
            *(Dropped(word.start, word.end, "rotated text") for word in words_aside(page, asides)),
        ]
        doubtful = are_columns_doubtful(page, columns, gutter)
        yield LaidPage(drafts, _dropped_on(page, dropped, drafts), doubtful)


def _drafts_aside(block: PageWords, body_size: float) -> list[Draft]:
    """Return the drafts of a turned block, top to bottom as it is upright."""
    frames = tuple(ruled_frames(block.rules, block.height))
    column = Column(block.number, tuple(rows_of(block.words)), full=True, frames=frames)
    return drafts_of(column, block, body_size, opening=None)[0]


def _frames(page: PageWords, drafts: Sequence[Draft]) -> dict[int, Frame]:
    """Return for each draft of a turned page or block where it stands."""
    frame = Frame(page.turn, page.width, page.height)
    return {draft.lines[0].spans[0][0]: frame for draft in drafts} if page.turn else {}


def _rows_on(page: PageWords, stray: frozenset[Word], body_size: float) -> list[Row]:
    """Gather the rows of a page, without words that are no part of its text."""
    if page.is_stream_ordered:
        return rows_in_stream_order(page)
    notes, boxes = _beside_text(page, stray, body_size)
    beside = {word for rows in [*notes, *boxes] for row in rows for word in row}
    words = [word for word in page.words if word not in stray and word not in beside]
    settled = with_initials_settled(in_type_of_file(page, words, body_size))
    return rows_of(settled if page.recognised else with_formulas_settled(settled, page.rules))


def _beside_text(page: PageWords, stray: frozenset[Word], body_size: float) -> tuple[list[list[Row]], list[list[Row]]]:
    """Return the notes in the margins of a page and the boxes that its text runs around; no word is in both."""
    if page.is_stream_ordered:
        return [], []
    words = [word for word in page.words if word not in stray] if stray else page.words
    notes = margin_notes(page, words, body_size)
    in_notes = {word for note in notes for row in note for word in row}
    rest = [word for word in words if word not in in_notes] if notes else words
    return notes, boxed_texts(page, rest, body_size)


def _with_box(drafts: Sequence[Draft], box: Sequence[Row], page: PageWords, body_size: float) -> list[Draft]:
    """Put the text of a box before the first block of its column that begins below its upper edge."""
    # The sides of the box are no lines of a table.
    unruled = replace(page, rules=())
    found, _ = drafts_of(Column(page.number, tuple(box), full=False), unruled, body_size, opening=None)
    left, right, top = found[0].left, found[0].right, found[0].lines[0].top
    column = [at for at, draft in enumerate(drafts) if draft.left < right and draft.right > left]
    below = [at for at in column if drafts[at].lines[0].top >= top]
    at = below[0] if below else column[-1] + 1 if column else len(drafts)
    return [*drafts[:at], *found, *drafts[at:]]


def _with_note(drafts: Sequence[Draft], note: Sequence[Row], page: PageWords, body_size: float) -> list[Draft]:
    """Put a note in the margin before the first block that begins below it or beside its head."""
    column = Column(page.number, tuple(note), full=False)
    found, _ = drafts_of(column, page, body_size, opening=None)
    headed = is_heading(note, body_size)
    marked = [draft if headed or draft.kind == "table" else replace(draft, kind="note") for draft in found]
    head = found[0].lines[0]
    at = next((at for at, draft in enumerate(drafts) if draft.lines[0].top >= head.top - 0.5 * head.size), len(drafts))
    return [*drafts[:at], *marked, *drafts[at:]]


def _without(rows: Sequence[Row], indexes: Sequence[int]) -> list[Row]:
    return [row for index, row in enumerate(rows) if index not in indexes]


def _dropped_on(page: PageWords, beside: Sequence[Dropped], drafts: Sequence[Draft]) -> tuple[Dropped, ...]:
    """Return what is no part of the reading text, in the order of the file: furniture, note marks, strays."""
    markers = [span for draft in drafts for line in draft.lines for span in line.markers]
    dropped = [
        *page.dropped,
        *beside,
        *(Dropped(start, end, "note marker") for start, end in markers),
    ]
    return _merged(sorted(dropped, key=lambda item: item.start), page)


def _merged(dropped: Sequence[Dropped], page: PageWords) -> tuple[Dropped, ...]:
    """Join drops of one kind with nothing but white space between."""
    merged: list[Dropped] = []
    for item in dropped:
        last = merged[-1] if merged else None
        between = page.text[last.end - page.start : item.start - page.start] if last else ""
        if last and last.kind == item.kind and not between.strip(" "):
            merged[-1] = Dropped(last.start, item.end, item.kind)
        else:
            merged.append(item)
    return tuple(merged)
