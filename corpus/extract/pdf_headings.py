"""Headings in reading order and the file's outline in; the level of each heading, from 1, out."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from corpus.extract.known_headings import is_reference_heading, is_usual_heading
from corpus.extract.pdf_drafts import Draft

_CHAPTER = re.compile(r"\s*(?:bab|chapter|bagian|part)\s+(?:[IVX]+|\d+)\b", re.IGNORECASE)
_DECIMAL = re.compile(r"\s*(\d+(?:\.\d+)*)\.?\s+\S")
_DEEPEST = 6


def fold_title(text: str) -> str:
    """Return what two printings of one title share: its letters and digits, in small letters."""
    return re.sub(r"[\W_]+", "", text).lower()


def heading_levels(headings: Sequence[Draft], outline: Mapping[str, int]) -> list[int]:
    """Return a level for each heading.

    The file's outline decides where it names the heading; then decimal numbers ("2.1" is one below "2");
    then type: larger before smaller, capitals before small letters, bold before italic.

    Args:
        headings: heading drafts, in reading order.
        outline: level of each outline entry, by its folded title.
    """
    chapters = any(_CHAPTER.match(draft.text) for draft in headings)
    styles = sorted({_style(draft) for draft in headings if not _decimal_depth(draft)}, reverse=True)
    ranks = {style: rank for rank, style in enumerate(styles, 1)}
    top = min((ranks[_style(draft)] for draft in headings if _is_known(draft)), default=1)
    levels = []
    for draft in headings:
        level = outline.get(fold_title(draft.text)) or _numbered_level(draft, chapters)
        if level is None:
            # What stands above the style of "PENDAHULUAN" is no deeper than it.
            level = max(1, ranks[_style(draft)] - top + 1)
        levels.append(min(level, _DEEPEST))
    return _without_jumps(levels)


def _is_known(draft: Draft) -> bool:
    text = draft.text.strip()
    return (is_usual_heading(text) or is_reference_heading(text)) and not _decimal_depth(draft)


def _style(draft: Draft) -> tuple[float, bool, bool, bool]:
    """How much a heading stands out: size in half points, capitals, bold, upright."""
    letters = [letter for letter in draft.text if letter.isalpha()]
    capitals = bool(letters) and all(letter.isupper() for letter in letters)
    line = draft.lines[0]
    return round(line.size * 2) / 2, capitals, line.bold, not line.italic


def _decimal_depth(draft: Draft) -> int:
    match = _DECIMAL.match(draft.text)
    return match[1].count(".") + 1 if match else 0


def _numbered_level(draft: Draft, chapters: bool) -> int | None:
    if _CHAPTER.match(draft.text):
        return 1
    depth = _decimal_depth(draft)
    if not depth:
        return None
    # Under "BAB II" a plain "1." is below "2.1", but it is the top where there are no chapters.
    return 3 if chapters and depth == 1 else depth


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
