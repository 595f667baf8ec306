"""The lines of a column in; which begin and which go on with the entries of a list of terms, in bold type, out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from corpus.extract.pdf_breaks import LIST_MARK
from corpus.extract.pdf_lines import Line

# What is said of a term is set in so far, below it or beside it, in the type size; terms stand at one edge, in points.
_BELOW, _BESIDE, _SAME_EDGE = 1.2, 0.55, 1.0
# A term has so many words; the lines of an entry follow each other within so many type sizes; so many make a list.
_MOST_WORDS, _FOLLOWS, _LEAST = 6, 1.75, 2


def description_lines(lines: Sequence[Line]) -> Mapping[int, bool]:
    """Return for lines of lists of terms whether they begin an entry; for others nothing.

    A term stands in bold type above what is said of it, or before it on its first line, and all other lines are set in
    to one edge. What begins with a mark is the item of a list.
    """
    found: dict[int, bool] = {}
    at = 0
    while at < len(lines):
        entries: list[tuple[int, int]] = []
        end = at
        while end < len(lines) and (last := _entry_end(lines, end)) > end:
            if entries and abs(lines[end].x0 - lines[entries[0][0]].x0) > _SAME_EDGE:
                break
            entries.append((end, last))
            end = last
        hanging = sum(last - first > 1 for first, last in entries)
        if len(entries) >= _LEAST and hanging:
            for first, last in entries:
                found.update({first: True} | dict.fromkeys(range(first + 1, last), False))
            if end < len(lines):
                found[end] = True
        at = max(end, at + 1)
    return found


def _entry_end(lines: Sequence[Line], at: int) -> int:
    """Return where the entry ends whose term a line begins with; `at` if there is none."""
    term = lines[at]
    if not term.words[0].bold or len(_bold_words(term)) > _MOST_WORDS:
        return at
    end = at + 1
    inset = _BELOW if term.bold else _BESIDE
    while end < len(lines) and _goes_on(lines[end - 1], lines[end], term.x0 + inset * term.size):
        if LIST_MARK.match(lines[end].text):
            return at
        if abs(lines[end].x0 - lines[at + 1].x0) > _SAME_EDGE:
            break
        end += 1
    return at if term.bold and end == at + 1 else end


def _bold_words(line: Line) -> list[str]:
    plain = next((at for at, word in enumerate(line.words) if not word.bold), len(line.words))
    return [word.text for word in line.words[:plain]]


def _goes_on(line: Line, after: Line, edge: float) -> bool:
    near = 0 < after.bottom - line.bottom < _FOLLOWS * line.size
    return near and after.x0 > edge and not after.words[0].bold and abs(after.size - line.size) < 0.6
