"""Try the files again that could not be read: nothing in, a line a file and a summary out.

`doctor` lists them with what to do about each: after installing what was missing, or mending or replacing the files,
this reads them again. Files that are gone are taken off the list.
"""

from __future__ import annotations

import argparse
import os

from commands.arguments import CommandParser
from commands.ingest import add_reading_options, ingest_files, update_index
from commands.output.plain import one_line, say
from commands.session import changing
from corpus.files import find_files, is_gone, name_in_text
from corpus.outcomes import IngestOptions
from corpus.retry import failed_files, forget_failures


def add_arguments(parser: CommandParser) -> None:
    """Declare the arguments."""
    parser.add_option("--failed", action="store_true", help="the files that failed (there is nothing else to retry)")
    add_reading_options(parser)


def run(args: argparse.Namespace) -> int:
    """Read every file that failed once more; 1 if there is none, 2 if all failed again."""
    with changing(args, "retry") as store:
        listed = failed_files(store)
        gone = [found.path for found in listed if is_gone(found.path) and not os.path.islink(found.path)]
        folders = [found.path for found in listed if os.path.isdir(found.path)]
        forget_failures(store, [*gone, *folders])
        for path in gone:
            say(f"{one_line(name_in_text(path))} is gone and no longer listed.")
        rest = [found for found in listed if found.path not in {*gone, *folders}]
        found = (*rest, *find_files(folders))
        progress = ingest_files(store, found, IngestOptions(), args)
        progress.summary(update_index(store))
    if not found:
        return 1
    return 2 if all(outcome.status == "failed" for outcome in progress.outcomes) else 0
