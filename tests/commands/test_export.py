"""`export`: what a user asks for, in the form they name, never over a file that exists."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from commands.windows import tightest_window
from tests.conftest import Kutip


def test_the_format_follows_the_files_ending(sample_library: Kutip, tmp_path: Path) -> None:
    target = tmp_path / "kutipan.md"
    ran = sample_library("export", "dana desa", "-o", str(target), "--json")
    assert ran.json()["format"] == "markdown"
    assert target.read_text(encoding="utf-8").startswith("# Excerpts: dana desa")


def test_a_file_is_not_overwritten_unless_forced(sample_library: Kutip, tmp_path: Path) -> None:
    target = tmp_path / "kutipan.md"
    target.write_text("mine")
    assert sample_library("export", "dana", "-o", str(target)).status == 2
    assert target.read_text() == "mine"
    assert sample_library("export", "dana", "-o", str(target), "--force").status == 0


def test_works_alike_get_letters(sample_library: Kutip) -> None:
    ran = sample_library("export", "dana desa", "-f", "jsonl")
    assert "2022a" in ran.out
    assert "2022b" in ran.out


def test_another_style_is_used_for_citations_and_references(sample_library: Kutip) -> None:
    ran = sample_library("export", "dana desa", "-f", "markdown", "--style", "ieee")
    assert "\\[1" in ran.out


def test_passages_are_exported_by_id(sample_library: Kutip) -> None:
    ran = sample_library("export", "d741d494777a:4", "d741d494777a:5", "-f", "jsonl")
    assert [line.count('"d741d494777a:') for line in ran.out.splitlines()] == [1, 1]


def test_sic_is_added_only_on_request(sample_library: Kutip) -> None:
    plain = sample_library("export", "d741d494777a:4", "-f", "markdown").out
    marked = sample_library("export", "d741d494777a:4", "-f", "markdown", "--sic", "dana").out
    assert "sic" not in plain
    assert "dana \\[sic\\] desa" in marked


def test_nothing_found_writes_no_file(sample_library: Kutip, tmp_path: Path) -> None:
    target = tmp_path / "kutipan.md"
    assert sample_library("export", "zzzkatayangtakada", "-o", str(target)).status == 1
    assert not target.exists()


@pytest.mark.parametrize(
    ("spans", "asked", "window"),
    [
        ([(0, 4)], [["a"]], (0, 4)),
        ([(0, 4), (50, 54), (60, 66)], [["a"], ["a"], ["b"]], (50, 66)),
        ([(0, 4), (5, 9), (60, 66)], [["a"], ["b"], ["a"]], (0, 9)),
        ([(0, 4), (5, 9)], [["a", "b"], ["a"]], (0, 4)),
    ],
)
def test_the_tightest_window_is_quoted(
    spans: list[tuple[int, int]], asked: list[list[str]], window: tuple[int, int]
) -> None:
    assert tightest_window(spans, asked) == window


def test_a_counterpart_in_the_other_language_stands_beside_its_quotation(sample_library: Kutip) -> None:
    ran = sample_library("export", "d741d494777a:4", "-f", "jsonl", "--bilingual", "--cite-lang", "id")
    beside = json.loads(ran.out)["counterpart"]
    assert beside["excerpt"]["passage_id"] == "7f66fb1b18af:5"
    assert beside["excerpt"]["citation"]["inline"].startswith("(Paramitha dan Ardhana, 2022")
    assert {"term": "dana desa", "equivalents": "village fund; village funds"} in beside["terms"]


def test_a_package_is_a_folder_with_texts_on_request(sample_library: Kutip, tmp_path: Path) -> None:
    target = tmp_path / "paket"
    assert sample_library("export", "dana desa", "-f", "package", "-o", str(target), "--with-text").status == 0
    assert (target / "ro-crate-metadata.json").is_file()
    assert (target / "texts" / "d741d494777a.txt").is_file()
    assert sample_library("export", "dana desa", "-f", "docx", "--with-text").status == 2


@pytest.mark.parametrize("name", ["docx", "odt", "xlsx", "pdf"])
def test_files_for_people_are_written_alike_every_time(sample_library: Kutip, tmp_path: Path, name: str) -> None:
    targets = [tmp_path / f"{number}.{name}" for number in (1, 2)]
    for target in targets:
        assert sample_library("export", "dana desa", "-o", str(target)).status == 0
    assert targets[0].read_bytes() == targets[1].read_bytes()
