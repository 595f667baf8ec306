"""Excerpts in, the paragraphs of a document for people out: what DOCX, ODT and PDF print alike."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from citations.cited import Run
from citations.export.facts import facts_of, name_of
from citations.export.pieces import pieces_of
from citations.export.record import Counterpart, ExcerptList, ExcerptRecord, describe
from citations.export.wording import LABELS, Labels
from citations.hidden import show_hidden
from corpus.document import Language

Style = Literal["title", "date", "heading", "subheading", "quotation", "citation", "reference", "small"]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph in one style; `note` is the text of a footnote whose mark stands at its end.

    Marks of runs are those of references (italic, bold ...) and `added` for what stands in a quotation but is not in
    the document.
    """

    style: Style
    runs: tuple[Run, ...]
    note: tuple[Run, ...] = ()

    @property
    def text(self) -> str:
        """The paragraph as plain text."""
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True)
class Columns:
    """Two cells side by side, as the bilingual layout has them."""

    left: tuple[Paragraph, ...]
    right: tuple[Paragraph, ...]


Part = Paragraph | Columns


def title_of(excerpts: ExcerptList) -> str:
    """Return the title of an exported document."""
    labels, heading = LABELS[excerpts.language], show_hidden(excerpts.heading)
    return f"{labels.excerpts}: {heading}" if heading else labels.excerpts


def parts_of(excerpts: ExcerptList) -> Iterator[Part]:
    """Yield the parts of a document in order: title, quotations, references, the files quoted from."""
    labels = LABELS[excerpts.language]
    yield _plain("title", title_of(excerpts))
    if excerpts.date:
        yield _plain("date", show_hidden(excerpts.date))
    for number, record in enumerate(excerpts.records, 1):
        yield _plain("heading", f"{number}. {name_of(record, excerpts.language)}")
        quotation = _quotation(record, excerpts)
        yield from ([Columns(quotation, _beside(record, excerpts, labels))] if excerpts.bilingual else quotation)
    if excerpts.records:
        yield _plain("heading", labels.references)
        yield from (Paragraph("reference", runs) for runs in excerpts.references())
        yield _plain("heading", labels.files)
        yield from _files(excerpts.quoted())


def _quotation(record: ExcerptRecord, excerpts: ExcerptList) -> tuple[Paragraph, ...]:
    """Return a quotation and its citation; a style of notes cites in the footnote."""
    runs = tuple(
        Run(piece.text, ("added",) if piece.kind == "added" else ()) for piece in pieces_of(record, excerpts.language)
    )
    citation = record.citation.printed
    facts = _facts_line(record, excerpts.language)
    if excerpts.notes:
        return (Paragraph("quotation", runs, (*citation, Run(f" {facts}"))),)
    return (Paragraph("quotation", runs), Paragraph("citation", citation, (Run(facts),)))


def _facts_line(record: ExcerptRecord, language: Language) -> str:
    """Return what makes a quotation checkable on one line; the long hash of the file stands at the end, once."""
    facts = (f"{label}: {value}" for label, value in facts_of(record, language) if label != LABELS[language].sha256)
    return f"{'; '.join(facts)}."


def _beside(record: ExcerptRecord, excerpts: ExcerptList, labels: Labels) -> tuple[Paragraph, ...]:
    """Return what stands on the right of a quotation: its counterpart, and the terms of the glossary."""
    beside = record.counterpart or Counterpart()
    found = list(_quotation(beside.quoted, excerpts)) if beside.quoted else []
    if beside.terms:
        found.append(_plain("subheading", labels.terms))
        found += [_plain("small", f"{show_hidden(term)} = {show_hidden(other)}") for term, other in beside.terms]
    return tuple(found) or (_plain("small", labels.nothing_beside),)


def _files(records: Sequence[ExcerptRecord]) -> Iterator[Paragraph]:
    """Yield name and hash of every file quoted from, in order of first quotation."""
    documents = {record.document.document_id: record.document for record in records}
    for document_id, document in documents.items():
        name = describe(document).file_name
        yield _plain("small", f"{document_id}  {name}  SHA-256 {document.source_sha256}")


def _plain(style: Style, text: str) -> Paragraph:
    return Paragraph(style, (Run(text),))
