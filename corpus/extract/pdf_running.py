"""The summaries of all pages' edges in; which texts run along, and at which heights, out."""

from __future__ import annotations

import statistics
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from corpus.extract.pdf_edges import LARGE, Edge, PageEdges
from corpus.extract.pdf_labels import Run

# Running heads of two pages stand at the same height, within so many points.
SAME_LEVEL = 2.0
# The title of an article is set in larger type than the running head that repeats it; so much larger is not the same.
_LIKE_TYPE = 1.15
# A running head in larger type than the text stands on more than this share of the pages.
_HEADS_MOST = 0.25
# A sequence of page numbers has two members, and so many of them or 5 % of the pages in a long document.
_ENOUGH = 4
_USUAL = 0.5
# Of the pages that have a row at the usual height of a running head, so many must have it set off from the text.
_MOSTLY = 0.8


@dataclass(frozen=True, slots=True)
class Running:
    """What runs along: folded texts at the upper and lower edge, the places of counted numbers, heights of heads.

    `runs` are the sequences that page numbers at the edges belong to; `levels` the heights at which these stand alone,
    `corners` those at which pages have one of `usual_runs`, which most belong to, beside a running head.

    `caught` are the places of catchwords, which say how the next page begins.

    `texts` gives for each text, and whether it stands at the upper edge, its usual type size in points. `head` and
    `foot` are the distances from the page's edges that running heads and feet reach to; 0 where none do.
    """

    texts: Mapping[tuple[str, bool], float]
    counted: frozenset[tuple[int, int]]
    head: float
    foot: float
    runs: frozenset[Run]
    levels: tuple[tuple[bool, float], ...]
    corners: tuple[tuple[bool, float], ...] = ()
    usual_runs: frozenset[Run] = frozenset()
    caught: frozenset[tuple[int, int]] = frozenset()

    def heads(self, edge: Edge) -> bool:
        """Tell whether a row has a page's number at its end, where other pages have theirs, whatever else it says."""
        fits = edge.cornered and not self.usual_runs.isdisjoint(edge.runs)
        return fits and _has_level(self.corners, edge)

    def numbers(self, edge: Edge) -> bool:
        """Tell whether a row is a page's number: one of a run, in the place of such, or that of the page in the file.

        A lone number may be a figure of the text, or that of a chapter.
        """
        if not edge.number:
            return False
        placed = _has_level(self.levels, edge)
        physical = not edge.is_large and not edge.deep and any(offset == 0 for _, offset in edge.runs)
        return edge.named or placed or physical or not self.runs.isdisjoint(edge.runs)

    def repeats(self, edge: Edge) -> bool:
        """Tell whether a row, or a cell of it, runs along."""
        sizes = [self.texts.get((key, edge.upper), 0.0) for key in edge.keys]
        return any(edge.size <= _LIKE_TYPE * size for size in sizes)


def running_in(pages: Sequence[PageEdges], body_size: float) -> Running:
    """Learn from the edges of all pages which of their texts run along."""
    texts = _repeated(pages, body_size)
    support = Counter(run for page in pages for run in {run for edge in page.rows for run in edge.runs})
    runs = frozenset(run for run, count in support.items() if count >= min(_ENOUGH, max(2, 0.05 * len(pages))))
    # The numbers of notes may go up with the pages for a while.
    usual = frozenset(run for run in runs if support[run] >= _USUAL * max(support.values()))
    levels = {(edge.upper, edge.level) for page in pages for edge in page.rows if edge.number and runs & {*edge.runs}}
    known = Running(texts, _counted(pages), 0.0, 0.0, runs, tuple(sorted(levels)), _corners(pages, usual), usual)
    return replace(
        known,
        caught=_caught(pages),
        head=max(_level([_head_of(page, body_size) for page in pages], pages), _known_level(pages, known, upper=True)),
        foot=_known_level(pages, known, upper=False),
    )


def _has_level(levels: Sequence[tuple[bool, float]], edge: Edge) -> bool:
    return any(upper == edge.upper and abs(level - edge.level) <= SAME_LEVEL for upper, level in levels)


def _corners(pages: Sequence[PageEdges], runs: frozenset[Run]) -> tuple[tuple[bool, float], ...]:
    """Return the heights at which two pages or more have a row that begins or ends with the page's number."""
    edges = [
        (page.number, edge) for page in pages for edge in page.rows if edge.cornered and not runs.isdisjoint(edge.runs)
    ]
    return tuple(
        (edge.upper, edge.level)
        for number, edge in edges
        if any(number != other and _has_level([(edge.upper, edge.level)], beside) for other, beside in edges)
    )


