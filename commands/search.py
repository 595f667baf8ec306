"""Find cited passages: a query in, ranked passages of both languages with their citations out.

Words must all match, across inflection and, through the glossary, across the two languages; each hit says why.
"..." is an exact phrase, ~"..." one whose words may be inflected or translated, OR, -word, ( ), word*, word~1,
=word (this form only), title: author: lang: year:2015..2019 section: type: tag:. Where no passage has all the
words, those that have most of them are shown, and said so (--strict never does that). Details are in
docs/query-language.md.
"""

from __future__ import annotations

import argparse
import sys

from commands.arguments import TYPE_CHECKING, CommandParser, positive, year_range
from corpus.errors import KutipError, NoSuchPath, UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from corpus.store import Store
    from indexer.search import Searcher, SearchOptions

TAKES_QUERY = True
SORTS = ("relevance", "year", "title", "position")
GROUPS = ("document", "year", "lang")
OF_A_GROUP = 3
"""Hits of a group that are shown unless --per-document says otherwise."""


def add_arguments(parser: CommandParser) -> None:
    """Declare the arguments."""
    add_query_options(parser)
    parser.add_option("--limit", type=positive, default=10, metavar="N", help="at most N hits (10)")
    parser.add_option("--offset", type=positive, default=0, metavar="N", help="leave out the first N hits")
    parser.add_option("--any", action="store_true", help="a question typed as it is: any of its words may match")
    parser.add_option("--strict", action="store_true", help="never show passages that lack a word")
    parser.add_option("--cite-lang", choices=("en", "id"), default="en", help="language of the citations (en)")
    parser.add_option("--batch", metavar="FILE", help="one query a line, or JSONL with query_id and query; - is stdin")
    parser.add_option("--sort", choices=SORTS, default="relevance", help="order of the hits (relevance)")
    parser.add_option("--group", choices=GROUPS, help="put hits of one document, year or language together")
    parser.add_option(
        "--per-document", type=positive, metavar="N", help="at most N of each document (or group); 0: all"
    )
    parser.add_option("--all", action="store_true", help="show passages that nearly repeat another as well")
    parser.add_option("--facets", action="store_true", help="count all hits by language, year, kind and document")
    parser.add_option("--sample", type=positive, metavar="N", help="N of the hits, drawn at random, repeatably")
    parser.add_option("--seed", type=int, default=1, metavar="S", help="another seed draws another sample (1)")
    parser.add_option("--explain", action="store_true", help="show what was searched, and why a hit has its score")
    parser.add_option("--save", metavar="NAME", help="keep the search (a strict one) for `rerun NAME`")
    parser.add_option("--record", metavar="FILE", help="write how the search was made, for a methods section")
    parser.add_option("--force", action="store_true", help="let --save and --record replace what is there")
    parser.add_option("--no-marks", action="store_true", help="do not mark the matches in the text")


def add_query_options(parser: CommandParser) -> None:
    """Declare the arguments that every command with a query has."""
    parser.add_option("--lang", choices=("id", "en"), help="only passages in this language")
    parser.add_option("--year", type=str, metavar="YEARS", help="only documents of 2018, or of 2015..2019")
    parser.add_option("--document", action="append", metavar="ID", help="only this document; once for each")
    parser.add_option("--phrase", action="store_true", help="read all the words as one exact phrase")
    parser.add_option("--no-expand", action="store_true", help="do not use the glossary")
    parser.add_option("--no-stem", action="store_true", help="match the forms as typed")


