"""Read a text as loose words, the same for every way of printing it: text in, words with their places and hashes out.

Only for finding candidates; whether a quotation is exact is judged on the text itself (`citations.proof.fold`).
"""

from __future__ import annotations

import re
import sys
import unicodedata
import zlib
from array import array

from citations.proof.lookalikes import LATIN_FOR
from corpus.long_text import whole_lines
from corpus.slices import Text

# Raised when a text would give other words than before: stored hashes of another version are made anew.
VERSION = 1
# Characters that may stand inside a word and are no part of it: marks, soft hyphens, zero-width characters.
_INSIDE = r"[\u0300-\u036f\u00ad\u200b-\u200f\u2060-\u2064\ufeff]*"
# The hashes of so many words are at hand.
_MOST_KNOWN = 1 << 14
WORD = re.compile(rf"[^\W_]+(?:{_INSIDE}[^\W_]+)*{_INSIDE}")


def loose(word: str) -> str:
    """Return a word without case, accents, hidden characters and look-alike letters.

    >>> loose("Jawá"), loose("\u0430sing")
    ('jawa', 'asing')
    """
    if word.isascii():
        return word.lower()
    parts = unicodedata.normalize("NFKD", word.translate(LATIN_FOR)).casefold()
    return "".join(character for character in parts if character.isalnum())


def loose_words(text: str) -> list[str]:
    """Return the loose words of a text, in order."""
    return [loose(word) for word in WORD.findall(text)]


def hash_of(word: str) -> int:
    """Return 32 bits that stand for a loose word, the same on every machine."""
    return zlib.crc32(word.encode("utf-8", "surrogatepass"))


def word_hashes(text: Text) -> array[int]:
    """Return the hash of each word of a text, in order."""
    known: dict[str, int] = {}
    hashes = array("I")
    for match in (match for lines in whole_lines(text) for match in WORD.finditer(lines)):
        word = match[0]
        if word not in known:
            if len(known) == _MOST_KNOWN:
                known.clear()
            known[word] = hash_of(loose(word))
        hashes.append(known[word])
    return hashes


def word_spans(text: str) -> list[tuple[int, int]]:
    """Return where each word of a text stands."""
    return [match.span() for match in WORD.finditer(text)]


def packed(hashes: array[int]) -> memoryview:
    """Return hashes as bytes, the lowest byte first, copied only if they must be; `unpacked` is the inverse."""
    if sys.byteorder == "big":
        hashes = array("I", hashes)
        hashes.byteswap()
    return memoryview(hashes).cast("B")


def unpacked(stored: bytes) -> array[int]:
    """Read stored hashes."""
    hashes = array("I")
    hashes.frombytes(stored)
    if sys.byteorder == "big":
        hashes.byteswap()
    return hashes
