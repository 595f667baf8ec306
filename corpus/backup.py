"""Write a library into one file and make a library from such a file: a folder in, a zip archive out, and back."""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
import sqlite3
import tempfile
import zipfile
from pathlib import Path

from corpus.errors import CannotWrite, LibraryDamaged, NoSuchPath, TargetExists, UsageError
from corpus.originals import sync_folder
from corpus.store import ORIGINALS_NAME, STORE_NAME, Store, open_store

MANIFEST_NAME = "kutip-backup.json"
_ORIGINAL = re.compile(ORIGINALS_NAME + r"/[0-9a-f]{2}/[0-9a-f]{64}(\.[A-Za-z0-9]{1,11})?\Z")
_CHUNK = 1 << 20


def write_backup(store: Store, target: Path, *, force: bool = False) -> int:
    """Write the store as it stands now and every original into a zip file; return the number of files in it.

    Searching and ingesting may go on meanwhile: SQLite's backup gives one consistent state.

    Raises:
        TargetExists: the file is there and `force` is not set.
        CannotWrite: it cannot be written.
    """
    if target.exists() and not force:
        raise TargetExists(f"{target} exists already.", "Name another file, or add --force.", path=str(target))
    temporary = target.with_name(f".{target.name}.part")
    try:
        with tempfile.TemporaryDirectory() as folder:
            snapshot = Path(folder, STORE_NAME)
            _snapshot(store, snapshot)
            count = _write_archive(temporary, snapshot, store.library / ORIGINALS_NAME)
        temporary.replace(target)
        sync_folder(target.absolute().parent)
    except OSError as error:
        temporary.unlink(missing_ok=True)
        raise CannotWrite(f"{target} cannot be written: {error.strerror}.", "Name a place you may write to.") from error
    return count


def _snapshot(store: Store, path: Path) -> None:
    copy = sqlite3.connect(path)
    try:
        store.connection.backup(copy)
        copy.execute("PRAGMA journal_mode=DELETE")
    finally:
        copy.close()


def _write_archive(path: Path, snapshot: Path, originals: Path) -> int:
    members = {STORE_NAME: snapshot}
    for original in sorted(originals.rglob("*")):
        if original.is_file() and original.suffix != ".part":
            members[f"{ORIGINALS_NAME}/{original.relative_to(originals).as_posix()}"] = original
    hashes = {name: _sha256(file) for name, file in members.items()}
    with path.open("wb") as file:
        with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, allowZip64=True) as archive:
            archive.writestr(MANIFEST_NAME, json.dumps({"format": 1, "sha256": hashes}, indent=1))
            for name, member in members.items():
                archive.write(member, name)
        file.flush()
        os.fsync(file.fileno())
    return len(members)


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def restore_backup(backup: Path, library: Path) -> int:
    """Make a library from a backup; return the number of its files.

    The library is laid out beside the target under a temporary name, checked against the manifest's hashes, and
    renamed only when it is whole.

    Raises:
        TargetExists: there is a library already.
        LibraryDamaged: the backup is incomplete, altered, or none.
    """
    if not backup.is_file():
        raise NoSuchPath(str(backup))
    if library.exists() and any(library.iterdir()):
        raise TargetExists(
            f"{library} exists already and is not empty.",
            "Restore into a new folder: `search_cli.py restore FILE --library NEW_FOLDER`.",
            path=str(library),
        )
    try:
        library.parent.mkdir(parents=True, exist_ok=True)
        staging = Path(tempfile.mkdtemp(prefix=".restore-", dir=library.parent))
    except OSError as error:
        raise CannotWrite(f"{library} cannot be written: {error.strerror}.", "Name another folder.") from error
    try:
        count = _unpack(backup, staging)
        open_store(staging, write=True).close()
        if library.exists():
            library.rmdir()
        staging.rename(library)
        sync_folder(library.parent)
    finally:
        shutil.rmtree(staging, ignore_errors=True)
    return count


def _unpack(backup: Path, staging: Path) -> int:
    try:
        with zipfile.ZipFile(backup) as archive:
            hashes = json.loads(archive.read(MANIFEST_NAME))["sha256"]
            for name, sha256 in hashes.items():
                _unpack_member(archive, name, sha256, staging)
    except (zipfile.BadZipFile, KeyError, ValueError, TypeError, AttributeError) as error:
        raise _not_whole(backup, "it is no backup of Kutip's, or cut off") from error
    if STORE_NAME not in hashes:
        raise _not_whole(backup, "it has no store")
    (staging / ORIGINALS_NAME).mkdir(exist_ok=True)
    return len(hashes)


def _unpack_member(archive: zipfile.ZipFile, name: str, sha256: str, staging: Path) -> None:
    if name != STORE_NAME and not _ORIGINAL.match(name):
        raise UsageError(f"The backup names a file that no library has: {name}.", "Use a backup made by Kutip.")
    target = staging / name
    target.parent.mkdir(parents=True, exist_ok=True)
    digest = hashlib.sha256()
    with archive.open(name) as source, target.open("wb") as file:
        while chunk := source.read(_CHUNK):
            digest.update(chunk)
            file.write(chunk)
        file.flush()
        os.fsync(file.fileno())
    if digest.hexdigest() != sha256:
        raise _not_whole(Path(archive.filename or ""), f"{name} is not what was backed up")


def _not_whole(backup: Path, reason: str) -> LibraryDamaged:
    return LibraryDamaged(
        f"{backup} cannot be restored: {reason}.", "Use another backup of the library.", path=str(backup)
    )
