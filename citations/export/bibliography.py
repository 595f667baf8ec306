"""Excerpts in, the works that they cite out, as BibTeX, RIS or CSL-JSON: each work once, in order of first citation."""

from __future__ import annotations

from collections.abc import Mapping

from citations.csl_record import csl_record
from citations.export.record import ExcerptList
from citations.meta_exchange import write_references
from citations.reference import with_title


def as_bibtex(excerpts: ExcerptList) -> bytes:
    """Write the cited works as BibTeX."""
    return write_references(_works(excerpts), "bibtex")


def as_biblatex(excerpts: ExcerptList) -> bytes:
    """Write the cited works as BibLaTeX."""
    return write_references(_works(excerpts), "biblatex")


def as_ris(excerpts: ExcerptList) -> bytes:
    """Write the cited works as RIS."""
    return write_references(_works(excerpts), "ris")


def as_csl_json(excerpts: ExcerptList) -> bytes:
    """Write the cited works as CSL-JSON."""
    return write_references(_works(excerpts), "csl-json")


def _works(excerpts: ExcerptList) -> list[Mapping[str, object]]:
    documents = {record.document.document_id: record.document for record in excerpts.quoted()}
    return [
        with_title(csl_record(document.csl), excerpts.language, document.file_name, document.description)
        for document in documents.values()
    ]
