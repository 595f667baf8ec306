"""Which text of a hit is shown and quoted: a hit in, its passages as one, or the tightest window of matches, out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from corpus.passages import StoredPassage
    from indexer.search import Hit

SPREAD = 400
"""Characters that the matches of one hit may spread over to be quoted together."""


def whole_passage(hit: Hit) -> StoredPassage:
    """Return the passage of a hit; where a phrase runs on into the next one, both as one."""
    passage, following = hit.passage, hit.continued
    if following is None:
        return passage
    pages = None if passage.pages is None or following.pages is None else (passage.pages[0], following.pages[1])
    lines = None if passage.lines is None or following.lines is None else (passage.lines[0], following.lines[1])
    return passage._replace(text=hit.shown.text, end=following.end, pages=pages, lines=lines)


def quoted_span(hit: Hit) -> tuple[int, int]:
    """Return what of a hit is quoted: the tightest window that shows every word asked for, or the first match."""
    spans = hit.shown.spans
    if not spans:
        return 0, len(hit.shown.text)
    asked: list[set[str]] = [set() for _ in spans]
    for matched in hit.shown.matched:
        asked[matched.span].add(matched.asked)
    start, end = tightest_window(spans, asked)
    return (start, end) if end - start <= SPREAD else spans[0]


def tightest_window(spans: Sequence[tuple[int, int]], asked: Sequence[Iterable[str]]) -> tuple[int, int]:
    """Return the shortest stretch of text whose spans answer everything asked; of equals, the first.

    >>> tightest_window([(0, 4), (50, 54), (60, 66)], [["dana"], ["dana"], ["desa"]])
    (50, 66)
    """
    wanted = set().union(*asked)
    best = (spans[0][0], max(end for _, end in spans))
    for first in range(len(spans)):
        seen: set[str] = set()
        end = 0
        for span, words in zip(spans[first:], asked[first:], strict=True):
            seen.update(words)
            end = max(end, span[1])
            if seen == wanted:
                if end - spans[first][0] < best[1] - best[0]:
                    best = (spans[first][0], end)
                break
    return best
