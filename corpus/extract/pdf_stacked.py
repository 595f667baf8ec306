"""Drafts of headings in; which hold two headings, or one above a table, and which are one heading in two, out."""

from __future__ import annotations

import re

from corpus.extract.headings import heading_class, is_capitals, number_depth
from corpus.extract.known_headings import is_usual_heading
from corpus.extract.pdf_drafts import Draft

# Two headings take no more lines than this.
_MOST_LINES = 5
_NUMBERED = re.compile(
    r"(?:(?:appendix|lampiran|bab|chapter)\s+)?(?P<number>[A-Z]|[IVXL]+|\d{1,2})(?:[.:]\s?|\s)\s*\S", re.I
)
_LONGEST = 160
_LABEL = re.compile(
    r"(?:bab|chapter|bagian|part|lampiran|appendix)\s+(?:[IVXLC]+|\d{1,2}|[A-Z])\W*|"
    r"(?:buku|bagian)\s+ke\w+(?:\s+(?:belas|puluh))?|paragraf\s+\d{1,2}",
    re.IGNORECASE,
)
_NUMBER_AND_WORDS = 2
# The name of a chapter stands so close below its number, in its type size.
_NEAR = 5.0


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


def headings_above_table(draft: Draft) -> int:
    """Return how many lines at the head of a table are bold headings with a number: a gap parts it from their words."""
    lines = draft.lines
    count = 0
    while count < len(lines) - 1 and lines[count].bold and lines[count].cells <= _NUMBER_AND_WORDS:
        if heading_class(lines[count].text) != "numbered":
            break
        count += 1
    return 0 if any(line.bold for line in lines[count:]) else count


def is_named_below(label: Draft, name: Draft) -> bool:
    """Tell whether a heading is the number of a chapter ("BAB II") and the heading after it the chapter's name."""
    apart = name.lines[0].top - label.lines[-1].bottom
    alone = _LABEL.fullmatch(label.text.strip()) is not None and name.page == label.page
    numbered = _LABEL.match(name.text) is not None or number_depth(name.text) > 0
    return alone and not numbered and 0 <= apart < _NEAR * max(label.size, name.size)
