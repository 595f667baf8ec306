"""The bytes of a PDF, or its pages as read, in; its text layer with reading order, pages, furniture, metadata out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from corpus.errors import SourceError
from corpus.extract.dropped_record import DroppedRecord
from corpus.extract.extraction import AnyExtraction, Extraction
from corpus.extract.ocr import hint as ocr_hint
from corpus.extract.pdf_drafts import DraftRecord
from corpus.extract.pdf_file import FileFacts, read_facts
from corpus.extract.pdf_join import join_pieces
from corpus.extract.pdf_labels import printed_labels
from corpus.extract.pdf_layout import Layout, laid_pages, lay_out
from corpus.extract.pdf_metadata import metadata_of
from corpus.extract.pdf_names import names_of
from corpus.extract.pdf_outline import OutlinePages, part_at_outline
from corpus.extract.pdf_pages import PdfPages, Recognise
from corpus.extract.pdf_pieces import PieceRecord
from corpus.extract.pdf_record import RawBlocks
from corpus.extract.pdf_survey import Survey, survey_of
from corpus.extract.pdf_values import Pages
from corpus.extract.zip_guard import bomb
from corpus.quality import page_ranges

# Above this share of its letters a text layer is noise: signs without a meaning.
_MOST_UNMAPPED = 0.3
# Pages that are pictures and have fewer letters each have a stamp of the program that scanned them.
_STAMP_LETTERS = 60


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
    return join_pages(pages, name, read_facts(data), tried=recognise is not None).in_memory()


def extract_pages(pages: Pages, name: str, facts: FileFacts | None = None) -> Extraction:
    """Make an extraction of pages, with its text in memory; see `join_pages`."""
    return join_pages(pages, name, facts).in_memory()


def join_pages(pages: Pages, name: str, facts: FileFacts | None = None, *, tried: bool = True) -> AnyExtraction:
    """Make an extraction of pages as read; their offsets count in the whole text, in which form feeds part them.

    The pages are gone through several times, and one at a time: what is kept of each is its text, and in a packed
    record where its lines stand. Of a file without text the error tells what is left to do where it was `tried` to
    recognise its pages, or was not.

    Raises:
        SourceError: `no-pages`, `no-text-layer` or `suspect-text`.
    """
    facts = facts or FileFacts()
    survey = survey_of(pages)
    _check_text(survey, name, tried=tried)
    layout = lay_out(pages, survey.body_size)
    drafts, dropped, doubts = _laid_out(pages, layout, facts.outline_pages)
    pieces = PieceRecord(drafts, join_pieces(drafts, names_of(drafts, layout.body_size, facts.outline_pages)))
    labels = printed_labels(layout.ends, _padded(facts.labels, len(pages)))
    csl, origins, extra = metadata_of(pieces, layout.heads, facts.info)
    return AnyExtraction(
        text=survey.text,
        blocks=RawBlocks(pieces, facts.outline, survey.confidence, layout.frames),
        pages=tuple(replace(page, label=label) for page, label in zip(survey.pages, labels, strict=True)),
        dropped=dropped,
        csl=csl,
        origins=origins,
        extra=extra,
        notes={**survey.notes, **({"column_doubts": doubts} if doubts else {})},
    )


def _laid_out(pages: Pages, layout: Layout, outline: OutlinePages) -> tuple[DraftRecord, DroppedRecord, list[int]]:
    """Return the drafts of all pages, what is no part of the reading text, and the pages whose columns are doubtful."""
    drafts = DraftRecord()
    dropped = DroppedRecord()
    doubts: list[int] = []
    for number, page in enumerate(laid_pages(pages, layout), 1):
        drafts.extend(part_at_outline(page.drafts, outline, layout.frames))
        dropped.extend(page.dropped)
        if page.doubtful:
            doubts.append(number)
    return drafts, dropped, doubts


def _check_text(survey: Survey, name: str, *, tried: bool) -> None:
    numbers = [page.number for page in survey.pages]
    if not numbers:
        raise SourceError(
            "no-pages", f"{name} has no pages.", f"Open it in a PDF viewer and print it to a new PDF: {name}"
        )
    if survey.refused and not survey.words:
        raise bomb(name, survey.refused)
    if not survey.words:
        pages = "pages" if len(numbers) > 1 else "page"
        raise SourceError(
            "no-text-layer",
            f"{name} has no text layer ({pages} {page_ranges(numbers)}): its pages are pictures of text, or blank.",
            ocr_hint(tried=tried),
            pages=numbers,
        )
    if survey.noise == len(numbers):
        few = survey.letters < _STAMP_LETTERS * len(numbers)
        what = (
            "its pages are pictures with a stamp" if few else "its pages are pictures, and the layer over them is noise"
        )
        raise SourceError(
            "no-text-layer" if few else "suspect-text",
            f"{name} has no text that could be read: {what}.",
            ocr_hint(tried=tried),
            pages=numbers,
        )
    if survey.unknown > _MOST_UNMAPPED * survey.letters:
        raise SourceError(
            "suspect-text",
            f"The fonts of {name} do not say which letters they print.",
            f"Recognise it instead: ocrmypdf --force-ocr -l ind+eng '{name}' recognised.pdf",
        )


def _padded(labels: Sequence[str | None], length: int) -> list[str | None]:
    return [*labels[:length], *[None] * (length - len(labels))]
