"""Put bytes into a file, or files into a folder, whole or not at all: path and bytes in, nothing out."""

from __future__ import annotations

import contextlib
import os
import secrets
import shutil
from collections.abc import Iterable
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
        raise _cannot_write(path, error) from error
    finally:
        with contextlib.suppress(OSError):
            temporary.unlink()


def write_folder(path: Path, files: Iterable[tuple[str, bytes]], *, force: bool = False, mark: str) -> None:
    """Write a folder of files under a temporary name beside its place, then rename it.

    With `force` a folder is replaced that holds a file named `mark`, as those have that were written so; no other.

    Raises:
        TargetExists: the folder exists and may not be replaced.
        CannotWrite: the folder around it is missing, not writable, or full.
    """
    replaceable = force and path.is_dir() and (path / mark).is_file()
    if os.path.lexists(path) and not replaceable:
        raise _exists(path)
    temporary = path.with_name(f".{path.name[:100]}.{secrets.token_hex(6)}.tmp")
    try:
        for name, content in files:
            file = temporary / name
            file.parent.mkdir(parents=True, exist_ok=True)
            _write_and_sync(file, content)
        if replaceable:
            shutil.rmtree(path)
        temporary.rename(path)
    except OSError as error:
        raise _cannot_write(path, error) from error
    finally:
        shutil.rmtree(temporary, ignore_errors=True)


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


def _cannot_write(path: Path, error: OSError) -> CannotWrite:
    reason = error.strerror or str(error)
    hint = "Choose a folder that exists and that you may write to, e.g. -o excerpts.md."
    return CannotWrite(f"Cannot write {path}: {reason}.", hint, path=str(path))


def _exists(path: Path) -> TargetExists:
    return TargetExists(f"{path} exists already.", "Add --force to replace it, or choose another -o.", path=str(path))
