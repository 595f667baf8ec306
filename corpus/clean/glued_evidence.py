"""Runs of letters in, how many of those that are no words fall into words as glued ones do out.

A text with an unknown vocabulary (names, a third language, made-up words) has runs that hold a function word by chance;
but most of its unknown runs fall into no words. Where spaces were lost, most do.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice
from typing import NamedTuple

from corpus.clean.glued_runs import SHORTEST_RUN, RunCutter
from corpus.language.pieces import is_one_word

# So many unknown forms of a document tell as much as all of them.
_MOST_FORMS = 600
# The share of unknown runs that fall into words: .5 to .97 where spaces were lost (one in twenty, or in whole lines),
# .01 to .31 in names, made-up words and other languages.
_LEAST_SHARE = 0.4
# The document weighs on a block like so many of its runs.
_WEIGHT = 8


class Tally(NamedTuple):
    """How many runs are no words, and how many of them are made of words."""

    unknown: int = 0
    made_of_words: int = 0

    @property
    def share(self) -> float:
        """The share of the unknown runs that are made of words; 0 where there are none."""
        return self.made_of_words / max(1, self.unknown)

    @property
    def shows_gluing(self) -> bool:
        """Whether the unknown runs are rather glued words than words that no list has."""
        return self.share >= _LEAST_SHARE

    def weighed_by(self, document: Tally) -> Tally:
        """Return the tally of a block with a few runs as they are in its document."""
        share = document.share
        return Tally(100 * (self.unknown + _WEIGHT), round(100 * (self.made_of_words + _WEIGHT * share)))


def tally_of(runs: Iterable[str], cutter: RunCutter) -> Tally:
    """Count the distinct runs that are no words, at most some hundred."""
    forms = {run.lower(): run for run in runs if len(run) > SHORTEST_RUN}.values()
    unknown = list(islice((run for run in forms if not is_one_word(run)), _MOST_FORMS))
    return Tally(len(unknown), sum(map(cutter.is_made_of_words, unknown)))
