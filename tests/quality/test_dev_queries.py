"""Development and hold-out queries on the sample corpus, beside plain Whoosh without stems and without the glossary."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from tests.conftest import Kutip
from tests.quality import dev_judged
from tests.quality.conftest import Floors

DEV = dev_judged.queries("dev_queries.jsonl")
HOLDOUT = dev_judged.queries("holdout_queries.jsonl")
DEPTH = 10
KINDS = ("indonesian", "english", "cross-language", "phrase", "number-acronym")

Ranks = list[tuple[int | None, int | None]]
"""For each query the rank of what it was written for, and of that or a passage judged to answer it as well."""


def figures(ranks: list[int | None]) -> tuple[float, float]:
    """Return MRR@10 and recall@10."""
    found = [rank for rank in ranks if rank is not None and rank <= DEPTH]
    return sum(1 / rank for rank in found) / len(ranks), len(found) / len(ranks)


@pytest.fixture(scope="module")
def ask(sample_library: Kutip, tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Ranks]:
    folder = tmp_path_factory.mktemp("dev")
    relevant = dev_judged.judged()

    def ranks(queries: list[dict[str, Any]], *options: str) -> Ranks:
        path = folder / "queries.jsonl"
        path.write_text("".join(json.dumps(query) + "\n" for query in queries), encoding="utf-8")
        ran = sample_library("search", "--batch", str(path), "--limit", str(DEPTH), *options)
        found: Ranks = []
        for query, line in zip(queries, ran.out.splitlines(), strict=True):
            hits = json.loads(line).get("hits", [])
            answers = dev_judged.expected(query)
            more = relevant.get(query["query_id"], [])
            found.append((dev_judged.rank_of(answers, hits), dev_judged.rank_of([*answers, *more], hits)))
        return found

    return ranks


@pytest.mark.parametrize(("name", "queries"), [("dev", DEV), ("hold-out", HOLDOUT)])
def test_queries_hold_their_floors(
    ask: Callable[..., Ranks], floors: Floors, name: str, queries: list[dict[str, Any]]
) -> None:
    full, plain = ask(queries), ask(queries, "--no-expand", "--no-stem")
    for kind in KINDS:
        chosen = [at for at, query in enumerate(queries) if query["type"] == kind]
        if not chosen:
            continue
        for judgement, which in (("all", 0), ("pooled", 1)):
            mrr, recall = figures([full[at][which] for at in chosen])
            floors.hold(f"{name} {kind} ({judgement}, {len(chosen)}) MRR@10", mrr)
            floors.hold(f"{name} {kind} ({judgement}, {len(chosen)}) recall@10", recall)
        mrr, recall = figures([plain[at][1] for at in chosen])
        floors.note(f"{name} {kind}: surface words alone, pooled: MRR@10 {mrr:.3f}, recall@10 {recall:.3f}")


def test_what_was_judged_belongs_to_a_query_and_was_judged_once() -> None:
    pairs = dev_judged.judged()
    known = {query["query_id"] for query in (*DEV, *HOLDOUT)}
    assert set(pairs) <= known
    assert all(len(set(answers)) == len(answers) for answers in pairs.values())
