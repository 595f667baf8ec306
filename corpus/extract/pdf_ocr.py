"""Words of a recognised page in; rows in another program's order, or words in the type of the file, out."""

from __future__ import annotations

import statistics
from collections.abc import Sequence

from corpus.extract.pdf_lines import Row
from corpus.extract.pdf_words import PageWords, Word

# Faces differ so much in the height of their letters that a scan in this range may be set in the usual type.
_ALIKE = (0.8, 1.25)


def rows_in_stream_order(page: PageWords) -> list[Row]:
    """Gather the words of a recognised layer into rows without changing their order.

    Such layers are written line by line in reading order, but the sizes and places of their words jitter; measured,
    the order of the file keeps .995 of the words in place, a layout analysis .947.
    """
    words = page.words
    if not words:
        return []
    usual = statistics.median(word.size for word in words)
    rows: list[list[Word]] = []
    for word in words:
        even = word._replace(size=usual) if word.size < 1.6 * usual else word
        if rows and _continues(rows[-1][-1], even, usual):
            rows[-1].append(even)
        else:
            rows.append([even])
    return [tuple(row) for row in rows]


def _continues(previous: Word, word: Word, usual: float) -> bool:
    overlap = min(previous.bottom, word.bottom) - max(previous.top, word.top)
    return overlap > 0.2 * usual and -0.5 * usual < word.x0 - previous.x1 < 8 * usual


def in_type_of_file(page: PageWords, words: Sequence[Word], body_size: float) -> Sequence[Word]:
    """Return the words of a page that we recognised with the sizes they would have in the file's own type.

    How large the type of a scan is, is known only as well as the face it is set in: where most of a page is about as
    large as most of the file, it is taken for the same.
    """
    if not page.confidence or not words:
        return words
    ratio = body_size / statistics.median_low(word.size for word in words for _ in word.text)
    if ratio == 1 or not _ALIKE[0] <= ratio <= _ALIKE[1]:
        return words
    return [word._replace(size=round(word.size * ratio, 1)) for word in words]
