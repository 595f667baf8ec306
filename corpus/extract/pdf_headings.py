"""Headings in reading order and the file's outline in; the level of each heading, from 1, out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Mapping, Sequence

from corpus.extract.heading_tiers import Prominence, Seen, depths_of
from corpus.extract.known_headings import without_number
from corpus.extract.pdf_drafts import Draft

_DEEPEST = 6
_CHAPTER = re.compile(r"\s*(?:bab|chapter)\s+", re.IGNORECASE)
# What stands in the middle has the same room on both sides but for this share of it.
_OFF_CENTRE = 0.06
# Less than two sizes that differ, in points.
_RUN_IN = 0.25


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
    styles = _styles(headings)
    seen = [Seen(draft.text.strip(), styles[at], at in stacked) for at, draft in enumerate(headings)]
    named = (_outlined(draft.text, outline) for draft in headings)
    return _without_jumps([min(own or depth, _DEEPEST) for own, depth in zip(named, depths_of(seen), strict=True)])


def _outlined(text: str, outline: Mapping[str, int]) -> int | None:
    """Return the level of the outline's entry for a heading; outlines leave numbers and "Chapter" out."""
    keys = (fold_title(one) for one in (text, _CHAPTER.sub("", text), without_number(text)))
    return next((outline[key] for key in keys if key and key in outline), None)


def _styles(headings: Sequence[Draft]) -> list[Prominence]:
    """Return how much each heading stands out: size in half points, capitals, bold, in the middle, upright.

    One that fills its column is in the middle if most others set as it are.
    """
    styles: list[tuple[float, bool, bool, bool]] = []
    middles: list[bool | None] = []
    counts: Counter[tuple[float, bool, bool, bool]] = Counter()
    for draft in headings:
        letters = [letter for letter in draft.text if letter.isalpha()]
        line = draft.lines[0]
        capitals = bool(letters) and all(letter.isupper() for letter in letters)
        # One that its paragraph goes on beside stands out less than one on a line of its own.
        size = round(line.size * 2) / 2 - (_RUN_IN if draft.kind == "lead" else 0)
        styles.append((size, capitals, line.bold, not line.italic))
        middles.append(_is_in_middle(draft))
        counts[styles[-1]] += {True: 1, False: -1, None: 0}[middles[-1]]
    centred = (counts[style] > 0 if middle is None else middle for style, middle in zip(styles, middles, strict=True))
    return [(size, caps, bold, mid, up) for (size, caps, bold, up), mid in zip(styles, centred, strict=True)]


def _is_in_middle(draft: Draft) -> bool | None:
    """Tell whether a heading stands in the middle of its column; None where it fills it."""
    left = min(line.x0 for line in draft.lines) - draft.left
    right = draft.right - max(line.x1 for line in draft.lines)
    if max(left, right) < 2 * draft.size:
        return None
    return left > draft.size and abs(left - right) < max(draft.size, _OFF_CENTRE * (left + right))


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
