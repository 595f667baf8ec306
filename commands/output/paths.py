"""Paths and messages about them in; what a person reads, who typed the path and sees it beside the message, out."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from commands.output.plain import one_line
from corpus.files import absolute, name_in_text


def shown_path(path: Path, typed: Sequence[str]) -> str:
    """Return a path as the user typed it, or what it is below, without `.` and `..` that lead nowhere.

    >>> shown_path(Path.cwd() / "berita" / "a.html", ["./berita/"])
    'berita/a.html'
    """
    for name in typed:
        root = absolute(Path(name))
        if path == root or root in path.parents:
            return one_line(name_in_text(Path(os.path.normpath(Path(name) / path.relative_to(root)))))
    return found_path(path)


def found_path(path: Path) -> str:
    """Return a path that the library keeps as it is found from here, without the folders that nobody typed.

    Below the current folder from there on, else below the user's home from `~` on.

    >>> found_path(Path.cwd() / "berita" / "a.html"), found_path(Path.home() / "makalah" / "a.pdf")
    ('berita/a.html', '~/makalah/a.pdf')
    """
    for root, start in ((Path.cwd(), Path()), (Path.home(), Path("~"))):
        if root in path.parents:
            return one_line(name_in_text(start / path.relative_to(root)))
    return one_line(name_in_text(path))


def without_name(message: str, path: Path) -> str:
    """Return a message without the file's name at its head, which stands before it.

    >>> without_name("a.pdf cannot be read.", Path("berita/a.pdf")), without_name("The text of a.pdf", Path("a.pdf"))
    ('It cannot be read.', 'The text of a.pdf')
    """
    name = f"{path.name} "
    return one_line(f"It {message.removeprefix(name)}" if message.startswith(name) else message)
