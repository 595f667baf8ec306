"""The quotations that you kept: numbers or filters in, a list out; with numbers, notes and tags can be changed.

`excerpts` lists all, `excerpts --tag diplomasi` those with a tag. `excerpts 3 --note "..." --add-tag bab2` edits number
3, `excerpts 3 --to "data cuaca"` cuts it anew from its passage, `excerpts 3 --insert mereka "para nelayan"` puts words
of yours into it, `excerpts 3 4 --remove` forgets two. `export --kept` writes them to a file.
"""

from __future__ import annotations

import argparse
import sqlite3
from typing import TYPE_CHECKING

from commands.arguments import CommandParser
from commands.cutting import add_cutting_options, cut_of, is_cutting, passages_named
from commands.output.kept import print_kept
from commands.output.plain import say
from commands.session import changing, reading
from corpus.errors import UsageError
from corpus.store import Store, transaction

if TYPE_CHECKING:
    from citations.kept import Cut, KeptExcerpt


def add_arguments(parser: CommandParser) -> None:
    """Declare the arguments."""
    parser.add_argument("kept_ids", nargs="*", type=int, metavar="NUMBER", help="only these; needed to change them")
    parser.add_option("--tag", action="append", default=[], metavar="TAG", help="only those with this tag")
    parser.add_option("--document", default="", metavar="DOCUMENT_ID", help="only those of this document")
    parser.add_option("--note", metavar="TEXT", help="replace the note; an empty text takes it away")
    parser.add_option("--add-tag", action="append", default=[], metavar="TAG", help="add a tag; once for each")
    parser.add_option("--drop-tag", action="append", default=[], metavar="TAG", help="take a tag away; once for each")
    add_cutting_options(parser)
    parser.add_option("--remove", action="store_true", help="forget these excerpts")
    parser.add_option("--cite-lang", choices=("en", "id"), default="en", help="language of the citations (en)")


def run(args: argparse.Namespace) -> int:
    """List or change the excerpts; 1 if there is none."""
    changes = args.remove or args.note is not None or args.add_tag or args.drop_tag or is_cutting(args)
    if not changes:
        with reading(args) as store:
            return _list(store, args)
    if not args.kept_ids:
        raise UsageError("Which excerpts?", "Name them by the numbers that `search_cli.py excerpts` prints.")
    if is_cutting(args) and len(args.kept_ids) > 1:
        raise UsageError("Only one excerpt can be cut anew at a time.", "Name one number.")
    with changing(args, "excerpts") as store:
        if args.remove:
            return _remove(store, args)
        with transaction(store) as connection:
            _edit(store, connection, args)
        return _list(store, args)


def _list(store: Store, args: argparse.Namespace) -> int:
    from citations.kept import kept_excerpts
    from commands.citing import CitedParts
    from commands.keeping import kept_record

    parts = CitedParts(store)
    found = kept_excerpts(store, kept_ids=args.kept_ids, tags=args.tag, document_id=args.document)
    print_kept(
        "excerpts/1", [(kept, kept_record(store, parts, kept, args.cite_lang)) for kept in found], as_json=args.json
    )
    return 0 if found else 1


def _edit(store: Store, connection: sqlite3.Connection, args: argparse.Namespace) -> None:
    from citations.kept import add_tags, cut_again, drop_tags, kept_excerpts, set_note

    for kept in kept_excerpts(store, kept_ids=args.kept_ids):
        if args.note is not None:
            set_note(connection, kept.kept_id, args.note)
        if is_cutting(args):
            cut_again(connection, kept.kept_id, _cut_anew(store, kept, args))
        drop_tags(connection, kept.kept_id, args.drop_tag)
        add_tags(connection, kept.kept_id, args.add_tag)


def _cut_anew(store: Store, kept: KeptExcerpt, args: argparse.Namespace) -> Cut:
    """Return the quotation as cut by --from and --to out of its passage, or as it is; then with the insertions."""
    from citations.choosing import Insertion, insert
    from citations.kept import Cut, located
    from corpus.catalog import reading_text

    if args.first or args.last:
        return cut_of(store, passages_named(store, [kept.passage_id]), args)
    text = reading_text(store, kept.document_id)
    if any(located(text, segment) != (segment.start, segment.end) for segment in kept.segments):
        raise UsageError("The document was read anew since; its places have moved.", "Keep the passage once more.")
    cut = Cut(kept.segments, kept.insertions)
    for words, inserted in args.insert:
        cut = insert(text, cut, Insertion("after", words, inserted))
    for words, inserted in args.replace:
        cut = insert(text, cut, Insertion("instead", words, inserted))
    return cut


def _remove(store: Store, args: argparse.Namespace) -> int:
    from citations.kept import kept_excerpts, remove

    found = kept_excerpts(store, kept_ids=args.kept_ids)
    with transaction(store) as connection:
        for kept in found:
            remove(connection, kept.kept_id)
    if args.json:
        print_kept("excerpts/1", [], as_json=True)
    else:
        say(f"removed {', '.join(str(kept.kept_id) for kept in found)}")
    return 0
