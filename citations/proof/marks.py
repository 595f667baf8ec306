"""Find what stands between quotation marks: a paragraph in, the spans of its outermost quotations out.

Knows “ ”, ‘ ’, " ", ' ', « », » «, „ “, „ ” and ‹ ›, and tells apostrophes from closing marks.
"""

from __future__ import annotations

import re

# Opening mark -> what may close it.
_CLOSING = {
    "\u201c": "\u201d",
    "\u201e": "\u201c\u201d",
    "\u201f": "\u201d",
    "\u00ab": "\u00bb",
    "\u00bb": "\u00ab",
    "\u2039": "\u203a",
    "\u2018": "\u2019",
    "\u201a": "\u2018\u2019",
    '"': '"',
    "'": "'",
}
_OPENING = re.compile(f"[{''.join(_CLOSING)}]")
_SINGLE = frozenset("'\u2018\u201a")
_BEFORE_OPENING = re.compile(r"[\s(\[{\u2010-\u2015/\"'\u201c\u201e\u2018\u00ab-]\Z|\A\Z")


def quoted_spans(text: str) -> tuple[tuple[int, int], ...]:
    """Return the spans between the marks of each quotation that no other quotation holds.

    A double mark that is never closed quotes to the end, as in quotations of several paragraphs.

    >>> text = "Ia menyebut “Jum’at ‘pagi’” dan 5' saja."
    >>> [text[start:end] for start, end in quoted_spans(text)]
    ['Jum’at ‘pagi’']
    """
    spans: list[tuple[int, int]] = []
    at = 0
    while opening := _OPENING.search(text, at):
        start = opening.end()
        at = start
        if not _opens(text, opening.start()):
            continue
        end = _end(text, start, opening[0])
        if end is not None:
            spans.append((start, end))
            at = min(len(text), end + 1)
    return tuple(spans)


def _opens(text: str, at: int) -> bool:
    """Tell whether a mark opens: a space or a bracket before it, something printed after it."""
    if at + 1 >= len(text) or text[at + 1].isspace():
        return False
    if text[at] in "\u201c\u201e\u201f\u2039" or (text[at] == "\u00ab" and not _follows_letter(text, at)):
        return True
    return _BEFORE_OPENING.search(text[max(0, at - 1) : at]) is not None


def _follows_letter(text: str, at: int) -> bool:
    return at > 0 and text[at - 1].isalnum()


def _end(text: str, start: int, opening: str) -> int | None:
    """Return where the closing mark stands; the end of an unclosed double quotation; None for no quotation."""
    ends = [at for at in range(start, len(text)) if text[at] in _CLOSING[opening] and _closes(text, at)]
    if not ends:
        return len(text) if opening in "\u201c\u201e" else None
    if opening in _SINGLE:
        return _after_plurals(text, ends)
    return _balanced(text, start, opening, ends)


def _closes(text: str, at: int) -> bool:
    """Tell whether a mark may close: no letter follows, unless none could be an apostrophe."""
    if text[at] not in "'\u2019\u2018":
        return text[at] != '"' or at == 0 or not text[at - 1].isspace()
    return not text[at - 1].isspace() and (at + 1 == len(text) or not text[at + 1].isalnum())


def _after_plurals(text: str, ends: list[int]) -> int:
    """Take the first mark that is not the apostrophe of an English plural: "the workers’ union’"."""
    for at, end in enumerate(ends[:-1]):
        between = text[end : ends[at + 1]]
        if text[end - 1] != "s" or re.search(r"[.!?\u2018]", between):
            return end
    return ends[-1]


def _balanced(text: str, start: int, opening: str, ends: list[int]) -> int:
    """Pass over quotations of the same marks inside."""
    if opening not in "\u201c\u00ab":
        return ends[0]
    depth = 1
    for at in range(start, len(text)):
        depth += (text[at] == opening) - (at in ends)
        if depth == 0:
            return at
    return ends[0]
