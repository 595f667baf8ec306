"""An accent printed over a letter as a sign of its own, and the letter, in; the accented letter out.

Fonts of the TeX of old, and others, have no accented letters: *São* is an S, a tilde, an a over it, an o.
"""

from __future__ import annotations

import unicodedata

_COMBINING = {
    "`": "\u0300", "\u00b4": "\u0301", "\u02c6": "\u0302", "^": "\u0302", "\u02dc": "\u0303", "~": "\u0303",
    "\u00af": "\u0304", "\u02c9": "\u0304", "\u02d8": "\u0306", "\u02d9": "\u0307", "\u00a8": "\u0308",
    "\u02da": "\u030a", "\u02dd": "\u030b", "\u02c7": "\u030c", "\u00b8": "\u0327", "\u02db": "\u0328",
}  # fmt: skip
_DOTLESS = {"\u0131": "i", "\u0237": "j"}


def is_accent(sign: str) -> bool:
    """Tell whether a sign may be the accent of a letter that it is printed over."""
    return sign in _COMBINING or (len(sign) == 1 and unicodedata.combining(sign) > 0)


def accented(letter: str, accent: str) -> str:
    """Return a letter with an accent as one character; nothing if there is no such letter.

    >>> accented("a", "˜"), accented("\u0131", "´"), accented("q", "´")
    ('ã', 'í', '')
    """
    if len(letter) != 1 or not letter.isalpha():
        return ""
    whole = unicodedata.normalize("NFC", _DOTLESS.get(letter, letter) + _COMBINING.get(accent, accent))
    return whole if len(whole) == 1 else ""
