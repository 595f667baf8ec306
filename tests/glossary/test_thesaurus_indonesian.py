"""The Indonesian thesaurus keeps its shape: one sense a row, two to seven words, no row told twice."""

import csv
import re
from collections import Counter, defaultdict
from importlib import resources

MIN_ROWS = 2_000
PARTS_OF_SPEECH = {"noun", "verb", "adjective", "adverb"}
_WORD = re.compile(r"[A-Za-z0-9]+(?:[ /'-][A-Za-z0-9]+)*\Z")

TEXT = (resources.files("glossary") / "thesaurus" / "indonesian.csv").read_text(encoding="utf-8")
HEADER, *ROWS = csv.reader(TEXT.splitlines())
SENSES = [(words.split("; "), part, related.split("; ") if related else []) for words, part, related in ROWS]


def test_the_columns_and_the_order() -> None:
    assert HEADER == ["words", "part_of_speech", "related"]
    assert "\r" not in TEXT
    assert TEXT.endswith("\n")
    words = [row[0].casefold() for row in ROWS]
    assert words == sorted(words)
    assert len(ROWS) >= MIN_ROWS


def test_a_row_is_a_few_words_of_one_part_of_speech() -> None:
    bad = [
        words
        for words, part, related in SENSES
        if part not in PARTS_OF_SPEECH or not 2 <= len(words) <= 7 or len(related) > 6
    ]
    assert not bad


def test_a_word_is_a_word_or_a_short_phrase() -> None:
    said = {word for words, _, related in SENSES for word in (*words, *related)}
    assert not sorted(word for word in said if not _WORD.match(word) or len(word.split()) > 4)


def test_no_row_says_a_word_twice() -> None:
    repeated = [
        (words, [word for word, times in Counter(map(str.casefold, (*words, *related))).items() if times > 1])
        for words, _, related in SENSES
    ]
    assert not [row for row in repeated if row[1]]


def test_no_row_is_within_another_of_its_part_of_speech() -> None:
    rows_of = defaultdict(set)
    for number, (words, part, _) in enumerate(SENSES):
        for word in words:
            rows_of[part, word].add(number)
    within = [
        words
        for number, (words, part, _) in enumerate(SENSES)
        if set.intersection(*(rows_of[part, word] for word in words)) != {number}
    ]
    assert not within


def test_opposites_do_not_stand_in_one_row() -> None:
    opposites = "naik/turun impor/ekspor penjual/pembeli laba/rugi hulu/hilir kaya/miskin legal/ilegal perang/damai"
    for pair in opposites.split():
        one, other = pair.split("/")
        assert not [words for words, _, related in SENSES if {one, other} <= {*words, *related}], pair


def test_a_paraphrase_leads_to_the_word_of_the_text() -> None:
    leads = {
        ("perempuan", "wanita"),
        ("pencurian", "penjarahan"),
        ("pengangguran", "tidak bekerja"),
        ("donatur", "penyumbang"),
        ("advokat", "pengacara"),
        ("reses", "jeda"),
    }
    assert not [pair for pair in leads if not any({*pair} <= {*words, *related} for words, _, related in SENSES)]
