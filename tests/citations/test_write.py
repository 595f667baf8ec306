from __future__ import annotations

import os
from pathlib import Path

import pytest

from citations.export.write import write_atomically
from corpus.errors import CannotWrite, TargetExists


def test_a_file_is_written_whole_and_nothing_else_is_left(tmp_path: Path) -> None:
    write_atomically(tmp_path / "a.md", b"isi")
    assert (tmp_path / "a.md").read_bytes() == b"isi"
    assert os.listdir(tmp_path) == ["a.md"]


def test_an_existing_file_stays_without_force(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes(b"lama")
    with pytest.raises(TargetExists) as raised:
        write_atomically(tmp_path / "a.md", b"baru")
    assert "--force" in raised.value.hint
    assert (tmp_path / "a.md").read_bytes() == b"lama"
    assert os.listdir(tmp_path) == ["a.md"]


def test_force_replaces_the_file(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes(b"lama")
    write_atomically(tmp_path / "a.md", b"baru", force=True)
    assert (tmp_path / "a.md").read_bytes() == b"baru"


@pytest.mark.parametrize("target", ["tiada/a.md", "folder", "a.md/b"])
def test_a_place_that_cannot_be_written_is_an_error_with_a_way_out(tmp_path: Path, target: str) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "a.md").write_bytes(b"")
    with pytest.raises(CannotWrite) as raised:
        write_atomically(tmp_path / target, b"isi", force=True)
    assert raised.value.hint
    assert sorted(os.listdir(tmp_path)) == ["a.md", "folder"]
