"""A page in; the same with the turned heads of a table's columns as words on the line where they end, out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from corpus.extract.pdf_lines import Row, rows_of
from corpus.extract.pdf_turned import Strip, frame_of, on_page, upright
from corpus.extract.pdf_words import PageWords, Word

# Heads of two columns or more stand turned beside each other, so high at most, in points, of so many words each.
_LEAST, _HIGHEST, _MOST_WORDS = 2, 170.0, 6
# They end, or begin, at heights that differ by no more, and are so near the words of their columns, in the type size.
_LEVEL, _ABOVE = 0.6, 3.0
# Between the words of a head, whose place is made up, is so much of their part of the column's width.
_SPACE = 0.4


def with_turned_heads(page: PageWords) -> PageWords:
    """Return a page on which the heads of columns that are turned by a quarter are words like others, in their columns.

    They stand side by side, and each has words of its column right below it. Other turned text stays apart.
    """
    if not page.aside or not page.words:
        return page
    moved: list[Word] = []
    aside: list[tuple[int, tuple[Word, ...]]] = []
    for turn, words in page.aside:
        found = _heads(page, turn, words) if (turn - page.turn) % 2 else []
        taken = {word.start for head in found for word in head}
        moved += [word for head in found for word in _set_upright(page, turn, head)]
        rest = tuple(word for word in words if word.start not in taken)
        if rest:
            aside.append((turn, rest))
    if not moved:
        return page
    gone = sum(len(word.text) for word in moved)
    words = tuple(sorted((*page.words, *moved), key=lambda word: word.start))
    return replace(page, words=words, aside=tuple(aside), rotated=max(0, page.rotated - gone))


def _heads(page: PageWords, turn: int, words: Sequence[Word]) -> list[Row]:
    """Return the turned lines that head columns: level with another one, words right below."""
    lines = [row for row in rows_of(words) if len(row) <= _MOST_WORDS]
    strips = [_strip_of(page, turn, row) for row in lines]
    below = [
        strip[3] - strip[1] < _HIGHEST and _has_column(page.words, strip, row[0].size)
        for row, strip in zip(lines, strips, strict=True)
    ]
    found = []
    for at, (row, strip) in enumerate(zip(lines, strips, strict=True)):
        level = [
            other
            for other, one in enumerate(strips)
            if below[other] and min(abs(one[3] - strip[3]), abs(one[1] - strip[1])) < _LEVEL * row[0].size
        ]
        if below[at] and len(level) >= _LEAST:
            found.append(row)
    return found


def _strip_of(page: PageWords, turn: int, words: Sequence[Word]) -> Strip:
    """Return where turned words stand on the page as it is read."""
    box = (
        min(word.x0 for word in words),
        min(word.top for word in words),
        max(word.x1 for word in words),
        max(word.bottom for word in words),
    )
    own = frame_of(page.turn, page.width, page.height)
    drawn = on_page(box, frame_of(turn, own.width, own.height))
    return upright(drawn, page.turn, own.width, own.height)


def _has_column(words: Sequence[Word], strip: Strip, size: float) -> bool:
    """Tell whether a word stands right below a turned line, in its column."""
    return any(
        word.x0 < strip[2] + size and word.x1 > strip[0] - size and 0 <= word.top - strip[3] + 1 < _ABOVE * size
        for word in words
    )


def _set_upright(page: PageWords, turn: int, head: Row) -> list[Word]:
    """Return the words of a head side by side in the width of its line, on the line where it ends."""
    left, _, right, bottom = _strip_of(page, turn, head)
    edges = [left + at * (right - left) / len(head) for at in range(len(head) + 1)]
    return [
        word._replace(
            x0=start, x1=end - _SPACE * (end - start) * (at < len(head) - 1), top=bottom - word.size, bottom=bottom,
            spaced=True,
        )
        for at, (word, (start, end)) in enumerate(zip(head, pairwise(edges), strict=True))
    ]  # fmt: skip
