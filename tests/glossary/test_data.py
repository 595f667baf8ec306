"""The shipped files keep the rules of docs/glossary.md."""

import csv
import re
import unicodedata
from collections import Counter
from importlib import resources

import pytest

from glossary.entries import COLUMNS, PARTS_OF_SPEECH, STATUSES, Entry, field_names, read_rows, shipped_entries
from glossary.mining.cognates import likeness
from glossary.validation import problems_of

MIN_CONCEPTS = 4_000
MAX_LOANS = 0.15
# A pair of one word each is a loan that differs only in spelling if its words are this alike (1 is "the same").
LOAN = 0.9
_NUMBER_WORDS = "one two three four five six seven eight nine ten hundred thousand million billion trillion"
NUMBERS = frozenset(_NUMBER_WORDS.split())
# Forms of Malaysian Malay that Indonesian does not use.
_MALAY_FORMS = """
    syarikat universiti kualiti aktiviti komuniti sekuriti identiti kapasiti ekonomik politikal fakulti majoriti
    minoriti prioriti realiti telefon televisyen setiausaha timbalan antarabangsa kesihatan perlembagaan parlimen
    bajet perisian jiran percuma peguam pelancongan lebuhraya mesyuarat jawatankuasa kewangan pengurusan
    perkhidmatan tentera-laut pensyarah pelajaran-tinggi kebajikan-am
"""
MALAY = frozenset(form.replace("-", " ") for form in _MALAY_FORMS.split())
_LETTERS = re.compile(r"[A-Za-z0-9À-ÿ '’\-–./,&+()%]+\Z")

ENTRIES = shipped_entries()


def test_every_file_has_the_columns_and_is_sorted() -> None:
    for field in field_names():
        text = resources.files("glossary").joinpath("data", f"{field}.csv").read_text(encoding="utf-8")
        assert "\r" not in text
        assert tuple(next(csv.reader(text.splitlines()))) == COLUMNS
        terms = [row["indonesian"].casefold() for row in read_rows(field)]
        assert terms == sorted(terms), field


def test_every_row_has_both_sides_and_valid_values() -> None:
    problems = {(entry.field, entry.indonesian): found for entry in ENTRIES if (found := problems_of(entry))}
    assert problems == {}
    assert {entry.part_of_speech for entry in ENTRIES} <= PARTS_OF_SPEECH
    assert {entry.status for entry in ENTRIES} <= set(STATUSES)


def test_no_concept_stands_twice() -> None:
    counts = Counter(
        (entry.indonesian.casefold(), entry.english[0].casefold(), entry.part_of_speech) for entry in ENTRIES
    )
    assert [key for key, count in counts.items() if count > 1] == []
    assert len({entry.term_id for entry in ENTRIES}) == len(ENTRIES)


def test_no_form_stands_twice_among_terms_and_variants() -> None:
    for entry in ENTRIES:
        for forms in ((entry.indonesian, *entry.indonesian_variants), (*entry.english, *entry.english_variants)):
            assert len(set(forms)) == len(forms), entry


@pytest.mark.parametrize("field", field_names())
def test_forms_are_written_with_plausible_characters(field: str) -> None:
    rows = (entry for entry in ENTRIES if entry.field == field)
    odd = [
        form
        for entry in rows
        for form in (*entry.indonesian_forms(), *entry.english_forms())
        if not _LETTERS.match(form)
        or form != form.strip()
        or "  " in form
        or form != unicodedata.normalize("NFC", form)
    ]
    assert odd == []


def test_no_form_is_malay_only() -> None:
    found = [
        (entry.field, form)
        for entry in ENTRIES
        for form in (entry.indonesian, *entry.indonesian_variants)
        if form.casefold() in MALAY
    ]
    assert found == []


def test_there_are_enough_concepts_without_names_and_numbers() -> None:
    assert sum(map(is_concept, ENTRIES)) >= MIN_CONCEPTS


def test_few_pairs_differ_only_in_spelling() -> None:
    concepts = [entry for entry in ENTRIES if is_concept(entry)]
    loans = [entry for entry in concepts if is_loan(entry)]
    assert len(loans) / len(concepts) <= MAX_LOANS


def is_concept(entry: Entry) -> bool:
    """Tell whether an entry counts: no name, no number, nothing outdated."""
    return entry.part_of_speech != "proper-noun" and entry.status != "superseded" and not _is_number(entry)


def is_loan(entry: Entry) -> bool:
    """Tell whether term and preferred equivalent have the same number of words, each a loan of the other."""
    indonesian, english = entry.indonesian.casefold().split(), entry.english[0].casefold().split()
    return len(indonesian) == len(english) and all(
        likeness(first, second) >= LOAN for first, second in zip(indonesian, english, strict=True)
    )


def _is_number(entry: Entry) -> bool:
    return any(character.isdigit() for character in entry.indonesian) or entry.english[0] in NUMBERS
