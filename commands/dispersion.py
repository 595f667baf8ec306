"""Show how evenly a word is spread over the documents: a word in, counts by document and measures out.

DP is 0 where a word is spread as the running words are and near 1 where one small document has it all; Juilland's D
runs the other way. Each language in which the word was found is measured on its own words. The table leaves out
documents without a match (--all shows them); CSV, TSV and JSON have all. The query is that of `search`, read strictly.
Example: dispersion kedaulatan lang:id.
"""

from __future__ import annotations

import argparse
from collections.abc import Mapping, Sequence

from analysis.spread import Dispersion, Part, dispersion_of, parts_of
from commands.arguments import CommandParser
from commands.finding import absent_from, inquiry_of
from commands.output.drawing import Drawing
from commands.output.plain import counted, one_line, say
from commands.output.plot import Bar, Caption, bar_chart
from commands.output.table import Column, Table, print_table, shown
from commands.picturing import check_pictures, write_pictures
from commands.selecting import (
    LANGUAGES,
    add_common,
    format_of,
    say_nothing,
    say_understood,
    say_unjudged,
    selection_of,
    unjudged_values,
    words_query_of,
)
from commands.session import reading
from corpus.passages import DocumentFacts
from indexer.query import Query
from indexer.typed import as_read

TAKES_QUERY = True
_COLUMNS = ("document_id", "language", "year", "title", "hits", "words", "per_million")


def add_arguments(parser: CommandParser) -> None:
    """Declare the arguments."""
    parser.add_option("--all", action="store_true", help="show documents without a match as well")
    add_common(parser)


def run(args: argparse.Namespace) -> int:
    """Print the counts and measures; 1 if the word does not occur."""
    check_pictures(args)
    query = words_query_of(args, "dispersion")
    with reading(args) as store:
        inquiry = inquiry_of(store, query, selection_of(args))
        parts = parts_of(inquiry.paragraphs(), inquiry.finder())
        absent = () if parts else absent_from(inquiry)
    measured = dispersion_of(parts)
    documents = {document.document_id: document for document in inquiry.scope.documents}
    form = format_of(args)
    listed = parts if args.all or form != "table" else tuple(part for part in parts if part.hits)
    facts = {
        "query": query.text,
        "understood": as_read(query.root),
        "dispersion": [row._asdict() for row in measured],
        **unjudged_values(inquiry.scope),
    }
    print_table("dispersion/1", _table(listed, documents), form, facts=facts)
    if form != "json":
        _talk(measured, query, len(parts) - len(listed))
        if not parts:
            say_nothing(inquiry, absent)
        say_unjudged(inquiry.scope)
    if measured:
        write_pictures(args, lambda: _drawing(parts, documents, query))
    return 0 if measured else 1


def _table(parts: Sequence[Part], documents: Mapping[str, DocumentFacts]) -> Table:
    rows = []
    for part in parts:
        document = documents[part.document_id]
        title = document.title or document.source
        figures = (part.hits, part.words, part.per_million)
        rows.append((part.document_id, part.language, document.year, title, *figures))
    columns = tuple(Column(name, 1) for name in _COLUMNS)
    return Table(columns, tuple(rows), _COLUMNS.index("title"), tuple(part.per_million for part in parts))


def _talk(measured: Sequence[Dispersion], query: Query, left_out: int) -> None:
    if left_out:
        say(f"... and {counted(left_out, 'row')} without a match (--all)")
    for row in measured:
        say(
            f"{LANGUAGES[row.language]}: {row.hits} in {row.documents_with} of {counted(row.documents, 'document')}.\n"
            f"  DP {shown(row.dp, 3)}, normalised {shown(row.dp_normalised, 3)}, "
            f"Juilland's D {shown(row.juilland_d, 3)}."
        )
    say_understood(query, "dispersion", found=bool(measured))


def _drawing(parts: Sequence[Part], documents: Mapping[str, DocumentFacts], query: Query) -> Drawing:
    """Draw the documents with matches, those with the most for their length first."""
    several = len({part.language for part in parts}) > 1
    found = sorted((part for part in parts if part.hits), key=lambda part: -part.per_million)
    bars = [
        Bar(
            _name(documents[part.document_id]) + f" [{part.language}]" * several,
            part.per_million,
            f"{part.per_million:,.0f} ({part.hits})",
        )
        for part in found
    ]
    everywhere, there = ({part.document_id for part in some} for some in (parts, found))
    note = f"{as_read(query.root)} · in {len(there)} of {counted(len(everywhere), 'document')}"
    caption = Caption(f"{one_line(query.text)} in each document", note, "per million words (matches)")
    return bar_chart(caption, bars)


def _name(document: DocumentFacts) -> str:
    return f"{document.year or 'n.d.'}: {document.title or document.source}"
