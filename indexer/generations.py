"""Where an index lies and which of its generations is in force: a library's id in, folders and CURRENT out.

Every update is a new generation: its folder begins as links to the files of the one before, which Whoosh never
changes, and `CURRENT` is swapped once everything is on disk. So a search that is under way keeps its files, and a
crash at any point leaves the old generation in force.
"""

from __future__ import annotations

import hashlib
import json
import os
import stat
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from corpus.cache import cache_folder
from corpus.errors import IndexUnusable

CURRENT_NAME = "CURRENT"
LOCK_NAME = "lock"
SCHEMA_VERSION = 4
ANALYSER_VERSION = 8
"""Raise when terms, stems or weights change: indexes made before are rebuilt."""


class Current(NamedTuple):
    """What CURRENT says: the generation in force, what made it, and how far in the change log it has come."""

    generation: int
    schema: int
    analyser: str
    sequence: int
    fingerprint: str
    skipped: tuple[str, ...] = ()


def index_folder(library_id: str) -> Path:
    """Return the folder of a library's index in the user's cache.

    The id is hashed: it comes out of a file that somebody else may have made, and must not lead elsewhere.
    """
    name = hashlib.sha256(library_id.encode()).hexdigest()[:24]
    return cache_folder() / "index" / name


def own_folder(folder: Path) -> Path:
    """Make the index folder, private to the user, and return it.

    Raises:
        IndexUnusable: it belongs to somebody else, whose files must not be opened: a Whoosh index is made of
            pickles; or it cannot be made.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError as error:
        raise IndexUnusable(
            f"The cache folder {folder} cannot be made: {error.strerror}.",
            "Name a folder that you can write to with the environment variable KUTIP_CACHE.",
            path=str(folder),
        ) from error
    status = folder.stat()
    foreign = hasattr(os, "getuid") and status.st_uid != os.getuid()
    if foreign or (os.name == "posix" and status.st_mode & (stat.S_IWGRP | stat.S_IWOTH)):
        raise IndexUnusable(
            f"The cache folder {folder} can be written by others, so what is in it is not trusted.",
            f"Remove it (rm -r {folder}), or name a folder of your own with KUTIP_CACHE.",
            path=str(folder),
        )
    return folder


def read_current(folder: Path) -> Current | None:
    """Return what CURRENT says, or None if there is none or it cannot be read."""
    try:
        values = json.loads((folder / CURRENT_NAME).read_text(encoding="utf-8"))
        return Current(**{**values, "skipped": tuple(values["skipped"])})
    except (OSError, ValueError, TypeError, KeyError):
        return None


def write_current(folder: Path, current: Current) -> None:
    """Put a generation in force: everything of it is on disk before CURRENT is swapped."""
    generation = generation_folder(folder, current.generation)
    for path in generation.iterdir():
        _sync(path)
    _sync(generation)
    new = folder / f"{CURRENT_NAME}.new"
    new.write_text(json.dumps(current._asdict()), encoding="utf-8")
    _sync(new)
    new.replace(folder / CURRENT_NAME)
    _sync(folder)


def _sync(path: Path) -> None:
    # Windows cannot open a folder for this; there the swap alone must do.
    with suppress(PermissionError):
        handle = os.open(path, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def generation_folder(folder: Path, generation: int) -> Path:
    """Return the folder of a generation."""
    return folder / f"gen-{generation}"


def begin_generation(folder: Path, generation: int, before: int | None) -> Path:
    """Make the folder of a new generation: empty, or with links to the files of the one before."""
    import shutil

    path = generation_folder(folder, generation)
    shutil.rmtree(path, ignore_errors=True)
    path.mkdir(mode=0o700)
    if before is not None:
        for file in generation_folder(folder, before).iterdir():
            if file.suffix not in (".tmp", ".lock") and not file.name.endswith("LOCK"):
                _link(file, path / file.name)
    return path


def _link(source: Path, target: Path) -> None:
    try:
        os.link(source, target)
    except OSError:
        import shutil

        shutil.copy2(source, target)


def drop_generations(folder: Path, current: int) -> None:
    """Remove every generation but the one in force and the one before it, which a search may still be reading."""
    import shutil

    for path in folder.glob("gen-*"):
        number = path.name.removeprefix("gen-")
        if number.isdigit() and int(number) not in (current, current - 1):
            shutil.rmtree(path, ignore_errors=True)


def next_generation(folder: Path) -> int:
    """Return a number above that of every generation that has left a folder."""
    numbers = [path.name.removeprefix("gen-") for path in folder.glob("gen-*")]
    return 1 + max((int(number) for number in numbers if number.isdigit()), default=0)
