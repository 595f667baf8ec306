"""One token of a query in, a word or condition and where it begins; its node out, or an error with its column."""

from __future__ import annotations

import re

from corpus.errors import MalformedQuery
from corpus.language.words import APART, group_of_all, words_of
from indexer.keys import KINDS
from indexer.query import All, Filter, Fuzzy, Pattern, Phrase, Scoped, Word

MAX_FUZZY = 2
SCOPES = ("title", "section")
"""Fields that look for words in headings; the others are conditions on facts."""

_YEARS = re.compile(r"(\d{4})?(?:(\.\.)(\d{4})?)?\Z")
_LANGUAGES = {"id": "id", "in": "id", "indonesian": "id", "indonesia": "id", "en": "en", "english": "en"}


def malformed(message: str, hint: str, at: int) -> MalformedQuery:
    """Return the error that points at a place of the query, counted from 0."""
    return MalformedQuery(message, hint, at + 1)


def read_word(token: str, start: int) -> Word | Pattern | Fuzzy:
    """Read a word, a pattern or a misspelt word."""
    exact = token.startswith("=") and len(token) > 1
    body = token[1:] if exact else token
    if not words_of(body):
        raise malformed(
            f"'{token}' holds no letter or digit to look for.",
            "Remove it; to look for signs quote them together with a word.",
            start,
        )
    if token.startswith("--"):
        raise malformed(f"'{token[:20]}' begins with two dashes.", "One '-' before a word leaves it out.", start)
    fuzzy = re.fullmatch(r"(.+)~(\d?)", body)
    # A question mark after a word ends a question; only inside a word does it stand for a letter.
    pattern = body.rstrip("?!.,;:")
    wild = "*" in pattern or "?" in pattern
    if exact and (wild or fuzzy is not None):
        raise malformed("'=' asks for this form only, '*', '?' and '~' for others.", "Leave one out.", start)
    if wild:
        return _pattern(pattern, start)
    if fuzzy is not None:
        return _fuzzy(fuzzy[1], int(fuzzy[2] or 1), start)
    return Word(body, start + 1, exact)


def _pattern(text: str, start: int) -> Pattern:
    if len(re.sub(r"[*?]", "", text)) < 2 or len(words_of(re.sub(r"[*?]", "x", text))) != 1:
        raise malformed(
            f"'{text}' is too wide: a pattern is one word with at least two letters of its own.",
            f'For example digital* or organi?ation; what holds a sign is found in quotes: "{text}".',
            start,
        )
    return Pattern(text, start + 1)


def _fuzzy(text: str, distance: int, start: int) -> Fuzzy:
    if not 1 <= distance <= MAX_FUZZY or len(words_of(text)) != 1 or len(text) < 3:
        raise malformed(
            f"'{text}~{distance}' cannot be searched: one word of three letters or more, ~1 or ~2.",
            "For example kedaulatan~1.",
            start,
        )
    return Fuzzy(text, distance, start + 1)


def read_scoped(name: str, value: str, start: int) -> Scoped | All:
    """Read what is looked for in titles or in headings, typed without quotes; `start` is where the name begins."""
    if value.startswith("-"):
        raise malformed(f"A '-' stands before '{name}:', not after it.", f"For example -{name}:{value[1:]}.", start)
    child = read_word(value, start + len(name) + 1)
    if isinstance(child, Word) and len(words := words_of(child.text)) > 1 and group_of_all(child.text, words) is None:
        return scoped_phrase(name, child.text, start)
    if isinstance(child, (Word, Pattern)):
        return Scoped(name, child, start + 1)
    raise malformed(f'`{name}:` takes a word or a "phrase".', f'For example {name}:"ekonomi digital".', start)


def scoped_phrase(name: str, text: str, start: int) -> Scoped | All:
    """Return what looks for a phrase in titles or headings: what a colon or comma parts there, each by itself."""
    words = words_of(text)
    firsts = [at for at, word in enumerate(words) if not at or word.gap == APART]
    column = start + len(name) + 2
    if len(firsts) == 1:
        return Scoped(name, Phrase(text, column), start + 1)
    lasts = [*(at - 1 for at in firsts[1:]), len(words) - 1]
    runs = [text[words[first].start : words[last].end] for first, last in zip(firsts, lasts, strict=True)]
    return All(tuple(Scoped(name, Phrase(run, column), start + 1) for run in runs))


def read_condition(name: str, value: str, start: int) -> Filter:
    """Read a condition on facts; `start` is where its name begins."""
    value_at = start + len(name) + 1
    match name:
        case "year":
            return _years(value, start, value_at)
        case "lang":
            language = _LANGUAGES.get(value.lower())
            if language is None:
                raise malformed(f"'{value}' is no language of the library.", "Write lang:id or lang:en.", value_at)
            return Filter(name, language, start + 1)
        case "type":
            kind = value.lower().replace("-", " ").replace("_", " ")
            if kind not in KINDS:
                raise malformed(f"'{value}' is no kind of block.", f"One of: {', '.join(KINDS)}.", value_at)
            return Filter(name, kind, start + 1)
    return Filter(name, value, start + 1)


def _years(value: str, start: int, value_at: int) -> Filter:
    match = _YEARS.match(value)
    if match is None or not (match[1] or match[3]):
        raise malformed(
            f"'{value}' is no year or range of years.", "For example year:2019 or year:2015..2019.", value_at
        )
    first = int(match[1] or 0)
    last = int(match[3] or (9999 if match[2] else first))
    if first > last:
        raise malformed(f"The range {value} ends before it begins.", f"Write year:{last}..{first}.", value_at)
    return Filter("year", value, start + 1, first, last)
