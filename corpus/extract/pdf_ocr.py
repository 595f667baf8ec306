"""Words of a page recognised by OCR in; rows in the order of the file, with even sizes, out."""

from __future__ import annotations

import re
import statistics
from collections.abc import Mapping
from dataclasses import replace

from corpus.extract.pdf_lines import Row
from corpus.extract.pdf_words import PageWords, Word

# Letters and signs that reach below the line, and the height of a line without them, to that of one with them.
_BELOW = re.compile(r"[gjpqyQ,;()\[\]{}|/]")
_WITHOUT_BELOW = 0.77
# From this ratio to the usual size on type is larger by intent; from the other on it is no heading, but a picture.
_LARGER = 1.12
_LARGEST = 3.0
_SURELY = 1.02
_STEP = 0.125
# Other pages of the file may have a text layer, and there the usual size is a little larger than we measure it.
_MARGIN = 0.08
_HEADING_WORDS = 14


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
    if page.confidence:
        measured = {word.start: word.size for word in words}
        rows = [_with_type(row, measured, usual) for row in rows]
    return [tuple(row) for row in rows]


def _with_type(row: list[Word], measured: Mapping[int, float], usual: float) -> list[Word]:
    """Give a short line of plainly larger type its size back, in steps: the heights that we measured jitter."""
    height = statistics.median(measured[word.start] for word in row) / usual
    if not _BELOW.search("".join(word.text for word in row)):
        # Lower than its type, and so surely larger only where it is higher than the lines around it all the same.
        height = height / _WITHOUT_BELOW if height > _SURELY else 1.0
    if len(row) > _HEADING_WORDS or not _LARGER <= height < _LARGEST:
        return row
    size = (round(height / _STEP) * _STEP + _MARGIN) * usual
    return [replace(word, size=round(size, 1)) for word in row]


def _continues(previous: Word, word: Word, usual: float) -> bool:
    overlap = min(previous.bottom, word.bottom) - max(previous.top, word.top)
    return overlap > 0.2 * usual and -0.5 * usual < word.x0 - previous.x1 < 8 * usual
