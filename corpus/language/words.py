"""Text in, words out: folded, with spans, and with what stands between each word and the one before it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache

from corpus.records import NamedTuple

SPACE, JOINED, APART = 0, 1, 2
"""What stands before a word: white space only; one joining sign (`-`, `/`, `+` ...); anything else."""

_QUOTES = dict.fromkeys("‘’‚‛ʼʹ`´′", "'") | dict.fromkeys("“”„‟«»″〝〞", '"')
_DASHES = dict.fromkeys("‐‑‒–—―−﹘﹣－", "-")
_INVISIBLE = dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060\ufeff", "")
_FIXED = _QUOTES | _DASHES | _INVISIBLE | {"…": "..."}
_ASCII = {
    ord(c): fixed for c in map(chr, range(128)) if (fixed := _QUOTES.get(c, " " if c.isspace() else c.lower())) != c
}

CURRENCIES = (
    "rp", "rm", "rmb", "idr", "usd", "eur", "gbp", "jpy", "sgd", "myr", "aud", "cny", "thb", "php", "hkd", "inr", "krw",
    "vnd", "twd", "bnd", "nzd", "cad", "chf",
)  # fmt: skip
"""Signs of currencies in letters; written without a space before a number (Rp212,4) they are a word of their own."""

# Words are looked for in the folded text: a number keeps its inner points and commas, a word its apostrophes.
_WORD = re.compile(rf"\d+(?:[.,]\d+)+(?![^\W_])|(?:{'|'.join(CURRENCIES)})(?=\d)|[^\W_]+(?:'[^\W_]+)*")
_JOINERS = frozenset("-/+.@_&:=~")


class Word(NamedTuple):
    """A word as the index knows it: folded text, span in the original, and what stands before it."""

    text: str
    start: int
    end: int
    gap: int


class Group(NamedTuple):
    """Words joined without white space (`e-commerce`, `2+7`, a DOI), or a number with its `%`.

    `first` and `last` are indexes into the words, both inclusive.
    """

    text: str
    start: int
    end: int
    first: int
    last: int


@lru_cache(maxsize=4096)
def _fold_character(character: str) -> str:
    if character in _FIXED:
        return _FIXED[character]
    if character.isspace():
        return " "
    parts = unicodedata.normalize("NFKD", character)
    plain = "".join(part for part in parts if not unicodedata.combining(part)).casefold()
    return plain if plain == character else fold(plain)


def fold(text: str) -> str:
    """Return a text without differences of case, accents, quotes, dashes and kinds of space.

    >>> fold("Al–Qur’an CAFÉ")
    "al-qur'an cafe"
    """
    if text.isascii():
        return text.translate(_ASCII)
    return "".join(map(_fold_character, text))


def fold_with_offsets(text: str) -> tuple[str, list[int] | None]:
    """Return the folded text and, where lengths differ, for each folded character its offset in the text.

    The offsets have one entry more than the folded text: the end. None stands for "the same offsets".
    """
    if text.isascii():
        return fold(text), None
    pieces = list(map(_fold_character, text))
    folded = "".join(pieces)
    if len(folded) == len(text) and "" not in pieces:
        return folded, None
    offsets = [at for at, piece in enumerate(pieces) for _ in piece]
    return folded, [*offsets, len(text)]


def words_of(text: str) -> list[Word]:
    """Return the words of a text in order; parts of a joined group are words of their own.

    >>> [word.text for word in words_of("Ekspor naik 587,8 juta lewat e-commerce.")]
    ['ekspor', 'naik', '587,8', 'juta', 'lewat', 'e', 'commerce']
    """
    folded, offsets = fold_with_offsets(text)
    words: list[Word] = []
    before = 0
    for match in _WORD.finditer(folded):
        start, end = match.span()
        gap = SPACE if start == before + 1 and folded[before] == " " else _gap(folded, before, start)
        if offsets is None:
            words.append(Word(match[0], start, end, gap))
        else:
            words.append(Word(match[0], offsets[start], offsets[end - 1] + 1, gap))
        before = end
    return words


def word_spans(text: str) -> Iterator[tuple[int, int]]:
    """Yield the spans of the words of a text, as `words_of` finds them, in a third of its time, as far as asked for.

    >>> list(word_spans("Ekspor naik"))
    [(0, 6), (7, 11)]
    """
    folded, offsets = fold_with_offsets(text)
    spans = (match.span() for match in _WORD.finditer(folded))
    return spans if offsets is None else ((offsets[start], offsets[end - 1] + 1) for start, end in spans)


def _gap(folded: str, before: int, start: int) -> int:
    between = folded[before:start]
    if not before or between.isspace():
        return SPACE
    return JOINED if not between or (len(between) == 1 and between in _JOINERS) else APART


def groups_of(text: str, words: Sequence[Word]) -> list[Group]:
    """Return the joined groups among the words of a text.

    >>> text = "Skema 2+7 naik 1% lewat e-commerce"
    >>> [group.text for group in groups_of(text, words_of(text))]
    ['2+7', '1%', 'e-commerce']
    """
    groups: list[Group] = []
    first = 0
    for at in range(1, len(words) + 1):
        if at < len(words) and words[at].gap == JOINED:
            continue
        start, end = words[first].start, words[at - 1].end
        percent = text[end : end + 1] == "%" and text[end - 1].isdigit()
        if percent or at - first > 1:
            end += percent
            groups.append(Group(fold(text[start:end]), start, end, first, at - 1))
        first = at
    return groups


def group_of_all(text: str, words: Sequence[Word]) -> Group | None:
    """Return the one group that joins all words of a text, None where something stands apart.

    >>> group_of_all("e-ports", words_of("e-ports")).text, group_of_all("kapal...e-ports", words_of("kapal...e-ports"))
    ('e-ports', None)
    """
    groups = groups_of(text, words)
    whole = len(groups) == 1 and (groups[0].first, groups[0].last) == (0, len(words) - 1)
    return groups[0] if whole else None


# Groups of more words are phrases that stand before a noun.
_HYPHENED = re.compile(r"[^\W\d_]+(?:-[^\W_]+){1,2}\Z")


def joined_writing(group: str) -> str:
    """Return a folded group of words joined by hyphens written as one word; nothing for other groups.

    A repeated word (`negara-negara`) is no such group: nobody writes it as one.

    >>> joined_writing("co-operation"), joined_writing("g-20"), joined_writing("negara-negara"), joined_writing("2+7")
    ('cooperation', 'g20', '', '')
    """
    if not _HYPHENED.match(group):
        return ""
    first, second, *_ = parts = group.split("-")
    return "" if first == second else "".join(parts)


def reads_as_word(text: str) -> bool:
    """Tell whether a text is one word or words joined by hyphens alone, whose parts may also stand apart.

    Other signs mean something (`2+7`, a DOI): what they join must stand in a text as it was typed.

    >>> [reads_as_word(text) for text in ("siber", "36%", "e-commerce", "2+7", "kapal...e-ports")]
    [True, True, True, False, False]
    """
    words = words_of(text)
    group = group_of_all(text, words)
    return len(words) == 1 or (group is not None and all(sign.isalnum() or sign in "-'.," for sign in group.text))


# A number of so many digits may be written with a mark for the thousands.
_THOUSAND = 4
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*\Z")
_THOUSANDS = {"id": re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?\Z"), "en": re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?\Z")}
_DECIMAL = re.compile(r"(\d+)[.,](\d+)\Z")


def number_value(text: str, language: str) -> str | None:
    """Return a number in one writing, `1234.5`, whichever signs for decimals and thousands a language uses.

    None if the text is no number, or one whose writing says nothing more than its digits.

    >>> number_value("587,8", "id"), number_value("1.000", "id"), number_value("1.000", "en")
    ('587.8', '1000', '1.000')
    """
    if not _NUMBER.match(text):
        return None
    if _THOUSANDS[language].match(text):
        mark, point = (".", ",") if language == "id" else (",", ".")
        return text.replace(mark, "").replace(point, ".")
    decimal = _DECIMAL.match(text)
    if decimal is None:
        return None
    # "3.4" in an Indonesian table and "3,4" in an English one can only be decimals.
    return f"{decimal[1]}.{decimal[2]}"


def number_values(text: str) -> frozenset[str]:
    """Return what a number may be worth in either language; digits alone from a thousand on are worth themselves.

    >>> sorted(number_values("1.420")), sorted(number_values("1420")), number_values("36")
    (['1.420', '1420'], ['1420'], frozenset())
    """
    read = (number_value(text, language) for language in ("id", "en"))
    found = {value for value in read if value is not None}
    return frozenset(found | {text} if len(text) >= _THOUSAND and text.isdecimal() else found)
