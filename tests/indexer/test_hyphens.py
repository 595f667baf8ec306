from __future__ import annotations

from pathlib import Path

import pytest

from tests.indexer.libraries import Written, library
from tests.indexer.searching import found, run

ENGLISH = (
    "Regional co-operation was slow.",
    "Cooperation grew in the ports.",
    "Policy-makers wrote by e-mail.",
    "A policy maker sent two emails.",
    "The policy of makers is old.",
    "Leaders of the G20 met.",
    "The G-20 met at Bali.",
)
INDONESIAN = (
    "Hubungan antar-negara membaik.",
    "Forum antarnegara dibuka.",
    "Para policy-makers hadir.",
    "Negara-negara itu sepakat.",
)


@pytest.mark.parametrize(
    ("query", "wanted"),
    [
        ("cooperation", ENGLISH[:2]),
        ("co-operation", ENGLISH[:2]),
        ("policy-maker", (*ENGLISH[2:4], INDONESIAN[2])),
        ("policymakers", (ENGLISH[2], INDONESIAN[2])),
        ("email", ENGLISH[2:4]),
        ("e-mails", ENGLISH[2:4]),
        ("G20", ENGLISH[5:]),
        ("g-20", ENGLISH[5:]),
        ("antar-negara", INDONESIAN[:2]),
        ("antarnegara", INDONESIAN[:2]),
        ("negaranegara", ()),
    ],
)
def test_words_are_found_with_a_hyphen_without_and_inflected(
    tmp_path: Path, query: str, wanted: tuple[str, ...]
) -> None:
    files = [Written("a.txt", ENGLISH, language="en"), Written("b.txt", INDONESIAN)]
    with library(tmp_path, files) as store:
        result = run(store, query, strict=True, expand=False)
        assert {hit.passage.text for hit in result.hits} == set(wanted)


def test_words_joined_by_a_hyphen_are_marked_whole(tmp_path: Path) -> None:
    with library(tmp_path, [Written("a.txt", ENGLISH, language="en")]) as store:
        for query, marked in (("cooperation", "co-operation"), ("policymaker", "Policy-makers")):
            hits = run(store, query, strict=True, expand=False).hits
            assert marked in [hit.shown.matched[0].text for hit in hits], query


def test_who_wants_one_form_gets_no_other_writing(tmp_path: Path) -> None:
    with library(tmp_path, [Written("a.txt", ENGLISH, language="en")]) as store:
        assert found(store, "=cooperation", strict=True) == [ENGLISH[1][:12]]
        assert found(store, '"policy-makers"', strict=True) == [ENGLISH[2][:12]]
