"""Stems of words written down by hand: forms of one word must meet, words that only look inflected must stay."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from corpus.language.stemming_english import english_stemmer
from corpus.language.stemming_indonesian import indonesian_stemmer
from tests.quality.conftest import Floors

FOLDER = Path(__file__).with_name("stems")
LEAST_INFLECTED, LEAST_KEPT, LEAST_WORDS = 0.95, 0.97, 1500


def families(language: str) -> list[tuple[str, list[str]]]:
    """Return each base form with its inflected and derived forms."""
    lines = (FOLDER / f"families_{language}.txt").read_text(encoding="utf-8").splitlines()
    return [(words[0], words[1:]) for line in lines if (words := line.split())]


def kept() -> list[str]:
    """Return Indonesian words that are no inflected form, many of them looking like one."""
    return sorted(set((FOLDER / "kept_id.txt").read_text(encoding="utf-8").split()))


def wrong_forms(language: str, stem: Callable[[str], str]) -> tuple[int, list[str]]:
    """Return how many forms there are, and those whose stem is not that of their base."""
    pairs = [(base, form) for base, forms in families(language) for form in forms]
    return len(pairs), [f"{form}>{stem(form)}" for base, form in pairs if stem(form) != stem(base)]


def test_there_are_enough_words() -> None:
    words = [word for language in ("id", "en") for base, forms in families(language) for word in (base, *forms)]
    assert len({*words, *kept()}) >= LEAST_WORDS


@pytest.mark.parametrize(
    ("language", "stemmer"), [("id", indonesian_stemmer), ("en", english_stemmer)], ids=["Indonesian", "English"]
)
def test_inflected_forms_meet_their_base(
    language: str, stemmer: Callable[[], Callable[[str], str]], floors: Floors
) -> None:
    count, wrong = wrong_forms(language, stemmer())
    share = 1 - len(wrong) / count
    floors.hold(f"stemming {language}: forms right, of {count}", share)
    floors.note(f"stemming {language}, wrong: {' '.join(wrong)}")
    assert share >= LEAST_INFLECTED


def test_words_that_are_not_inflected_are_kept(floors: Floors) -> None:
    stem = indonesian_stemmer()
    wrong = [f"{word}>{stem(word)}" for word in kept() if stem(word) != word]
    share = 1 - len(wrong) / len(kept())
    floors.hold(f"stemming id: uninflected kept, of {len(kept())}", share)
    floors.note(f"stemming id, not kept: {' '.join(wrong)}")
    assert share >= LEAST_KEPT
