"""The tree of a page and its leaves in; CSL-JSON metadata with origins out."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import takewhile
from typing import Any

from corpus.extract.dates import cover_date, declared_date, find_date, find_published, is_dateline
from corpus.extract.html_bylines import authors_of, byline_authors, paired_authors
from corpus.extract.html_nodes import Leaf
from corpus.extract.html_signs import is_running
from corpus.extract.html_titles import site_in_title
from corpus.extract.html_unlabelled import unlabelled_authors

Csl = dict[str, object]
_ARTICLE_TYPES = ("Article", "Report", "BlogPosting", "WebPage", "CreativeWork", "Thesis", "SocialMediaPosting")
# How far after the title a date in the open is still the article's own.
_NEAR_TITLE = 1500
_BYLINE_LINES = 8
_LONGEST_LINE, _LONGEST_CREDIT = 150, 80
_MOST_JSON = 500_000
_LONGEST_DATED = 120
# Behind the heading in a declared title: the site's name, or which page of the article this is.
_TITLE_TAIL = re.compile(r"\s+(?:[|–—-]|(?:halaman|page)\s(?:all|\d+))", re.IGNORECASE)


def metadata_of(
    root: Any, leaves: Sequence[Leaf], title_index: int | None, url: str | None
) -> tuple[Csl, dict[str, str], Csl]:
    """Return csl, origins and extra.

    What a journal declares (`citation_*`) goes before JSON-LD, that before Open Graph, that before what is
    printed on the page. Origins are `file` for declared values and `page` for printed ones.
    """
    meta = _meta_values(root)
    linked = _linked_data(root)
    declared: Csl = {}
    for source in (_from_citation(meta), _from_dublin_core(meta), _from_linked_data(linked), _from_meta(meta)):
        for key, value in source.items():
            if value and key not in declared:
                declared[key] = value
    if address := _address(root, meta, url):
        declared["URL"] = address
    printed = _from_page(root, leaves, title_index, str(declared.get("container-title", "")))
    if printed.get("author") and _are_bodies(declared.get("author")):
        # Portals declare themselves where a person signs.
        del declared["author"]
    csl: Csl = {}
    origins: dict[str, str] = {}
    extra: Csl = {}
    for origin, values in (("file", declared), ("page", printed)):
        for key, value in values.items():
            target = extra if key in ("published", "keywords", "description", "content_label") else csl
            if value and key not in target:
                target[key] = value
                if target is csl:
                    origins[key] = origin
    _finish(csl, origins, extra, leaves[title_index].text if title_index is not None else "")
    return csl, origins, extra


def _are_bodies(authors: object) -> bool:
    """Tell whether nobody is a person; one word alone is a person's name."""
    return isinstance(authors, list) and all(" " in name.get("literal", "") for name in authors)


def _finish(csl: Csl, origins: dict[str, str], extra: Csl, heading: str) -> None:
    """Turn the date into CSL's form, clean the title of the site's name, settle the type."""
    published = extra.get("published")
    if isinstance(published, str) and "issued" not in csl:
        parts = [int(part) for part in published[:10].split("-")]
        csl["issued"] = {"date-parts": [parts]}
        origins["issued"] = "page"
    title, site = csl.get("title"), csl.get("container-title")
    if (
        isinstance(title, str)
        and len(heading) > 10
        and title.startswith(heading)
        and _TITLE_TAIL.match(title, len(heading))
    ):
        csl["title"] = heading
    elif isinstance(title, str):
        csl["title"] = _without_site(title, site if isinstance(site, str) else "")
    if csl.get("publisher") == site:
        csl.pop("publisher", None)
        origins.pop("publisher", None)
    csl["type"] = "article-journal" if csl.get("volume") or csl.get("ISSN") else "webpage"
    origins["type"] = "inferred"


def _without_site(title: str, site: str) -> str:
    head, _, tail = title.rpartition(" - ") if " - " in title else title.rpartition(" | ")
    if head and site and re.sub(r"\W", "", tail).lower() in (re.sub(r"\W", "", site).lower(), f"{site.lower()}com"):
        return head.strip()
    return title.strip()


