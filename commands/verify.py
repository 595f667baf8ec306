"""Check every quotation of a draft or an export against the library: a file in, a verdict on each quotation out.

Reads what Kutip exported, and drafts as Word, LibreOffice, Markdown, HTML, PDF, LaTeX or text. Ends with 0 when all
quotations are verbatim, or verbatim but for quotation marks, dashes, line-end hyphens, white space and the like; else
with 1. A translation that the draft itself declares ("my translation", "terjemahan penulis") cannot be verified: it is
named with the passage that it may come from, and ends with 1, too.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from commands.arguments import CommandParser
from commands.output.proof import Report, print_proof
from commands.session import reading


def add_arguments(parser: CommandParser) -> None:
    """Declare the arguments."""
    parser.add_argument("file", metavar="FILE", help="a draft or an export")
    parser.add_option("--exact", action="store_true", help="accept verbatim quotations alone")
    parser.add_option("--all", action="store_true", help="list the quotations that are right, too")
    parser.add_option(
        "--fresh",
        action="store_true",
        help="exported excerpts: also look for them, at their characters, in a fresh extraction",
    )
    parser.add_option(
        "--second-engine", action="store_true", help="exported excerpts: also read their PDF pages with another engine"
    )


def run(args: argparse.Namespace) -> int:
    """Print the report; 0 if every quotation is right, else 1."""
    from citations.proof.claims import claimed
    from citations.proof.judge import judge
    from citations.proof.levels import Depth, with_levels
    from citations.proof.quoted import quotations_of
    from citations.proof.readers.formats import read_draft
    from citations.proof.sources import Sources
    from citations.proof.translations import with_translations

    draft = read_draft(Path(args.file))
    with reading(args) as store:
        sources = Sources(store)
        judged = judge(sources, quotations_of(draft))
        verdicts, names = claimed(with_translations(sources, judged))
        verdicts = with_levels(store, verdicts, Depth(args.fresh, args.second_engine))
        return print_proof(args, Report(draft.format, verdicts, names))
