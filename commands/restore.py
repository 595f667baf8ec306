"""Make a library from a backup: an archive in, a library folder out.

The target (--library, else your own library) must not exist yet, or be empty.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from commands.arguments import CommandParser
from commands.output.envelope import print_json
from commands.output.plain import counted, one_line, write
from commands.session import library_of
from corpus.backup import restore_backup


def add_arguments(parser: CommandParser) -> None:
    """Declare the arguments."""
    parser.add_argument("file", metavar="FILE", help="an archive that `backup` wrote")


def run(args: argparse.Namespace) -> int:
    """Restore the library."""
    library = library_of(args)
    count = restore_backup(Path(args.file), library)
    if args.json:
        print_json("restore/1", library=str(library), files=count)
    else:
        write(f"restored {one_line(str(library))} ({counted(count, 'file')})")
    return 0
