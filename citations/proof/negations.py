"""Words that turn a sentence into its opposite: text in, the negations in it out."""

from __future__ import annotations

import re

# Whole words, in both languages; with the Indonesian particles that may hang on them.
_INDONESIAN = "tidak|bukan|belum|jangan|tak|tiada|tanpa|enggak|nggak|gak|ndak|takkan|mustahil"
_ENGLISH = "not|no|never|none|nor|neither|nobody|nothing|nowhere|without|cannot"
_NEGATION = re.compile(
    rf"(?<!\w)(?:(?:{_INDONESIAN})(?:lah|kah|pun)?|{_ENGLISH}|\w+n[\u2019']t)(?!\w)",
    re.IGNORECASE,
)
# An abbreviation ("dkk. tidak") goes on with a small letter.
_SENTENCE_END_INSIDE = re.compile(r"[.!?][\"'”’)\]]*\s+(?=\Z|[\"“‘(\[]?[^\W\d_a-z]|\d)")
_SENTENCE_END = re.compile(r"[.!?][\"'”’)\]]*\s+\Z")


def negations(text: str) -> tuple[str, ...]:
    """Return the negations of a text, in order.

    >>> negations("Ini bukanlah akhir; it doesn't end.")
    ('bukanlah', "doesn't")
    """
    return tuple(match[0] for match in _NEGATION.finditer(text))


def torn_out(gap: str, before: str) -> str:
    """Return of what an elision leaves out the parts of sentences whose other part is quoted.

    `before` is the quoted text in front. Sentences that are left out as a whole take nothing from what is quoted.

    >>> torn_out(" tidak. Itu bukan hal baru. Namun ia ", "Nelayan")
    ' tidak. Namun ia '
    """
    ends = [match.end() for match in _SENTENCE_END_INSIDE.finditer(gap)]
    if not ends:
        return gap
    head = "" if _SENTENCE_END.search(f"{before} ") else gap[: ends[0]]
    return f"{head}{gap[ends[-1] :]}"


def negation_after(text: str, end: int) -> str:
    """Return the negation that follows an offset directly in the same sentence, or an empty text."""
    match = re.match(r"[ \t\n]+(\w\S*?)(?=[\s.,;:!?)])", text[end : end + 30])
    return match[1] if match and _NEGATION.fullmatch(match[1]) else ""


def negation_before(text: str, start: int) -> str:
    """Return the negation that stands directly before an offset in the same sentence, or an empty text.

    >>> negation_before("Harga tidak turun lagi", 12)
    'tidak'
    """
    before = text[max(0, start - 30) : start]
    if _SENTENCE_END.search(before):
        return ""
    match = re.search(r"(\S+)[ \t\n]+\Z", before)
    word = match[1].lstrip("\"'“‘(") if match else ""
    return word if _NEGATION.fullmatch(word) else ""
