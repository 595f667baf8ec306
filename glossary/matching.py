"""Find the terms in a text: stems of its words in, the longest matches out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from corpus.document import Language
from corpus.language.pipeline import PhraseFinder
from glossary.termbase import Form

MAX_TERM_WORDS = 8


class TermMatch(NamedTuple):
    """A term found in a text: the words `[first, last]` (both inclusive) and the concepts that they may name."""

    first: int
    last: int
    term_ids: tuple[int, ...]


class TermMatcher:
    """Finds the forms of one language, longest first, from left to right, without overlap."""

    def __init__(self, forms: Iterable[Form], language: Language) -> None:
        self._terms: dict[str, tuple[int, ...]] = {}
        for form in forms:
            known = self._terms.get(form.key, ())
            if form.language == language and form.words <= MAX_TERM_WORDS and form.term_id not in known:
                self._terms[form.key] = (*known, form.term_id)
        self._finder = PhraseFinder(self._terms)

    def find(self, stems: Sequence[str]) -> list[TermMatch]:
        """Return the terms among the stems of a text's words."""
        return [TermMatch(first, last, self._terms[key]) for first, last, key in self._finder.find(stems)]
