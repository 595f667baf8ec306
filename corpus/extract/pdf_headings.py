"""Headings in reading order and the file's outline in; the level of each heading, from 1, out."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from corpus.extract.heading_numbers import numbered_levels
from corpus.extract.known_headings import is_reference_heading, is_usual_heading
from corpus.extract.pdf_drafts import Draft

_DEEPEST = 6
_Style = tuple[float, bool, bool, bool]


def fold_title(text: str) -> str:
    """Return what two printings of one title share: its letters and digits, in small letters."""
    return re.sub(r"[\W_]+", "", text).lower()


def heading_levels(headings: Sequence[Draft], outline: Mapping[str, int]) -> list[int]:
    """Return a level for each heading.

    The file's outline decides where it names the heading; then its number (`heading_numbers`); then type: that of
    numbered headings where it is the same, else larger before smaller, capitals before small letters, bold before
    italic.

    Args:
        headings: heading drafts, in reading order.
        outline: level of each outline entry, by its folded title.
    """
    numbered = numbered_levels([draft.text for draft in headings])
    styles = [_style(draft) for draft in headings]
    by_style: dict[_Style, int] = {}
    for style, level in zip(styles, numbered, strict=True):
        if level is not None:
            by_style[style] = min(level, by_style.get(style, level))
    plain = sorted({style for style, level in zip(styles, numbered, strict=True) if level is None}, reverse=True)
    ranks = {style: rank for rank, style in enumerate(plain, 1)}
    known = [ranks[style] for draft, style in zip(headings, styles, strict=True) if style in ranks and _is_known(draft)]
    # What stands above the style of "PENDAHULUAN" is no deeper than it.
    top = min(known, default=1)
    levels = []
    for draft, style, number in zip(headings, styles, numbered, strict=True):
        level = outline.get(fold_title(draft.text)) or number
        if level is None:
            level = _level_beside(style, by_style) if by_style else max(1, ranks[style] - top + 1)
        levels.append(min(level, _DEEPEST))
    return _without_jumps(levels)


def _level_beside(style: _Style, numbered: Mapping[_Style, int]) -> int:
    """Return the level of a heading without a number beside those with one: by the type that these have."""
    if style in numbered:
        return numbered[style]
    return max((level + 1 for other, level in numbered.items() if other > style), default=1)


def _is_known(draft: Draft) -> bool:
    return is_usual_heading(draft.text.strip()) or is_reference_heading(draft.text.strip())


def _style(draft: Draft) -> _Style:
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
