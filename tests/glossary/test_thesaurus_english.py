"""The English thesaurus is well formed: every row a sense, no word said twice, no row swallowed by another."""

from __future__ import annotations

import csv
import re
from pathlib import Path
from typing import NamedTuple

import glossary

FILE = Path(glossary.__file__).parent / "thesaurus" / "english.csv"
PARTS_OF_SPEECH = {"noun", "verb", "adjective", "adverb"}
FEWEST_ROWS = 2_200
WORD = re.compile(r"[A-Za-z0-9]+(?:(?:[ -]|'|' )[A-Za-z0-9]+)*")


class Row(NamedTuple):
    words: list[str]
    part_of_speech: str
    related: list[str]


def read_rows() -> list[Row]:
    with FILE.open(encoding="utf-8", newline="") as lines:
        return [
            Row(words.split("; "), part_of_speech, related.split("; ") if related else [])
            for words, part_of_speech, related in list(csv.reader(lines))[1:]
        ]


def test_the_file_is_plain_sorted_text() -> None:
    text = FILE.read_bytes()
    assert text.isascii()
    assert b"\r" not in text
    lines = text.decode().splitlines()
    assert lines[0] == "words,part_of_speech,related"
    cells = [line.split(",")[0] for line in lines[1:]]
    assert cells == sorted(cells)
    assert len(cells) >= FEWEST_ROWS


def test_every_row_has_words_of_one_kind() -> None:
    for row in read_rows():
        assert row.part_of_speech in PARTS_OF_SPEECH, row
        assert 2 <= len(row.words) <= 7, row
        assert len(row.related) <= 6, row


def test_every_word_is_a_word_or_a_short_phrase() -> None:
    for row in read_rows():
        for word in (*row.words, *row.related):
            assert WORD.fullmatch(word), row
            assert len(word.split()) <= 5, row


def test_no_row_says_a_word_twice() -> None:
    for row in read_rows():
        said = [word.casefold() for word in (*row.words, *row.related)]
        assert len(said) == len(set(said)), row


def test_no_row_lies_within_another_of_its_part_of_speech() -> None:
    holding: dict[tuple[str, str], list[int]] = {}
    rows = read_rows()
    for number, row in enumerate(rows):
        for word in row.words:
            holding.setdefault((row.part_of_speech, word), []).append(number)
    for row in rows:
        shared = set.intersection(*(set(holding[row.part_of_speech, word]) for word in row.words))
        assert len(shared) == 1, row.words
