"""The tree of a page and its leaves in; CSL-JSON metadata, each value with its evidence, out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from corpus.evidence import EVIDENCE, Statement, evidence_of, taken
from corpus.extract.html_dates import in_local_time
from corpus.extract.html_linked_data import linked_data, linked_values
from corpus.extract.html_nodes import Leaf
from corpus.extract.html_printed import printed_statements
from corpus.extract.html_site_titles import site_title
from corpus.extract.html_tags import address_statements, journal_statements, plain_statements, tags_of
from corpus.extract.html_titles import agrees_against

Csl = dict[str, object]
_EXTRA = frozenset({"published", "keywords", "description", "content_label"})
_SHARED = re.compile(r"JSON-LD|og:|twitter:")
# Behind the heading in a declared title: the site's name, or which page of the article this is.
_TITLE_TAIL = re.compile(r"\s+(?:[|–—-]|(?:halaman|page)\s(?:all|\d+))", re.IGNORECASE)


def metadata_of(
    root: Any, leaves: Sequence[Leaf], title_index: int | None, url: str | None
) -> tuple[Csl, dict[str, str], Csl]:
    """Return csl, origins and extra, in which the evidence is.

    What a journal declares (`citation_*`) goes before JSON-LD, that before Open Graph, that before what is
    printed on the page. Origins are `file` for declared values and `page` for printed ones.
    """
    tags = tags_of(root)
    linked = linked_values(linked_data(root)).items()
    declared = [
        *journal_statements(tags),
        *(
            Statement(key, value, "JSON-LD", "file", line=value if isinstance(value, str) else "")
            for key, value in linked
        ),
        *plain_statements(tags),
        *address_statements(root, tags, url),
    ]
    site = str(taken(declared)[0].get("container-title", ""))
    declared = [_with_body(said, site) for said in declared]
    if title_index is not None and (own := site_title(root, leaves)) is not None:
        declared = [said for said in declared if said.key != "title" or said.value != own]
    if title_index is not None:
        declared = _as_seen(root, leaves, title_index, declared)
    known, _ = taken(declared)
    printed = list(printed_statements(root, leaves, title_index, site))
    declared = in_local_time(declared, printed)
    signed = [said for said in printed if said.key == "author" and said.value]
    # Portals declare themselves where a person signs.
    said = [*(signed if _are_bodies(known.get("author")) else ()), *declared, *printed]
    csl, origins = taken(one for one in said if one.key not in _EXTRA)
    extra, _ = taken(one for one in said if one.key in _EXTRA)
    _finish(csl, origins, leaves[title_index].text if title_index is not None else "")
    told = [one for one in said if one.key != "published" and (one.key in csl or one.key in extra)]
    return csl, origins, extra | {EVIDENCE: evidence_of(told, csl | extra)}


def _as_seen(root: Any, leaves: Sequence[Leaf], title_index: int, declared: list[Statement]) -> list[Statement]:
    """Put the heading before what tags for sharing tell, where page title and heading agree on another title."""
    told = next((said for said in declared if said.key == "title" and said.value), None)
    if told is None or not _SHARED.match(told.place):
        return declared
    if not agrees_against(root, leaves, title_index, str(told.value)):
        return declared
    heading = leaves[title_index].text
    return [Statement("title", heading, "heading", line=heading), *declared]


def _with_body(said: Statement, site: str) -> Statement:
    """Return a declared author whole where it is the site itself, which is no person."""
    if said.key != "author" or not isinstance(said.value, list) or len(said.value) != 1:
        return said
    name = " ".join(filter(None, (said.value[0].get("given"), said.value[0].get("family"))))
    same = re.sub(r"\W", "", name).casefold() == re.sub(r"\W", "", site).casefold()
    return said._replace(value=[{"literal": site}]) if name and same else said


def _are_bodies(authors: object) -> bool:
    """Tell whether nobody is a person; one word alone is a person's name."""
    return isinstance(authors, list) and all(" " in name.get("literal", "") for name in authors)


def _finish(csl: Csl, origins: dict[str, str], heading: str) -> None:
    """Clean the title of the site's name, and settle the type."""
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
