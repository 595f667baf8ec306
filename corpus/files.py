"""Find the files to ingest: paths in, files with the folder they were found under out."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from corpus.given_metadata import SIDECAR_SUFFIX

# How browsers name that folder, in the languages of our users.
_PARTS_OF_PAGES = ("_files", "_berkas", ".files")


@dataclass(frozen=True, slots=True)
class FoundFile:
    """A file to ingest; `root` is the folder that the user named, or the file itself; `named` if the user named it."""

    path: Path
    root: Path
    named: bool


def find_files(paths: Sequence[Path]) -> tuple[FoundFile, ...]:
    """Return the files below the paths, sorted within each folder; hidden files and sidecars are left out.

    So is the folder of pictures and frames that a browser saves beside a page (`Berita.html`, `Berita_files`).

    A path that does not exist is returned too, and so is a folder that cannot be looked into: it ends as a failure of
    its own, and the others are read.
    """
    return tuple(found for path in paths for found in _below(path))


def absolute(path: Path) -> Path:
    """Return a path from the root on, without `..` where that names the same file."""
    tidy = Path(os.path.abspath(path))
    try:
        return tidy if ".." not in path.parts or os.path.samefile(tidy, path) else path.absolute()
    except OSError:
        return tidy


def name_in_text(path: Path) -> str:
    r"""Return a path as text that can be stored and printed; bytes that are no text stand as `\xff`."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")


def is_gone(path: Path) -> bool:
    """Tell whether nothing is at a path any more; of one in a folder that cannot be looked into nobody knows."""
    try:
        return not path.exists()
    except OSError:
        return False


def _is_of_page(folder: str, files: Sequence[str]) -> bool:
    """Tell whether a folder holds the parts of a page saved beside it."""
    stem = next((folder.removesuffix(end) for end in _PARTS_OF_PAGES if folder.endswith(end)), None)
    return stem is not None and any(f"{stem}{suffix}" in files for suffix in (".html", ".htm", ".xhtml"))


def _below(path: Path) -> Iterator[FoundFile]:
    if not os.path.isdir(path):
        yield FoundFile(absolute(path), absolute(path), named=True)
        return
    root = absolute(path)
    closed: list[OSError] = []
    for folder, folders, names in os.walk(root, onerror=closed.append):
        folders[:] = sorted(name for name in folders if not (name.startswith(".") or _is_of_page(name, names)))
        for name in sorted(names):
            if not name.startswith(".") and not name.endswith(SIDECAR_SUFFIX):
                yield FoundFile(Path(folder, name), root, named=False)
    yield from (FoundFile(Path(error.filename), root, named=True) for error in closed)
