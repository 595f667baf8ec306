"""The shipped glossary: what a judge said of the rows drawn, and how fast terms are marked."""

from __future__ import annotations

import csv
import time
from pathlib import Path

import pytest

from corpus.language.words import words_of
from glossary.entries import shipped_entries
from glossary.keys import stems_of
from glossary.matching import TermMatcher
from glossary.termbase import forms_of
from tests.quality.glossary_sample import SIZE, drawn
from tests.quality.mining import SAMPLES

JUDGED = Path(__file__).with_name("glossary_judged.tsv")


@pytest.mark.skipif(
    not JUDGED.exists(), reason="no judge has seen the rows drawn yet (tests/quality/glossary_sample.py)"
)
def test_of_the_rows_drawn_97_in_100_are_right() -> None:
    with JUDGED.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    assert len(rows) == SIZE
    assert {row["right"] for row in rows} <= {"yes", "no"}
    assert sum(row["right"] == "yes" for row in rows) / len(rows) >= 0.97


def test_the_draw_is_the_same_every_time() -> None:
    entries = shipped_entries()
    assert drawn(entries) == drawn(tuple(reversed(entries)))


def test_terms_are_marked_at_fifty_thousand_words_a_second() -> None:
    forms = [form for entry in shipped_entries() for form in forms_of(entry)]
    matcher = TermMatcher(forms, "id")
    text = "\n".join(path.read_text(encoding="utf-8") for path in sorted(SAMPLES.glob("*.txt"))) * 20
    paragraphs = [paragraph for paragraph in text.split("\n") if paragraph]
    began = time.process_time()
    count = 0
    for paragraph in paragraphs:
        words = words_of(paragraph)
        count += len(words)
        matcher.find(stems_of(words, "id"))
    assert count / (time.process_time() - began) >= 50_000
