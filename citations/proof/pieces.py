"""Split a quotation at its elisions and insertions: text in, the stretches that must be exact and the gaps out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

GapKind = Literal["elision", "insertion", "letter"]

_DOTS = r"(?:\.\s?\.\s?\.(?:\s?\.)?|\u2026)"
_BRACKETED = re.compile(rf"[\[(]\s*{_DOTS}\s*[\])]")
_BARE = re.compile(_DOTS)
# "[M]ereka": one letter whose case the writer changed.
_LETTER = re.compile(r"\[(?P<letter>[^\W\d_])\](?=[^\W\d_])")
_INSERTION = re.compile(r"\[(?P<words>[^\[\]]{1,120})\]")
_EDGE = " \t\r\n.,;:"


@dataclass(frozen=True, slots=True)
class Gap:
    """What stands between two exact stretches: left out (elision), added (insertion), or a letter's case changed."""

    kind: GapKind
    inserted: str = ""


@dataclass(frozen=True, slots=True)
class Piece:
    """An exact stretch, and the gaps before it; a last one without text holds the gaps at the end."""

    text: str
    gaps: tuple[Gap, ...] = ()


def has_gaps(text: str) -> bool:
    """Tell whether a quotation may have elisions or insertions."""
    return "[" in text or _BRACKETED.search(text) is not None or _BARE.search(text) is not None


def pieces(text: str) -> tuple[Piece, ...]:
    """Split a quotation; what stands between two gaps and has no letter or digit belongs to them.

    >>> [piece.text for piece in pieces("Nelayan [...] di pesisir [utara] menolak.")]
    ['Nelayan', 'di pesisir', 'menolak.']
    """
    found: list[Piece] = []
    gaps: list[Gap] = []
    at = 0
    for start, end, gap in [*_gaps(text), (len(text), len(text), None)]:
        stretch = text[at:start]
        if gaps and gaps[-1].kind == "letter":
            stretch = gaps[-1].inserted + stretch
        if any(character.isalnum() for character in stretch):
            found.append(Piece(_trimmed(stretch, after_gap=bool(gaps), before_gap=gap is not None), tuple(gaps)))
            gaps = []
        gaps += [gap] if gap else []
        at = end
    return (*found, Piece("", tuple(gaps))) if gaps else tuple(found)


def _trimmed(stretch: str, *, after_gap: bool, before_gap: bool) -> str:
    """Leave out the punctuation next to a gap, which writers fit to their sentence."""
    stretch = stretch.lstrip(_EDGE) if after_gap else stretch.lstrip()
    return stretch.rstrip(_EDGE) if before_gap else stretch.rstrip()


def _gaps(text: str) -> list[tuple[int, int, Gap]]:
    taken: list[tuple[int, int, Gap]] = []
    for pattern, kind in ((_BRACKETED, "elision"), (_LETTER, "letter"), (_INSERTION, "insertion"), (_BARE, "elision")):
        for match in pattern.finditer(text):
            if all(match.end() <= start or end <= match.start() for start, end, _ in taken):
                taken.append(_gap(match, kind))
    return sorted(taken, key=lambda gap: gap[0])


def _gap(match: re.Match[str], kind: str) -> tuple[int, int, Gap]:
    if kind == "letter":
        return match.start(), match.end(), Gap("letter", match["letter"])
    if kind == "insertion":
        return match.start(), match.end(), Gap("insertion", match["words"])
    return match.start(), match.end(), Gap("elision")
