"""One writer at a time: a library folder in, a held lock or an error that names the holder out."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from corpus.errors import LibraryBusy
from corpus.store import read_only

LOCK_NAME = "write.lock"
HOLDER_NAME = "write.holder.json"
WAIT_SECONDS = 10.0


@contextmanager
def writing(library: Path, command: str, *, wait: float = WAIT_SECONDS) -> Iterator[None]:
    """Hold the library's write lock for the block.

    Raises:
        LibraryBusy: another process holds it for longer than `wait` seconds.
        LibraryReadOnly: the lock file cannot be made there.
    """
    import filelock

    lock = filelock.FileLock(library / LOCK_NAME, timeout=wait)
    try:
        lock.acquire()
    except filelock.Timeout as error:
        raise busy(library) from error
    except OSError as error:
        raise read_only(library) from error
    holder = library / HOLDER_NAME
    try:
        with suppress(OSError):
            holder.write_text(json.dumps({"pid": os.getpid(), "command": command}), encoding="utf-8")
        yield
    finally:
        with suppress(OSError):
            holder.unlink()
        lock.release()


def busy(library: Path) -> LibraryBusy:
    """Return the error that names who writes to the library."""
    try:
        holder = json.loads((library / HOLDER_NAME).read_text(encoding="utf-8"))
        who = f"`{holder['command']}`, process {holder['pid']}"
    except (OSError, ValueError, KeyError, TypeError):
        who = "another process"
    return LibraryBusy(
        f"The library {library} is being written by {who}.",
        "Wait until it has finished and try again; searching goes on meanwhile.",
        path=str(library),
        holder=who,
    )
