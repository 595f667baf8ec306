"""Turn a document's CSL-JSON, as found or typed, into a record that every CSL style can render: nothing added.

What is malformed is left out or printed as it stands; no value is guessed. Hidden characters are spelled out.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from citations.hidden import show_hidden

NAME_KEYS = ("author", "editor", "translator", "container-author", "collection-editor", "recipient", "interviewer")
DATE_KEYS = ("issued", "accessed", "event-date", "original-date", "submitted")
TEXT_KEYS = (
    "title", "title-short", "container-title", "container-title-short", "collection-title", "publisher",
    "publisher-place", "volume", "issue", "page", "edition", "number", "collection-number", "number-of-pages",
    "number-of-volumes", "chapter-number", "genre", "medium", "DOI", "URL", "ISBN", "ISSN", "archive",
    "archive_location", "authority", "event", "event-place", "jurisdiction", "original-title", "section", "version",
)  # fmt: skip
_NAME_PARTS = ("family", "given", "dropping-particle", "non-dropping-particle", "suffix")
_TYPES = frozenset(
    str.split(
        "article article-journal article-magazine article-newspaper bill book broadcast chapter dataset "
        "document entry entry-dictionary entry-encyclopedia figure graphic hearing interview legal_case "
        "legislation manuscript map motion_picture musical_score pamphlet paper-conference patent performance "
        "periodical personal_communication post post-weblog regulation report review review-book software "
        "song speech standard thesis treaty webpage"
    )
)
_DOI_PREFIX = re.compile(r"^\s*(?:https?://(?:dx\.)?doi\.org/|doi:)\s*", re.IGNORECASE)
_RANGE_DASH = re.compile(r"(?<=[0-9A-Za-z])\s*[-‐‑–—]{1,2}\s*(?=[0-9A-Za-z])")


def csl_record(csl: Mapping[str, object]) -> dict[str, object]:
    """Return a clean CSL-JSON record with the key `type` and whatever known keys hold a usable value.

    >>> csl_record({"title": "Laut", "volume": 3, "DOI": "doi:10.1/x", "issued": {"raw": "2020"}})["DOI"]
    '10.1/x'
    """
    record: dict[str, object] = {"type": document_type(csl)}
    for key in TEXT_KEYS:
        text = _text(csl.get(key))
        if text:
            record[key] = _normalised(key, text)
    for key in NAME_KEYS:
        names = _names(csl.get(key))
        if names:
            record[key] = names
    for key in DATE_KEYS:
        date = _date(csl.get(key))
        if date:
            record[key] = date
    return record


def document_type(csl: Mapping[str, object]) -> str:
    """Return the CSL type that the metadata states or that its other keys leave no doubt about, else `document`."""
    stated = csl.get("type")
    if isinstance(stated, str) and stated in _TYPES:
        return stated
    if _text(csl.get("container-title")) and (_text(csl.get("volume")) or _text(csl.get("ISSN"))):
        return "article-journal"
    return "document"


def names_of(record: Mapping[str, object], key: str = "author") -> tuple[Mapping[str, str], ...]:
    """Return the names under a key of a clean record."""
    names = record.get(key)
    return tuple(names) if isinstance(names, list) else ()


def _text(value: object) -> str:
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return ""
    return show_hidden(str(value))


def _normalised(key: str, text: str) -> str:
    """Strip what styles print themselves: the resolver before a DOI; one kind of dash in page ranges."""
    if key == "DOI":
        return _DOI_PREFIX.sub("", text)
    if key in ("page", "issue", "volume"):
        return _RANGE_DASH.sub("-", text)
    return text


def _names(value: object) -> list[dict[str, str]]:
    """Read a list of names; a name that is a plain text is printed whole, neither inverted nor split."""
    if isinstance(value, str | Mapping):
        value = [value]
    if not isinstance(value, Sequence):
        return []
    return [name for name in map(_name, value) if name]


def _name(value: object) -> dict[str, str]:
    if isinstance(value, str):
        value = {"literal": value}
    if not isinstance(value, Mapping):
        return {}
    literal = _text(value.get("literal"))
    parts = {part: _text(value.get(part)) for part in _NAME_PARTS}
    present = {part: text for part, text in parts.items() if text}
    if literal or not present:
        return {"literal": literal} if literal else {}
    if "family" not in present:
        return {"literal": " ".join(present.values())}
    return present


def _date(value: object) -> dict[str, object]:
    """Read a CSL date; what is not one plain date (a range, "circa", free text) becomes its printed form."""
    if isinstance(value, str | int) and not isinstance(value, bool):
        value = {"raw": value}
    if not isinstance(value, Mapping):
        return {}
    all_parts = value.get("date-parts")
    dates = [_parts(parts) for parts in all_parts] if isinstance(all_parts, Sequence) else []
    dates = [parts for parts in dates if parts]
    if not dates:
        return _free_date(_text(value.get("raw")) or _text(value.get("literal")))
    if len(dates) > 1 or value.get("circa"):
        years = "-".join(dict.fromkeys(str(parts[0]) for parts in dates))
        return {"literal": f"ca. {years}" if value.get("circa") else years, "circa": 1}
    return {"date-parts": dates}


def _free_date(text: str) -> dict[str, object]:
    iso = re.fullmatch(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?", text)
    if iso and (parts := _parts([part for part in iso.groups() if part])):
        return {"date-parts": [parts]}
    return {"literal": text, "circa": 1} if text else {}


def _parts(value: object) -> list[int]:
    """Return year, month, day as far as they are given and possible."""
    if not isinstance(value, Sequence) or isinstance(value, str):
        return []
    numbers: list[int] = []
    for part, (low, high) in zip(value, ((1, 9999), (1, 12), (1, 31)), strict=False):
        number = int(part) if str(part).isascii() and str(part).isdigit() and len(str(part)) < 5 else 0
        if not low <= number <= high:
            break
        numbers.append(number)
    return numbers
