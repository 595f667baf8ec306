"""Find the sentences around a span: a passage's text and a span in, the span of the whole sentences out.

A light reading of sentence ends, for the extent of a quotation only: when in doubt it quotes more, not less.
"""

from __future__ import annotations

import re

_END = re.compile(r"[.!?…]+[\"'”’»)\]]*(?=\s+[\"'“‘«(\[]*[^\W_a-z])|\n")
# What a full stop may follow without ending a sentence; lower case, without the stop. Indonesian and English.
_ABBREVIATIONS = frozenset(
    str.split(
        "al cf ch co dll dkk dr drs dra dsb dst ed eds eg etc fig gb hal hlm ibid ie inc ir jl jr kol ltd m "
        "mr mrs ms no nos op p pp prof pt sdr sr st tbk tgl tn tsb vol vs yth ny a.n e.g i.e s.d u.p ph.d s.h "
        "m.h m.a m.si s.sos cit"
    )
)
_LAST_WORD = re.compile(r"[\w.]+\Z")
_PARENTHESIS_AFTER = re.compile(r"\s*\([^()]{3,200}\)[.;]?")


def sentence_starts(text: str) -> tuple[int, ...]:
    """Return where each sentence of a text begins; the first begins at 0.

    >>> sentence_starts("Satu dkk. Dua. Tiga!")
    (0, 15)
    """
    starts = [0]
    for end in _END.finditer(text):
        word = _LAST_WORD.search(text, 0, end.start())
        if end[0] == "." and word and _abbreviates(word[0]):
            continue
        after = end.end()
        while after < len(text) and text[after].isspace():
            after += 1
        if after < len(text) and after != starts[-1]:
            starts.append(after)
    return tuple(starts)


def _abbreviates(word: str) -> bool:
    """Tell whether a full stop after this word most likely belongs to it."""
    return word.lower() in _ABBREVIATIONS or (len(word) == 1 and word.isupper())


def sentences_around(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the span of the whole sentences that a span touches, without white space at its ends."""
    starts = (*sentence_starts(text), len(text))
    first = max(at for at in starts if at <= start)
    last = min((at for at in starts if at >= end and at > first), default=len(text))
    span = text[first:last]
    trimmed_end = max(first + len(span.rstrip()), end)
    return min(first + len(span) - len(span.lstrip()), start), trimmed_end


def with_parenthesis_after(text: str, end: int) -> int:
    """Return the end of a sentence with the parenthesis that follows directly, as authors put citations there."""
    parenthesis = _PARENTHESIS_AFTER.match(text, end)
    return parenthesis.end() if parenthesis else end
