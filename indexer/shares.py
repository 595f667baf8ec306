"""The forms of a word in, each passage's share of them out: which passages have some form, and how much of it.

A share is a posting's weight over 255, times the form's; those of several forms in a passage add up as probabilities.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from functools import lru_cache
from itertools import compress
from typing import TYPE_CHECKING

from indexer.postings import Posting, Postings
from indexer.query import Form
from indexer.rows import row_passages
from indexer.terms import SURFACE

if TYPE_CHECKING:
    from corpus.document import Language

# Looking a passage up in a long list costs as much as reading so many postings of it.
_LOOKING_UP = 4


class Shares:
    """Reads the shares of forms from an open index; rows of words are worked out once."""

    def __init__(self, postings: Postings) -> None:
        self._postings = postings
        self._rows: dict[tuple[object, str], dict[int, int]] = {}

    def having(self, forms: Sequence[Form], field: str) -> set[int]:
        """Return the passages that have some form in a field."""
        lists: list[Iterable[int]] = []
        whole: set[str] = set()
        for form in forms:
            if len(form.terms) > 1:
                lists.append(self._row(form, field))
                continue
            for term in form.terms[0]:
                passages = self._postings.posting(term, field).passages
                language = _only_in(form, term)
                if language is None:
                    whole.add(term)
                    lists.append(passages)
                elif term not in whole:
                    lists.append(compress(passages, self._marks(language, passages)))
        return set().union(*lists)

    def of(self, forms: Sequence[Form], field: str, within: Collection[int] | None = None) -> dict[int, float]:
        """Return each passage's share, 0 to 1, of the forms that it has in a field; with `within`, only of those."""
        merged: dict[int, float] = {}
        for form in forms:
            shares = self._of_form(form, field, within)
            if not merged:
                merged = shares
                continue
            both = merged.keys() & shares.keys()
            sums = {passage: merged[passage] + shares[passage] - merged[passage] * shares[passage] for passage in both}
            merged.update(shares)
            merged.update(sums)
        return merged

    def _of_form(self, form: Form, field: str, within: Collection[int] | None) -> dict[int, float]:
        weights = _weights(form.weight)
        if len(form.terms) > 1:
            row = self._row(form, field)
            wanted = row.keys() if within is None else row.keys() & within
            return {passage: weights[row[passage]] for passage in wanted}
        found: dict[int, float] = {}
        for term in form.terms[0]:
            posting = self._postings.posting(term, field)
            shares = self._of_term(posting, weights, (_only_in(form, term), within))
            shares.update(found)
            found = shares
        return found

    def _of_term(
        self, posting: Posting, weights: Sequence[float], only: tuple[Language | None, Collection[int] | None]
    ) -> dict[int, float]:
        language, within = only
        passages = posting.passages
        if within is not None and len(within) * _LOOKING_UP < len(passages):
            looked_up = ((passage, posting.weight(passage)) for passage in within)
            shares = {passage: weights[weight] for passage, weight in looked_up if weight}
            return shares if language is None else dict(compress(shares.items(), self._marks(language, shares)))
        pairs: Iterable[tuple[int, float]] = zip(passages, map(weights.__getitem__, posting.weights), strict=True)
        shares = dict(pairs if language is None else compress(pairs, self._marks(language, passages)))
        return shares if within is None else {passage: shares[passage] for passage in shares.keys() & within}

    def _marks(self, language: Language, passages: Iterable[int]) -> Iterable[int]:
        return map(self._postings.marks(language).__getitem__, passages)

    def _row(self, form: Form, field: str) -> dict[int, int]:
        """Return the passages that have a form of several words, with its weight from 1 to 255."""
        found = self._rows.get((form.terms, field))
        if found is None:
            found = self._rows[form.terms, field] = row_passages(form.terms, self._postings, field)
        return found


def _only_in(form: Form, term: str) -> Language | None:
    """Return the language that a passage must be in for a term to count as a form."""
    return form.language if term.startswith(SURFACE) else None


@lru_cache(maxsize=64)
def _weights(weight: float) -> tuple[float, ...]:
    """Return what each packed weight of a posting is worth for a form of a weight."""
    return tuple(weight * share / 255 for share in range(256))
