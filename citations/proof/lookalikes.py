"""Letters of other scripts that look like Latin ones: a character in, the Latin letter it resembles out.

A choice of those that reach texts by accident or on purpose (Unicode TR 39, Cyrillic, Greek and full-width forms).
A letter that is missing here is still another letter: it only costs the remark "looks alike".
"""

from __future__ import annotations

_CYRILLIC = dict(zip("асеорхуіјѕһԁԛԝАВСЕНІЈКМОРЅТХУ", "aceopxyijshdqwABCEHIJKMOPSTXY", strict=True))
_GREEK = dict(zip("οαινρυκΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "oaivpukABEZHIKMNOPTYX", strict=True))
_FULL_WIDTH = {chr(code + 0xFEE0): chr(code) for code in range(0x21, 0x7F) if chr(code).isalnum()}
_OTHERS = {"ı": "i", "ɑ": "a", "ɡ": "g", "ⅼ": "l", "ⅰ": "i", "ǀ": "l", "ӏ": "l", "օ": "o", "ս": "u"}

LATIN_FOR: dict[int, str] = str.maketrans({**_CYRILLIC, **_GREEK, **_FULL_WIDTH, **_OTHERS})


def looks_like(printed: str, meant: str) -> bool:
    """Tell whether two different texts look the same on paper.

    >>> looks_like("p\u0430ngan", "pangan"), looks_like("pangan", "pangan")
    (True, False)
    """
    return printed != meant and printed.translate(LATIN_FOR) == meant.translate(LATIN_FOR)
