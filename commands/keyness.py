"""Show what sets a part of the library apart: a part in, its keywords out.

The part is named by --document, --lang, --year, --tag or --type and compared with all the rest of the library,
language by language (with --lang alone, one language with the other). Log-likelihood says whether a difference is
more than chance (3.84: p < .05; 15.13: p < .0001), log ratio how large it is (1: twice as frequent).
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence

from analysis.frequency import Counts, Units, count_units
from analysis.keywords import PART, REST, Keyword, comparisons, keywords
from analysis.selection import Scope, Selection, belongs, passages_in, scope_of
from analysis.tokens import Stretch, stretches
from commands.arguments import CommandParser
from commands.output.drawing import Drawing
from commands.output.plain import one_line, say
from commands.output.plot import Bar, Caption, bar_chart
from commands.output.table import Column, Table, print_table
from commands.picturing import check_pictures, write_pictures
from commands.selecting import add_common, add_counting, format_of, say_unjudged, selection_of, unjudged_value
from commands.session import reading
from corpus.errors import UsageError
from corpus.stems import all_stems
from corpus.store import Store

_COLUMNS = ("word", "language", "count", "rest", "per_million", "rest_per_million", "ll", "log_ratio")


def add_arguments(parser: CommandParser) -> None:
    """Declare the arguments."""
    parser.add_option("--min-ll", type=float, default=3.84, metavar="X", help="log-likelihood of X or more (3.84)")
    parser.add_option("--sort", choices=("ll", "ratio"), default="ll", help="highest first (ll)")
    parser.add_option("--negative", action="store_true", help="the words that the part avoids")
    add_counting(parser, "keyword", least=3)
    add_common(parser, phrase=False)


def run(args: argparse.Namespace) -> int:
    """Print the keywords; 1 if there is none."""
    check_pictures(args)
    selection = selection_of(args)
    if selection == Selection():
        raise UsageError(
            "`keyness` needs to know which part to compare with the rest.",
            "Name it: keyness --document DOCUMENT_ID, or --tag TAG, --year 2015..2019, --type table, --lang id.",
        )
    with reading(args) as store:
        scope = scope_of(store, selection)
        counts = _counts(store, scope, Units(args.unit, content_only=args.no_stop_words))
    only_language = selection == Selection(language=selection.language)
    sides = comparisons(counts, within_language=not only_language)
    rows = [row for side in sides for row in keywords(side, least=args.min)]
    sizes = {side.language: {"part": side.words, "rest": side.rest_words} for side in sides}
    chosen = _chosen(rows, args)
    _print(chosen, {"words": sizes, "without_year": unjudged_value(scope)}, format_of(args))
    if format_of(args) != "json":
        told = "; ".join(f"{name}: {size['part']} against {size['rest']}" for name, size in sizes.items())
        say(f"words compared: {told or 'none, as the part or the rest is empty'}.")
        say_unjudged(scope)
    if chosen:
        write_pictures(args, lambda: _drawing(chosen, args))
    return 0 if chosen else 1


def _drawing(rows: Sequence[Keyword], args: argparse.Namespace) -> Drawing:
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
    note = "; ".join(f"{name} {value}" for name, value in chosen.items() if value)
    title = "Words that the part avoids" if args.negative else "Keywords"
    return bar_chart(Caption(title, f"{one_line(note)}, against the rest", "log ratio (count in the part:rest)"), bars)


def _counts(store: Store, scope: Scope, units: Units) -> Counts:
    """Count the part and the rest; documents whose year cannot be judged are in neither."""
    part = {document.document_id for document in scope.documents}
    unjudged = {document.document_id for document in scope.unjudged}
    everything = passages_in(store, scope_of(store, Selection()))
    stems = all_stems(store)

    def side_of(stretch: Stretch) -> str:
        inside = stretch.document_id in part and belongs(stretch.passages[0], scope.selection)
        return PART if inside else REST

    judged = (passage for passage in everything if passage.document_id not in unjudged)
    return count_units(stretches(judged, stems), units, stems, side_of)


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
