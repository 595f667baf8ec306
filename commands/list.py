"""List the documents: nothing in, a line a document out.

Each line gives the document's id, language, year, authors, title and number of passages.
"""

from __future__ import annotations

import argparse

from commands.arguments import CommandParser
from commands.output.documents import print_document_list
from commands.session import reading
from corpus.catalog import documents, passage_counts


def add_arguments(parser: CommandParser) -> None:
    """Declare the arguments."""
    parser.add_option("--lang", choices=("id", "en"), help="only documents in this language")
    parser.add_option("--all", action="store_true", help="on a terminal too, list more than the first 20")


def run(args: argparse.Namespace) -> int:
    """Print the documents; 1 if there is none."""
    with reading(args) as store:
        rows = [row for row in documents(store) if args.lang in (None, row.language)]
        counts = passage_counts(store)
    print_document_list(rows, counts, args)
    return 0 if rows else 1
