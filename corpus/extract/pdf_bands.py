"""Rows of a page with their sides in; bands of full rows, and of two columns beside each other, out."""

from __future__ import annotations

import statistics
from collections.abc import Sequence

from corpus.extract.known_headings import opens_abstract, opens_body, opens_keywords
from corpus.extract.pdf_gutters import Gutter
from corpus.extract.pdf_lines import CAPTION, Row, text_of_row
from corpus.extract.pdf_measure import SENTENCE_END
from corpus.extract.pdf_sides import Labelled, halves_of, is_prose, side_texts
from corpus.extract.pdf_tables import Margins, cell_count, margins_of

# Columns that end, or begin, within this share of the distance of lines are even.
_EVEN = 0.6
# Key words that end an abstract stand among the last rows above the text.
_LAST_ROWS = 8


def bands_of(labelled: Sequence[Labelled], gutter: Gutter, pitch: float, page_number: int) -> list[list[Labelled]]:
    """Cut the page into bands of full rows and bands of two columns."""
    bands: list[list[Labelled]] = []
    for index, row in enumerate(labelled):
        same = bool(bands) and (bands[-1][-1].side == "F") == (row.side == "F")
        if same and row.side != "F" and _cuts(bands[-1], labelled[index:], gutter, pitch, page_number):
            same = False
        if same:
            bands[-1].append(row)
        else:
            bands.append([row])
    return bands


def _cuts(band: Sequence[Labelled], rest: Sequence[Labelled], gutter: Gutter, pitch: float, page_number: int) -> bool:
    """Tell whether a blank strip across both columns ends what stands side by side above it."""
    apart = rest[0].top - max(row.bottom for row in band)
    if apart > 0 and (_tables_begin_or_end(band, rest[0], gutter) or _heads_section(band, rest, gutter, pitch)):
        return True
    # Key words belong to the abstract above them.
    if apart <= 0.55 * pitch or any(map(opens_keywords, side_texts(rest[0], gutter))):
        return False
    if not all(sum(row.side in (side, "S") for row in band) >= 3 for side in "LR"):
        return False
    above = [text for row in band[-_LAST_ROWS:] for text in side_texts(row, gutter)]
    below = [text for row in rest[:8] for text in side_texts(row, gutter)]
    both = all(_tells_abstract(band, side, gutter) for side in (0, 1))
    if page_number <= 2 and both and any(map(opens_keywords, above)) and not any(map(opens_keywords, below)):
        return True
    abstracts = sum(opens_abstract(text) for row in band for text in side_texts(row, gutter))
    next_texts = [text for row in rest[:2] for text in side_texts(row, gutter)]
    if page_number <= 2 and abstracts >= 2 and any(map(opens_body, next_texts)):
        return True
    return _size_changes(band[-5:], [row for row in rest[:5] if row.side != "F"], gutter)


def _heads_section(band: Sequence[Labelled], rest: Sequence[Labelled], gutter: Gutter, pitch: float) -> bool:
    """Tell whether a heading on the left alone stands between two pairs of even columns: each section has its own.

    The left column above it ends within a sentence, which goes on in the right one; that leaves its height blank.
    """
    heading, below = rest[0], next((row for row in rest[1:] if row.side != "L"), None)
    if heading.side != "L" or below is None or not _is_displayed(heading, band):
        return False
    sides = [[halves_of(row.row, gutter)[side] for row in band] for side in (0, 1)]
    left, right = ([half for half in halves if half] for halves in sides)
    if not (left and right) or SENTENCE_END.search(text_of_row(left[-1])):
        return False
    after = next((row for row in rest[1:] if row.side in "LS" and not _is_displayed(row, band)), None)
    even = abs(_foot(left[-1]) - _foot(right[-1])) < _EVEN * pitch
    level = after is not None and abs(after.top - below.top) < _EVEN * pitch
    return even and level and below.top > heading.bottom


def _is_displayed(row: Labelled, band: Sequence[Labelled]) -> bool:
    """Tell whether a row is set in bold or larger type than most of those above it."""
    usual = statistics.median(word.size for one in band for word in one.row)
    return all(word.bold for word in row.row) or row.row[0].size > 1.05 * usual


def _foot(half: Row) -> float:
    return max(word.bottom for word in half)


def _tells_abstract(band: Sequence[Labelled], side: int, gutter: Gutter) -> bool:
    """Tell whether an abstract or its key words are named on a side; on one alone, the text begins below or beside."""
    halves = [halves_of(row.row, gutter)[side] for row in band]
    texts = [text_of_row(half) for half in halves if half]
    return any(opens_abstract(text) or opens_keywords(text) for text in texts)


def _tables_begin_or_end(band: Sequence[Labelled], row: Labelled, gutter: Gutter) -> bool:
    """Tell whether two tables begin side by side, or those that the band begins with have ended.

    They part what stands above from what stands below, as a table over both columns does.
    """
    if _both_captions(row, gutter):
        return True
    if not _both_captions(band[0], gutter) or len(band) < 3:
        return False
    edges = margins_of([*(one.row for one in band), row.row])
    columns = (Margins(edges.left, gutter.left), Margins(gutter.right, edges.right))
    halves = zip(halves_of(row.row, gutter), columns, strict=True)
    return all(cell_count(half, half[0].size) < 2 or is_prose(half, column) for half, column in halves if half)


def _both_captions(row: Labelled, gutter: Gutter) -> bool:
    """Tell whether two captions stand side by side, of two tables or of two figures: of one each, text is around."""
    texts = side_texts(row, gutter)
    are_tables = {text[:3].casefold() == "tab" for text in texts}
    return len(texts) == 2 and all(CAPTION.match(text) for text in texts) and len(are_tables) == 1


def _size_changes(above: Sequence[Labelled], below: Sequence[Labelled], gutter: Gutter) -> bool:
    """Tell whether the type size changes at the same height in both columns (references under a body).

    Where a table stands beside a figure, their captions show that the text goes on below.
    """
    if len(above) < 5 or len(below) < 5:
        return False
    if any(CAPTION.match(text) for row in below for text in side_texts(row, gutter)):
        return False
    sizes = []
    for rows in (above, below):
        for side in (0, 1):
            found = [word.size for row in rows for word in halves_of(row.row, gutter)[side]]
            if not found:
                return False
            sizes.append(statistics.median(found))
    left_above, right_above, left_below, right_below = sizes
    same = abs(left_above - right_above) < 0.6 and abs(left_below - right_below) < 0.6
    return same and abs(left_above - left_below) > 0.07 * left_above
