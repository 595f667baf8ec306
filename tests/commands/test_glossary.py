import json
from pathlib import Path
from typing import Any

import pytest

from search_cli import main


@pytest.fixture
def library(tmp_path: Path, cache: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("KUTIP_CACHE", str(cache))
    monkeypatch.setenv("KUTIP_LIBRARY", str(tmp_path / "library"))
    return tmp_path / "library"


def run_json(capsys: pytest.CaptureFixture[str], *arguments: str, status: int = 0) -> dict[str, Any]:
    assert main(["glossary", *arguments, "--json"]) == status
    value: dict[str, Any] = json.loads(capsys.readouterr().out)
    return value


def test_an_added_entry_is_listed_and_looked_up(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    added = run_json(capsys, "add", "pelarungan limbah", "waste dumping", "--abbr-id", "PL")
    assert added["schema"] == "kutip.glossary/1"
    listed = run_json(capsys, "list")
    assert [entry["indonesian"] for entry in listed["entries"]] == ["pelarungan limbah"]
    assert main(["term", "waste", "dumping", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["entries"][0]["origin"] == "own"


def test_an_edit_replaces_only_what_is_named(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run_json(capsys, "add", "pelarungan limbah", "waste dumping", "--note", "laut")
    edited = run_json(capsys, "edit", "pelarungan limbah", "--english", "dumping of waste")["entries"][0]
    assert (edited["english"], edited["note"]) == (["dumping of waste"], "laut")
    assert [item["state"] for item in run_json(capsys, "history")["revisions"]] == ["superseded", "active"]


def test_a_shipped_entry_can_be_overridden_and_removed(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run_json(capsys, "edit", "kedaulatan", "--note", "catatan saya")
    assert main(["term", "kedaulatan", "--json", "--limit", "1"]) == 0
    assert json.loads(capsys.readouterr().out)["entries"][0]["note"] == "catatan saya"
    run_json(capsys, "remove", "kedaulatan")
    assert run_json(capsys, "list", status=1)["total"] == 0


@pytest.mark.parametrize(
    "arguments",
    [
        ["add", "", "waste"],
        ["add", "limbah", "--", ""],
        ["add", "satu; dua", "one"],
        ["edit", "tidak-ada-entri-ini", "--note", "x"],
        ["remove", "air"],
    ],
)
def test_what_cannot_be_taken_changes_nothing(
    library: Path, capsys: pytest.CaptureFixture[str], arguments: list[str]
) -> None:
    run_json(capsys, "add", "air", "water supply")
    assert main(["glossary", *arguments]) == 2
    assert "error" in capsys.readouterr().err
    assert len(run_json(capsys, "history")["revisions"]) == 1


def test_the_library_may_be_named_before_or_after_the_action(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run_json(capsys, "--library", str(tmp_path / "one"), "add", "pelarungan", "dumping")
    assert run_json(capsys, "list", "--library", str(tmp_path / "one"))["total"] == 1


def test_an_export_comes_back_into_another_library(
    library: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run_json(capsys, "add", "pelarungan limbah", "waste dumping", "--note", "laut")
    written = run_json(capsys, "export", str(tmp_path / "mine.tbx"))
    assert (written["entries"], written["lost"]) == (1, {"origin": 1})
    other = ("--library", str(tmp_path / "other"))
    assert run_json(capsys, "import", str(tmp_path / "mine.tbx"), *other)["changed"] == 1
    assert run_json(capsys, "import", str(tmp_path / "mine.tbx"), *other)["changed"] == 0
    assert run_json(capsys, "list", *other)["entries"][0]["note"] == "laut"
    assert main(["glossary", "export", str(tmp_path / "mine.tbx")]) == 2


def test_a_bad_import_changes_nothing(library: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run_json(capsys, "add", "pelarungan limbah", "waste dumping")
    (tmp_path / "bad.csv").write_text("indonesian,english\npadi,rice\nberas,\n")
    assert run_json(capsys, "import", str(tmp_path / "bad.csv"), status=2)["code"] == "malformed"
    assert run_json(capsys, "list")["total"] == 1


def test_a_draft_is_checked_with_the_shipped_glossary(
    library: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "draft.md").write_text("Kerja sama itu penting bagi negara. Namun kerjasama tersebut belum selesai.")
    found = run_json(capsys, "check", str(tmp_path / "draft.md"))
    assert [finding["forms"] for finding in found["findings"]] == [["kerja sama", "kerjasama"]]


def test_candidates_are_listed_and_decided(library: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.txt").write_text("Para pejabat membahas pelarungan limbah (waste dumping) di teluk itu.\n" * 2)
    assert main(["ingest", str(tmp_path / "a.txt"), "--json"]) == 0
    capsys.readouterr()
    (proposed,) = run_json(capsys, "mine")["candidates"]
    assert proposed["entry"]["english"] == ["waste dumping"]
    assert proposed["evidence"][0]["text"]
    run_json(capsys, "mine", "--accept-above", "0.6")
    assert run_json(capsys, "mine", status=1)["candidates"] == []
    assert run_json(capsys, "mine", "--state", "accepted")["total"] == 1
