"""The leaves of a page in; which is the article's title, what stands with it, and the site's name out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from corpus.extract.dates import is_dateline
from corpus.extract.html_furniture import is_byline, is_furniture
from corpus.extract.html_layout import declared_titles
from corpus.extract.html_main import Main, fold
from corpus.extract.html_nodes import Leaf
from corpus.extract.html_signs import is_running
from corpus.extract.html_site_titles import heading_above_text, site_title

_TITLE_ROLES = frozenset({"h2", "h3", "h4", "h5", "h6", "text"})
_SHORTEST_TITLE = 10
_LONGEST_SITE = 70
_PARTS = re.compile(r"\s+[|–—·»:-]\s+|\s*[|»]\s*|:\s+")
# A line between title and text that says in a sentence what the article is about.
_SENTENCE = re.compile(r"\S+(?:\s+\S+){3,}[.!?…]['\"”’)]*")
_STANDFIRST_LINES = 8
_SITE_TAIL = re.compile(r"(?P<head>\S.*)\s+[-–—|]\s+(?P<site>\S.*)")
_OF = frozenset({"of", "the", "and", "dan", "di", "untuk", "for"})
# What begins so says more of the same.
_OPENS_SUBTITLE = re.compile(
    r"(?:sebuah|suatu|an?|studi|kajian|catatan|tinjauan|bagian|part|bab|chapter|menurut|dalam|in|on|page|halaman)\b",
    re.IGNORECASE,
)
_LEAST_WORDS, _MOST_WORDS = 3, 3


def title_index(root: Any, leaves: Sequence[Leaf], marks: Sequence[bool]) -> int | None:
    """Return which leaf is the article's heading: one that the page's own title names, or else the first h1."""
    declared = declared_titles(root)
    site = site_title(root, leaves)
    if site is not None and (heading := heading_above_text(leaves, site)) is not None:
        return heading
    first_main = next((index for index, mark in enumerate(marks) if mark), len(leaves))
    candidates = [index for index, leaf in enumerate(leaves) if leaf.role == "h1" and not leaf.aside]
    texts = {index: fold(leaves[index].text) for index in candidates}
    opening = [index for index in candidates if any(title.startswith(texts[index]) for title in declared)]
    if opening:
        return _below_site(leaves, opening[0], declared)
    others = [
        index
        for index, leaf in enumerate(leaves[: first_main + 3])
        if leaf.role in _TITLE_ROLES and len(leaf.text) > 15 and _is_declared(leaf, declared)
    ]
    # Where the page's title begins with a lower heading, the h1 is the site's name, as on blogs.
    named = [index for index in candidates if any(texts[index] in title for title in declared)]
    if not (others or named or candidates):
        return _untagged(root, leaves[:first_main])
    return next(iter((*others, *named, *candidates)), None)


def _untagged(root: Any, leaves: Sequence[Leaf]) -> int | None:
    """Return the last line above the text that is the page's title, as nothing of the page is a heading."""
    title = fold(parted_title(root.findtext(".//title") or "")[0])
    near = (at for at in range(len(leaves) - 1, -1, -1) if leaves[at].linked < 0.5 and not leaves[at].aside)
    return next((at for at in near if len(leaves[at].text) > 15 and fold(leaves[at].text) == title), None)


def _is_declared(leaf: Leaf, declared: Sequence[str]) -> bool:
    """Tell whether the page's own title is this leaf, for a heading also with the site's name behind it."""
    text = fold(leaf.text)
    return text in declared or (leaf.role != "text" and any(title.startswith(text) for title in declared))


def _below_site(leaves: Sequence[Leaf], index: int, declared: Sequence[str]) -> int:
    """Return the heading that is the rest of the page's title, where its beginning is the site's name and a link."""
    site = leaves[index]
    wholes = [title for title in declared if title.startswith(fold(site.text)) and title != fold(site.text)]
    if site.linked < 0.5:
        return index
    rest = (
        at
        for at, leaf in enumerate(leaves)
        if at > index
        and leaf.role in _TITLE_ROLES - {"text"}
        and any(fold(site.text) + fold(leaf.text) == title for title in wholes)
    )
    return next(rest, index)


