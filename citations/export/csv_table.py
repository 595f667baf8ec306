"""Excerpts in, CSV out (RFC 4180, UTF-8, every cell in quotation marks): one row an excerpt, no cell a formula.

A spreadsheet runs what begins with `=`, `+`, `-` or `@`. Such a cell, and one that begins with an apostrophe, gets an
apostrophe in front; `unguarded` takes it off again, so that a quotation can be read back exactly.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Sequence

from citations.export.pieces import quotation_of
from citations.export.record import ExcerptList, ExcerptRecord, describe, range_text
from citations.hidden import show_hidden

COLUMNS = (
    "quotation", "citation", "reference", "pages", "page_labels", "lines", "document_id", "passage_id",
    "source_file", "source_sha256", "title", "authors", "year", "match", "prefix", "suffix", "start", "end",
    "locator", "citing", "missing", "content_label", "note", "tags", "remarks",
)  # fmt: skip
_GUARD = "'"
# With their full-width forms, which some spreadsheets read as the ASCII ones.
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "|", "%", "\uff1d", "\uff0b", "\uff0d", "\uff20")

# Line breaks and spaces of any kind, and what has no width, that an import may trim off in front of a formula.
_UNSEEN = re.compile(r"\A[\s\x00-\x1f\u200b-\u200f\u2060\ufeff]+")


def guarded(cell: str) -> str:
    """Return a cell that no spreadsheet evaluates.

    >>> guarded("=1+1")
    "'=1+1"
    """
    shown = _UNSEEN.sub("", cell, count=1)
    return _GUARD + cell if cell.startswith((_GUARD, *_FORMULA_STARTS)) or shown.startswith(_FORMULA_STARTS) else cell


def unguarded(cell: str) -> str:
    """Return what `guarded` was given."""
    return cell.removeprefix(_GUARD)


def as_csv(excerpts: ExcerptList) -> bytes:
    """Write the excerpts as CSV with a header row."""
    rows = ([cells[column] for column in COLUMNS] for cells in map(cells_of, excerpts.records))
    return csv_bytes(COLUMNS, rows)


def csv_bytes(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """Write a table as CSV with a header row, every cell guarded."""
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows([guarded(cell) for cell in row] for row in rows)
    return buffer.getvalue().encode("utf-8", "backslashreplace")


def cells_of(record: ExcerptRecord) -> dict[str, str]:
    """Return the cells of a row by column, not yet guarded; quotation, match, prefix and suffix exact."""
    excerpt, citation = record.excerpt, record.citation
    known = describe(record.document)
    return {
        "quotation": quotation_of(record),
        "citation": citation.inline,
        "reference": citation.reference,
        "pages": range_text(excerpt.pages),
        "page_labels": show_hidden(range_text(excerpt.page_labels)),
        "lines": range_text(excerpt.lines),
        "document_id": excerpt.document_id,
        "passage_id": excerpt.passage_id,
        "source_file": known.file_name,
        "source_sha256": excerpt.source_sha256,
        "title": known.title,
        "authors": "; ".join(known.authors),
        "year": known.year,
        "match": excerpt.match,
        "prefix": excerpt.prefix,
        "suffix": excerpt.suffix,
        "start": str(excerpt.start),
        "end": str(record.segments[-1].end),
        "locator": citation.locator.text,
        "citing": show_hidden("; ".join(work.printed for work in citation.citing)),
        "missing": " ".join(citation.missing),
        "content_label": known.content_label,
        "note": show_hidden(record.note),
        "tags": show_hidden("; ".join(record.tags)),
        "remarks": show_hidden("; ".join(record.remarks)),
    }
