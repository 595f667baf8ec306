"""Pages as read in; their rows parted into text and furniture, their columns, and the drafts of their blocks out."""

from __future__ import annotations

from dataclasses import dataclass

from corpus.extract.extraction import Dropped
from corpus.extract.pdf_blocks import Draft, drafts_of
from corpus.extract.pdf_columns import columns_of
from corpus.extract.pdf_entries import reference_zone
from corpus.extract.pdf_furniture import body_size_of, edge_rows, furniture_of
from corpus.extract.pdf_gutters import Gutter, gutters_of
from corpus.extract.pdf_initials import with_initials_settled
from corpus.extract.pdf_lines import Line, Row, rows_of, text_of_row
from corpus.extract.pdf_ocr import rows_in_stream_order
from corpus.extract.pdf_stray import stray_words
from corpus.extract.pdf_words import PageWords


@dataclass(frozen=True, slots=True)
class Layout:
    """What the rows of the pages are, judged over all of them; `ends` are the texts where page numbers stand."""

    pages: tuple[PageWords, ...]
    rows: tuple[tuple[Row, ...], ...]
    furniture: tuple[tuple[Row, ...], ...]
    numbers: tuple[Dropped, ...]
    ends: tuple[tuple[str, ...], ...]
    gutters: tuple[Gutter | None, ...]
    body_size: float


def lay_out(pages: tuple[PageWords, ...]) -> Layout:
    """Gather rows, take out what is furniture, and find the gutters."""
    kept: list[tuple[Row, ...]] = []
    numbers: list[Dropped] = []
    all_rows: list[list[Row]] = []
    body_size = body_size_of(pages)
    for page, stray in zip(pages, stray_words(pages, body_size), strict=True):
        numbers += [Dropped(word.start, word.end, "furniture") for word in stray]
        words = with_initials_settled([word for word in page.words if word not in stray])
        all_rows.append(rows_in_stream_order(page) if page.recognised else rows_of(words))
    furniture = furniture_of(pages, all_rows)
    for rows, indexes in zip(all_rows, furniture, strict=True):
        kept.append(tuple(row for index, row in enumerate(rows) if index not in indexes))
    ends = [rows[:1] + edge_rows(page, rows) + rows[-1:] for page, rows in zip(pages, all_rows, strict=True)]
    return Layout(
        pages=pages,
        rows=tuple(kept),
        furniture=tuple(
            tuple(rows[index] for index in sorted(indexes)) for rows, indexes in zip(all_rows, furniture, strict=True)
        ),
        numbers=tuple(numbers),
        ends=tuple(tuple(text_of_row(row) for row in page_ends) for page_ends in ends),
        gutters=tuple(gutters_of(kept)),
        body_size=body_size,
    )


def drafts_on(layout: Layout) -> list[Draft]:
    """Return the drafts of blocks of all pages, in reading order."""
    drafts: list[Draft] = []
    opening: Line | None = None
    for page, rows, gutter in zip(layout.pages, layout.rows, layout.gutters, strict=True):
        # The order of a recognised page is the engine's: its word boxes jitter too much to judge by.
        for column in columns_of(page, rows, None if page.recognised else gutter, layout.body_size):
            found = drafts_of(column, layout.body_size, page.height, opening=opening)
            _, opening = reference_zone([line for draft in found for line in draft.lines], opening)
            drafts += found
    return drafts
