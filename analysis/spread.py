"""See where a word occurs: paragraphs and a finder in, counts by document and year, and their dispersion, out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from analysis.matching import Finder
from analysis.measures import deviation_of_proportions, juilland_d, normalised_dp, per_million
from analysis.tokens import Stretch


class Part(NamedTuple):
    """A document with its matches and its running words."""

    document_id: str
    hits: int
    words: int

    @property
    def per_million(self) -> float:
        """Matches per million words."""
        return per_million(self.hits, self.words)


class Dispersion(NamedTuple):
    """How evenly the matches are spread over the documents; None where one document says nothing."""

    hits: int
    words: int
    documents: int
    documents_with: int
    dp: float | None
    dp_normalised: float | None
    juilland_d: float | None


class Year(NamedTuple):
    """The documents of a year together."""

    year: int
    documents: int
    hits: int
    words: int

    @property
    def per_million(self) -> float:
        """Matches per million words."""
        return per_million(self.hits, self.words)


def parts_of(stretches: Iterable[Stretch], finder: Finder) -> tuple[Part, ...]:
    """Count matches and words of every document that has words, in the order they come."""
    hits: Counter[str] = Counter()
    words: Counter[str] = Counter()
    for stretch in stretches:
        words[stretch.document_id] += len(stretch.tokens)
        hits[stretch.document_id] += len(finder(stretch))
    return tuple(Part(document_id, hits[document_id], size) for document_id, size in words.items() if size)


def dispersion_of(parts: Sequence[Part]) -> Dispersion | None:
    """Measure the spread over documents, or None where there is no match."""
    counts = [part.hits for part in parts]
    sizes = [part.words for part in parts]
    if not sum(counts):
        return None
    return Dispersion(
        sum(counts),
        sum(sizes),
        len(parts),
        sum(count > 0 for count in counts),
        deviation_of_proportions(counts, sizes) if len(parts) > 1 else None,
        normalised_dp(counts, sizes),
        juilland_d(counts, sizes),
    )


def by_year(parts: Sequence[Part], years: Mapping[str, int | None]) -> tuple[Year, ...]:
    """Put the documents of a year together, in order of years; those without a year are left out."""
    grouped: dict[int, list[Part]] = {}
    for part in parts:
        year = years[part.document_id]
        if year is not None:
            grouped.setdefault(year, []).append(part)
    return tuple(
        Year(year, len(group), sum(part.hits for part in group), sum(part.words for part in group))
        for year, group in sorted(grouped.items())
    )
