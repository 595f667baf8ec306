"""Find the terms in a text: its words or their stems in, the longest matches out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from corpus.document import Language
from corpus.language.pipeline import PhraseFinder
from corpus.language.words import JOINED, Word, words_of
from glossary.inflected import NONE, how_inflected
from glossary.keys import stems_of
from glossary.termbase import Form

MAX_TERM_WORDS = 8
# The forms that so many words are inflected from are at hand.
_MOST_KNOWN = 1 << 12


class TermMatch(NamedTuple):
    """A term found in a text: the words `[first, last]` (both inclusive) and the concepts that they may name."""

    first: int
    last: int
    term_ids: tuple[int, ...]


class FormMatch(NamedTuple):
    """A term found in a text: its span, half-open in code points, and the forms of terms that it may be."""

    start: int
    end: int
    forms: tuple[Form, ...]


class TermMatcher:
    """Finds the forms of one language, longest first, from left to right, without overlap."""

    def __init__(self, forms: Iterable[Form], language: Language) -> None:
        self._language = language
        self._forms: dict[str, list[Form]] = defaultdict(list)
        for form in forms:
            if form.language == language and form.words <= MAX_TERM_WORDS:
                self._forms[form.key].append(form)
        self._finder = PhraseFinder(self._forms)
        self._known: dict[tuple[str, str], tuple[Form, ...]] = {}

    def find(self, stems: Sequence[str]) -> list[TermMatch]:
        """Return the terms among the stems of a text's words, those that share no more than the root included."""
        return [
            TermMatch(first, last, tuple(dict.fromkeys(form.term_id for form in self._forms[key])))
            for first, last, key in self._finder.find(stems)
        ]

    def mark(self, text: str, *, nested: bool = False) -> list[FormMatch]:
        """Return the terms of a text: of one word those that it is an inflected form of, of several by their stems.

        With `nested` also those that stand inside a longer term (*kedaulatan* in *kedaulatan pangan*), after it.

        An abbreviation of capitals is not looked for in small letters: *WHO* is not *who*.
        """
        words = words_of(text)
        stems, owners = stems_with_words(words, self._language)
        matches = []
        for at, to, key in self._finder.find(stems, nested=nested):
            first, last = owners[at][0], owners[to][1]
            start, end = words[first].start, words[last].end
            forms = tuple(self._forms[key]) if at < to else self._inflected(_written(words, first, last), key)
            if any(form.role == "abbreviation" for form in forms) and text[start:end].islower():
                forms = tuple(form for form in forms if not form.form.isupper())
            if forms:
                matches.append(FormMatch(start, end, forms))
        return matches

    def _inflected(self, word: str, stem: str) -> tuple[Form, ...]:
        known = self._known.get((word, stem))
        if known is None:
            if len(self._known) >= _MOST_KNOWN:
                self._known.clear()
            known = self._known[word, stem] = forms_inflected(self._forms[stem], word, stem, self._language)
        return known


def forms_inflected(forms: Iterable[Form], word: str, stem: str, language: Language) -> tuple[Form, ...]:
    """Return the one-word forms that a word is, inflected: those it plainly is before those it is a voice of."""
    judged = [(how_inflected(word, form.folded, stem, language), form) for form in forms]
    best = min((how for how, _ in judged), default=NONE)
    return tuple(form for how, form in judged if how == best != NONE)


def _written(words: Sequence[Word], first: int, last: int) -> str:
    return "-".join(word.text for word in words[first : last + 1])


def stems_with_words(words: Sequence[Word], language: Language) -> tuple[list[str], list[tuple[int, int]]]:
    """Return what `stems_of` returns, and for each stem the first and last word that it comes from."""
    stems: list[str] = []
    owners: list[tuple[int, int]] = []
    for at, word in enumerate(words):
        parts = stems_of((word,), language)
        if word.gap == JOINED and stems and stems[-1] == parts[0]:
            owners[-1] = (owners[-1][0], at)
            parts = parts[1:]
        stems += parts
        owners += [(at, at)] * len(parts)
    return stems, owners
