from typing import Any

import pytest

from glossary.entries import Entry, term_id_of
from glossary.exchange.formats import FORMATS, holds_whole
from glossary.imports import news_of


def entry(indonesian: str, first: str, **values: Any) -> Entry:
    made = Entry(term_id_of(indonesian, "noun", first), indonesian, (first,), "noun", "trade", origin="imported")
    return made._replace(**values)


CURATED = entry("bunga", "interest", origin="shipped", note="finance", english=("interest", "yield"))


def test_a_dictionary_fills_gaps_and_takes_no_curated_entry_away() -> None:
    news = news_of([entry("bunga", "interest"), entry("bunga", "flower")], [CURATED], whole=False)
    assert [each.english for each in news.put] == [("flower",)]
    assert news.kept == 1


def test_an_edited_table_changes_an_entry_and_makes_it_the_users_own() -> None:
    edited = entry("bunga", "interest", english=("interest",), note="of a loan")
    (put,) = news_of([edited], [CURATED], whole=True).put
    assert (put.origin, put.note) == ("own", "of a loan")


def test_what_is_known_as_it_is_stays() -> None:
    assert news_of([CURATED._replace(origin="imported")], [CURATED], whole=True) == ((), 1)


def test_a_part_of_speech_that_the_format_cannot_name_makes_no_second_entry() -> None:
    name = CURATED._replace(part_of_speech="proper-noun", term_id=1)
    read = name._replace(part_of_speech="noun", term_id=2, origin="imported")
    assert news_of([read], [name], whole=True, lost={"proper-noun"}) == ((), 1)


def test_a_newer_dictionary_replaces_the_older_one() -> None:
    old, new = entry("padi", "rice"), entry("padi", "rice", indonesian_variants=("gabah",))
    assert news_of([new], [old], whole=False).put == (new,)


@pytest.mark.parametrize("name", FORMATS)
def test_only_formats_that_hold_variants_hold_entries_whole(name: str) -> None:
    assert holds_whole(name) == (name in {"csv", "tsv", "xlsx", "tbx", "martif", "tmx"})
