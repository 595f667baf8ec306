"""A page in; of its words that are turned otherwise than most, the blocks that are text, each as a page, out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from corpus.extract.pdf_lines import Row, rows_of, text_of_row
from corpus.extract.pdf_turned import frame_of, upright
from corpus.extract.pdf_words import PageWords, Word

# Turned text has so many rows and words, so many words a row, or it is a stamp or part of a drawing; its rows follow
# each other within so many type sizes.
_LEAST_ROWS, _LEAST_WORDS, _WORDS_A_ROW, _APART = 3, 15, 3, 2.5
# Upright rows of a turned page that stand this near its upper or lower edge run along.
_EDGE = 0.13


def asides_of(page: PageWords, stamped: frozenset[str]) -> list[PageWords]:
    """Return the blocks of text on a page that are turned otherwise than most of it, as if each were a page upright.

    `stamped` are the texts of blocks that several pages have: those are stamps.
    """
    return [block for block in _blocks(page) if _is_text(block, page) and _text_of(block) not in stamped]


def stamped_in(pages: Iterable[PageWords]) -> frozenset[str]:
    """Return the texts of turned blocks that more than one page has."""
    found = Counter(text for page in pages if page.aside for text in {_text_of(block) for block in _blocks(page)})
    return frozenset(text for text, count in found.items() if count > 1)


def words_aside(page: PageWords, kept: Sequence[PageWords]) -> Iterator[Word]:
    """Yield the turned words of a page that are in none of the blocks kept."""
    starts = {word.start for block in kept for word in block.words}
    for _, words in page.aside:
        yield from (word for word in words if word.start not in starts)


def _blocks(page: PageWords) -> Iterator[PageWords]:
    for turn, words in page.aside:
        # The page as it is kept may be turned itself.
        own = frame_of(page.turn, page.width, page.height)
        frame = frame_of(turn, own.width, own.height)
        rules = tuple(upright(rule, (turn - page.turn) % 4, page.width, page.height) for rule in page.rules)
        for rows in _near(rows_of(words)):
            chosen = tuple(sorted((word for row in rows for word in row), key=lambda word: word.start))
            yield replace(page, width=frame.width, height=frame.height, words=chosen, rules=rules, turn=turn, aside=())


def _near(rows: Sequence[Row]) -> list[list[Row]]:
    """Gather rows that follow each other closely."""
    groups: list[list[Row]] = []
    for row in rows:
        if groups and row[0].top - groups[-1][-1][0].bottom < _APART * row[0].size:
            groups[-1].append(row)
        else:
            groups.append([row])
    return groups


def _is_text(block: PageWords, page: PageWords) -> bool:
    rows = rows_of(block.words)
    if len(rows) >= _LEAST_ROWS and len(block.words) >= max(_LEAST_WORDS, _WORDS_A_ROW * len(rows)):
        return True
    inner = rows[0][0].top > _EDGE * block.height and rows[-1][0].bottom < (1 - _EDGE) * block.height
    return page.turn != 0 and block.turn == 0 and inner


def _text_of(block: PageWords) -> str:
    return " ".join(text_of_row(row) for row in rows_of(block.words))
