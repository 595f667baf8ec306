"""The termbase ready for lookup: entries in, a small SQLite file of their forms in the user's cache folder out.

The CSV files are the truth; the file is made from them once per version of theirs, and again when it is missing
or broken. Where the cache folder cannot be written it is made in memory.
"""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from corpus.cache import cache_folder
from corpus.language.words import fold
from corpus.records import TYPE_CHECKING, NamedTuple
from glossary.entries import DATA, Entry, shipped_entries

if TYPE_CHECKING:
    from corpus.document import Language

THESAURUS = Path(__file__).with_name("thesaurus")
FORMAT = 8
"""Raise when the tables or the making of keys change."""
_FEW = 300
"""Up to so many entries of the user's own are made ready at each command; it takes less than opening a file more."""
_MOST_OWN = 4

_SCHEMA = """
CREATE TABLE entries (term_id INTEGER PRIMARY KEY, entry TEXT NOT NULL);
CREATE TABLE forms (
    language TEXT NOT NULL,
    key TEXT NOT NULL,
    folded TEXT NOT NULL,
    form TEXT NOT NULL,
    role TEXT NOT NULL,
    place INTEGER NOT NULL,
    words INTEGER NOT NULL,
    term_id INTEGER NOT NULL
);
CREATE INDEX forms_by_key ON forms(language, key);
CREATE INDEX forms_by_folded ON forms(folded);
CREATE INDEX forms_by_term ON forms(term_id);
CREATE TABLE parts (word TEXT NOT NULL, form INTEGER NOT NULL, PRIMARY KEY (word, form)) WITHOUT ROWID;
"""


class Form(NamedTuple):
    """One written form of an entry.

    `role` is term, variant or abbreviation; `place` is its place among the forms of its language, from 0; `key`
    is the form's stems joined with spaces.
    """

    language: Language
    key: str
    folded: str
    form: str
    role: str
    place: int
    words: int
    term_id: int


def forms_of(entry: Entry) -> tuple[Form, ...]:
    """Return every form of an entry, in both languages."""
    from glossary.keys import key_of

    languages: tuple[tuple[Language, tuple[tuple[str, str], ...]], ...] = (
        (
            "id",
            (
                ("term", entry.indonesian),
                *(("variant", form) for form in entry.indonesian_variants),
                *(("abbreviation", form) for form in entry.indonesian_abbreviations),
            ),
        ),
        (
            "en",
            (
                *(("term", form) for form in entry.english),
                *(("variant", form) for form in entry.english_variants),
                *(("abbreviation", form) for form in entry.english_abbreviations),
            ),
        ),
    )
    forms = []
    for language, written in languages:
        for place, (role, form) in enumerate(written):
            key = key_of(form, language)
            if key:
                forms.append(Form(language, key, fold(form), form, role, place, key.count(" ") + 1, entry.term_id))
    return tuple(forms)


def fill(connection: sqlite3.Connection, entries: Iterable[Entry]) -> None:
    """Write entries and their forms into an empty termbase; its thesaurus stays empty."""
    from glossary.thesauri import SCHEMA

    connection.executescript(SCHEMA)
    _fill_entries(connection, entries)


def _fill_entries(connection: sqlite3.Connection, entries: Iterable[Entry]) -> None:
    connection.executescript(_SCHEMA)
    for entry in entries:
        connection.execute(
            "INSERT OR REPLACE INTO entries VALUES (?, ?)", (entry.term_id, json.dumps(entry, ensure_ascii=False))
        )
        for form in forms_of(entry):
            number = connection.execute("INSERT INTO forms VALUES (?,?,?,?,?,?,?,?)", form).lastrowid
            if form.words > 1:
                words = {*form.folded.split(), *form.key.split()}
                connection.executemany("INSERT INTO parts VALUES (?, ?)", ((word, number) for word in words))


def _fill_shipped(connection: sqlite3.Connection) -> None:
    from glossary.thesauri import fill_thesauri

    fill(connection, shipped_entries())
    fill_thesauri(connection)


def termbase_of(entries: Iterable[Entry]) -> sqlite3.Connection:
    """Return a termbase in memory that holds some entries and no thesaurus."""
    connection = sqlite3.connect(":memory:")
    _fill_entries(connection, entries)
    return connection


def open_own_termbase(stored: Sequence[str]) -> sqlite3.Connection:
    """Open a termbase of the user's own entries, each in its stored form.

    Of many (an imported dictionary) the stems of all forms take half a second: they are kept in the cache folder, by
    what the entries say, so that copies of a library which went different ways have one each.
    """
    if len(stored) <= _FEW:
        return termbase_of(map(read_entry, stored))
    import zlib

    said = "\n".join(stored).encode()
    path = cache_folder() / f"own-{FORMAT}-{len(said):x}-{zlib.crc32(said):08x}{zlib.adler32(said):08x}.sqlite"
    try:
        if not path.exists():
            others = sorted(path.parent.glob("own-*.sqlite"), key=lambda other: other.stat().st_mtime)
            for old in others[: -_MOST_OWN + 1]:
                old.unlink(missing_ok=True)
            _write(path, lambda connection: _fill_entries(connection, map(read_entry, stored)))
        return _open(path)
    except (OSError, sqlite3.Error):
        return termbase_of(map(read_entry, stored))


def open_termbase() -> sqlite3.Connection:
    """Open the shipped termbase, making its file first where needed."""
    path = cache_folder() / f"termbase-{FORMAT}-{_fingerprint()}.sqlite"
    try:
        if not path.exists():
            _make(path)
        connection = _open(path)
    except (OSError, sqlite3.Error):
        connection = sqlite3.connect(":memory:")
        _fill_shipped(connection)
    return connection


def _open(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)
    connection.execute("SELECT 1 FROM entries LIMIT 1").fetchone()
    return connection


def _make(path: Path) -> None:
    for old in path.parent.glob("termbase-*.sqlite"):
        old.unlink(missing_ok=True)
    _write(path, _fill_shipped)


def _write(path: Path, fill_it: Callable[[sqlite3.Connection], None]) -> None:
    """Make the file under another name and rename it, so that a crash leaves none that is half done."""
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_name(f"{path.name}.{os.getpid()}.part")
    connection = sqlite3.connect(temporary)
    try:
        with connection:
            fill_it(connection)
    finally:
        connection.close()
    temporary.replace(path)


def _fingerprint() -> str:
    """Return a text that changes when a CSV file does, without reading them: of names, sizes and times."""
    import zlib

    stats = []
    for folder in (DATA, THESAURUS):
        with os.scandir(folder) as files:
            stats += [(file.name, file.stat()) for file in files if file.name.endswith(".csv")]
    facts = sorted((name, stat.st_size, stat.st_mtime_ns) for name, stat in stats)
    return f"{zlib.crc32(repr(facts).encode()):08x}"


def read_entry(text: str) -> Entry:
    """Read an entry back from its stored form."""
    values = json.loads(text)
    return Entry._make(tuple(value) if isinstance(value, list) else value for value in values)
