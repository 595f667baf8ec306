"""The compact sequences of blocks and passages hold what they are given."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from corpus.document import Block, Box, Language, Passage
from corpus.document_record import BlockRecord, PassageRecord

_LANGUAGES: list[Language] = ["id", "en"]
_TEXT = "Nelayan menjual ikan. Pasar buka pagi."
_OFFSET = st.integers(min_value=0, max_value=len(_TEXT))
_NUMBER = st.none() | st.integers(min_value=0, max_value=10**6)
_PAIR = st.none() | st.tuples(st.integers(0, 10**6), st.integers(0, 10**6))
_LENGTH = st.floats(min_value=-1000, max_value=10_000)
_BOXES = st.lists(st.builds(Box, st.integers(1, 5000), _LENGTH, _LENGTH, _LENGTH, _LENGTH), max_size=3).map(tuple)
_BLOCKS = st.builds(
    Block,
    kind=st.sampled_from(["paragraph", "heading", "table"]),
    start=_OFFSET,
    end=_OFFSET,
    level=st.integers(0, 6),
    paragraph=_NUMBER,
    language=st.sampled_from([None, "id", "en"]),
    boxes=_BOXES,
    lines=_PAIR,
    recognised=st.none() | st.floats(0, 1),
)


@given(blocks=st.lists(_BLOCKS))
def test_a_record_reads_as_the_tuple_of_its_blocks(blocks: list[Block]) -> None:
    record = BlockRecord(blocks)

    assert record == tuple(blocks)
    assert hash(record) == hash(tuple(blocks))
    assert record[1:3] == tuple(blocks)[1:3]
    assert not blocks or record[-1] == blocks[-1]


@st.composite
def _passages(draw: st.DrawFn) -> list[Passage]:
    found = []
    for ordinal in range(1, draw(st.integers(0, 4)) + 1):
        start, end = sorted((draw(_OFFSET), draw(_OFFSET)))
        pages, lines = draw(_PAIR), draw(_PAIR)
        language = draw(st.sampled_from(_LANGUAGES))
        section, paragraph = draw(_NUMBER), draw(_NUMBER)
        text = _TEXT[start:end]
        found.append(Passage(ordinal, start, end, text, language, "quotation", section, paragraph, pages, lines))
    return found


@given(passages=_passages())
def test_a_record_cuts_the_texts_of_its_passages_from_the_text(passages: list[Passage]) -> None:
    record = PassageRecord(_TEXT, passages)

    assert record == tuple(passages)
    assert [passage.ordinal for passage in record] == [passage.ordinal for passage in passages]
