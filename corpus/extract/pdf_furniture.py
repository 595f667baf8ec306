"""Rows of all pages in; which of them are running headers, footers, page numbers, out."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from corpus.extract.pdf_lines import Row, text_of_row
from corpus.extract.pdf_words import PageWords

# Running heads stand within this share of the page height from its upper or lower edge.
_EDGE = 0.13
_PAGE_NUMBER = re.compile(
    r"[-–—|\[(\s]*(?:hal(?:aman|\.)?|pages?|p\.)?\s*[-–—]?\s*(?:\d{1,4}|[ivxlc]{1,6})"
    r"(?:\s*(?:dari|of|/)\s*\d+)?\s*[-–—|\])\s]*",
    re.IGNORECASE,
)
_JOURNAL = re.compile(
    r"\bvol(?:ume|\.)?\s*\d+|\b(?:e-?|p-?)?issn\b|https?://|\bdoi\s*:|\bdoi\.org|©|\bcopyright\b|"
    r"\bCC[ -]BY|\bavailable online\b|\bjournal homepage\b|\bunduh(?:an|ed)? (?:dari|pada)\b|\bdownloaded from\b",
    re.IGNORECASE,
)


def furniture_of(pages: Sequence[PageWords], rows: Sequence[Sequence[Row]]) -> list[set[int]]:
    """Return for each page the indexes of the rows that are furniture."""
    repeated = _repeated_keys(pages, rows)
    everywhere = _repeated_in_place(rows)
    counted = _counted_ends(rows)
    return [
        {
            index
            for index, row in enumerate(page_rows)
            if (_at_edge(row, page) and (_key(row, page) in repeated or _is_number_or_imprint(index, page, page_rows)))
            or (page.number, index) in counted
            or _place_key(row) in everywhere
        }
        for page, page_rows in zip(pages, rows, strict=True)
    ]


def edge_rows(page: PageWords, rows: Sequence[Row]) -> list[Row]:
    """Return the rows of a page that stand where running heads do."""
    return [row for row in rows if _at_edge(row, page)]


def _at_edge(row: Row, page: PageWords) -> bool:
    return _is_top(row, page) or min(word.top for word in row) > (1 - _EDGE) * page.height


def _is_top(row: Row, page: PageWords) -> bool:
    return max(word.bottom for word in row) < _EDGE * page.height


def _key(row: Row, page: PageWords) -> tuple[str, bool]:
    """The row's text with its numbers masked, and whether it is a header."""
    masked = re.sub(r"\d+|\b[ivxlc]+\b", "#", text_of_row(row).lower())
    return masked, _is_top(row, page)


def _place_key(row: Row) -> tuple[str, int, int]:
    return text_of_row(row), round(row[0].x0 / 3), round(row[0].bottom / 3)


def _repeated_keys(pages: Sequence[PageWords], rows: Sequence[Sequence[Row]]) -> set[tuple[str, bool]]:
    """Masked texts at the edges of at least two pages, and of 30 % of the odd or the even ones."""
    found: dict[tuple[str, bool], set[int]] = defaultdict(set)
    for page, page_rows in zip(pages, rows, strict=True):
        for row in edge_rows(page, page_rows):
            found[_key(row, page)].add(page.number)
    least = max(2, 0.3 * len(pages) / 2)
    return {key for key, numbers in found.items() if len(numbers) >= least and key[0].strip("# ")}


def _is_number_or_imprint(index: int, page: PageWords, rows: Sequence[Row]) -> bool:
    text = text_of_row(rows[index])
    if _PAGE_NUMBER.fullmatch(text):
        return index < 2 or index >= len(rows) - 2
    # Below the first page a web address at the foot is rather an entry of the reference list.
    imprint = page.number == 1 and len(rows[index]) <= 25 and _JOURNAL.search(text) is not None
    return imprint and _is_outermost(index, page, rows)


def _is_outermost(index: int, page: PageWords, rows: Sequence[Row]) -> bool:
    row = rows[index]
    if _is_top(row, page):
        return index <= 3
    # A footnote may hold a web address: only rows set off below all others are an imprint.
    gap = min(word.top for word in row) - max(word.bottom for word in rows[index - 1]) if index else 0.0
    return len(rows) - index <= 3 and (gap > row[0].size or "issn" in text_of_row(row).lower())


def _counted_ends(rows: Sequence[Sequence[Row]]) -> set[tuple[int, int]]:
    """Find page numbers wherever the text block ends: lone numbers at its foot or head that go up with the pages.

    Returns pairs of page number and row index.
    """
    found: dict[tuple[bool, int], set[tuple[int, int]]] = defaultdict(set)
    for page_number, page_rows in enumerate(rows, 1):
        for index in {0, len(page_rows) - 1} if page_rows else set():
            text = text_of_row(page_rows[index]).strip("-–— ")
            if text.isascii() and text.isdigit() and len(text) <= 4:
                found[index == 0, int(text) - page_number].add((page_number, index))
    least = max(2, 0.5 * len(rows))
    return {place for places in found.values() if len(places) >= least for place in places}


def _repeated_in_place(rows: Sequence[Sequence[Row]]) -> set[tuple[str, int, int]]:
    """Texts printed at the very same place of most pages, wherever that is."""
    found: dict[tuple[str, int, int], int] = defaultdict(int)
    for page_rows in rows:
        for key in {_place_key(row) for row in page_rows}:
            found[key] += 1
    return {key for key, count in found.items() if count >= max(3, 0.5 * len(rows))}


def body_size_of(pages: Sequence[PageWords]) -> float:
    """Return the type size of most letters, in points; 10 where there are none."""
    sizes: dict[float, int] = defaultdict(int)
    for page in pages:
        for word in page.words:
            sizes[word.size] += len(word.text)
    return max(sizes, key=lambda size: sizes[size]) if sizes else 10.0
