"""The bytes of a PDF in; its text layer with reading order, pages, furniture and metadata out."""

from __future__ import annotations

import io
import statistics
from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from corpus.document import Box
from corpus.errors import SourceError
from corpus.extract.extraction import Dropped, Extraction, RawBlock, RawPage
from corpus.extract.ocr import hint as ocr_hint
from corpus.extract.page_clock import page_clock, page_report
from corpus.extract.pdf_blocks import Draft, drafts_of, reference_zone
from corpus.extract.pdf_columns import columns_of
from corpus.extract.pdf_file import FileFacts, open_pdf, read_facts
from corpus.extract.pdf_furniture import body_size_of, edge_rows, furniture_of, line_numbers
from corpus.extract.pdf_gutters import Gutter, gutters_of
from corpus.extract.pdf_headings import heading_levels
from corpus.extract.pdf_join import Piece, join_pieces
from corpus.extract.pdf_labels import printed_labels
from corpus.extract.pdf_lines import Line, Row, raw_line_of, rows_of, text_of_row
from corpus.extract.pdf_metadata import metadata_of
from corpus.extract.pdf_names import names_of
from corpus.extract.pdf_ocr import rows_in_stream_order
from corpus.extract.pdf_words import PageWords, read_page
from corpus.quality import page_ranges

# Above these shares a text layer is noise: letters without a meaning, pages without letters.
_MOST_UNMAPPED = 0.3


@dataclass(frozen=True, slots=True)
class _Layout:
    """The pages as read and what their rows are."""

    pages: tuple[PageWords, ...]
    rows: tuple[tuple[Row, ...], ...]
    furniture: tuple[tuple[Row, ...], ...]
    numbers: tuple[Dropped, ...]
    ends: tuple[tuple[str, ...], ...]
    gutters: tuple[Gutter | None, ...]
    body_size: float


# Gives a page without text as recognised from its image; told the number of pages.
Recognise = Callable[[PageWords, int], PageWords]


def extract_pdf(data: bytes, name: str, recognise: Recognise | None = None) -> Extraction:
    """Extract a PDF that has a text layer, or whose pages without text can be recognised.

    The extracted text is every character of the layer in file order, pages separated by form feeds. Raised
    note numbers ("ekonomi¹") stay there but are dropped from the lines, as `note marker`: a quotation does
    not hold them, and they would glue to the word.

    Args:
        data: the file.
        name: the file's name, for messages.
        recognise: reads the pages that have no text.

    Raises:
        SourceError: `encrypted`, `malformed`, `no-pages`, `no-text-layer` or `suspect-text`.
    """
    facts = read_facts(data)
    pages, failed = _read_pages(data, name, recognise)
    return extract_pages(pages, name, facts, failed)


def extract_pages(
    pages: tuple[PageWords, ...], name: str, facts: FileFacts | None = None, failed: Sequence[int] = ()
) -> Extraction:
    """Make an extraction of pages as read; `failed` are the numbers of those that could not be read.

    Raises:
        SourceError: `no-pages`, `no-text-layer` or `suspect-text`.
    """
    facts = facts or FileFacts()
    _check_text(pages, name)
    layout = _lay_out(pages)
    drafts = _drafts(layout)
    pieces = join_pieces(drafts, names_of(drafts, layout.body_size))
    text = "\f".join(page.text for page in pages)
    labels = printed_labels(layout.ends, _padded(facts.labels, len(pages)))
    heads = [[text_of_row(row) for row in rows] for rows in layout.furniture]
    csl, origins, extra = metadata_of(pieces, heads, facts.info)
    return Extraction(
        text=text,
        blocks=_with_confidence(_raw_blocks(pieces, text, facts.outline), pages),
        pages=tuple(
            RawPage(page.number, page.start, page.start + len(page.text), label)
            for page, label in zip(pages, labels, strict=True)
        ),
        dropped=_dropped(layout, pieces, text),
        csl=csl,
        origins=origins,
        extra=extra,
        notes=_notes(layout, failed),
    )


