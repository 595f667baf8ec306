"""What a file of another program holds for us: entries, translation units, and remarks."""

from __future__ import annotations

from typing import NamedTuple

from corpus.errors import SourceError
from glossary.entries import Entry
from glossary.translation_units import Unit
from glossary.validation import problems_of

MAX_BYTES = 64 * 1024 * 1024
MAX_ENTRIES = 200_000
IMPORTED = "imported"
_SHOWN_PROBLEMS = 5


class Batch(NamedTuple):
    """Entries and units of one file, in its order; `notes` say what in the file was left aside."""

    entries: tuple[Entry, ...] = ()
    units: tuple[Unit, ...] = ()
    notes: tuple[str, ...] = ()


def checked(numbered: list[tuple[str, Entry]], notes: tuple[str, ...] = ()) -> Batch:
    """Return a batch of entries, each with where it stands in the file (`row 12`); the same concept counts once.

    Raises:
        SourceError: `too-large` or `malformed`, naming the first entries that are no sound ones.
    """
    if len(numbered) > MAX_ENTRIES:
        raise too_many(len(numbered))
    problems = [f"{place}: {problem}" for place, entry in numbered for problem in problems_of(entry)[:1]]
    if problems:
        more = f"; and {len(problems) - _SHOWN_PROBLEMS} more" if len(problems) > _SHOWN_PROBLEMS else ""
        raise malformed("; ".join(problems[:_SHOWN_PROBLEMS]) + more)
    entries: dict[int, Entry] = {}
    for _, entry in numbered:
        entries.setdefault(entry.term_id, entry)
    twice = len(numbered) - len(entries)
    return Batch(tuple(entries.values()), (), (*notes, f"{twice} entries stand twice") if twice else notes)


def malformed(message: str) -> SourceError:
    """Return the error for a file that cannot be read as what it says it is."""
    return SourceError("malformed", f"The file cannot be taken: {message}.", "Correct the file; nothing was changed.")


def too_many(count: int) -> SourceError:
    """Return the error for a file with more entries than a termbase can have."""
    return SourceError(
        "too-large",
        f"The file has {count:,} entries or more; at most {MAX_ENTRIES:,} are taken.",
        "Split it into parts; nothing was changed.",
        limit=MAX_ENTRIES,
    )
