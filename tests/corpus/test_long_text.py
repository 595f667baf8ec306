"""A long text reads as the string that it stands for, and takes little memory."""

from __future__ import annotations

import tracemalloc

from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.build import build
from corpus.document import Source
from corpus.extract.extraction import AnyExtraction, RawBlock, RawLine
from corpus.long_text import LONGEST_PLAIN, LongText, whole_lines

# Some pieces are far longer than what is read from disk at a time; lone surrogates are what a damaged font may give.
PIECES = st.lists(
    st.tuples(st.text(st.characters(exclude_categories=()), max_size=12), st.sampled_from([1, 7, 900, 5000])).map(
        lambda piece: piece[0] * piece[1]
    ),
    max_size=8,
)


@settings(deadline=None, max_examples=60)
@given(PIECES, st.lists(st.tuples(st.integers(0, 80_000), st.integers(0, 40_000)), max_size=12))
def test_a_long_text_reads_as_its_string(pieces: list[str], spans: list[tuple[int, int]]) -> None:
    plain, text = "".join(pieces), LongText(pieces)
    assert (len(text), str(text), text[:]) == (len(plain), plain, plain)
    for start, length in spans:
        assert text[start : start + length] == plain[start : start + length]
        assert text[start + length : start] == plain[start + length : start]
    assert text[-3:] == plain[-3:]


@settings(deadline=None, max_examples=60)
@given(PIECES)
def test_a_text_in_whole_lines_is_the_text(pieces: list[str]) -> None:
    plain = "".join(pieces)
    found = list(whole_lines(LongText(pieces)))
    assert "".join(found) == plain
    assert all(lines.endswith("\n") for lines in found[:-1])
    assert found == list(whole_lines(plain))


def test_what_was_read_is_read_again_after_the_text_has_grown() -> None:
    text = LongText(["satu"])
    assert text[0:4] == "satu"
    text.append(" dua" * 10_000)
    assert text[0:8] == "satu dua"
    assert text[len(text) - 3 : len(text)] == "dua"


def test_a_short_text_settles_as_a_string() -> None:
    assert LongText(["satu ", "dua"]).settled() == "satu dua"
    assert isinstance(LongText(["a" * (LONGEST_PLAIN + 1)]).settled(), LongText)


def test_a_long_text_takes_little_memory() -> None:
    line = "rapat \U0001d434 itu ditunda\n" * 10
    tracemalloc.start()
    text = LongText(line for _ in range(20_000))
    for start in range(0, len(text), 100):
        text[start : start + 120]
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert len(text) >= 4_000_000
    assert peak < 2 << 20


def test_a_document_of_a_long_text_is_that_of_the_string() -> None:
    """What is read of a text on disk, in whichever order, is what is read of the same text in memory."""
    words = [f"Rapat ke-{number} para menteri di Jakarta ditunda sampai tahun berikutnya." for number in range(4000)]
    blocks, start = [], 0
    for word in words:
        blocks.append(RawBlock("paragraph", (RawLine(((start, start + len(word)),)),)))
        start += len(word) + 1
    plain = "\n".join(words)
    source = Source("a.txt", "0" * 64, len(plain), "txt")
    long, short = (
        build(AnyExtraction(text, tuple(reversed(blocks))), source).in_memory()
        for text in (LongText([plain]).settled(), plain)
    )
    assert len(plain) > LONGEST_PLAIN
    assert long == short
