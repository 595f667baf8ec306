"""Show a word over the years: a word in, its frequency in the documents of each year out.

Figures are per million running words of the documents of that year in the language in which the word was found, each
language for itself. Documents without a year are counted apart and named. The query is that of `search`, read strictly.
Example: trend --phrase ekonomi digital --lang id --svg trend.svg.
"""

from __future__ import annotations

import argparse
from collections.abc import Collection, Mapping, Sequence
from itertools import groupby

from analysis.spread import Part, Year, by_year, parts_of
from commands.arguments import CommandParser
from commands.finding import absent_from, inquiry_of
from commands.output.drawing import Drawing
from commands.output.plain import counted, one_line, say, say_rest, say_wrapped, shown_of
from commands.output.plot import Caption, Curve, year_chart
from commands.output.table import Column, Table, print_table
from commands.picturing import check_pictures, write_pictures
from commands.selecting import (
    LANGUAGES,
    add_common,
    format_of,
    say_nothing,
    say_understood,
    selection_of,
    words_query_of,
)
from commands.session import reading
from corpus.passages import DocumentFacts
from indexer.query import Query
from indexer.typed import as_read

TAKES_QUERY = True
_COLUMNS = ("year", "language", "documents", "hits", "words", "per_million")
_NAMED = 8
_MOST_YEARS = 30


def add_arguments(parser: CommandParser) -> None:
    """Declare the arguments."""
    parser.add_option("--all", action="store_true", help=f"show more than the latest {_MOST_YEARS} years on a terminal")
    add_common(parser)


def run(args: argparse.Namespace) -> int:
    """Print the years; 1 if the word occurs in no document with a year."""
    check_pictures(args)
    query = words_query_of(args, "trend")
    with reading(args) as store:
        inquiry = inquiry_of(store, query, selection_of(args))
        parts = parts_of(inquiry.paragraphs(), inquiry.finder())
        absent = () if parts else absent_from(inquiry)
    scope = inquiry.scope
    documents = {document.document_id: document for document in (*scope.unjudged, *scope.documents)}
    rows = by_year(parts, {key: document.year for key, document in documents.items()})
    undated = _undated(documents, parts, documents.keys() - {document.document_id for document in scope.documents})
    found = sum(row.hits for row in rows)
    form = format_of(args)
    listed = _latest(rows) if form == "table" and not args.all else rows
    _print(listed, query, {"hits": found, "without_year": undated}, form)
    if form != "json":
        _talk(rows, len(listed), query)
        if not parts:
            say_nothing(inquiry, absent)
        _say_undated(undated)
    if found:
        write_pictures(args, lambda: _drawing(rows, query))
    return 0 if found else 1


def _undated(
    documents: Mapping[str, DocumentFacts], parts: Sequence[Part], unjudged: Collection[str]
) -> list[dict[str, object]]:
    """Return the documents without a year; their hits are None where a condition on years left them out."""
    hits = {key: sum(part.hits for part in parts if part.document_id == key) for key in documents}
    return [
        {
            "document_id": key,
            "source": document.source,
            "title": document.title,
            "hits": None if key in unjudged else hits[key],
        }
        for key, document in documents.items()
        if document.year is None
    ]


def _latest(rows: Sequence[Year]) -> tuple[Year, ...]:
    """Return the rows of the years that a terminal shows: in a pipe all of them."""
    years = sorted({row.year for row in rows}, reverse=True)
    shown = set(years[: shown_of(len(years), _MOST_YEARS)])
    return tuple(row for row in rows if row.year in shown)


def _print(rows: Sequence[Year], query: Query, found: Mapping[str, object], form: str) -> None:
    table = Table(
        tuple(Column(name, 1) for name in _COLUMNS),
        tuple((*row, row.per_million) for row in rows) if found["hits"] or form == "json" else (),
        bars=tuple(row.per_million for row in rows),
    )
    print_table("trend/1", table, form, facts={"query": query.text, "understood": as_read(query.root), **found})


def _talk(rows: Sequence[Year], listed: int, query: Query) -> None:
    found = sum(row.hits for row in rows)
    say_rest(len(rows), listed)
    say(f"{counted(found, 'match')} in documents with a year.")
    if found:
        say(f"Per million words in {_languages(rows)}, where it occurs.")
    say_understood(query, "trend", found=found > 0)


def _languages(rows: Sequence[Year]) -> str:
    return " and, apart, ".join(LANGUAGES[language] for language in dict.fromkeys(row.language for row in rows))


def _say_undated(undated: list[dict[str, object]]) -> None:
    if not undated:
        return
    names = [
        f"{document['document_id']} {one_line(str(document['title'] or document['source']))}"
        + ("" if document["hits"] is None else f" ({document['hits']})")
        for document in undated[:_NAMED]
    ]
    more = len(undated) - len(names)
    told = f"{'; '.join(names)}{f'; {more} more' if more else ''}"
    say_wrapped(f"{len(undated)} without a year, not in the figures: {told}")


def _drawing(rows: Sequence[Year], query: Query) -> Drawing:
    caption = Caption(
        f"{one_line(query.text)} over the years",
        f"{as_read(query.root)} · {counted(sum(row.hits for row in rows), 'match')}, {_span(rows)}",
        f"per million words in {_languages(rows)}",
    )
    curves = [
        Curve(LANGUAGES[language], tuple((row.year, row.per_million) for row in group))
        for language, group in groupby(rows, key=lambda row: row.language)
    ]
    return year_chart(caption, curves)


def _span(rows: Sequence[Year]) -> str:
    first, last = min(row.year for row in rows), max(row.year for row in rows)
    return str(first) if first == last else f"{first}–{last}"
