"""A text and an exact phrase in, the spans of the text that hold it out: whole words, folded, any white space."""

from __future__ import annotations

import re
from functools import lru_cache

from corpus.language.words import CURRENCIES, fold, fold_with_offsets

_SIGN = r"[^\W_]"
_BEGINS = rf"(?<!{_SIGN})(?<!{_SIGN}')"
_LAST_WORD = re.compile(rf"{_BEGINS}(?:{'|'.join(CURRENCIES)})\Z")
_AFTER_CURRENCY = "|".join(rf"(?<={_BEGINS}{currency})" for currency in CURRENCIES)


@lru_cache(maxsize=256)
def phrase_pattern(text: str) -> re.Pattern[str]:
    """Return the expression that finds a phrase in folded text: whole words, any white space between them.

    Whole words are those of `corpus.language.words`: `kota` does not stand in `kota's`, nor `587` in `587,8`, but
    `212,4` in `Rp212,4`.

    >>> bool(phrase_pattern("Ekonomi digital").search("visi ekonomi  digital baru"))
    True
    >>> [bool(phrase_pattern("212,4").search(text)) for text in ("rp212,4 juta", "xrp212,4", "rp1212,4")]
    [True, False, False]
    """
    pieces = fold(text).split()
    body = r"\s+".join(map(re.escape, pieces))
    first, last = pieces[0][0], pieces[-1][-1]
    before = _BEGINS if first.isalnum() else ""
    if first.isdigit():
        before = rf"(?:{_BEGINS}|{_AFTER_CURRENCY})(?<!\d[.,])"
    after = rf"(?!{_SIGN})(?!'{_SIGN})" if last.isalnum() else ""
    if last.isdigit():
        after += r"(?![.,]\d)"
    elif _LAST_WORD.search(body) is not None:
        after = rf"(?:{after}|(?=\d))"
    return re.compile(before + body + after)


def phrase_spans(text: str, phrase: str) -> list[tuple[int, int]]:
    """Return the spans of a text that hold a phrase.

    >>> phrase_spans("Visi “Ekonomi  Digital”", "ekonomi digital")
    [(6, 22)]
    """
    folded, offsets = fold_with_offsets(text)
    spans = [match.span() for match in phrase_pattern(phrase).finditer(folded)]
    if offsets is None:
        return spans
    return [(offsets[start], offsets[end - 1] + 1) for start, end in spans]
