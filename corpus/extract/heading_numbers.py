"""Headings in reading order in; how deep the number of each puts it, from 1, or nothing where it has none, out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from corpus.extract.law_parts import division_level

_CHAPTER = re.compile(r"\s*(?:bab|chapter|bagian|part)\s+(?:[IVXLC]+|\d+)\b", re.IGNORECASE)
_DECIMAL = re.compile(r"\s*(?P<number>\d{1,2}(?:\.\d{1,2})+|\d{1,2}(?=\.?\s))\.?\s+\S")
_MARK = re.compile(r"\s*\(?(?P<mark>[A-Z]|[IVX]{1,5}|[a-z]|[ivx]{1,5}|\d{1,2})(?P<end>[.)])\s+\S")
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10}


@dataclass(slots=True)
class _Open:
    """The kinds of numbers of the headings around the one at hand, outermost first, with the last number of each."""

    kinds: list[str] = field(default_factory=list)
    last: dict[str, str] = field(default_factory=dict)

    def level(self, kind: str, number: str) -> int:
        """Return the level of a heading: that of its kind where it is open, else one below the innermost."""
        if kind.startswith("decimal"):
            self._close_for(kind, number)
        if kind in self.kinds:
            del self.kinds[self.kinds.index(kind) + 1 :]
        else:
            self.kinds.append(kind)
        self.last[kind] = number
        return len(self.kinds)

    def _close_for(self, kind: str, number: str) -> None:
        """Close what cannot be around "2.1": plain numbers but "2", letters, and decimals as deep as it."""
        parts = number.split(".")
        if len(parts) < 2 or kind in self.kinds:
            return
        above = {f"decimal{depth}": ".".join(parts[:depth]) for depth in range(1, len(parts))}
        for at, other in enumerate(self.kinds):
            fits = other == "chapter" or (other in above and self.last[other] == above[other])
            if not fits and not other.startswith("division"):
                del self.kinds[at:]
                return


def numbered_levels(headings: Sequence[str]) -> list[int | None]:
    """Return for each heading how deep it is by its number, or None where it has none.

    Chapters are on top; below, each kind of number (A., 1., a., 1), 2.1) is as deep as where it was first used: one
    document puts "1." below "A.", another "A." below "1.". The parts of laws have an order of their own.

    >>> numbered_levels(["BAB I", "A. Latar", "1. Tujuan", "a. Umum", "2. Guna", "B. Metode", "Pustaka", "BAB II"])
    [1, 2, 3, 4, 3, 2, None, 1]
    >>> numbered_levels(["1 Pasar", "1.1 Harga", "1.1.1 Ikan", "2 Kapal", "I. Satu", "II. Dua"])
    [1, 2, 3, 1, 2, 2]
    >>> numbered_levels(["BAB I", "Pasal 1", "BAB II", "Bagian Kesatu", "Pasal 2", "Bagian Kedua", "Pasal 3"])
    [1, 4, 1, 2, 4, 2, 4]
    """
    around = _Open()
    levels: list[int | None] = []
    for text in headings:
        division = division_level(text)
        if _CHAPTER.match(text) or division == 1:
            around.kinds = []
            levels.append(around.level("chapter", ""))
        elif division:
            around.kinds = around.kinds[:1]
            levels.append(division)
        else:
            kind, number = _kind_of(text, around)
            levels.append(around.level(kind, number) if kind else None)
    return levels


def _kind_of(text: str, around: _Open) -> tuple[str, str]:
    """Return what kind of number a heading has, and the number; "" where it has none."""
    decimal = _DECIMAL.match(text)
    if decimal:
        return f"decimal{decimal['number'].count('.') + 1}", decimal["number"]
    match = _MARK.match(text)
    if not match:
        return "", ""
    mark, end = match["mark"], match["end"]
    if mark.isdigit():
        # "1)" is another kind than "1.".
        return ("decimal1" if end == "." else "number)"), mark
    case = "capital" if mark.isupper() else "small"
    letter, roman = f"letter {case}{end}", f"roman {case}{end}"
    if len(mark) > 1:
        return roman, mark
    follows = letter in around.last and ord(mark) == ord(around.last[letter]) + 1
    is_roman = (
        mark.upper() in _ROMAN_VALUES and not follows and _follows_roman(mark.upper(), around.last.get(roman, ""))
    )
    return (roman if is_roman else letter), mark


def _follows_roman(mark: str, last: str) -> bool:
    """Tell whether a roman number is the next one after another, or the first."""
    return _value(mark) == (_value(last.upper()) + 1 if last else 1)


def _value(roman: str) -> int:
    values = [_ROMAN_VALUES.get(letter, 0) for letter in roman]
    return sum(-one if one < max(values[at:]) else one for at, one in enumerate(values))
