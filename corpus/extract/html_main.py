"""The tree of a page and its leaves in; which leaves are the main text out."""

from __future__ import annotations

import logging
import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import accumulate
from typing import Any, NamedTuple

from corpus.extract.html_furniture import is_furniture
from corpus.extract.html_nodes import Leaf
from corpus.extract.html_signs import Held, furniture_elements, is_running, other_articles, weigh
from corpus.extract.known_headings import ends_references, is_reference_heading

# How far ahead, in letters, a short leaf may be looked for: further away it is another mention of the same words.
_REACH = 1500
_LONG = 60
# The main text's element holds this share of what trafilatura kept, and of the running text outside furniture.
_MOST = 0.85
_ALMOST_ALL = 0.9
# Elements that are part of a text, never the whole of it.
_PARTS = frozenset(
    {"p", "ul", "ol", "dl", "li", "blockquote", "pre", "table", "thead", "tbody", "tr", "span", "b", "font"}
)
_FEWEST = 2
# On a page with less running text than this a sentence counts as such, too.
_SHORT = 800
_SENTENCE = re.compile(r"[\"'“‘(]?[A-ZÀ-Þ]\S*(?:\s+\S+){5,}[.!?:]['\"”’)]*")
_LINKED = 0.6
# So many leaves of links in a row are a list of links.
_LIST = 3
_COMMENTS = re.compile(
    r"(?:\d{1,4}|no|tidak\sada|belum\sada)\s(?:komentar|comments?|tanggapan|responses?)\s*:?|"
    r"(?:komentar|comments?|tanggapan)\s*\(\d{1,4}\)",
    re.IGNORECASE,
)
# How many leaves before the main text the caption of its first picture may stand.
_OPENING = 6


class Main(NamedTuple):
    """Which leaves are main text, which are at least no furniture, and whether trafilatura found anything at all."""

    marks: list[bool]
    bare: list[bool]
    found: bool


def main_leaves(root: Any, markup: str, leaves: Sequence[Leaf]) -> Main:
    """Mark the leaves of the main text.

    trafilatura tells where it stands; of the element that holds it, everything is main text that is no furniture
    by signs of our own, since trafilatura leaves out lists and headings. A page without any furniture is main text
    as a whole.
    Where trafilatura found nothing, the whole page is taken for that element.
    """
    pieces = _trafilatura_pieces(markup)
    seen = _align(pieces, [fold(leaf.key) for leaf in leaves]) if pieces else [False] * len(leaves)
    found = any(seen)
    held = weigh(root, leaves, seen)
    furniture = furniture_elements(root, held) | other_articles(held)
    said = _readers_words(leaves, seen)
    bare = [leaf.element not in furniture and at not in said for at, leaf in enumerate(leaves)]
    links = _link_lists(leaves, seen, bare)
    container = _container(root, held, [leaf for leaf, is_bare in zip(leaves, bare, strict=True) if is_bare])
    inside = _below(container, leaves)
    announced = _announced(leaves)
    plain = all(bare) and not any(
        announced[i] or (seen[i] is inside[i] is False and leaves[i].linked > _LINKED) for i in range(len(leaves))
    )
    if not found or plain:
        inside = [True] * len(leaves)
    if plain and found:
        return Main(inside, bare, found=True)
    marks = [
        bare[at] and ((seen[at] and not (links[at] and _is_link(leaf))) or (inside[at] and not links[at]))
        for at, leaf in enumerate(leaves)
    ]
    return Main(_with_opening_captions(marks, leaves, bare), bare, found)


def _readers_words(leaves: Sequence[Leaf], seen: Sequence[bool]) -> set[int]:
    """Return the leaves from "2 komentar:" on, to the end of what it heads, where the text stands above it."""
    letters = [len(leaf.text) if is_running(leaf) else 0 for leaf in leaves]
    total = sum(count for count, mark in zip(letters, seen, strict=True) if mark)
    above = 0
    for index, leaf in enumerate(leaves):
        if above >= _MOST * total and _COMMENTS.fullmatch(leaf.text) and sum(letters[:index]) > _SHORT:
            around = leaf.element.getparent()
            inside = set(around.iter()) if around is not None else {leaf.element}
            return {at for at in range(index, len(leaves)) if leaves[at].element in inside}
        above += letters[index] * seen[index]
    return set()


def _container(root: Any, held: dict[Any, Held], bare: Sequence[Leaf]) -> Any:
    """Return the smallest element that holds the main text, and most of the running text that is not furniture."""
    element = root
    while (child := max(element.iterchildren("*"), key=lambda one: held[one].main, default=None)) is not None:
        if held[child].main < _MOST * held[root].main or not held[child].main:
            break
        element = child
    # Sites set a paragraph in any element; one alone is a part of a text as well.
    while element.tag in _PARTS or (element is not root and sum(_below(element, bare)) < _FEWEST):
        element = element.getparent()
    return _widened(element, root, [leaf for leaf in bare if not _is_link(leaf)])


def _widened(element: Any, root: Any, texts: Sequence[Leaf]) -> Any:
    """Return the highest element around one that adds running text rather than the scraps of a site."""
    total = sum(len(leaf.text) for leaf in texts if is_running(leaf))
    inside = _below(element, texts)
    widest = element
    while element is not root:
        element = element.getparent()
        wider = _below(element, texts)
        added = [leaf for leaf, was, now in zip(texts, inside, wider, strict=True) if now and not was]
        said = [is_running(leaf) or (total < _SHORT and _is_sentence(leaf)) for leaf in added]
        running = sum(len(leaf.text) for leaf, is_said in zip(added, said, strict=True) if is_said)
        scraps = sum(
            len(leaf.text) for leaf, is_said in zip(added, said, strict=True) if not (is_said or _is_heading(leaf))
        )
        if running > (1 - _ALMOST_ALL) * total or running > scraps:
            widest, inside = element, wider
    return widest