def _meta_values(root: Any) -> dict[str, list[str]]:
    values: dict[str, list[str]] = {}
    for element in root.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop") or ""
        content = (element.get("content") or "").strip()
        if name and content:
            values.setdefault(name.lower(), []).append(re.sub(r"\s+", " ", content))
    return values


def _first(meta: Mapping[str, Sequence[str]], *names: str) -> str:
    return next((meta[name][0] for name in names if meta.get(name)), "")


def _from_citation(meta: Mapping[str, Sequence[str]]) -> Csl:
    """Read the Highwire tags that journal platforms print for Google Scholar."""
    if not any(name.startswith("citation_") for name in meta):
        return {}
    first, last = _first(meta, "citation_firstpage"), _first(meta, "citation_lastpage")
    return {
        "title": _first(meta, "citation_title"),
        "author": authors_of(list(meta.get("citation_author", ()))),
        "container-title": _first(meta, "citation_journal_title", "citation_conference_title"),
        "volume": _first(meta, "citation_volume"),
        "issue": _first(meta, "citation_issue"),
        "page": f"{first}-{last}" if first and last and first != last else first,
        "DOI": re.sub(r"^\s*(?:https?://(?:dx\.)?doi\.org/|doi:)\s*", "", _first(meta, "citation_doi")),
        "ISSN": _first(meta, "citation_issn"),
        "publisher": _first(meta, "citation_publisher"),
        **_dated(_first(meta, "citation_publication_date", "citation_date", "citation_online_date")),
    }


def _from_dublin_core(meta: Mapping[str, Sequence[str]]) -> Csl:
    """Read the qualified Dublin Core of journal platforms and repositories; the plain one is read with the rest."""
    if not any(name.startswith(("dc.source", "dc.creator.", "eprints.")) for name in meta):
        return {}
    creators = meta.get("dc.creator.personalname") or meta.get("eprints.creators_name") or meta.get("dc.creator") or ()
    pages = _first(meta, "dc.identifier.pagenumber", "eprints.pagerange")
    return {
        "title": _first(meta, "dc.title", "eprints.title"),
        "author": authors_of(list(creators)),
        "container-title": re.split(r"\s*;\s*", _first(meta, "dc.source", "eprints.publication"))[0],
        "volume": _first(meta, "dc.source.volume", "eprints.volume"),
        "issue": _first(meta, "dc.source.issue", "eprints.number"),
        "page": pages if re.fullmatch(r"\d+(?:-\d+)?", pages) else "",
        "DOI": _first(meta, "dc.identifier.doi"),
        "ISSN": _first(meta, "dc.source.issn", "eprints.issn"),
        **_dated(_first(meta, "dc.date.issued", "eprints.date", "dc.date")),
    }


def _dated(text: str) -> Csl:
    """Read a declared date: ISO, `2018/11/05` or `2018`."""
    date = find_date(re.sub(r"^(\d{4})/(\d{1,2})/(\d{1,2})", _iso, text)) if text else None
    if date:
        return {"published": date, "issued": {"date-parts": [[int(part) for part in date[:10].split("-")]]}}
    stated = declared_date(text)
    return {"issued": stated} if stated else {}


def _iso(match: re.Match[str]) -> str:
    return f"{match[1]}-{int(match[2]):02}-{int(match[3]):02}"


def _linked_data(root: Any) -> list[Mapping[str, Any]]:
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


def _from_linked_data(objects: Sequence[Mapping[str, Any]]) -> Csl:
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
        **_dated(_plain(item.get("datePublished"))),
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


def _from_meta(meta: Mapping[str, Sequence[str]]) -> Csl:
    keywords = _first(meta, "keywords", "news_keywords") or ";".join(meta.get("citation_keywords", ()))
    names = list(meta.get("author", ()) or meta.get("article:author", ()) or meta.get("dc.creator", ()))
    return {
        "title": _first(meta, "og:title", "dc.title", "twitter:title"),
        "author": authors_of([name for name in names if not name.startswith("http")]),
        "container-title": _first(meta, "og:site_name", "application-name", "dc.publisher"),
        "keywords": [word.strip() for word in re.split(r"[,;]", keywords) if word.strip()],
        "description": _first(meta, "og:description", "description"),
        **_dated(
            _first(
                meta,
                "article:published_time",
                "datepublished",
                "dc.date",
                "dc.date.issued",
                "dcterms.date",
                "dcterms.issued",
                "publishdate",
                "date",
            )
        ),
    }


