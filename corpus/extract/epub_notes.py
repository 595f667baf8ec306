"""The chapters of an e-book in, one after the other; which of their elements are notes, by links to and fro, out."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import unquote

# What a link to a note or back to its call shows: "12", "[12]", "(a)", "*", an arrow back.
_MARK = re.compile(
    r"[\[(]?\s*(?:\d{1,3}|[a-z]|[ivxl]{1,6}|[*†‡§¶]{1,3})\s*[\])]?[.:]?|(?P<arrow>[\^↑↩⏎←«]\ufe0e?)", re.IGNORECASE
)
_HOLDERS = frozenset({"p", "li", "div", "aside", "dd", "td"})
_WHOLE = frozenset({"li", "dd", "aside"})

Place = tuple[str, str]
"""A part of the book and the name of a place in it."""


class NoteLinks:
    """The calls of notes in all parts read so far: the place each leads to, and by which names its own is known."""

    def __init__(self) -> None:
        self._calls: dict[Place, set[Place]] = {}

    def of_part(self, root: Any, part: str) -> tuple[list[Any], list[Any]]:
        """Return the links of a part that call notes of it, and the elements that are notes.

        A note begins with its mark, linked back to a call that was read before and leads to it; or it ends with an
        arrow. Books without types (EPUB 2, what was saved from a word processor) have no other sign of a note, and
        it is a sure one: tables of contents and references are not linked to and fro by a number.
        """
        here: dict[Place, list[Any]] = {}
        calls: list[Any] = []
        notes: list[Any] = []
        for link in list(root.iter("a")):
            mark = _MARK.fullmatch(_text_of(link))
            if mark is None or "#" not in link.get("href", ""):
                continue
            target, own = _target(link, part), {(part, name) for name in _names_around(link)}
            holder = _holder(link)
            answered = [name for name in own if target in self._calls.get(name, ())]
            if answered and holder is not None and (mark["arrow"] or _begins_with(holder, link)):
                notes.append(holder)
                calls += [call for name in answered for call in here.get(name, ())]
            else:
                self._calls.setdefault(target, set()).update(own)
                here.setdefault(target, []).append(link)
        return calls, list(dict.fromkeys(notes))


def _target(link: Any, part: str) -> Place:
    path, _, fragment = link.get("href", "").partition("#")
    there = posixpath.normpath(posixpath.join(posixpath.dirname(part), unquote(path))) if path else part
    return there, unquote(fragment)


def _names_around(link: Any) -> Iterator[str]:
    """Yield the names of a link, of what it holds, and of what begins where it stands."""
    for inner in link.iter():
        yield from _names(inner)
    element = link
    while (around := element.getparent()) is not None and around.tag != "body":
        before = element.getprevious()
        while before is not None and not _text_of(before) and not (before.tail or "").strip():
            yield from _names(before)
            before = before.getprevious()
        if before is not None or (around.text or "").strip():
            return
        yield from _names(around)
        element = around


def _names(element: Any) -> Iterator[str]:
    yield from filter(None, (element.get("id"), element.get("name")))


def _holder(link: Any) -> Any:
    """Return what holds a note: the paragraph around its link, or the item of a list around that."""
    around = [element for element in link.iterancestors() if element.tag in _HOLDERS]
    whole = next((element for element in around[:2] if element.tag in _WHOLE), None)
    return whole if whole is not None else next(iter(around), None)


def _begins_with(holder: Any, link: Any) -> bool:
    return _text_of(holder).lstrip("[(").startswith(_text_of(link).lstrip("[("))


def _text_of(element: Any) -> str:
    return "".join(element.itertext()).strip()
