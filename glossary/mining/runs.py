"""Which words beside a place may be a term? A text and a place in, runs of words and their language out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from corpus.document import Language
from corpus.language.stop_words import is_stop_word
from glossary.mining.initials import cost
from glossary.mining.lexicon import OTHER
from glossary.mining.mentions import Mention, Phrase, Token
from glossary.mining.places import Place
from glossary.mining.tails import country_size
from glossary.mining.tokens import (
    bounds_phrase,
    is_abbreviation,
    is_year,
    language_of_word,
    language_of_words,
    parts_of,
    tokens_of,
)

LONGEST = 8
"""How many words a term may have."""
_MAY_BEGIN = frozenset({"the", "a", "an", "non", "just", "all", "no", "off", "on", "own"})
# Common words that terms end with: alat pelindung diri, bantaran kali, bentuk usaha tetap.
_MAY_END = frozenset({"diri", "kali", "tetap", "dalam", "lain"})
_QUOTE = re.compile(r"[\"“‘'«]([^\"”’»“‘]{2,80}?)[\"”’'»]\Z")
_OPENING_QUOTE = re.compile(r"[\"“‘'«]([^\"”’»“‘]{2,80}?)[\"”’'»]")
_JOINS = re.compile(r"(?:\s+|\s*[–-]\s*|,\s+)\Z")
_SPLIT = re.compile(r"\s*[,/;]\s*(?:(?:atau|or)\s+)?|\s+(?:[–—-]|atau|or)\s+")


class Run(NamedTuple):
    """Words that may be a term; `bounded` says that the text itself shows where they begin (or end).

    `before` are the words before them: the last of them is what bounds them.
    """

    words: tuple[Token, ...]
    bounded: bool
    before: tuple[Token, ...] = ()


def inside_of(text: str, place: Place) -> tuple[Token, ...] | None:
    """Return the words of the brackets, without an abbreviation that is given beside them."""
    start, end = place.right_start, place.right_end
    inside = text[start:end]
    cut = _SPLIT.search(inside)
    if cut is not None:
        pieces = [(start, start + cut.start()), (start + cut.end(), end)]
        longer = [piece for piece in pieces if not _is_short(text, piece, pieces)]
        if len(longer) != 1:
            return None
        start, end = longer[0]
    words = tuple(Token(token.text, token.start + start, token.end + start) for token in tokens_of(text[start:end]))
    if not words or len(words) > LONGEST or (len(words) == 1 and is_abbreviation(words[0].text)):
        return None
    lower = [word.text.lower() for word in words]
    if (is_stop_word(lower[-1]) and not (words[1:] and lower[-1] in _MAY_END)) or (
        is_stop_word(lower[0]) and lower[0] not in _MAY_BEGIN
    ):
        return None
    while words and words[0].text.lower() in ("the", "a", "an"):
        words = words[1:]
    joined = all(_JOINS.match(text[before.end : after.start]) for before, after in pairwise(words))
    return words if joined and not any(is_year(word.text) for word in words) else None


def _is_short(text: str, piece: tuple[int, int], pieces: Sequence[tuple[int, int]]) -> bool:
    """Tell whether one of two pieces is an abbreviation, by itself or of the other (balai desa, baldes)."""
    short = text[slice(*piece)].strip()
    others = [text[slice(*other)].split() for other in pieces if other != piece]
    return is_abbreviation(short) or (
        " " not in short
        and any(cost(words[: len(words) - country_size(words)], short) <= 2 for words in others if words[1:])
    )


def run_before(text: str, place: Place) -> Run:
    """Return the words before a place that may be a term: quoted, or back to what ends a noun phrase."""
    before = text[place.left_start : place.left_end]
    quoted = _QUOTE.search(before.rstrip())
    if quoted is not None:
        return Run(_tokens(text, place.left_start + quoted.start(1), place.left_start + quoted.end(1)), bounded=True)
    tokens = _tokens(text, place.left_start, place.left_end)
    if not tokens or text[tokens[-1].end : place.left_end].strip() or not tokens[-1].text[-1].isalpha():
        return Run((), bounded=False)
    first = len(tokens) - 1
    while first > 0 and len(tokens) - first < LONGEST + 2:
        between = text[tokens[first - 1].end : tokens[first].start]
        if not (between.isspace() or _JOINS.match(between)) or "," in between:
            return Run(_without_conjunction(tokens[first:]), bounded=True)
        if bounds_phrase(tokens[first - 1].text.lower()):
            return Run(tokens[first:], bounded=True, before=tokens[max(0, first - 4) : first])
        first -= 1
    return Run(tokens[first:], bounded=first == 0)


def _without_conjunction(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Leave out the conjunction that a phrase after a comma begins with: `..., and transshipment (alih muatan)`."""
    return tokens[1:] if len(tokens) > 1 and tokens[0].text in ("dan", "and", "serta", "maupun") else tokens


def run_after(text: str, place: Place) -> Run:
    """Return the words after a cue that may be a term: quoted, or up to what ends a noun phrase."""
    quoted = _OPENING_QUOTE.match(text, place.right_start, place.right_end)
    if quoted is not None:
        return Run(_tokens(text, quoted.start(1), quoted.end(1)), bounded=True)
    tokens = _tokens(text, place.right_start, min(place.right_end, place.right_start + 120))
    if not tokens or text[place.right_start : tokens[0].start].strip():
        return Run((), bounded=False)
    kept = tokens[:1]
    for before, word in pairwise(tokens[: LONGEST + 1]):
        between = text[before.end : word.start]
        if "," in between or not _JOINS.match(between) or bounds_phrase(word.text.lower()):
            break
        kept = (*kept, word)
    return Run(kept, bounded=True)


def _tokens(text: str, start: int, end: int) -> tuple[Token, ...]:
    return tuple(Token(token.text, token.start + start, token.end + start) for token in tokens_of(text[start:end]))


def language_of(words: Sequence[Token]) -> Language | None:
    """Return the language of a phrase, or None where its words do not agree or do not say."""
    return language_of_words([word.text for word in words])


def language_of_side(words: Sequence[Token]) -> Language | None:
    """Return a phrase's language; unlike `language_of_words`, words of no list do not speak against it."""
    found = [language_of_word(part) for word in words for part in parts_of(word.text)]
    indonesian, english = found.count("id"), found.count("en")
    if indonesian == english:
        return None
    return "id" if indonesian > english else "en"


def mention_of(text: str, words: Sequence[Token], other: Sequence[Token], language: Language, score: float) -> Mention:
    """Return the mention of words in a language and of those that the text gives for them in the other."""
    term = Phrase(text[words[0].start : words[-1].end], words[0].start, words[-1].end, language)
    second = Phrase(text[other[0].start : other[-1].end], other[0].start, other[-1].end, OTHER[language])
    start, end = min(term.start, second.start), max(term.end, second.end)
    if language == "en":
        term, second = second, term
    return Mention("gloss", term, second, score, start, end)
