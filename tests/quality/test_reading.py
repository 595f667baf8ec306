"""Floors for the reading of the two annotated documents and for sentence boundaries."""

from __future__ import annotations

import pytest

from tests.quality import reading_figures as figures

needs_gold = pytest.mark.skipif(not figures.GOLD.is_dir(), reason="the annotated documents are not beside the checkout")


@needs_gold
def test_every_annotated_hyphen_is_resolved_as_annotated() -> None:
    checked, misses = figures.hyphen_misses()
    assert checked >= 40
    assert misses == []


@needs_gold
def test_every_form_to_keep_is_unchanged() -> None:
    checked, misses = figures.changed_keep_forms()
    assert checked >= 80
    assert misses == []


@needs_gold
def test_no_furniture_line_is_in_the_reading_text() -> None:
    checked, misses = figures.furniture_left()
    assert checked >= 16
    assert misses == []


@needs_gold
def test_no_stray_mark_or_doubled_space_is_left() -> None:
    assert figures.stray_marks_left() == []


@needs_gold
def test_every_gold_quotation_is_in_one_passage_with_its_section_and_lines() -> None:
    checked, misses = figures.quotation_misses()
    assert checked >= 30
    assert misses == []


def test_sentences_of_academic_prose_are_found() -> None:
    checked, misses = figures.sentence_misses()
    assert checked >= 150
    assert len(misses) <= 0.01 * checked, misses


def test_sentences_written_after_the_rules_are_found() -> None:
    """57 of 60 before the three misses were mended."""
    checked, misses = figures.sentence_misses("sentences_holdout.txt")
    assert checked >= 60
    assert misses == []


def test_sentences_of_further_sets_are_found() -> None:
    """As first read: 76 of 82; of the 70 written after those were mended 63, of 39 later ones 37."""
    for name, least in (("sentences_fifth.txt", 80), ("sentences_sixth.txt", 70), ("sentences_eighth.txt", 39)):
        checked, misses = figures.sentence_misses(name)
        assert checked >= least
        assert len(misses) <= 0.02 * checked, misses


def test_sentences_of_a_third_set_are_found() -> None:
    """Of the first 83 cases 81 were right as first read, of the 50 written after those were mended 48."""
    checked, misses = figures.sentence_misses("sentences_later.txt")
    assert checked >= 130
    assert len(misses) <= 0.01 * checked, misses
