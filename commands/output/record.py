"""The record of a search in; a text for a methods section, or JSON, out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from commands.output.envelope import json_line
from commands.output.plain import counted, one_line

if TYPE_CHECKING:
    from indexer.saved import Record

_LANGUAGES = {"id": "Indonesian", "en": "English"}


def record_content(record: Record, *, as_json: bool) -> bytes:
    """Return the file: one JSON object, or a sentence followed by the facts, one a line."""
    if as_json:
        from indexer.saved import record_value

        return f"{json_line('record/1', **record_value(record))}\n".encode()
    facts = "\n".join(f"{name}: {value}" for name, value in record_facts(record))
    return f"{record_sentence(record)}\n\n{facts}\n".encode("utf-8", "backslashreplace")


def record_sentence(record: Record) -> str:
    """Return what was done, as a methods section may say it."""
    library = record.library
    languages = " and ".join(f"{count} {_LANGUAGES.get(name, name)}" for name, count in library.passages.items())
    passages = "passage" if sum(library.passages.values()) == 1 else "passages"
    return (
        f"On {record.ran_at[:10]} a library of {counted(library.documents, 'document')} ({languages} {passages}; "
        f"fingerprint {library.fingerprint[:12]}) was searched with Kutip {record.version} for "
        f"“{one_line(record.query)}”; {counted(record.passages, 'passage')} in "
        f"{counted(record.documents, 'document')} matched."
    )


def record_facts(record: Record) -> list[tuple[str, str]]:
    """Return the facts of a record with their names."""
    options = "; ".join(_option(name, value) for name, value in record.options.items())
    facts = [
        ("query", one_line(record.query)),
        ("understood", one_line(record.understood)),
        ("options", one_line(options) or "none"),
        ("passages", str(record.passages)),
        ("documents", str(record.documents)),
        ("documents without the facts that a condition asks for", str(record.unjudged)),
        ("fingerprint of the library", record.library.fingerprint),
        ("documents in the library", str(record.library.documents)),
        ("passages in the library", str(sum(record.library.passages.values()))),
        ("version", f"Kutip {record.version}"),
        ("date", record.ran_at),
    ]
    if record.relaxed:
        facts.insert(2, ("relaxed", "yes: no passage had all the words, and those with most of them were counted"))
    return facts


def _option(name: str, value: object) -> str:
    if isinstance(value, bool):
        return name.replace("_", " ") if value else f"no {name}"
    return f"{name} {', '.join(map(str, value))}" if isinstance(value, (list, tuple)) else f"{name} {value}"
