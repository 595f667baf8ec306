"""Phrases are found among the words of any text, and no text leaves its words behind."""

from __future__ import annotations

from functools import cache

from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.language.pipeline import PhraseFinder

PHRASES = ("kerja sama", "kerja", "laut lepas", "sama")
WORDS = ("kerja", "sama", "laut", "lepas", "kerja sama", "\0", "nelayan", "badai")


@cache
def finder() -> PhraseFinder:
    return PhraseFinder(PHRASES)


@settings(deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=12))
def test_nested_phrases_are_all_that_stand_in_a_text(words: list[str]) -> None:
    found = finder().find(words, nested=True)
    wanted = {
        (at, at + len(parts) - 1, " ".join(parts))
        for parts in (phrase.split(" ") for phrase in PHRASES)
        for at in range(len(words))
        if words[at : at + len(parts)] == parts
    }
    assert (len(found), set(found)) == (len(wanted), wanted)


def test_the_words_of_texts_are_forgotten() -> None:
    before = finder().size
    words = [f"kata{number}" for number in range(1000)]
    assert finder().find([*words, "laut", "lepas"]) == [(1000, 1001, "laut lepas")]
    assert finder().size <= before + 1
