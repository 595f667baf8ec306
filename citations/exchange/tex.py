"""Read and write the TeX of BibTeX files: a field's value in, plain Unicode out; plain text in, safe TeX out."""

from __future__ import annotations

import re
import unicodedata

_ACCENTS = {
    "`": "\u0300", "'": "\u0301", "^": "\u0302", "~": "\u0303", "=": "\u0304", "u": "\u0306", ".": "\u0307",
    '"': "\u0308", "r": "\u030a", "H": "\u030b", "v": "\u030c", "d": "\u0323", "c": "\u0327", "k": "\u0328",
}  # fmt: skip
_LETTERS = {
    "ss": "ß", "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ", "o": "ø", "O": "Ø", "l": "ł", "L": "Ł", "aa": "å",
    "AA": "Å", "i": "ı", "j": "ȷ", "dh": "ð", "th": "þ", "ldots": "…", "dots": "…", "textendash": "–",
    "textemdash": "—", "textquoteright": "’", "textquoteleft": "‘", "textquotedblleft": "“",
    "textquotedblright": "”", "textasciitilde": "~", "textasciicircum": "^", "textbackslash": "\\", "S": "§",
    "textbar": "|", "textasciigrave": "`",
    "textless": "<", "textgreater": ">", "textdollar": "$", "textunderscore": "_", "P": "¶",
    "textbraceleft": "{", "textbraceright": "}", "textquotesingle": "'", "textquotedbl": '"',
}  # fmt: skip
_LETTER = r"(?:\{\s*(?:\\?[ij]|[^\W\d_])\s*\}|\\[ij](?![A-Za-z])|[^\W\d_])"
_TOKEN = re.compile(
    rf"\\(?P<mark>[`'^~=.\"])\s*(?P<marked>{_LETTER})"
    rf"|\\(?P<accent>[uvHcdkr])(?:\s+|(?=\{{))(?P<accented>{_LETTER})"
    r"|\\(?P<command>[A-Za-z]+)(?:\{\}| +)?|\\(?P<symbol>.)|(?P<plain>---|--|``|''|[~{}$])",
    re.DOTALL,
)
_NESTED = re.compile(r"(?<=\{)\\(?P<mark>[`'^~=.\"])\{?(?P<letter>[^\W\d_])\}?(?=\})")
_PLAIN = {"---": "—", "--": "–", "``": "“", "''": "”", "~": " ", "{": "", "}": "", "$": ""}
_SYMBOLS = {"-": "", "/": "", ",": " ", "\\": " "}
_ESCAPES = {
    "\\": r"\textbackslash{}", "{": r"\textbraceleft{}", "}": r"\textbraceright{}", "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}", "`": r"\textasciigrave{}", "&": r"\&", "%": r"\%", "$": r"\$", "#": r"\#",
    "_": r"\_",
}  # fmt: skip


def from_tex(value: str) -> str:
    r"""Return a field's value as plain text: accents composed, braces and font commands gone.

    >>> from_tex(r"{\'E}tude \& {ASEAN} d{\"o}ner 17--30")
    'Étude & ASEAN döner 17–30'
    """
    inner = value
    while (composed := _NESTED.sub(_composed, inner)) != inner:
        inner = composed
    return " ".join(_TOKEN.sub(_shown, inner).split())


def _composed(token: re.Match[str]) -> str:
    """Compose an accent in braces, which may be inside of another; the outer one then has a letter."""
    return unicodedata.normalize("NFC", token["letter"] + _ACCENTS[token["mark"]])


def _shown(token: re.Match[str]) -> str:
    """Return what one TeX token prints; a command that only sets type, such as emph, prints nothing."""
    if accent := token["mark"] or token["accent"]:
        letter = (token["marked"] or token["accented"]).strip("{} \\")
        return unicodedata.normalize("NFC", letter + _ACCENTS[accent])
    if token["command"]:
        return _LETTERS.get(token["command"], "")
    symbol = token["symbol"]
    return _SYMBOLS.get(symbol, symbol) if symbol else _PLAIN[token["plain"]]


def to_tex(text: str) -> str:
    r"""Return a text in which no character is a TeX command and no two make a ligature.

    >>> to_tex("R&D 5% of {x}")
    'R\\&D 5\\% of \\textbraceleft{}x\\textbraceright{}'
    """
    escaped = "".join(_ESCAPES.get(character, character) for character in text)
    return re.sub(r"([-'])(?=\1)", r"\1{}", escaped)


def to_verbatim(text: str) -> str:
    """Return an address or identifier for a field that BibTeX does not typeset; braces are percent-encoded."""
    return text.replace("\\", "%5C").replace("{", "%7B").replace("}", "%7D")
