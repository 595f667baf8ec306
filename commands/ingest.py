"""Bring files and folders into the library: paths in, a line a file and a summary out.

Reads PDF, web pages (.html, .mhtml), Word (.docx; .doc and .rtf with LibreOffice), ODT, EPUB, plain text and
Markdown, folders recursively; scanned pages with Tesseract, and pictures where you name them. Reading a file again
changes nothing; a changed file replaces its older version. What the file does not say about itself can be given
with options, with --meta FILE, or in a sidecar NAME.meta.json (CSL-JSON keys, and language, description,
first_page, tags).
"""

from __future__ import annotations

import argparse
import gc
from pathlib import Path

from commands.arguments import CommandParser
from commands.hooks import ingest_hooks
from commands.output.plain import say
from commands.output.progress import IngestProgress
from commands.session import changing
from corpus.errors import UsageError
from corpus.files import FoundFile, absolute, find_files
from corpus.given_metadata import Given, read_given
from corpus.ingest import Ingest
from corpus.names import csl_name
from corpus.outcomes import IngestOptions, Outcome
from corpus.parser_pool import HowToRead, ParserPool
from corpus.prune import missing_paths, prune
from corpus.store import Store


def add_arguments(parser: CommandParser) -> None:
    """Declare the arguments."""
    parser.add_argument("paths", nargs="+", metavar="PATH", help="files and folders")
    parser.add_option("--lang", choices=("id", "en"), help="the language of the whole document")
    parser.add_option("--title", help="its title")
    parser.add_option("--author", action="append", metavar="NAME", help="an author, {a body} in braces; once for each")
    parser.add_option("--year", type=int, help="the year of publication")
    parser.add_option("--url", help="its address")
    parser.add_option("--first-page", metavar="LABEL", help="the printed number of page 1, where the file carries none")
    parser.add_option("--tag", action="append", metavar="TAG", help="a tag; once for each")
    parser.add_option("--meta", metavar="FILE", help="a JSON file with metadata in CSL-JSON keys")
    add_reading_options(parser)
    parser.add_option("--prune", action="store_true", help="remove documents whose files are gone from these folders")
    parser.add_option("--strict", action="store_true", help="exit with 2 if any file failed")


def add_reading_options(parser: CommandParser) -> None:
    """Declare how pages are read."""
    parser.add_option(
        "--ocr",
        choices=("auto", "off"),
        default="auto",
        help="recognise pages that are pictures, with Tesseract",
    )
    parser.add_option(
        "--fast",
        action="store_true",
        help="read PDFs with pdfium, other readers only where it has no letters: about twice the speed",
    )


def run(args: argparse.Namespace) -> int:
    """Ingest every file; commit each before its line is printed, and bring the index up to date at the end."""
    given = _given(args)
    options = IngestOptions(given, read_given(Path(args.meta), origin="user") if args.meta else Given())
    found = find_files([Path(path) for path in args.paths])
    if len(found) > 1 and (given.csl or options.from_file.csl):
        raise UsageError(
            "--title, --author, --year, --url and --meta describe one file, and there are several.",
            "Ingest that file alone, or put a NAME.meta.json beside each file.",
        )
    with changing(args, "ingest", create=True) as store:
        progress = ingest_files(store, found, options, args)
        progress.pruned(_prune(store, args, found))
        progress.summary(update_index(store))
    return _status(progress.outcomes, strict=args.strict)


def ingest_files(
    store: Store, found: tuple[FoundFile, ...], options: IngestOptions, args: argparse.Namespace
) -> IngestProgress:
    """Ingest the files with the arguments `ocr` and `json`, showing each as it ends; return what was shown."""
    hooks = ingest_hooks()
    update_terms(store, as_json=args.json)
    with (
        IngestProgress(len(found), as_json=args.json, typed=getattr(args, "paths", ())) as progress,
        ParserPool(how=HowToRead(args.ocr == "auto", args.fast), on_page=progress.page) as pool,
    ):
        for outcome in Ingest(store, options, hooks, pool).run(found):
            progress.ends(outcome)
    return progress


def _given(args: argparse.Namespace) -> Given:
    csl: dict[str, object] = {}
    extra: dict[str, object] = {}
    if args.title:
        csl["title"] = args.title
    if args.author:
        csl["author"] = [csl_name(name) for name in args.author]
    if args.year is not None:
        csl["issued"] = {"date-parts": [[args.year]]}
    if args.url:
        csl["URL"] = args.url
    if args.lang:
        extra["language"] = args.lang
    if args.first_page:
        extra["first_page"] = args.first_page
    if args.tag:
        extra["tags"] = args.tag
    return Given(csl, extra)


def _prune(store: Store, args: argparse.Namespace, found: tuple[FoundFile, ...]) -> tuple[str, ...]:
    roots = {str(absolute(Path(path))) for path in args.paths}
    gone = missing_paths(store, roots)
    if args.prune and gone:
        prune(store, gone)
    return gone if args.prune else ()


def update_terms(store: Store, *, as_json: bool) -> None:
    """Mark the documents anew if the glossary has changed since they were marked, and say so."""
    from glossary.occurrences import bring_up_to_date

    marked = bring_up_to_date(store)
    if marked and not as_json:
        say(f"The glossary has changed: terms marked anew in {marked} document{'s' if marked != 1 else ''}.")


def update_index(store: Store) -> str:
    """Bring the index up to date; return what is to be said about it."""
    from corpus.memory import give_back
    from indexer.engine import bring_up_to_date

    # The terms by which documents were marked take most of what an ingest has in memory, in rings.
    gc.collect()
    give_back()
    return bring_up_to_date(store)


def _status(outcomes: list[Outcome], *, strict: bool) -> int:
    done = any(outcome.status in ("added", "updated", "unchanged", "duplicate") for outcome in outcomes)
    failed = any(outcome.status == "failed" for outcome in outcomes)
    return 2 if not done or (strict and failed) else 0
