"""The lines of a block in, its letters as they are read, each with its place in the source, out."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from corpus.clean.break_hyphens import BREAK_HYPHENS
from corpus.clean.characters import BLANK_START, LIGATURES
from corpus.extract.extraction import Span
from corpus.slices import Text

# What no source character stands for: a space between two spans or lines.
_NOWHERE = -1


class Letters(NamedTuple):
    """A text, and for each of its characters the place in the source."""

    text: str
    places: array[int]

    def places_of(self, offsets: Iterable[int]) -> frozenset[int]:
        """Return where in the source a space can be added before some characters: never in a ligature or at a join."""
        return frozenset(
            self.places[at]
            for at in offsets
            if at and _NOWHERE not in self.places[at - 1 : at + 1] and self.places[at] != self.places[at - 1]
        )


def letters_of(lines: Sequence[Sequence[tuple[Span, bool]]], source: Text) -> Letters:
    """Return the letters of lines given by their spans, each with whether it is glued to the one before.

    A word that is broken over two lines is whole, with nothing at its break where a space could be added.
    """
    parts: list[str] = []
    places = array("q")
    for line in lines:
        for index, ((start, end), glued) in enumerate(line):
            if index and not glued:
                parts.append(" ")
                places.append(_NOWHERE)
            _add(source, (start, end), parts, places)
        if len(parts) > 1 and parts[-1] in BREAK_HYPHENS and parts[-2].isalpha():
            parts.pop()
            places.pop()
            places[-1] = _NOWHERE
        else:
            parts.append(" ")
            places.append(_NOWHERE)
    return Letters("".join(parts), places)


def _add(source: Text, span: Span, parts: list[str], places: array[int]) -> None:
    for place, character in enumerate(source[span[0] : span[1]], span[0]):
        if character.isspace() or not BLANK_START.fullmatch(character) or character in BREAK_HYPHENS:
            shown = LIGATURES.get(character, character)
            parts.extend(shown)
            places.extend(place for _ in shown)
