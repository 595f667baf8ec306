"""Split a BibTeX file into entries: text in; type, key and raw fields out. What is broken is passed over."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_ENTRY = re.compile(r"@\s*([A-Za-z]+)\s*([{(])")
_KEY = re.compile(r"\s*([^\s,={}()\"#]*)\s*,")
_FIELD_NAME = re.compile(r"[\s,]*([A-Za-z][\w:.+-]*)\s*=\s*")
_BARE = re.compile(r"[^\s,{}\"#()=]+")
_JOIN = re.compile(r"\s*#\s*")
_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]


@dataclass(frozen=True, slots=True)
class BibtexEntry:
    """One entry; names of type and fields in lower case, values without their outer braces."""

    kind: str
    key: str
    fields: dict[str, str]


class _Broken(Exception):
    """The text at hand is no BibTeX value."""


def bibtex_entries(text: str) -> Iterator[BibtexEntry]:
    """Yield the entries of a BibTeX or BibLaTeX file, with @string abbreviations filled in."""
    strings = {month: str(number) for number, month in enumerate(_MONTHS, 1)}
    at = 0
    while match := _ENTRY.search(text, at):
        at = match.end()
        kind = match[1].lower()
        if kind in ("comment", "preamble"):
            at = _skip_braces(text, match.end() - 1)
            continue
        try:
            if kind == "string":
                fields, at = _fields(text, at, strings)
                strings.update(fields)
                continue
            key = _KEY.match(text, at)
            fields, end = _fields(text, key.end() if key else at, strings)
        except _Broken:
            continue
        at = end
        yield BibtexEntry(kind, key[1] if key else "", fields)


def _fields(text: str, at: int, strings: dict[str, str]) -> tuple[dict[str, str], int]:
    """Read `name = value` pairs up to the closing brace; return them and where the entry ends."""
    fields: dict[str, str] = {}
    while name := _FIELD_NAME.match(text, at):
        value, at = _value(text, name.end(), strings)
        fields.setdefault(name[1].lower(), value)
    end = re.compile(r"[\s,]*[})]").match(text, at)
    if not end:
        raise _Broken
    return fields, end.end()


def _value(text: str, at: int, strings: dict[str, str]) -> tuple[str, int]:
    """Read one value: pieces in braces, in quotation marks, or bare, joined by `#`."""
    pieces = []
    while True:
        piece, at = _piece(text, at, strings)
        pieces.append(piece)
        join = _JOIN.match(text, at)
        if not join:
            return "".join(pieces), at
        at = join.end()


def _piece(text: str, at: int, strings: dict[str, str]) -> tuple[str, int]:
    opening = text[at : at + 1]
    if opening == "{":
        end = _skip_braces(text, at)
        return text[at + 1 : end - 1], end
    if opening == '"':
        end = _end_of_quotation(text, at + 1)
        return text[at + 1 : end], end + 1
    bare = _BARE.match(text, at)
    if not bare:
        raise _Broken
    return strings.get(bare[0].lower(), bare[0]), bare.end()


def _skip_braces(text: str, at: int) -> int:
    """Return the end of the group that begins at `at`; a backslash protects no brace in BibTeX, but does in exports."""
    closing = {"{": "}", "(": ")"}[text[at]]
    depth = 0
    for index in range(at, len(text)):
        character = text[index]
        if index > at and text[index - 1] == "\\" and text[index - 2 : index] != "\\\\":
            continue
        depth += (character == text[at]) - (character == closing)
        if depth == 0:
            return index + 1
    raise _Broken


def _end_of_quotation(text: str, at: int) -> int:
    depth = 0
    for index in range(at, len(text)):
        character = text[index]
        depth += (character == "{") - (character == "}")
        if character == '"' and depth == 0:
            return index
    raise _Broken
