"""The elements of a web page and what they hold in; which are furniture of the site by name, role or class, out."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from corpus.extract.html_furniture import is_furniture
from corpus.extract.html_nodes import HIDDEN_STYLE, Leaf
from corpus.extract.known_headings import is_reference_heading

# Letters from which on an unlinked leaf is running text.
RUNNING = 100
_TAGS = frozenset({"nav", "footer", "button", "dialog", "amp-consent", "amp-sidebar", "amp-ad"})
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
    | newsletter | subscri\w+ | cookies? | consent | login | popup | modal | paywall | (?:alt)?metrics | republish
    | about[-_]?(?:the[-_]?)?authors? | author[-_]?(?:bio|box|card|profile) | tentang[-_]?penulis
    | catlinks | navbox | toc | editsection | sitesub | sitenotice | jump-to-nav
    )(?:$|[\s_-]) | (?:^|\s)tag(?:$|\s)""",
    re.IGNORECASE | re.VERBOSE,
)
_DOUBTFUL_CLASSES = re.compile(
    r"(?:^|\s)(?:(?:\w+[-_])?sidebar|widget|widget[-_]area|secondary|more|arsip|archives?)(?:$|\s)", re.IGNORECASE
)
# What sites call a part that a click unfolds ("Baca selengkapnya", answers below questions, leaves of a register).
_UNFOLDED = re.compile(
    r"collaps|accordion|akordeon|toggle|expand|tab-?(?:pane|panel|content)|panel-body|read-?more|more-?(?:text|content)|"
    r"full-?(?:text|content)|selengkapnya|lanjutan|jawaban|answer|faq",
    re.IGNORECASE,
)
_FOOTNOTES = re.compile(r"(?:^|\s)(?:footnotes?|doc-endnotes?|endnotes?|catatan-kaki)(?:$|\s)", re.IGNORECASE)
_NOTES = re.compile(r"footnote|endnote|catatan[-_]?kaki|references|bibliography|daftar[-_]?pustaka", re.IGNORECASE)
# What readers' comments have and a section that only bears the name has not.
_REPLIES = re.compile(
    r"\b(?:reply|balas|(?:leave|post|tambah(?:kan)?|kirim|tulis|tinggalkan|beri|posting)\s(?:a\s)?(?:comments?|komentar)|"
    r"(?:\d+|no|tidak ada|belum ada)\s(?:comments?|komentar|responses|tanggapan|thoughts)|"
    r"(?:comments?|komentar)\s?\(\d+\))(?!\w)",
    re.IGNORECASE,
)
_COMMENTS = re.compile(r"comment|komentar|respon", re.IGNORECASE)
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
# Elements that stand in a text; what stands beside them belongs to its flow.
_FLOW = frozenset({"p", "ul", "ol", "blockquote", "figure", "pre", "table"}) | _HEADINGS
_LEAST_LINKS = 3
_LONGEST_OFFER = 400
_AUTHORS = re.compile(
    r"(?:(?:about|tentang)\s(?:the\s)?)?(?:authors?|penulis|kontributor|contributors?)\s?:?", re.IGNORECASE
)
# An element that holds this share of the main text is the article, whatever its class says (`comments-open`).
_ARTICLE = 0.3
_NEARLY_ALL, _HARDLY = 0.6, 0.25
_OTHERS = re.compile(
    r"comment|komentar|respon|disqus|related|terkait|recommend|rekomendasi|popul|terbaru|lainnya|latest|login", re.I
)
# An article that holds more than this share of the main text is the page's own.
_OWN = 0.8


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
            element.tag not in ("html", "body")
            and inside.main <= _ARTICLE * main
            and _is_furniture(element, inside)
            and not _is_all_there_is(element, inside, held[root])
        ):
            found.add(element)
    return found


def _is_all_there_is(element: Any, inside: Held, page: Held) -> bool:
    """Tell whether an element holds nearly all words of a page in which hardly any text was found elsewhere.

    Readers may say more than a short article does, and other stories be more than it.
    """
    unlinked = page.letters - page.linked
    most = unlinked > 0 and inside.letters - inside.linked > _NEARLY_ALL * unlinked
    return most and page.main - inside.main < _HARDLY * unlinked and not _OTHERS.search(_names(element))