def with_standfirst(
    leaves: Sequence[Leaf], main: Main, title: int | None, marks: list[bool]
) -> tuple[list[Leaf], list[bool]]:
    """Mark the sentences between title and text, which say what it is about; as headings they would open sections."""
    found = list(leaves)
    if title is None:
        return found, marks
    for index in range(title + 1, min(len(leaves), title + 1 + _STANDFIRST_LINES)):
        leaf = leaves[index]
        if is_running(leaf):
            break
        if leaf.role in _TITLE_ROLES and main.bare[index] and not leaf.aside and _is_standfirst(leaf):
            found[index] = replace(leaf, role="text")
            marks[index] = True
    return found, marks


def _is_standfirst(leaf: Leaf) -> bool:
    text = leaf.text
    return (
        leaf.linked < 0.5
        and _SENTENCE.fullmatch(text) is not None
        and not (is_furniture(text) or is_byline(text) or is_dateline(text))
    )


def site_in_title(whole: str, heading: str) -> str:
    """Return the name of the site, which stands in a page's title before or behind the heading; else "".

    >>> site_in_title("Nelayan Menunggu Kapal - Opini - Harian Pantai", "Nelayan Menunggu Kapal")
    'Harian Pantai'
    >>> site_in_title("Catatan Sumiati: Nelayan Menunggu Kapal", "Nelayan Menunggu Kapal")
    'Catatan Sumiati'
    """
    if len(heading) < _SHORTEST_TITLE:
        return ""
    parts = [part.strip() for part in _PARTS.split(whole.replace(heading, "\0", 1))]
    if "\0" not in parts or len(parts) < 2:
        return ""
    site = parts[-1] if parts[-1] != "\0" else parts[0]
    return site if 2 < len(site) < _LONGEST_SITE else ""


def parted_title(whole: str) -> tuple[str, str]:
    """Return a page's title without the name of the site behind it, and that name; "" where no name stands there.

    A name is a few words, each with a capital.

    >>> parted_title("Nelayan Menunggu Kapal - Harian Pantai"), parted_title("Pantai: sebuah kisah - catatan awal")
    (('Nelayan Menunggu Kapal', 'Harian Pantai'), ('Pantai: sebuah kisah - catatan awal', ''))
    """
    whole = " ".join(whole.split())
    match = _SITE_TAIL.fullmatch(whole)
    if match is None or len(match["head"].split()) < _LEAST_WORDS:
        return whole, ""
    words = match["site"].split()
    named = all(word[0].isupper() or word in _OF for word in words) and not _OPENS_SUBTITLE.match(match["site"])
    return (match["head"], match["site"]) if named and len(words) <= _MOST_WORDS else (whole, "")


def title_without_kicker(leaf: Leaf, declared: Sequence[str]) -> str:
    """Return a heading without the name of a column that opens it in an element of its own.

    Args:
        leaf: the heading.
        declared: what the page says its title is, folded.
    """
    element = leaf.element
    opening = next(iter(element), None)
    if opening is None or not isinstance(opening.tag, str) or (element.text or "").strip():
        return leaf.text
    kicker = " ".join("".join(opening.itertext()).split())
    rest = leaf.text.removeprefix(kicker).strip(" :|·–—-")
    if not kicker or rest == leaf.text or len(kicker.split()) > _MOST_WORDS:
        return leaf.text
    told = any(title.startswith(fold(rest)) for title in declared) and len(rest) >= _SHORTEST_TITLE
    return rest if told and not any(title.startswith(fold(leaf.text)) for title in declared) else leaf.text


def agrees_against(root: Any, leaves: Sequence[Leaf], index: int, told: str) -> bool:
    """Tell whether the heading and the page's own title agree on another title than a tag tells, which nobody sees."""
    heading, whole, other = fold(leaves[index].text), fold(root.findtext(".//title") or ""), fold(told)
    if len(leaves[index].text.split()) < _LEAST_WORDS or not whole.startswith(heading):
        return False
    return (
        bool(other) and not (heading in other or other in heading) and all(fold(leaf.text) != other for leaf in leaves)
    )
