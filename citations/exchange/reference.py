"""One reference of another tool, as CSL-JSON, with the files it is attached to."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

_DAY = r"\d{4}(?:-\d{1,2}){0,2}"


@dataclass(frozen=True, slots=True)
class ForeignReference:
    """A reference as read; `key` is its citation key, `files` the names (without folders) of its attachments."""

    csl: Mapping[str, object]
    key: str = ""
    files: tuple[str, ...] = ()


def date_of(text: str) -> dict[str, object]:
    """Read `2022-06-04`, `2022/06/04/`, `2022-06`, `2022` or a range; anything else is kept as it is printed.

    >>> date_of("2022/06/04/")
    {'date-parts': [[2022, 6, 4]]}
    >>> date_of("2018-03/2019")
    {'date-parts': [[2018, 3], [2019]]}
    """
    parts = re.fullmatch(r"\s*(\d{4})(?:[-/](\d{1,2})(?:[-/](\d{1,2}))?)?[/\s]*", text)
    if parts:
        return {"date-parts": [[int(part) for part in parts.groups() if part]]}
    ends = re.fullmatch(rf"\s*({_DAY})\s*(?:/|--?|\u2013)\s*({_DAY})\s*", text)
    if ends:
        return {"date-parts": [[int(part) for part in end.split("-")] for end in ends.groups()]}
    return {"literal": text.strip(" /")} if text.strip(" /") else {}


def iso_date(value: object) -> str:
    """Return a CSL date as `2022-06-04`, as far as it is known, or its literal form."""
    if not isinstance(value, Mapping):
        return ""
    parts = value.get("date-parts")
    if not parts:
        return str(value.get("literal", ""))
    year, *rest = parts[0]
    return "-".join([f"{year:04}", *(f"{part:02}" for part in rest)])


def base_name(path: str) -> str:
    """Return the last part of a path of any system."""
    return re.split(r"[\\/]", path)[-1].strip()
