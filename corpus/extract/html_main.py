"""The markup of a page and its leaves in; which leaves are the main text out."""

from __future__ import annotations

import logging
from bisect import bisect_left
from collections.abc import Sequence
from itertools import accumulate, pairwise
from typing import Any

from corpus.extract.html_nodes import Leaf

# How far ahead, in letters, a short leaf may be looked for: further away it is another mention of the same words.
_REACH = 1500
_LONG = 60


def main_leaves(markup: str, leaves: Sequence[Leaf]) -> tuple[list[bool], bool]:
    """Mark the leaves of the main text as trafilatura sees it, mapped back onto the page.

    Returns the marks, and whether trafilatura found anything: if not, everything outside navigation, forms
    and footers is marked.
    """
    pieces = _trafilatura_pieces(markup)
    marks = _align(pieces, [fold(leaf.key) for leaf in leaves]) if pieces else []
    if not any(marks):
        return [not leaf.aside and leaf.linked < 0.6 for leaf in leaves], False
    return _fill(marks, leaves), True


def fold(text: str) -> str:
    """Return the letters and digits of a text in small letters."""
    return "".join(letter for letter in text.casefold() if letter.isalnum())


def _trafilatura_pieces(markup: str) -> list[str]:
    """Return the blocks that trafilatura keeps, folded, in order."""
    import trafilatura

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    found: Any = trafilatura.bare_extraction(markup, favor_precision=True, include_comments=False)
    if found is None or found.body is None:
        return []
    blocks = [
        element
        for element in found.body.iter("p", "head", "item", "quote", "cell", "code", "div", "ab")
        if not any(True for _ in element.iterchildren("p", "list", "table", "item", "row", "quote", "head"))
    ]
    pieces = [fold("".join(element.itertext())) for element in blocks]
    return [piece for piece in pieces if piece] or [fold(found.text or "")]


def _align(pieces: Sequence[str], keys: Sequence[str]) -> list[bool]:
    """Walk through the page and trafilatura's text side by side; a leaf found there, in order, is marked."""
    whole = "".join(pieces)
    starts = [0, *accumulate(len(piece) for piece in pieces)]
    here = 0
    marks = []
    for key in keys:
        after = _match(whole, starts, here, key) if key else None
        marks.append(after is not None)
        here = here if after is None else after
    return marks


def _match(whole: str, starts: Sequence[int], here: int, key: str) -> int | None:
    """Return where the text goes on after the leaf, or None if it is not there."""
    if whole.startswith(key, here):
        return here + len(key)
    reach = len(whole) if len(key) >= _LONG else min(len(whole), here + _REACH)
    index = bisect_left(starts, here)
    while index + 1 < len(starts) and starts[index] < reach:
        start, end = starts[index], starts[index + 1]
        if end - start == len(key) and whole.startswith(key, start):
            return end
        # A leaf may hold more than trafilatura kept of it (a link, an advertisement in its midst).
        if end - start >= max(_LONG, len(key) // 2) and whole[start:end] in key:
            return end
        index += 1
    if len(key) >= 20 and (found := whole.find(key, here, reach)) >= 0:
        return found + len(key)
    return None


def _fill(marks: Sequence[bool], leaves: Sequence[Leaf]) -> list[bool]:
    """Mark paragraphs and headings that stand among marked ones in the same element, and captions."""
    filled = list(marks)
    marked = [index for index, mark in enumerate(marks) if mark]
    # The caption of the picture that opens an article stands before its first paragraph.
    for index in range(max(0, marked[0] - 6), marked[-1]):
        leaf = leaves[index]
        filled[index] |= leaf.role == "caption" and not leaf.aside and leaf.linked < 0.5 and len(leaf.text) > 15
    for before, after in pairwise(marked):
        for index in range(before + 1, after):
            leaf = leaves[index]
            beside = leaf.container in (leaves[before].container, leaves[after].container)
            prose = leaf.role in ("text", "quote") and len(leaf.text) >= 40
            if beside and not leaf.aside and leaf.linked < 0.4 and (prose or leaf.role in ("h2", "h3", "h4")):
                filled[index] = True
    return filled
