"""`keep`, `excerpts` and `export --kept` as a user meets them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import Kutip

TEXT = """Diplomasi Bahari

Nota kesepahaman itu ditandatangani di Ambon. Nelayan kedua negara berbagi data cuaca setiap pagi, lalu melaut.
"""


@pytest.fixture
def passage_id(kutip: Kutip, tmp_path: Path) -> str:
    path = tmp_path / "bahari.txt"
    path.write_text(TEXT, encoding="utf-8")
    assert kutip("ingest", str(path), "--author", "Siti Rahma", "--year", "2018").status == 0
    return str(kutip("search", "nelayan", "--json").json()["hits"][0]["passage_id"])


def test_part_of_a_passage_is_kept_exactly(kutip: Kutip, passage_id: str) -> None:
    ran = kutip("keep", passage_id, "--from", "nelayan kedua", "--to", "cuaca", "--tag", "bab 2", "--json")
    kept = ran.json()["excerpts"][0]
    assert kept["quotation"] == "Nelayan kedua negara berbagi data cuaca"
    assert (kept["tags"], kept["kept_id"]) == (["bab 2"], 1)


def test_keeping_the_same_twice_changes_nothing(kutip: Kutip, passage_id: str) -> None:
    kutip("keep", passage_id)
    kutip("keep", passage_id)
    assert kutip("excerpts", "--json").json()["total"] == 1


def test_words_that_are_not_there_are_a_clear_error(kutip: Kutip, passage_id: str) -> None:
    ran = kutip("keep", passage_id, "--from", "kapal besar", "--json")
    assert (ran.status, ran.json()["code"]) == (2, "usage")


def test_excerpts_are_filtered_edited_and_removed(kutip: Kutip, passage_id: str) -> None:
    kutip("keep", passage_id, "--to", "Ambon.", "--tag", "satu")
    kutip("keep", passage_id, "--from", "Nelayan")
    assert kutip("excerpts", "--tag", "SATU", "--json").json()["total"] == 1
    kutip("excerpts", "2", "--note", "periksa lagi", "--add-tag", "dua")
    assert kutip("excerpts", "2", "--json").json()["excerpts"][0]["note"] == "periksa lagi"
    assert kutip("excerpts", "1", "--remove").status == 0
    assert kutip("excerpts", "--json").json()["total"] == 1
    assert kutip("excerpts", "1").status == 2


def test_kept_excerpts_survive_a_changed_file_and_are_exported(kutip: Kutip, passage_id: str, tmp_path: Path) -> None:
    kutip("keep", passage_id, "--from", "Nota", "--to", "itu", "--from", "Nelayan", "--to", "pagi")
    path = tmp_path / "bahari.txt"
    path.write_text(TEXT.replace("Nelayan kedua", "Para nelayan kedua"), encoding="utf-8")
    assert kutip("ingest", str(path)).status == 0
    export = tmp_path / "excerpts.md"
    assert kutip("export", "--kept", "-o", str(export)).status == 0
    assert "Nota kesepahaman itu [...] Nelayan kedua negara" in export.read_text(encoding="utf-8").replace("\\", "")
    ran = kutip("verify", str(export), "--json")
    assert ran.status == 0, ran.out
    assert ran.json()["quotations"][0]["found"]["state"] == "superseded"
