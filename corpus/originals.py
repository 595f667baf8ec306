"""Keep a source's bytes beside the store, under their hash: bytes in, a file that survives a crash out."""

from __future__ import annotations

import os
from pathlib import Path

from corpus.store import ORIGINALS_NAME


def original_path(library: Path, sha256: str, file_name: str) -> Path:
    """Return where the original with this hash is kept; its suffix says the format."""
    return library / ORIGINALS_NAME / sha256[:2] / f"{sha256}{Path(file_name).suffix.lower()[:12]}"


def keep_original(library: Path, sha256: str, file_name: str, source: bytes) -> Path:
    """Write an original once: to a temporary name, synced, then renamed."""
    path = original_path(library, sha256, file_name)
    if path.exists() and path.stat().st_size == len(source):
        return path
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_name(path.name + ".part")
    with temporary.open("wb") as file:
        file.write(source)
        file.flush()
        os.fsync(file.fileno())
    temporary.replace(path)
    sync_folder(path.parent)
    return path


def sync_folder(folder: Path) -> None:
    """Make a rename in a folder last through a power cut, where the system can."""
    if os.name != "posix":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
