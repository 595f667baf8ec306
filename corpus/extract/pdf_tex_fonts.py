"""Words with signs that their font has no letters for in; what TeX's encodings have in those places out.

Documents that were made without outline fonts print letters as drawings. Readers take a drawing's code for that of its
letter, which is right but for ligatures, dashes and quotation marks: TeX keeps them where other encodings have nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from corpus.language.lexicon import is_word

_CODE = re.compile(r"\(cid:\d+\)")
_LIGATURES = ("ff", "fi", "fl", "ffi", "ffl")
_DASHES = {"(cid:21)": "\u2013", "(cid:22)": "\u2014"}
# The fonts of Cork (T1) and the first ones (OT1): "The Cork encoding", TUGboat 11 (1990); The TeXbook, appendix F.
_ENCODINGS: tuple[Mapping[str, str], ...] = (
    {f"(cid:{27 + at})": letters for at, letters in enumerate(_LIGATURES)}
    | {"(cid:16)": "\u201c", "(cid:17)": "\u201d"}
    | _DASHES,
    {f"(cid:{11 + at})": letters for at, letters in enumerate(_LIGATURES)},
)
# Large signs, of which some have several sizes: The TeXbook, appendix F, figure 6. Readers that find no names in the
# font give the letters that other fonts have in these places.
_LARGE_CODES = {
    code: sign
    for sign, codes in {
        "(": (0, 16, 18, 32), ")": (1, 17, 19, 33), "[": (2, 20, 34), "]": (3, 21, 35), "{": (8, 26, 40),
        "}": (9, 27, 41), "|": (12,), "∑": (80, 88), "∏": (81, 89), "∫": (82, 90), "√": (112, 113, 114, 115, 116),
    }.items()
    for code in codes
}  # fmt: skip
LARGE_SIGNS = {f"(cid:{code})": sign for code, sign in _LARGE_CODES.items()} | {
    chr(code): sign for code, sign in _LARGE_CODES.items() if chr(code).isalpha()
}
# Between words and years; in a formula single letters stand there.
_BETWEEN_WORDS = re.compile(r"\w\w\(cid:2[12]\)\w\w")
_AROUND = ".,;:!?()[]\"'\u2018\u2019\u201c\u201d"
_SHORTEST, _LEAST_KNOWN = 4, 0.5
NO_CODES: Mapping[str, str] = {}


def is_code(sign: str) -> bool:
    """Tell whether a sign is the number of a glyph for which the reader knows no letter."""
    return sign.startswith("(cid:")


def large_sign(code: str, fontname: str) -> str:
    """Return the sign that a code or letter stands for in TeX's font of large signs, else itself.

    >>> large_sign("(cid:80)", "ABCDEF+CMEX10"), large_sign("(cid:80)", "ABCDEF+CMR10")
    ('∑', '(cid:80)')
    """
    return LARGE_SIGNS.get(code, code) if "CMEX" in fontname or "LMMathExtension" in fontname else code


def letters_of_codes(words: Iterable[str]) -> Mapping[str, str]:
    """Return what the codes in the words of a page stand for, if most words become known ones by it; else nothing.

    >>> letters_of_codes(["E(cid:28)siensi", "kon(cid:29)ik"])["(cid:28)"], letters_of_codes(["x(cid:28)y"])
    ('fi', {})
    """
    coded = [word for word in words if _CODE.search(word)]
    for encoding in _ENCODINGS:
        read = [_read(word, encoding) for word in coded]
        likely = [word for word in read if len(word) >= _SHORTEST and word.isalpha()]
        known = sum(is_word(word.lower()) for word in likely)
        if known and known >= _LEAST_KNOWN * len(likely):
            return encoding
    return _DASHES if any(map(_BETWEEN_WORDS.search, coded)) else NO_CODES


def _read(word: str, encoding: Mapping[str, str]) -> str:
    return _CODE.sub(lambda code: encoding.get(code[0], code[0]), word).strip(_AROUND)
