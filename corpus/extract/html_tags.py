"""The tree of a page in; what its meta tags and links say of the article, tag by tag, out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from corpus.evidence import Statement
from corpus.extract.dates import published_and_issued
from corpus.extract.html_bylines import authors_of
from corpus.extract.html_dates import declared_day

Csl = dict[str, object]
Tags = Mapping[str, Sequence[str]]
# The tags that journal platforms print for Google Scholar (Highwire), and for each key the names that it may have.
_CITATION = {
    "title": ("citation_title",),
    "author": ("citation_author",),
    "container-title": ("citation_journal_title", "citation_conference_title"),
    "volume": ("citation_volume",),
    "issue": ("citation_issue",),
    "page": ("citation_firstpage",),
    "DOI": ("citation_doi",),
    "ISSN": ("citation_issn",),
    "publisher": ("citation_publisher",),
    "issued": ("citation_publication_date", "citation_date", "citation_online_date"),
}
# The qualified Dublin Core of journal platforms and repositories, and the tags of EPrints.
_DUBLIN_CORE = {
    "title": ("dc.title", "eprints.title"),
    "author": ("dc.creator.personalname", "eprints.creators_name", "dc.creator"),
    "container-title": ("dc.source", "eprints.publication"),
    "volume": ("dc.source.volume", "eprints.volume"),
    "issue": ("dc.source.issue", "eprints.number"),
    "page": ("dc.identifier.pagenumber", "eprints.pagerange"),
    "DOI": ("dc.identifier.doi",),
    "ISSN": ("dc.source.issn", "eprints.issn"),
    "issued": ("dc.date.issued", "eprints.date", "dc.date"),
}
_PLAIN = {
    "title": ("og:title", "dc.title", "twitter:title"),
    "author": ("author", "article:author", "dc.creator"),
    "container-title": ("og:site_name", "application-name", "dc.publisher"),
    "keywords": ("keywords", "news_keywords", "citation_keywords"),
    "description": ("og:description", "description"),
    "issued": (
        "article:published_time",
        "datepublished",
        "dc.date",
        "dc.date.issued",
        "dcterms.date",
        "dcterms.issued",
        "publishdate",
        "date",
    ),
}
# A copy that an archive of the web keeps bears the address of what it is a copy of.
_ARCHIVED = re.compile(r"https?://web\.archive\.org/web/\d+[a-z_]*/(?=https?://)")
_FIRST_PAGE = re.compile(r"https?://[^/?#]+/?(?:index\.\w{3,5})?")
_DOI_PREFIX = re.compile(r"^\s*(?:https?://(?:dx\.)?doi\.org/|doi:)\s*")


def tags_of(root: Any) -> dict[str, list[str]]:
    """Return the contents of the meta tags by their names, in small letters."""
    values: dict[str, list[str]] = {}
    for element in root.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop") or ""
        content = (element.get("content") or "").strip()
        if name and content:
            values.setdefault(name.lower(), []).append(re.sub(r"\s+", " ", content))
    return values


def journal_statements(tags: Tags) -> Iterator[Statement]:
    """Yield what the tags of journal platforms and repositories say."""
    if any(name.startswith("citation_") for name in tags):
        yield from _said(_from_citation(tags), _CITATION, tags)
    if any(name.startswith(("dc.source", "dc.creator.", "eprints.")) for name in tags):
        yield from _said(_from_dublin_core(tags), _DUBLIN_CORE, tags)


def plain_statements(tags: Tags) -> Iterator[Statement]:
    """Yield what Open Graph, plain Dublin Core and the common tags say."""
    yield from _said(_from_plain(tags), _PLAIN, tags)


def address_statements(root: Any, tags: Tags, url: str | None) -> Iterator[Statement]:
    """Yield the addresses that a page gives as its own; `url` is where a browser noted to have saved it from."""
    links = [link.get("href") or "" for link in root.iter("link") if (link.get("rel") or "").lower() == "canonical"]
    said = [("canonical link tag", link) for link in links]
    said += [(f"{name} tag", _first(tags, (name,))) for name in ("og:url", "citation_abstract_html_url")]
    base = _joined(url or "", next((element.get("href") or "" for element in root.iter("base")), ""))
    wholes = [(place, _ARCHIVED.sub("", _joined(base, address))) for place, address in said if address]
    wholes.append(("address saved from", _ARCHIVED.sub("", url or "")))
    # Sites by mistake give the address of their first page for all of them.
    for place, address in sorted(wholes, key=lambda one: _FIRST_PAGE.fullmatch(one[1]) is not None):
        if re.match(r"https?://[^/\s]+\.[^\s]+$", address):
            yield Statement("URL", address, place, "file", line=address)


def _joined(base: str, address: str) -> str:
    """Return an address whole, as its page has it from `base`; what is no address stays as it is."""
    from urllib.parse import urljoin

    try:
        return urljoin(base, address)
    except ValueError:
        return address


def _said(values: Csl, names: Mapping[str, Sequence[str]], tags: Tags) -> Iterator[Statement]:
    """Yield values with the tags that they are from; the time of publication is that of its day."""
    for key, value in values.items():
        name = next((name for name in names["issued" if key == "published" else key] if tags.get(name)), "")
        yield Statement(key, value, f"{name} tag", "file", line="; ".join(tags.get(name, ())))


def _first(tags: Tags, names: Sequence[str]) -> str:
    return next((tags[name][0] for name in names if tags.get(name)), "")


def _all(tags: Tags, names: Sequence[str]) -> list[str]:
    return next((list(tags[name]) for name in names if tags.get(name)), [])


def _from_citation(tags: Tags) -> Csl:
    found: Csl = {key: _first(tags, names) for key, names in _CITATION.items() if key != "issued"}
    first, last = _first(tags, ("citation_firstpage",)), _first(tags, ("citation_lastpage",))
    found["author"] = authors_of(_all(tags, _CITATION["author"]), inverted=True)
    found["page"] = f"{first}-{last}" if first and last and first != last else first
    found["DOI"] = _DOI_PREFIX.sub("", _first(tags, _CITATION["DOI"]))
    return found | published_and_issued(_first(tags, _CITATION["issued"]))


def _from_dublin_core(tags: Tags) -> Csl:
    found: Csl = {key: _first(tags, names) for key, names in _DUBLIN_CORE.items() if key != "issued"}
    pages = _first(tags, _DUBLIN_CORE["page"])
    found["author"] = authors_of(_all(tags, _DUBLIN_CORE["author"]), inverted=True)
    found["container-title"] = re.split(r"\s*;\s*", _first(tags, _DUBLIN_CORE["container-title"]))[0]
    found["page"] = pages if re.fullmatch(r"\d+(?:-\d+)?", pages) else ""
    return found | published_and_issued(_first(tags, _DUBLIN_CORE["issued"]))


def _from_plain(tags: Tags) -> Csl:
    keywords = _first(tags, _PLAIN["keywords"][:2]) or ";".join(tags.get("citation_keywords", ()))
    return {
        "title": _first(tags, _PLAIN["title"]),
        "author": authors_of(
            _all(tags, _PLAIN["author"]), inverted=not any(tags.get(name) for name in _PLAIN["author"][:2])
        ),
        "container-title": _first(tags, _PLAIN["container-title"]),
        "keywords": [word.strip() for word in re.split(r"[,;]", keywords) if word.strip()],
        "description": _first(tags, _PLAIN["description"]),
        **declared_day(_first(tags, _PLAIN["issued"])),
    }
