"""Words of a page in; visual rows, and lines with their text, out."""

from __future__ import annotations

import re
import statistics
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from operator import attrgetter

from corpus.extract.pdf_spaced import drawn_together
from corpus.extract.pdf_words import WORD_GAP, Word

Row = tuple[Word, ...]
_BOTTOM, _LEFT = attrgetter("bottom"), attrgetter("x0")
CAPTION = re.compile(
    r"(?:tabel|table|tab\.|tbl\.|gambar|gbr\.|figure|fig\.|grafik|bagan|diagram|chart|peta|map|skema|scheme)\s*\.?\s*"
    r"(?:\d+(?:\.\d+)*|[IVX]+\b)",
    re.IGNORECASE,
)
# The number of a note is so much smaller than its type, so far raised, and stands so near, in its size.
_MARK, _RAISED, _MARK_GAP = 0.9, 0.2, 0.4
# A sign whose letter is not known.
_UNKNOWN = re.compile(r"\(cid:\d+\)")
_ONE_MARK = r"(?:\d{1,3}|[*∗⋆†‡§¶#✉]{1,3}|[a-e])\)?"
_MARKER = re.compile(rf"{_ONE_MARK}(?:[,;]{_ONE_MARK})*[,;]?")
# "m2", "10^6": raised, but a part of the quantity.
_QUANTITY = re.compile(r"(?:\d|(?:^|[\s/]|\d)(?:k|c|m|d)?m|CO|Rp)$")
# What stands between the parts of a formula; "(1 + r)", which is raised to a power.
_OPERATOR = re.compile(r"[=+−±×·/<>≤≥≈∑√(-]")
# So many letters behind an operator may be factors: "= mc".
_PRODUCT = 3
_SUM = re.compile(r"\([^()]*[+−×-][^()]*\)")