def _address(root: Any, meta: Mapping[str, Sequence[str]], url: str | None) -> str:
    canonical = [link.get("href") or "" for link in root.iter("link") if (link.get("rel") or "").lower() == "canonical"]
    candidates = [*canonical, _first(meta, "og:url"), _first(meta, "citation_abstract_html_url"), url or ""]
    return next((address for address in candidates if re.match(r"https?://[^/\s]+\.[^\s]+$", address)), "")


def _from_page(root: Any, leaves: Sequence[Leaf], title_index: int | None, site: str) -> Csl:
    """Read what is printed: the heading, a byline and the first date near it, the label of guest articles."""
    found: Csl = {}
    if title_index is not None:
        found["title"] = leaves[title_index].text
    else:
        found["title"] = re.sub(r"\s+", " ", root.findtext(".//title") or "").strip()
    start = title_index or 0
    length = 0
    near = []
    for leaf in leaves[start : start + 40]:
        near.append(leaf.text)
        length += len(leaf.text)
        if length > _NEAR_TITLE:
            break
    times = [element.get("datetime") or "" for element in root.iter("time")]
    # Blogs print the day above the title.
    above = [leaf.text for leaf in leaves[max(0, start - 2) : start] if is_dateline(leaf.text)]
    beside = [leaf.text for leaf in leaves[start + 1 : start + len(near)] if _may_date(leaf)]
    dates = [find_published(text) for text in (*times[:1], *beside, *above)]
    whole = re.sub(r"\s+", " ", root.findtext(".//title") or "")
    found["container-title"] = site_in_title(whole, str(found["title"]))
    edition = (find_date(leaf.text) for leaf in leaves if _is_edition(leaf, site or str(found["container-title"])))
    found["published"] = next((date for date in (*dates, *edition) if date), "")
    if not found["published"]:
        # A month and a year between title and text; a year alone may be anything.
        months = (date for leaf in _opening(leaves[start:]) if _may_date(leaf) and (date := cover_date(leaf.text)))
        found["issued"] = next((date for date in months if len(date["date-parts"][0]) > 1), None)
    found["author"] = _printed_authors(leaves[start:], near[1:], site)
    if any(text.lower() == "konten dari pengguna" for text in near):
        found["content_label"] = "Konten dari Pengguna"
    return found


def _may_date(leaf: Leaf) -> bool:
    """Tell whether a date in a leaf may be the article's: a picture has its own, and so has what a sentence tells."""
    return leaf.role not in ("caption", "quote") and len(leaf.text) < _LONGEST_DATED and leaf.text[-1] not in '.!?”"'


def _is_edition(leaf: Leaf, site: str) -> bool:
    """Tell whether a line names the site and a day, as below a page of a newspaper."""
    return bool(site) and leaf.text.startswith(site) and is_dateline(leaf.text[len(site) :].strip(" ,|"))


def _printed_authors(leaves: Sequence[Leaf], near: Sequence[str], site: str) -> list[dict[str, str]]:
    """Return the authors of the first byline: in one line, in two near the title, or without a word that says so."""
    # Wire services name their correspondent below the text.
    for text in (line for leaf in leaves for line in leaf.printed if len(line) < _LONGEST_LINE):
        if names := byline_authors(text):
            return names
    head = [line for line in near if len(line) < _LONGEST_CREDIT][:_BYLINE_LINES]
    return paired_authors(head) or unlabelled_authors(_opening(leaves), site)


def _opening(leaves: Sequence[Leaf]) -> list[Leaf]:
    """Return the first leaves between the title, which is the first, and the text."""
    return list(takewhile(lambda leaf: not is_running(leaf), leaves[1 : _BYLINE_LINES + 1]))
