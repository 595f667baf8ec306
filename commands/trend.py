"""Show a word over the years: a word in, its frequency in the documents of each year out.

Figures are per million running words of the documents of that year. Documents without a year are counted apart and
named. Example: trend --phrase ekonomi digital --lang id --svg trend.svg.
"""

from __future__ import annotations

import argparse

from analysis.matching import finder_of
from analysis.query import understood
from analysis.selection import passages_in, scope_of
from analysis.spread import by_year, parts_of
from analysis.stems import Stems
from analysis.tokens import stretches
from commands.arguments import CommandParser
from commands.output.plain import one_line, say
from commands.output.plot import Caption, svg_years, text_bars
from commands.output.table import Column, Table, print_table
from commands.selecting import (
    add_format,
    add_picture,
    add_selection,
    format_of,
    picture_path,
    selection_of,
    single_query_of,
    write_picture,
)
from commands.session import reading
from corpus.passages import DocumentFacts

TAKES_QUERY = True
_COLUMNS = ("year", "documents", "hits", "words", "per_million")
_NAMED = 8


def add_arguments(parser: CommandParser) -> None:
    """Declare the arguments."""
    parser.add_option("--phrase", action="store_true", help="read all words as one exact phrase")
    add_selection(parser)
    add_format(parser)
    add_picture(parser)


def run(args: argparse.Namespace) -> int:
    """Print the years; 1 if the word occurs in no document with a year."""
    picture = picture_path(args)
    query = single_query_of(args, "trend")
    with reading(args) as store:
        scope = scope_of(store, selection_of(args))
        stems = Stems(store)
        parts = parts_of(stretches(passages_in(store, scope), stems), finder_of(query, stems))
    documents = {document.document_id: document for document in (*scope.documents, *scope.unjudged)}
    rows = by_year(parts, {key: document.year for key, document in documents.items()})
    hits = {part.document_id: part.hits for part in parts}
    undated = [(document, hits.get(key)) for key, document in documents.items() if document.year is None]
    found = sum(row.hits for row in rows)
    form = format_of(args)
    table = Table(tuple(Column(name, 1) for name in _COLUMNS), tuple((*row, row.per_million) for row in rows))
    facts = {"query": query.typed, "understood": understood(query), "hits": found, "without_year": _undated(undated)}
    print_table("trend/1", table, form, facts=facts, bars=text_bars([row.per_million for row in rows]))
    if form != "json":
        say(f"{found} in documents with a year. {one_line(understood(query))}")
        _say_undated(undated)
    if found:
        caption = Caption(f"{query.typed} over the years", "per million words of each year's documents")
        points = [(row.year, row.per_million) for row in rows]
        write_picture(picture, svg_years(caption, points), force=args.force)
    return 0 if found else 1


def _undated(undated: list[tuple[DocumentFacts, int | None]]) -> list[dict[str, object]]:
    """Return the documents without a year; their hits are None where a condition on years left them out."""
    return [
        {"document_id": document.document_id, "source": document.source, "title": document.title, "hits": hits}
        for document, hits in undated
    ]


def _say_undated(undated: list[tuple[DocumentFacts, int | None]]) -> None:
    if not undated:
        return
    names = [
        f"{document.document_id} {one_line(document.title or document.source)}" + ("" if hits is None else f" ({hits})")
        for document, hits in undated[:_NAMED]
    ]
    more = len(undated) - len(names)
    say(f"{len(undated)} without a year, not in the figures: {'; '.join(names)}{f'; {more} more' if more else ''}")
