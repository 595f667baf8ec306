"""Keep an exact quotation: a passage's id and, if it is a part, its first and last words in; the kept excerpt out.

Without --from and --to the whole passage is kept. --to may name words of a later passage. Several pairs of --from and
--to keep several stretches as one quotation with [...] between them. What is kept is never altered, and stays when the
file changes.
"""

from __future__ import annotations

import argparse
from itertools import zip_longest

from commands.arguments import CommandParser
from commands.output.kept import print_kept
from commands.session import changing
from corpus.catalog import document_row, reading_text
from corpus.passages import passage_by_id
from corpus.store import transaction


def add_arguments(parser: CommandParser) -> None:
    """Declare the arguments."""
    parser.add_argument("passage_id", metavar="PASSAGE_ID", help="as `search` prints it")
    parser.add_option("--from", dest="first", action="append", metavar="WORDS", help="the first words of the quotation")
    parser.add_option("--to", dest="last", action="append", metavar="WORDS", help="its last words")
    parser.add_option("--note", default="", metavar="TEXT", help="a note of yours")
    parser.add_option("--tag", action="append", default=[], metavar="TAG", help="a tag; once for each")
    parser.add_option("--cite-lang", choices=("en", "id"), default="en", help="language of the citation shown (en)")


def run(args: argparse.Namespace) -> int:
    """Keep the quotation and print it."""
    from citations.kept import KeptExcerpt, choose_segments, keep, kept_excerpts
    from commands.citing import CitedParts
    from commands.keeping import kept_record

    with changing(args, "keep") as store:
        passage = passage_by_id(store, args.passage_id)
        words = list(zip_longest(args.first or [], args.last or [])) or [(None, None)]
        segments = choose_segments(reading_text(store, passage.document_id), (passage.start, passage.end), words)
        sha256 = document_row(store, passage.document_id).sha256
        excerpt = KeptExcerpt(
            0, passage.document_id, sha256, passage.passage_id, args.note, "", tuple(args.tag), segments
        )
        with transaction(store) as connection:
            kept_id = keep(connection, excerpt)
        kept = kept_excerpts(store, kept_ids=(kept_id,))
        record = kept_record(store, CitedParts(store), kept[0], args.cite_lang)
    print_kept("keep/1", [(kept[0], record)], as_json=args.json)
    return 0
