"""The ways to look at what a search finds: reasons, suggestions, groups, counts, order, samples, repetitions."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.conftest import Kutip, environment, run_kutip

STORY = "Perahu dagang itu berangkat dari muara pada musim timur membawa sagu, kopra, dan tujuh peti cengkih kering."


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory, cache: Path) -> Kutip:
    """A library of two papers with a passage in common, and a file that could not be read."""
    home = tmp_path_factory.mktemp("views")
    (home / "satu.txt").write_text(f"Makalah Satu\n\n{STORY}\n\nMuara itu dangkal.\n", encoding="utf-8")
    (home / "dua.txt").write_text(f"Makalah Dua\n\n{STORY} Titik.\n\nKopra dijemur di pantai.\n", encoding="utf-8")
    (home / "kosong.txt").write_text("", encoding="utf-8")
    env = environment(home, cache)
    assert run_kutip(("ingest", str(home / "satu.txt"), "--year", "2019"), env).status == 0
    run_kutip(("ingest", str(home)), env)
    return lambda *arguments, stdin=None: run_kutip(arguments, env, stdin=stdin)


@pytest.mark.parametrize("query", ["early warning flood", "pekerja migran"])
def test_both_languages_show_among_the_first_hits(sample_library: Kutip, query: str) -> None:
    hits = sample_library("search", *query.split(), "--limit", "3", "--json").json()["hits"]
    assert {hit["language"] for hit in hits} == {"id", "en"}


def test_explain_shows_how_the_query_was_read_searched_and_scored(sample_library: Kutip) -> None:
    out = sample_library("search", "peringatan", "gurita", "--explain", "--limit", "1").out
    assert "read as:\n   all of\n      word: peringatan (column 1)\n      word: gurita (column 12)\n" in out
    assert "glossary [en]: English stem warn" in out
    assert "not in the glossary: gurita" in out
    assert "score: " in out
    told = sample_library("search", "peringatan", "--explain", "--limit", "1", "--json").json()
    assert told["explanation"]["tree"] == {"says": "word: peringatan (column 1)"}
    forms = told["explanation"]["words"][0]["forms"]
    assert {"exact", "inflected", "glossary"} <= {form["how"] for form in forms}
    assert told["hits"][0]["explanation"]["parts"][0]["text"] == "peringatan"
    assert "explanation" not in sample_library("search", "peringatan", "--json").json()


def test_where_nothing_is_found_the_reason_and_a_way_out_are_said(small: Kutip) -> None:
    ran = small("search", "dangkql", "perahuu")
    assert ran.status == 1
    assert "'dangkql' is not in the library; did you mean dangkal?" in ran.out
    assert "'perahuu' is not in the library; did you mean perahu?" in ran.out
    assert "1 file could not be read" in ran.out
    told = small("search", "perahuu", "--json").json()
    assert told["not_found"] == [{"text": "perahuu", "column": 1, "passages": 0, "suggestions": ["perahu"]}]
    assert told["unread"] == {"empty": 1}


def test_words_that_are_lacking_are_said_above_a_relaxed_list_too(small: Kutip) -> None:
    out = small("search", "kopra", "perahuu").out
    assert "the best lacks: perahuu" in out
    assert "did you mean perahu?" in out


def test_repetitions_are_folded_unless_all_are_asked_for(small: Kutip) -> None:
    out = small("search", "cengkih").out
    assert "nearly the same text: " in out
    assert "\n1 of 2 passages, 1 folded" in out
    told = small("search", "cengkih", "--json").json()
    assert (told["total"], told["folded"], [hit["why"] for hit in told["hits"][0]["folded"]]) == (2, 1, ["repeats"])
    whole = small("search", "cengkih", "--all", "--json").json()
    assert (whole["total"], whole["folded"], len(whole["hits"])) == (2, 0, 2)


def test_hits_are_grouped_counted_sorted_and_limited(small: Kutip) -> None:
    told = small("search", "muara OR kopra", "--group", "year", "--facets", "--all", "--json").json()
    assert [(each["value"], each["label"], each["passages"]) for each in told["groups"]] == [
        (2019, "2019", 2),
        (None, "no year", 2),
    ]
    assert [each["passages"] for each in told["facets"]["document"]] == [2, 2]
    assert told["facets"]["lang"] == [{"value": "id", "label": "Indonesian", "passages": 4}]
    assert {hit["group"] for hit in told["hits"]} == {2019, None}
    first = small("search", "muara OR kopra", "--group", "year", "--limit", "1").out
    assert re.search(r"^not on this page: (2019|no year) \d+$", first, re.M)
    out = small("search", "muara OR kopra", "--group", "year", "--facets").out
    assert "== 2019: 2 passages ==" in out
    assert "kind of block:\n" in out
    by_title = small("search", "muara OR kopra", "--sort", "title", "--all", "--json").json()
    assert [hit["title"] for hit in by_title["hits"]] == sorted(hit["title"] for hit in by_title["hits"])
    one = small("search", "muara OR kopra", "--per-document", "1", "--all", "--json").json()
    assert (len(one["hits"]), one["folded"]) == (2, 2)


def test_a_sample_is_the_same_every_time(small: Kutip) -> None:
    first, again = (small("search", "muara OR kopra", "--sample", "2", "--seed", "3", "--json").json() for _ in "ab")
    assert first == again
    assert first["sample"] == {"size": 2, "seed": 3, "of": 4}
    assert len(first["hits"]) == first["total"] == 2
    assert "drawn from 4 with seed 3" in small("search", "muara OR kopra", "--sample", "2", "--seed", "3").out
