"""docs/query-language.md has tables of queries; here every line is run on the bundled sample corpus."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import ROOT, Kutip

_LINE = re.compile(r"^\| `(?P<typed>.+?)` \| `(?P<read>.+)` \|$", re.M)
_TABLE = re.compile(r"^\| typed \| (understood|refused) \|\n\|---\|---\|\n((?:\|.*\n)+)", re.M)
TEXT = (ROOT / "docs" / "query-language.md").read_text(encoding="utf-8")
EXAMPLES = [
    (line["typed"], table[1], line["read"]) for table in _TABLE.finditer(TEXT) for line in _LINE.finditer(table[2])
]


@pytest.fixture(scope="module")
def answers(sample_library: Kutip, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    path: Path = tmp_path_factory.mktemp("language") / "queries.txt"
    path.write_text("\n".join(typed for typed, _, _ in EXAMPLES), encoding="utf-8")
    lines = sample_library("search", "--batch", str(path), "--limit", "3").out.splitlines()
    return {typed: json.loads(line) for (typed, _, _), line in zip(EXAMPLES, lines, strict=True)}


def test_every_line_of_every_table_is_an_example() -> None:
    assert len(EXAMPLES) == len(re.findall(r"^\| `", TEXT, re.M)) > 60


@pytest.mark.parametrize(("typed", "kind", "read"), EXAMPLES, ids=[typed for typed, _, _ in EXAMPLES])
def test_the_example_is_read_as_the_page_says(answers: dict[str, Any], typed: str, kind: str, read: str) -> None:
    answer = answers[typed]
    if kind == "understood":
        assert answer["ok"], answer
        assert answer["understood"] == read
    else:
        assert answer["message"] == read
        assert answer["hint"]
