from __future__ import annotations

from pathlib import Path

import pytest

from glossary.equivalents import Equivalent
from indexer.forms import equivalent_forms
from tests.indexer.libraries import Written, library
from tests.indexer.searching import found, run

HARBOUR = ("The wharf was built of stone.", "A ship was built here.", "A port was built of stone.", "Nobody built it.")


def test_synonyms_are_found_below_the_word_itself_and_above_related_words(tmp_path: Path) -> None:
    with library(tmp_path, [Written("a.txt", HARBOUR, language="en")]) as store:
        result = run(store, "port built", strict=True)
        assert [hit.passage.text for hit in result.hits] == [HARBOUR[2], HARBOUR[0], HARBOUR[1]]
        assert [hit.shown.matched[0].how for hit in result.hits] == ["exact", "synonym", "related"]
        assert result.understood == "port [en: wharf, en: ship] AND built"
        assert found(store, "port", strict=True, expand=False) == [HARBOUR[2][:12]]
        assert found(store, "=port", strict=True) == [HARBOUR[2][:12]]
        assert found(store, '"port"', strict=True) == [HARBOUR[2][:12]]


def test_synonyms_alone_are_no_whole_match(tmp_path: Path) -> None:
    with library(tmp_path, [Written("a.txt", HARBOUR[:2], language="en")]) as store:
        result = run(store, "port built")
        assert result.relaxed
        assert result.hits[0].passage.text == HARBOUR[0]


def test_a_choice_of_words_is_found_by_synonyms_as_each_of_them_is(tmp_path: Path) -> None:
    with library(tmp_path, [Written("a.txt", HARBOUR[:1], language="en")]) as store:
        for query in ("port", "port OR tiada"):
            result = run(store, query)
            assert (result.total, result.relaxed) == (1, True), query


def test_what_is_left_out_is_the_word_and_not_its_synonyms(tmp_path: Path) -> None:
    with library(tmp_path, [Written("a.txt", HARBOUR, language="en")]) as store:
        assert sorted(found(store, "built -port", strict=True)) == sorted(
            text[:12] for text in (HARBOUR[0], HARBOUR[1], HARBOUR[3])
        )


def test_an_english_synonym_weighs_less_where_only_its_stem_stands() -> None:
    synonym = Equivalent(0, "", "", "employ", "en", "employ", 0.5, inferred=True)
    inflected, stem = equivalent_forms((synonym,))
    assert "=employed" in inflected.terms[0]
    assert "=employer" not in inflected.terms[0]
    assert stem.weight < inflected.weight + stem.weight - inflected.weight * stem.weight == pytest.approx(0.425)
