"""Build the search index anew from the store: nothing in, the number of passages out.

The index is a cache in your cache folder; it can be deleted at any time and is rebuilt by itself when it is
missing or broken. This command does it on request.
"""

from __future__ import annotations

import argparse

from commands.arguments import CommandParser
from commands.output.envelope import print_json
from commands.output.plain import counted, write
from commands.session import reading


def add_arguments(parser: CommandParser) -> None:
    """Declare the arguments: there are none beside the common ones."""


def run(args: argparse.Namespace) -> int:
    """Rebuild the index."""
    from indexer.engine import rebuild

    with reading(args) as store:
        count = rebuild(store)
    if args.json:
        print_json("reindex/1", passages=count)
    else:
        write(f"indexed {counted(count, 'passage')}")
    return 0
