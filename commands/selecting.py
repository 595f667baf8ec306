"""The options that concordance and statistics share: a parser in, options declared; parsed arguments in, values out."""

from __future__ import annotations

import argparse
from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import get_args

from analysis.selection import Scope, Selection
from commands.arguments import CommandParser, positive, year_range
from commands.finding import Inquiry
from commands.output.plain import one_line, say, say_wrapped
from commands.picturing import add_picture
from corpus.document import BlockKind
from corpus.errors import MalformedId, UsageError
from corpus.ids import is_document_id
from corpus.passages import DocumentFacts
from indexer.parser import parse, parse_phrase
from indexer.query import Query, Word
from indexer.typed import as_read, as_typed, in_row, looks_for_words

FORMATS = ("table", "csv", "tsv", "json")
LANGUAGES: Mapping[str, str] = {"id": "Indonesian", "en": "English"}
_NAMED = 8


def add_selection(parser: CommandParser) -> None:
    """Declare the options that choose a part of the library."""
    parser.add_option("--lang", choices=("id", "en"), help="only passages in this language")
    parser.add_option("--document", action="append", default=[], metavar="ID", help="only this document (repeatable)")
    parser.add_option("--year", metavar="YEARS", help="only documents of 2018, or of 2015..2019")
    parser.add_option("--tag", action="append", default=[], metavar="TAG", help="only documents with this tag")
    kinds = get_args(BlockKind)
    told = f"only this kind of block: {', '.join(kinds)}"
    parser.add_option("--type", action="append", default=[], metavar="KIND", choices=kinds, help=told)


def add_format(parser: CommandParser) -> None:
    """Declare the option for the form of the output."""
    parser.add_option("--format", choices=FORMATS, default="table", help="form of the output (table)")


def add_counting(parser: CommandParser, thing: str, *, least: int) -> None:
    """Declare the options of a command that lists words with figures."""
    parser.add_option("--unit", choices=("word", "stem"), default="word", help=f"what a {thing} is (word)")
    parser.add_option("--no-stop-words", action="store_true", help="leave common words out")
    parser.add_option("--min", type=positive, default=least, metavar="N", help=f"at least N times ({least})")
    parser.add_option("--limit", type=positive, default=30, metavar="N", help=f"at most N {thing}s (30)")


def add_common(parser: CommandParser) -> None:
    """Declare the options that every one of the statistics has."""
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


def words_query_of(args: argparse.Namespace, command: str) -> Query:
    """Read the words after a command as a query that asks for words, not for conditions alone."""
    query = query_of(args, command)
    if not looks_for_words(query.root):
        raise UsageError(
            f"`{command}` shows words, and this query asks for none.", f"Add one: {command} {query.text} kedaulatan"
        )
    return query


def say_understood(query: Query, command: str, *, found: bool) -> None:
    """Say how a query was read, and how to ask for words in a row where several side by side were found."""
    say_wrapped(f"understood: {one_line(as_read(query.root))}")
    words = in_row(query.root)
    if found and len(words) > 1 and all(isinstance(word, Word) for word in words):
        typed = one_line(" ".join(as_typed(word) for word in words))
        say("Each word counts, in passages that have them all. For the words in a row:")
        say(f"   {command} --phrase {typed}")


def say_nothing(inquiry: Inquiry, absent: Sequence[str]) -> None:
    """Say why nothing was found: `absent` are the parts of the query that match nowhere in the part looked at."""
    if not inquiry.scope.documents:
        say("No document meets the conditions.")
    elif absent:
        say_wrapped(f"not found: {', '.join(map(one_line, absent))}")
    else:
        say("All of it is there, but no passage meets the whole query.")
    say("Unlike `search`, this neither translates a query nor leaves words of it out.")


def unjudged_values(scope: Scope) -> dict[str, list[dict[str, object]]]:
    """Return the documents that a condition on years or authors could not judge, as JSON values."""
    values = {"without_year": list(map(_value, scope.unjudged))}
    return {**values, "without_author": list(map(_value, scope.unnamed))} if scope.unnamed else values


def _value(facts: DocumentFacts) -> dict[str, object]:
    return {"document_id": facts.document_id, "source": facts.source, "title": facts.title}


def say_unjudged(scope: Scope) -> None:
    """Name the documents that a condition on years or authors could not judge."""
    chosen = {facts.document_id for facts in scope.documents}
    for lack, lacking in (("a year", scope.unjudged), ("an author", scope.unnamed)):
        for counted, documents in groupby(lacking, key=lambda facts: facts.document_id in chosen):
            _say_lacking(f"without {lack}, {'counted all the same' if counted else 'not counted'}", tuple(documents))


def _say_lacking(lack: str, documents: Sequence[DocumentFacts]) -> None:
    names = [f"{facts.document_id} {one_line(facts.title or facts.source)}" for facts in documents[:_NAMED]]
    more = len(documents) - len(names)
    say_wrapped(f"{len(documents)} {lack}: {'; '.join(names)}{f'; {more} more' if more else ''}")
