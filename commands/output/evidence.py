"""A document's metadata in; lines that say of each value where it was read, how sure it is, and what disagrees, out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from citations.exchange.reference import iso_date
from commands.output.plain import one_line, wrapped, write
from corpus.catalog import DocumentRow
from corpus.passages import author_names

_OWN = ("description", "first_page", "tags", "keywords", "content_label", "affiliation")
# As a reference gives them; other values follow.
_FIRST = ("title", "author", "issued", "container-title", "volume", "issue", "page", "DOI", "ISSN", "publisher", "URL")
_KEY_WIDTH = 18
_INDENT = " " * (_KEY_WIDTH + 3)
_MOST_PLACES = 3


def print_values(row: DocumentRow) -> None:
    """Print every value with the places that say it and how sure it is; below it what other places say."""
    named = [*(key for key in _FIRST if key in row.csl), *(key for key in row.csl if key not in _FIRST)]
    values = {key: row.csl[key] for key in named} | {key: row.extra[key] for key in _OWN if row.extra.get(key)}
    untaken = [key for key in row.evidence if key not in values and row.evidence[key] and key in row.origins]
    for key in [*values, *untaken]:
        value = value_text(key, values[key]) if key in values else "-"
        for line in wrapped(f"{key:<{_KEY_WIDTH}} {value}  ({_told(row, key)})", indent=_INDENT, first="  "):
            write(line)
        for other in row.evidence.get(key, [])[key in values :]:
            said = f"not taken: {value_text(key, other['value'])}  ({_in_words(other)})"
            for line in wrapped(said, indent=_INDENT + "  ", first=_INDENT):
                write(line)


def print_lines(row: DocumentRow) -> None:
    """Print the lines that values were read from, each once, as printed, where they say more than the value."""
    seen: dict[str, None] = {}
    keys = sorted(row.evidence, key=lambda key: _FIRST.index(key) if key in _FIRST else len(_FIRST))
    for key in keys:
        for one in row.evidence[key]:
            for place in one["places"]:
                if (line := one_line(place.get("line", ""))) not in ("", value_text(key, one["value"])):
                    seen[f"{_place_in_words(place)}: {line}"] = None
    if seen:
        write("  as printed")
    for text in seen:
        for line in wrapped(text, indent="      ", first="    "):
            write(line)


def value_text(key: str, value: object) -> str:
    """Return a CSL value as one line."""
    if isinstance(value, Mapping):
        return one_line(iso_date(value))
    if isinstance(value, list) and all(isinstance(name, dict) for name in value):
        return one_line("; ".join(author_names({"author": value})))
    if isinstance(value, list | tuple):
        return one_line(", ".join(map(str, value)))
    return one_line(str(value))


def _told(row: DocumentRow, key: str) -> str:
    """Say where the value taken of a key is from; of documents of older versions little is known."""
    origin, candidates = row.origins.get(key, "file"), row.evidence.get(key)
    if not candidates or (origin == "user" and candidates[0]["places"][0]["place"] != "you"):
        return origin
    return _in_words(candidates[0])


def _in_words(candidate: Mapping[str, Any]) -> str:
    """Say which places give a value, and how sure it is.

    >>> _in_words({"sure": "likely", "places": [{"place": "running head", "page": 2}]})
    'running head, p. 2; likely'
    """
    places: Sequence[Mapping[str, Any]] = candidate["places"]
    named = [one_line(_place_in_words(place)) for place in places[:_MOST_PLACES]]
    more = [f"{len(places) - _MOST_PLACES} more"] if len(places) > _MOST_PLACES else []
    return f"{' + '.join([*named, *more])}; {candidate['sure']}"


def _place_in_words(place: Mapping[str, Any]) -> str:
    return f"{place['place']}, p. {place['page']}" if place.get("page") else str(place["place"])
