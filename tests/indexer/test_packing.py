from __future__ import annotations

import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.packing import HEAD_BYTES, NotPacked, Packed, pack, packed_size
from indexer.terms import encode

positions = st.lists(st.integers(0, 3_000), max_size=300, unique=True).map(sorted)
lists = st.dictionaries(
    st.integers(0, 2**32 - 1) | st.integers(0, 300), st.tuples(st.integers(1, 255), positions), min_size=1, max_size=90
)


@given(lists, st.binary(max_size=5))
def test_a_posting_list_comes_back_as_it_was_packed(list_: dict[int, tuple[int, list[int]]], before: bytes) -> None:
    passages = sorted(list_)
    values = [encode(*list_[passage]) for passage in passages]
    data = pack(passages, values)
    packed = Packed(before + data + b"what follows", len(before))
    assert list(packed.passages) == passages
    assert packed.weights == bytes(value[0] for value in values)
    assert packed.values() == values
    assert packed_size(data[:HEAD_BYTES]) == len(data)


def test_a_field_without_values_packs_its_passages() -> None:
    assert list(Packed(pack([3, 70_000], [b"", b""]), 0).passages) == [3, 70_000]


@pytest.mark.parametrize("cut", [1, 30, -1])
def test_a_list_that_is_cut_short_or_overwritten_is_not_read(cut: int) -> None:
    data = pack(range(100), [b"\x05\x01\x02"] * 100)
    with pytest.raises((NotPacked, struct.error)):
        Packed(data[:cut], 0)
    with pytest.raises(NotPacked):
        Packed(bytes(len(data)), 0)
