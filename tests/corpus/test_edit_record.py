"""The compact sequence of edits holds what it is given."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from corpus.document import Edit
from corpus.edit_record import EditRecord

_OFFSET = st.integers(min_value=0, max_value=2**40)
_EDITS = st.lists(
    st.builds(Edit, st.sampled_from(["moved", "furniture"]), _OFFSET, _OFFSET, _OFFSET, _OFFSET, st.text())
)


@given(edits=_EDITS, at=st.integers(min_value=-5, max_value=5), end=st.integers(min_value=-5, max_value=5))
def test_a_record_reads_as_the_tuple_of_its_edits(edits: list[Edit], at: int, end: int) -> None:
    record = EditRecord(edits)
    assert tuple(record) == tuple(edits)
    assert record == tuple(edits)
    assert hash(record) == hash(tuple(edits))
    assert record[at:end] == tuple(edits)[at:end]
    assert (record == (*edits, Edit("moved", 0, 0, 1, 1, ""))) is False
    if -len(edits) <= at < len(edits):
        assert record[at] == edits[at]
