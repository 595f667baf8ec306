"""Look a term up, Indonesian to English or back: words in, entries and the passages that use them out.

The words may be inflected, an abbreviation, or only the beginning of a term. Each entry gives its equivalents
(the preferred one first), subject field and notes, related terms, and where your library uses it, in both languages.
"""

from __future__ import annotations

import argparse

from commands.arguments import TYPE_CHECKING, CommandParser, positive
from commands.glossaries import glossary_of
from commands.output.entry import ShownExample, TermReport, print_terms
from commands.session import library_of
from corpus.errors import UsageError
from corpus.store import Store, open_store, store_path
from glossary.related import related_terms

if TYPE_CHECKING:
    from glossary.lookup import Found, Glossary

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
        glossary = glossary_of(store)
        lookup = glossary.look_up(typed, limit=args.limit)
        reports = [_report(store, glossary, found, args) for found in lookup.found]
    finally:
        if store is not None:
            store.close()
    print_terms(typed, reports, lookup.suggestions, as_json=args.json)
    return 0 if reports else 1


def _store(args: argparse.Namespace) -> Store | None:
    """Open the library if there is one: the shipped glossary can be looked up without."""
    library = library_of(args)
    return open_store(library) if store_path(library).exists() else None


def _report(store: Store | None, glossary: Glossary, found: Found, args: argparse.Namespace) -> TermReport:
    related = related_terms(glossary, found.entry)
    if store is None:
        return TermReport(found, related, (), ())
    from glossary.uses import uses_of

    uses = uses_of(store, (found.entry.term_id,))
    return TermReport(found, related, uses, _examples(store, glossary, found, args) if uses else ())


def _examples(store: Store, glossary: Glossary, found: Found, args: argparse.Namespace) -> tuple[ShownExample, ...]:
    from citations.inline import cite
    from commands.citing import CitedParts
    from glossary.examples import examples_of
    from glossary.lookup import LANGUAGES

    parts = CitedParts(store)
    forms = glossary.forms_of_term(found.entry.term_id)
    shown = []
    for language in LANGUAGES:
        for example in examples_of(store, forms, language, args.examples):
            passage = example.passage
            span = example.spans[0] if example.spans else (0, len(passage.text))
            document, cited = parts.document(passage.document_id), parts.passage(passage)
            shown.append(ShownExample(example, cite(document, cited, span, language=args.cite_lang)))
    return tuple(shown)
