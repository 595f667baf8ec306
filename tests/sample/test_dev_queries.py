"""The development and hold-out queries quote the sample corpus word for word, and are not worded as it is.

Any one of a query's `expected` quotations answers it. Those of a development query across the languages are all in the
other language.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from tests.sample.sources import SAMPLE, letters, paragraphs

QUALITY = Path(__file__).parents[1] / "quality"
FILES = ("dev_queries.jsonl", "holdout_queries.jsonl")
FEWEST = {"indonesian": 40, "english": 40, "cross-language": 50, "phrase": 15, "number-acronym": 15}
WORDED_FREELY = ("indonesian", "english", "cross-language")
FUNCTION_WORDS = frozenset(
    re.findall(
        r"\w+",
        """a an and as at by for from how in into is its not of on or over that the their to versus with why
        atau bagi dalam dan dari dengan di ini itu karena ke kepada lewat melalui mengapa oleh pada para saat sebelum
        selama tak tanpa terhadap tidak untuk yang""",
    )
)


def queries() -> list[dict[str, Any]]:
    return [json.loads(line) for name in FILES for line in (QUALITY / name).read_text(encoding="utf-8").splitlines()]


def content_words(text: str) -> set[str]:
    return set(re.findall(r"\w+(?:-\w+)*", text.casefold())) - FUNCTION_WORDS


def quoted_paragraph(file_name: str, quote: str) -> str:
    return next(text for text in paragraphs(file_name) if letters(quote) in letters(text))


def test_there_are_enough_queries_of_each_type() -> None:
    counts = Counter(query["type"] for query in queries())
    assert counts.keys() == FEWEST.keys()
    assert all(counts[kind] >= fewest for kind, fewest in FEWEST.items())
    assert len({query["query_id"] for query in queries()}) == counts.total() >= 160


@pytest.mark.parametrize("query", queries(), ids=lambda query: query["query_id"])
def test_quotes_stand_in_one_paragraph_of_their_document(query: dict[str, Any]) -> None:
    for expected in query["expected"]:
        assert quoted_paragraph(expected["file"], expected["quote"])


def test_quotes_stand_unbroken_in_the_text_files_as_shipped() -> None:
    for query in queries():
        for expected in query["expected"]:
            if expected["file"].endswith(".txt"):
                text = (SAMPLE / expected["file"]).read_text(encoding="utf-8")
                assert letters(expected["quote"]) in letters(text), query["query_id"]


@pytest.mark.parametrize(
    "query",
    [query for query in queries() if query["type"] in WORDED_FREELY],
    ids=lambda query: query["query_id"],
)
def test_query_shares_at_most_half_of_its_words_with_its_passage(query: dict[str, Any]) -> None:
    wanted = content_words(query["query"])
    for expected in query["expected"]:
        shared = wanted & content_words(quoted_paragraph(expected["file"], expected["quote"]))
        assert len(shared) <= len(wanted) / 2, shared
