"""The leaves of a page in; which only describe the article or repeat it (records, bylines, pull quotes) out."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from corpus.extract.dates import is_dateline
from corpus.extract.html_bylines import is_post, is_role
from corpus.extract.html_main import fold
from corpus.extract.html_nodes import Leaf
from corpus.extract.html_signs import is_running

# The parts of an article's page on a journal platform that are about the article.
_PARTS = re.compile(
    r"(?:authors?|authors?\s(?:biograph(?:y|ies)|details?|information)|penulis|biografi\spenulis|"
    r"doi|keywords?|kata[- ]kunci|published|diterbitkan|tanggal\sterbit|(?:article\s)?metrics|downloads?|unduhan|"
    r"(?:data\s)?statisti[ck]s?|"
    r"licen[sc]e|lisensi|copyright|hak\scipta|how\sto\scite|cara\smengutip|"
    r"(?:more\s)?citation\sformats?|citations?|sitasi|"
    r"issue|terbitan|section|bagian|versions?|versi|plum\s?x?\smetrics|dimensions|share|similar\sarticles|"
    r"most\sread.{0,60}|submitted|accepted|article\s(?:info|history|details|sidebar|tools|language))\s*:?",
    re.IGNORECASE,
)
_GALLEY = re.compile(r"(?:pdf|html|xml|epub|full\s?text|teks\slengkap)(?:\s\(.{2,30}\))?", re.IGNORECASE)
# A byline holds hardly more than the name.
_BESIDE_NAME = 25
_LEAST_REPEATED = 25


def is_record(root: Any) -> bool:
    """Tell whether a page describes an article of a journal: it declares for indexes what article that is."""
    declared = {(meta.get("name") or "").lower() for meta in root.iter("meta")}
    return "citation_title" in declared or {"dc.title", "dc.source"} <= declared


def record_leaves(leaves: Sequence[Leaf]) -> set[int]:
    """Return the leaves of a record that are about the article: headings of such parts and what stands below them."""
    found: set[int] = set()
    inside = False
    for index, leaf in enumerate(leaves):
        if leaf.role[0] == "h" and leaf.role[1:].isdigit():
            inside = _PARTS.fullmatch(leaf.text.strip()) is not None
        if inside or (leaf.linked > 0 and _GALLEY.fullmatch(leaf.text)):
            found.add(index)
    return found


def credit_leaves(leaves: Sequence[Leaf], title_index: int | None, csl: Mapping[str, object]) -> set[int]:
    """Return the short leaves between title and text that name the authors or the day."""
    if title_index is None:
        return set()
    names = [fold(name) for name in _names(csl.get("author"))]
    found: set[int] = set()
    for index in range(title_index + 1, len(leaves)):
        leaf = leaves[index]
        if is_running(leaf):
            break
        text = fold(leaf.text)
        names_author = any(name in text and len(text) <= len(name) + _BESIDE_NAME for name in names)
        credited = leaf.role in ("text", "item") and (names_author or is_dateline(leaf.text))
        # Above a name stands what they are to the article, below it what they are otherwise.
        if credited or (names and is_role(leaf.text)) or (index - 1 in found and is_post(leaf.text)):
            found.add(index)
    return found


def repeated_leaves(leaves: Sequence[Leaf]) -> set[int]:
    """Return the leaves set apart that only repeat words of the text, to draw the eye to them."""
    apart = [index for index, leaf in enumerate(leaves) if leaf.aside or leaf.role == "quote"]
    texts = [
        (index, fold(leaf.text)) for index, leaf in enumerate(leaves) if apart and not leaf.aside and is_running(leaf)
    ]
    found: set[int] = set()
    for index in apart:
        text = fold(leaves[index].text)
        if len(text) >= _LEAST_REPEATED and any(text in other for at, other in texts if at != index):
            found.add(index)
    return found


def _names(authors: object) -> list[str]:
    listed = authors if isinstance(authors, list) else []
    return [name.get("literal") or f"{name.get('given', '')} {name.get('family', '')}" for name in listed]
