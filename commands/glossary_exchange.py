"""Exchange with other programs: arguments in, entries taken from a file or written to one out."""

from __future__ import annotations

import argparse
import sqlite3
from collections.abc import Sequence
from pathlib import Path

from commands.arguments import CommandParser
from commands.output.exchange import print_exported, print_imported
from commands.session import changing, reading
from corpus.errors import CannotWrite, TargetExists
from corpus.store import Store
from glossary.changes import change_terms
from glossary.entries import Entry
from glossary.exchange.batch import Batch
from glossary.exchange.formats import FORMATS, format_of, holds_whole, losses, lost_parts, read_file, written_files
from glossary.imports import news_of
from glossary.user_terms import all_entries, user_entries


def import_arguments(parser: CommandParser) -> None:
    """Declare the arguments of `import`."""
    parser.add_argument("file", metavar="FILE", help=f"a file in one of the formats: {', '.join(FORMATS)}")
    parser.add_option("--format", choices=tuple(FORMATS), help="its format (else by its suffix)")
    parser.add_option("--field", default="imported", metavar="NAME", help="subject field of entries that name none")
    parser.add_option("--headwords", choices=("id", "en"), help="language of a dictionary's headwords (dictd, tei)")
    parser.add_option("--dry-run", action="store_true", help="read and check, and change nothing")


def export_arguments(parser: CommandParser) -> None:
    """Declare the arguments of `export`."""
    parser.add_argument("file", metavar="FILE", help="the file to write")
    parser.add_option("--format", choices=tuple(FORMATS), help="its format (else by its suffix)")
    parser.add_option("--all", action="store_true", help="the shipped entries too")
    parser.add_option("--field", metavar="NAME", help="only this subject field")
    parser.add_option("--headwords", choices=("id", "en"), help="language of a dictionary's headwords (dictd)")
    parser.add_option("--force", action="store_true", help="write over a file that is there")


def import_run(args: argparse.Namespace) -> int:
    """Take a file's entries and units, all or none of them."""
    path = Path(args.file)
    format_name = format_of(path, args.format)
    batch = read_file(path, format_name=format_name, field=args.field, headwords=args.headwords)
    with changing(args, "glossary import", create=True) as store:
        whole, lost = holds_whole(format_name), lost_parts(format_name)
        news = news_of(batch.entries, all_entries(store), whole=whole, lost=lost)
        units = 0 if args.dry_run else _take(store, batch, news.put)
    print_imported(batch, news, units, dry_run=args.dry_run, as_json=args.json)
    return 0 if batch.entries or batch.units else 1


def _take(store: Store, batch: Batch, changed: Sequence[Entry]) -> int:
    from glossary.translation_units import write_units

    taken = []

    def also(connection: sqlite3.Connection) -> None:
        taken.append(write_units(connection, batch.units))

    change_terms(store, put=changed, also=also)
    return taken[0]


def export_run(args: argparse.Namespace) -> int:
    """Write entries to a file; 1 if there is none to write."""
    path = Path(args.file)
    format_name = format_of(path, args.format)
    with reading(args) as store:
        entries = all_entries(store) if args.all else user_entries(store)
    chosen = [entry for entry in entries if not args.field or entry.field == args.field]
    chosen.sort(key=lambda entry: (entry.indonesian.casefold(), entry.term_id))
    if not chosen:
        print_exported((), 0, {}, as_json=args.json)
        return 1
    files = written_files(path, chosen, format_name=format_name, headwords=args.headwords)
    for target in files:
        if target.exists() and not args.force:
            raise TargetExists(f"{target} exists.", "Name another file, or add --force.", path=str(target))
    try:
        for target, content in files.items():
            target.write_bytes(content)
    except OSError as error:
        raise CannotWrite(
            f"{path} cannot be written: {error.strerror}.", "Name another file.", path=str(path)
        ) from error
    print_exported(tuple(files), len(chosen), losses(format_name, chosen), as_json=args.json)
    return 0
