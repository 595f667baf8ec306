"""A record in; what makes its quotation checkable, a label and a text each, out: the same in all formats for people."""

from __future__ import annotations

from citations.export.record import ExcerptRecord, describe
from citations.export.wording import LABELS
from citations.hidden import show_hidden
from citations.missing import missing_in_words
from corpus.document import Language


def facts_of(record: ExcerptRecord, language: Language) -> list[tuple[str, str]]:
    """Return the facts in the order in which they are printed; what has no value is left out."""
    labels = LABELS[language]
    citation, known = record.citation, describe(record.document)
    segments = record.segments
    places = (citation.locator.text, citation.locator.lines)
    facts = [
        (labels.passage, ", ".join(dict.fromkeys(excerpt.passage_id for excerpt in segments))),
        (labels.place, ", ".join(dict.fromkeys(filter(None, places)))),
        (labels.characters, ", ".join(f"{excerpt.start}-{excerpt.end}" for excerpt in segments)),
        (labels.file, known.file_name),
        (labels.sha256, record.excerpt.source_sha256),
        (labels.content_label, known.content_label),
        (labels.missing, missing_in_words(citation.missing, language)),
        (labels.remark, show_hidden("; ".join(record.remarks))),
        (labels.note, show_hidden(record.note)),
        (labels.tags, show_hidden(", ".join(record.tags))),
    ]
    return [(label, value) for label, value in facts if value]


def name_of(record: ExcerptRecord, language: str) -> str:
    """Return what a quotation's heading calls its document: the title, or what the citation calls it."""
    rendered = record.document.rendered["id" if language == "id" else "en"]
    return describe(record.document).title or rendered.inline_name
