"""Put bytes into a file, whole or not at all: path and bytes in, nothing out."""

from __future__ import annotations

import contextlib
import os
import secrets
from pathlib import Path

from corpus.errors import CannotWrite, TargetExists


def write_atomically(path: Path, content: bytes, *, force: bool = False) -> None:
    """Write a file under a temporary name beside its place, sync it, then rename it.

    A reader sees the old file or the new one, never a part. Without `force` an existing file stays, even one that
    appears while we write.

    Raises:
        TargetExists: the file exists and `force` is not given.
        CannotWrite: the folder is missing, not writable, or full.
    """
    if os.path.lexists(path) and not force:
        raise _exists(path)
    temporary = path.with_name(f".{path.name[:100]}.{secrets.token_hex(6)}.tmp")
    try:
        _write_and_sync(temporary, content)
        _put_in_place(temporary, path, force=force)
    except FileExistsError as error:
        raise _exists(path) from error
    except OSError as error:
        reason = error.strerror or str(error)
        hint = "Choose a folder that exists and that you may write to, e.g. -o excerpts.md."
        raise CannotWrite(f"Cannot write {path}: {reason}.", hint, path=str(path)) from error
    finally:
        with contextlib.suppress(OSError):
            temporary.unlink()


def _write_and_sync(path: Path, content: bytes) -> None:
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o666)
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _put_in_place(temporary: Path, path: Path, *, force: bool) -> None:
    """Rename the finished file; without force by a hard link, which fails if the name is taken."""
    if force:
        temporary.replace(path)
    else:
        try:
            os.link(temporary, path)
        except FileExistsError:
            raise
        except OSError:  # a file system without hard links: the check above has to do
            temporary.rename(path)
    with contextlib.suppress(OSError):  # not every system can sync a folder
        folder = os.open(path.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


def _exists(path: Path) -> TargetExists:
    return TargetExists(f"{path} exists already.", "Add --force to replace it, or choose another -o.", path=str(path))
