"""Run a saved search again: its name in, what is new, gone and changed since the last run out.

Without a name the saved searches are listed. A run is remembered, so that the next one tells what came after it; --peek
looks without remembering.
"""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from commands.arguments import CommandParser, positive
from commands.session import changing, reading
from corpus.errors import UsageError

if TYPE_CHECKING:
    from corpus.store import Store


def add_arguments(parser: CommandParser) -> None:
    """Declare the arguments."""
    parser.add_argument("name", nargs="?", metavar="NAME", help="as `search --save NAME` was given it")
    parser.add_option("--limit", type=positive, default=10, metavar="N", help="show at most N new passages (10)")
    parser.add_option("--peek", action="store_true", help="do not remember this run")
    parser.add_option("--remove", action="store_true", help="forget the saved search")
    parser.add_option("--record", metavar="FILE", help="write how the search was made, for a methods section")
    parser.add_option("--force", action="store_true", help="let --record replace a file")
    parser.add_option("--cite-lang", choices=("en", "id"), default="en", help="language of the citations (en)")
    parser.add_option("--no-marks", action="store_true", help="do not mark the matches in the text")


def run(args: argparse.Namespace) -> int:
    """List the saved searches, or run or remove one; 1 if there is none, or it finds nothing."""
    from commands.output.saved import print_saved
    from commands.saving import check_record
    from indexer.saved import saved_searches

    if args.name is None:
        if args.remove or args.record:
            raise UsageError("Which search?", "`search_cli.py rerun` lists the saved ones; then rerun NAME.")
        with reading(args) as store:
            saved = saved_searches(store)
        print_saved(saved, as_json=args.json)
        return 0 if saved else 1
    check_record(args)
    if args.remove:
        return _remove(args)
    with reading(args) if args.peek else changing(args, "rerun") as store:
        return _rerun(store, args)


def _remove(args: argparse.Namespace) -> int:
    from commands.output.saved import print_removed
    from indexer.saved import forget_search

    with changing(args, "rerun --remove") as store:
        forget_search(store, args.name)
    print_removed(args.name, as_json=args.json)
    return 0


def _rerun(store: Store, args: argparse.Namespace) -> int:
    from commands.citing import CitedParts
    from commands.glossaries import glossary_of
    from commands.output.saved import print_rerun
    from commands.saving import whole, write_record
    from indexer.saved import differences, save_search, saved_search
    from indexer.search import Searcher

    saved = saved_search(store, args.name)
    with Searcher(store, glossary_of(store)) as searcher:
        result, record = whole(store, searcher, saved.query, saved.options)
    found = differences(store, saved.name, {hit.passage.passage_id: hit.passage for hit in result.hits})
    print_rerun(saved, (result, record, found), CitedParts(store), args)
    if not args.peek:
        save_search(store, saved.name, saved.options, record, [hit.passage for hit in result.hits])
    write_record(record, args)
    return 0 if result.hits else 1
