"""The concordance finds what `search` finds: words drawn from the sample corpus, and the hard cases by name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import NamedTuple

import pytest

from analysis.matching import finder_of
from analysis.query import parse
from analysis.selection import Selection, passages_in, scope_of
from analysis.tokens import Stretch, stretches
from commands.glossaries import glossary_of
from corpus.errors import MalformedQuery
from corpus.stems import Stems, all_stems
from corpus.store import open_store
from indexer.search import Searcher, SearchOptions
from tests.analysis.samples import Text, a_library
from tests.conftest import Kutip

WRITTEN = Text(
    "tulisan.txt",
    [
        "Kerja sama antar negara lebih sulit daripada kerjasama antarnegara.",
        "Negara-negara itu bekerja sama; negara2 lain tidak.",
        ("Pada 2020 ekspor naik 587,8 juta. AS membeli", "lewat e-commerce, dan Covid-19 belum as reda. Skema 2+7."),
        "The farmers’ report, file 02091-C-71, says Qur'an and 36% of USD 1,420.",
    ],
    2020,
)  # fmt: skip
NAMED = (
    "kerjasama", "kerja sama", "kerja", "antarnegara", "antar negara", "negara", "negara-negara", "=negara",
    "bekerja", "e-commerce", "e commerce", "Covid-19", "AS", "as", "587,8", "587.8", "2+7", "02091-C-71", "36%",
    "1.420", "reda*", '"AS membeli lewat"', '~"kerja sama"', "farmer", "sulit OR skema -reda", "sulit OR reda",
    '"2020 ekspor naik 587,8"',
)  # fmt: skip


class Both(NamedTuple):
    """A library open for both ways to look."""

    searcher: Searcher
    stems: Stems
    paragraphs: list[Stretch]

    def searched(self, query: str) -> set[str]:
        options = SearchOptions(limit=100_000, strict=True, expand=False)
        result = self.searcher.search(query, options)
        assert len(result.hits) == result.total
        return {hit.passage.passage_id for hit in result.hits}

    def concordance(self, query: str) -> set[str]:
        finder = finder_of(parse(query), self.stems)
        return {stretch.passage_at(start)[0].passage_id for stretch in self.paragraphs for start, _ in finder(stretch)}


def opened(library: Path) -> Iterator[Both]:
    with open_store(library) as store, Searcher(store, glossary_of(store)) as searcher:
        stems = all_stems(store)
        yield Both(searcher, stems, list(stretches(passages_in(store, scope_of(store, Selection())), stems)))


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory, cache: Path) -> Iterator[Both]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("KUTIP_CACHE", str(cache))
        yield from opened(a_library(tmp_path_factory.mktemp("written") / "library", [WRITTEN]))


@pytest.fixture(scope="module")
def sample(sample_library: Kutip, cache: Path) -> Iterator[Both]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("KUTIP_CACHE", str(cache))
        yield from opened(Path(sample_library("doctor", "--json").json()["library"]))


@pytest.mark.parametrize("query", NAMED)
def test_a_hard_word_is_found_in_the_same_passages(written: Both, query: str) -> None:
    found = written.searched(query)
    assert found
    assert written.concordance(query) == found


@pytest.mark.parametrize("seed", range(6))
def test_queries_from_the_corpus_find_the_same_passages(sample: Both, seed: int) -> None:
    draw = Random(seed)
    texts = [stretch.text.split() for stretch in sample.paragraphs if len(stretch.text.split()) > 6]
    tried = 0
    for _ in range(25):
        words = draw.choice(texts)
        at = draw.randrange(len(words) - 3)
        first, second, third = (re.sub(r'[()"“”*?~=:]', "", word) for word in words[at : at + 3])
        for query in (first, f"={first}", f"{first} {third}", f'"{first} {second}"', f"{first} -{third}"):
            try:
                parse(query)
                found = sample.searched(query)
            except MalformedQuery:
                continue
            tried += 1
            assert sample.concordance(query) == found, query
    assert tried > 90
