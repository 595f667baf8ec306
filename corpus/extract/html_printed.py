"""The leaves of a page in; what is printed on it of title, author, day and site, with the lines that say it, out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import Any

from corpus.evidence import Statement
from corpus.extract.html_bylines import byline_authors, paired_authors
from corpus.extract.html_credits import credits_of
from corpus.extract.html_dates import date_statements
from corpus.extract.html_layout import declared_titles
from corpus.extract.html_nodes import Leaf
from corpus.extract.html_signs import is_running
from corpus.extract.html_site_titles import site_title
from corpus.extract.html_titles import parted_title, site_in_title, title_without_kicker
from corpus.extract.html_unlabelled import signed_authors, unlabelled_authors

# How far after the title a date in the open is still the article's own.
_NEAR_TITLE = 1500
_BYLINE_LINES = 8
_LONGEST_LINE, _LONGEST_CREDIT = 150, 80
_RECORD_LINES = 20
_DOI_LINE = re.compile(r"doi\s*:?\s*(?:https?://(?:dx\.)?doi\.org/)?(10\.\d{4,9}/\S+[\w)])", re.IGNORECASE)
_LABEL = "Konten dari Pengguna"


def printed_statements(
    root: Any, leaves: Sequence[Leaf], title_index: int | None, declared_site: str
) -> Iterator[Statement]:
    """Yield what is printed: the heading, a byline, the first date near it, the label of guest articles.

    Args:
        root: the page's tree.
        leaves: the page's leaves.
        title_index: which of them is the heading, or None.
        declared_site: the name that the page's tags give the site, or "".
    """
    whole = re.sub(r"\s+", " ", root.findtext(".//title") or "").strip()
    title = parted_title(whole)[0]
    if title_index is not None:
        title = title_without_kicker(leaves[title_index], declared_titles(root))
        yield Statement("title", title, "heading", line=title)
    named = site_title(root, leaves) if title_index is not None else None
    if named is None:
        yield Statement("title", title if title_index is None else whole, "page title", sure="guess", line=whole)
    site = site_in_title(whole, title) if named is None else named
    yield Statement("container-title", site, "page title", sure="guess", line=whole)
    start = title_index or 0
    near = _near(leaves[start:])
    yield from date_statements(root, leaves, start, len(near), declared_site or site)
    yield _author(leaves[start:], near[1:], declared_site)
    yield from _doi(leaves[start + 1 : start + _RECORD_LINES])
    if any(text.lower() == _LABEL.lower() for text in near):
        yield Statement("content_label", _LABEL, "label", line=_LABEL)


def _doi(leaves: Sequence[Leaf]) -> Iterator[Statement]:
    """Yield the DOI that stands between title and text with a label before it, as journal platforms print their own."""
    before = ""
    for leaf in takewhile(lambda leaf: not is_running(leaf), leaves):
        if match := _DOI_LINE.fullmatch(f"{before} {leaf.text}") or _DOI_LINE.fullmatch(leaf.text):
            yield Statement("DOI", match[1], "DOI line", line=leaf.text)
            return
        before = leaf.text


def _near(leaves: Sequence[Leaf]) -> list[str]:
    """Return the texts from the title on that are near it."""
    near: list[str] = []
    for leaf in leaves[:40]:
        near.append(leaf.text)
        if sum(map(len, near)) > _NEAR_TITLE:
            break
    return near


def _author(leaves: Sequence[Leaf], near: Sequence[str], site: str) -> Statement:
    """Return the authors of the first byline: in one line, in two near the title, or without a word that says so."""
    # Wire services name their correspondent below the text.
    for text in (line for leaf in leaves for line in leaf.printed if len(line) < _LONGEST_LINE):
        if names := credits_of(text) or byline_authors(text):
            return Statement("author", names, "byline", line=text)
    head = [line for line in near if len(line) < _LONGEST_CREDIT][:_BYLINE_LINES]
    if names := paired_authors(head):
        return Statement("author", names, "byline")
    if names := unlabelled_authors(_opening(leaves), site):
        return Statement("author", names, "line below the title", sure="guess")
    return Statement("author", signed_authors(leaves), "signature", sure="guess")


def _opening(leaves: Sequence[Leaf]) -> list[Leaf]:
    """Return the first leaves between the title, which is the first, and the text."""
    return list(takewhile(lambda leaf: not is_running(leaf), leaves[1 : _BYLINE_LINES + 1]))
