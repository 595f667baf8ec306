"""The keyword line of a paper: its text in, the keywords out."""

from __future__ import annotations

import re

_NAME = r"(?:Kata[- ]?kunci|Keywords?|Key words|Index terms)"
_LABEL = re.compile(rf"{_NAME}(?:\s*/\s*{_NAME})?\s*[:—–-]\s*", re.IGNORECASE)


def opens_keywords(text: str) -> bool:
    """Tell whether a text begins with the label of a keyword line."""
    return _LABEL.match(text) is not None


def keywords_in(text: str) -> list[str]:
    """Return the keywords of a keyword line, or nothing if it is none.

    >>> keywords_in("Kata kunci: laut, ikan; Keywords")
    ['laut', 'ikan', 'Keywords']
    """
    label = _LABEL.match(text)
    if label is None:
        return []
    words = [word.strip(" .") for word in re.split(r"[;,]", text[label.end() :])]
    return [word for word in words if word]
