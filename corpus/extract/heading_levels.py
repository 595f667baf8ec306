"""How deep each heading is: headings in reading order with their looks in, levels from 1 out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from corpus.extract.headings import HeadingClass, is_capitals, is_known, number_depth, opens_references

_FRONT = frozenset({"abstrak", "abstract", "ringkasan", "summary", "intisari", "executive summary"})


@dataclass(frozen=True, slots=True)
class SeenHeading:
    """A heading's text, how it looks, and whether it follows another heading without text between."""

    text: str
    look: HeadingClass
    stacked: bool = False


def heading_levels(headings: Sequence[SeenHeading]) -> tuple[int, ...]:
    """Give each heading a level, as far as words, capitals and numbers tell it.

    Chapters, capitals and abstracts are level 1 and numbers count their parts. Without a number, a heading in
    small letters is level 2 where the document has headings in capitals, and a usual name that is followed at
    once by another heading governs those up to the next usual name.
    """
    capitals = any(_is_top(heading) and _shouts(heading) for heading in headings)
    base = 2 if capitals else 1
    levels: list[int] = []
    opened: int | None = None
    for index in range(len(headings)):
        level, opened = _level(headings, index, base, opened)
        levels.append(level)
    return tuple(levels)


def _level(headings: Sequence[SeenHeading], index: int, base: int, opened: int | None) -> tuple[int, int | None]:
    """Return the level of a heading, and the level of the usual name that is still open."""
    heading = headings[index]
    if _is_top(heading):
        return 1, None
    depth = number_depth(heading.text)
    if depth:
        return depth + base - 1 if base == 2 and not _numbered_top(headings) else depth, None
    if opened is not None and heading.stacked:
        return opened + 1, opened
    if is_known(heading.text):
        followed = index + 1 < len(headings) and headings[index + 1].stacked
        return base, base if followed and not _is_top(headings[index + 1]) else None
    if opened is not None:
        return opened + 1, opened
    return base, None


def _is_top(heading: SeenHeading) -> bool:
    if heading.look == "chapter" or is_capitals(heading.text):
        return number_depth(heading.text) < 2
    return heading.text.lower().strip() in _FRONT


def _shouts(heading: SeenHeading) -> bool:
    """Tell whether a heading's capitals mean something; a list of references is often the only one in capitals."""
    return heading.look == "chapter" or (is_capitals(heading.text) and not opens_references(heading.text))


def _numbered_top(headings: Iterable[SeenHeading]) -> bool:
    """Tell whether the headings in capitals carry the first number themselves ("1. PENDAHULUAN", "2.1 Latar")."""
    return any(_is_top(heading) and number_depth(heading.text) == 1 for heading in headings)
