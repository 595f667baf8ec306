"""Floors for line-end hyphens, by class: always joining alone would pass on the total."""

from __future__ import annotations

from tests.quality import hyphen_figures as figures
from tests.quality.test_reading import needs_gold


def test_english_prose_is_put_together_again() -> None:
    rates = figures.measure_text(figures.english_text())
    assert rates.sites["join"] >= 3000
    assert rates.sites["real hyphen"] >= 100
    assert rates.total >= 0.993, rates.wrong
    assert rates.rate("join") >= 0.995, rates.wrong
    assert rates.rate("real hyphen") >= 0.75, rates.wrong


@needs_gold
def test_indonesian_prose_is_put_together_again() -> None:
    rates = figures.measure_text(figures.indonesian_text())
    assert rates.sites["join"] >= 3000
    assert rates.total >= 0.995, rates.wrong
    assert rates.rate("join") >= 0.995, rates.wrong
    assert rates.rate("real hyphen") >= 0.8, rates.wrong


def test_indonesian_reduplications_keep_their_hyphen_without_any_context() -> None:
    rates = figures.measure_words(figures.hyphenated_indonesian())
    assert rates.sites["reduplication"] >= 3000
    assert rates.rate("reduplication") >= 0.98, rates.wrong["reduplication"]
