"""Excerpts in, Markdown for pandoc out: citations as `[@key, p. 14]`, and the works in its metadata.

`pandoc --citeproc --csl STYLE.csl excerpts.pandoc.md -o draft.docx` renders both.
"""

from __future__ import annotations

from collections.abc import Mapping

from citations.cited import Citation
from citations.csl_record import csl_record
from citations.exchange.bibtex import citation_keys
from citations.export.facts import name_of
from citations.export.jsonl import safe_json
from citations.export.markdown_escape import block_quote, escape_line
from citations.export.pieces import printed
from citations.export.prose import title_of
from citations.export.record import ExcerptList, ExcerptRecord
from citations.export.wording import LABELS
from citations.hidden import show_hidden

# Inside a citation these end the item, begin another one, or hide the name.
_IN_CITATION = {";": "\\;", "-@": "-\\@"}
_KEPT_VERBATIM = frozenset({"id", "type"})


def as_pandoc(excerpts: ExcerptList) -> bytes:
    """Write the excerpts as Markdown whose citations pandoc renders in any style."""
    documents = {record.document.document_id: record.document for record in excerpts.quoted()}
    records = [csl_record(document.csl) for document in documents.values()]
    keys = dict(zip(documents, citation_keys(records), strict=True))
    references = [{"id": key, **_escaped(record)} for key, record in zip(keys.values(), records, strict=True)]
    head = {
        "title": escape_line(title_of(excerpts)),
        **({"date": escape_line(show_hidden(excerpts.date))} if excerpts.date else {}),
        "lang": {"en": "en-US", "id": "id-ID"}[excerpts.language],
    }
    lines = [f"{name}: {safe_json(value)}" for name, value in head.items()]
    lines += ["references:", *(f"- {safe_json(reference)}" for reference in references)]
    body = [
        _excerpt(record, keys[record.document.document_id], excerpts, number)
        for number, record in enumerate(excerpts.records, 1)
    ]
    last = [f"# {LABELS[excerpts.language].references} {{.unnumbered}}"] if records else []
    parts = ("---\n" + "\n".join(lines) + "\n---", *body, *last)
    return ("\n\n".join(parts) + "\n").encode("utf-8", "backslashreplace")


def _excerpt(record: ExcerptRecord, key: str, excerpts: ExcerptList, number: int) -> str:
    head = f"# {number}. {escape_line(name_of(record, excerpts.language))}"
    place = _place(record.citation)
    citation = f"[@{key}, {place}]" if place else f"[@{key}]"
    # Ids, numbers and a hash: nothing that could end a comment.
    first, last = record.segments[0], record.segments[-1]
    anchor = f"<!-- kutip {first.passage_id} {first.start}-{last.end} sha256:{first.source_sha256} -->"
    return "\n\n".join((head, block_quote(printed(record, excerpts.language)), citation, anchor))


def _place(citation: Citation) -> str:
    """Return the locator, of which pandoc knows pages by their word; nothing in it ends the citation."""
    place = escape_line(citation.locator.text)
    for mark, escaped in _IN_CITATION.items():
        place = place.replace(mark, escaped)
    return place


def _escaped(record: Mapping[str, object]) -> dict[str, object]:
    """Return a record whose texts are Markdown, as which pandoc reads its metadata."""
    return {key: value if key in _KEPT_VERBATIM else _escaped_value(value) for key, value in record.items()}


def _escaped_value(value: object) -> object:
    if isinstance(value, str):
        return escape_line(value, exact=True)
    if isinstance(value, list):
        return [_escaped_value(each) for each in value]
    return _escaped(value) if isinstance(value, dict) else value
