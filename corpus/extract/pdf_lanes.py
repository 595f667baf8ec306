"""Drafts of all pages in; whether two texts run side by side in their columns, and in which each draft stands, out."""

from __future__ import annotations

import re
import statistics
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache

from corpus.document import BlockKind
from corpus.extract.pdf_drafts import Draft
from corpus.extract.pdf_measure import SENTENCE_END
from corpus.language.stop_words import stop_words

_RUNNING: frozenset[BlockKind] = frozenset({"paragraph", "list item", "quotation"})
_WORD = re.compile(r"[^\W\d_]+")
# Two texts are in two languages if each column has so many common words, so large a share of them of one language.
_ENOUGH, _MOSTLY = 30, 0.75
# So many columns begin where one text could not go on, and none where two could not.
_LEAST_BREAKS = 2
# What reaches over both columns stands in neither.
ACROSS = -1


@dataclass(slots=True)
class _Lane:
    """What was seen of one column: of each page, whether its text begins within a sentence and ends within one."""

    begins: dict[int, bool] = field(default_factory=dict)
    breaks: dict[int, bool] = field(default_factory=dict)
    words: Counter[str] = field(default_factory=Counter)

    def add(self, draft: Draft) -> None:
        """Note a draft, the next one down this column."""
        self.begins.setdefault(draft.page, draft.lines[0].text[:1].islower())
        self.breaks[draft.page] = SENTENCE_END.search(draft.lines[-1].text) is None
        self.words.update(_languages_of(draft.text))

    @property
    def language(self) -> str:
        """The language of most of its common words; empty where there are few, or two."""
        total = self.words.total()
        language, count = self.words.most_common(1)[0] if total >= _ENOUGH else ("", 0)
        return language if count >= _MOSTLY * total else ""


def lanes_of(drafts: Sequence[Draft], names: Sequence[BlockKind]) -> list[int]:
    """Return for each draft the text that it belongs to, where two run side by side: 0, 1, or ACROSS; else 0 for all.

    A law or treaty may stand beside its translation, line against line. Then the end of a left column goes on at the
    head of the next page's left column, not of the right one: two languages tell, or how sentences run over pages.
    """
    # The margins alone are kept of the drafts: a long document in two columns has very many.
    beside = [(draft.left, draft.right) for draft in drafts if not draft.full]
    if not beside:
        return [0] * len(names)
    middle = (min(left for left, _ in beside) + max(right for _, right in beside)) / 2
    edges = [left for left, right in beside if left + right > 2 * middle]
    lanes = (_Lane(), _Lane())
    for draft, name in zip(drafts, names, strict=True):
        if name in _RUNNING and not draft.full:
            lanes[draft.left + draft.right > 2 * middle].add(draft)
    if not edges or not _are_two_texts(*lanes):
        return [0] * len(names)
    return [_lane_of(draft, middle, statistics.median(edges)) for draft in drafts]


def _lane_of(draft: Draft, middle: float, edge: float) -> int:
    """Return the lane of a draft; the last lines of one text may stand alone on a page, as if they ran across it."""
    if not draft.full:
        return int(draft.left + draft.right > 2 * middle)
    if max(line.x1 for line in draft.lines) < edge:
        return 0
    return 1 if min(line.x0 for line in draft.lines) > middle else ACROSS


def _are_two_texts(left: _Lane, right: _Lane) -> bool:
    if left.language and right.language:
        return left.language != right.language
    one = [(left.breaks, right.begins, 0), (right.breaks, left.begins, 1)]
    two = [(left.breaks, left.begins, 1), (right.breaks, right.begins, 1)]
    return _impossible(one) >= _LEAST_BREAKS and not _impossible(two)


def _impossible(turns: Sequence[tuple[dict[int, bool], dict[int, bool], int]]) -> int:
    """Count the columns that would begin within a sentence though the one read before them ends with a sentence.

    Each turn tells the ends of a column by page, the beginnings of the next one, and how many pages later that stands.
    """
    return sum(
        not broken and begins.get(page + later, False)
        for breaks, begins, later in turns
        for page, broken in breaks.items()
    )


def _languages_of(text: str) -> list[str]:
    """Return the language of each word that is common in one of the two languages alone."""
    return [language for word in _WORD.findall(text.casefold()) if (language := _common().get(word))]


@cache
def _common() -> dict[str, str]:
    indonesian, english = stop_words("id"), stop_words("en")
    return dict.fromkeys(indonesian - english, "id") | dict.fromkeys(english - indonesian, "en")
