"""The concordance finds what `search` finds: more queries drawn from the sample corpus than the unit tests ask."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.commands.test_kwic_as_search import Both, check_queries, opened
from tests.conftest import Kutip


@pytest.fixture(scope="module")
def sample(sample_library: Kutip, cache: Path) -> Iterator[Both]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("KUTIP_CACHE", str(cache))
        yield from opened(Path(sample_library("doctor", "--json").json()["library"]))


@pytest.mark.parametrize("seed", range(2, 10))
def test_queries_from_the_corpus_find_the_same_passages(sample: Both, seed: int) -> None:
    check_queries(sample, seed)
