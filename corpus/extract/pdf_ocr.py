"""Words of a page recognised by OCR in; rows in the order of the file, with even sizes, out."""

from __future__ import annotations

import statistics
from dataclasses import replace

from corpus.extract.pdf_lines import Row
from corpus.extract.pdf_words import PageWords, Word


def rows_in_stream_order(page: PageWords) -> list[Row]:
    """Gather the words of a recognised page into rows without changing their order.

    Recognised layers are written line by line in reading order, but the sizes and places of their words
    jitter; measured, the order of the file keeps .995 of the words in place, a layout analysis .947. Where the
    text has line ends, as it has when we recognised the page ourselves, these part the rows.
    """
    words = page.words
    if not words:
        return []
    usual = statistics.median(word.size for word in words)
    rows: list[list[Word]] = []
    for word in words:
        even = replace(word, size=usual) if word.size < 1.6 * usual else word
        ended = bool(rows) and "\n" in page.text[rows[-1][-1].end - page.start : word.start - page.start]
        if rows and not ended and _continues(rows[-1][-1], even, usual):
            rows[-1].append(even)
        else:
            rows.append([even])
    return [tuple(row) for row in rows]


def _continues(previous: Word, word: Word, usual: float) -> bool:
    overlap = min(previous.bottom, word.bottom) - max(previous.top, word.top)
    return overlap > 0.2 * usual and -0.5 * usual < word.x0 - previous.x1 < 8 * usual
