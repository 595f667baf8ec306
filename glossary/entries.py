"""The shipped termbase: CSV files in, entries out.

One file a subject field, `glossary/data/<field>.csv`, with the columns of COLUMNS; lists inside a cell are joined
with "; ". The format is described in docs/glossary.md.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from corpus.records import NamedTuple

COLUMNS = (
    "indonesian",
    "english",
    "part_of_speech",
    "indonesian_variants",
    "english_variants",
    "indonesian_abbreviations",
    "english_abbreviations",
    "note",
    "status",
)
PARTS_OF_SPEECH = frozenset(
    {
        "noun",
        "verb",
        "adjective",
        "adverb",
        "preposition",
        "conjunction",
        "pronoun",
        "determiner",
        "interjection",
        "phrase",
        "proper-noun",
    }
)
DATA = Path(__file__).with_name("data")
STATUSES = ("preferred", "admitted", "superseded", "forbidden")


class Entry(NamedTuple):
    """One concept: the Indonesian term, its English equivalents (preferred first), and what is known of both."""

    term_id: int
    indonesian: str
    english: tuple[str, ...]
    part_of_speech: str
    field: str
    indonesian_variants: tuple[str, ...] = ()
    english_variants: tuple[str, ...] = ()
    indonesian_abbreviations: tuple[str, ...] = ()
    english_abbreviations: tuple[str, ...] = ()
    note: str = ""
    status: str = "preferred"
    origin: str = "shipped"

    def indonesian_forms(self) -> tuple[str, ...]:
        """Return every Indonesian form: term, variants, abbreviations."""
        return (self.indonesian, *self.indonesian_variants, *self.indonesian_abbreviations)

    def english_forms(self) -> tuple[str, ...]:
        """Return every English form: equivalents, variants, abbreviations."""
        return (*self.english, *self.english_variants, *self.english_abbreviations)


def term_id_of(indonesian: str, part_of_speech: str, english: str) -> int:
    """Return the id of a concept: it stays the same as long as its term, part of speech and first equivalent do.

    >>> term_id_of("kedaulatan", "noun", "sovereignty") == term_id_of("Kedaulatan", "noun", "sovereignty")
    True
    """
    key = "\0".join((indonesian.casefold(), part_of_speech, english.casefold()))
    import hashlib

    return int.from_bytes(hashlib.sha256(key.encode()).digest()[:4]) >> 1


def split_list(cell: str) -> tuple[str, ...]:
    """Split a cell that holds a list."""
    return tuple(part.strip() for part in cell.split(";") if part.strip())


def entry_from_row(row: dict[str, str], field: str, *, origin: str = "shipped") -> Entry:
    """Make an entry from a row of a CSV file; missing columns count as empty."""
    english = split_list(row["english"])
    indonesian = row["indonesian"].strip()
    part_of_speech = (row.get("part_of_speech") or "").strip() or "noun"
    return Entry(
        term_id_of(indonesian, part_of_speech, english[0]),
        indonesian,
        english,
        part_of_speech,
        field,
        split_list(row.get("indonesian_variants") or ""),
        split_list(row.get("english_variants") or ""),
        split_list(row.get("indonesian_abbreviations") or ""),
        split_list(row.get("english_abbreviations") or ""),
        (row.get("note") or "").strip(),
        (row.get("status") or "").strip() or "preferred",
        origin,
    )


def field_names() -> tuple[str, ...]:
    """Return the subject fields of the shipped termbase."""
    return tuple(sorted(path.stem for path in DATA.glob("*.csv")))


def read_rows(field: str) -> Iterator[dict[str, str]]:
    """Yield the rows of one field's file."""
    import csv

    text = (DATA / f"{field}.csv").read_text(encoding="utf-8")
    yield from csv.DictReader(text.splitlines())


def shipped_entries() -> tuple[Entry, ...]:
    """Return every shipped entry, in the order of fields and terms."""
    return tuple(entry_from_row(row, field) for field in field_names() for row in read_rows(field))
