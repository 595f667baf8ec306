"""The elements of a web page and what they hold in; which are furniture of the site by name, role or class, out."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from corpus.extract.html_nodes import HIDDEN_STYLE, Leaf

# Letters from which on an unlinked leaf is running text.
RUNNING = 100
_TAGS = frozenset({"nav", "footer", "button", "dialog"})
_ROLES = frozenset({"navigation", "banner", "contentinfo", "search"})
_DOUBTFUL_TAGS = frozenset({"aside", "form"})
_CLASSES = re.compile(
    r"""(?:^|[\s_-])(?:
    shar(?:e|ing)d?(?:addy|daddy|bar|button\w*)? | sosmed | social\w* | addtoany | bagikan
    | related\w* | terkait | bacajuga | baca[-_]juga | (?:ter)?popular\w* | terpopuler | trending | rekomendasi
    | recommend\w* | terbaru | lainnya
    | comments? | commentlist | komentar | respond | disqus\w* | fb-comments
    | ads? | adv | advert\w* | iklan | adsbygoogle | sponsor\w* | promo\w* | banner
    | breadcrumbs? | menu | nav | navbar | navigation | docnav | topbar | masthead | footer | printfooter | pagination
    | pager | paging | skip-link | tags | tag-list | tagcloud
    | newsletter | subscri\w+ | cookies? | login | popup | modal
    | catlinks | navbox | toc | editsection | sitesub | sitenotice | jump-to-nav
    )(?:$|[\s_-]) | (?:^|\s)tag(?:$|\s)""",
    re.IGNORECASE | re.VERBOSE,
)
_DOUBTFUL_CLASSES = re.compile(
    r"(?:^|\s)(?:(?:\w+[-_])?sidebar|widget|widget[-_]area|secondary|more|arsip|archives?)(?:$|\s)", re.IGNORECASE
)
_FOOTNOTES = re.compile(r"(?:^|\s)(?:footnotes?|doc-endnotes?|endnotes?|catatan-kaki)(?:$|\s)", re.IGNORECASE)
_NOTES = re.compile(r"footnote|endnote|catatan[-_]?kaki|references|bibliography|daftar[-_]?pustaka", re.IGNORECASE)
# An element that holds this share of the main text is the article, whatever its class says (`comments-open`).
_ARTICLE = 0.3


@dataclass(slots=True)
class Held:
    """How many letters an element holds: all, and those of running text, of links, and of the main text."""

    letters: int = 0
    running: int = 0
    linked: int = 0
    main: int = 0

    def add(self, other: Held) -> None:
        """Add what a child holds."""
        self.letters += other.letters
        self.running += other.running
        self.linked += other.linked
        self.main += other.main


def is_running(leaf: Leaf) -> bool:
    """Tell whether a leaf is running text: long, and not a link."""
    return len(leaf.text) > RUNNING and leaf.linked < 0.5


def weigh(root: Any, leaves: Iterable[Leaf], marks: Iterable[bool]) -> dict[Any, Held]:
    """Return what each element of the page holds, its descendants included."""
    held = {element: Held() for element in root.iter() if isinstance(element.tag, str)}
    for leaf, mark in zip(leaves, marks, strict=True):
        length = len(leaf.text)
        inside = Held(length, length * is_running(leaf), round(length * leaf.linked), length * mark)
        held[leaf.element].add(inside)
    for element in reversed(held):
        parent = element.getparent()
        if element is not root and parent is not None:
            held[parent].add(held[element])
    return held


def furniture_elements(root: Any, held: dict[Any, Held]) -> set[Any]:
    """Return the elements that are furniture and all elements inside them."""
    main = held[root].main
    found: set[Any] = set()
    for element, inside in held.items():
        if element.getparent() in found or (
            element.tag not in ("html", "body") and inside.main <= _ARTICLE * main and _is_furniture(element, inside)
        ):
            found.add(element)
    return found


def is_in_notes(element: Any) -> bool:
    """Tell whether an element stands among the notes below a text."""
    around = (element, *element.iterancestors())
    return any(_FOOTNOTES.search(_names(one)) for one in around if one.tag not in ("html", "body"))


def _names(element: Any) -> str:
    return " ".join(element.get(name) or "" for name in ("class", "id", "role"))


def _is_furniture(element: Any, held: Held) -> bool:
    role = element.get("role") or ""
    names = _names(element)
    if _NOTES.search(names):
        return False
    if element.tag in _TAGS or role in _ROLES or element.get("hidden") is not None or _CLASSES.search(names):
        return True
    if HIDDEN_STYLE.search(element.get("style") or ""):
        return True
    if element.tag == "header":
        return not held.running and not any(True for _ in element.iter("h1", "h2", "h3"))
    if element.tag in _DOUBTFUL_TAGS or role == "complementary":
        return held.running * 2 < held.letters
    # Manuals set boxes of text as sidebars; those of a site hold links.
    return _DOUBTFUL_CLASSES.search(names) is not None and held.linked * 2 > held.letters
