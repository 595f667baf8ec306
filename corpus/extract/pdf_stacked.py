"""A draft in; how many of its lines are a heading with another heading below it, which stand as one block, out."""

from __future__ import annotations

import re

from corpus.extract.headings import is_capitals
from corpus.extract.known_headings import is_usual_heading
from corpus.extract.pdf_drafts import Draft

# Two headings take no more lines than this.
_MOST_LINES = 5
_NUMBERED = re.compile(
    r"(?:(?:appendix|lampiran|bab|chapter)\s+)?(?P<number>[A-Z]|[IVXL]+|\d{1,2})(?:[.:]\s?|\s)\s*\S", re.I
)
_LONGEST = 160


def first_heading(draft: Draft) -> int:
    """Return how many lines the first of two headings takes that stand below each other; 0 for anything else.

    "IX. FIGURES" has "IX.1. Drawings" below it, "HASIL DAN PEMBAHASAN" words that are not in capitals.
    """
    if not 1 < len(draft.lines) <= _MOST_LINES or len(draft.text) > _LONGEST:
        return 0
    first = draft.lines[0].text.strip()
    number = _NUMBERED.match(first)
    if number:
        below = re.compile(rf"{number['number']}\.\d{{1,2}}[.\s]\s*[^\W\d_]")
        return next((at for at, line in enumerate(draft.lines) if at and below.match(line.text)), 0)
    rest = " ".join(line.text for line in draft.lines[1:])
    alone = is_usual_heading(first) and is_capitals(first) and rest[:1].isupper() and not is_capitals(rest)
    return 1 if alone and draft.lines[1].bold == draft.lines[0].bold and not rest.endswith(".") else 0
