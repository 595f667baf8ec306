"""The options by which a user says what of a passage is quoted: arguments in, exact segments and insertions out."""

from __future__ import annotations

import argparse
from itertools import zip_longest
from typing import TYPE_CHECKING

from corpus.catalog import reading_text
from corpus.errors import UsageError
from corpus.passages import passage_by_id

if TYPE_CHECKING:
    from citations.kept import Cut
    from commands.arguments import CommandParser
    from corpus.passages import StoredPassage
    from corpus.store import Store


def add_cutting_options(parser: CommandParser) -> None:
    """Declare them; `cut_of` reads them."""
    parser.add_option("--from", dest="first", action="append", metavar="WORDS", help="the first words of the quotation")
    parser.add_option("--to", dest="last", action="append", metavar="WORDS", help="its last words")
    parser.add_option(
        "--insert",
        nargs=2,
        action="append",
        default=[],
        metavar=("AFTER", "TEXT"),
        help="put [TEXT] behind these words of the quotation",
    )
    parser.add_option(
        "--replace",
        nargs=2,
        action="append",
        default=[],
        metavar=("WORDS", "TEXT"),
        help="put [TEXT] instead of these words of the quotation",
    )


def is_cutting(args: argparse.Namespace) -> bool:
    """Tell whether the user said anything of what is quoted."""
    return bool(args.first or args.last or args.insert or args.replace)


def passages_named(store: Store, passage_ids: list[str]) -> tuple[StoredPassage, ...]:
    """Return passages in reading order.

    Raises:
        UsageError: they are of several documents.
    """
    passages = sorted((passage_by_id(store, each) for each in dict.fromkeys(passage_ids)), key=lambda each: each.start)
    if len({passage.document_id for passage in passages}) > 1:
        raise UsageError("One quotation cannot come from several documents.", "Keep each passage by itself.")
    return tuple(passages)


def cut_of(store: Store, passages: tuple[StoredPassage, ...], args: argparse.Namespace) -> Cut:
    """Return what of some passages is quoted; of passages that are not neighbours, what lies between is left out."""
    from citations.choosing import Insertion, choose_segments, insert
    from citations.kept import Cut

    text = reading_text(store, passages[0].document_id)
    runs = _runs(passages)
    if args.first or args.last:
        words = list(zip_longest(args.first or [], args.last or []))
        cut = Cut(choose_segments(text, (runs[0][0], runs[-1][1]), words))
    else:
        cut = Cut(tuple(segment for run in runs for segment in choose_segments(text, run, [(None, None)])))
    for words, inserted in args.insert:
        cut = insert(text, cut, Insertion("after", words, inserted))
    for words, inserted in args.replace:
        cut = insert(text, cut, Insertion("instead", words, inserted))
    return cut


def _runs(passages: tuple[StoredPassage, ...]) -> list[tuple[int, int]]:
    """Return the spans of passages; neighbours are one."""
    runs: list[tuple[int, int]] = []
    last = -1
    for passage in passages:
        if passage.ordinal == last + 1 and runs:
            runs[-1] = (runs[-1][0], passage.end)
        else:
            runs.append((passage.start, passage.end))
        last = passage.ordinal
    return runs
