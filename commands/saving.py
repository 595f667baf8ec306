"""Keep a search for `rerun` and write its record: a search that was made in; rows in the library and a file out."""

from __future__ import annotations

import argparse
from pathlib import Path
from shlex import quote
from typing import TYPE_CHECKING

from commands.output.plain import one_line, say
from commands.session import changing, reading
from corpus.errors import TargetExists, UsageError

if TYPE_CHECKING:
    from corpus.store import Store
    from indexer.saved import Record
    from indexer.search import Searcher, SearchOptions, SearchResult

LONGEST_NAME = 60
EVERY_HIT = 1_000_000


def check(args: argparse.Namespace) -> None:
    """Refuse what could not be kept in the end, before anything is searched."""
    if args.batch:
        raise UsageError("--batch has no --save and no --record.", "Save the queries one by one.")
    if args.save is not None and args.any:
        raise UsageError("A saved search is strict; --any is not.", "Leave --any out, or join the words with OR.")
    check_record(args)
    if args.save is None:
        return
    if not args.save.strip() or len(args.save) > LONGEST_NAME or not args.save.isprintable():
        raise UsageError(f"A name has 1 to {LONGEST_NAME} printable characters.", "For example --save cyber.")
    from indexer.saved import saved_searches

    with reading(args) as store:
        if not args.force and any(saved.name == args.save for saved in saved_searches(store)):
            hint = f"Run it with `search_cli.py rerun {quote(args.save)}`, or add --force to replace it."
            raise TargetExists(f"A search is saved as '{args.save}' already.", hint)


def check_record(args: argparse.Namespace) -> None:
    """Refuse to replace a file without --force."""
    if args.record and Path(args.record).exists() and not args.force:
        raise TargetExists(f"{args.record} exists already.", "Add --force to replace it, or name another file.")


def keep(searcher: Searcher, query: str, options: SearchOptions, args: argparse.Namespace) -> None:
    """Save a search and write its record, as the arguments ask; all its hits are looked at."""
    with reading(args) as store:
        result, record = whole(store, searcher, query, options)
    if args.save is not None:
        from indexer.saved import save_search

        with changing(args, "search --save") as store:
            save_search(store, args.save, options, record, [hit.passage for hit in result.hits])
        say(f"Saved as '{one_line(args.save)}'; `search_cli.py rerun {quote(one_line(args.save))}` tells what is new.")
    write_record(record, args)


def whole(store: Store, searcher: Searcher, query: str, options: SearchOptions) -> tuple[SearchResult, Record]:
    """Return a search with all its hits, nothing folded, and its record."""
    from commands.table import VERSION
    from indexer.saved import record_of

    everything = options._replace(limit=EVERY_HIT, offset=0, fold=False, most=0, fair=False, explain=False)
    result = searcher.search(query, everything)
    return result, record_of(store, query, options, (result, VERSION))


def write_record(record: Record, args: argparse.Namespace) -> None:
    """Write the record of a search to the file that --record names, and say where."""
    if not args.record:
        return
    from citations.export.write import write_atomically
    from commands.output.record import record_content

    path = Path(args.record)
    write_atomically(path, record_content(record, as_json=path.suffix == ".json"), force=args.force)
    say(f"The record of the search is in {one_line(args.record)}.")