def _repeated(pages: Sequence[PageEdges], body_size: float) -> dict[tuple[str, bool], float]:
    """Texts at the edges of at least two pages, and of 30 % of the odd or the even ones; cells only at one height.

    Those in larger type than the text head most pages: two slides, or chapters, may have one title.
    """
    sizes: dict[tuple[str, bool], list[float]] = defaultdict(list)
    found: dict[tuple[str, bool], set[int]] = defaultdict(set)
    levels: dict[tuple[str, bool], set[tuple[int, int]]] = defaultdict(set)
    for page in pages:
        for edge in page.rows:
            whole, *cells = edge.keys
            for key in edge.keys:
                sizes[key, edge.upper].append(edge.size)
            if not edge.deep:
                found[whole, edge.upper].add(page.number)
            for cell in edge.keys if edge.deep else cells:
                levels[cell, edge.upper].add((round(edge.level / (2 * SAME_LEVEL)), page.number))
    least = max(2, 0.3 * len(pages) / 2)
    whole_rows = {key for key, numbers in found.items() if key[0] and len(numbers) >= least}
    parts = {
        key for key, places in levels.items() if key[0] and max(Counter(level for level, _ in places).values()) >= least
    }
    usual = {key: statistics.median_low(sizes[key]) for key in whole_rows | parts}
    most = max(2, _HEADS_MOST * len(pages))
    return {key: size for key, size in usual.items() if size < LARGE * body_size or len(sizes[key]) > most}


def _counted(pages: Sequence[PageEdges]) -> frozenset[tuple[int, int]]:
    """Find page numbers wherever the text block ends: lone numbers at its foot or head that go up with the pages.

    Returns pairs of page number and row index.
    """
    found: dict[tuple[bool, int], set[tuple[int, int]]] = defaultdict(set)
    for page in pages:
        for index, value in page.ends:
            found[index == 0, value - page.number].add((page.number, index))
    least = max(2, 0.5 * len(pages))
    return frozenset(place for places in found.values() if len(places) >= least for place in places)


def _caught(pages: Sequence[PageEdges]) -> frozenset[tuple[int, int]]:
    """Find the catchwords: rows with which the next page begins; returns pairs of page number and row index."""
    return frozenset(
        (page.number, index)
        for page, after in pairwise(pages)
        for index, letters in page.catchwords
        if any(text.startswith(letters) for text in after.opening)
    )


def _head_of(page: PageEdges, body_size: float) -> Edge | None:
    """Return the last row of what heads a page apart from its text: up to three rows, not set as its text is."""
    for edge in page.uppers[:3]:
        if not edge.is_set_off:
            continue
        small = edge.size <= 0.95 * body_size
        plain = edge.size <= 1.02 * body_size and not edge.bold and not edge.alike
        return edge if small or plain else None
    return None


def _level(heads: Sequence[Edge | None], pages: Sequence[PageEdges]) -> float:
    """Return the height at which most pages have a row that is set off from their text, whatever it says; else 0."""
    groups: list[list[Edge]] = []
    for edge in sorted((edge for edge in heads if edge is not None), key=lambda edge: edge.level):
        if groups and edge.level - groups[-1][-1].level <= SAME_LEVEL:
            groups[-1].append(edge)
        else:
            groups.append([edge])
    best = max(groups, key=len, default=[])
    # Two rows in the type of the text may be headings of it. The first page seldom has a running head.
    least = 2 if all(edge.is_small for edge in best) else 3
    if len(best) < max(least, 0.5 * (len(pages) - 1)):
        return 0.0
    there = sum(any(abs(edge.level - best[0].level) <= SAME_LEVEL for edge in page.uppers) for page in pages)
    return best[-1].level if len(best) >= _MOSTLY * (there - 1) else 0.0


def _known_level(pages: Sequence[PageEdges], known: Running, *, upper: bool) -> float:
    """Return how far rows that run along reach from the edge on at least half of the pages; 0 where they do not."""
    reached = []
    for page in pages:
        rows = page.uppers if upper else page.lowers
        numbers = {index for number, index in known.counted if number == page.number}
        levels = [edge.level for edge in rows if known.repeats(edge) or edge.index in numbers]
        if levels:
            reached.append(max(levels))
    if len(reached) < max(2, 0.5 * (len(pages) - 1)):
        return 0.0
    return sorted(reached)[len(reached) // 2]


def in_place(pages: Iterable[frozenset[tuple[str, int, int]]], count: int) -> frozenset[tuple[str, int, int]]:
    """Return what is printed at the very same place of most of `count` pages, wherever that is.

    Kept are only the places that two of three pages on end share: memory does not grow with the pages.
    """
    kept: Counter[tuple[str, int, int]] = Counter()
    recent: list[frozenset[tuple[str, int, int]]] = []
    for places in pages:
        for place in places:
            if place in kept:
                kept[place] += 1
            elif any(place in earlier for earlier in recent):
                kept[place] = 2
        recent = [*recent[-1:], places]
    return frozenset(place for place, number in kept.items() if number >= max(3, 0.5 * count))
