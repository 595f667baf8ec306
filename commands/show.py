"""Show a passage with its context, or a whole document: an id in, its text out.

A passage is shown with the passages before and after it and with its citation. A document is shown as its
reading text; --json adds its pages, sections and the record of edits, from which the extracted text can be
rebuilt.
"""

from __future__ import annotations

import argparse

from commands.arguments import CommandParser, positive
from commands.citing import CitedParts
from commands.output.documents import print_document
from commands.output.passage import print_passage
from commands.output.plain import print_recognised
from commands.session import reading
from corpus.catalog import document_row, edits_of, page_rows, reading_text, section_rows
from corpus.ids import is_document_id, parse_passage_id, passage_id_of
from corpus.passages import passage_by_id, passages_by_id
from corpus.store import Store


def add_arguments(parser: CommandParser) -> None:
    """Declare the arguments."""
    parser.add_argument("item_id", metavar="ID", help="a passage id (3f2a91bc0a1d:12) or a document id (3f2a91bc0a1d)")
    parser.add_option("--context", type=positive, default=1, metavar="N", help="passages before and after (1)")
    parser.add_option("--cite-lang", choices=("en", "id"), default="en", help="language of the citation (en)")


def run(args: argparse.Namespace) -> int:
    """Print the passage or document."""
    with reading(args) as store:
        if is_document_id(args.item_id):
            _show_document(store, args)
        else:
            _show_passage(store, args)
    return 0


def _show_document(store: Store, args: argparse.Namespace) -> None:
    row = document_row(store, args.item_id)
    parts = (page_rows(store, row.document_id), section_rows(store, row.document_id), edits_of(store, row.document_id))
    print_document(row, reading_text(store, row.document_id), parts, as_json=args.json)


def _show_passage(store: Store, args: argparse.Namespace) -> None:
    from citations.inline import cite

    document_id, ordinal = parse_passage_id(args.item_id)
    passage = passage_by_id(store, args.item_id)
    near = range(max(1, ordinal - args.context), ordinal + args.context + 1)
    found = passages_by_id(store, (passage_id_of(document_id, number) for number in near))
    around = sorted(found.values(), key=lambda row: row.ordinal)
    parts = CitedParts(store)
    citation = cite(
        parts.document(document_id), parts.passage(passage), (0, len(passage.text)), language=args.cite_lang
    )
    print_passage(document_row(store, document_id), passage, around, citation, as_json=args.json)
    if not args.json:
        print_recognised(parts.recognised(passage))
