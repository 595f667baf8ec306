"""Exchange references with other tools: a .bib, .ris or .json file in, changed metadata out, and back."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from citations.cited import CitedDocument
from citations.csl_record import csl_record
from citations.export.write import write_atomically
from citations.meta_exchange import FORMATS, Match, match_documents, read_references, write_references
from citations.typed_metadata import TypedMetadata
from commands.arguments import CommandParser
from commands.citing import active_documents
from commands.meta_document import edited, put_metadata
from commands.output.envelope import print_json
from commands.output.metadata import Change, print_import
from commands.output.plain import counted, one_line, say
from commands.session import changing, reading
from corpus.catalog import document_row
from corpus.errors import NoSuchPath, UnknownDocument, UsageError
from corpus.store import Store

_LIMIT = 50_000_000


def import_arguments(parser: CommandParser) -> None:
    """Declare the arguments of `import`."""
    parser.add_argument("file", metavar="FILE", help="references as Zotero, Mendeley or EndNote export them")
    parser.add_option("--apply", action="store_true", help="make the changes that are shown without it")
    parser.add_option("--gaps", action="store_true", help="only fill in what is missing")


def export_arguments(parser: CommandParser) -> None:
    """Declare the arguments of `export`."""
    parser.add_option(
        "-f", "--format", choices=FORMATS, default="bibtex", help=f"one of: {', '.join(FORMATS)} (bibtex)"
    )
    parser.add_option("-o", "--output", metavar="FILE", help="the file to write (else stdout)")
    parser.add_option("--force", action="store_true", help="overwrite FILE")
    parser.add_option("--document", action="append", metavar="ID", help="only this document; once for each")


def import_run(args: argparse.Namespace) -> int:
    """Match references to documents, show what changes, and change it with --apply; 1 if nothing matches."""
    references = read_references(_content(args.file), Path(args.file).name)
    with reading(args) as store:
        documents = active_documents(store)
    matching = match_documents(references, documents)
    by_id = {document.document_id: document for document in documents}
    changes = [_change(by_id[match.document_id], match, gaps=args.gaps) for match in matching.matches]
    if args.apply and any(change.values for change in changes):
        with changing(args, "meta import") as store:
            _apply(store, changes)
    print_import(matching, changes, applied=args.apply, as_json=args.json)
    return 0 if changes else 1


def _content(name: str) -> bytes:
    try:
        path = Path(name)
        if path.stat().st_size > _LIMIT:
            raise UsageError(f"{name} is too large for a file of references.", "Export fewer references at a time.")
        return path.read_bytes()
    except FileNotFoundError as error:
        raise NoSuchPath(name) from error
    except OSError as error:
        raise UsageError(f"{name} cannot be read: {error.strerror}.", "Check the file's permissions.") from error


def _change(document: CitedDocument, match: Match, *, gaps: bool) -> Change:
    """Return the values of a reference that differ from what is known, in the form in which they are stored."""
    known, new = csl_record(document.csl), csl_record(match.reference.csl)
    if "type" not in match.reference.csl or new["type"] == "document":
        del new["type"]
    different = {key: value for key, value in new.items() if not _says_no_more(known.get(key), value)}
    return Change(
        document,
        match,
        {
            key: (document.csl.get(key), value)
            for key, value in different.items()
            if not gaps or key not in document.csl
        },
    )


def _says_no_more(known: object, new: object) -> bool:
    """Tell whether a value is the known one, or a date that is the known one without its month or day."""
    if isinstance(known, dict) and isinstance(new, dict) and "date-parts" in known and "date-parts" in new:
        dates = known["date-parts"], new["date-parts"]
        return len(dates[0]) == len(dates[1]) == 1 and dates[0][0][: len(dates[1][0])] == dates[1][0]
    return known == new


def _apply(store: Store, changes: list[Change]) -> None:
    from indexer.engine import bring_up_to_date

    for change in changes:
        if change.values:
            row = document_row(store, change.document.document_id)
            typed = TypedMetadata({key: new for key, (_, new) in change.values.items()})
            put_metadata(store, row, edited(row, typed))
    bring_up_to_date(store)


def export_run(args: argparse.Namespace) -> int:
    """Write the references of the library; 1 if there is none."""
    with reading(args) as store:
        documents = active_documents(store)
    wanted = set(args.document or ())
    for unknown in sorted(wanted - {document.document_id for document in documents}):
        raise UnknownDocument(unknown)
    chosen = [document.csl for document in documents if not wanted or document.document_id in wanted]
    if args.json and not args.output:
        print_json(
            "references/1", total=len(chosen), references=json.loads(write_references(chosen, "csl-json") or b"[]")
        )
        return 0 if chosen else 1
    content = write_references(chosen, args.format)
    if not args.output:
        sys.stdout.buffer.write(content)
    else:
        write_atomically(Path(args.output), content, force=args.force)
        if args.json:
            print_json("export/1", file=args.output, format=args.format, references=len(chosen))
        else:
            say(f"wrote {counted(len(chosen), 'reference')} to {one_line(args.output)}")
    return 0 if chosen else 1
