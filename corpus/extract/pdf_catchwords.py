"""The rows of a page in; those at its foot that may say how the next page begins, and how it begins itself, out."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.extract.pdf_lines import Row, text_of_row
from corpus.extract.pdf_words import PageWords

# Catchwords stand among so many last rows, have so many words, and begin in this right part of the page.
_LAST_ROWS, _MOST_WORDS, _RIGHT = 3, 7, 0.45
# A page begins with its text among so many rows, below its head.
_FIRST_ROWS = 4
_DOTS = re.compile(r"(?:\s*[.…]){2,}\s*\Z|\s*…\s*\Z")


def catchwords_on(page: PageWords, rows: Sequence[Row]) -> tuple[tuple[int, str], ...]:
    """Return the last rows that may be catchwords, a few words far to the right, with their index and their letters."""
    found = []
    for index in range(max(0, len(rows) - _LAST_ROWS), len(rows)):
        row = rows[index]
        text = text_of_row(row)
        letters = folded_words(_DOTS.sub("", text))
        # Where no dots say that the text goes on, a word or two may as well end a paragraph.
        if len(row) <= _MOST_WORDS and row[0].x0 > _RIGHT * page.width and letters and _DOTS.search(text):
            found.append((index, letters))
    return tuple(found)


def opening_of(rows: Sequence[Row]) -> tuple[str, ...]:
    """Return the letters that a page begins with, from each of its first rows on."""
    texts = [folded_words(text_of_row(row)) for row in rows[: _FIRST_ROWS + 1]]
    return tuple("".join(texts[at : at + 2]) for at in range(min(_FIRST_ROWS, len(texts))))


def folded_words(text: str) -> str:
    """Return the letters and figures of a text, without what parts them.

    >>> folded_words("Pasal 18 . . .")
    'pasal18'
    """
    return re.sub(r"[\W_]+", "", text.casefold())
