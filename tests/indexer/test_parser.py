from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.errors import MalformedQuery
from corpus.language.words import words_of
from indexer.parser import parse, parse_phrase
from indexer.query import All, Any, Filter, Fuzzy, Near, Node, Not, Pattern, Phrase, Query, Scoped, Word


@pytest.mark.parametrize(
    ("text", "root"),
    [
        ("siber", Word("siber", 1)),
        ("=siber", Word("siber", 1, exact=True)),
        ("a1 b1", All((Word("a1", 1), Word("b1", 4)))),
        ("a1 AND b1", All((Word("a1", 1), Word("b1", 8)))),
        ("a1 OR b1 c1", Any((Word("a1", 1), All((Word("b1", 7), Word("c1", 10)))))),
        ("a1 -b1", All((Word("a1", 1), Not(Word("b1", 5))))),
        ("a1 NOT (b1 OR c1)", All((Word("a1", 1), Not(Any((Word("b1", 9), Word("c1", 15))))))),
        ('"ekonomi digital"', Phrase("ekonomi digital", 1)),
        ("“ekonomi digital”", Phrase("ekonomi digital", 1)),
        ('~"kerja sama"', Phrase("kerja sama", 1, expanded=True)),
        ('"siber laut"~5', Near(("siber", "laut"), 5, 1)),
        ("digital*", Pattern("digital*", 1)),
        ("w?rd", Pattern("w?rd", 1)),
        ("siber~1", Fuzzy("siber", 1, 1)),
        ("siber~", Fuzzy("siber", 1, 1)),
        ("year:2015..2019", Filter("year", "2015..2019", 1, 2015, 2019)),
        ("year:2015", Filter("year", "2015", 1, 2015, 2015)),
        ("year:2015..", Filter("year", "2015..", 1, 2015, 9999)),
        ("year:..2019", Filter("year", "..2019", 1, 0, 2019)),
        ("lang:Indonesian", Filter("lang", "id", 1)),
        ('author:"Siti Rahma"', Filter("author", "Siti Rahma", 1)),
        ("type:table", Filter("type", "table", 1)),
        ('title:"laut natuna"', Scoped("title", Phrase("laut natuna", 7), 1)),
        ("section:metode", Scoped("section", Word("metode", 9), 1)),
        ("title: siber", All((Word("title:", 1), Word("siber", 8)))),
        ("unknown:siber", Word("unknown:siber", 1)),
        ("apa itu siber?", All((Word("apa", 1), Word("itu", 5), Word("siber?", 9)))),
        ("hak & wajib", All((Word("hak", 1), Word("wajib", 7)))),
    ],
)
def test_constructs_of_the_language(text: str, root: Node) -> None:
    assert parse(text).root == root


@pytest.mark.parametrize(
    "text", ["02091-C-71", "Covid-19", "2+7", "3+X", "587,8", "10.20473/jgs.14.1.2020.17-30", "AS", "1%"]
)
def test_signs_inside_a_word_are_part_of_it(text: str) -> None:
    assert parse(text).root == Word(text, 1)


@pytest.mark.parametrize(
    ("text", "column"),
    [
        ("", 1),
        ("   ", 1),
        ("(", 2),
        ("(a1", 1),
        ("a1)", 3),
        ('"', 1),
        ('a1 "b1', 4),
        ('""', 1),
        ('"..."', 1),
        ("*", 1),
        ("a*", 1),
        ("OR a1", 1),
        ("a1 OR", 6),
        ("a1 AND OR b1", 8),
        ("NOT", 4),
        ("-a1", 1),
        ("- a1", 1),
        ("a1 OR -b1", 1),
        ("year:20", 6),
        ("year:..", 6),
        ("year:2019..2015", 6),
        ("year:20152019", 6),
        ("lang:fr", 6),
        ("type:poem", 6),
        ("siber~7", 1),
        ('"a1 b1"~x', 9),
        ('"a1"~3', 1),
        ('~"a1 b1"~3', 1),
        ("a1 »", 4),
    ],
)
def test_malformed_queries_name_the_column_and_a_way_out(text: str, column: int) -> None:
    with pytest.raises(MalformedQuery) as caught:
        parse(text)
    assert caught.value.column == column
    assert caught.value.hint


@pytest.mark.parametrize(
    "text",
    ["kata " * 20_000, "(" * 5000, "(" * 1000 + "a" + ")" * 1000, "a " * 300, "-" * 3000 + "a", "NOT " * 900 + "a"],
)
def test_limits_are_refused_at_once(text: str) -> None:
    with pytest.raises(MalformedQuery):
        parse(text)


def refusal(read: Callable[[str], Query], text: str) -> MalformedQuery | None:
    try:
        assert read(text).text == text
    except MalformedQuery as error:
        return error
    return None


# No deadline: on a busy machine the first example takes long, and no law says that it may not.
@settings(deadline=None)
@given(st.text(alphabet=st.sampled_from('ab "()~*?:-=+.,OR ANDNOT“”year5'), max_size=40))
def test_whatever_is_typed_is_read_or_refused_in_words(text: str) -> None:
    error = refusal(parse, text)
    assert error is None or (1 <= error.column <= len(text) + 1 and error.hint)


@settings(deadline=None)
@given(st.text(max_size=40))
def test_any_text_with_a_word_can_be_a_phrase(text: str) -> None:
    assert (refusal(parse_phrase, text) is None) == bool(words_of(text))
