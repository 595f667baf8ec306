"""The options that concordance and statistics share: a parser in, options declared; parsed arguments in, values out."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from typing import get_args

from analysis.query import Query, parse, parse_phrase
from analysis.selection import Scope, Selection
from commands.arguments import CommandParser, positive, year_range
from commands.output.plain import one_line, say
from commands.picturing import add_picture
from corpus.document import BlockKind
from corpus.errors import MalformedId, UsageError
from corpus.ids import is_document_id

FORMATS = ("table", "csv", "tsv", "json")
LANGUAGES: Mapping[str, str] = {"id": "Indonesian", "en": "English"}
_NAMED = 8


def add_selection(parser: CommandParser) -> None:
    """Declare the options that choose a part of the library."""
    parser.add_option("--lang", choices=("id", "en"), help="only passages in this language")
    parser.add_option("--document", action="append", default=[], metavar="ID", help="only this document (repeatable)")
    parser.add_option("--year", metavar="YEARS", help="only documents of 2018, or of 2015..2019")
    parser.add_option("--tag", action="append", default=[], metavar="TAG", help="only documents with this tag")
    parser.add_option(
        "--type", action="append", default=[], choices=get_args(BlockKind), help="only this kind of block"
    )


def add_format(parser: CommandParser) -> None:
    """Declare the option for the form of the output."""
    parser.add_option("--format", choices=FORMATS, default="table", help="form of the output (table)")


def add_counting(parser: CommandParser, thing: str, *, least: int) -> None:
    """Declare the options of a command that lists words with figures."""
    parser.add_option("--unit", choices=("word", "stem"), default="word", help=f"what a {thing} is (word)")
    parser.add_option("--no-stop-words", action="store_true", help="leave common words out")
    parser.add_option("--min", type=positive, default=least, metavar="N", help=f"at least N times ({least})")
    parser.add_option("--limit", type=positive, default=30, metavar="N", help=f"at most N {thing}s (30)")


def add_common(parser: CommandParser, *, phrase: bool = True) -> None:
    """Declare the options that every one of the statistics has; `phrase` for those that take a query."""
    if phrase:
        parser.add_option("--phrase", action="store_true", help="read all words as one exact phrase")
    add_selection(parser)
    add_format(parser)
    add_picture(parser)


def selection_of(args: argparse.Namespace) -> Selection:
    """Return the selection that the options describe."""
    for document_id in args.document:
        if not is_document_id(document_id):
            raise MalformedId(document_id)
    years = None if args.year is None else year_range(args.year)
    return Selection(args.lang, tuple(args.document), years, tuple(args.tag), tuple(args.type))


def format_of(args: argparse.Namespace) -> str:
    """Return the form of the output."""
    return "json" if args.json else str(args.format)


def query_of(args: argparse.Namespace, command: str) -> Query:
    """Read the words after a command as a query."""
    typed = " ".join(args.words).strip()
    if not typed:
        raise UsageError(f"`{command}` needs a word.", f"Type, for example: search_cli.py {command} kedaulatan")
    return parse_phrase(typed) if args.phrase else parse(typed)


def single_query_of(args: argparse.Namespace, command: str) -> Query:
    """Read the words after a command as one thing to count, or alternatives of it.

    Raises:
        UsageError: several words without OR between them, of which nobody can say what is to be counted.
    """
    query = query_of(args, command)
    if any(len(row) > 1 for row in query.rows):
        typed = " ".join(args.words)
        raise UsageError(
            f"`{command}` counts one thing at a time, and this query holds several words.",
            f"For the words in a row: {command} --phrase {typed}; for any of them join them with OR.",
        )
    return query


def unjudged_value(scope: Scope) -> list[dict[str, object]]:
    """Return the documents that a condition on years could not judge, as JSON values."""
    return [{"document_id": fact.document_id, "source": fact.source, "title": fact.title} for fact in scope.unjudged]


def say_unjudged(scope: Scope) -> None:
    """Name the documents that a condition on years could not judge."""
    if scope.unjudged:
        names = [f"{fact.document_id} {one_line(fact.title or fact.source)}" for fact in scope.unjudged[:_NAMED]]
        more = len(scope.unjudged) - len(names)
        say(f"{len(scope.unjudged)} without a year, not counted: {'; '.join(names)}{f'; {more} more' if more else ''}")