def _read_pages(data: bytes, name: str, recognise: Recognise | None) -> tuple[tuple[PageWords, ...], tuple[int, ...]]:
    """Read all pages; one that cannot be read, or not in time, counts as empty and is named."""
    pages: list[PageWords] = []
    failed: list[int] = []
    start = 0
    with open_pdf(io.BytesIO(data), name) as pdf:
        for page in pdf.pages:
            page_report.get()("read", page.page_number, len(pdf.pages))
            read = _read_or_empty(page, start)
            words = read or PageWords(page.page_number, float(page.width), float(page.height), start, "", ())
            seen = _recognise_or_empty(words, recognise, len(pdf.pages))
            if read is None and seen is None:
                failed.append(page.page_number)
            words = seen or words
            page.close()
            pages.append(words)
            start += len(words.text) + 1
    return tuple(pages), tuple(failed)


def _read_or_empty(page: Any, start: int) -> PageWords | None:
    try:
        with page_clock():
            return read_page(page, start)
    except (RecursionError, MemoryError):
        raise
    except Exception:
        # pdfminer meets a broken page with any exception at all; the other pages are still good.
        return None


def _recognise_or_empty(words: PageWords, recognise: Recognise | None, pages: int) -> PageWords | None:
    """Return a page as recognised, if it has no text and there is something to recognise on it."""
    if words.words or recognise is None:
        return None
    try:
        seen = recognise(words, pages)
    except MemoryError:
        raise
    except Exception:
        # Without Tesseract, or with a page that it cannot read in time, the page stays without text and is named.
        return None
    return seen if seen.words else None


def _check_text(pages: Sequence[PageWords], name: str) -> None:
    if not pages:
        raise SourceError(
            "no-pages", f"{name} has no pages.", f"Open it in a PDF viewer and print it to a new PDF: {name}"
        )
    letters = sum(len(page.words) for page in pages)
    if not letters:
        raise SourceError(
            "no-text-layer",
            f"{name} has no text layer (pages {page_ranges([page.number for page in pages])}): it is pictures of text.",
            ocr_hint(),
            pages=[page.number for page in pages],
        )
    glyphs = sum(len(word.text) for page in pages for word in page.words)
    unknown = sum(6 * page.unmapped + page.private for page in pages)
    if unknown > _MOST_UNMAPPED * glyphs:
        raise SourceError(
            "suspect-text",
            f"The fonts of {name} do not say which letters they print.",
            f"Recognise it instead: ocrmypdf --force-ocr -l ind+eng '{name}' recognised.pdf",
        )


def _lay_out(pages: tuple[PageWords, ...]) -> _Layout:
    """Gather rows, take out what is furniture, and find the gutters."""
    kept: list[tuple[Row, ...]] = []
    numbers: list[Dropped] = []
    all_rows: list[list[Row]] = []
    for page in pages:
        rows = rows_in_stream_order(page) if page.recognised else rows_of(page.words)
        counting = line_numbers(rows)
        numbers += [Dropped(word.start, word.end, "furniture") for word in counting]
        rows = [tuple(word for word in row if word not in counting) for row in rows] if counting else rows
        all_rows.append([row for row in rows if row])
    furniture = furniture_of(pages, all_rows)
    for rows, indexes in zip(all_rows, furniture, strict=True):
        kept.append(tuple(row for index, row in enumerate(rows) if index not in indexes))
    ends = [rows[:1] + edge_rows(page, rows) + rows[-1:] for page, rows in zip(pages, all_rows, strict=True)]
    return _Layout(
        pages=pages,
        rows=tuple(kept),
        furniture=tuple(
            tuple(rows[index] for index in sorted(indexes)) for rows, indexes in zip(all_rows, furniture, strict=True)
        ),
        numbers=tuple(numbers),
        ends=tuple(tuple(text_of_row(row) for row in page_ends) for page_ends in ends),
        gutters=tuple(gutters_of(kept)),
        body_size=body_size_of(pages),
    )


def _drafts(layout: _Layout) -> list[Draft]:
    drafts: list[Draft] = []
    opening: Line | None = None
    for page, rows, gutter in zip(layout.pages, layout.rows, layout.gutters, strict=True):
        # The order of a recognised page is the engine's: its word boxes jitter too much to judge by.
        for column in columns_of(page, rows, None if page.recognised else gutter, layout.body_size):
            found = drafts_of(column, layout.body_size, page.height, opening=opening)
            _, opening = reference_zone([line for draft in found for line in draft.lines], opening)
            drafts += found
    return drafts


