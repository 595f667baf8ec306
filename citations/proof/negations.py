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
_SENTENCE_END = re.compile(r"[.!?][\"'”’)\]]*\s+\Z")


def negations(text: str) -> tuple[str, ...]:
    """Return the negations of a text, in order.

    >>> negations("Ini bukanlah akhir; it doesn't end.")
    ('bukanlah', "doesn't")
    """
    return tuple(match[0] for match in _NEGATION.finditer(text))


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
