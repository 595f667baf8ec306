"""The compact sequence of drafts holds what it is given."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from corpus.extract.pdf_drafts import KINDS, Draft, DraftRecord, PrintedLine

_TEXT = "Nelayan menjual ikan di pasar yang buka pagi sampai siang."
_LENGTH = st.floats(min_value=-1000, max_value=10_000)
_SIZE = st.floats(min_value=1, max_value=100)


@st.composite
def _lines(draw: st.DrawFn, page: int) -> PrintedLine:
    cuts = draw(st.lists(st.integers(0, len(_TEXT)), min_size=2, max_size=7, unique=True))
    cuts.sort()
    spans = tuple(pairwise(cuts))
    glued = draw(st.frozensets(st.integers(1, 5))) & frozenset(range(1, len(spans)))
    parts = [("" if index in glued else " ") + _TEXT[start:end] for index, (start, end) in enumerate(spans)]
    markers = draw(st.sampled_from([(), ((3, 4),), ((3, 4), (9, 10))]))
    return PrintedLine(
        spans=spans,
        glued=glued,
        markers=markers,
        page=page,
        text="".join(parts)[1:],
        x0=draw(_LENGTH),
        top=draw(_LENGTH),
        x1=draw(_LENGTH),
        bottom=draw(_LENGTH),
        size=draw(_SIZE),
        bold=draw(st.booleans()),
        italic=draw(st.booleans()),
        first_size=draw(_SIZE),
        cells=draw(st.integers(1, 9)),
    )


@st.composite
def _drafts(draw: st.DrawFn) -> Draft:
    lines = draw(st.lists(_lines(draw(st.integers(1, 3000))), min_size=1, max_size=4))
    page = lines[0].page
    kept = tuple(line._replace(page=page) for line in lines)
    kind = draw(st.sampled_from(KINDS))
    return Draft(kind, kept, draw(st.booleans()), draw(_LENGTH), draw(_LENGTH), draw(_SIZE))


@given(drafts=st.lists(_drafts(), max_size=6), copies=st.integers(1, 100))
def test_a_record_reads_as_the_tuple_of_its_drafts(drafts: list[Draft], copies: int) -> None:
    drafts *= copies
    record = DraftRecord(drafts)

    assert tuple(record) == tuple(drafts)
    assert record[1:3] == tuple(drafts)[1:3]
    assert not drafts or record[-1] == drafts[-1]
