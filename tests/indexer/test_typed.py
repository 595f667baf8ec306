from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.parser import parse
from indexer.query import All, Any, Node, Not
from indexer.typed import as_read, as_typed, conditions_in, in_row, is_condition, looks_for_words


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("AS", "AS [in capitals]"),
        ("as =laut", "as [any form] AND =laut"),
        ('"ekonomi biru" ~"laut biru"', '"ekonomi biru" AND ~"laut biru" [any forms]'),
        ("(desa OR kota) -pajak", "(desa [any form] OR kota [any form]) AND NOT pajak [any form]"),
        ("desa OR kota pajak", "desa [any form] OR (kota [any form] AND pajak [any form])"),
        ("desa -(kota OR pajak)", "desa [any form] AND NOT (kota [any form] OR pajak [any form])"),
        ("digital* siber~ year:2019..", "digital* AND siber~1 AND year:2019.."),
        ('"laut biru"~5 author:"Siti Rahma"', '"laut biru"~5 AND author:"Siti Rahma"'),
        ('section:"laut biru" title:laut desa', 'section:"laut biru" AND title:laut AND desa [any form]'),
    ],
)
def test_a_query_is_told_as_read(typed: str, read: str) -> None:
    assert as_read(parse(typed).root) == read


@pytest.mark.parametrize(
    ("typed", "words", "condition"),
    [
        ("desa year:2019", True, False),
        ("year:2019 OR tag:laut", False, True),
        ("lang:id -type:table", False, True),
        ("lang:id -desa", False, False),
        ("title:laut (desa OR tag:laut)", True, False),
    ],
)
def test_what_asks_for_words_and_what_for_facts_only(typed: str, words: bool, condition: bool) -> None:
    root = parse(typed).root
    assert (looks_for_words(root), is_condition(root)) == (words, condition)


def test_rows_within_rows_are_one_row() -> None:
    assert [as_typed(node) for node in in_row(parse("a1 b1 AND (c1 d1) -e1").root)] == ["a1", "b1", "c1", "d1", "-e1"]


def test_conditions_are_found_wherever_they_stand() -> None:
    root = parse("a1 OR (b1 -year:2019 title:laut) lang:id").root
    assert [as_typed(node) for node in conditions_in(root)] == ["year:2019", "title:laut", "lang:id"]


LEAVES = st.sampled_from(
    ["desa", "=kota", "laut*", "biru~2", '"ekonomi biru"', '~"laut biru"', '"laut desa"~4', "year:2019..", "tag:laut"]
)
QUERIES = st.recursive(
    LEAVES,
    lambda parts: st.one_of(
        st.lists(parts, min_size=2, max_size=3).map(lambda row: f"({' '.join(row)})"),
        st.lists(parts, min_size=2, max_size=3).map(lambda row: f"({' OR '.join(row)})"),
        st.tuples(parts, parts).map(lambda pair: f"({pair[0]} -{pair[1]})"),
    ),
    max_leaves=8,
)


@given(typed=QUERIES)
def test_a_query_typed_again_is_the_same_query(typed: str) -> None:
    root = parse(typed).root
    assert _levelled(parse(as_typed(root)).root) == _levelled(root)


def _levelled(node: Node) -> str:
    """The tree without columns, what stands in needless parentheses without them."""
    if isinstance(node, All):
        return f"all({', '.join(map(_levelled, in_row(node)))})"
    if isinstance(node, Any):
        return f"any({', '.join(map(_levelled, _alternatives(node)))})"
    return f"not {_levelled(node.child)}" if isinstance(node, Not) else as_typed(node)


def _alternatives(node: Node) -> tuple[Node, ...]:
    if not isinstance(node, Any):
        return (node,)
    return tuple(inner for child in node.children for inner in _alternatives(child))
