"""A draft and the type size of the text in; whether it is set as a heading out."""

from __future__ import annotations

import re

from corpus.extract.dates import is_only_date
from corpus.extract.headings import heading_class, number_depth
from corpus.extract.known_headings import (
    is_labelled_abstract,
    is_reference_heading,
    is_usual_heading,
    opens_keywords,
    without_number,
)
from corpus.extract.law_parts import division_level
from corpus.extract.pdf_drafts import Draft
from corpus.extract.pdf_measure import SENTENCE_END

_BY_NUMBER = re.compile(
    r"(?:(?:bab|bagian|chapter|part)\s+(?:[IVX]+|\d+)\b|[IVX]+\.\s+\S|\d+(?:\.\d+)+\.?\s+\S|"
    r"(?:\d{1,2}|[A-H])\.\s+[A-Z](?!\.))"
)
# A bullet, or a command of a program.
_BULLET = re.compile(r"[•●▪◦■□➢✓‣∙\\]")
# What these stand in is a formula or a line of a program; a heading that holds them has a number.
_FORMULA = re.compile(r"[=−∑∫√⟨⟩{}^]|\\\\|\s[+×]\s")
# "5: else", "begin": lines of a program in bold type.
_PROGRAM = re.compile(r"\d{1,3}:\s+[a-z]|(?:begin|end|else|repeat|end (?:if|for|while|do))\W*\Z")
# "5.6 Place and Date. For the entries" is the first line of a paragraph that begins with its heading.
_RUNS_ON = re.compile(r"[^\W\d_]{3}[.:]\s+[A-ZÀ-Þ].*\s[a-zß-ÿ]\S*\Z")
_A_LITTLE_LARGER, _MUCH_LARGER = 1.06, 1.12
# A little larger than the text, a numbered heading may have so many lines; others have one.
_NUMBERED_LINES = 2
# "1 Universitas Segara"; with the number of its line, a heading begins with two numbers.
_ADDRESS = re.compile(r"\d{1,2}\s*[^\W\d]")
# A first figure so much smaller than its line is raised.
_RAISED = 0.85


def is_heading(draft: Draft, body_size: float) -> bool:
    """Tell whether a draft is set as a heading: few words, set apart by type, capitals, number or a known word."""
    text = draft.text.strip()
    if len(draft.lines) > 4 or len(text) > 180 or not any(letter.isalpha() for letter in text):
        return False
    if (opens_keywords(text) or is_labelled_abstract(text)) and not is_usual_heading(text):
        return False
    if is_usual_heading(text) or is_reference_heading(text) or (len(draft.lines) <= 3 and division_level(text)):
        return True
    ended = SENTENCE_END.search(text) is not None and not text.endswith(":") and not _BY_NUMBER.match(text)
    if ended or _looks_otherwise(draft, body_size):
        return False
    letters = [letter for letter in text if letter.isalpha()]
    if _stands_out(draft, body_size):
        return len(letters) > 1
    return (text.isupper() and len(text) < 110 and len(letters) >= 4) or _is_set_apart(draft)


def is_small_heading(draft: Draft) -> bool:
    """Tell whether a draft in small type is a heading all the same: as small capitals and numbered italics are."""
    text = draft.text
    if _is_address(draft):
        return is_usual_heading(text)
    numbered = text.isupper() and _BY_NUMBER.match(text) is not None and len(draft.lines) <= 2
    marked = len(draft.lines) == 1 and (draft.lines[0].italic or draft.lines[0].bold)
    apart = marked and heading_class(text) == "numbered" and _is_set_apart(draft)
    return numbered or apart or is_usual_heading(text)


def _is_set_apart(draft: Draft) -> bool:
    """Tell whether a draft is a short line with a number or in italics."""
    text, italic = draft.text.strip(), all(line.italic for line in draft.lines)
    short = draft.lines[0].x1 < draft.right - 0.1 * (draft.right - draft.left)
    if _BY_NUMBER.match(text) and len(draft.lines) <= 2 and len(text) < 100:
        plain_number = re.match(r"(?:\d{1,2}|[A-H])\.\s", text) is not None
        return italic or (short and not plain_number)
    return len(draft.lines) == 1 and short and italic and len(text) < 90


def _looks_otherwise(draft: Draft, body_size: float) -> bool:
    """Tell whether a draft is no heading, however it is set: a formula, an item, a date, an address with its mark."""
    text, first = draft.text.strip(), draft.lines[0]
    numbered = number_depth(text) > 0
    if (
        _BULLET.match(text)
        or _PROGRAM.match(text)
        or is_only_date(text)
        or (_RUNS_ON.search(text) and (numbered or not first.bold))
    ):
        return True
    if not numbered and (_FORMULA.search(text) or re.search(r"[^\W\d_]{3}|[A-Z]{2}", text) is None):
        return True
    small = text[:1].islower() and draft.size < _MUCH_LARGER * body_size
    return _is_address(draft) or (small and (not first.bold or re.search(r"[.,:;](?:\s|\Z)", text) is not None))


def _is_address(draft: Draft) -> bool:
    """Tell whether a draft is an author's address, behind its raised figure."""
    first = draft.lines[0]
    raised = first.first_size <= _RAISED * first.size and _ADDRESS.match(draft.text.strip()) is not None
    return raised and (draft.page == 1 or "," in draft.text)


def _stands_out(draft: Draft, body_size: float) -> bool:
    """Tell whether a draft is bold, or larger than the text; fonts that are pictures of letters tell no bold type."""
    if all(line.bold for line in draft.lines) or draft.size >= _MUCH_LARGER * body_size:
        return True
    numbered = number_depth(draft.text) > 0
    short = draft.lines[-1 if numbered else 0].x1 < draft.right - 0.1 * (draft.right - draft.left)
    few = len(draft.lines) <= (_NUMBERED_LINES if numbered else 1)
    capital = draft.text[:1].isupper() or without_number(draft.text)[:1].isupper()
    titled = few and len(draft.text) < 90 and capital
    return draft.size >= _A_LITTLE_LARGER * body_size and short and titled
