"""Show the company a word keeps: a word or phrase in, its collocates with measures of association out.

A window of words before and after each match is compared with the rest of the texts of the same language:
log-likelihood (is it chance?), MI and logDice (how strong?), t-score. Example: collocates digital --window 3:3.
"""

from __future__ import annotations

import argparse
import re

from analysis.collocation import SORTS, Collocate, Window, by_stem, collocates, company_of, without_common_words
from analysis.matching import finder_of
from analysis.query import understood
from analysis.selection import passages_in, scope_of
from analysis.stems import Stems
from analysis.tokens import stretches
from commands.arguments import CommandParser, positive
from commands.output.plain import one_line, say
from commands.output.plot import Bar, Caption, svg_bars
from commands.output.table import Column, Table, print_table
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
from corpus.errors import UsageError

TAKES_QUERY = True
_WINDOW = re.compile(r"([0-9]{1,2}):([0-9]{1,2})\Z")
_COLUMNS = ("word", "language", "together", "frequency", "expected", "ll", "mi", "logdice", "t")


def add_arguments(parser: CommandParser) -> None:
    """Declare the arguments."""
    parser.add_option("--phrase", action="store_true", help="read all words as one exact phrase")
    parser.add_option("--window", default="5:5", metavar="L:R", help="words before and after (5:5)")
    parser.add_option("--unit", choices=("word", "stem"), default="word", help="what a collocate is (word)")
    parser.add_option("--no-stop-words", action="store_true", help="leave common words out")
    parser.add_option("--min", type=positive, default=2, metavar="N", help="at least N times in the window (2)")
    parser.add_option("--sort", choices=tuple(SORTS), default="ll", help="highest first (ll)")
    parser.add_option("--limit", type=positive, default=30, metavar="N", help="at most N collocates (30)")
    add_selection(parser)
    add_format(parser)
    add_picture(parser)


def run(args: argparse.Namespace) -> int:
    """Print the collocates; 1 if there is none."""
    picture = picture_path(args)
    query = single_query_of(args, "collocates")
    window = _window(args.window)
    with reading(args) as store:
        scope = scope_of(store, selection_of(args))
        stems = Stems(store)
        companies = company_of(stretches(passages_in(store, scope), stems), finder_of(query, stems), window)
        rows: list[Collocate] = []
        for language, company in companies.items():
            counted = without_common_words(company, language) if args.no_stop_words else company
            counted = by_stem(counted, language, stems) if args.unit == "stem" else counted
            rows += collocates(counted, language, least=args.min)
    key = SORTS[args.sort]
    rows.sort(key=lambda row: (-key(row), row.word, row.language))
    matches = {language: company.matches for language, company in companies.items()}
    table = Table(tuple(Column(name) for name in _COLUMNS), tuple(tuple(row) for row in rows[: args.limit]))
    facts = {
        "query": query.typed,
        "understood": understood(query),
        "window": {"left": window.left, "right": window.right},
        "matches": matches,
        "found": len(rows),
        "without_year": unjudged_value(scope),
    }
    form = format_of(args)
    print_table("collocates/1", table, form, facts=facts)
    if form != "json":
        told = ", ".join(f"{count} in {language}" for language, count in matches.items()) or "none"
        say(f"matches: {told}. {len(rows)} collocates. {one_line(understood(query))}")
        say_unjudged(scope)
    if rows:
        caption = Caption(f"Collocates of {query.typed}", f"{args.sort}, window {args.window}")
        bars = [Bar(f"{row.word} ({row.language})", key(row), f"{key(row):.2f}") for row in rows[: args.limit]]
        write_picture(picture, svg_bars(caption, bars), force=args.force)
    return 0 if rows else 1


def _window(text: str) -> Window:
    match = _WINDOW.match(text)
    if match is None or text in ("0:0", "00:00"):
        raise UsageError(f"'{text}' is no window.", "Type --window 5:5, or 0:3 for the words after.")
    return Window(int(match[1]), int(match[2]))
