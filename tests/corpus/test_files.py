"""Which files are found below the paths that a user names."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from corpus.files import find_files, is_gone


def test_the_parts_of_a_saved_page_are_no_files_of_their_own(tmp_path: Path) -> None:
    for name in (
        "Berita.html", "Berita_files/iklan.html", "Berita_files/a/bingkai.html", "Esai.htm", "Esai_berkas/x.html",
        "arsip_files/laporan.html", ".rahasia/a.html", "Berita.html.meta.json",
    ):  # fmt: skip
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("x")
    found = [file.path.relative_to(tmp_path).as_posix() for file in find_files([tmp_path])]
    assert found == ["Berita.html", "Esai.htm", "arsip_files/laporan.html"]


def test_parts_of_a_page_are_read_when_they_are_named(tmp_path: Path) -> None:
    (tmp_path / "Berita_files").mkdir()
    for name in ("Berita.html", "Berita_files/bingkai.html"):
        (tmp_path / name).write_text("x")
    assert [file.path.name for file in find_files([tmp_path / "Berita_files"])] == ["bingkai.html"]


@pytest.fixture
def closed_folder(tmp_path: Path) -> Iterator[Path]:
    """A folder that may not be looked into; a user who may look into all of them tells nothing."""
    closed = tmp_path / "tertutup"
    closed.mkdir()
    (closed / "a.txt").write_text("x")
    closed.chmod(0)
    if os.access(closed, os.R_OK):
        closed.chmod(0o700)
        pytest.skip("this user may look into every folder")
    yield closed
    closed.chmod(0o700)


def test_a_folder_that_cannot_be_looked_into_is_named(closed_folder: Path) -> None:
    assert [file.path for file in find_files([closed_folder.parent])] == [closed_folder]
    assert [file.path for file in find_files([closed_folder])] == [closed_folder]


def test_nobody_knows_what_is_in_it(closed_folder: Path) -> None:
    inside = closed_folder / "a.txt"
    assert [file.path for file in find_files([inside])] == [inside]
    assert not is_gone(inside)
    assert is_gone(closed_folder.parent / "b.txt")
