"""The page's own title and leaves in; whether that title is no article's, and the heading that is, out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile
from typing import Any

from corpus.extract.html_nodes import Leaf
from corpus.extract.html_signs import is_running
from corpus.extract.known_headings import is_usual_heading

# What programs and templates set where no title was given.
_EMPTY = re.compile(
    r"(?:untitled(?:\s(?:document|page|\d+))?|new\spage(?:\s\d+)?|beranda|home(?:\s?page)?|index|depan|halaman\sutama|"
    r"detail(?:\s\w+)?|berita|artikel|article|news|siaran\spers|press\srelease|dokumen|document|welcome(?:\sto\s.*)?|"
    r"selamat\sdatang(?:\sdi\s.*)?)",
    re.IGNORECASE,
)
_SITE = re.compile(
    r"(?:JDIH|PPID|(?:official\s)?(?:web)?site|situs|portal|laman|homepage)\b(?:\s\S+){0,8}", re.IGNORECASE
)
_OWNER = re.compile(r"©|\bcopyright\b|\bhak\scipta\b|all\srights\sreserved", re.IGNORECASE)
_LONGEST_SITE = 70
# A heading of fewer words names a section.
_TITLE_WORDS = 3
# A sentence of so many letters is text, though not a paragraph's length of it.
_SENTENCE = 50


def site_title(root: Any, leaves: Sequence[Leaf]) -> str | None:
    """Return a page's title that is none of an article: "" for one that says nothing, the site's name, or else None.

    A title is the site's name where it calls itself a site's, or where the page says that it belongs to that owner.
    """
    whole = " ".join((root.findtext(".//title") or "").split())
    if _EMPTY.fullmatch(whole):
        return ""
    if not whole or len(whole) > _LONGEST_SITE:
        return None
    owned = any(whole in leaf.text and _OWNER.search(leaf.text) for leaf in leaves)
    return whole if owned or _SITE.fullmatch(whole) else None


def heading_above_text(leaves: Sequence[Leaf], site: str) -> int | None:
    """Return the first of the highest headings above the text, other than the site's name; None if there is none."""
    opening = list(takewhile(lambda leaf: not _is_text(leaf), leaves))
    if len(opening) == len(leaves):
        return None
    headings = [(leaf.role, at) for at, leaf in enumerate(opening) if _may_be_title(leaf, site)]
    return min(headings)[1] if headings else None


def _is_text(leaf: Leaf) -> bool:
    if is_running(leaf):
        return True
    return leaf.role in ("text", "item") and leaf.linked < 0.5 and len(leaf.text) > _SENTENCE and leaf.text[-1] == "."


def _may_be_title(leaf: Leaf, site: str) -> bool:
    heads = leaf.role[0] == "h" and leaf.role[1:].isdigit() and not leaf.aside and leaf.linked < 1
    named = leaf.text.casefold() in site.casefold() or is_usual_heading(leaf.text)
    return heads and not named and (leaf.role == "h1" or len(leaf.text.split()) >= _TITLE_WORDS)
