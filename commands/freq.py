"""Count words: nothing or some words in, their frequencies out.

Without words it lists the most frequent words, stems or n-grams, also of a part (section:pendahuluan year:2019..); with
words it counts each of them, in all forms, and what is in parentheses as one: freq (negara OR desa) kota. The query is
that of `search`, read strictly. Languages are counted apart, and figures per million
refer to the running words of the same language and group.
"""

from __future__ import annotations

import argparse
from collections.abc import Mapping, Sequence

from analysis.frequency import Counts, Frequency, GroupOf, Units, count_matches, count_units, frequencies
from analysis.selection import Scope
from analysis.tokens import Stretch
from commands.arguments import CommandParser, positive
from commands.finding import Inquiry, inquiry_of
from commands.output.drawing import Drawing
from commands.output.plain import one_line, say_wrapped
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
    unjudged_values,
)
from commands.session import reading
from corpus.errors import UsageError
from indexer.query import Query
from indexer.typed import looks_for_words

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
    query = query_of(args, "freq") if args.words else None
    _check(args, query)
    with reading(args) as store:
        inquiry = inquiry_of(store, query, selection_of(args))
        counts = _counts(inquiry, args)
    rows = frequencies(counts, least=args.min, limit=args.limit if inquiry.lists else None)
    found = {row.unit for row in rows}
    absent = [] if inquiry.lists else [name for name in inquiry.finders() if name not in found]
    facts = _facts(inquiry, counts, absent, args)
    print_table("freq/1", _table(rows, counts, inquiry, args), format_of(args), facts=facts)
    if format_of(args) != "json":
        if not rows and not absent:
            say_wrapped("Nothing to count: no passage meets the conditions, or nothing is as frequent as --min asks.")
        if absent:
            say_wrapped(f"not found: {', '.join(map(one_line, absent))}")
        if not args.phrase and any(word.replace(" ", "").isalpha() and " " in word.strip() for word in args.words):
            say_wrapped("Words in one argument are counted one by one. For the words in a row add --phrase.")
        say_unjudged(inquiry.scope)
    if rows:
        write_pictures(args, lambda: _drawing(rows, inquiry, args))
    return 0 if rows else 1


def _drawing(rows: Sequence[Frequency], inquiry: Inquiry, args: argparse.Namespace) -> Drawing:
    listed = f"Most frequent {args.unit}s" if args.ngram == 1 else f"Most frequent runs of {args.ngram} {args.unit}s"
    title = listed if inquiry.lists else f"Frequency of {one_line(' '.join(args.words))}"
    languages = {row.group.language for row in rows}
    part = [one_line(inquiry.understood)] if inquiry.lists and inquiry.understood else []
    named = [LANGUAGES[languages.pop()]] if len(languages) == 1 else []
    titles = {fact.document_id: fact.title or fact.source for fact in inquiry.scope.documents}
    bars = [Bar(_label(row, titles), row.per_million, f"{row.per_million:,.0f} ({row.occurrences})") for row in rows]
    axis = "per million words of the same language" + f" and {args.by}" * (args.by != "language")
    return bar_chart(Caption(title, " · ".join((f"by {args.by}", *named, *part)), f"{axis} (count)"), bars)


def _check(args: argparse.Namespace, query: Query | None) -> None:
    counted = query is not None and looks_for_words(query.root)
    if counted and (args.ngram != 1 or args.unit != "word" or args.no_stop_words):
        raise UsageError(
            "--ngram, --unit and --no-stop-words are for lists, without words to count.",
            "Leave them out; words are counted in all their forms, =word in this form only.",
        )
    if not 1 <= args.ngram <= 9:
        raise UsageError(f"Runs of {args.ngram} words cannot be listed.", "Type --ngram 2, up to 9.")


def _counts(inquiry: Inquiry, args: argparse.Namespace) -> Counts:
    group_of = _group_of(inquiry.scope, args.by)
    if inquiry.lists:
        units = Units(args.unit, args.ngram, args.no_stop_words)
        return count_units(inquiry.matching_paragraphs(), units, inquiry.stems, group_of)
    return count_matches(inquiry.paragraphs(), inquiry.finders(), group_of)


def _group_of(scope: Scope, by: str) -> GroupOf:
    names: Mapping[str, str] = {}
    if by == "year":
        names = {fact.document_id: str(fact.year or NO_YEAR) for fact in scope.documents}
    elif by == "document":
        names = {fact.document_id: fact.document_id for fact in scope.documents}

    def group_of(stretch: Stretch) -> str:
        return names.get(stretch.document_id, "")

    return group_of


def _table(rows: tuple[Frequency, ...], counts: Counts, inquiry: Inquiry, args: argparse.Namespace) -> Table:
    grouped = args.by != "language"
    with_forms = not inquiry.lists or (args.unit == "stem" and args.ngram == 1)
    columns = ["unit", "language", *([args.by] if grouped else []), "count", "per_million", "documents"]
    return Table(
        tuple(Column(name, 1) for name in (*columns, *(["forms"] if with_forms else []))),
        tuple(_cells(row, counts, grouped=grouped, with_forms=with_forms) for row in rows),
        len(columns) if with_forms else 0,
        tuple(row.per_million for row in rows),
    )


def _facts(inquiry: Inquiry, counts: Counts, absent: Sequence[str], args: argparse.Namespace) -> dict[str, object]:
    grouped = args.by != "language"
    return {
        "query": " ".join(args.words) or None,
        "understood": inquiry.understood or None,
        "words": [
            {"language": group.language, **({args.by: group.name} if grouped else {}), "words": size}
            for group, size in sorted(counts.words.items())
        ],
        "not_found": list(absent),
        **unjudged_values(inquiry.scope),
    }


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
