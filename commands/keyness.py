"""Show what sets a part of the library apart: a part in, its keywords out.

The part is the passages that match a query (tag:maritim, section:pendahuluan, or words), or that --document, --lang,
--year, --tag or --type choose. It is compared with all the rest of the library, language by language (lang:id alone:
one language with the other). Log-likelihood says whether a difference is
more than chance (3.84: p < .05; 15.13: p < .0001), log ratio how large it is (1: twice as frequent).
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from itertools import chain

from analysis.combining import matching_passages
from analysis.frequency import Counts, Units, count_units
from analysis.keywords import PART, REST, Keyword, comparisons, keywords
from analysis.selection import Selection, passages_in, scope_of
from analysis.tokens import Stretch, stretches
from commands.arguments import CommandParser
from commands.finding import Inquiry, inquiry_of
from commands.output.drawing import Drawing
from commands.output.plain import one_line, say, say_wrapped
from commands.output.plot import Bar, Caption, bar_chart
from commands.output.table import Column, Table, print_table
from commands.picturing import check_pictures, write_pictures
from commands.selecting import (
    add_common,
    add_counting,
    format_of,
    query_of,
    say_unjudged,
    selection_of,
    unjudged_values,
)
from commands.session import reading
from corpus.errors import UsageError
from corpus.store import Store
from indexer.query import Filter, Query

TAKES_QUERY = True
_COLUMNS = ("word", "language", "count", "rest", "per_million", "rest_per_million", "ll", "log_ratio")


def add_arguments(parser: CommandParser) -> None:
    """Declare the arguments."""
    parser.add_option("--min-ll", type=float, default=3.84, metavar="X", help="log-likelihood of X or more (3.84)")
    parser.add_option("--sort", choices=("ll", "ratio"), default="ll", help="highest first (ll)")
    parser.add_option("--negative", action="store_true", help="the words that the part avoids")
    add_counting(parser, "keyword", least=3)
    add_common(parser)


def run(args: argparse.Namespace) -> int:
    """Print the keywords; 1 if there is none."""
    check_pictures(args)
    selection = selection_of(args)
    query = query_of(args, "keyness") if args.words else None
    if query is None and selection == Selection():
        raise UsageError(
            "`keyness` needs to know which part to compare with the rest.",
            "Name it: keyness tag:TAG, keyness year:2015..2019, keyness kedaulatan siber, or --document DOCUMENT_ID.",
        )
    with reading(args) as store:
        inquiry = inquiry_of(store, query, selection)
        counts = _counts(store, inquiry, Units(args.unit, content_only=args.no_stop_words))
    sides = comparisons(counts, within_language=not _languages_only(query, selection))
    rows = [row for side in sides for row in keywords(side, least=args.min)]
    sizes = {side.language: {"part": side.words, "rest": side.rest_words} for side in sides}
    chosen = _chosen(rows, args)
    asked = {"query": " ".join(args.words) or None, "understood": inquiry.understood or None}
    _print(chosen, {**asked, "words": sizes, **unjudged_values(inquiry.scope)}, format_of(args))
    if format_of(args) != "json":
        told = "; ".join(f"{name}: {size['part']} against {size['rest']}" for name, size in sizes.items())
        say(f"words compared: {told or 'none, as the part or the rest is empty'}.")
        if inquiry.understood:
            say_wrapped(f"the part: {one_line(inquiry.understood)}")
        say_unjudged(inquiry.scope)
    if chosen:
        write_pictures(args, lambda: _drawing(chosen, inquiry, args))
    return 0 if chosen else 1


def _languages_only(query: Query | None, selection: Selection) -> bool:
    """Tell whether the part is a language, which can only be compared with the other one."""
    by_query = query is not None and isinstance(query.root, Filter) and query.root.name == "lang"
    return selection == Selection(language=selection.language) and (query is None or by_query)


def _drawing(rows: Sequence[Keyword], inquiry: Inquiry, args: argparse.Namespace) -> Drawing:
    bars = [
        Bar(
            f"{row.word} ({row.language})",
            row.log_ratio,
            f"{row.log_ratio:.2f} ({row.occurrences}:{row.rest_occurrences})",
        )
        for row in rows
    ]
    chosen = {
        "document": ", ".join(args.document),
        "language": args.lang,
        "years": args.year,
        "tag": ", ".join(args.tag),
        "kind": ", ".join(args.type),
    }
    told = [f"{name} {value}" for name, value in chosen.items() if value]
    note = "; ".join([*([inquiry.understood] if inquiry.understood else []), *told])
    title = "Words that the part avoids" if args.negative else "Keywords"
    return bar_chart(Caption(title, f"{one_line(note)}, against the rest", "log ratio (count in the part:rest)"), bars)


def _counts(store: Store, inquiry: Inquiry, units: Units) -> Counts:
    """Count the part and the rest; documents that cannot be judged are in neither."""
    scope = inquiry.scope
    matching = matching_passages(inquiry.paragraphs(), inquiry.matcher())
    part = {passage.passage_id for passage in matching}
    everything = scope_of(store, Selection())
    unjudged = {facts.document_id for facts in (*scope.unjudged, *scope.unnamed)}
    neither = unjudged - {facts.document_id for facts in scope.documents}

    def side(*, inside: bool) -> Iterator[Stretch]:
        return stretches(
            (
                passage
                for passage in passages_in(store, everything)
                if passage.document_id not in neither and (passage.passage_id in part) is inside
            ),
            inquiry.stems,
        )

    def side_of(stretch: Stretch) -> str:
        return PART if stretch.passages[0].passage_id in part else REST

    return count_units(chain(side(inside=True), side(inside=False)), units, inquiry.stems, side_of)


def _chosen(rows: Sequence[Keyword], args: argparse.Namespace) -> list[Keyword]:
    sign = -1 if args.negative else 1
    chosen = [row for row in rows if sign * row.log_likelihood >= max(args.min_ll, 1e-9)]
    if args.sort == "ratio":
        chosen.sort(key=lambda row: (-sign * row.log_ratio, -abs(row.log_likelihood), row.word))
    else:
        chosen.sort(key=lambda row: (-abs(row.log_likelihood), row.word))
    return chosen[: args.limit]


def _print(rows: Sequence[Keyword], facts: dict[str, object], form: str) -> None:
    columns = tuple(Column(name) for name in _COLUMNS)
    table = Table(columns, tuple(tuple(row) for row in rows), bars=tuple(row.log_ratio for row in rows))
    print_table("keyness/1", table, form, facts=facts)
