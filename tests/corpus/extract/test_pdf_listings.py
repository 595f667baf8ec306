"""Listings: lines in type of one width, kept as they stand, in a block of their own."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.build import build_document
from corpus.document import Source
from corpus.extract.pdf import extract_pages
from corpus.extract.pdf_lines import Line, line_of
from corpus.extract.pdf_listings import closed_up, listing_lines
from corpus.extract.pdf_measure import measure_of
from corpus.extract.pdf_words import PageWords, Word

_CODE = ("def mean(values):", "    total = sum(values)", "    return total / len(values)", "print(mean([1, 2-", "3]))")
_PROSE = ("The mean of some values is found as follows in every", "program that we know of, whatever it is written in:")


def _line(text: str, top: float, start: int, *, typed: bool) -> list[Word]:
    """Set a line of words: each letter .6 of the type size wide, or as wide as its place in the alphabet says."""
    words: list[Word] = []
    x, at = 50.0, 0
    for word in text.split(" "):
        wide = sum(6.0 if typed else 3.0 + ord(letter) % 5 for letter in word)
        if word:
            first = start + at
            words.append(Word(first, first + len(word), word, x, top, x + wide, top + 10, 10, False, False, True))
        x += wide + (6.0 if typed else 3.0)
        at += len(word) + 1
    return words


def _page(lines: Sequence[tuple[str, bool]]) -> PageWords:
    text = "\n".join(line for line, _ in lines)
    words: list[Word] = []
    start = 0
    for number, (line, typed) in enumerate(lines):
        words += _line(line, 60.0 + 12 * number, start, typed=typed)
        start += len(line) + 1
    return PageWords(1, 400, 600, 0, text, tuple(words))


def _told(lines: Sequence[tuple[str, bool]]) -> list[bool]:
    found: list[Line] = []
    for number, (line, typed) in enumerate(lines):
        found.append(line_of(tuple(_line(line, 60.0 + 12 * number, 0, typed=typed)), 1))
    return listing_lines(found, measure_of(found, 10.0, 600.0))


def test_a_listing_is_a_block_whose_lines_stay_lines() -> None:
    lines = [
        *((text, False) for text in _PROSE),
        *((text, True) for text in _CODE),
        *((text, False) for text in _PROSE),
    ]
    extraction = extract_pages((_page(lines),), "listing.pdf")
    document = build_document(extraction, Source("listing.pdf", "0" * 64, 1, "pdf"))
    blocks = [(block.kind, document.text[block.start : block.end].strip()) for block in document.blocks]
    assert ("paragraph", "\n".join(line.strip() for line in _CODE)) in blocks


def test_typed_prose_is_no_listing() -> None:
    typed = [(f"{text} and so it goes on", True) for text in _PROSE * 3]
    assert not any(_told(typed))
    assert not any(_told([(text, False) for text in _PROSE * 3]))


def test_an_address_that_fills_a_line_of_a_paragraph_is_no_listing() -> None:
    lines = [
        (_PROSE[0], False),
        ("https://example.org/a/long/path", True),
        ("which/ends here", True),
        (_PROSE[1], False),
    ]
    assert not any(_told(lines[:2] + lines[3:]))


def test_letters_in_cells_leave_no_white_between_their_words() -> None:
    size, letter, spare = 10.0, 5.2, 1.0
    words: list[Word] = []
    x = 50.0
    for word in ("\\", "title", "{", "Penugasan", "}", " ", "%", "Nama"):
        cells = len(word) * (letter + spare)
        wide = len(word) * letter + (len(word) - 1) * len(word) / (len(word) + 1) * spare
        left = x + (cells - wide) / 2
        if word.strip():
            words.append(Word(0, 0, word, left, 60, left + wide, 70, size, False, False, False))
        x += cells
    assert closed_up(line_of(tuple(words), 1)).text == "\\title{Penugasan} %Nama"
