"""The gold queries, typed as they stand, on the two annotated documents."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.conftest import environment, run_kutip
from tests.quality import gold
from tests.quality.conftest import Floors

pytestmark = pytest.mark.skipif(not gold.seeds_present(), reason="the annotated documents are not beside the checkout")


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory, cache: Path) -> dict[str, str]:
    env = environment(tmp_path_factory.mktemp("seeds"), cache)
    first = run_kutip(("ingest", str(gold.SEEDS), "--json"), env)
    assert first.status == 0, first.err
    return env


def test_quotations_are_found_in_the_first_five_with_section_and_lines(
    library: dict[str, str], tmp_path: Path, floors: Floors
) -> None:
    ran = run_kutip(("search", "--batch", str(gold.batch_file(tmp_path)), "--limit", "5"), library)
    results = [json.loads(line) for line in ran.out.splitlines()]
    scores = [gold.score(query, result.get("hits", [])) for query, result in zip(gold.queries(), results, strict=True)]
    right = [score for score in scores if score.rank and score.section_right and score.lines_right]
    floors.note(f"gold queries missed: {[score for score in scores if score not in right]}")
    floors.hold("gold queries right in the first five, of 24", len(right))
    assert len(right) >= 21


def test_what_is_only_page_furniture_is_not_found(library: dict[str, str]) -> None:
    lines = (gold.GOLD / "queries_negative.jsonl").read_text(encoding="utf-8").splitlines()
    for query in (json.loads(line)["query"] for line in lines):
        assert run_kutip(("search", "--strict", "--no-stem", "--no-expand", query), library).status == 1, query


def test_a_second_ingest_reports_both_unchanged(library: dict[str, str]) -> None:
    again = json.loads(run_kutip(("ingest", str(gold.SEEDS), "--json"), library).out)
    assert [file["status"] for file in again["files"]] == ["unchanged", "unchanged"]