# Small capitals have between these shares of the size of the capitals beside them.
_SMALL_CAPITAL, _ALIKE = 0.68, 0.9


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line; `markers` are raised note numbers, which `words` and `text` leave out.

    `sunk` is how far a formula in it reaches below it, or 0 where it has none; `top` is that of the formula then.
    """

    words: tuple[Word, ...]
    markers: tuple[Word, ...]
    page: int
    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    size: float
    bold: bool
    italic: bool
    sunk: float = 0.0


def rows_of(words: Iterable[Word]) -> list[Row]:
    """Gather words into rows by their lower edge, top row first, each from left to right.

    Raised and lowered small type joins the row it hangs on.
    """
    rows: list[list[Word]] = []
    row: list[Word] = []
    edge = 0.0
    for word in sorted(words, key=_BOTTOM):
        bottom = word.bottom
        if row and abs(bottom - edge) <= 0.3 * max(word.size, row[0].size, 4):
            row.append(word)
            edge += (bottom - edge) / len(row)
        else:
            row, edge = [word], bottom
            rows.append(row)
    return [tuple(sorted(row, key=_LEFT)) for row in _merge_raised(rows)]


def _merge_raised(rows: list[list[Word]]) -> list[list[Word]]:
    """Put rows of small type that overlap a neighbour of larger type into that neighbour."""
    merged: list[list[Word]] = []
    pending: list[Word] = []
    largest = [max([word.size for word in row]) for row in rows]
    # The largest type of what was merged last.
    above = 0.0
    for index, row in enumerate(rows):
        size = largest[index]
        if index + 1 < len(rows) and _hangs_on(row, size, rows[index + 1], largest[index + 1]):
            pending += row
        elif merged and not pending and _hangs_on(row, size, merged[-1], above):
            merged[-1].extend(row)
            above = max(above, size)
        else:
            above = max([size, *(word.size for word in pending)])
            merged.append([*pending, *row])
            pending = []
    return merged


def _hangs_on(small: Sequence[Word], largest: float, large: Sequence[Word], largest_of_large: float) -> bool:
    # Most rows are as large as their neighbours: these need no median.
    if _is_mark_of_note(small, large):
        return True
    if largest > 0.8 * largest_of_large and not _is_lowered(small, large):
        return False
    sizes = [word.size for word in large]
    # One large letter in the margin makes no row of large type.
    height = statistics.median(sizes)
    if largest > 0.8 * height and not _is_lowered(small, large):
        return False
    top = min(word.top for word in large)
    bottom = max(word.bottom for word in large)
    middle = (min(word.top for word in small) + max(word.bottom for word in small)) / 2
    near = any(-1 <= a.x0 - b.x1 < height or -1 <= b.x0 - a.x1 < height for a in small for b in large)
    return near and top - 0.15 * height <= middle <= bottom


def _is_mark_of_note(small: Sequence[Word], large: Sequence[Word]) -> bool:
    """Tell whether a row is the raised number of the note that begins right of it, little smaller than its type."""
    if len(small) > 1 or not small[0].text.isdigit():
        return False
    mark, first = small[0], min(large, key=_LEFT)
    raised = _RAISED * first.size < first.bottom - mark.bottom < 0.6 * first.size
    return raised and mark.size < _MARK * first.size and 0 <= first.x0 - mark.x1 < _MARK_GAP * first.size


def _is_lowered(small: Sequence[Word], large: Sequence[Word]) -> bool:
    """Single letters set lower between letters that they touch, as in the logo of TeX."""
    return len(small[0].text) <= 2 and all(
        len(word.text) <= 2 and any(abs(word.x0 - one.x1) < 0.2 * one.size for one in large) for word in small
    )


def line_of(row: Row, page: int, notes: frozenset[str] = frozenset()) -> Line:
    """Make the line of a row; `notes` are the numbers of the footnotes on its page."""
    size = _size_of(row)
    main = [word for word in row if abs(word.size - size) <= 0.15 * size]
    bottom = max(word.bottom for word in main)
    words, markers = _without_markers(drawn_together(row), size, bottom, notes)
    letters = sum(len(word.text) for word in words) or 1
    return Line(
        words=words,
        markers=markers,
        page=page,
        text=text_of(words),
        x0=words[0].x0,
        top=min(word.top for word in main),
        x1=max(word.x1 for word in words),
        bottom=bottom,
        size=size,
        bold=sum(len(word.text) for word in words if word.bold) > 0.6 * letters,
        italic=sum(len(word.text) for word in words if word.italic) > 0.6 * letters,
        sunk=max([word.sunk for word in words]),
    )


def _size_of(row: Row) -> float:
    """Return the type size of a row: that of most letters; where capitals stand beside small ones, theirs."""
    sizes: Counter[float] = Counter()
    for word in row:
        sizes[word.size] += len(_UNKNOWN.sub("?", word.text))
    size = sizes.most_common(1)[0][0]
    largest = max(sizes)
    small_capitals = (
        len(sizes) == 2
        and _SMALL_CAPITAL < size / largest < _ALIKE
        and all(word.text.upper() == word.text for word in row)
        and all(word.text.lstrip("-‐(“‘")[:1].isalnum() for word in row if word.size == largest)
    )
    return largest if small_capitals else size


def _without_markers(row: Row, size: float, bottom: float, notes: frozenset[str]) -> tuple[Row, Row]:
    words: list[Word] = []
    markers: list[Word] = []
    for word, after in pairwise([*row, None]):
        assert word is not None
        raised = word.size < 0.8 * size and word.bottom < bottom - 0.12 * size
        if (
            raised
            and words
            and _MARKER.fullmatch(word.text)
            and not _is_power(words[-1].text, word.text, notes)
            and not _is_exponent(words, word, after, notes)
        ):
            markers.append(word)
        else:
            words.append(word)
    return tuple(words), tuple(markers)


def _is_power(before: str, raised: str, notes: frozenset[str]) -> bool:
    """Tell whether a raised figure belongs to a quantity: after "m", or after a number but that of no note below."""
    if not _QUANTITY.search(before):
        return False
    return not before[-1].isdigit() or before == "10" or raised not in notes


def _is_exponent(before: Sequence[Word], raised: Word, after: Word | None, notes: frozenset[str]) -> bool:
    """Tell whether a raised figure belongs to a formula: after a lone letter, a lowered sign, a bracket."""
    base, first = before[-1], before[-2] if len(before) > 1 else None
    if after is not None and after.size == raised.size and after.bottom < base.bottom and after.text[0] in "−-+/":
        return True
    if base.size < 0.8 * max(word.size for word in before) and base.bottom > raised.bottom:
        return True
    if raised.text not in ("2", "3"):
        return False
    if base.text.endswith(")"):
        return _SUM.search("".join(word.text for word in before[-8:])[-30:]) is not None
    text = unicodedata.normalize("NFKC", base.text)
    letter, glued = text[-1], text[-2:-1] or (first.text[-1] if first and follows_closely(first, base) else "")
    if glued.isalnum() and first and first.text in "=+−×<>≤≥" and text.islower() and len(text) <= _PRODUCT:
        return True
    if not letter.isalpha() or glued.isalnum():
        return False
    beside = (first is not None and _OPERATOR.fullmatch(first.text[-1])) or (after and _OPERATOR.match(after.text))
    if beside or letter.islower() or not letter.isascii():
        return True
    return raised.text not in notes and first is not None and first.text.islower()


def follows_closely(previous: Word, word: Word) -> bool:
    """Tell whether a word continues the one before it without a space."""
    gap = word.x0 - previous.x1
    size = max(previous.size, word.size)
    if word.spaced and previous.end <= word.start <= previous.end + 3 and gap > 0.02 * size:
        return False
    # A raised note number at the start of a footnote stands by itself.
    lowered = previous.bottom > word.bottom
    if previous.size < 0.8 * word.size and not lowered and _MARKER.fullmatch(previous.text) and word.text[0].isalpha():
        return False
    # What is printed over other text, as a table too wide for its column, is no part of its words.
    return gap <= WORD_GAP * size and (gap > -0.5 * size or word.start == previous.end)


def text_of(words: Sequence[Word]) -> str:
    """Return the text of words that stand side by side, spaces where their places tell them."""
    parts: list[str] = []
    for index, word in enumerate(words):
        if index and not follows_closely(words[index - 1], word):
            parts.append(" ")
        parts.append(word.text)
    return "".join(parts)


def cells_of(line: Row, size: float) -> list[list[Word]]:
    """Split a row at gaps wider than .85 of the type size: the cells of a table row."""
    widest, end = 0.85 * size, line[0].x1
    cell: list[Word] = []
    cells = [cell]
    for word in line:
        if word.x0 - end > widest and cell:
            cell = []
            cells.append(cell)
        cell.append(word)
        end = word.x1
    return cells


def text_of_row(row: Row) -> str:
    """Return a row's words, one space between them."""
    return " ".join([word.text for word in row])
