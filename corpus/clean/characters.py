"""Clean single characters: a source span in, the changes that its characters need out.

No letter is exchanged for another: the changes are white space folded, invisible characters dropped, NFC, and
presentation ligatures into the letters that they show.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from itertools import pairwise

# kind, start, end (in the text given), new text
Change = tuple[str, int, int, str]

LIGATURES = {
    "\ufb00": "ff",
    "\ufb01": "fi",
    "\ufb02": "fl",
    "\ufb03": "ffi",
    "\ufb04": "ffl",
    "\ufb05": "\u017ft",
    "\ufb06": "st",
}
# Soft hyphens, zero-width characters, bidi and other format controls, C0 and C1 controls that are no white space, tags,
# and what stands for an object in a text that was copied.
_INVISIBLE = (
    "\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffc\ufffe\uffff"
    "\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\U000e0001-\U000e007f"
)
# An accent that comes to stand behind its letter when what is between them is dropped, or a ligature resolved.
_COMBINING = "\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
_PARTED_ACCENT = re.compile(rf"[{_INVISIBLE}\ufb00-\ufb06][{_COMBINING}]")
_UNSEEN = re.compile(rf"(?!\s)[{_INVISIBLE}]")
# A single space before a visible character is by far the commonest white space, and stays.
_SPECIAL = re.compile(rf"(?!\x20[^\s{_INVISIBLE}])[\s{_INVISIBLE}]+|[\ufb00-\ufb06]")
# How the reader of PDFs writes the number of a glyph that stands for no letter.
_CODE = re.compile(r"\(cid:\d+\)")
_SPACE = re.compile(r"\s")
_LONGEST_WORD = 40
_WORD_END, _WORD_START = re.compile(r"[^\W\d_]{2,}\Z"), re.compile(rf"[^\W\d_]{{2,{_LONGEST_WORD}}}")
# White space and what cannot be seen, at the edges of a line.
BLANK_START = re.compile(rf"[\s{_INVISIBLE}]*")
BLANK_END = re.compile(rf"(?<![\s{_INVISIBLE}])[\s{_INVISIBLE}]+\Z")


def changes(text: str) -> Iterator[Change]:
    r"""Yield what has to change in a line's text, in order, without overlap.

    >>> list(changes("e\ufb01sien,  dan"))
    [('recomposed', 1, 2, 'fi'), ('space collapsed', 7, 9, ' ')]
    """
    if not unicodedata.is_normalized("NFC", text) or _PARTED_ACCENT.search(text):
        yield from _merged(text)
        return
    yield from _special(text, 0)


def cleaned(text: str) -> str:
    r"""Return a text with its changes made.

    >>> cleaned("cient\u00ed\ufb01co,  dua")
    'científico, dua'
    """
    parts: list[str] = []
    done = 0
    for _, start, end, new in changes(text):
        parts += (text[done:start], new)
        done = end
    return "".join([*parts, text[done:]])


def changes_and_codes(text: str) -> Iterator[Change]:
    r"""Yield what `changes` does, and the codes of glyphs without a letter, in place of which U+FFFD comes.

    >>> list(changes_and_codes("E(cid:28)siensi"))
    [('sign unknown', 1, 9, '\ufffd')]
    """
    done = 0
    for match in _CODE.finditer(text):
        yield from _moved(changes(text[done : match.start()]), done)
        yield "sign unknown", match.start(), match.end(), "\ufffd"
        done = match.end()
    yield from _moved(changes(text[done:]), done)


def _moved(found: Iterable[Change], by: int) -> Iterator[Change]:
    return ((kind, start + by, end + by, new) for kind, start, end, new in found)


def _special(text: str, offset: int) -> Iterator[Change]:
    for match in _SPECIAL.finditer(text):
        start, end = match.start() + offset, match.end() + offset
        if match[0] in LIGATURES:
            yield "recomposed", start, end, LIGATURES[match[0]]
        elif not _SPACE.search(match[0]):
            parts = "\u200b" in match[0] and _parts_words(text, match)
            yield ("space collapsed", start, end, " ") if parts else ("invisible dropped", start, end, "")
        elif match[0] != " ":
            yield "space collapsed", start, end, " "


def _parts_words(text: str, match: re.Match[str]) -> bool:
    """Tell whether a space without width stands between two words, not at a place where one word may be broken."""
    from corpus.language.pieces import is_one_word

    before, after = (
        _WORD_END.search(text, max(0, match.start() - _LONGEST_WORD), match.start()),
        _WORD_START.match(text, match.end()),
    )
    if before is None or after is None or is_one_word(before[0] + after[0]):
        return False
    return is_one_word(before[0]) and is_one_word(after[0])


def _merged(text: str) -> Iterator[Change]:
    """Yield the changes of a text that is not in NFC: segments that compose, and the rest as usual."""
    plain_from = 0
    for start, end in _composing(text):
        composed = _composed(text[start:end])
        if composed == text[start:end] or not _is_composed(text[start:end]):
            continue
        yield from _special(text[plain_from:start], plain_from)
        yield "recomposed", start, end, composed
        plain_from = end
    yield from _special(text[plain_from:], plain_from)


def _composed(segment: str) -> str:
    shown = _SPACE.sub(" ", _UNSEEN.sub("", segment))
    return unicodedata.normalize("NFC", "".join(LIGATURES.get(letter, letter) for letter in shown))


def _is_composed(segment: str) -> bool:
    """Tell whether letters become others by NFC, or accents and letters come together; else signs are just dropped."""
    return not unicodedata.is_normalized("NFC", segment) or _PARTED_ACCENT.search(segment) is not None


def _composing(text: str) -> Iterator[tuple[int, int]]:
    """Yield the segments that NFC treats as one: a starter and what combines with it."""
    bounds = [0]
    for index in range(1, len(text)):
        if unicodedata.combining(text[index]) or _UNSEEN.match(text[index]):
            # Never begins a segment; a tower of accents must not be composed anew for each of them.
            continue
        pair = text[bounds[-1] : index + 1]
        alone = unicodedata.normalize("NFC", pair[:-1]) + unicodedata.normalize("NFC", pair[-1])
        if unicodedata.normalize("NFC", pair) == alone:
            bounds.append(index)
    bounds.append(len(text))
    yield from pairwise(bounds)
