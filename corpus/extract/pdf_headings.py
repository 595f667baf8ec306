"""Headings in reading order and the file's outline in; the level of each heading, from 1, out."""

from __future__ import annotations

import re
from collections.abc import Container, Mapping, Sequence

from corpus.extract.heading_tiers import Prominence, Seen, depths_of
from corpus.extract.pdf_drafts import Draft

_DEEPEST = 6


def fold_title(text: str) -> str:
    """Return what two printings of one title share: its letters and digits, in small letters."""
    return re.sub(r"[\W_]+", "", text).lower()


def heading_levels(
    headings: Sequence[Draft], outline: Mapping[str, int], stacked: Container[int] = frozenset()
) -> list[int]:
    """Return a level for each heading.

    The file's outline decides where it names the heading; then numbers and type (`heading_tiers`): larger before
    smaller, capitals before small letters, bold before italic.

    Args:
        headings: heading drafts, in reading order.
        outline: level of each outline entry, by its folded title.
        stacked: which of them follow another with no text between.
    """
    seen = [Seen(draft.text.strip(), _style(draft), at in stacked) for at, draft in enumerate(headings)]
    named = (outline.get(fold_title(draft.text)) for draft in headings)
    return _without_jumps([min(own or depth, _DEEPEST) for own, depth in zip(named, depths_of(seen), strict=True)])


def _style(draft: Draft) -> Prominence:
    """How much a heading stands out: size in half points, capitals, bold, upright."""
    letters = [letter for letter in draft.text if letter.isalpha()]
    capitals = bool(letters) and all(letter.isupper() for letter in letters)
    line = draft.lines[0]
    return round(line.size * 2) / 2, capitals, line.bold, not line.italic


def _without_jumps(levels: Sequence[int]) -> list[int]:
    """Let each heading be one level deeper than the one it stands under, and peers stay peers.

    >>> _without_jumps([2, 2, 4, 2])
    [1, 1, 2, 1]
    """
    result: list[int] = []
    above: list[int] = []
    for level in levels:
        while above and above[-1] >= level:
            above.pop()
        above.append(level)
        result.append(len(above))
    return result
