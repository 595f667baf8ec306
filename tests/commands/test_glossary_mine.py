"""Terms from aligned text, from the command line: a document in both languages, a bilingual abstract, a TMX file."""

import json
from pathlib import Path
from typing import Any

import pytest

from search_cli import main

TEXTS = Path(__file__).resolve().parents[1] / "data" / "parallel"


@pytest.fixture
def pair(
    tmp_path: Path, cache: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> tuple[str, str]:
    """A library that holds the texts; the ids of the document in both languages."""
    monkeypatch.setenv("KUTIP_CACHE", str(cache))
    monkeypatch.setenv("KUTIP_LIBRARY", str(tmp_path / "library"))
    names = ("lelang_ikan.md", "fish_auctions.md", "pasar_malam.md")
    files = run_json(capsys, "ingest", *(str(TEXTS / name) for name in names))["files"]
    return files[0]["document_id"], files[1]["document_id"]


def run_json(capsys: pytest.CaptureFixture[str], *arguments: str, status: int = 0) -> dict[str, Any]:
    assert main([*arguments, "--json"]) == status
    value: dict[str, Any] = json.loads(capsys.readouterr().out)
    return value


def mined(capsys: pytest.CaptureFixture[str], *options: str) -> dict[tuple[str, str], dict[str, Any]]:
    found = run_json(capsys, "glossary", "mine", *options)["candidates"]
    return {(item["entry"]["indonesian"].lower(), item["entry"]["english"][0].lower()): item for item in found}


def test_a_bilingual_abstract_gives_a_term_with_both_places(
    pair: tuple[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    candidate = mined(capsys)["retribusi lapak", "stall dues"]
    assert candidate["kind"] == "aligned"
    assert {place["language"] for place in candidate["evidence"]} == {"id", "en"}
    assert 0.5 < candidate["score"] <= 1


def test_a_document_in_both_languages_gives_terms_when_it_is_named(
    pair: tuple[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert ("kuota sandar", "berthing shares") not in mined(capsys)
    found = mined(capsys, "--parallel", *pair)
    assert {("kuota sandar", "berthing shares"), ("tengkulak apung", "floating buyers")} <= found.keys()


def test_what_was_named_a_translation_is_remembered_until_it_is_said_to_be_none(
    pair: tuple[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    first, second = pair
    named = mined(capsys, "--parallel", first, second)
    assert mined(capsys).keys() == named.keys()
    assert ("kuota sandar", "berthing shares") not in mined(capsys, "--not-parallel", second, first)
    assert main(["glossary", "mine", "--parallel", first, first]) == 2


def test_a_translation_memory_gives_a_term_with_its_units(
    pair: tuple[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    run_json(capsys, "glossary", "import", str(TEXTS / "gudang.tmx"))
    candidate = mined(capsys)["kotak resi", "receipt crate"]
    assert [place["memory"] for place in candidate["evidence"]] == ["gudang.tmx"] * 4


def test_an_accepted_term_works_in_search_at_once_and_a_rejected_one_stays_away(
    pair: tuple[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["search", "floating", "buyers", "lang:id", "--strict", "--json"]) == 1
    capsys.readouterr()
    found = mined(capsys, "--parallel", *pair)
    taken, refused = found["tengkulak apung", "floating buyers"], found["kuota sandar", "berthing shares"]
    run_json(capsys, "glossary", "mine", "--accept", str(taken["candidate_id"]))
    run_json(capsys, "glossary", "mine", "--reject", str(refused["candidate_id"]))
    hits = run_json(capsys, "search", "floating", "buyers", "lang:id", "--strict")["hits"]
    assert "tengkulak apung" in hits[0]["text"].lower()
    assert hits[0]["matched"][0]["via"]["indonesian"].lower() == "tengkulak apung"
    again = mined(capsys, "--parallel", *pair)
    assert not {("kuota sandar", "berthing shares"), ("tengkulak apung", "floating buyers")} & again.keys()
    assert run_json(capsys, "glossary", "mine", "--state", "rejected")["total"] == 1


def test_an_edited_candidate_is_accepted_as_edited(pair: tuple[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    number = mined(capsys)["retribusi lapak", "stall dues"]["candidate_id"]
    run_json(capsys, "glossary", "mine", "--edit", str(number), "--english", "stall levy")
    entry = run_json(capsys, "term", "retribusi lapak")["entries"][0]
    assert (entry["indonesian"].lower(), entry["english"], entry["origin"]) == (
        "retribusi lapak",
        ["stall levy"],
        "mined",
    )


def test_accepting_above_a_score_leaves_the_rest_proposed(
    pair: tuple[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    found = mined(capsys, "--parallel", *pair)
    decided = run_json(capsys, "glossary", "mine", "--accept-above", "0.7")["decided"]
    assert [entry["candidate_id"] for entry in decided] == [
        item["candidate_id"] for item in found.values() if item["score"] >= 0.7
    ]
    assert len(found) > len(decided) > 0


def test_the_list_shows_aligned_sentences_of_both_languages(
    pair: tuple[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    run_json(capsys, "glossary", "import", str(TEXTS / "gudang.tmx"))
    assert main(["glossary", "mine"]) == 0
    shown = capsys.readouterr().out
    assert "retribusi lapak di empat pasar" in shown
    assert "This article discusses stall dues" in shown
    assert "aligned, 4 places in 1 translation memory" in shown
