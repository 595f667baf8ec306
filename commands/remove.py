"""Take documents out of the library: ids in, a line each out.

A removed document is no longer found. Its text stays in the store so that quotations taken from it can
still be verified; ingesting the file again brings it back.
"""

from __future__ import annotations

import argparse

from commands.arguments import CommandParser
from commands.output.envelope import print_json
from commands.output.plain import one_line, write
from commands.session import changing
from corpus.catalog import document_row
from corpus.errors import UnknownDocument
from corpus.prune import remove_document


def add_arguments(parser: CommandParser) -> None:
    """Declare the arguments."""
    parser.add_argument("document_ids", nargs="+", metavar="DOCUMENT_ID", help="as `list` prints them")


def run(args: argparse.Namespace) -> int:
    """Remove every document named, or none if one of them is unknown."""
    from indexer.engine import bring_up_to_date

    with changing(args, "remove") as store:
        rows = [document_row(store, document_id) for document_id in dict.fromkeys(args.document_ids)]
        for row in rows:
            if row.state == "removed":
                raise UnknownDocument(row.document_id)
        for row in rows:
            remove_document(store, row.document_id)
        bring_up_to_date(store)
    if args.json:
        print_json("remove/1", removed=[row.document_id for row in rows])
    else:
        for row in rows:
            write(f"removed    {row.document_id}  {one_line(row.title or row.file_name)}")
    return 0
