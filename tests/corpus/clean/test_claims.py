from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.clean import claims
from corpus.clean.claims import Claims

_LENGTH = 120


@given(st.lists(st.tuples(st.integers(0, _LENGTH), st.integers(0, _LENGTH)), max_size=12))
@settings(max_examples=60, deadline=None)
def test_claims_on_disk_tell_what_a_byte_a_character_tells(spans: list[tuple[int, int]]) -> None:
    size, recent = claims._PIECE, claims._RECENT
    claims._PIECE, claims._RECENT = 16, 2
    try:
        found, expected = Claims(_LENGTH), bytearray(_LENGTH)
        for one, other in spans:
            start, end = sorted((one, other))
            assert found.first(start, end) == expected.find(1, start, end)
            found.take(start, end)
            expected[start:end] = b"\1" * (end - start)
        assert [found.first(at, at + 1) >= 0 for at in range(_LENGTH)] == list(map(bool, expected))
    finally:
        claims._PIECE, claims._RECENT = size, recent


def test_the_claims_of_a_long_text_take_little_memory() -> None:
    found = Claims(100 * claims._PIECE)
    for number in range(100):
        found.take(number * claims._PIECE + 5, number * claims._PIECE + 9)
    assert len(found._pieces) <= claims._RECENT
    assert found.first(9, 100 * claims._PIECE) == claims._PIECE + 5
