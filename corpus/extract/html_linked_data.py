"""The tree of a page in; its JSON-LD objects, and what that of the article says in CSL keys, out."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from corpus.extract.html_bylines import authors_of
from corpus.extract.html_dates import declared_day

Csl = dict[str, object]
_ARTICLE_TYPES = ("Article", "Report", "BlogPosting", "WebPage", "CreativeWork", "Thesis", "SocialMediaPosting")
_MOST_JSON = 500_000


def linked_data(root: Any) -> list[Mapping[str, Any]]:
    """Return the JSON-LD objects of a page, those inside @graph included."""
    found: list[Mapping[str, Any]] = []
    for element in root.iter("script"):
        if (element.get("type") or "").lower() != "application/ld+json" or len(element.text or "") > _MOST_JSON:
            continue
        try:
            data = json.loads(re.sub(r"[\x00-\x1f]+", " ", element.text or ""))
        except (ValueError, RecursionError):
            continue
        found += _objects(data)
    return found


def _objects(data: Any) -> Iterator[Mapping[str, Any]]:
    for item in data if isinstance(data, list) else [data]:
        if isinstance(item, dict):
            yield item
            for key in ("@graph", "mainEntity"):
                yield from (node for node in _listed(item.get(key)) if isinstance(node, dict))


def linked_values(objects: Sequence[Mapping[str, Any]]) -> Csl:
    """Return what the object of the article says of it; the most telling type of object first."""
    for wanted in _ARTICLE_TYPES:
        for item in objects:
            kinds = item.get("@type")
            names = kinds if isinstance(kinds, list) else [kinds]
            if any(isinstance(name, str) and name.endswith(wanted) for name in names):
                found = _from_object(item, objects)
                if found.get("title") or found.get("published"):
                    return found
    return {}


def _from_object(item: Mapping[str, Any], objects: Sequence[Mapping[str, Any]]) -> Csl:
    publisher = next((_name_of(one, objects) for one in _listed(item.get("publisher"))), "")
    authors: list[dict[str, str]] = []
    for author in _listed(item.get("author")):
        name = _name_of(author, objects)
        if name and not _is_site(name, publisher):
            is_body = str(_resolved(author, objects).get("@type", "")).endswith("Organization")
            authors += [{"literal": name}] if is_body else authors_of([name])
    return {
        "title": _plain(item.get("headline") or item.get("name")),
        "author": authors,
        "container-title": publisher,
        **declared_day(_plain(item.get("datePublished"))),
    }


def _is_site(name: str, publisher: str) -> bool:
    """Tell whether an author so declared is the publisher, or a department of it."""
    said, own = (re.sub(r"\W", "", text).lower() for text in (name, publisher))
    return said == own or (len(own) > 3 and said.startswith(own))


def _listed(value: Any) -> list[Any]:
    if isinstance(value, Mapping) and "@list" in value:
        value = value["@list"]
    return value if isinstance(value, list) else [value] if value else []


def _resolved(value: Any, objects: Sequence[Mapping[str, Any]]) -> Mapping[str, Any]:
    """Return an object, or the one that it only refers to."""
    if not isinstance(value, Mapping):
        return {}
    if not value.get("name") and value.get("@id"):
        return next((item for item in objects if item.get("@id") == value["@id"] and item.get("name")), value)
    return value


def _name_of(value: Any, objects: Sequence[Mapping[str, Any]]) -> str:
    name = _resolved(value, objects).get("name") if isinstance(value, Mapping) else value
    return _plain(name)


def _plain(value: Any) -> str:
    import html

    return re.sub(r"\s+", " ", html.unescape(value)).strip() if isinstance(value, str) else ""
