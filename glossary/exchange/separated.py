"""CSV and TSV: bytes in, entries out, and the other way."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

from glossary.entries import Entry
from glossary.exchange.batch import Batch, malformed
from glossary.exchange.rows import entries_from_rows, guard, list_rows_from_entries, rows_from_entries, unguard

_MAX_CELL = 100_000


def read_csv(data: bytes, *, name: str, field: str) -> Batch:
    """Read comma or semicolon separated values, UTF-8."""
    text = _decoded(data)
    heading = text.split("\n", 1)[0]
    delimiter = ";" if heading.count(";") > heading.count(",") else ","
    return _read(text, delimiter, field)


def read_tsv(data: bytes, *, name: str, field: str) -> Batch:
    """Read tab separated values, UTF-8."""
    return _read(_decoded(data), "\t", field)


def write_csv(entries: Sequence[Entry]) -> bytes:
    """Write comma separated values."""
    return _written(rows_from_entries(entries), ",")


def write_tsv(entries: Sequence[Entry]) -> bytes:
    """Write tab separated values."""
    return _written(rows_from_entries(entries), "\t")


def write_list(entries: Sequence[Entry]) -> bytes:
    """Write the columns asing, indonesia, bidang, sumber."""
    return _written(list_rows_from_entries(entries), ",")


def _decoded(data: bytes) -> str:
    try:
        return data.decode("utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig")
    except UnicodeDecodeError as error:
        raise malformed(f"it is no UTF-8 ({error.reason} at byte {error.start})") from error


def _read(text: str, delimiter: str, field: str) -> Batch:
    csv.field_size_limit(_MAX_CELL)
    try:
        reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
        return entries_from_rows(([unguard(cell) for cell in row] for row in reader), field=field)
    except csv.Error as error:
        raise malformed(f"no well-formed table: {error}") from error


def _written(rows: Iterable[Sequence[str]], delimiter: str) -> bytes:
    text = io.StringIO()
    writer = csv.writer(text, delimiter=delimiter, lineterminator="\n")
    writer.writerows([guard(cell) for cell in row] for row in rows)
    return text.getvalue().encode()
