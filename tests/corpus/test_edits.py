from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.edits import SourceMap, TextBuilder, undo

SEGMENTS = st.lists(st.tuples(st.text(max_size=6), st.sampled_from(["copy", "drop", "replace"]), st.text(max_size=4)))


def built(segments: list[tuple[str, str, str]], order: list[int]) -> tuple[str, TextBuilder]:
    source = "".join(text for text, _, _ in segments)
    starts = [sum(len(text) for text, _, _ in segments[:index]) for index in range(len(segments))]
    builder = TextBuilder(source)
    for index in order:
        text, action, new = segments[index]
        start, end = starts[index], starts[index] + len(text)
        if action == "copy":
            builder.copy(start, end)
        else:
            builder.replace(action, start, end, new if action == "replace" else "")
    return source, builder


@given(SEGMENTS, st.data())
def test_undoing_the_edits_gives_the_extracted_text_whatever_was_moved(
    segments: list[tuple[str, str, str]], data: st.DataObject
) -> None:
    order = data.draw(st.permutations(range(len(segments))))
    source, builder = built(segments, order)
    assert undo(builder.text, builder.edits) == source


@given(SEGMENTS, st.data())
def test_source_map_leads_copied_characters_back_to_themselves(
    segments: list[tuple[str, str, str]], data: st.DataObject
) -> None:
    source, builder = built(segments, data.draw(st.permutations(range(len(segments)))))
    source_map = SourceMap(builder.length, builder.edits)
    for start, end in source_map.source_spans(0, builder.length):
        assert 0 <= start < end <= len(source)
    text = builder.text
    for offset in range(len(text)):
        for start, _ in source_map.source_spans(offset, offset + 1):
            assert source[start] == text[offset]
            assert source_map.source_of(offset) == start


def test_equal_replacement_leaves_no_edit() -> None:
    builder = TextBuilder("a b")
    builder.copy(0, 1)
    builder.replace("space collapsed", 1, 2, " ")
    builder.copy(2, 3)
    assert (builder.text, tuple(builder.edits)) == ("a b", ())


def test_moved_blocks_are_recorded_as_jumps() -> None:
    builder = TextBuilder("12")
    builder.copy(1, 2)
    builder.copy(0, 1)
    assert builder.text == "21"
    assert [edit.kind for edit in builder.edits] == ["moved", "moved"]


@pytest.mark.parametrize("inserted", ["", "x"])
def test_insertions_are_undone(inserted: str) -> None:
    builder = TextBuilder("ab")
    builder.copy(0, 1)
    builder.insert("space added", inserted)
    builder.copy(1, 2)
    assert undo(builder.text, builder.edits) == "ab"
