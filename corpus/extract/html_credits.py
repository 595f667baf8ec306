"""A line of parts ("7 Mei 2021 | Reporter: X | Editor: Y") in; its authors, if it says who made a story, out."""

from __future__ import annotations

import re

from corpus.extract.dates import find_date, without_dates
from corpus.extract.html_bylines import byline_authors, is_name

_PARTS = re.compile(r"\s*[|•·]\s*|\s*/\s*(?=[A-Za-z]{3,12}\s*:)|\s*;\s*")
_ROLE = re.compile(
    r"(?:reporter|rep|penulis|pewarta|wartawan|kontributor|jurnalis|oleh|by|authors?|written\sby|editor|red|redaktur|"
    r"penyunting|foto(?:grafer)?|photo(?:grapher)?|translator|penerjemah|alih\sbahasa|uploader|videografer|laporan)"
    r"\s*[:：]\s*(?P<name>.{2,60})|(?:oleh|by)\s+(?P<person>.{2,60})",
    re.IGNORECASE,
)
_TIME = re.compile(r"(?:(?:pukul|jam)\s)?\d{1,2}[:.]\d\d(?:\s?(?:WIB|WITA|WIT|[AP]M))?", re.IGNORECASE)
_LONGEST = 200
_FEW_WORDS = 5


def credits_of(text: str) -> list[dict[str, str]] | None:
    """Return the authors of a line of days, times, places and people with their roles; None for any other line.

    >>> credits_of("Sabtu, 8 Mei 2021 | 14:05 WIB | Reporter: Siti Rahma | Editor: Budi Santoso")
    [{'family': 'Rahma', 'given': 'Siti'}]
    >>> credits_of("Rep: Siti Rahma/ Red: Budi Santoso"), credits_of("Editor: Budi | Foto: Siti")
    ([{'family': 'Rahma', 'given': 'Siti'}], [])
    >>> credits_of("Semarang, Harian Teluk — Sabtu, 8 Mei 2021 | Penulis: Siti Rahma")
    [{'family': 'Rahma', 'given': 'Siti'}]
    >>> credits_of("Sabtu, 8 Mei 2021 | Semarang")
    """
    parts = [part for part in _PARTS.split(text.strip()) if part] if len(text) < _LONGEST else []
    roles = [match for part in parts if (match := _role(part))]
    if len(parts) < 2 or not roles or not all(_role(part) or _is_when(part) for part in parts):
        return None
    return next((names for match in roles if (names := byline_authors(match[0]))), [])


def _role(part: str) -> re.Match[str] | None:
    match = _ROLE.fullmatch(part)
    names = re.split(r",\s*|\s(?:dan|and|&)\s", match["name"] or match["person"]) if match else ()
    return match if names and all(is_name(name) for name in names) else None


def _is_when(part: str) -> bool:
    """Tell whether a part is a time, a day with a few words before it, or a place or column of a few words."""
    if _TIME.fullmatch(part):
        return True
    return len((without_dates(part) if find_date(part) else part).split()) <= _FEW_WORDS and part[0].isalnum()
