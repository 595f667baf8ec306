"""Saved searches and what a new run of one found in; a list, or what is new, for a person or as JSON out."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from typing import TYPE_CHECKING

from commands.output.envelope import print_json
from commands.output.hits import print_hit, print_understood
from commands.output.hits_json import hit_value
from commands.output.plain import counted, one_line, say, wrapped, write

if TYPE_CHECKING:
    from commands.citing import CitedParts
    from indexer.saved import Differences, Record, SavedSearch
    from indexer.search import SearchResult

_WHY = {
    "updated": "its file was updated and the passage is not in the new version",
    "removed": "its document was removed",
    "forgotten": "its document was read anew and no longer has it",
    "no match": "it no longer matches",
}
_SHOWN = 20


def print_saved(saved: Sequence[SavedSearch], *, as_json: bool) -> None:
    """Print the list of saved searches."""
    from indexer.saved import options_value, record_value

    if as_json:
        rows = [
            {
                "name": each.name,
                "query": each.query,
                "options": options_value(each.options),
                "saved_at": each.saved_at,
                "last_run": record_value(each.record),
            }
            for each in saved
        ]
        print_json("saved/1", total=len(rows), searches=rows)
        return
    for each in saved:
        write(f"{one_line(each.name)}: {one_line(each.query)}")
        write(f"   {counted(each.record.passages, 'passage')} on {each.record.ran_at[:10]}; saved {each.saved_at[:10]}")
    if not saved:
        write("No search is saved; `search_cli.py search QUERY --save NAME` saves one.")


def print_removed(name: str, *, as_json: bool) -> None:
    """Say that a saved search is forgotten."""
    if as_json:
        print_json("saved-removed/1", name=name)
    else:
        write(f"forgotten: {one_line(name)}")


def print_rerun(
    saved: SavedSearch,
    ran: tuple[SearchResult, Record, Differences],
    parts: CitedParts,
    args: argparse.Namespace,
) -> None:
    """Print what is new, gone and changed since the last run."""
    result, record, found = ran
    new = [hit for hit in result.hits if hit.passage.passage_id in set(found.new)]
    if args.json:
        from indexer.saved import record_value

        print_json(
            "rerun/1",
            name=saved.name,
            query=saved.query,
            understood=result.understood,
            total=record.passages,
            last_run=record_value(saved.record),
            record=record_value(record),
            new_total=len(new),
            new=[hit_value(hit, parts, args.cite_lang) for hit in new[: args.limit]],
            gone=[each._asdict() for each in found.gone],
            changed=[each._asdict() for each in found.changed],
        )
        return
    if result.talk:
        say(result.talk)
    write(f"{one_line(saved.name)}: {one_line(saved.query)}")
    print_understood(result.understood)
    if result.understood != saved.record.understood:
        write(f"last time it was understood: {one_line(saved.record.understood)}")
    for hit in new[: args.limit]:
        write()
        print_hit(hit, parts, args)
    if len(new) > args.limit:
        write(f"and {len(new) - args.limit} more new ones; --limit {len(new)} shows all")
    _print_differences(found)
    write()
    counts = f"{len(new)} new, {len(found.gone)} gone, {len(found.changed)} changed"
    write(f"{counted(record.passages, 'passage')}, {counts} since {saved.record.ran_at[:10]}")


def _print_differences(found: Differences) -> None:
    if found.gone or found.changed:
        write()
    for gone in found.gone[:_SHOWN]:
        write(f"gone: {gone.passage_id} ({_WHY[gone.why]})")
        for line in wrapped(one_line(gone.text[:200]), indent="   | ") if gone.text else ():
            write(line)
    for changed in found.changed[:_SHOWN]:
        was = "" if changed.was == changed.passage_id else f" (was {changed.was})"
        write(f"changed: {changed.passage_id}{was}")
    left = max(0, len(found.gone) - _SHOWN) + max(0, len(found.changed) - _SHOWN)
    if left:
        write(f"and {left} more; --json has all")
