"""Keep a source's bytes beside the store, under their hash: a file in, a copy that survives a crash out."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

from corpus.errors import SourceError
from corpus.store import ORIGINALS_NAME

# Files are read and written by so many bytes.
_PIECE = 1 << 18


def original_path(library: Path, sha256: str, file_name: str) -> Path:
    """Return where the original with this hash is kept; its suffix says the format."""
    return library / ORIGINALS_NAME / sha256[:2] / f"{sha256}{Path(file_name).suffix.lower()[:12]}"


def hash_of(path: Path) -> tuple[str, int]:
    """Return the SHA-256 of a file as 64 hexadecimal digits, and its bytes; of a large one a part is held at a time."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest(), file.tell()


def keep_original(library: Path, sha256: str, source: Path) -> Path:
    """Copy a file with this hash once: to a temporary name, synced, then renamed.

    Raises:
        SourceError: `unreadable`, where it is no longer the file that was hashed.
    """
    path = original_path(library, sha256, source.name)
    if path.exists() and path.stat().st_size == source.stat().st_size:
        return path
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_name(path.name + ".part")
    if _copied(source, temporary) != sha256:
        temporary.unlink()
        raise SourceError("unreadable", "The file changed while it was read.", "Ingest it again.")
    temporary.replace(path)
    sync_folder(path.parent)
    return path


def _copied(source: Path, target: Path) -> str:
    """Write a copy of a file to the disk and return its hash."""
    digest = hashlib.sha256()
    with source.open("rb") as original, target.open("wb") as copy:
        while piece := original.read(_PIECE):
            digest.update(piece)
            copy.write(piece)
        copy.flush()
        os.fsync(copy.fileno())
    return digest.hexdigest()


def sync_folder(folder: Path) -> None:
    """Make a rename in a folder last through a power cut, where the system can."""
    if os.name != "posix":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
