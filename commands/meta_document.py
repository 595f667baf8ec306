"""One document's metadata: its id and key=value words in, what is known of it out."""

from __future__ import annotations

import argparse
from collections.abc import Mapping

from citations.typed_metadata import TypedMetadata, read_typed
from commands.arguments import CommandParser
from commands.hooks import render_references
from commands.output.metadata import print_metadata
from commands.session import changing, reading
from corpus.catalog import DocumentRow, document_row
from corpus.document import Metadata
from corpus.errors import UnknownDocument
from corpus.given_metadata import Given, merged
from corpus.relabel import relabel_pages
from corpus.save import save_metadata
from corpus.store import Store, transaction


def show_arguments(parser: CommandParser) -> None:
    """Declare the arguments of `show`."""
    parser.add_argument("document_id", metavar="DOCUMENT_ID", help="as `list` prints it")


def edit_arguments(parser: CommandParser) -> None:
    """Declare the arguments of `edit`."""
    parser.add_argument("document_id", metavar="DOCUMENT_ID", help="as `list` prints it")
    parser.add_argument(
        "values",
        nargs="+",
        metavar="KEY=VALUE",
        help="a CSL key or description, first_page, tags: 'title=Hukum Laut', 'author=Rahma, Siti; {Badan Riset}', "
        "issued=2022-06-04, type=webpage; an empty value (DOI=) takes the key away",
    )


def show_run(args: argparse.Namespace) -> int:
    """Print the metadata."""
    with reading(args) as store:
        print_metadata(document_row(store, args.document_id), as_json=args.json)
    return 0


def edit_run(args: argparse.Namespace) -> int:
    """Change the metadata, and print it as it is then."""
    from indexer.engine import bring_up_to_date

    typed = read_typed(args.values)
    with changing(args, "meta edit") as store:
        row = document_row(store, args.document_id)
        if row.state == "removed":
            raise UnknownDocument(row.document_id)
        put_metadata(store, row, edited(row, typed))
        if "first_page" in typed.own:
            with transaction(store) as connection:
                relabel_pages(connection, row.document_id, str(typed.own["first_page"]))
        bring_up_to_date(store)
        print_metadata(document_row(store, args.document_id), as_json=args.json)
    return 0


def edited(row: DocumentRow, typed: TypedMetadata) -> Metadata:
    """Return a document's metadata after an edit; an emptied key keeps its origin, so that no sidecar fills it."""
    metadata = merged(Metadata(row.csl, row.origins, row.extra), Given(typed.csl, typed.own, "user"))
    return Metadata(
        _without(metadata.csl, typed.emptied),
        {**metadata.origins, **dict.fromkeys(typed.emptied, "user")},
        _without(metadata.extra, typed.emptied),
    )


def put_metadata(store: Store, row: DocumentRow, metadata: Metadata) -> None:
    """Store a document's metadata and its references rendered anew."""
    rendered = render_references(metadata, row.file_name)
    with transaction(store) as connection:
        save_metadata(connection, row.document_id, metadata, rendered)


def _without(values: Mapping[str, object], keys: tuple[str, ...]) -> dict[str, object]:
    return {key: value for key, value in values.items() if key not in keys}
