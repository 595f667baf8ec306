"""Count words: nothing or some words in, their frequencies out.

Without words it lists the most frequent words, stems or n-grams; with words it counts each of them, in all forms
(=word this form only, digital* by pattern, "a phrase" exactly). Languages are counted apart, and figures per million
refer to the running words of the same language and group.
"""

from __future__ import annotations

import argparse
from collections.abc import Mapping, Sequence

from analysis.frequency import Counts, Frequency, GroupOf, Units, count_matches, count_units, frequencies
from analysis.matching import finder_of
from analysis.query import Query
from analysis.selection import Scope, passages_in, scope_of
from analysis.tokens import Stretch, stretches
from commands.arguments import CommandParser, positive
from commands.output.drawing import Drawing
from commands.output.plain import one_line, say
from commands.output.plot import Bar, Caption, bar_chart
from commands.output.table import Cell, Column, Table, print_table
from commands.picturing import check_pictures, write_pictures
from commands.selecting import (
    LANGUAGES,
    add_common,
    add_counting,
    format_of,
    query_of,
    say_unjudged,
    selection_of,
    unjudged_value,
)
from commands.session import reading
from corpus.errors import UsageError
from corpus.stems import all_stems
from corpus.store import Store

TAKES_QUERY = True
NO_YEAR = "no year"
_FORMS = 6


def add_arguments(parser: CommandParser) -> None:
    """Declare the arguments."""
    parser.add_option("--ngram", type=positive, default=1, metavar="N", help="list runs of N words (1)")
    parser.add_option("--by", choices=("language", "document", "year"), default="language", help="groups (language)")
    add_counting(parser, "unit", least=1)
    add_common(parser)


def run(args: argparse.Namespace) -> int:
    """Print the frequencies; 1 if nothing occurs."""
    check_pictures(args)
    _check(args)
    with reading(args) as store:
        scope = scope_of(store, selection_of(args))
        counts = _counts(store, scope, args)
    limit = None if args.words else args.limit
    rows = frequencies(counts, least=args.min, limit=limit)
    _print(rows, counts, scope, args)
    if rows:
        write_pictures(args, lambda: _drawing(rows, scope, args))
    return 0 if rows else 1


def _drawing(rows: Sequence[Frequency], scope: Scope, args: argparse.Namespace) -> Drawing:
    listed = f"Most frequent {args.unit}s" if args.ngram == 1 else f"Most frequent runs of {args.ngram} {args.unit}s"
    title = f"Frequency of {one_line(' '.join(args.words))}" if args.words else listed
    languages = {row.group.language for row in rows}
    note = f"by {args.by}" + (f" · {LANGUAGES[languages.pop()]}" if len(languages) == 1 else "")
    titles = {fact.document_id: fact.title or fact.source for fact in scope.documents}
    bars = [Bar(_label(row, titles), row.per_million, f"{row.per_million:,.0f} ({row.occurrences})") for row in rows]
    axis = "per million words of the same language" + f" and {args.by}" * (args.by != "language")
    return bar_chart(Caption(title, note, f"{axis} (count)"), bars)


def _check(args: argparse.Namespace) -> None:
    if args.words and (args.ngram != 1 or args.unit != "word" or args.no_stop_words):
        raise UsageError(
            "--ngram, --unit and --no-stop-words are for lists, without words to count.",
            "Leave them out; words are counted in all their forms, =word in this form only.",
        )
    if not 1 <= args.ngram <= 9:
        raise UsageError(f"Runs of {args.ngram} words cannot be listed.", "Type --ngram 2, up to 9.")


def _counts(store: Store, scope: Scope, args: argparse.Namespace) -> Counts:
    stems = all_stems(store)
    paragraphs = stretches(passages_in(store, scope), stems)
    group_of = _group_of(scope, args.by)
    if not args.words:
        return count_units(paragraphs, Units(args.unit, args.ngram, args.no_stop_words), stems, group_of)
    query = query_of(args, "freq")
    if len(query.items) < sum(map(len, query.rows)):
        raise UsageError(
            "`freq` counts every word by itself; it cannot leave one out.", "Leave out what begins with -."
        )
    singles = {item.typed: Query(item.typed, ((item,),)) for item in query.items}
    return count_matches(paragraphs, {name: finder_of(single, stems) for name, single in singles.items()}, group_of)


def _group_of(scope: Scope, by: str) -> GroupOf:
    names: Mapping[str, str] = {}
    if by == "year":
        names = {fact.document_id: str(fact.year or NO_YEAR) for fact in scope.documents}
    elif by == "document":
        names = {fact.document_id: fact.document_id for fact in scope.documents}

    def group_of(stretch: Stretch) -> str:
        return names.get(stretch.document_id, "")

    return group_of


def _print(rows: tuple[Frequency, ...], counts: Counts, scope: Scope, args: argparse.Namespace) -> None:
    grouped = args.by != "language"
    with_forms = bool(args.words) or (args.unit == "stem" and args.ngram == 1)
    columns = ["unit", "language", *([args.by] if grouped else []), "count", "per_million", "documents"]
    table = Table(
        tuple(Column(name, 1) for name in (*columns, *(["forms"] if with_forms else []))),
        tuple(_cells(row, counts, grouped=grouped, with_forms=with_forms) for row in rows),
        len(columns) if with_forms else 0,
        tuple(row.per_million for row in rows),
    )
    found = {row.unit for row in rows}
    absent = [item.typed for item in query_of(args, "freq").items if item.typed not in found] if args.words else []
    facts = {
        "query": " ".join(args.words) or None,
        "words": [
            {"language": group.language, **({args.by: group.name} if grouped else {}), "words": size}
            for group, size in sorted(counts.words.items())
        ],
        "not_found": absent,
        "without_year": unjudged_value(scope),
    }
    form = format_of(args)
    print_table("freq/1", table, form, facts=facts)
    if form != "json":
        if absent:
            say(f"not found: {', '.join(map(one_line, absent))}")
        say_unjudged(scope)


def _cells(row: Frequency, counts: Counts, *, grouped: bool, with_forms: bool) -> tuple[Cell, ...]:
    cells: list[Cell] = [row.unit, row.group.language]
    if grouped:
        cells.append(row.group.name)
    cells += [row.occurrences, row.per_million, row.documents]
    if with_forms:
        forms = counts.forms[row.group, row.unit]
        common = sorted(forms.items(), key=lambda item: (-item[1], item[0]))[:_FORMS]
        more = len(forms) - len(common)
        cells.append(", ".join(f"{form} {count}" for form, count in common) + (f", {more} more" if more else ""))
    return tuple(cells)


def _label(row: Frequency, titles: Mapping[str, str]) -> str:
    """Return what a bar stands for; a document by its title."""
    name = row.group.name
    return f"{row.unit} ({row.group.language}{f', {titles.get(name, name)}' if name else ''})"
