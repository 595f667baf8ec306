"""Metadata as a user types it: `key=value` words in, CSL-JSON and Kutip's own keys with clean values out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from citations.csl_record import DATE_KEYS, NAME_KEYS, TEXT_KEYS, csl_record, document_type
from corpus.errors import UsageError
from corpus.extract.dates import find_date
from corpus.names import csl_name

OWN_KEYS = ("description", "first_page", "tags")
# What people call keys that CSL names otherwise.
_KNOWN_AS = {
    "year": "issued", "date": "issued", "journal": "container-title", "journaltitle": "container-title",
    "website": "container-title", "booktitle": "container-title", "pages": "page", "authors": "author",
    "editors": "editor", "place": "publisher-place", "number-of-issue": "issue", "address": "URL", "tag": "tags",
    "first-page": "first_page", "university": "publisher", "institution": "publisher",
}  # fmt: skip
_KEYS = {key.lower(): key for key in ("type", *TEXT_KEYS, *NAME_KEYS, *DATE_KEYS, *OWN_KEYS)}


@dataclass(frozen=True, slots=True)
class TypedMetadata:
    """What the user typed: CSL values, values of Kutip's own keys, and keys to be emptied."""

    csl: Mapping[str, object] = field(default_factory=dict)
    own: Mapping[str, object] = field(default_factory=dict)
    emptied: tuple[str, ...] = ()


def read_typed(words: Iterable[str]) -> TypedMetadata:
    """Read `title=...`, `author=Rahma, Siti; {Badan Riset}`, `issued=2022-06-04`, `year=2022`, `DOI=` ...

    Names are separated by semicolons; a name in braces is that of a body and stays whole. An empty value takes the
    key away.

    Raises:
        UsageError: a word is no `key=value`, the key is unknown, or the value is not one for it.
    """
    csl: dict[str, object] = {}
    own: dict[str, object] = {}
    emptied: list[str] = []
    for word in words:
        key, value = _split(word)
        if not value:
            emptied.append(key)
        elif key in OWN_KEYS:
            own[key] = [tag.strip() for tag in re.split("[;,]", value) if tag.strip()] if key == "tags" else value
        else:
            csl[key] = _value(key, value)
    return TypedMetadata(csl, own, tuple(emptied))


def _split(word: str) -> tuple[str, str]:
    name, equals, value = word.partition("=")
    if not equals:
        raise UsageError(f"'{word}' is no key=value.", "Put quotes around values of several words: 'title=Hukum Laut'.")
    typed = name.strip().lower()
    key = _KEYS.get(_KNOWN_AS.get(typed, typed).lower())
    if typed in ("language", "lang"):
        raise UsageError(
            "The language of a text is found when it is read, passage by passage.",
            "Remove the document and ingest the file again with --lang id or --lang en.",
        )
    if key is None:
        raise UsageError(f"There is no metadata key '{name}'.", f"Use one of: {', '.join(sorted(_KEYS.values()))}.")
    return key, value.strip()


def _value(key: str, value: str) -> object:
    if key == "type":
        if document_type({"type": value}) != value:
            raise UsageError(f"'{value}' is no type of document.", "Use a CSL type: article-journal, webpage, book ...")
        return value
    typed = _names(value) if key in NAME_KEYS else _date(key, value) if key in DATE_KEYS else value
    clean = csl_record({key: typed}).get(key)
    if clean is None:
        raise UsageError(f"'{value}' is no value for {key}.", f"Type, for example: {key}='...'")
    return clean


def _names(value: str) -> list[dict[str, str]]:
    names = [name.strip() for name in value.split(";") if name.strip()]
    return [{"literal": name.strip("{}")} if name.startswith("{") else csl_name(name) for name in names]


def _date(key: str, value: str) -> dict[str, object]:
    """Read 2022, 2022-06, 2022-06-04 or a date as printed (4 Juni 2022, June 4, 2022)."""
    plain = re.fullmatch(r"(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?", value)
    if plain:
        parts = [int(part) for part in plain.groups() if part]
    else:
        parts = [int(part) for part in (find_date(value) or "")[:10].split("-") if part]
    if not parts or csl_record({key: {"date-parts": [parts]}}).get(key) != {"date-parts": [parts]}:
        raise UsageError(f"'{value}' is no date.", f"Type {key}=2022, {key}=2022-06-04 or {key}='4 Juni 2022'.")
    return {"date-parts": [parts]}
