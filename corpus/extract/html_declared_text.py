"""The JSON-LD of a page in; the article that it declares, where the page shows none, as text and raw blocks out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any

from corpus.extract.extraction import Dropped, RawBlock, RawLine, Span
from corpus.extract.html_nodes import Leaf
from corpus.extract.html_signs import is_running

# A declared text of fewer words may be a summary.
_LEAST_WORDS = 60
# The page shows an article where its running text has this share of the declared one's letters.
_SHOWN = 0.3
_BREAK = re.compile(r"(?:</?(?:p|div|h[1-6]|li|ul|ol|blockquote|br)\b[^>]*>|\s*[\r\n\u2028\u2029]\s*)+", re.IGNORECASE)
_TAG = re.compile(r"<[^<>]{1,500}>")


def declared_text(objects: Sequence[Mapping[str, Any]], leaves: Sequence[Leaf]) -> str:
    """Return the `articleBody` of a page that shows no article, as those that a script fills; else ""."""
    bodies = [body for item in objects if isinstance(body := item.get("articleBody"), str)]
    longest = max(bodies, key=len, default="")
    shown = sum(len(leaf.text) for leaf in leaves if is_running(leaf))
    return longest if len(longest.split()) >= _LEAST_WORDS and shown < _SHOWN * len(longest) else ""


def declared_blocks(body: str, at: int) -> tuple[list[RawBlock], list[Dropped]]:
    """Return the paragraphs of a declared text that stands at an offset of the extracted text, and its markup."""
    blocks: list[RawBlock] = []
    dropped: list[Dropped] = []
    for start, end in _between(_BREAK, body, 0, len(body)):
        spans = list(_between(_TAG, body, start, end))
        gaps = [_TAG.sub("", body[before[1] : after[0]]) for before, after in pairwise(spans)]
        glued = frozenset(index for index, gap in enumerate(gaps, 1) if not gap)
        if spans:
            line = RawLine(tuple((at + first, at + last) for first, last in spans), glued=glued)
            blocks.append(RawBlock("paragraph", (line,)))
    marks = [match for pattern in (_BREAK, _TAG) for match in pattern.finditer(body) if "<" in match[0]]
    ends = 0
    for match in sorted(marks, key=lambda found: (found.start(), -found.end())):
        if match.start() >= ends:
            dropped.append(Dropped(at + match.start(), at + match.end(), "markup"))
            ends = match.end()
    return blocks, dropped


def _between(pattern: re.Pattern[str], text: str, start: int, end: int) -> Iterator[Span]:
    """Yield the spans with letters between the matches of a pattern, without white space around them."""
    marks = [(match.start(), match.end()) for match in pattern.finditer(text, start, end)]
    for first, last in zip([start, *(mark[1] for mark in marks)], [*(mark[0] for mark in marks), end], strict=True):
        part = text[first:last]
        if part.strip():
            yield first + len(part) - len(part.lstrip()), first + len(part.rstrip())
