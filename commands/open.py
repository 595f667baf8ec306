"""Open the source of a passage where it stands: a passage id in, the kept original in your viewer, or a picture, out.

The original is the library's own copy of the file. --image writes the page of a PDF with the passage marked. --where
only says where the original lies.
"""

from __future__ import annotations

import argparse
import json
import shutil
import subprocess
import sys
from pathlib import Path

from citations.export.write import write_atomically
from commands.arguments import CommandParser
from commands.citing import CitedParts
from commands.output.envelope import print_json
from commands.output.passage import place_of
from commands.output.plain import one_line, write
from commands.session import reading
from corpus.catalog import document_row
from corpus.document import Box
from corpus.errors import NoSuchPath, UsageError
from corpus.ids import parse_passage_id
from corpus.originals import original_path
from corpus.parser_pool import ParserPool
from corpus.passages import StoredPassage, passage_by_id
from corpus.store import Store


def add_arguments(parser: CommandParser) -> None:
    """Declare the arguments."""
    parser.add_argument("passage_id", metavar="PASSAGE_ID", help="as `search` prints it (3f2a91bc0a1d:12)")
    parser.add_option(
        "--image",
        metavar="FILE",
        help="write the page of a PDF with the passage marked, as PNG; more pages as FILE-2.png",
    )
    parser.add_option("--force", action="store_true", help="overwrite FILE")
    parser.add_option("--where", action="store_true", help="only say where the original lies; open nothing")


def run(args: argparse.Namespace) -> int:
    """Open the original, or draw its page."""
    document_id, _ = parse_passage_id(args.passage_id)
    with reading(args) as store:
        passage = passage_by_id(store, args.passage_id)
        row = document_row(store, document_id)
        original = original_path(store.library, row.sha256, row.file_name)
        boxes = _boxes(store, passage)
        pages = CitedParts(store).passage(passage).pages
    if not original.is_file():
        raise NoSuchPath(str(original))
    label = pages[0].label if pages else None
    numbers = tuple(range(pages[0].number, pages[-1].number + 1)) if pages else ()
    images = _draw(args, original, row.format, boxes, numbers) if args.image else ()
    viewer = [] if args.image or args.where else _viewer(original)
    if viewer:
        subprocess.Popen(viewer, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
    if args.json:
        print_json(
            "open/1",
            passage_id=args.passage_id,
            original=str(original),
            source=row.file_name,
            page=pages[0].number if pages else None,
            label=label,
            lines=None if passage.lines is None else {"first": passage.lines[0], "last": passage.lines[1]},
            image=args.image,
            images=[str(image) for image in images],
            opened_with=viewer[0] if viewer else None,
        )
    else:
        place = place_of(passage) + (f" (printed {label})" if label else "")
        done = f"wrote {' and '.join(map(str, images))}" if images else f"{viewer[0]} opens" if viewer else "original"
        write(one_line(f"{done}: {row.file_name}{f', {place}' if place else ''}"))
        write(one_line(str(original)))
    return 0


def _draw(
    args: argparse.Namespace, original: Path, file_format: str, boxes: tuple[Box, ...], pages: tuple[int, ...]
) -> tuple[Path, ...]:
    """Write the pages of a passage as pictures: the first as the user names it, others with their number behind."""
    if file_format != "pdf" or not pages:
        raise UsageError(
            f"A {file_format} file has no pages to draw.", f"`search_cli.py open {args.passage_id}` opens it."
        )
    marked = [page for page in pages if any(box.page == page for box in boxes)] or list(pages[:1])
    first = Path(args.image)
    targets = (first, *(first.with_stem(f"{first.stem}-{page}") for page in marked[1:]))
    with ParserPool(1) as pool:
        for page, target in zip(marked, targets, strict=True):
            write_atomically(target, pool.draw(original, page, boxes), force=args.force)
    return targets


def _viewer(original: Path) -> list[str]:
    """Return the command that opens a file with the user's own viewer; the path is ours, no shell reads it."""
    name = "open" if sys.platform == "darwin" else "explorer" if sys.platform == "win32" else "xdg-open"
    program = shutil.which(name)
    if program is None:
        raise UsageError(f"There is no `{name}` to open files with.", f"Open {original} yourself.", path=str(original))
    return [program, str(original)]


def _boxes(store: Store, passage: StoredPassage) -> tuple[Box, ...]:
    """Return where the blocks of a passage stand on their pages."""
    rows = store.connection.execute(
        'SELECT boxes FROM blocks WHERE document_id = ? AND start < ? AND "end" > ? ORDER BY block',
        (passage.document_id, passage.end, passage.start),
    )
    return tuple(Box(int(box[0]), *box[1:]) for row in rows for box in json.loads(row[0]))
