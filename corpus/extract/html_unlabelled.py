"""Lines near a title that no word calls a byline in; the author whom their class, site or dateline betrays, out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Any

from corpus.extract.dates import is_dateline, without_dates
from corpus.extract.html_bylines import authors_of, is_name, is_other_role, is_post
from corpus.extract.html_furniture import is_furniture
from corpus.extract.html_nodes import Leaf
from corpus.extract.name_words import is_all_words, names_region
from corpus.names import without_degrees

# What sites call the element that holds the writer's name; words run together are parted before.
_CLASS = re.compile(
    r"(?:^|[\s_-])(?:authors?|by|by-?line|writers?|penulis|reporter|contributor|kontributor|reader-credits)(?:$|[\s_-])",
    re.IGNORECASE,
)
_NO_CLASS = re.compile(r"comment|komentar|avatar|editor|photo|foto|related|share|social", re.IGNORECASE)
_TAILED = re.compile(
    r"(?P<name>[^,|()]+?)(?:\s*\((?P<site>[^()]+)\)|\s+[-–—|]\s+(?P<place>[^|]+)|,\s*(?P<host>[\w-]+\.[a-z.]{2,6})|,\s*(?P<city>[A-ZÀ-Þ][a-z]+))"
)
_PLACE = re.compile(r"[A-ZÀ-Þ][\w.]+(?:\s[A-ZÀ-Þ][\w.]+)?")
_HOST = re.compile(r"[\w-]+\.(?:com|co\.id|id|org|net|co)", re.IGNORECASE)
# Houses write themselves small or in one word with capitals inside ("detikNews", "kumparanNEWS"); places never.
_MEDIUM = re.compile(r"[a-z]{4,}(?:[A-Z]\w*)?(?:\.(?:com|co\.id|id|org|net|co))?")
# Below an opinion: "*) Siti Rahma, peneliti Pusat Kajian Teluk".
_SIGNED = re.compile(r"\*{1,3}\s?\)?\s?(?:Penulis\s?(?:,|adalah|:)?\s)?(?P<name>[^,()]{4,50}),\s(?P<post>.+?)\.?")
# So many letters at the beginning make two names of one house ("detikcom", "detikNews").
_SAME_HOUSE = 5
_AROUND, _INSIDE = 2, 40
# How many leaves from the end of a page a signature may stand: tags, links and the footer follow it.
_AT_END = 40
_INLINE = frozenset({"a", "span", "b", "strong", "em", "i"})
_NAME_CLASS = re.compile(r"(?:^|[\s_-])(?:name|nama)(?:$|[\s_-])", re.IGNORECASE)


def unlabelled_authors(head: Sequence[Leaf], site: str) -> list[dict[str, str]]:
    """Return the author of the first line that is the writer's for more than its looks.

    A lone name may be a column, a place or a person in a picture. It is the writer's where the page's own classes or
    relations say so, where the site's name stands behind it, or where a place does and the date stands beside.

    Args:
        head: the leaves from below the title to the text.
        site: the name of the site, if it is known.
    """
    classed: list[dict[str, str]] = []
    other: list[dict[str, str]] = []
    for at, leaf in enumerate(head):
        beside = [one.text for one in (*head[max(0, at - 1) : at], *head[at + 1 : at + 2])]
        if any(is_other_role(text) for text in beside) or is_furniture(leaf.text) or is_post(leaf.text):
            continue
        classed += [name for name in _classed(leaf) if name not in classed]
        other = other or _tailed(leaf.text, site, dated=any(is_dateline(text) for text in beside))
    return classed or other


def signed_authors(leaves: Sequence[Leaf]) -> list[dict[str, str]]:
    """Return the author whom a line with an asterisk below the text names, with the post behind a comma."""
    for leaf in leaves[-_AT_END:]:
        signed = _SIGNED.fullmatch(leaf.text)
        if signed and " " in (name := without_degrees(signed["name"])) and is_name(name) and _is_post(signed["post"]):
            return authors_of([name])
    return []


def _is_post(text: str) -> bool:
    return is_post(text[:1].upper() + text[1:])


def _classed(leaf: Leaf) -> list[dict[str, str]]:
    """Return the names that stand in an element of the writer's."""
    inside = _is_writers(leaf.element)
    outer = inside or any(_is_writers(element) for element in islice(leaf.element.iterancestors(), _AROUND))
    for element in _inline(leaf.element):
        said = " ".join("".join(element.itertext()).split())
        own = _is_writers(element) or (outer and (_is_name_tag(element) or _stands_alone(element, said)))
        if own and (names := _listed(said)):
            return names
    return _listed(leaf.text) if inside or (outer and " " in leaf.text) else []


def _inline(element: Any) -> Iterator[Any]:
    return (child for child in islice(element.iterdescendants(), _INSIDE) if child.tag in _INLINE)


def _stands_alone(element: Any, text: str) -> bool:
    """Tell whether a name is one of several elements that nothing parts: the next one says what the person is."""
    following = element.getnext()
    parted = (element.tail or "").strip() or following is None or following.tag not in _INLINE
    return " " in text and not parted and _is_post("".join(following.itertext()).strip())


def _is_name_tag(element: Any) -> bool:
    return _NAME_CLASS.search(element.get("class") or "") is not None


def _is_writers(element: Any) -> bool:
    """Tell whether a page marks an element as holding who wrote it."""
    if "author" in (element.get("rel") or "").split() or (element.get("itemprop") or "") in ("author", "creator"):
        return True
    names = re.sub(r"(?<=[a-z])(?=[A-Z])", "-", f"{element.get('class') or ''} {element.get('id') or ''}")
    return _CLASS.search(names) is not None and not _NO_CLASS.search(names)


def _listed(text: str) -> list[dict[str, str]]:
    """Return the authors of a line that holds nothing but names, a place or the site behind them aside."""
    text = without_dates(text)
    tailed = _TAILED.fullmatch(text)
    bare = without_degrees(tailed["name"] if tailed else text)
    parts = re.split(r"\s*(?:[,;&/]|\bdan\b|\band\b)\s*", bare)
    column = " " not in bare and is_all_words(bare)
    return authors_of([bare]) if not column and all(is_name(part) for part in parts) else []


def _tailed(text: str, site: str, *, dated: bool) -> list[dict[str, str]]:
    """Return the author of a line with the site, or beside a date with a place, behind the name."""
    match = _TAILED.fullmatch(text)
    if match is None or not is_name(name := without_degrees(match["name"])):
        return []
    tail = match["site"] or match["place"] or match["host"] or match["city"]
    housed = _is_house(tail, site) or (match["host"] and _HOST.fullmatch(match["host"]))
    housed = housed or (match["place"] and (" " in name or dated) and _MEDIUM.fullmatch(tail))
    # "Siti Rahma, Sukarno" may be two persons; "SITI RAHMA, Palembang" is one and where she wrote.
    place = match["place"] or (match["city"] if name.isupper() else None)
    placed = dated and " " in name and place and _PLACE.fullmatch(tail)
    return authors_of([name]) if (housed or placed) and not (names_region(name) or is_all_words(name)) else []


def _is_house(tail: str, site: str) -> bool:
    """Tell whether a name is the site's own, or of the same house.

    >>> _is_house("Warta Kota", "wartaKota.id"), _is_house("detikNews", "detikcom"), _is_house("Jakarta", "detikcom")
    (True, True, False)
    """
    said, own = (re.sub(r"\W", "", name).lower() for name in (tail, site))
    if len(said) <= 3 or not own:
        return False
    return own.startswith(said) or (len(said.split()) == 1 and said[:_SAME_HOUSE] == own[:_SAME_HOUSE])
