"""Development and hold-out queries with what answers them: expected quotations, and passages judged relevant."""

from __future__ import annotations

import csv
import json
from collections import defaultdict
from pathlib import Path
from typing import Any, NamedTuple

from tests.sample.sources import letters

_FOLDER = Path(__file__).parent


class Answer(NamedTuple):
    """A file of the sample, and letters that a passage of it must hold to be an answer."""

    file: str
    letters: str


def queries(name: str) -> list[dict[str, Any]]:
    """Return the queries of a file beside this one, one JSON object a line."""
    return [json.loads(line) for line in (_FOLDER / name).read_text(encoding="utf-8").splitlines()]


def judged() -> dict[str, list[Answer]]:
    """Return the passages that were judged relevant beside the expected ones, by query (`judgements.md`)."""
    found: defaultdict[str, list[Answer]] = defaultdict(list)
    with (_FOLDER / "judgements.tsv").open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
            if row["verdict"] == "relevant":
                found[row["query_id"]].append(Answer(row["file"], letters(row["passage begins"])))
    return found


def expected(query: dict[str, Any]) -> list[Answer]:
    """Return what a query was written for."""
    return [Answer(one["file"], letters(one["quote"])) for one in query["expected"]]


def rank_of(answers: list[Answer], hits: list[dict[str, Any]]) -> int | None:
    """Return the rank of the first hit that is an answer, letters compared alone."""
    for hit in hits:
        text = letters(hit["text"])
        if any(hit["source"] == answer.file and answer.letters in text for answer in answers):
            return int(hit["rank"])
    return None