def other_articles(held: dict[Any, Held]) -> set[Any]:
    """Return the articles that a page loaded below its own, with all elements inside them.

    Each has a heading of the highest level, and the one that holds the main text stands beside them.
    """
    found: set[Any] = set()
    most = max((inside.main for inside in held.values()), default=0)
    for element, inside in held.items():
        own = element.tag == "article" and inside.main > most * _OWN and _has_title(element)
        if not own:
            continue
        for other in element.itersiblings("article"):
            if held[other].main < most * (1 - _OWN) and held[other].running and _has_title(other):
                found.update(one for one in other.iter() if one in held)
    return found


def _has_title(element: Any) -> bool:
    return any(True for _ in element.iter("h1"))


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
    if element.tag in _TAGS or role in _ROLES or _is_named_so(element, held):
        return True
    if element.get("hidden") is not None or HIDDEN_STYLE.search(element.get("style") or ""):
        return not _unfolds(element, held)
    if element.tag == "header":
        return not held.running and not any(True for _ in element.iter("h1", "h2", "h3"))
    if element.tag in _DOUBTFUL_TAGS or role == "complementary":
        return held.running * 2 < held.letters or _is_rail(element) or _is_about_authors(element)
    # Manuals set boxes of text as sidebars; those of a site hold links.
    if _DOUBTFUL_CLASSES.search(names) is not None and held.linked * 2 > held.letters:
        return True
    return (
        element.tag in ("section", "div") and not held.running and (_is_list(element, held) or _is_offer(element, held))
    )


def _unfolds(element: Any, held: Held) -> bool:
    """Tell whether what is hidden is shown at a click: a part of the text by its class, with the text before it."""
    if (
        not _UNFOLDED.search(f"{element.get('class') or ''} {element.get('id') or ''}")
        or held.linked * 2 > held.letters
    ):
        return False
    beside = element.getparent() if element.getparent() is not None else element
    return held.running * 2 > held.letters or any(True for _ in beside.iterchildren("p", *_HEADINGS))


def _is_named_so(element: Any, held: Held) -> bool:
    """Tell whether an element bears the name of furniture, for more than being headed by that word.

    Manuals make the address of a section from its heading: a chapter on comments is `id="comments"`.
    """
    if _CLASSES.search(f"{element.get('class') or ''} {element.get('role') or ''}"):
        return True
    name = element.get("id") or ""
    if not _CLASSES.search(name):
        return False
    if element.tag in _HEADINGS:
        return False
    heading = next(element.iter(*_HEADINGS), None)
    if heading is None or _slug("".join(heading.itertext())) != _slug(name):
        return True
    return held.linked * 2 > held.letters or not held.running or _is_answered(element)


def _slug(text: str) -> str:
    return re.sub(r"[\W\d_]+", "", text).lower()


def _is_answered(element: Any) -> bool:
    """Tell whether an element holds what readers' comments do: forms, ways to answer, comments by name."""
    inside = list(element.iterdescendants())
    return any(
        one.tag in ("form", "textarea", "time") or _COMMENTS.search(one.get("class") or "") for one in inside
    ) or bool(_REPLIES.search(" ".join(element.itertext())))


def _is_rail(element: Any) -> bool:
    """Tell whether an element stands beside the text, not in its flow."""
    parent = element.getparent()
    return parent is not None and not any(child.tag in _FLOW for child in parent)


def _is_list(element: Any, held: Held) -> bool:
    """Tell whether a section is a headed list of ways to other pages, whatever its class says."""
    if max(held.main * 2, held.letters) > held.linked * 2:
        return False
    headings = ["".join(one.itertext()) for one in element.iter("h2", "h3", "h4", "h5", "h6")]
    if not headings or any(map(is_reference_heading, headings)) or any(True for _ in element.iter("h1", "time")):
        return False
    ways = [one for one in element.iter("a") if not (one.get("href") or "#").startswith("#")]
    return sum(1 for one in ways if next(one.iterancestors(*_HEADINGS), None) is None) >= _LEAST_LINKS


def _is_offer(element: Any, held: Held) -> bool:
    """Tell whether a section without running text has a heading that only furniture has ("Related:")."""
    heading = next(element.iter("h2", "h3", "h4", "h5", "h6"), None)
    if heading is None or held.letters > _LONGEST_OFFER or next(element.iter("h1"), None) is not None:
        return False
    return is_furniture(" ".join("".join(heading.itertext()).split()))


def _is_about_authors(element: Any) -> bool:
    heading = next(element.iter(*_HEADINGS), None)
    return heading is not None and _AUTHORS.fullmatch("".join(heading.itertext()).strip()) is not None
