"""Look a term up, Indonesian to English or back: words in, entries and the passages that use them out.

The words may be inflected, an abbreviation, or only the beginning of a term. Each entry gives its equivalents
(the preferred one first), subject field and notes, and where your library uses it, in both languages.
"""

from __future__ import annotations

import argparse

from commands.arguments import CommandParser, positive
from commands.citing import CitedParts
from commands.glossaries import glossary_of
from commands.output.entry import Example, TermReport, print_terms
from commands.session import library_of
from corpus.errors import UsageError
from corpus.passages import passages_by_id
from corpus.store import Store, open_store, store_path
from glossary.lookup import Found, Lookup
from glossary.occurrences import LANGUAGES, passages_using, uses_of

TAKES_QUERY = True


def add_arguments(parser: CommandParser) -> None:
    """Declare the arguments."""
    parser.add_option("--limit", type=positive, default=5, metavar="N", help="at most N entries (5)")
    parser.add_option("--examples", type=positive, default=1, metavar="N", help="passages for each language (1)")
    parser.add_option("--cite-lang", choices=("en", "id"), default="en", help="language of the citations (en)")


def run(args: argparse.Namespace) -> int:
    """Print the entries; 1 if there is none."""
    typed = " ".join(args.words).strip()
    if not typed:
        raise UsageError("`term` needs a word.", "Type, for example: search_cli.py term kedaulatan")
    store = _store(args)
    try:
        lookup = glossary_of(store).look_up(typed, limit=args.limit)
        reports = [_report(store, found, args) for found in lookup.found]
    finally:
        if store is not None:
            store.close()
    print_terms(typed, reports, Lookup((), lookup.suggestions), as_json=args.json)
    return 0 if reports else 1


def _store(args: argparse.Namespace) -> Store | None:
    """Open the library if there is one: the shipped glossary can be looked up without."""
    library = library_of(args)
    return open_store(library) if store_path(library).exists() else None


def _report(store: Store | None, found: Found, args: argparse.Namespace) -> TermReport:
    if store is None:
        return TermReport(found, (), ())
    from citations.inline import cite

    term_ids = (found.entry.term_id,)
    passage_ids = [
        passage_id for language in LANGUAGES for passage_id in passages_using(store, term_ids, language, args.examples)
    ]
    passages = passages_by_id(store, passage_ids)
    parts = CitedParts(store)
    examples = []
    for passage_id in passage_ids:
        passage = passages[passage_id]
        citation = cite(
            parts.document(passage.document_id), parts.passage(passage), (0, len(passage.text)), language=args.cite_lang
        )
        examples.append(Example(passage, citation))
    return TermReport(found, uses_of(store, term_ids), tuple(examples))
