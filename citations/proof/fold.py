"""Compare a quotation with a stretch of reading text: two texts in, the printing habits in which they differ out.

A text is read as units: a `key` that must agree, and the `raw` characters that were printed for it. Equal keys with
different raw characters are a normalisation, and each has a name. Letters are never folded, but for ligatures.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

from corpus.clean.characters import LIGATURES

HIDDEN = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]+")
# A soft hyphen at the end of a line is a line-end hyphen, and is left to the comparison.
_REMOVED = re.compile(f"(?!\u00ad\\s*[\r\n]){HIDDEN.pattern[:-1]}")
DASHES = "\\-\u2010-\u2015\u2212\ufe58\ufe63\uff0d"
QUOTES = "\"'`\u00b4\u00ab\u00bb\u2018-\u201f\u2039\u203a\u2032\u2033\uff02\uff07"
_LETTER = r"[^\W\d_]"
_JOINING = re.compile(rf"(?<={_LETTER})\s*[{DASHES}\u00ad]+\s*(?={_LETTER})")
_DASH = re.compile(rf"\s*[{DASHES}]+\s*")
_SPACE = re.compile(r"\s+")
_QUOTE = re.compile(rf"''|``|[{QUOTES}]")
_LIGATURE = re.compile("[\ufb00-\ufb06]")
_UNIT = re.compile(
    rf"(?P<join>{_JOINING.pattern})"
    rf"|(?P<dash>{_DASH.pattern})"
    rf"|(?P<space>{_SPACE.pattern})"
    rf"|(?P<quote>{_QUOTE.pattern})"
    rf"|(?P<dots>\u2026|\.\.\.)"
    rf"|(?P<ligature>{_LIGATURE.pattern})"
    rf"|(?P<plain>[^\s{DASHES}\u00ad{QUOTES}\u2026.\ufb00-\ufb06]+|.)",
    re.DOTALL,
)
_LINE_END = re.compile(r"[\r\n\u00ad]")
_BREAKS_WORD = re.compile(r"[^\W_][\u2019'\-\u2010\u2011]?\Z")
_GOES_ON = re.compile(r"[\u2019'\-\u2010\u2011]?[^\W_]")

# Tells whether a line of the source ended in a hyphen at an offset of the reading text.
HyphenAt = Callable[[int], bool]


@dataclass(frozen=True, slots=True)
class Folded:
    """A text's key, and for each character of it: what was printed there, what was joined before it, and its place.

    `raws` holds None for the second and later characters of a unit. `starts` and `ends` are offsets in the text.
    """

    key: str
    raws: tuple[str | None, ...]
    joins: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def __getitem__(self, part: slice) -> Folded:
        """Return a part of the units."""
        return Folded(self.key[part], self.raws[part], self.joins[part], self.starts[part], self.ends[part])


@lru_cache(maxsize=4096)
def fold_key(text: str) -> str:
    """Return the key of `fold(text)` without the rest of it, in a tenth of the time."""
    key = _JOINING.sub("", text)
    key = _DASH.sub("-", key)
    key = _SPACE.sub(" ", key)
    key = _QUOTE.sub('"', key).replace("\u2026", "...")
    return _LIGATURE.sub(lambda match: LIGATURES[match[0]], key)


@lru_cache(maxsize=256)
def fold(text: str) -> Folded:
    """Read a text as units; kept for a while, as a stretch is looked through in several ways."""
    keys: list[str] = []
    raws: list[str | None] = []
    joins: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    join = ""
    for kind, raw, start in _units(text):
        if kind == "join":
            join = raw
            continue
        end = start + len(raw)
        key = raw if kind == "plain" else _key(kind, raw)
        keys.append(key)
        joins.append(join)
        joins.extend([""] * (len(key) - 1))
        join = ""
        if kind == "plain":
            raws.extend(raw)
            starts.extend(range(start, end))
            ends.extend(range(start + 1, end + 1))
        else:
            raws.append(raw)
            raws.extend([None] * (len(key) - 1))
            starts.extend([start] * len(key))
            ends.extend([end] * len(key))
    return Folded("".join(keys), tuple(raws), tuple(joins), tuple(starts), tuple(ends))


def _units(text: str) -> Iterator[tuple[str, str, int]]:
    for match in _UNIT.finditer(text):
        yield match.lastgroup or "plain", match[0], match.start()


def _key(kind: str, raw: str) -> str:
    if kind == "ligature":
        return LIGATURES[raw]
    return {"dash": "-", "space": " ", "quote": '"', "dots": "..."}[kind]


def cleaned(quotation: str) -> tuple[str, frozenset[str]]:
    """Take from a quotation what no reading text has: hidden characters, characters in parts; name what was there."""
    names = set()
    text = quotation
    if HIDDEN.search(text):
        text = _REMOVED.sub("", text)
        names |= {"zero-width characters"} if text != quotation else set()
    if not unicodedata.is_normalized("NFC", text):
        text = unicodedata.normalize("NFC", text)
        names.add("NFC/NFD")
    return text.strip(), frozenset(names)


def differences(quoted: Folded, source: Folded, at: int, hyphen_at: HyphenAt | None = None) -> frozenset[str] | None:
    """Name the normalisations under which a quotation equals the source from character `at` of its key.

    The keys have to agree there, but for the case of the first letter. None if words are joined by a hyphen in one text
    alone where no line ends: then they are other words. `hyphen_at` is asked with offsets in the source's text.
    """
    names: set[str] = set()
    for here, there in enumerate(range(at, at + len(quoted.key))):
        if here > 0 and quoted.joins[here] != source.joins[there]:
            name = _joined(quoted.joins[here], source.joins[there], source.starts[there], hyphen_at)
            if name is None:
                return None
            names.add(name)
        printed, stands = quoted.raws[here], source.raws[there]
        if printed != stands and printed is not None and stands is not None:
            names.add(_named(printed, stands, quoted.key[here]))
    return frozenset(names)


def _joined(quoted: str, source: str, offset: int, hyphen_at: HyphenAt | None) -> str | None:
    """Name the difference between what joins two letters: hyphens, dashes, or one of them and nothing."""
    ends_line = _LINE_END.search(quoted + source) or (hyphen_at is not None and hyphen_at(offset))
    if quoted and source and not ends_line:
        return "white space" if quoted.strip() == source.strip() else "dashes"
    return "line-end hyphens" if ends_line else None


def _named(printed: str, stands: str, key: str) -> str:
    if key == " ":
        return "white space"
    if key == '"':
        return "quotes"
    if key == "-":
        return "white space" if printed.strip() == stands.strip() else "dashes"
    if key == ".":
        return "ellipsis"
    if any(character in LIGATURES for character in chain(printed, stands)):
        return "ligatures"
    return "case of the first letter"


def cuts_word(text: str, start: int, end: int) -> bool:
    """Tell whether a span begins or ends inside a word; a hyphen or an apostrophe holds a word together.

    >>> cuts_word("non-blok", 4, 8), cuts_word("jalan (besar)", 7, 12)
    (True, False)
    """
    if start >= end:
        return False
    opens = text[start].isalnum() and _BREAKS_WORD.search(text[max(0, start - 2) : start])
    closes = text[end - 1].isalnum() and _GOES_ON.match(text[end : end + 2])
    return bool(opens or closes)
