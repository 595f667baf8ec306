"""The concordance finds what `search` finds: queries drawn from all the grammar, from the sample corpus, hard cases."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import NamedTuple

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from analysis.selection import Selection
from commands.finding import inquiry_of
from commands.glossaries import glossary_of
from corpus.errors import MalformedQuery
from corpus.store import Store, open_store
from indexer.parser import parse
from indexer.search import Searcher, SearchOptions
from tests.analysis.samples import Text, a_library
from tests.conftest import Kutip

WRITTEN = Text(
    "tulisan.txt",
    [
        "Kerja sama antar negara lebih sulit daripada kerjasama antarnegara.",
        "Negara-negara itu bekerja sama; negara2 lain tidak. Naik 36 persen, lalu 5%.",
        ("Pada 2020 ekspor naik 587,8 juta. AS membeli", "lewat e-commerce, dan Covid-19 belum as reda. Skema 2+7."),
        "The farmers’ report, file 02091-C-71, says Qur'an and 36% of USD 1,420 and Rp212,4.",
        "Policy-makers praised co-operation by e-mail; the policy maker of a sub-region praised cooperation.",
        "Para policy-makers menulis email tentang hubungan antar-negara, multi-pihak dan multipihak.",
    ],
    2020,
)  # fmt: skip
NAMED = (
    "kerjasama", "kerja sama", "kerja", "kerja-sama", "antarnegara", "antar negara", "negara", "negara-negara",
    "=negara", "=negara-negara", "bekerja", "e-commerce", "=e-commerce", "e commerce", "Covid-19", "AS", "as",
    "587,8", "587.8", "2+7", "02091-C-71", "36%", "persen", "5%", "1.420", "rp", "212,4", "Rp212,4", "reda*",
    '"AS membeli lewat"', '~"kerja sama"', '~"negara-negara itu"', '~"negara itu"', "farmer",
    "sulit OR skema -reda", "sulit OR reda", '"2020 ekspor naik 587,8"', "kerjasma~1", "negra~1",
    "naik -(skema OR persen)", '"naik pada"~3', '"ekspor pada juta"~4', '"negara negara"~2',
    "(sulit OR skema) negara", "(kerja sama) OR (negara -itu)", "naik year:2020", "naik -year:2019",
    "policy-maker", "policymakers", "cooperation", "co-operation", "e-mails", "email", "antar-negara", "subregional",
    "multi-pihak", "multipihak", "Covid19", "=cooperation", '~"policy maker"', "author:rahma lang:id juta",
    "title:tulisan sulit",
    "(year:2020 -type:table) sulit",
)  # fmt: skip


class Both(NamedTuple):
    """A library open for both ways to look."""

    searcher: Searcher
    store: Store

    def searched(self, query: str) -> set[str]:
        options = SearchOptions(limit=100_000, strict=True, expand=False)
        result = self.searcher.search(query, options)
        assert len(result.hits) == result.total
        return {hit.passage.passage_id for hit in result.hits}

    def concordance(self, query: str) -> set[str]:
        """The passages that match; those that words stand in are among them."""
        inquiry = inquiry_of(self.store, parse(query), Selection())
        matcher, finder = inquiry.matcher(), inquiry.finder()
        matching, marked = set(), set()
        for stretch in inquiry.paragraphs():
            matching |= {stretch.passages[at].passage_id for at in matcher(stretch).passages}
            marked |= {stretch.passage_at(start)[0].passage_id for start, _ in finder(stretch)}
        assert marked <= matching
        return matching


def opened(library: Path) -> Iterator[Both]:
    with open_store(library) as store, Searcher(store, glossary_of(store)) as searcher:
        yield Both(searcher, store)


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


VARIED = (
    Text(
        "kebijakan laut.txt",
        [
            "Pemerintah membangun pelabuhan dan kapal-kapal nelayan di kepulauan.",
            ("Pembangunan pelabuhan memerlukan kerja sama antarnegara.", "Nelayan menolak kapal asing, kata menteri."),
            "Kapal nelayan: 36 unit, 20% naik.",
            "Tabel kapal dan pelabuhan menurut pulau.",
        ],
        2018,
        tags=("laut",),
        kinds=("paragraph", "paragraph", "list item", "table"),
        headings=("Pendahuluan", "Pendahuluan", "Hasil nelayan", "Hasil nelayan"),
    ),
    Text(
        "desa dan pulau.txt",
        ["Desa-desa di pulau kecil membeli kapal lewat kerjasama.", "Menteri membangun desa; kapal tidak dibeli."],
        2021,
        tags=("desa", "laut"),
        family="Tan",
        headings=("Pendahuluan", "Penutup"),
    ),
    Text(
        "the port.txt",
        ["Fishermen, their ships left port.", ("The ministers built ports.", "Ship builders co-operate...e-ports.")],
        None,
        "en",
        family="Wong",
        headings=("Introduction", "Results"),
    ),
)  # fmt: skip
WORDS = st.sampled_from([
    "kapal", "kapal-kapal", "=kapal", "pelabuhan", "bangun", "membangun", "nelayan", "desa", "desa-desa",
    "kerjasama", "kerja", "antarnegara", "negara", "menteri", "dan", "di", "36", "20%", "=20%", "e-ports",
    "co-operate...e-ports", "ship", "ships", "port", "built", "the", "pem*", "kap?l", "*builder*", "kapel~1",
    "pelabuan~2", "shipp~1", "tiada",
])  # fmt: skip
QUOTED = st.sampled_from([
    '"kapal nelayan"', '"kerja sama"', '~"membangun pelabuhan"', '~"ship port"', '~"kapal asing"', '"the port"',
    '"antarnegara nelayan menolak"', '"built ports ship"', '"nelayan kapal"~2', '"kapal pelabuhan dan"~3',
    '"kapal nelayan"~9', '"ports the"~4', '"menteri kapal desa"~6',
])  # fmt: skip
FIELDS = st.sampled_from([
    "year:2018", "year:2019..", "year:..2020", "author:tan", "author:siti", "lang:id", "lang:en", "tag:laut",
    "tag:desa", "type:table", "type:list-item", "title:laut", "title:port", 'title:"kebijakan laut"',
    "section:pendahuluan", "section:nelayan", "section:results", 'section:"hasil nelayan"', "title:kebij*",
    "section:pend*", 'title:"kebijakan: laut"', "title:kebijakan,port",
])  # fmt: skip


def _joined(parts: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    rows = st.lists(parts, min_size=2, max_size=3)
    return st.one_of(
        rows.map(" ".join),
        rows.map(" AND ".join),
        rows.map(" OR ".join),
        rows.map(lambda row: f"({' OR '.join(row)})"),
        rows.map(lambda row: f"({' '.join(row)})"),
        st.tuples(parts, parts).map(lambda pair: f"{pair[0]} -({pair[1]})"),
        st.tuples(parts, parts).map(lambda pair: f"({pair[0]}) NOT ({pair[1]})"),
    )


QUERIES = st.recursive(st.one_of(WORDS, WORDS, QUOTED, FIELDS), _joined, max_leaves=6)


@pytest.fixture(scope="module")
def varied(tmp_path_factory: pytest.TempPathFactory, cache: Path) -> Iterator[Both]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("KUTIP_CACHE", str(cache))
        yield from opened(a_library(tmp_path_factory.mktemp("varied") / "library", VARIED))


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(query=QUERIES)
def test_any_query_finds_the_same_passages(varied: Both, query: str) -> None:
    assert varied.concordance(query) == varied.searched(query)


def check_queries(sample: Both, seed: int) -> None:
    """Draw some 270 queries from the texts of a library, and ask each both ways."""
    draw = Random(seed)
    facts = inquiry_of(sample.store, None, Selection())
    texts = [stretch.text.split() for stretch in facts.paragraphs() if len(stretch.text.split()) > 6]
    years = sorted({document.year for document in facts.scope.documents if document.year})
    tried = 0
    for _ in range(25):
        words = draw.choice(texts)
        at = draw.randrange(len(words) - 3)
        first, second, third = (re.sub(r'[()"“”*?~=:]', "", word) for word in words[at : at + 3])
        year = draw.choice(years)
        for query in (
            first, f"={first}", f"{first} {third}", f'"{first} {second}"', f"{first} -{third}", f"{first[:-1]}~1",
            f'"{first} {third}"~{draw.randrange(1, 9)}', f"({first} OR {second}) {third} year:{year}..",
            f"({first} year:{year}) OR {third} -lang:en", f"title:{first} {second}", f"section:{first} OR {third}",
        ):  # fmt: skip
            try:
                parse(query)
                found = sample.searched(query)
            except MalformedQuery:
                continue
            tried += 1
            assert sample.concordance(query) == found, query
    assert tried > 180


@pytest.mark.parametrize("seed", range(2))
def test_queries_from_the_corpus_find_the_same_passages(sample: Both, seed: int) -> None:
    """More of them are drawn in tests/quality."""
    check_queries(sample, seed)
