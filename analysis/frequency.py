"""Count words, stems and n-grams: paragraphs in, counts by language and group out."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import Literal, NamedTuple

from analysis.matching import Finder
from analysis.measures import per_million
from analysis.tokens import Stretch
from corpus.document import Language
from corpus.language.stop_words import stop_words
from corpus.language.words import APART, Word
from corpus.stems import Stems

Unit = Literal["word", "stem"]
GroupOf = Callable[[Stretch], str]


class Group(NamedTuple):
    """What is counted together: the passages of one language, and of one document, year or side."""

    language: Language
    name: str


@dataclass(frozen=True, slots=True)
class Units:
    """What is counted: words or stems, in runs of `ngram`.

    `content_only` leaves out what begins or ends with a common word.
    """

    unit: Unit = "word"
    ngram: int = 1
    content_only: bool = False


@dataclass(frozen=True, slots=True)
class Counts:
    """How often each unit occurs in each group, in how many documents, and how many words the group has.

    `words` are running words, common ones included, also where n-grams are counted: they are what figures per million
    refer to. `forms` gives for each stem or query the words it stands for in a group.
    """

    units: Mapping[Group, Counter[str]]
    documents: Mapping[Group, Counter[str]]
    words: Counter[Group]
    forms: Mapping[tuple[Group, str], Counter[str]]


class Frequency(NamedTuple):
    """A row of a list: a unit's count in a group, per million words of that group, and its documents."""

    unit: str
    group: Group
    occurrences: int
    per_million: float
    documents: int


def count_units(stretches: Iterable[Stretch], units: Units, stems: Stems, group_of: GroupOf) -> Counts:
    """Count the units of paragraphs that come document by document."""
    counts = Counts(defaultdict(Counter), defaultdict(Counter), Counter(), defaultdict(Counter))
    for _, paragraphs in groupby(stretches, key=lambda stretch: stretch.document_id):
        of_document: defaultdict[Group, Counter[str]] = defaultdict(Counter)
        for stretch in paragraphs:
            group = Group(stretch.language, group_of(stretch))
            counts.words[group] += len(stretch.tokens)
            of_document[group].update(_units_of(stretch, units, stems))
        for group, found in of_document.items():
            levelled = _levelled(found, group, (units, stems), counts)
            counts.units[group].update(levelled)
            counts.documents[group].update(levelled.keys())
    return counts


def _units_of(stretch: Stretch, units: Units, stems: Stems) -> Iterator[str]:
    """Yield a paragraph's words or n-grams; single words are stemmed later, once for each type."""
    if units.ngram == 1:
        return (token[0] for token in stretch.tokens)
    language = stretch.language
    common = stop_words(language) if units.content_only else frozenset[str]()
    return (
        " ".join(stems.of_token(word.text, language) if units.unit == "stem" else word.text for word in run)
        for run in _runs(stretch.tokens, units.ngram)
        if run[0].text not in common and run[-1].text not in common
    )


def _runs(tokens: list[Word], size: int) -> Iterator[list[Word]]:
    """Yield the runs of words with no punctuation between them: what a comma separates is no expression."""
    begin = 0
    for at, token in enumerate(tokens):
        if token.gap == APART:
            begin = at
        if at + 1 - begin >= size:
            yield tokens[at + 1 - size : at + 1]


def _levelled(found: Counter[str], group: Group, how: tuple[Units, Stems], counts: Counts) -> Counter[str]:
    """Leave common words out and put the words of one stem together, where that is asked."""
    units, stems = how
    if units.ngram > 1:
        return found
    if units.content_only:
        found = Counter({word: count for word, count in found.items() if word not in stop_words(group.language)})
    if units.unit == "word":
        return found
    by_stem: Counter[str] = Counter()
    for word, count in found.items():
        stem = stems.of_token(word, group.language)
        by_stem[stem] += count
        counts.forms[group, stem][word] += count
    return by_stem


def count_matches(stretches: Iterable[Stretch], finders: Mapping[str, Finder], group_of: GroupOf) -> Counts:
    """Count the matches of some queries, as if each query were a unit; the forms are what matched."""
    counts = Counts(defaultdict(Counter), defaultdict(Counter), Counter(), defaultdict(Counter))
    seen: set[tuple[Group, str, str]] = set()
    for stretch in stretches:
        group = Group(stretch.language, group_of(stretch))
        counts.words[group] += len(stretch.tokens)
        for name, finder in finders.items():
            spans = finder(stretch)
            if not spans:
                continue
            counts.units[group][name] += len(spans)
            counts.forms[group, name].update(stretch.text[start:end].casefold() for start, end in spans)
            if (group, name, stretch.document_id) not in seen:
                seen.add((group, name, stretch.document_id))
                counts.documents[group][name] += 1
    return counts


def frequencies(counts: Counts, *, least: int = 1, limit: int | None = None) -> tuple[Frequency, ...]:
    """Return the rows of a list, the most frequent units first; of each unit its groups in order.

    `least` and `limit` look at a unit's count in its language over all groups.
    """
    totals: Counter[tuple[Language, str]] = Counter()
    for group, found in counts.units.items():
        for unit, count in found.items():
            totals[group.language, unit] += count
    ranked = sorted(totals.items(), key=lambda item: (-item[1], item[0][1], item[0][0]))
    chosen = [key for key, count in ranked if count >= least][:limit]
    groups = sorted(counts.units)
    return tuple(
        Frequency(
            unit,
            group,
            counts.units[group][unit],
            per_million(counts.units[group][unit], counts.words[group]),
            counts.documents[group][unit],
        )
        for language, unit in chosen
        for group in groups
        if group.language == language and unit in counts.units[group]
    )
