"""Where a text may equate two phrases: a sentence in, places with what stands left and right of them out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from glossary.mining.tokens import is_abbreviation, tokens_of

How = Literal["brackets", "cue", "apposition", "short"]


class Place(NamedTuple):
    """A place in a text: the left phrase ends at `left_end` and begins somewhere at or after `left_start`.

    The right phrase begins at `right_start`; in brackets it ends at `right_end`, after a cue somewhere before it.
    `how` is brackets, cue (words such as "atau", "known as"), apposition (such words after a comma) or short (words
    that announce nothing but an abbreviation).
    """

    left_start: int
    left_end: int
    right_start: int
    right_end: int
    how: How


_BRACKETS = re.compile(r"\s*\(([^()]{1,160})\)")
_NESTED = re.compile(r"\s*\(([^()]{3,120}?)\s*\([^()]{2,20}\)\s*\)")
# Words before the phrase itself, inside brackets.
_OPENING = re.compile(
    r"\s*(?:(?:yang\s+)?(?:(?:selanjutnya|sering|biasa|lazim|juga|kemudian|lebih)\s+)*"
    r"(?:disingkat|disebut|dikenal|ditulis)(?:\s+(?:juga|sebagai|dengan|menjadi|istilah))*|"
    r"atau|alias|singkatan\s+dari|kepanjangan\s+dari|dalam\s+bahasa\s+\w+(?:\s+disebut)?\s*:?|"
    r"(?:bahasa\s+)?(?:Inggris(?:nya)?|Indonesia(?:nya)?)\s*:|bahasa\s+(?:Inggris|Indonesia)|"
    r"or|also\s+(?:known|called|referred)(?:\s+to)?(?:\s+as)?|hereinafter|henceforth|hereafter|i\.e\.,?|"
    r"in\s+(?:Indonesian|English|Bahasa)\s*:?|(?:Indonesian|English|Bahasa(?:\s+Indonesia)?)\s*:|"
    r"abbreviated(?:\s+(?:as|to))?|short\s+for|known\s+(?:locally\s+)?as|called|literally|lit\.)\s+[\"“‘']?",
    re.IGNORECASE,
)
# What opens brackets that explain, cite, refer or list, and equate nothing.
_NO_GLOSS = re.compile(
    r"\s*(?:lihat|see|cf\.?|bdk\.?|bandingkan|compare|vide|tabel|table|gambar|figure|fig\.|grafik|chart|bab|chapter|"
    r"pasal|article|ayat|lampiran|annex|appendix|hal(?:aman)?\b|hlm|pp?\.|vol|no\.|nomor|ed\.|eds|terj|sumber|source|"
    r"terutama|khususnya|seperti|misal|contoh|termasuk|antara\s+lain|sekitar|kurang|lebih|data\s+(?:diolah|primer|sekunder)|dalam\s+(?!bahasa)|"
    r"di\s|dari\s|ke\s|pada\s|oleh\s|untuk\s|yang\s(?!.*di(?:sebut|kenal|singkat))|dan\s|tidak|bukan|belum|"
    r"kecuali|selain|wawancara|e\.g|especially|particularly|mainly|notably|such\s+as|including|includes?|for\s+example|"
    r"for\s+instance|about|around|approx|in\s+(?!Indonesian|English|Bahasa)|of\s|by\s|from\s|to\s|at\s|on\s|and\s|"
    r"not\s|except|excluding|interview|with\s|as\s|which\s|who\s|that\s|where\s|per\s|ibid|op\.|loc\.)",
    re.IGNORECASE,
)
# Units say what a figure counts, and translate nothing.
_UNITS = re.compile(
    r"\s*(?:dalam\s+|in\s+)?(?:[mckµ]?m[²³23]?|[km]?g|ha|l|jam|hari|minggu|bulan|tahun|persen|rupiah|dolar|orang|jiwa|ton|km/jam|"
    r"per\s?cent|percent|rupiahs?|dollars?|hectares?|tonnes?|tons?|hours?|days?|weeks?|months?|years?|people|persons)\s*\Z",
    re.IGNORECASE,
)
_CITATION = re.compile(
    r"\bet\s+al\b|\bdkk\b|\b(?:1[89]|20)\d\d\s*[a-z]?\s*[:;,)]|[,.]\s*(?:1[89]|20)\d\d|\b\d+\s*[-–:]\s*\d+|https?:|www\.|@|§|%|="
)
_CUE = re.compile(
    r"\s*,?\s+(?:yang\s+)?(?:(?:biasa|sering|lazim|juga|lebih|kemudian|selanjutnya|kini|kerap|dulu|dahulu|semula|umum(?:nya)?)\s+)*(?:"
    r"(?:dikenal|disebut|diistilahkan|dinamakan)(?:\s+(?:juga|pula))?(?:\s+(?:sebagai|dengan(?:\s+(?:istilah|sebutan|nama))?))?|"
    r"atau(?:\s+(?:yang\s+)?(?:(?:biasa|sering|lazim|juga|lebih)\s+)*(?:disebut|dikenal)(?:\s+(?:sebagai|dengan(?:\s+(?:istilah|sebutan|nama))?))?)?|"
    r"yaitu|yakni|alias|dalam\s+bahasa\s+\w+(?:\s+disebut)?|"
    r"(?:(?:is|are|was|commonly|widely|locally|often|also|better)\s+)*(?:known|referred\s+to|called)(?:\s+(?:locally|in\s+\w+))?(?:\s+as)?|"
    r"in\s+(?:Indonesian|English|Bahasa(?:\s+Indonesia)?)|or|that\s+is,?|namely|i\.e\.,?)\s+(?=[\"“‘'(]?\w)",
    re.IGNORECASE,
)
_SHORT = re.compile(
    r"\s*,?\s+(?:yang\s+)?(?:(?:biasa|sering|lazim|kemudian|selanjutnya|umum)\s+)*(?:disingkat(?:\s+(?:menjadi|sebagai|dengan))?|"
    r"selanjutnya\s+disebut|atau|abbreviated(?:\s+(?:as|to))?|or|hereinafter|henceforth|alias)\s+[\"“‘']?(?=[A-Z0-9a-z])"
)
_EXPANDED = re.compile(
    r"\s*,?\s+(?:(?:merupakan|adalah|ialah)\s+)?(?:singkatan\s+dari|kepanjangan\s+dari|akronim\s+dari|atau|yaitu|yakni|"
    r"(?:which\s+)?stands\s+for|short\s+for|is\s+short\s+for|or|that\s+is)\s+[\"“‘']?(?=\w)"
)


_SHORT_BEHIND = re.compile(r"\s*\(([^()\s]{2,13})\)\Z")


def bracket_places(text: str, start: int, end: int) -> Iterator[Place]:
    """Yield the brackets of a sentence `text[start:end]` that may hold an equivalent or an abbreviation."""
    for pattern in (_BRACKETS, _NESTED):
        for match in pattern.finditer(text, start, end):
            if match.start() == start or not _may_equate(match[1]):
                continue
            opening = _OPENING.match(text, match.start(1), match.end(1))
            right_start = opening.end() if opening else match.start(1)
            yield Place(start, match.start(), right_start, match.end(1), "brackets")


def cue_places(text: str, start: int, end: int) -> Iterator[Place]:
    """Yield the words of a sentence that may equate what stands before them with what follows."""
    for match in _CUE.finditer(text, start, end):
        if match.start() > start:
            how: How = "apposition" if match[0].lstrip().startswith(",") else "cue"
            yield Place(start, _before_short(text, start, match.start()), match.end(), end, how)


def short_places(text: str, start: int, end: int) -> Iterator[tuple[Place, bool]]:
    """Yield the words that announce an abbreviation, or its expansion (then the flag is true)."""
    for pattern, expanded in ((_SHORT, False), (_EXPANDED, True)):
        for match in pattern.finditer(text, start, end):
            if match.start() > start:
                yield Place(start, match.start(), match.end(), end, "short"), expanded


def _before_short(text: str, start: int, end: int) -> int:
    """Return where a phrase ends that may have its abbreviation in brackets behind it."""
    short = _SHORT_BEHIND.search(text, start, end)
    return short.start() if short is not None and is_abbreviation(short[1]) else end


def _may_equate(inside: str) -> bool:
    if _OPENING.match(inside):
        return True
    tokens = tokens_of(inside)
    if not tokens or not any(character.isalpha() for character in inside):
        return False
    short = is_abbreviation(tokens[0].text) and len(tokens) <= 2
    return short or not (_NO_GLOSS.match(inside) or _UNITS.match(inside) or _CITATION.search(f"{inside})"))
