"""The bytes of a PDF, or its pages as read, in; its text layer with reading order, pages, furniture, metadata out."""

from __future__ import annotations

import statistics
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import replace

from corpus.document import Box
from corpus.errors import SourceError
from corpus.extract.extraction import Extraction, RawBlock, RawPage
from corpus.extract.ocr import hint as ocr_hint
from corpus.extract.pdf_file import FileFacts, read_facts
from corpus.extract.pdf_headings import heading_levels
from corpus.extract.pdf_join import Piece, join_pieces
from corpus.extract.pdf_labels import printed_labels
from corpus.extract.pdf_layout import drafts_on, lay_out
from corpus.extract.pdf_lines import raw_line_of, text_of_row
from corpus.extract.pdf_metadata import metadata_of
from corpus.extract.pdf_names import names_of
from corpus.extract.pdf_pages import PdfPages, Recognise
from corpus.extract.pdf_record import dropped_in, notes_on
from corpus.extract.pdf_words import PageWords
from corpus.quality import page_ranges

# Above this share of its letters a text layer is noise: signs without a meaning.
_MOST_UNMAPPED = 0.3


def extract_pdf(data: bytes, name: str, recognise: Recognise | None = None, *, fast: bool = False) -> Extraction:
    """Extract a PDF that has a text layer, or whose pages without text can be recognised, in this process.

    The extracted text is every character of the layer in file order, pages separated by form feeds. Raised
    note numbers ("ekonomi¹") stay there but are dropped from the lines, as `note marker`: a quotation does
    not hold them, and they would glue to the word.

    Args:
        data: the file.
        name: the file's name, for messages.
        recognise: reads the pages that have no text.
        fast: read with pdfium alone.

    Raises:
        SourceError: `encrypted`, `malformed`, `no-pages`, `no-text-layer` or `suspect-text`.
    """
    with PdfPages(data, name, fast=fast) as file:
        pages = tuple(file.read(1, file.count, recognise))
    return extract_pages(pages, name, read_facts(data))


def extract_pages(pages: tuple[PageWords, ...], name: str, facts: FileFacts | None = None) -> Extraction:
    """Make an extraction of pages as read; their offsets count in the whole text, in which form feeds part them.

    Raises:
        SourceError: `no-pages`, `no-text-layer` or `suspect-text`.
    """
    facts = facts or FileFacts()
    _check_text(pages, name)
    layout = lay_out(pages)
    drafts = drafts_on(layout)
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
        dropped=dropped_in(layout, pieces, text),
        csl=csl,
        origins=origins,
        extra=extra,
        notes=notes_on(layout),
    )


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


def _padded(labels: Sequence[str | None], length: int) -> list[str | None]:
    return [*labels[:length], *[None] * (length - len(labels))]
