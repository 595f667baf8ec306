"""Originals are copied under their hash, a part at a time."""

from __future__ import annotations

import tracemalloc
from pathlib import Path

import pytest

from corpus.errors import SourceError
from corpus.ids import source_sha256
from corpus.originals import hash_of, keep_original, original_path

DATA = bytes(range(256)) * 5000


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "pasar.PDF"
    path.write_bytes(DATA)
    return path


def test_a_file_is_kept_under_its_hash(tmp_path: Path, source: Path) -> None:
    sha256, size = hash_of(source)
    kept = keep_original(tmp_path, sha256, source)

    assert (sha256, size) == (source_sha256(DATA), len(DATA))
    assert kept == original_path(tmp_path, sha256, "pasar.PDF")
    assert kept.read_bytes() == DATA
    assert keep_original(tmp_path, sha256, source) == kept
    assert [path.name for path in kept.parent.iterdir()] == [kept.name]


def test_a_file_that_changed_since_it_was_hashed_is_not_kept(tmp_path: Path, source: Path) -> None:
    sha256, _ = hash_of(source)
    source.write_bytes(DATA + b"x")

    with pytest.raises(SourceError) as caught:
        keep_original(tmp_path, sha256, source)

    assert caught.value.code == "unreadable"
    assert list(original_path(tmp_path, sha256, source.name).parent.iterdir()) == []


def test_a_large_file_takes_little_memory(tmp_path: Path, source: Path) -> None:
    source.write_bytes(DATA * 8)
    tracemalloc.start()
    sha256, _ = hash_of(source)
    keep_original(tmp_path, sha256, source)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert peak < len(DATA)
