"""The end of a text and the line below it in; whether that, begun as an item, goes on the sentence, out."""

from __future__ import annotations

import re

# So many letters before a line show what it goes on.
_SEEN = 240
_OPEN_BRACKET = re.compile(r"\([^()]*\Z")
_CLOSED = re.compile(r"[^\s()]{1,16}\)")
# What wants a number behind it, though it ends with a stop: "Staatsblad 1918 No.", "hlm.", "pp.", "Vol."
_WANTS_NUMBER = re.compile(
    r"(?:^|[\s(\[])(?:nos?|nr|hlm|hal|pp?|vol|jil|psl?|pas|art|bab|lamp|gbr|tab|fig|eq|sec|ch|chap|ca|lk|±)\.\s*\Z",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\d")
_DASHED = re.compile(r"[-–—]\s+[^\W\d_]")
_ENDED = re.compile(r"[.!?:;…][\"”’'»)\]]*\s*\Z")
_ADDRESS = re.compile(r"(?:https?|doi|www)\W(?!.*(?:https?:|doi|www))(?P<rest>.*)\Z", re.IGNORECASE | re.DOTALL)
_BROKEN = re.compile(r"(?<=[:./_-])\s+")
# After a stop the rest of an address has its own signs: "1103/PhysRevLett.120".
_REST_OF_ADDRESS = re.compile(r"[\w-]+(?:[/_-]\s?|\.)\w")


def runs_on(before: str, line: str) -> bool:
    """Tell whether a line goes on the sentence before it, although a number, a bracket or a dash comes first on it.

    A bracket closes that was opened; a number follows what wants one; a dash or the rest of a web address stands where
    nothing has ended.

    >>> runs_on("Sumber lain (Staatsblad 1918 No.", "94) menyebut"), runs_on("notulen rapat, hlm.", "40-152.")
    (True, True)
    >>> runs_on("Pekerjaan itu gagal", "— suatu hal yang rapuh"), runs_on("see https://doi.org/10.", "1103/PhysRev.12")
    (True, True)
    >>> runs_on("Ada dua hal:", "1) air"), runs_on("Lihat https://contoh.id.", "2. Ikan"), runs_on("Selesai.", "- ikan")
    (False, False, False)
    """
    if not line or not (line[0].isalnum() or line[0] in "-–—"):
        return False
    seen = before[-_SEEN:].rstrip()
    if _CLOSED.match(line) and _OPEN_BRACKET.search(seen):
        return True
    if _NUMBER.match(line) and _WANTS_NUMBER.search(seen):
        return True
    if _DASHED.match(line):
        return line[1:].lstrip()[:1].islower() and seen[-1:].isalnum() and not _ENDED.search(seen)
    return _goes_on_address(seen, line)


def _goes_on_address(before: str, line: str) -> bool:
    """Tell whether a text ends with a web address that was broken at one of its signs, and a line is its rest."""
    found = _ADDRESS.search(before)
    if found is None or before[-1] not in "./_-":
        return False
    whole = not re.search(r"[\s,;()]", _BROKEN.sub("", found["rest"]))
    return whole and _NUMBER.match(line) is not None and _REST_OF_ADDRESS.match(line) is not None
