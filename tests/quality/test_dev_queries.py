"""Development queries on the sample corpus, beside plain Whoosh without stems and without the glossary."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Kutip
from tests.quality.conftest import Floors
from tests.sample.sources import letters

QUERIES = [
    json.loads(line) for line in (Path(__file__).parent / "dev_queries.jsonl").read_text(encoding="utf-8").splitlines()
]
DEPTH = 10
KINDS = ("indonesian", "english", "cross-language", "phrase", "number-acronym")


def rank_of(query: dict[str, Any], hits: list[dict[str, Any]]) -> int | None:
    """Return the rank of the first passage that holds an expected quotation, letters compared alone."""
    for hit in hits:
        for expected in query["expected"]:
            if hit["source"] == expected["file"] and letters(expected["quote"]) in letters(hit["text"]):
                return int(hit["rank"])
    return None


def figures(ranks: list[int | None]) -> tuple[float, float]:
    """Return MRR@10 and recall@10."""
    found = [rank for rank in ranks if rank is not None and rank <= DEPTH]
    return sum(1 / rank for rank in found) / len(ranks), len(found) / len(ranks)


@pytest.fixture(scope="module")
def answers(sample_library: Kutip, tmp_path_factory: pytest.TempPathFactory) -> Callable[..., list[int | None]]:
    path = tmp_path_factory.mktemp("dev") / "queries.jsonl"
    path.write_text("".join(json.dumps(query) + "\n" for query in QUERIES), encoding="utf-8")

    def ask(*options: str) -> list[int | None]:
        ran = sample_library("search", "--batch", str(path), "--limit", str(DEPTH), *options)
        results = [json.loads(line) for line in ran.out.splitlines()]
        return [rank_of(query, result.get("hits", [])) for query, result in zip(QUERIES, results, strict=True)]

    return ask


def test_development_queries_hold_their_floors(answers: Callable[..., list[int | None]], floors: Floors) -> None:
    full, plain = answers(), answers("--no-expand", "--no-stem")
    for kind in KINDS:
        chosen = [at for at, query in enumerate(QUERIES) if query["type"] == kind]
        nearer = [at for at in chosen if not QUERIES[at].get("synonyms_only")]
        for name, indexes in (("all", chosen), ("without synonyms only", nearer)):
            mrr, recall = figures([full[at] for at in indexes])
            floors.hold(f"dev {kind} ({name}, {len(indexes)}) MRR@10", mrr)
            floors.hold(f"dev {kind} ({name}, {len(indexes)}) recall@10", recall)
        mrr, recall = figures([plain[at] for at in chosen])
        floors.note(f"{kind}: surface words alone: MRR@10 {mrr:.3f}, recall@10 {recall:.3f}")
