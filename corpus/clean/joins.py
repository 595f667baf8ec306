"""How two lines of one block become one: the line's end and the next line's beginning in, a join out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from corpus.clean.break_hyphens import BREAK_HYPHENS

if TYPE_CHECKING:
    from corpus.clean.hyphens import Hyphens

_LEFT = re.compile(rf"(\w(?:[\w'’.]|[-\u2010/](?=\w))*)[{BREAK_HYPHENS}]\Z")
_RIGHT = re.compile(r"\w(?:[-\u2010](?=\w)|[\w]|['’](?=\w))*")
_URL_BREAK = re.compile(r"(?:https?://|www\.|doi\.org/|\bdoi:\s?10\.)\S*[-/_=?&%.~]\Z", re.IGNORECASE)
_LONGEST_TOKEN = 200
_URL_REST = re.compile(r"[a-z0-9%_~?=&#/-]")
# Some printers break an address anywhere: after its scheme, or within a word. What follows then shows what it is.
_SCHEME = re.compile(r"\bhttps?:/?\Z", re.IGNORECASE)
# The line before may have held the address's scheme.
_PATH_BREAK = re.compile(r"(?:\A|\s)(?:[a-z0-9-]+\.)+[a-z]{2,}/\S*[-/_=?&%.~]\Z", re.IGNORECASE)
_SUFFIX = re.compile(r"(?:pdf|x?html?|php|aspx?|docx?|xlsx?|pptx?)\b")
_URL_WORD = re.compile(r"(?:https?://|www\.|doi\.org/)\S*\w\Z", re.IGNORECASE)
_URL_WORD_REST = re.compile(r"(?=\S*[a-z])[a-z0-9%_~.-]+/(?:[^\s/]*(?:\d|[.%_~?=&#]\w)|\S*/\w)", re.IGNORECASE)


# Dashes and slashes that stand close to the words beside them, at a line's end or, rarely, at the next one's start.
_CLOSE_DASHES = "/‒–—―"
_DASH_AHEAD = re.compile(r"[/—][^\W\d_]{2}")


@dataclass(frozen=True, slots=True)
class Join:
    """What stands between two lines: `separator`, and what becomes of the break hyphen before it.

    `hyphen` is None where the first line does not end in one, else the text that it becomes.
    """

    separator: str
    hyphen: str | None = None


SPACE = Join(" ")


def join_lines(before: str, after: str, hyphens: Hyphens) -> Join:
    """Decide how a line is continued by the next one, both without white space at their ends.

    >>> join_lines("menghilangkan/", "menurunkan", None)
    Join(separator='', hyphen=None)
    """
    before = before[-_LONGEST_TOKEN:]
    if _is_broken_address(before, after):
        return Join("")
    left, right = _LEFT.search(before), _RIGHT.match(after)
    if left and right:
        return _hyphen_join(before[-1], hyphens.decide(left[1], right[0]))
    if right and len(before) > 1 and before[-1] in _CLOSE_DASHES and not before[-2].isspace():
        return Join("")
    if before[-1].isalpha() and _DASH_AHEAD.match(after):
        return Join("")
    return SPACE


def _is_broken_address(before: str, after: str) -> bool:
    """Tell whether a line breaks an address of the web."""
    if _URL_BREAK.search(before):
        return _URL_REST.match(after) is not None
    if _PATH_BREAK.search(before):
        return (_SUFFIX if before.endswith(".") else _URL_REST).match(after) is not None
    if _SCHEME.search(before):
        return after.startswith("/")
    return _URL_WORD.search(before) is not None and _URL_WORD_REST.match(after) is not None


def _hyphen_join(hyphen: str, decision: str) -> Join:
    if decision == "join":
        return Join("", "")
    # A soft hyphen or pdfium's mark would be invisible in the middle of a line.
    kept = hyphen if hyphen in "-\u2010" else "-"
    return Join(" " if decision == "space" else "", kept)
