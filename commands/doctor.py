"""Check the library and show what needs attention: nothing in, a report out.

Lists the files that could not be read with the reason and the way out, the files that are gone, the documents
whose metadata or text has gaps, and whether store, originals and index are whole.
"""

from __future__ import annotations

import argparse

from commands.arguments import CommandParser
from commands.output.report import System, print_health
from commands.session import reading
from corpus.health import check_library, helpers
from corpus.parser_child import enforced


def add_arguments(parser: CommandParser) -> None:
    """Declare the arguments."""
    parser.add_option("--all", action="store_true", help="on a terminal too, list more than ten of each kind")
    parser.add_option("--deep", action="store_true", help="also compare every original with its hash")


def run(args: argparse.Namespace) -> int:
    """Print the report; 1 if anything is broken (a gap in the metadata is not)."""
    from indexer.engine import bring_up_to_date

    with reading(args) as store:
        health = check_library(store, deep=args.deep)
        index = bring_up_to_date(store) or "up to date"
    print_health(health, index, System(enforced(), helpers()), args)
    return 0 if health.whole else 1
