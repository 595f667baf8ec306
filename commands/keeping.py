"""Join kept excerpts with the store and the citations: a kept excerpt in, a record to show or export out."""

from __future__ import annotations

from citations.cited import CitedDocument, CitedPassage
from citations.excerpt import Excerpt, cut_excerpt
from citations.export.record import ExcerptRecord
from citations.inline import cite, cite_document
from citations.kept import KeptExcerpt, Segment, located
from commands.citing import CitedParts
from corpus.catalog import reading_text
from corpus.document import Language
from corpus.passages import StoredPassage, section_paths
from corpus.store import Store

_COLUMNS = (
    'ordinal, start, "end", text, language, kind, section, paragraph, first_page, last_page, first_line, last_line'
)


def kept_record(store: Store, parts: CitedParts, kept: KeptExcerpt, language: Language) -> ExcerptRecord:
    """Return a kept excerpt with its citation, also of a document that has been replaced or removed.

    Where a new reading of the same file has lost the words, the document is cited without a place.
    """
    text = reading_text(store, kept.document_id)
    spans = [located(text, segment) for segment in kept.segments]
    found = [span for span in spans if span is not None]
    document = parts.document(kept.document_id)
    if len(found) < len(spans):
        first, *further = (_unplaced(kept, segment) for segment in kept.segments)
        citation = cite_document(document, language=language)
        return ExcerptRecord(first, citation, document, kept.note, kept.tags, tuple(further), kept.insertions)
    whole = _passage_around(store, parts, kept.document_id, (found[0][0], found[-1][1]))
    citation = cite(document, whole, (found[0][0] - whole.start, found[-1][1] - whole.start), language=language)
    first, *further = (_cut(store, parts, document, span) for span in found)
    return ExcerptRecord(first, citation, document, kept.note, kept.tags, tuple(further), kept.insertions)


def _cut(store: Store, parts: CitedParts, document: CitedDocument, span: tuple[int, int]) -> Excerpt:
    passage = _passage_around(store, parts, document.document_id, span)
    return cut_excerpt(document, passage, (span[0] - passage.start, span[1] - passage.start), whole_sentences=False)


def _unplaced(kept: KeptExcerpt, segment: Segment) -> Excerpt:
    """Return a segment as it was kept, without the pages that are no longer known."""
    return Excerpt(
        document_id=kept.document_id,
        passage_id=kept.passage_id,
        source_sha256=kept.source_sha256,
        before="",
        match=segment.text,
        after="",
        prefix=segment.prefix,
        suffix=segment.suffix,
        start=segment.start,
        end=segment.end,
        pages=None,
        page_labels=None,
        lines=None,
    )


def _passage_around(store: Store, parts: CitedParts, document_id: str, span: tuple[int, int]) -> CitedPassage:
    """Return the passage that holds a span, or the first of several, widened to all of them."""
    rows = store.connection.execute(
        f'SELECT {_COLUMNS} FROM passages WHERE document_id = ? AND start < ? AND "end" > ? ORDER BY ordinal',
        (document_id, span[1], span[0]),
    ).fetchall()
    first, last = rows[0], rows[-1]
    start, end = min(first[1], span[0]), max(last[2], span[1])
    text = reading_text(store, document_id)[start:end]
    section = () if first[6] is None else section_paths(store, document_id)[first[6]]
    pages = None if first[8] is None else (first[8], last[9])
    lines = None if first[10] is None else (first[10], last[11])
    return parts.passage(
        StoredPassage(
            f"{document_id}:{first[0]}",
            document_id,
            first[0],
            start,
            end,
            text,
            first[4],
            first[5],
            section,
            first[7],
            pages,
            lines,
        )
    )
