"""Find the terms in a text: stems of its words in, the longest matches out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from corpus.document import Language
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
        self._longest: dict[str, int] = {}
        for form in forms:
            if form.language != language or form.words > MAX_TERM_WORDS:
                continue
            known = self._terms.get(form.key, ())
            if form.term_id not in known:
                self._terms[form.key] = (*known, form.term_id)
            first = form.key.partition(" ")[0]
            self._longest[first] = max(self._longest.get(first, 0), form.words)

    def find(self, stems: Sequence[str]) -> list[TermMatch]:
        """Return the terms among the stems of a text's words."""
        found: list[TermMatch] = []
        at = 0
        while at < len(stems):
            longest = self._longest.get(stems[at], 0)
            for words in range(min(longest, len(stems) - at), 0, -1):
                term_ids = self._terms.get(" ".join(stems[at : at + words]))
                if term_ids is not None:
                    found.append(TermMatch(at, at + words - 1, term_ids))
                    at += words - 1
                    break
            at += 1
        return found
