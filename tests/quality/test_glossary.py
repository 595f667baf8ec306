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

FOLDER = Path(__file__).parent
# The list, and how many rows were drawn; each draw had a seed of its own and a judge who had not seen the files.
JUDGED = (("glossary_judged.tsv", SIZE), ("glossary_judged_second.tsv", 150), ("glossary_judged_third.tsv", SIZE))


def judged(name: str) -> list[dict[str, str]]:
    with (FOLDER / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t"))


@pytest.mark.parametrize(("name", "size"), JUDGED)
def test_of_the_rows_drawn_97_in_100_are_right(name: str, size: int) -> None:
    rows = judged(name)
    assert len({row["term_id"] for row in rows}) == len(rows) == size
    assert {row["right"] for row in rows} == {"yes", "no"}
    assert sum(row["right"] == "yes" for row in rows) / len(rows) >= 0.97


@pytest.mark.parametrize("name", [name for name, _ in JUDGED])
def test_what_was_judged_right_still_stands_and_what_was_judged_wrong_does_not(name: str) -> None:
    entries = {entry.term_id: entry for entry in shipped_entries()}
    for row in judged(name):
        entry = entries.get(int(row["term_id"]))
        shown = "" if entry is None else f"{entry.indonesian}={'; '.join(entry.english)}/{entry.part_of_speech}"
        was = f"{row['indonesian']}={row['english']}/{row['part_of_speech']}"
        if row["right"] == "no":
            assert row["remark"]
            mended = shown != was or "added as variant" in row["remark"]
            assert mended, f"{was} was judged wrong: {row['remark']}"
        else:
            assert entry is not None, f"{was} was judged right and is gone"
            assert entry.indonesian == row["indonesian"]
            assert entry.english[0] == row["english"].split("; ")[0]


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
