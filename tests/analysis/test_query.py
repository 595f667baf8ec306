from __future__ import annotations

import pytest

from analysis.query import parse, parse_phrase, understood
from corpus.errors import MalformedQuery


@pytest.mark.parametrize(
    ("typed", "kind", "text"),
    [
        ("negara", "word", "negara"),
        ("=negara", "exact", "negara"),
        ("digital*", "pattern", "digital*"),
        ("organi?ation", "pattern", "organi?ation"),
        ('"ekonomi digital"', "phrase", "ekonomi digital"),
        ("“ekonomi digital”", "phrase", "ekonomi digital"),
        ('~"ekonomi digital"', "expanded", "ekonomi digital"),
        ("negara?", "word", "negara?"),
        ("02091-C-71", "word", "02091-C-71"),
    ],
)
def test_each_item_is_read_as_its_kind(typed: str, kind: str, text: str) -> None:
    (item,) = parse(typed).items
    assert (item.kind, item.text) == (kind, text)


def test_or_separates_alternatives_and_a_minus_leaves_out() -> None:
    first, second = parse("negara -maju OR desa AND kota").rows
    assert [(item.text, item.absent) for item in first] == [("negara", False), ("maju", True)]
    assert [item.text for item in second] == ["desa", "kota"]


@pytest.mark.parametrize(
    ("typed", "column"),
    [
        ("", 1),
        ("   ", 4),
        ("negara OR", 10),
        ("OR negara", 1),
        ("-negara", 8),
        ('negara "ekonomi', 8),
        ("negara lang:id", 8),
        ("negara kedaulatan~1", 8),
        ('"a b"~5', 6),
        ("(negara", 1),
        ("negara )", 8),
        ("a*", 1),
        ("=negara*", 1),
        ("negara --maju", 8),
        ("negara AND", 11),
        ("negara AND AND maju", 12),
        ("NOT", 1),
        ("negara NOT", 8),
        ("NOT NOT negara", 5),
        ("x " * 2001, 4001),
        ("x " * 300, 401),
    ],
)
def test_what_is_not_known_is_refused_with_its_column(typed: str, column: int) -> None:
    with pytest.raises(MalformedQuery) as caught:
        parse(typed)
    assert caught.value.column == column
    assert caught.value.hint


def test_a_phrase_takes_every_sign_as_text() -> None:
    (item,) = parse_phrase('lang:id (di "sini")').items
    assert (item.kind, item.text) == ("phrase", 'lang:id (di "sini")')


def test_a_query_is_told_as_understood() -> None:
    told = understood(parse('AS -biru OR "ekonomi biru" =laut'))
    assert told == 'AS (in capitals), without biru (any form); or: all of: "ekonomi biru", laut (this form)'
