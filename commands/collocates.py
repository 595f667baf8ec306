"""Show the company a word keeps: a word or phrase in, its collocates with measures of association out.

A window of words before and after each match is compared with the rest of the texts of the same language:
log-likelihood (is it chance?), MI and logDice (how strong?), t-score. The query is that of `search`, read strictly.
Example: collocates digital --window 3:3.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Sequence

from analysis.collocation import SORTS, Collocate, Window, by_stem, collocates, company_of, without_common_words
from commands.arguments import CommandParser
from commands.finding import absent_from, inquiry_of
from commands.output.drawing import Drawing
from commands.output.plain import counted, one_line, say
from commands.output.plot import Bar, Caption, bar_chart
from commands.output.table import Column, Table, print_table
from commands.picturing import check_pictures, write_pictures
from commands.selecting import (
    add_common,
    add_counting,
    format_of,
    say_nothing,
    say_understood,
    say_unjudged,
    selection_of,
    unjudged_values,
    words_query_of,
)
from commands.session import reading
from corpus.errors import UsageError
from indexer.query import Query
from indexer.typed import as_read

TAKES_QUERY = True
_WINDOW = re.compile(r"([0-9]{1,2}):([0-9]{1,2})\Z")
_FIGURES = {
    "ll": "log-likelihood",
    "mi": "mutual information",
    "logdice": "logDice",
    "t": "t-score",
    "freq": "words within the window",
}
_COLUMNS = ("word", "language", "together", "frequency", "expected", "ll", "mi", "logdice", "t")


def add_arguments(parser: CommandParser) -> None:
    """Declare the arguments."""
    parser.add_option("--window", default="5:5", metavar="L:R", help="words before and after (5:5)")
    parser.add_option("--sort", choices=tuple(SORTS), default="ll", help="highest first (ll)")
    add_counting(parser, "collocate", least=2)
    add_common(parser)


def run(args: argparse.Namespace) -> int:
    """Print the collocates; 1 if there is none."""
    check_pictures(args)
    query = words_query_of(args, "collocates")
    window = _window(args.window)
    with reading(args) as store:
        inquiry = inquiry_of(store, query, selection_of(args))
        companies = company_of(inquiry.paragraphs(), inquiry.finder(), window)
        rows: list[Collocate] = []
        for language, company in companies.items():
            kept = without_common_words(company, language) if args.no_stop_words else company
            kept = by_stem(kept, language, inquiry.stems) if args.unit == "stem" else kept
            rows += collocates(kept, language, least=args.min)
        absent = () if companies else absent_from(inquiry)
    key = SORTS[args.sort]
    rows.sort(key=lambda row: (-key(row), row.word, row.language))
    matches = {language: company.matches for language, company in companies.items()}
    shown = rows[: args.limit]
    columns = tuple(Column(name) for name in _COLUMNS)
    table = Table(columns, tuple(tuple(row) for row in shown), bars=tuple(key(row) for row in shown))
    facts = {
        "query": query.text,
        "understood": as_read(query.root),
        "window": {"left": window.left, "right": window.right},
        "matches": matches,
        "found": len(rows),
        **unjudged_values(inquiry.scope),
    }
    form = format_of(args)
    print_table("collocates/1", table, form, facts=facts)
    if form != "json":
        told = ", ".join(f"{count} in {language}" for language, count in matches.items()) or "none"
        say(f"matches: {told}. {counted(len(rows), 'collocate')}{_cut(rows, shown)}.")
        say_understood(query, "collocates", found=bool(companies))
        if not companies:
            say_nothing(inquiry, absent)
        say_unjudged(inquiry.scope)
    if rows:
        write_pictures(args, lambda: _drawing(shown, query, args))
    return 0 if rows else 1


def _cut(rows: Sequence[Collocate], shown: Sequence[Collocate]) -> str:
    return "" if len(shown) == len(rows) else f", {len(shown)} shown (--limit)"


def _drawing(rows: Sequence[Collocate], query: Query, args: argparse.Namespace) -> Drawing:
    key = SORTS[args.sort]
    bars = [Bar(f"{row.word} ({row.language})", key(row), f"{key(row):.2f} ({row.together})") for row in rows]
    note = f"{as_read(query.root)} · {args.window} words before and after"
    axis = f"{_FIGURES[args.sort]} (times within the window)"
    return bar_chart(Caption(f"Collocates of {one_line(query.text)}", note, axis), bars)


def _window(text: str) -> Window:
    match = _WINDOW.match(text)
    if match is None or text in ("0:0", "00:00"):
        raise UsageError(f"'{text}' is no window.", "Type --window 5:5, or 0:3 for the words after.")
    return Window(int(match[1]), int(match[2]))
