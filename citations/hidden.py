"""Show characters that hide or steer: text in, the same text with such characters spelled out as `‹U+202E›`.

Metadata comes from files that strangers made. A right-to-left override or an escape character in a title could
turn a reference into something else on the reader's screen, so references never contain one.
"""

from __future__ import annotations

import re
from functools import cache

# C0 and C1 controls, lone surrogates, line and paragraph separators, bidirectional controls (Unicode TR 9),
# and the noncharacters that mark type styles while a reference is rendered (citations/render.py).
_STEERING = (
    r"\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufdd0-\ufdef"
    "\U000e0000-\U000e007f"
)
# Zero-width characters and the byte-order mark: harmless in a quotation, misleading in a name or a title.
_INVISIBLE = r"\u200b-\u200d\u2060-\u2064\ufeff\ufff9-\ufffb"

_WHITE_SPACE = re.compile(r"[ \t\n\r\f\v\u00a0\u2028\u2029]+")


def show_steering(text: str) -> str:
    r"""Spell out control and bidirectional characters; tab and line feed stay.

    >>> show_steering("abc\u202edef")
    'abc‹U+202E›def'
    """
    return _any_of(_STEERING).sub(_spelled, text)


def show_hidden(text: str) -> str:
    r"""Return metadata as one line in which every hidden character is spelled out.

    >>> show_hidden("A\u200bB\n C")
    'A‹U+200B›B C'
    """
    if text.isprintable() and "  " not in text:
        return text.strip()
    return _any_of(_STEERING + _INVISIBLE).sub(_spelled, _WHITE_SPACE.sub(" ", text)).strip()


@cache
def _any_of(characters: str) -> re.Pattern[str]:
    # Compiled when first needed: a lookup or a search often never does, and would wait a millisecond for it.
    return re.compile(f"[{characters}]")


def _spelled(match: re.Match[str]) -> str:
    return f"‹U+{ord(match[0]):04X}›"
