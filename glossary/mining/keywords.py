"""Pair the keywords of a document: its passages in, mentions of those that translate each other out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from corpus.document import Language
from glossary.mining.lexicon import Lexicon
from glossary.mining.mentions import Mention, Phrase

_LISTS: dict[Language, re.Pattern[str]] = {
    "id": re.compile(r"\bkata(?:[ -]kata)?[ -]kunci\s*[:.–—-]\s*(?P<list>[^\n]{3,400})", re.IGNORECASE),
    "en": re.compile(r"\b(?:keywords?|key words?|index terms)\s*[:.–—-]\s*(?P<list>[^\n]{3,400})", re.IGNORECASE),
}
_NEXT = re.compile(
    r"\.\s|\b(?:Abstract|Abstrak|Pendahuluan|Introduction|PENDAHULUAN|INTRODUCTION|Keywords?|Kata kunci)\b"
)
_MAX_WORDS = 7
_LIKELY = 0.6
_BY_PLACE = 0.75


class Keyword(NamedTuple):
    """A keyword as written, and its span in the passage."""

    text: str
    start: int
    end: int
    place: int


class KeywordPair(NamedTuple):
    """A mention whose two phrases may stand in two passages: the index of each one's passage."""

    mention: Mention
    indonesian_passage: int
    english_passage: int


def pair_keywords(texts: Sequence[str], lexicon: Lexicon) -> list[KeywordPair]:
    """Return the keywords that translate each other, from the first list of each language in a document's passages."""
    indonesian, english = _first_list(texts, "id"), _first_list(texts, "en")
    if indonesian is None or english is None:
        return []
    pairs = _assigned(indonesian[1], english[1], lexicon)
    return [_pair(first, second, score, (indonesian[0], english[0])) for score, first, second in pairs]


def _first_list(texts: Sequence[str], language: Language) -> tuple[int, tuple[Keyword, ...]] | None:
    for at, text in enumerate(texts):
        match = _LISTS[language].search(text)
        if match is not None:
            keywords = _keywords(text, *match.span("list"))
            if len(keywords) > 1:
                return at, keywords
    return None


def _keywords(text: str, start: int, end: int) -> tuple[Keyword, ...]:
    stop = _NEXT.search(text, start, end)
    end = stop.start() if stop else end
    sign = ";" if ";" in text[start:end] else ","
    found: list[Keyword] = []
    at = start
    for piece in text[start:end].split(sign):
        keyword = piece.strip(" .\t\n")
        if keyword and len(keyword.split()) <= _MAX_WORDS:
            first = text.index(keyword, at)
            found.append(Keyword(keyword, first, first + len(keyword), len(found)))
        at += len(piece) + 1
    return tuple(found)


def _assigned(
    first: Sequence[Keyword], second: Sequence[Keyword], lexicon: Lexicon
) -> list[tuple[float, Keyword, Keyword]]:
    """Assign keywords one to one: by what the glossary knows of their words, the rest by place if all fits."""
    scored = sorted(
        ((_alike(a, b, lexicon), a, b) for a in first for b in second if a.text.lower() != b.text.lower()),
        key=lambda item: (-item[0], abs(item[1].place - item[2].place), item[1].place),
    )
    pairs: list[tuple[float, Keyword, Keyword]] = []
    left, right = set(first), set(second)
    for a in first:
        # A name written alike in both lists takes its places.
        same = next((b for b in second if b.text.lower() == a.text.lower()), None)
        if same is not None:
            left.discard(a)
            right.discard(same)
    for score, a, b in scored:
        if score >= _LIKELY and a in left and b in right:
            pairs.append((score, a, b))
            left.discard(a)
            right.discard(b)
    if len(first) == len(second) and len(left) == 1 and len(right) == 1:
        a, b = left.pop(), right.pop()
        in_order = all(x.place == y.place for _, x, y in pairs) and len(pairs) >= 2
        if a.place == b.place and in_order:
            pairs.append((_BY_PLACE, a, b))
    return pairs


def _alike(first: Keyword, second: Keyword, lexicon: Lexicon) -> float:
    if lexicon.translates(first.text, second.text):
        return 1.0
    return 0.98 * lexicon.align(first.text.lower().split(), second.text.lower().split()).coverage()


def _pair(first: Keyword, second: Keyword, score: float, passages: tuple[int, int]) -> KeywordPair:
    term = Phrase(first.text, first.start, first.end, "id")
    other = Phrase(second.text, second.start, second.end, "en")
    return KeywordPair(Mention("keywords", term, other, score, first.start, first.end), *passages)
