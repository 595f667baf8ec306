"""`retry` reads again what failed, and nothing else."""

from __future__ import annotations

import os
from pathlib import Path

from tests.conftest import Kutip

ARTICLE = "Petani di pulau itu menanam sagu dan umbi. Pemerintah daerah membangun gudang pangan bersama koperasi.\n"


def test_a_mended_file_is_read_and_one_that_is_gone_is_forgotten(kutip: Kutip, tmp_path: Path) -> None:
    paths = [tmp_path / f"{name}.txt" for name in ("mendingan", "hilang", "tetap")]
    for path in paths:
        path.write_bytes(b"")
    assert kutip("ingest", *map(str, paths)).status == 2
    paths[0].write_text(ARTICLE, encoding="utf-8")
    paths[1].unlink()
    ran = kutip("retry", "--failed", "--json")
    assert ran.status == 0
    assert {Path(file["path"]).name: file["status"] for file in ran.json()["files"]} == {
        "mendingan.txt": "added",
        "tetap.txt": "failed",
    }
    failures = kutip("doctor", "--json").json()["failures"]
    assert [Path(failure["path"]).name for failure in failures] == ["tetap.txt"]


def test_without_failures_there_is_nothing_to_retry(kutip: Kutip, tmp_path: Path) -> None:
    path = tmp_path / "baik.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    kutip("ingest", str(path))
    assert kutip("retry", "--failed").status == 1


def test_a_link_to_nothing_and_a_name_that_is_no_text_stay_listed_until_mended(kutip: Kutip, tmp_path: Path) -> None:
    folder = tmp_path / "berkas"
    folder.mkdir()
    (folder / "tautan.pdf").symlink_to("tiada.pdf")
    (folder / os.fsdecode(b"nama-\xff.txt")).write_text(ARTICLE, encoding="utf-8")
    kutip("ingest", str(folder))
    listed = {"nama-\\xff.txt": "unnameable", "tautan.pdf": "no-such-path"}
    for _ in range(2):
        failures = kutip("doctor", "--json").json()["failures"]
        assert {Path(failure["path"]).name: failure["code"] for failure in failures} == listed
        kutip("retry", "--failed")
