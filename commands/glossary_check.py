"""Check the terms of a draft: a file in, findings out."""

from __future__ import annotations

import argparse
from pathlib import Path

from commands.arguments import CommandParser
from commands.output.term_findings import print_findings
from commands.session import library_of
from corpus.errors import NoSuchPath
from corpus.store import open_store, store_path
from glossary.entries import Entry, shipped_entries
from glossary.user_terms import all_entries


def check_arguments(parser: CommandParser) -> None:
    """Declare the arguments of `check`."""
    parser.add_argument("file", metavar="DRAFT", help="a draft in a format that `ingest` reads (docx, md, txt ...)")


def check_run(args: argparse.Namespace) -> int:
    """Print what is inconsistent, outdated, forbidden or not introduced; 1 if there is nothing to say."""
    from corpus.build import build_document
    from corpus.document import Source
    from corpus.extract.formats import extract, format_of
    from corpus.ids import source_sha256
    from glossary.consistency import check_draft

    path = Path(args.file)
    if not path.is_file():
        raise NoSuchPath(str(path))
    data = path.read_bytes()
    file_format = format_of(path)
    source = Source(str(path), source_sha256(data), len(data), file_format)
    document = build_document(extract(file_format, data, path.name), source)
    findings = check_draft(document.passages, _entries(args))
    print_findings(path, findings, {passage.ordinal: passage for passage in document.passages}, as_json=args.json)
    return 0 if findings else 1


def _entries(args: argparse.Namespace) -> tuple[Entry, ...]:
    """Return the glossary of the library if there is one, else the shipped one."""
    library = library_of(args)
    if not store_path(library).exists():
        return shipped_entries()
    with open_store(library) as store:
        return all_entries(store)
