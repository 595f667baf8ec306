"""Excerpts in, a Markdown page out: each quotation as a block quote with its citation, then the references."""

from __future__ import annotations

from citations.export.markdown_escape import block_quote, escape_line, escape_runs
from citations.export.record import ExcerptList, ExcerptRecord, describe
from citations.export.wording import LABELS, Labels
from citations.hidden import show_hidden


def as_markdown(excerpts: ExcerptList) -> bytes:
    """Write the excerpts as Markdown."""
    labels = LABELS[excerpts.language]
    heading = show_hidden(excerpts.heading)
    title = f"{labels.excerpts}: {heading}" if heading else labels.excerpts
    parts = [f"# {escape_line(title)}"]
    parts += [escape_line(show_hidden(excerpts.date))] if excerpts.date else []
    parts += [_excerpt(record, excerpts, number) for number, record in enumerate(excerpts.records, 1)]
    parts += [f"## {labels.references}", *(escape_runs(entry) for entry in excerpts.references())]
    return ("\n\n".join(parts) + "\n").encode("utf-8", "backslashreplace")


def _excerpt(record: ExcerptRecord, excerpts: ExcerptList, number: int) -> str:
    labels = LABELS[excerpts.language]
    known = describe(record.document)
    title = known.title or record.document.rendered[excerpts.language].inline_name
    head = f"## {number}. {escape_line(title)}"
    facts = "\n".join(f"- {line}" for line in _facts(record, labels, excerpts))
    return "\n\n".join((head, block_quote(record.excerpt.quotation), escape_line(record.citation.inline_citing), facts))


def _facts(record: ExcerptRecord, labels: Labels, excerpts: ExcerptList) -> list[str]:
    """Return what makes the quotation checkable, a line each; lines without a value are left out."""
    excerpt, citation = record.excerpt, record.citation
    known = describe(record.document)
    lines = citation.locator.lines if citation.locator.lines != citation.locator.text else ""
    facts = {
        labels.passage: f"`{excerpt.passage_id}`",
        labels.place: escape_line(", ".join(filter(None, (citation.locator.text, lines)))),
        labels.characters: f"{excerpt.start}-{excerpt.end}",
        labels.file: escape_line(known.file_name),
        labels.sha256: f"`{excerpt.source_sha256}`",
        labels.content_label: escape_line(known.content_label),
        labels.missing: escape_line(", ".join(citation.missing)),
        labels.note: escape_line(show_hidden(record.note)),
        labels.tags: escape_line(show_hidden(", ".join(record.tags))),
    }
    return [f"{label}: {value}" for label, value in facts.items() if value]