def _raw_blocks(pieces: Sequence[Piece], text: str, outline: Mapping[str, int]) -> tuple[RawBlock, ...]:
    headings = [piece.drafts[0] for piece in pieces if piece.kind == "heading"]
    levels = iter(heading_levels(headings, outline))
    return tuple(
        RawBlock(
            kind=piece.kind,
            lines=tuple(raw_line_of(line, text) for line in piece.lines),
            level=next(levels) if piece.kind == "heading" else 0,
            boxes=_boxes(piece),
        )
        for piece in pieces
    )


def _with_confidence(blocks: tuple[RawBlock, ...], pages: Sequence[PageWords]) -> tuple[RawBlock, ...]:
    """Mark the blocks of pages that we recognised with the mean confidence of their words."""
    known = dict(pair for page in pages for pair in page.confidence)
    if not known:
        return blocks
    starts = sorted(known)
    marked = []
    for block in blocks:
        spans = [span for line in block.lines for span in line.spans]
        found = [
            known[at] for low, high in spans for at in starts[bisect_left(starts, low) : bisect_left(starts, high)]
        ]
        marked.append(replace(block, recognised=round(statistics.mean(found), 3)) if found else block)
    return tuple(marked)


def _boxes(piece: Piece) -> tuple[Box, ...]:
    return tuple(
        Box(
            page=draft.page,
            x0=round(min(line.x0 for line in draft.lines), 1),
            top=round(min(line.top for line in draft.lines), 1),
            x1=round(max(line.x1 for line in draft.lines), 1),
            bottom=round(max(line.bottom for line in draft.lines), 1),
        )
        for draft in piece.drafts
    )


def _dropped(layout: _Layout, pieces: Sequence[Piece], text: str) -> tuple[Dropped, ...]:
    dropped = [item for page in layout.pages for item in page.dropped]
    dropped += layout.numbers
    for rows in layout.furniture:
        for row in rows:
            dropped += [Dropped(word.start, word.end, "furniture") for word in row]
    for piece in pieces:
        for line in piece.lines:
            dropped += [Dropped(word.start, word.end, "note marker") for word in line.markers]
    return _merged(sorted(dropped, key=lambda item: item.start), text)


def _merged(dropped: Sequence[Dropped], text: str) -> tuple[Dropped, ...]:
    """Join drops of one kind with nothing but white space between."""
    merged: list[Dropped] = []
    for item in dropped:
        last = merged[-1] if merged else None
        if last and last.kind == item.kind and not text[last.end : item.start].strip(" "):
            merged[-1] = Dropped(last.start, item.end, item.kind)
        else:
            merged.append(item)
    return tuple(merged)


def _notes(layout: _Layout, failed: Sequence[int]) -> dict[str, object]:
    """Say what a reader should know about the quality of the text, by name; only what was found."""
    pages = layout.pages
    notes: dict[str, object] = {
        "pages_without_text": [page.number for page in pages if not page.words],
        "pages_failed": list(failed),
        "unmapped_glyphs": sum(page.unmapped for page in pages),
        "private_use_glyphs": sum(page.private for page in pages),
        "pages_with_rotated_text": [page.number for page in pages if page.rotated],
        "pages_recognised": [page.number for page in pages if page.recognised],
        "recognised_confidence": _mean_confidence(pages),
        "glued_words": sum(len(word.text) > 35 and word.text.isalpha() for page in pages for word in page.words),
        "column_doubts": [
            page.number
            for page, gutter in zip(pages, layout.gutters, strict=True)
            # A first page has title and abstract over its columns.
            if page.number > 1 and gutter is not None and gutter.share < 0.5
        ],
    }
    return {key: value for key, value in notes.items() if value}


def _mean_confidence(pages: Sequence[PageWords]) -> float | None:
    known = [confidence for page in pages for _, confidence in page.confidence]
    return round(statistics.mean(known), 3) if known else None


def _padded(labels: Sequence[str | None], length: int) -> list[str | None]:
    return [*labels[:length], *[None] * (length - len(labels))]
