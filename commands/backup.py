"""Write the whole library into one file: a file name in, a zip archive out.

The archive holds the store and the originals; `restore` makes a library from it. The search index is not in it:
it is rebuilt from the store.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from commands.arguments import CommandParser
from commands.output.envelope import print_json
from commands.output.plain import counted, one_line, write
from commands.session import reading
from corpus.backup import write_backup


def add_arguments(parser: CommandParser) -> None:
    """Declare the arguments."""
    parser.add_argument("file", metavar="FILE", help="the archive to write, such as library.zip")
    parser.add_option("--force", action="store_true", help="overwrite FILE")


def run(args: argparse.Namespace) -> int:
    """Write the backup."""
    with reading(args) as store:
        count = write_backup(store, Path(args.file), force=args.force)
    if args.json:
        print_json("backup/1", file=args.file, files=count)
    else:
        write(f"wrote {one_line(args.file)} ({counted(count, 'file')})")
    return 0
