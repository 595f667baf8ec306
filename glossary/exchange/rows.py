"""Tables of entries: rows in, entries out, and the other way; formulas are made harmless.

Columns are those of the shipped files plus `field`; the headings of Pusat Bahasa's lists (asing, indonesia, bidang,
sumber) are known too.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from glossary.entries import COLUMNS, Entry, entry_from_row
from glossary.exchange.batch import IMPORTED, MAX_ENTRIES, Batch, checked, malformed, too_many

TABLE_COLUMNS = (*COLUMNS[:3], "field", *COLUMNS[3:])
LIST_COLUMNS = ("asing", "indonesia", "bidang", "sumber")
_NAMES = {
    "asing": "english",
    "inggris": "english",
    "en": "english",
    "indonesia": "indonesian",
    "id": "indonesian",
    "bidang": "field",
    "subject": "field",
    "pos": "part_of_speech",
    "kelas_kata": "part_of_speech",
    "sumber": "source",
    "catatan": "note",
}
# A spreadsheet takes a cell that begins so for a formula (CWE-1236).
_FORMULA = re.compile(r"'*[=+\-@\t\r]")
_GUARDED = re.compile(r"'+[=+\-@\t\r]")


def guard(cell: str) -> str:
    """Make a cell harmless in a spreadsheet: one that begins like a formula gets an apostrophe before it.

    >>> guard("=1+1"), unguard(guard("=1+1")), unguard(guard("'-kan"))
    ("'=1+1", '=1+1', "'-kan")
    """
    return f"'{cell}" if _FORMULA.match(cell) else cell


def unguard(cell: str) -> str:
    """Undo `guard`."""
    return cell[1:] if _GUARDED.match(cell) else cell


def rows_from_entries(entries: Iterable[Entry]) -> Iterator[list[str]]:
    """Yield the heading and a row for each entry."""
    yield list(TABLE_COLUMNS)
    for entry in entries:
        values = (getattr(entry, column) for column in TABLE_COLUMNS)
        yield ["; ".join(value) if isinstance(value, tuple) else value for value in values]


def list_rows_from_entries(entries: Iterable[Entry]) -> Iterator[list[str]]:
    """Yield the heading and a row for each English equivalent: asing, indonesia, bidang, sumber."""
    yield list(LIST_COLUMNS)
    for entry in entries:
        for equivalent in entry.english:
            yield [equivalent, entry.indonesian, entry.field.replace("_", " "), entry.origin]


def entries_from_rows(rows: Iterable[Sequence[str]], *, field: str) -> Batch:
    """Read entries from rows, the first of which is the heading; `field` is for rows that name none.

    Raises:
        SourceError: a column is missing, a row has too many cells, or an entry is not sound.
    """
    numbered: list[tuple[str, Entry]] = []
    columns: list[str] | None = None
    for number, row in enumerate(rows, 1):
        cells = [cell.strip() for cell in row]
        if columns is None:
            columns = _columns(cells)
        elif any(cells):
            if len(numbered) >= MAX_ENTRIES:
                raise too_many(number)
            numbered.append((f"row {number}", _entry(cells, columns, number, field)))
    if columns is None:
        raise malformed("it is empty")
    return _joined(numbered) if columns[:2] == ["english", "indonesian"] and "source" in columns else checked(numbered)


def _columns(cells: Sequence[str]) -> list[str]:
    lower = [cell.lower().lstrip("\ufeff").replace(" ", "_") for cell in cells]
    columns = [_NAMES.get(name, name) for name in lower]
    for needed in ("indonesian", "english"):
        if needed not in columns:
            raise malformed(f"its first row names no column '{needed}' (it has: {', '.join(cells)[:120]})")
    return columns


def _entry(cells: Sequence[str], columns: Sequence[str], number: int, field: str) -> Entry:
    if len(cells) > len(columns) and any(cells[len(columns) :]):
        raise malformed(f"row {number} has more cells than the heading")
    row: Mapping[str, str] = dict(zip(columns, cells, strict=False))
    if not row.get("english") or not row.get("indonesian"):
        raise malformed(f"row {number}: one side is empty")
    if not any(part.strip() for part in row["english"].split(";")):
        raise malformed(f"row {number}: one side is empty")
    entry = entry_from_row(dict(row), row.get("field", "").replace(" ", "_") or field, origin=IMPORTED)
    source = row.get("source", "")
    note = (
        f"Sumber: {source}" if source and not entry.note and source not in ("shipped", "own", "mined", IMPORTED) else ""
    )
    return entry._replace(note=note) if note else entry


def _joined(numbered: Sequence[tuple[str, Entry]]) -> Batch:
    """Put the equivalents of one term and field together: such lists have a row for each."""
    together: dict[tuple[str, str], tuple[str, Entry]] = {}
    for place, entry in numbered:
        key = (entry.indonesian, entry.field)
        if key in together:
            first_place, first = together[key]
            english = tuple(dict.fromkeys((*first.english, *entry.english)))
            together[key] = (first_place, first._replace(english=english))
        else:
            together[key] = (place, entry)
    return checked(list(together.values()))
