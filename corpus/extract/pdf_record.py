"""The layout of a PDF in; what was dropped from its text, and what its quality record says, out."""

from __future__ import annotations

import statistics
from collections.abc import Sequence

from corpus.extract.extraction import Dropped
from corpus.extract.pdf_join import Piece
from corpus.extract.pdf_layout import Layout
from corpus.extract.pdf_words import PageWords


def dropped_in(layout: Layout, pieces: Sequence[Piece], text: str) -> tuple[Dropped, ...]:
    """Return what is no part of the reading text, in the order of the file: furniture, note marks, strays."""
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


def notes_on(layout: Layout) -> dict[str, object]:
    """Say what a reader should know about the quality of the text, by name; only what was found."""
    pages = layout.pages
    notes: dict[str, object] = {
        "pages_without_text": [page.number for page in pages if not page.words],
        "pages_failed": [page.number for page in pages if page.reading == "failed"],
        "pages_read_again": [page.number for page in pages if page.reading == "second"],
        "fast_reading": any(page.reading == "fast" for page in pages),
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
