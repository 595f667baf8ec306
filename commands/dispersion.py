"""Show how evenly a word is spread over the documents: a word in, counts by document and measures out.

DP is 0 where a word is spread as the running words are and near 1 where one small document has it all; Juilland's D
runs the other way. Example: dispersion kedaulatan --lang id.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence

from analysis.matching import finder_of
from analysis.query import understood
from analysis.selection import passages_in, scope_of
from analysis.spread import Dispersion, Part, dispersion_of, parts_of
from analysis.stems import Stems
from analysis.tokens import stretches
from commands.arguments import CommandParser
from commands.output.plain import one_line, say
from commands.output.plot import Bar, Caption, svg_bars, text_bars
from commands.output.table import Column, Table, print_table, shown
from commands.selecting import (
    add_format,
    add_picture,
    add_selection,
    format_of,
    picture_path,
    say_unjudged,
    selection_of,
    single_query_of,
    unjudged_value,
    write_picture,
)
from commands.session import reading
from corpus.passages import DocumentFacts

TAKES_QUERY = True
_COLUMNS = ("document_id", "year", "title", "hits", "words", "per_million")
_TITLE = 36


def add_arguments(parser: CommandParser) -> None:
    """Declare the arguments."""
    parser.add_option("--phrase", action="store_true", help="read all words as one exact phrase")
    add_selection(parser)
    add_format(parser)
    add_picture(parser)


def run(args: argparse.Namespace) -> int:
    """Print the counts and measures; 1 if the word does not occur."""
    picture = picture_path(args)
    query = single_query_of(args, "dispersion")
    with reading(args) as store:
        scope = scope_of(store, selection_of(args))
        stems = Stems(store)
        parts = parts_of(stretches(passages_in(store, scope), stems), finder_of(query, stems))
    measured = dispersion_of(parts)
    if measured is None:
        parts = ()
    documents = {document.document_id: document for document in scope.documents}
    form = format_of(args)
    table = _table(parts, documents, short=form == "table")
    facts = {
        "query": query.typed,
        "understood": understood(query),
        **_measures(measured),
        "without_year": unjudged_value(scope),
    }
    print_table("dispersion/1", table, form, facts=facts, bars=text_bars([part.per_million for part in parts]))
    if form != "json":
        say(_told(measured) + f" {one_line(understood(query))}")
        say_unjudged(scope)
    if measured is not None:
        bars = [Bar(_name(documents[part.document_id]), part.per_million, f"{part.per_million:.1f}") for part in parts]
        caption = Caption(f"{query.typed} in each document", "per million words")
        write_picture(picture, svg_bars(caption, bars), force=args.force)
    return 0 if measured is not None else 1


def _table(parts: Sequence[Part], documents: dict[str, DocumentFacts], *, short: bool) -> Table:
    rows = []
    for part in parts:
        document = documents[part.document_id]
        title = document.title or document.source
        title = title[: _TITLE - 1] + "…" if short and len(title) > _TITLE else title
        rows.append((part.document_id, document.year, title, part.hits, part.words, part.per_million))
    return Table(tuple(Column(name, 1) for name in _COLUMNS), tuple(rows))


def _measures(measured: Dispersion | None) -> dict[str, object]:
    fields = Dispersion._fields
    return {"dispersion": None if measured is None else dict(zip(fields, measured, strict=True))}


def _told(measured: Dispersion | None) -> str:
    if measured is None:
        return "no match."
    return (
        f"{measured.hits} in {measured.documents_with} of {measured.documents} documents. DP {shown(measured.dp, 3)}, "
        f"normalised {shown(measured.dp_normalised, 3)}, Juilland's D {shown(measured.juilland_d, 3)}."
    )


def _name(document: DocumentFacts) -> str:
    return f"{document.title or document.source} ({document.year or 'n.d.'})"
