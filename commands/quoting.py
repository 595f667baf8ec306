"""Cut what a command exports: hits or passages of the store in, excerpts with their citations out."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from citations.cited import CitedPassage
from citations.excerpt import breaks_off, cut_excerpt
from citations.export.pieces import quotation_of
from citations.export.record import Counterpart, ExcerptRecord
from citations.inline import cite
from commands.citing import CitedParts
from corpus.document import Language
from corpus.passages import StoredPassage, passage_by_id, passages_by_id
from corpus.store import Store

if TYPE_CHECKING:
    from glossary.lookup import Glossary


def quoted(parts: CitedParts, passage: StoredPassage, span: tuple[int, int], language: Language) -> ExcerptRecord:
    """Return the sentences around a span of a passage, cited in Kutip's own style."""
    document, cited = parts.document(passage.document_id), parts.passage(passage)
    excerpt = cut_excerpt(document, cited, span)
    return ExcerptRecord(
        excerpt,
        cite(document, cited, span, language=language),
        document,
        breaks_off=breaks_off(cited, excerpt),
    )


def with_counterpart(
    store: Store, parts: CitedParts, glossary: Glossary, record: ExcerptRecord, language: Language
) -> ExcerptRecord:
    """Return an excerpt with what the library has in the other language: the passage that says the same, the terms."""
    from glossary.counterparts import counterpart_of, terms_quoted

    passage_id = record.excerpt.passage_id
    here = passages_by_id(store, (passage_id,)).get(passage_id)
    if here is None:  # kept from a document that has been read anew since
        return record
    spoken = here.language
    other_id = counterpart_of(store, passage_id, spoken)
    other = None
    if other_id:
        passage = passage_by_id(store, other_id)
        other = quoted(parts, passage, whole_span(passage), language)
    terms = terms_quoted(store, glossary, passage_id, (quotation_of(record), spoken))
    return replace(record, counterpart=Counterpart(other, terms))


def whole_span(passage: StoredPassage | CitedPassage) -> tuple[int, int]:
    """Return the span of a whole passage."""
    return 0, len(passage.text)
