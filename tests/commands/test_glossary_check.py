"""Drafts as people write them, checked from the command line; the Word files are pandoc's and LibreOffice's."""

import json
from pathlib import Path
from typing import Any

import pytest

from search_cli import main

DRAFTS = Path(__file__).resolve().parents[1] / "data" / "drafts"
JOURNAL = {
    ("abbreviation-late", "OJK"),
    ("abbreviation-unexplained", "BPS"),
    ("abbreviation-unexplained", "ACFTA"),
    ("inconsistent", "kerja sama"),
    ("inconsistent", "risiko"),
    ("inconsistent", "analisis"),
    ("inconsistent", "aktifitas"),
    ("inconsistent", "Tiongkok"),
    ("inconsistent", "standardisasi"),
}
PAPER = {
    ("abbreviation-late", "RCEP"),
    ("inconsistent", "policymaker"),
    ("inconsistent", "program"),
    ("inconsistent", "labor"),
}


@pytest.fixture(autouse=True)
def _no_library(tmp_path: Path, cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KUTIP_CACHE", str(cache))
    monkeypatch.setenv("KUTIP_LIBRARY", str(tmp_path / "library"))


def check(capsys: pytest.CaptureFixture[str], draft: Path, status: int = 0) -> list[dict[str, Any]]:
    assert main(["glossary", "check", str(draft), "--json"]) == status
    findings: list[dict[str, Any]] = json.loads(capsys.readouterr().out)["findings"]
    return findings


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("jurnal_id.md", JOURNAL),
        ("jurnal_id.docx", JOURNAL),
        ("paper_en.md", PAPER),
        ("paper_en.docx", PAPER),
        ("laporan_id.txt", {("abbreviation-late", "BOS")}),
        ("news_en.txt", {("abbreviation-unexplained", "BPK")}),
    ],
)
def test_what_is_wrong_in_a_draft_is_found_and_nothing_else(
    name: str, expected: set[tuple[str, str]], capsys: pytest.CaptureFixture[str]
) -> None:
    assert {(finding["kind"], finding["forms"][0]) for finding in check(capsys, DRAFTS / name)} == expected


@pytest.mark.parametrize("name", ["proposal_id.md", "thesis_en.md"])
def test_a_consistent_draft_gives_no_finding(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert check(capsys, DRAFTS / name, status=1) == []


def test_forbidden_and_superseded_terms_of_the_library_are_found(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for term, english, status in (
        ("negara terbelakang", "backward country", "forbidden"),
        ("buruh pendatang", "migrant worker", "superseded"),
    ):
        assert main(["glossary", "add", term, english, "--status", status, "--json"]) == 0
    draft = tmp_path / "draft.md"
    draft.write_text("Buruh pendatang dari negara-negara terbelakang itu menuntut upah yang layak di sana.\n")
    capsys.readouterr()
    found = {finding["kind"]: finding for finding in check(capsys, draft)}
    assert found["forbidden"]["forms"] == ["negara-negara terbelakang"]
    assert found["outdated"]["use"] == "pekerja migran"
