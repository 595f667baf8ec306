"""The formulas of corpus statistics: counts in, figures out. Tests hold them to hand calculation."""

from __future__ import annotations

from collections.abc import Sequence
from math import log, log2, sqrt
from typing import NamedTuple

MILLION = 1_000_000


class Contingency(NamedTuple):
    """How often two things occur together: both, only the first, only the second, neither."""

    both: int
    first_only: int
    second_only: int
    neither: int

    @property
    def total(self) -> int:
        """The sum of the four cells."""
        return sum(self)

    @property
    def expected(self) -> float:
        """How often both would occur if neither had to do with the other."""
        return (self.both + self.first_only) * (self.both + self.second_only) / self.total


def per_million(count: int, words: int) -> float:
    """Return a count per million running words, 0 for no words.

    >>> per_million(3, 1500)
    2000.0
    """
    return count * MILLION / words if words else 0.0


def log_likelihood(table: Contingency) -> float:
    """Return the log-likelihood ratio G2 = 2 * sum(O * ln(O / E)) over the four cells.

    Dunning, T. (1993), Accurate methods for the statistics of surprise and coincidence, Computational Linguistics
    19(1), 61-74. An empty cell adds nothing, as O * ln(O) tends to 0 with O.

    >>> round(log_likelihood(Contingency(10, 90, 40, 860)), 4)
    4.7374
    """
    rows = (table.both + table.first_only, table.second_only + table.neither)
    columns = (table.both + table.second_only, table.first_only + table.neither)
    expected = [row * column / table.total for row in rows for column in columns]
    # Equal observed and expected cells may come out a rounding error below 0.
    return max(0.0, 2 * sum(cell * log(cell / mean) for cell, mean in zip(table, expected, strict=True) if cell))


def mutual_information(table: Contingency) -> float:
    """Return MI = log2(O / E) of the first cell.

    Church, K. and Hanks, P. (1990), Word association norms, mutual information, and lexicography, Computational
    Linguistics 16(1), 22-29. `both` must not be 0.
    """
    return log2(table.both / table.expected)


def t_score(table: Contingency) -> float:
    """Return t = (O - E) / sqrt(O) of the first cell.

    Church, K., Gale, W., Hanks, P. and Hindle, D. (1991), Using statistics in lexical analysis, in U. Zernik (ed.),
    Lexical Acquisition, 115-164. `both` must not be 0.
    """
    return (table.both - table.expected) / sqrt(table.both)


def log_dice(together: int, first: int, second: int) -> float:
    """Return logDice = 14 + log2(2 * f_xy / (f_x + f_y)).

    Rychlý, P. (2008), A lexicographer-friendly association score, Proceedings of RASLAN 2008, 6-9. It does not depend
    on the size of the corpus; one point more is twice as strong. `together` must not be 0.

    >>> log_dice(8, 8, 8), log_dice(4, 8, 8)
    (14.0, 13.0)
    """
    return 14 + log2(2 * together / (first + second))


def keyness(count: int, words: int, rest_count: int, rest_words: int) -> float:
    """Return the log-likelihood of a word's counts in two corpora, from the two cells where the word occurs.

    Rayson, P. and Garside, R. (2000), Comparing corpora using frequency profiling, Proceedings of the Workshop on
    Comparing Corpora, 1-6: E = words * (count + rest_count) / (words + rest_words) for each corpus. It is negative here
    where the word is rarer in the first corpus.
    """
    share = (count + rest_count) / (words + rest_words)
    cells = ((count, words * share), (rest_count, rest_words * share))
    value = max(0.0, 2 * sum(cell * log(cell / mean) for cell, mean in cells if cell))
    return value if count * rest_words >= rest_count * words else -value


def log_ratio(count: int, words: int, rest_count: int, rest_words: int) -> float:
    """Return the binary logarithm of the ratio of the relative frequencies: 1 is twice as frequent, 2 four times.

    Hardie, A. (2014), Log Ratio: an informal introduction, ESRC Centre for Corpus Approaches to Social Science,
    Lancaster. A count of 0 is taken as 0.5, as there.
    """
    return log2(((count or 0.5) / words) / ((rest_count or 0.5) / rest_words))


def deviation_of_proportions(counts: Sequence[int], sizes: Sequence[int]) -> float:
    """Return DP = sum(|s_i - v_i|) / 2: 0 is spread as evenly as the words are, near 1 all in one small part.

    Gries, S. Th. (2008), Dispersions and adjusted frequencies in corpora, International Journal of Corpus Linguistics
    13(4), 403-437. s_i is the share of the corpus in part i, v_i the share of the occurrences.
    """
    hits, words = sum(counts), sum(sizes)
    return sum(abs(size / words - count / hits) for count, size in zip(counts, sizes, strict=True)) / 2


def normalised_dp(counts: Sequence[int], sizes: Sequence[int]) -> float | None:
    """Return DP / (1 - min(s)), which reaches 1; None for fewer than two parts.

    Lijffijt, J. and Gries, S. Th. (2012), Correction to Gries (2008), International Journal of Corpus Linguistics
    17(1), 147-149.
    """
    if len(sizes) < 2:
        return None
    return deviation_of_proportions(counts, sizes) / (1 - min(sizes) / sum(sizes))


def juilland_d(counts: Sequence[int], sizes: Sequence[int]) -> float | None:
    """Return D = 1 - V / sqrt(n - 1): 1 is evenly spread, 0 all in one part; None for fewer than two parts.

    Juilland, A., Brodin, D. and Davidovitch, C. (1970), Frequency Dictionary of French Words. V is the standard
    deviation (of the population) over the mean, of the relative frequencies, as the parts differ in size.
    """
    if len(sizes) < 2:
        return None
    shares = [count / size for count, size in zip(counts, sizes, strict=True)]
    mean = sum(shares) / len(shares)
    deviation = sqrt(sum((share - mean) ** 2 for share in shares) / len(shares))
    return 1 - deviation / mean / sqrt(len(shares) - 1)
