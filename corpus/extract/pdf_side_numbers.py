"""The words of pages in, one page at a time; the page numbers that stand beside the text, in its outer margin, out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from corpus.extract.pdf_edges import EDGE
from corpus.extract.pdf_words import PageWords, Word

# Such a number keeps so many type sizes off all else that the page has; the text of a page has so many words.
_OFF, _PAGE_OF_TEXT = 1.5, 60
# It stands on this share of the pages, and on at least so many, at one height within so many points, going up by one.
_USUAL, _LEAST, _LEVEL = 0.5, 2, 2.0
# A number that hangs beside its heading shares that one's line, within so many points; a page's does so by chance.
_SAME_LINE, _SELDOM = 1.5, 0.5


def beside_text(page: PageWords) -> list[tuple[Word, bool]]:
    """Return the lone numbers of a page that stand left or right of all else on it, and whether on a line of its text.

    What stands at the upper or lower edge is judged with running heads and feet.
    """
    if len(page.words) < _PAGE_OF_TEXT or page.recognised:
        return []
    found = []
    for outer in (min(page.words, key=lambda word: word.x0), max(page.words, key=lambda word: word.x1)):
        inside = EDGE * page.height < outer.top and outer.bottom < (1 - EDGE) * page.height
        if not (inside and outer.text.isascii() and outer.text.isdigit() and len(outer.text) <= 4):
            continue
        rest = [word for word in page.words if word is not outer]
        apart = max(min(word.x0 for word in rest) - outer.x1, outer.x0 - max(word.x1 for word in rest))
        if apart >= _OFF * outer.size:
            found.append((outer, any(abs(word.bottom - outer.bottom) < _SAME_LINE for word in rest)))
    return found


def side_numbers(found: Mapping[int, Iterable[tuple[Word, bool]]], pages: int) -> dict[int, Word]:
    """Return by the number of its page each page's number among what stands `beside_text`, of so many pages in all."""
    runs: dict[tuple[int, int], dict[int, tuple[Word, bool]]] = defaultdict(dict)
    for page, numbers in found.items():
        for word, level in numbers:
            for height in {round((word.bottom + half) / (2 * _LEVEL)) for half in (-_LEVEL, _LEVEL)}:
                runs[int(word.text) - page, height][page] = word, level
    best = max(runs.values(), key=len, default={})
    on_lines = sum(level for _, level in best.values())
    if len(best) < max(_LEAST, _USUAL * pages) or on_lines > _SELDOM * len(best):
        return {}
    return {page: word for page, (word, _) in best.items()}
