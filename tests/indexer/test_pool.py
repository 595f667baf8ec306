from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.pool import Item, PostingPool

passages = st.lists(
    st.dictionaries(
        st.tuples(st.sampled_from(["text", "heading", "document"]), st.binary(max_size=3)), st.binary(max_size=6)
    ),
    max_size=30,
)


def items_of(passages: list[dict[tuple[str, bytes], bytes]]) -> list[Item]:
    return [
        (field, term, number, 1.0, value)
        for number, terms in enumerate(passages)
        for (field, term), value in terms.items()
    ]


@given(passages, st.integers(0, 3_000))
def test_postings_come_back_by_field_term_and_passage_whatever_is_held(
    passages: list[dict[tuple[str, bytes], bytes]], limit: int
) -> None:
    items = items_of(passages)
    with TemporaryDirectory() as folder:
        pool = PostingPool(Path(folder), limit)
        for item in items:
            pool.add(item)
        assert list(pool.iter_postings()) == sorted(items)
        pool.cleanup()


def test_runs_leave_no_file_behind(tmp_path: Path) -> None:
    pool = PostingPool(tmp_path, limit=0)
    for number in range(5):
        pool.add(("text", b"pelabuhan", number, 1.0, b"\x01"))
        pool.add(("text", str(number).encode(), number, 1.0, b"\x01"))
    assert list(tmp_path.iterdir()) == []
    assert len(list(pool.iter_postings())) == 10
    pool.cleanup()


@pytest.mark.parametrize("value", [None, b""])
def test_a_field_without_values_keeps_its_passages(tmp_path: Path, value: bytes | None) -> None:
    pool = PostingPool(tmp_path)
    pool.add(("document", b"a1", 7, 1.0, value))
    assert list(pool.iter_postings()) == [("document", b"a1", 7, 1.0, b"")]
