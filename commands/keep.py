"""Keep an exact quotation: ids of passages and, for a part of them, its first and last words in; the excerpt out.

Without --from and --to whole passages are kept; several ids, or a --to in a later passage, make one quotation that runs
over them. Several pairs of --from and --to keep several stretches as one quotation with [...] between them. --insert
and --replace put words of yours into it, in brackets. What is kept of the source is never altered, and stays when the
file changes.
"""

from __future__ import annotations

import argparse

from commands.arguments import CommandParser
from commands.cutting import add_cutting_options, cut_of, passages_named
from commands.output.kept import print_kept
from commands.session import changing
from corpus.catalog import document_row
from corpus.store import transaction


def add_arguments(parser: CommandParser) -> None:
    """Declare the arguments."""
    parser.add_argument("passage_ids", nargs="+", metavar="PASSAGE_ID", help="as `search` prints it")
    add_cutting_options(parser)
    parser.add_option("--note", default="", metavar="TEXT", help="a note of yours")
    parser.add_option("--tag", action="append", default=[], metavar="TAG", help="a tag; once for each")
    parser.add_option("--cite-lang", choices=("en", "id"), default="en", help="language of the citation shown (en)")


def run(args: argparse.Namespace) -> int:
    """Keep the quotation and print it."""
    from citations.kept import KeptExcerpt, keep, kept_excerpts
    from commands.citing import CitedParts
    from commands.keeping import kept_record

    with changing(args, "keep") as store:
        passages = passages_named(store, args.passage_ids)
        first = passages[0]
        cut = cut_of(store, passages, args)
        sha256 = document_row(store, first.document_id).sha256
        excerpt = KeptExcerpt(
            0, first.document_id, sha256, first.passage_id, args.note, "", tuple(args.tag), cut.segments, cut.insertions
        )
        with transaction(store) as connection:
            kept_id = keep(connection, excerpt)
        kept = kept_excerpts(store, kept_ids=(kept_id,))
        record = kept_record(store, CitedParts(store), kept[0], args.cite_lang)
    print_kept("keep/1", [(kept[0], record)], as_json=args.json)
    return 0