def _is_sentence(leaf: Leaf) -> bool:
    """Tell whether a leaf is a sentence, and none that any page says."""
    return leaf.linked < 0.5 and _SENTENCE.fullmatch(leaf.text) is not None and not is_furniture(leaf.text)


def _below(container: Any, leaves: Sequence[Leaf]) -> list[bool]:
    inside = set(container.iter())
    return [leaf.element in inside for leaf in leaves]


def _link_lists(leaves: Sequence[Leaf], seen: Sequence[bool], bare: Sequence[bool]) -> list[bool]:
    """Mark lists of links with their headings, and lines of links before and after the main text."""
    marks = [False] * len(leaves)
    first = next((index for index, mark in enumerate(seen) if mark), 0)
    last = max((index for index, mark in enumerate(seen) if mark), default=len(leaves))
    announced = _announced(leaves)
    candidates = [
        _is_link(leaf) and (not mark or told) for leaf, mark, told in zip(leaves, seen, announced, strict=True)
    ]
    in_references = False
    index = 0
    while index < len(leaves):
        end = index
        while end < len(leaves) and candidates[end]:
            end += 1
        if end == index:
            leaf = leaves[index]
            in_references = is_reference_heading(leaf.text) or (in_references and not ends_references(leaf.text))
            index += 1
            continue
        if not in_references and (end - index >= _LIST or not first <= index < last):
            marks[index:end] = [True] * (end - index)
            if (
                index
                and _is_heading(leaves[index - 1])
                and (end == len(leaves) or _is_heading(leaves[end]) or not bare[end])
            ):
                marks[index - 1] = True
        index = end
    return marks


def _announced(leaves: Sequence[Leaf]) -> list[bool]:
    """Mark the links right below words such as "Berita terkait": nobody's text, whoever takes them for it."""
    marks: list[bool] = []
    telling = False
    for leaf in leaves:
        marks.append(telling and _is_link(leaf))
        telling = marks[-1] or is_furniture(leaf.text)
    return marks


def _is_heading(leaf: Leaf) -> bool:
    return leaf.role[1:].isdigit()


def _is_link(leaf: Leaf) -> bool:
    """Tell whether a leaf leads elsewhere; a printed address is a source that the text names."""
    if "://" in leaf.text:
        return False
    return leaf.linked > _LINKED and leaf.role not in ("cell", "caption") and not _is_heading(leaf)


def _with_opening_captions(marks: list[bool], leaves: Sequence[Leaf], bare: Sequence[bool]) -> list[bool]:
    """Mark the captions of pictures that open an article, which stand before its first paragraph."""
    texts = (index for index, mark in enumerate(marks) if mark and is_running(leaves[index]))
    first = next(texts, next((index for index, mark in enumerate(marks) if mark), 0))
    for index in range(max(0, first - _OPENING), first):
        leaf = leaves[index]
        marks[index] |= bare[index] and leaf.role == "caption" and leaf.linked < 0.5 and len(leaf.text) > 15
    return marks


def fold(text: str) -> str:
    """Return the letters and digits of a text in small letters."""
    return "".join(letter for letter in text.casefold() if letter.isalnum())


def _trafilatura_pieces(markup: str) -> list[str]:
    """Return the blocks that trafilatura keeps, folded, in order."""
    import trafilatura

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    found: Any = trafilatura.bare_extraction(markup, favor_precision=True, include_comments=False)
    if found is None or found.body is None:
        return []
    blocks = [
        element
        for element in found.body.iter("p", "head", "item", "quote", "cell", "code", "div", "ab")
        if not any(True for _ in element.iterchildren("p", "list", "table", "item", "row", "quote", "head"))
    ]
    pieces = [fold("".join(element.itertext())) for element in blocks]
    return [piece for piece in pieces if piece] or [fold(found.text or "")]


def _align(pieces: Sequence[str], keys: Sequence[str]) -> list[bool]:
    """Walk through the page and trafilatura's text side by side; a leaf found there, in order, is marked."""
    whole = "".join(pieces)
    starts = [0, *accumulate(len(piece) for piece in pieces)]
    here = 0
    marks = []
    for key in keys:
        after = _match(whole, starts, here, key) if key else None
        marks.append(after is not None)
        here = here if after is None else after
    return marks


def _match(whole: str, starts: Sequence[int], here: int, key: str) -> int | None:
    """Return where the text goes on after the leaf, or None if it is not there."""
    if whole.startswith(key, here):
        return here + len(key)
    reach = len(whole) if len(key) >= _LONG else min(len(whole), here + _REACH)
    index = bisect_left(starts, here)
    while index + 1 < len(starts) and starts[index] < reach:
        start, end = starts[index], starts[index + 1]
        if end - start == len(key) and whole.startswith(key, start):
            return end
        # A leaf may hold more than trafilatura kept of it (a link, an advertisement in its midst).
        if end - start >= max(_LONG, len(key) // 2) and whole[start:end] in key:
            return end
        index += 1
    if len(key) >= 20 and (found := whole.find(key, here, reach)) >= 0:
        return found + len(key)
    return None
