"""The drafts of a first page in; which of them opens a chapter that somebody signs, and its title, out."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.extract.known_headings import is_usual_heading
from corpus.extract.name_words import is_all_words
from corpus.extract.pdf_authors import authors_in
from corpus.extract.pdf_drafts import Draft

_LABEL = re.compile(r"\A\s*(?:chapter|bab)\s+(?:\d{1,3}|[ivxl]+)\b[\s.:–—-]*(?=\w)", re.IGNORECASE)
_ALONE = re.compile(r"\s*(?:chapter|bab)\s+(?:\d{1,3}|[ivxl]+)\W*", re.IGNORECASE)
# A running head may stand above the label.
_AMONG = 2


def signed_chapter(drafts: Sequence[Draft]) -> int:
    """Return the draft that opens a chapter, with its title or right above it, where authors are named below, or -1.

    So do the chapters of edited books; a chapter of a thesis has nobody's name below.
    """
    for index, draft in enumerate(drafts[:_AMONG]):
        if _LABEL.match(draft.text) or _ALONE.fullmatch(draft.text):
            title, *rest = [without_chapter(draft.text), *(after.text for after in drafts[index + 1 : index + 3])]
            title, below = (title, rest[:1]) if title != draft.text else (rest[0] if rest else "", rest[1:])
            signed = bool(below) and bool(authors_in(below)) and not is_all_words(below[0])
            return index if signed and not is_usual_heading(title) else -1
    return -1


def without_chapter(text: str) -> str:
    """Return a title without the label of its chapter; what is nothing but a label stays.

    >>> without_chapter("CHAPTER 7 Courts at Sea"), without_chapter("Bab 7")
    ('Courts at Sea', 'Bab 7')
    """
    return _LABEL.sub("", text)
