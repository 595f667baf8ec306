"""Find the words that set a part of the library apart: counts of the part and of the rest in, keywords out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import NamedTuple

from analysis.frequency import Counts, Group
from analysis.measures import keyness, log_ratio, per_million
from corpus.document import Language

PART, REST = "part", "rest"


class Keyword(NamedTuple):
    """A word with its counts in the part and the rest; a negative log-likelihood says that the part avoids it."""

    word: str
    language: str
    occurrences: int
    rest_occurrences: int
    per_million: float
    rest_per_million: float
    log_likelihood: float
    log_ratio: float


class Comparison(NamedTuple):
    """Two sides to compare: counts and numbers of running words, of one language or of both."""

    language: str
    part: Counter[str]
    rest: Counter[str]
    words: int
    rest_words: int


def comparisons(counts: Counts, *, within_language: bool) -> tuple[Comparison, ...]:
    """Return the sides, language by language, or all languages together; those with an empty side are left out.

    A part in one language compared with a rest in two would have every word of its grammar for a keyword.
    """
    languages: tuple[tuple[Language, ...], ...] = (("en",), ("id",)) if within_language else (("en", "id"),)
    found = (
        Comparison(
            "+".join(chosen),
            _together(counts.units, chosen, PART),
            _together(counts.units, chosen, REST),
            sum(counts.words[Group(language, PART)] for language in chosen),
            sum(counts.words[Group(language, REST)] for language in chosen),
        )
        for chosen in languages
    )
    return tuple(sides for sides in found if sides.words and sides.rest_words)


def _together(units: Mapping[Group, Counter[str]], languages: tuple[Language, ...], side: str) -> Counter[str]:
    found: Counter[str] = Counter()
    for language in languages:
        found.update(units.get(Group(language, side), Counter()))
    return found


def keywords(sides: Comparison, *, least: int = 3) -> list[Keyword]:
    """Measure every word that occurs at least `least` times in both sides together, the highest keyness first."""
    rows = []
    for word in sides.part.keys() | sides.rest.keys():
        count, rest_count = sides.part[word], sides.rest[word]
        if count + rest_count >= least:
            figures = (count, sides.words, rest_count, sides.rest_words)
            rows.append(
                Keyword(
                    word,
                    sides.language,
                    count,
                    rest_count,
                    per_million(count, sides.words),
                    per_million(rest_count, sides.rest_words),
                    keyness(*figures),
                    log_ratio(*figures),
                )
            )
    return sorted(rows, key=lambda row: (-row.log_likelihood, row.word))
