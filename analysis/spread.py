"""See where a word occurs: paragraphs and a finder in, counts by document and year, and their dispersion, out.

Each language is measured on its own words: an Indonesian word is not to be expected in English text, and the words of
that text are no measure of how often it could have been used.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from analysis.matching import Finder
from analysis.measures import deviation_of_proportions, juilland_d, normalised_dp, per_million
from analysis.tokens import Stretch
from corpus.document import Language


class Part(NamedTuple):
    """A document with its matches and its running words in one language."""

    document_id: str
    language: Language
    hits: int
    words: int

    @property
    def per_million(self) -> float:
        """Matches per million words."""
        return per_million(self.hits, self.words)


class Dispersion(NamedTuple):
    """How evenly the matches of a language are spread over its documents; None where one document says nothing."""

    language: Language
    hits: int
    words: int
    documents: int
    documents_with: int
    dp: float | None
    dp_normalised: float | None
    juilland_d: float | None


class Year(NamedTuple):
    """The documents of a year together, with their words in one language."""

    year: int
    language: Language
    documents: int
    hits: int
    words: int

    @property
    def per_million(self) -> float:
        """Matches per million words."""
        return per_million(self.hits, self.words)


def parts_of(stretches: Iterable[Stretch], finder: Finder) -> tuple[Part, ...]:
    """Count matches and words of every document, by language, in the order they come; those without words are left out.

    Of a language in which nothing matches there is no part.
    """
    hits: Counter[tuple[str, Language]] = Counter()
    words: Counter[tuple[str, Language]] = Counter()
    for stretch in stretches:
        key = stretch.document_id, stretch.language
        words[key] += len(stretch.tokens)
        hits[key] += len(finder(stretch))
    matched = {language for (_, language), count in hits.items() if count}
    return tuple(Part(*key, hits[key], size) for key, size in words.items() if size and key[1] in matched)


def languages_of(parts: Iterable[Part]) -> tuple[Language, ...]:
    """Return the languages of parts, the one with most matches first."""
    hits: Counter[Language] = Counter()
    for part in parts:
        hits[part.language] += part.hits
    return tuple(sorted(hits, key=lambda language: (-hits[language], language)))


def dispersion_of(parts: Sequence[Part]) -> tuple[Dispersion, ...]:
    """Measure the spread over documents, language by language; nothing where there is no match."""
    return tuple(
        _dispersion(language, [part for part in parts if part.language == language]) for language in languages_of(parts)
    )


def _dispersion(language: Language, parts: Sequence[Part]) -> Dispersion:
    counts = [part.hits for part in parts]
    sizes = [part.words for part in parts]
    return Dispersion(
        language,
        sum(counts),
        sum(sizes),
        len(parts),
        sum(count > 0 for count in counts),
        deviation_of_proportions(counts, sizes) if len(parts) > 1 else None,
        normalised_dp(counts, sizes),
        juilland_d(counts, sizes),
    )


def by_year(parts: Sequence[Part], years: Mapping[str, int | None]) -> tuple[Year, ...]:
    """Put the documents of a year together, language by language, in order of years; the undated are left out."""
    order = {language: at for at, language in enumerate(languages_of(parts))}
    grouped: dict[tuple[int, int], list[Part]] = {}
    for part in parts:
        year = years[part.document_id]
        if year is not None:
            grouped.setdefault((order[part.language], year), []).append(part)
    return tuple(
        Year(year, group[0].language, len(group), sum(part.hits for part in group), sum(part.words for part in group))
        for (_, year), group in sorted(grouped.items())
    )
