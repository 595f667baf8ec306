"""Entries of the glossary and their history in; lists for a person or JSON out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from commands.output.entry import entry_value
from commands.output.envelope import print_json
from commands.output.plain import one_line, write
from glossary.entries import Entry
from glossary.user_terms import Revision


def print_entries(action: str, entries: Sequence[Entry], *, as_json: bool, marked: int | None = None) -> None:
    """Print entries that were listed, added, edited or removed; `marked` is the number of passages marked anew."""
    if as_json:
        facts: dict[str, Any] = {} if marked is None else {"passages_marked": marked}
        values = [entry_value(entry) for entry in entries]
        print_json("glossary/1", action=action, total=len(values), entries=values, **facts)
        return
    for entry in entries:
        done = "" if action == "list" else f"{action:<8}"
        write(f"{done}{entry_line(entry)}")
    if action == "list":
        write(f"{len(entries)} {'entry' if len(entries) == 1 else 'entries'}")


def print_history(revisions: Sequence[Revision], *, as_json: bool) -> None:
    """Print revisions, oldest first."""
    if as_json:
        values = [
            {"revision": item.revision, "state": item.state, "changed_at": item.changed_at, **_entry(item)}
            for item in revisions
        ]
        print_json("glossary-history/1", total=len(values), revisions=values)
        return
    for item in revisions:
        write(f"{item.changed_at}  {item.state:<10}  {entry_line(item.entry)}")
    if not revisions:
        write("Nothing was changed yet.")


def entry_line(entry: Entry) -> str:
    """Show an entry on one line."""
    status = "" if entry.status == "preferred" else f", {entry.status}"
    field = entry.field.replace("_", " ")
    facts = f"{entry.part_of_speech}, {field}, {entry.origin}{status}"
    return one_line(f"{entry.term_id:>10}  {entry.indonesian} = {'; '.join(entry.english)}  ({facts})")


def _entry(item: Revision) -> dict[str, object]:
    return {"entry": entry_value(item.entry)}
