"""How deep each heading is: headings in reading order with their looks in, levels from 1 out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from corpus.extract.heading_tiers import Seen, depths_of
from corpus.extract.headings import HeadingClass, is_capitals, is_known, number_depth, opens_references
from corpus.extract.known_headings import is_abstract_heading, is_beside_body


@dataclass(frozen=True, slots=True)
class SeenHeading:
    """A heading's text, how it looks, and whether it follows another heading without text between."""

    text: str
    look: HeadingClass
    stacked: bool = False


def heading_levels(headings: Sequence[SeenHeading]) -> tuple[int, ...]:
    """Give each heading a level, as far as words, capitals and numbers tell it (`heading_tiers`).

    Chapters, capitals and abstracts stand out more than small letters, and a usual name that is followed at once by
    another heading without a number governs those up to the next usual name.
    """
    capitals = any(_is_capital(heading) and not opens_references(heading.text) for heading in headings)
    chapters = any(heading.look == "chapter" for heading in headings)
    governed = _governed(headings)
    seen = [
        Seen(heading.text.strip(), (int(top), -int(at in governed)), heading.stacked)
        for at, heading in enumerate(headings)
        for top in [(capitals and _is_capital(heading)) or (chapters and is_beside_body(heading.text))]
    ]
    return tuple(depths_of(seen))


def _governed(headings: Sequence[SeenHeading]) -> set[int]:
    """Return which headings stand below a usual name by nothing but their place."""
    governed: set[int] = set()
    is_open = False
    for at, heading in enumerate(headings):
        if number_depth(heading.text) or _is_capital(heading) or is_abstract_heading(heading.text):
            is_open = False
        elif is_open and (heading.stacked or not is_known(heading.text)):
            governed.add(at)
        elif is_known(heading.text):
            after = headings[at + 1 : at + 2]
            is_open = any(one.stacked and not _is_capital(one) and not number_depth(one.text) for one in after)
    return governed


def _is_capital(heading: SeenHeading) -> bool:
    return heading.look == "chapter" or is_capitals(heading.text)
