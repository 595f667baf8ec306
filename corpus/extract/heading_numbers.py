"""Headings in reading order in; what kind of number each has, as "chapter", "decimal2" or "letter capital.", out."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from corpus.extract.law_parts import division_level

_CHAPTER = re.compile(r"\s*(?:bab|chapter|bagian|part)\s+(?:[IVXLC]+|\d+)\b", re.IGNORECASE)
_DECIMAL = re.compile(r"\s*(?P<number>(?:\d{1,2}|[A-Z]|[IVXL]{2,5})(?:\.\d{1,2})+|\d{1,2}(?=\.?\s))(?:\.|(?<=\d))\s+\S")
_MARK = re.compile(r"\s*\(?(?P<mark>[A-Z]|[IVX]{1,5}|[a-z]|[ivx]{1,5}|\d{1,2})(?P<end>[.)])\s+(?![A-Z]\.)\S")
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10}


class Numbered(NamedTuple):
    """The number of a heading and its kind: "chapter", "division", "decimal1", "number)", "roman small." ...

    `kind` is "" where a heading has no number. `depth` is that of a division of a law, and 0 for all others.
    """

    kind: str
    number: str
    depth: int = 0

    @property
    def parents(self) -> tuple[str, ...]:
        """The numbers above a decimal: "2" and "2.1" above "2.1.3", "IV" above "IV.1"."""
        parts = self.number.split(".") if self.kind.startswith("decimal") else []
        return tuple(".".join(parts[:depth]) for depth in range(1, len(parts)))

    @property
    def place(self) -> int:
        """How manieth of its series it is, from 1: 2 for "B", "ii" and "3.2"."""
        last = self.number.split(".")[-1]
        if last.isdigit():
            return int(last)
        return _value(last.upper()) if self.kind.startswith("roman") else ord(last[:1].lower() or "`") - ord("`")


def kinds_of_numbers(headings: Iterable[str]) -> list[Numbered]:
    """Return number and kind of each heading. A single letter is Roman where others are and it counts on no letter.

    >>> [found.kind for found in kinds_of_numbers(["BAB I", "A. Latar", "2.1 Tujuan", "a) Umum", "Pustaka"])]
    ['chapter', 'letter capital.', 'decimal2', 'letter small)', '']
    >>> [found.kind for found in kinds_of_numbers(["H. Delapan", "I. Sembilan"])]
    ['letter capital.', 'letter capital.']
    """
    last: dict[str, str] = {}
    found: list[Numbered] = []
    for text in headings:
        division = division_level(text)
        if _CHAPTER.match(text) or division == 1:
            found.append(Numbered("chapter", ""))
        elif division:
            found.append(Numbered("division", "", division))
        else:
            found.append(_numbered(text, last))
            last[found[-1].kind] = found[-1].number
    return found


def _numbered(text: str, last: dict[str, str]) -> Numbered:
    decimal = _DECIMAL.match(text)
    if decimal:
        return Numbered(f"decimal{decimal['number'].count('.') + 1}", decimal["number"])
    match = _MARK.match(text)
    if not match:
        return Numbered("", "")
    mark, end = match["mark"], match["end"]
    if mark.isdigit():
        # "1)" is another kind than "1.".
        return Numbered("decimal1" if end == "." else "number)", mark)
    case = "capital" if mark.isupper() else "small"
    letter, roman = f"letter {case}{end}", f"roman {case}{end}"
    if len(mark) > 1:
        return Numbered(roman, mark)
    follows = letter in last and ord(mark) == ord(last[letter]) + 1
    is_roman = mark.upper() in _ROMAN_VALUES and not follows and (roman in last or mark.upper() == "I")
    return Numbered(roman if is_roman else letter, mark)


def _value(roman: str) -> int:
    values = [_ROMAN_VALUES.get(letter, 0) for letter in roman]
    return sum(-one if one < max(values[at:]) else one for at, one in enumerate(values))