def run(args: argparse.Namespace) -> int:
    """Search, and print what was found; 1 if nothing was."""
    from commands.citing import CitedParts
    from commands.glossaries import glossary_of
    from commands.output.hits import print_hits
    from commands.session import reading
    from indexer.search import Searcher

    options = shown_options(args)
    if args.batch and args.words:
        raise UsageError("--batch takes its queries from the file.", "Leave out the words, or leave out --batch.")
    if args.save is not None or args.record is not None:
        from commands.saving import check

        check(args)
        options = options._replace(strict=options.strict or args.save is not None)
    with reading(args) as store, Searcher(store, glossary_of(store)) as searcher:
        if args.batch:
            return _batch(store, searcher, args, options)
        query = typed_query(args)
        result = searcher.search(query, options)
        if several := _several_words(args):
            how = f"for the phrase add --phrase or type '\"{several}\"'"
            result = result._replace(understood=f"all of: {result.understood} ({how})")
        print_hits(query, result, CitedParts(store), args)
        if args.save is not None or args.record is not None:
            from commands.saving import keep

            keep(searcher, query, options, args)
    return 0 if result.hits else 1


def typed_query(args: argparse.Namespace) -> str:
    """Return the query as typed: all the words after the command."""
    query = " ".join(args.words).strip()
    if not query:
        raise UsageError("There is no query.", 'Type, for example: search_cli.py search kedaulatan "hukum laut"')
    return query


def _several_words(args: argparse.Namespace) -> str:
    """Return an argument that holds several plain words: quotes that the shell took away may have been meant."""
    for typed in () if args.any or args.phrase else args.words:
        words = typed.split()
        plain = all(word[0].isalnum() and word.replace("-", "").isalnum() for word in words)
        if len(words) > 1 and plain and not {"AND", "OR", "NOT"}.intersection(words):
            return " ".join(words)
    return ""


def options_from(args: argparse.Namespace) -> SearchOptions:
    """Return the search options of parsed arguments."""
    from indexer.search import SearchOptions

    first, last = year_range(args.year) if args.year else (None, None)
    return SearchOptions(
        limit=args.limit,
        offset=args.offset,
        languages=(args.lang,) if args.lang else (),
        years=(first or 0, 9999 if last is None else last) if args.year else None,
        documents=tuple(args.document or ()),
        any_word=args.any,
        strict=args.strict,
        expand=not args.no_expand,
        stem=not args.no_stem,
        phrase=args.phrase,
    )


def shown_options(args: argparse.Namespace) -> SearchOptions:
    """Return the search options with what concerns the list of hits; of a sample nothing is folded or arranged."""
    options = options_from(args)._replace(facets=args.facets, explain=args.explain, sort=args.sort, group=args.group)
    if args.sample is not None:
        return options._replace(sample=(args.sample, args.seed))
    most = OF_A_GROUP if args.group and args.per_document is None else args.per_document or 0
    return options._replace(fold=not args.all, most=most, fair=args.per_document != 0)


def _batch(store: Store, searcher: Searcher, args: argparse.Namespace, options: SearchOptions) -> int:
    """Answer one query a line, each with one JSON line, in the same order."""
    from commands.citing import CitedParts
    from commands.output.errors import error_line
    from commands.output.hits_json import hits_line

    parts = CitedParts(store)
    found = False
    for query_id, query in _queries(args.batch):
        try:
            result = searcher.search(query, options)
            line = hits_line(query, result, parts, args, query_id)
            found = found or bool(result.hits)
        except KutipError as error:
            line = error_line(error, query_id=query_id, query=query)
        sys.stdout.write(line + "\n")
    return 0 if found else 1


def _queries(name: str) -> Iterator[tuple[str, str]]:
    """Yield id and query of every line that holds one; lines count as ids where a file gives none."""
    import json
    from pathlib import Path

    if name == "-":
        lines = sys.stdin.read().splitlines()
    else:
        try:
            lines = Path(name).read_text(encoding="utf-8-sig").splitlines()
        except FileNotFoundError as error:
            raise NoSuchPath(name) from error
        except (OSError, UnicodeDecodeError) as error:
            raise UsageError(f"{name} cannot be read: {error}.", "Give a text file in UTF-8.") from error
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        if line.lstrip().startswith("{"):
            try:
                row = json.loads(line)
                yield str(row.get("query_id", number)), str(row["query"])
            except (ValueError, KeyError, AttributeError):
                yield str(number), line
        else:
            yield str(number), line.strip()
