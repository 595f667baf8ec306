"""A sequence that keeps most of its items on disk reads as the tuple of them."""

from __future__ import annotations

import tracemalloc

from hypothesis import given
from hypothesis import strategies as st

from corpus.spooled import MOST_HELD, Row, Spooled


class Numbers(Spooled[tuple[int, str]]):
    """Pairs of a number and its name."""

    __slots__ = ()
    batch = 4

    @staticmethod
    def row_of(item: tuple[int, str]) -> Row:
        """Return a pair as it is."""
        return item

    def made(self, row: Row) -> tuple[int, str]:
        """Make a pair of a row, which JSON may have made a list."""
        return row[0], row[1]


_PAIRS = st.lists(st.tuples(st.integers(), st.text()), max_size=20)


@given(first=_PAIRS, rest=_PAIRS, at=st.integers(-12, 12), end=st.integers(-12, 12))
def test_a_record_reads_as_the_tuple_of_what_was_added(
    first: list[tuple[int, str]], rest: list[tuple[int, str]], at: int, end: int
) -> None:
    record = Numbers(first)
    assert tuple(record) == tuple(first)
    record.extend_rows(map(list, rest))
    added = (*first, *rest)

    assert (tuple(record), len(record)) == (added, len(added))
    assert [tuple(row) for row in record.rows()] == list(added)
    assert record[at:end] == added[at:end]
    assert [record[index] for index in reversed(range(len(record)))] == list(reversed(added))
    assert record == added
    assert (record == (*added, (1, "satu"))) is False


def test_a_long_record_takes_little_memory() -> None:
    tracemalloc.start()
    record = Numbers((number, "nelayan") for number in range(50_000))
    kept, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert record[49_999] == (49_999, "nelayan")
    assert kept < 3 * MOST_HELD + 8 * len(record) / record.batch
