"""What every export format receives: excerpts with their citations, and the values that formats print alike."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from citations.cited import Citation, CitedDocument, Run
from citations.csl_record import csl_record, names_of
from citations.excerpt import Excerpt
from citations.hidden import show_hidden
from corpus.document import Language


@dataclass(frozen=True, slots=True)
class Counterpart:
    """What a bilingual layout prints beside a quotation.

    `quoted` is a passage in the other language, exactly as it stands there, with its citation, or None; `terms` are
    pairs of the glossary (term in the quotation, its equivalents).
    """

    quoted: ExcerptRecord | None = None
    terms: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class ExcerptRecord:
    """One excerpt with its citation; `note` and `tags` are the user's.

    `further` are later segments of the same quotation, each exact. Before a segment an elision is printed, or the words
    in brackets that `insertions` has for its number (that after the last stands at the end). `breaks_off` says that
    the document's text ends there in mid-sentence. `sic` are words to be marked with [sic]; `remarks` are sentences
    about the text, such as a likely slip of text recognition.
    """

    excerpt: Excerpt
    citation: Citation
    document: CitedDocument
    note: str = ""
    tags: tuple[str, ...] = ()
    further: tuple[Excerpt, ...] = ()
    insertions: tuple[tuple[int, str], ...] = ()
    breaks_off: bool = False
    sic: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()
    counterpart: Counterpart | None = None

    @property
    def segments(self) -> tuple[Excerpt, ...]:
        """The exact pieces of the quotation, in order."""
        return (self.excerpt, *self.further)


@dataclass(frozen=True, slots=True)
class ExcerptList:
    """The excerpts of one export, in the order in which they are printed.

    `language` is that of the citations and of the words around them. `heading` is what the user asked for, such
    as the query. `date` is printed if given: the files hold no clock, so that the same input gives the same bytes.
    `bibliography` is the list of references where a style has rendered it (citations.styled); `notes` says that the
    style cites in notes. `bilingual` asks for two columns.
    """

    records: tuple[ExcerptRecord, ...]
    language: Language = "en"
    heading: str = ""
    date: str = ""
    bibliography: tuple[tuple[Run, ...], ...] = ()
    notes: bool = False
    bilingual: bool = False

    def quoted(self) -> tuple[ExcerptRecord, ...]:
        """Return every excerpt whose work is to be listed: the records, and their counterparts after each."""
        beside = ((record, record.counterpart and record.counterpart.quoted) for record in self.records)
        return tuple(each for pair in beside for each in pair if each)

    def references(self) -> tuple[tuple[Run, ...], ...]:
        """Return each cited document's reference once, in the order of the style; by default that of the alphabet."""
        if self.bibliography:
            return self.bibliography
        by_document = {record.document.document_id: record.document for record in self.quoted()}
        rendered = [document.rendered[self.language] for document in by_document.values()]
        in_order = sorted(rendered, key=lambda entry: (_sort_key(entry.reference), entry.reference))
        return tuple(entry.runs for entry in in_order)


def _sort_key(reference: str) -> str:
    return reference.lstrip("[\"'“‘").casefold()


@dataclass(frozen=True, slots=True)
class Description:
    """What is known of the cited document, in one line each, with hidden characters spelled out."""

    title: str
    authors: tuple[str, ...]
    year: str
    file_name: str
    content_label: str


def describe(document: CitedDocument) -> Description:
    """Describe a document by its own metadata; what it lacks is an empty text."""
    record = csl_record(document.csl)
    return Description(
        title=str(record.get("title", "")),
        authors=tuple(_whole_name(name) for name in names_of(record)),
        year=_year(record.get("issued")),
        file_name=show_hidden(document.file_name),
        content_label=show_hidden(document.content_label),
    )


def _whole_name(name: Mapping[str, str]) -> str:
    """Return a name in the order in which it is spoken."""
    order = ("given", "dropping-particle", "non-dropping-particle", "family", "suffix")
    return name.get("literal") or " ".join(name[part] for part in order if part in name)


def _year(issued: object) -> str:
    if not isinstance(issued, Mapping):
        return ""
    parts = issued.get("date-parts")
    return str(parts[0][0]) if parts else str(issued["literal"])


def range_text(ends: tuple[int, int] | tuple[str, str] | None) -> str:
    """Return "5", "5-6" or an empty text for none."""
    if ends is None:
        return ""
    return str(ends[0]) if ends[0] == ends[1] else f"{ends[0]}-{ends[1]}"
