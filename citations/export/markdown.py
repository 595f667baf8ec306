"""Excerpts in, a Markdown page out: each quotation as a block quote with its citation, then the references."""

from __future__ import annotations

from collections.abc import Iterator

from citations.export.facts import facts_of, name_of
from citations.export.markdown_escape import block_quote, escape_line, escape_runs
from citations.export.pieces import printed
from citations.export.record import ExcerptList, ExcerptRecord
from citations.export.wording import LABELS
from citations.hidden import show_hidden
from corpus.document import Language


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
    language = excerpts.language
    head = f"## {number}. {escape_line(name_of(record, language))}"
    facts = "\n".join(f"- {label}: {_value(label, value, language)}" for label, value in facts_of(record, language))
    quotation = block_quote(printed(record, language))
    citation = escape_runs(record.citation.printed)
    return "\n\n".join((head, quotation, citation, facts, *_beside(record, excerpts)))


def _beside(record: ExcerptRecord, excerpts: ExcerptList) -> Iterator[str]:
    """Yield the counterpart in the other language and the terms, where they are asked for."""
    beside, labels = record.counterpart, LABELS[excerpts.language]
    if not excerpts.bilingual or beside is None:
        return
    yield f"### {labels.counterpart}"
    if beside.quoted:
        yield block_quote(printed(beside.quoted, excerpts.language))
        excerpt = beside.quoted.excerpt
        place = f"{labels.passage}: `{excerpt.passage_id}`; {labels.characters}: {excerpt.start}-{excerpt.end}"
        yield f"{escape_runs(beside.quoted.citation.printed)} {place}"
    else:
        yield labels.nothing_beside
    if beside.terms:
        yield f"### {labels.terms}"
        yield "\n".join(
            f"- {escape_line(show_hidden(term))} = {escape_line(show_hidden(other))}" for term, other in beside.terms
        )


def _value(label: str, value: str, language: Language) -> str:
    """Return a fact; ids and hashes as code, so that they are copied whole."""
    return f"`{value}`" if label in (LABELS[language].passage, LABELS[language].sha256) else escape_line(value)
