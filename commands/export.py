"""Export excerpts with citations: a query or passage ids in, a file out.

Each excerpt is an exact quotation with its in-text citation, reference, page or line range, the ids of document and
passage, the source's SHA-256, and W3C selectors by which it can be found again. The same input gives the same bytes.
A query is always strict: every excerpt has all its words.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable
from pathlib import Path

from citations.cited import CitedPassage
from citations.excerpt import cut_excerpt
from citations.export.formats import FORMATS, format_named
from citations.export.record import ExcerptList, ExcerptRecord
from citations.export.write import write_atomically
from citations.inline import cite
from commands.arguments import CommandParser, positive
from commands.citing import CitedParts
from commands.glossaries import glossary_of
from commands.output.envelope import print_json
from commands.output.hits import cited_span, whole_passage
from commands.output.plain import one_line, say
from commands.search import add_query_options, options_from, typed_query
from commands.session import reading
from corpus.errors import UsageError
from corpus.passages import passage_by_id
from corpus.store import Store

TAKES_QUERY = True


def add_arguments(parser: CommandParser) -> None:
    """Declare the arguments."""
    add_query_options(parser)
    parser.add_option("-f", "--format", metavar="NAME", help=f"one of: {', '.join(FORMATS)} (else by FILE's ending)")
    parser.add_option("-o", "--output", metavar="FILE", help="the file to write (else stdout)")
    parser.add_option("--force", action="store_true", help="overwrite FILE")
    parser.add_option("--passage", action="append", metavar="ID", help="export this passage whole; once for each")
    parser.add_option("--limit", type=positive, default=100, metavar="N", help="at most N excerpts (100)")
    parser.add_option("--cite-lang", choices=("en", "id"), default="en", help="language of the citations (en)")
    parser.add_option("--date", default="", metavar="TEXT", help="a date to print in the file; none is made up")


def run(args: argparse.Namespace) -> int:
    """Write the excerpts; 1 if there is none."""
    chosen = format_named(args.format or _ending(args.output))
    with reading(args) as store:
        parts = CitedParts(store)
        records, heading = _of_passages(store, parts, args) if args.passage else _of_query(store, parts, args)
    if not records:
        say("Nothing found; no file was written.")
        return 1
    content = chosen.render(ExcerptList(records, args.cite_lang, heading, args.date))
    if not args.output:
        sys.stdout.buffer.write(content)
        return 0
    write_atomically(Path(args.output), content, force=args.force)
    if args.json:
        print_json("export/1", file=args.output, format=chosen.name, excerpts=len(records))
    else:
        say(f"wrote {len(records)} excerpts to {one_line(args.output)}")
    return 0


def _ending(output: str | None) -> str:
    suffix = Path(output).suffix if output else ""
    if not suffix:
        raise UsageError("Which format?", f"Add -f with one of: {', '.join(FORMATS)}.")
    return suffix


def _of_query(store: Store, parts: CitedParts, args: argparse.Namespace) -> tuple[tuple[ExcerptRecord, ...], str]:
    from indexer.search import Searcher

    query = typed_query(args)
    args.any, args.strict, args.offset = False, True, 0
    with Searcher(store, glossary_of(store)) as searcher:
        result = searcher.search(query, options_from(args))
    if result.talk:
        say(result.talk)
    found = ((parts.passage(whole_passage(hit)), cited_span(hit), hit.passage.document_id) for hit in result.hits)
    return _records(found, parts, args), query


def _of_passages(store: Store, parts: CitedParts, args: argparse.Namespace) -> tuple[tuple[ExcerptRecord, ...], str]:
    if args.words:
        raise UsageError("A query and --passage exclude each other.", "Give one of them.")
    passages = [passage_by_id(store, passage_id) for passage_id in dict.fromkeys(args.passage)]
    found = ((parts.passage(passage), (0, len(passage.text)), passage.document_id) for passage in passages)
    return _records(found, parts, args), ""


def _records(
    found: Iterable[tuple[CitedPassage, tuple[int, int], str]], parts: CitedParts, args: argparse.Namespace
) -> tuple[ExcerptRecord, ...]:
    records = []
    for passage, span, document_id in found:
        document = parts.document(document_id)
        citation = cite(document, passage, span, language=args.cite_lang)
        records.append(ExcerptRecord(cut_excerpt(document, passage, span), citation, document))
    return tuple(records)
