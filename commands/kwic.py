"""Show every match in its line of context: a query in, concordance lines out.

The query is that of `search`, read strictly, without translations: words in all their forms, =word this form only,
digital* by pattern, word~1 with a slip, "a phrase" exactly, ~"a phrase" in any forms, "a b"~5 near each other, OR,
-word, ( ), title: author: lang: year: section: type: tag:. Example: kwic --phrase ekonomi digital --context 8w --sort
R1. With --parallel: sentences that have a translation, with that translation.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Sequence

from analysis.concordance import Line, lines_of, parse_context, parse_sort, sample_of, sorted_lines
from analysis.selection import Scope
from commands.arguments import CommandParser, positive
from commands.citing import CitedParts
from commands.finding import absent_from, inquiry_of
from commands.output.drawing import Drawing
from commands.output.kwic import Concordance, ShownLine, print_concordance
from commands.output.plain import counted, one_line, say, say_wrapped
from commands.output.plot import Caption, Strip, strip_chart
from commands.picturing import check_pictures, write_pictures
from commands.selecting import (
    add_common,
    format_of,
    say_nothing,
    say_understood,
    say_unjudged,
    selection_of,
    words_query_of,
)
from commands.session import reading
from corpus.catalog import reading_text
from corpus.language.words import fold
from corpus.store import Store
from indexer.query import Query
from indexer.typed import as_read

TAKES_QUERY = True


def add_arguments(parser: CommandParser) -> None:
    """Declare the arguments."""
    parser.add_option("--context", default="10w", metavar="SIZE", help="8w, 60c or sentence (10w)")
    parser.add_option(
        "--sort",
        default="document",
        metavar="BY",
        help="L1 to L3, R1 to R3 (words before and after), match, document, year; several: R1,R2 (document)",
    )
    parser.add_option("--limit", type=positive, metavar="N", help="at most N lines")
    parser.add_option("--sample", type=positive, metavar="N", help="N lines drawn at random")
    parser.add_option("--seed", type=int, default=1, metavar="S", help="which sample (1)")
    parser.add_option("--cite-lang", choices=("en", "id"), default="en", help="language of the citations (en)")
    parser.add_option("--parallel", action="store_true", help="aligned sentences with their translations")
    parser.add_option(
        "--translation",
        action="append",
        default=[],
        metavar="ID,ID",
        help="with --parallel: two documents that are each other's translation, besides those that are recognised",
    )
    add_common(parser)


def run(args: argparse.Namespace) -> int:
    """Print the lines; 1 if there is none."""
    check_pictures(args)
    if args.parallel:
        from commands.kwic_parallel import run_parallel

        return run_parallel(args)
    query = words_query_of(args, "kwic")
    context = parse_context(args.context)
    names = parse_sort(args.sort)
    with reading(args) as store:
        inquiry = inquiry_of(store, query, selection_of(args))
        scope = inquiry.scope
        found = list(lines_of(inquiry.paragraphs(), inquiry.finder(), context))
        facts = {document.document_id: document for document in scope.documents}
        lines = sorted_lines(found, names, {key: document.year for key, document in facts.items()})
        if args.sample is not None:
            lines = sample_of(lines, args.sample, args.seed)
        shown = _cited(store, lines[: args.limit], args.cite_lang)
        absent = () if found else absent_from(inquiry)
        if found:
            write_pictures(args, lambda: _drawing(store, found, scope, query))
    sources = len({line.passage.document_id for line in found})
    forms = Counter(fold(" ".join(line.match.split())) for line in found)
    whole = context.unit == "sentence"
    told = (query.text, as_read(query.root), len(found), sources, forms)
    concordance = Concordance(*told, shown, facts, scope.unjudged, whole)
    form = format_of(args)
    print_concordance(concordance, form)
    if form != "json":
        _talk(query, concordance)
        if not found:
            say_nothing(inquiry, absent)
        say_unjudged(scope)
    return 0 if found else 1


def _cited(store: Store, lines: list[Line], language: str) -> tuple[ShownLine, ...]:
    from citations.inline import cite

    parts = CitedParts(store)
    shown = []
    for line in lines:
        start, end = line.span
        span = (start, min(end, len(line.passage.text)))
        document, passage = parts.document(line.passage.document_id), parts.passage(line.passage)
        shown.append(ShownLine(line, cite(document, passage, span, language="id" if language == "id" else "en")))
    return tuple(shown)


def _drawing(store: Store, lines: Sequence[Line], scope: Scope, query: Query) -> Drawing:
    """Draw where in each document the matches stand, those with most matches first."""
    places: dict[str, list[int]] = {}
    for line in lines:
        places.setdefault(line.passage.document_id, []).append(line.passage.start + line.span[0])
    facts = {document.document_id: document for document in scope.documents}
    strips = [
        Strip(
            f"{facts[key].year or 'n.d.'}: {facts[key].title or facts[key].source}",
            len(reading_text(store, key)),
            tuple(found),
        )
        for key, found in sorted(places.items(), key=lambda item: -len(item[1]))
    ]
    note = f"{as_read(query.root)} · {counted(len(lines), 'line')} in {counted(len(strips), 'document')}"
    axis = "from the beginning of each document to its end (matches)"
    return strip_chart(Caption(f"Where {one_line(query.text)} stands", note, axis), strips)


def _talk(query: Query, concordance: Concordance) -> None:
    shown = len(concordance.lines)
    part = "" if shown == concordance.total else f", {shown} shown"
    documents = counted(concordance.sources, "document")
    say(f"{counted(concordance.total, 'line')}{part}, of {documents}.")
    say_understood(query, "kwic", found=concordance.total > 0)
    if concordance.forms.keys() - {fold(query.text)}:
        common = concordance.forms.most_common(8)
        more = len(concordance.forms) - len(common)
        told = ", ".join(f"{one_line(form)} {number}" for form, number in common)
        say_wrapped(f"forms: {told}{f', {more} more' if more else ''}")
