"""The gold queries of ../shared: where they lie, and what a result is scored against."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, NamedTuple

from tests.conftest import ROOT

SHARED = ROOT.parent / "shared"
SEEDS = SHARED / "seeds"
GOLD = SHARED / "gold"


class Score(NamedTuple):
    """How one query did: rank of the first passage that holds an expected quotation, or None, and what was wrong."""

    query_id: str
    kind: str
    rank: int | None
    section_right: bool
    lines_right: bool


def queries() -> list[dict[str, Any]]:
    """Return the gold queries."""
    lines = (GOLD / "queries.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def score(query: dict[str, Any], hits: list[dict[str, Any]]) -> Score:
    """Score the hits of one query: quotation inside the passage, its section and its lines."""
    for hit in hits:
        for expected in query["expected"]:
            if hit["source"].startswith(expected["doc"]) and expected["quote"] in hit["text"]:
                return Score(
                    query["query_id"],
                    query["type"],
                    hit["rank"],
                    bool(hit["section"]) and hit["section"][-1] == expected["section"],
                    _lines_fit(hit["lines"], expected),
                )
    return Score(query["query_id"], query["type"], None, False, False)


def _lines_fit(lines: dict[str, int] | None, expected: dict[str, Any]) -> bool:
    if lines is None:
        return False
    outer, inner = expected["passage_lines"], expected["quote_lines"]
    if expected["kind"].startswith("list"):
        # The items of one list count as one passage: they may be given together with their introduction.
        return bool(lines["first"] <= inner[0] and inner[1] <= lines["last"])
    return bool(outer[0] <= lines["first"] <= inner[0] and inner[1] <= lines["last"] <= outer[1])


def seeds_present() -> bool:
    """Tell whether the shared documents are here."""
    return SEEDS.is_dir() and GOLD.is_dir()


def batch_file(folder: Path) -> Path:
    """Write the gold queries as a batch for `search --batch`."""
    path = folder / "queries.jsonl"
    rows = ({"query_id": query["query_id"], "query": query["query"]} for query in queries())
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")
    return path
