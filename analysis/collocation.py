"""Find the company a word keeps: paragraphs and a finder in, its collocates with measures of association out.

Surface co-occurrence as in Evert, S. (2008), Corpora and collocations, in A. Lüdeling and M. Kytö (eds.), Corpus
Linguistics: An International Handbook, ch. 58: every running word outside the matches counts once, as standing within
the window of some match or not. Each language is measured on its own words.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from analysis.matching import Finder, Span
from analysis.measures import Contingency, log_dice, log_likelihood, mutual_information, t_score
from analysis.tokens import Stretch
from corpus.document import Language
from corpus.language.stop_words import stop_words
from corpus.stems import Stems


class Window(NamedTuple):
    """How many words before and after a match belong to its company; it ends with the paragraph."""

    left: int
    right: int


@dataclass(frozen=True, slots=True)
class Company:
    """The counts of one language: matches, and words within the windows and anywhere outside the matches.

    `near_size` and `size` are the numbers of running words there, also of words that the counters leave out.
    """

    matches: int
    near: Counter[str]
    anywhere: Counter[str]
    near_size: int
    size: int


class Collocate(NamedTuple):
    """A word of the company: how often within the windows, how often at all, and how strongly it is attracted."""

    word: str
    language: Language
    together: int
    frequency: int
    expected: float
    log_likelihood: float
    mutual_information: float
    log_dice: float
    t_score: float


SORTS: dict[str, Callable[[Collocate], float]] = {
    "ll": lambda row: row.log_likelihood,
    "mi": lambda row: row.mutual_information,
    "logdice": lambda row: row.log_dice,
    "t": lambda row: row.t_score,
    "freq": lambda row: row.together,
}


def company_of(stretches: Iterable[Stretch], finder: Finder, window: Window) -> dict[Language, Company]:
    """Count words near the matches and anywhere, for each language in which there are matches."""
    matches: Counter[Language] = Counter()
    near: defaultdict[Language, Counter[str]] = defaultdict(Counter)
    anywhere: defaultdict[Language, Counter[str]] = defaultdict(Counter)
    for stretch in stretches:
        texts = [token[0] for token in stretch.tokens]
        spans = finder(stretch)
        anywhere[stretch.language].update(texts)
        if spans:
            inside, around = _positions(stretch, spans, window)
            matches[stretch.language] += len(spans)
            near[stretch.language].update(texts[at] for at in around)
            anywhere[stretch.language].subtract(texts[at] for at in inside)
    return {
        language: Company(
            count, near[language], +anywhere[language], near[language].total(), anywhere[language].total()
        )
        for language, count in matches.items()
    }


def _positions(stretch: Stretch, spans: Sequence[Span], window: Window) -> tuple[set[int], set[int]]:
    """Return which words belong to matches, and which others stand within the window of one."""
    starts = [token.start for token in stretch.tokens]
    ends = [token.end for token in stretch.tokens]
    inside: set[int] = set()
    around: set[int] = set()
    for start, end in spans:
        first, after = bisect_right(ends, start), bisect_left(starts, end)
        inside.update(range(first, after))
        around.update(range(max(0, first - window.left), min(len(starts), after + window.right)))
    return inside, around - inside


def without_common_words(company: Company, language: Language) -> Company:
    """Return the counts without the common words of the language; the sizes stay."""
    common = stop_words(language)
    near, anywhere = (
        Counter({word: count for word, count in words.items() if word not in common})
        for words in (company.near, company.anywhere)
    )
    return replace(company, near=near, anywhere=anywhere)


def by_stem(company: Company, language: Language, stems: Stems) -> Company:
    """Return the counts with the words of one stem put together."""

    def levelled(words: Counter[str]) -> Counter[str]:
        found: Counter[str] = Counter()
        for word, count in words.items():
            found[stems.of_token(word, language)] += count
        return found

    return replace(company, near=levelled(company.near), anywhere=levelled(company.anywhere))


def collocates(company: Company, language: Language, *, least: int = 2) -> list[Collocate]:
    """Measure the words that stand at least `least` times near the matches, the highest log-likelihood first.

    The log-likelihood has no sign: words that stand there less often than by chance come after all the others.
    """
    rows = [_measured(word, language, company) for word, count in company.near.items() if count >= least]
    return sorted(rows, key=lambda row: (row.together <= row.expected, -row.log_likelihood, row.word))


def _measured(word: str, language: Language, company: Company) -> Collocate:
    together, frequency = company.near[word], company.anywhere[word]
    near_only, word_only = company.near_size - together, frequency - together
    table = Contingency(together, near_only, word_only, company.size - together - near_only - word_only)
    return Collocate(
        word,
        language,
        together,
        frequency,
        table.expected,
        log_likelihood(table),
        mutual_information(table),
        log_dice(together, company.matches, frequency),
        t_score(table),
    )
