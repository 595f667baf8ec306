"""The glossary as a dictionary of words, for mining: its forms in, which words translate which out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from corpus.document import Language
from corpus.language.stop_words import is_stop_word
from corpus.language.words import fold
from glossary.keys import key_of
from glossary.mining.cognates import likeness
from glossary.mining.tokens import parts_of
from glossary.termbase import Form

OTHER: dict[Language, Language] = {"id": "en", "en": "id"}
# Below this likeness two words are no loan of each other.
_LOAN = 0.78
_LONGEST_RUN = 4


class Alignment(NamedTuple):
    """Which words of two phrases translate each other: for each side, whether the word at that place has a partner."""

    indonesian: tuple[bool, ...]
    english: tuple[bool, ...]

    def coverage(self) -> float:
        """Return the share of the words of both sides that have a partner."""
        both = (*self.indonesian, *self.english)
        return sum(both) / len(both) if both else 0.0


class Lexicon:
    """Knows for each term of the glossary the terms of the other language that mean the same, by their stems."""

    def __init__(self, forms: Iterable[Form]) -> None:
        by_term: dict[int, dict[Language, set[str]]] = defaultdict(lambda: {"id": set(), "en": set()})
        self._abbreviations: dict[str, set[tuple[int, Language]]] = defaultdict(set)
        self._names: dict[str, set[tuple[int, Language]]] = defaultdict(set)
        self._forms_of: dict[tuple[int, Language], list[str]] = defaultdict(list)
        for form in forms:
            by_term[form.term_id][form.language].add(form.key)
            by_role = self._abbreviations if form.role == "abbreviation" else self._names
            by_role[form.folded].add((form.term_id, form.language))
            if form.role != "abbreviation":
                self._forms_of[form.term_id, form.language].append(form.folded)
        self._known: dict[Language, dict[str, set[str]]] = {"id": defaultdict(set), "en": defaultdict(set)}
        for keys in by_term.values():
            for language, other in OTHER.items():
                for key in keys[language]:
                    self._known[language][key] |= keys[other]

    def translations(self, key: str, language: Language) -> frozenset[str]:
        """Return the keys that a term's key has in the other language."""
        return frozenset(self._known[language].get(key, ()))

    def translates(self, indonesian: str, english: str) -> bool:
        """Tell whether the glossary holds two forms as each other's equivalents."""
        return key_of(english, "en") in self.translations(key_of(indonesian, "id"), "id")

    def abbreviates(self, short: str, name: str) -> bool:
        """Tell whether the glossary holds an abbreviation and a name as forms of one entry, in one language."""
        return not self._abbreviations.get(fold(short), set()).isdisjoint(self._names.get(fold(name), set()))

    def names_of(self, short: str, language: Language) -> frozenset[str]:
        """Return the folded names of a language that the glossary has an abbreviation for, in either language."""
        terms = {term_id for term_id, _ in self._abbreviations.get(fold(short), ())}
        return frozenset(name for term_id in terms for name in self._forms_of.get((term_id, language), ()))

    def align(self, indonesian: Sequence[str], english: Sequence[str]) -> Alignment:
        """Find partners for the content words of two phrases, each word used once; function words are left out."""
        first, second = _content(indonesian, english), _content(english, indonesian)
        left, right = [False] * len(first), [False] * len(second)
        for run, other in self._phrase_links(first, second):
            if not any(left[run.start : run.stop]) and not any(right[other.start : other.stop]):
                left[run.start : run.stop] = [True] * len(run)
                right[other.start : other.stop] = [True] * len(other)
        links = sorted(
            (-score, i, j) for i, a in enumerate(first) for j, b in enumerate(second) if (score := self.pair(a, b))
        )
        for _, i, j in links:
            if not left[i] and not right[j]:
                left[i] = right[j] = True
        return Alignment(tuple(left), tuple(right))

    def _phrase_links(self, first: Sequence[str], second: Sequence[str]) -> list[tuple[range, range]]:
        """Return the runs of words that are each other's equivalents where one has several words, longest first."""
        runs = {
            key_of(" ".join(second[j : j + size]), "en"): range(j, j + size)
            for size in range(1, _LONGEST_RUN + 1)
            for j in range(len(second) - size + 1)
        }
        links = []
        for size in range(_LONGEST_RUN, 0, -1):
            for i in range(len(first) - size + 1):
                known = self._known["id"].get(key_of(" ".join(first[i : i + size]), "id"), ())
                links += [(range(i, i + size), runs[key]) for key in known if key in runs and size + len(runs[key]) > 2]
        return sorted(links, key=lambda link: (-len(link[0]) - len(link[1]), link[0].start, link[1].start))

    def pair(self, indonesian: str, english: str) -> float:
        """Return how surely two words translate each other: 1 by the glossary, less as loans, else 0."""
        if indonesian == english:
            return 1.0
        a, b = key_of(indonesian, "id"), key_of(english, "en")
        known = self._known["id"].get(a, ())
        if b in known:
            return 1.0
        if any(_begins_alike(b, candidate) for candidate in known):
            return 0.8
        alike = likeness(indonesian, english)
        return alike * 0.9 if alike >= _LOAN else 0.0


def _content(tokens: Sequence[str], other: Sequence[str]) -> list[str]:
    """Return the words of a phrase; a joined one stays whole if the other side writes it together (antidumping)."""
    words: list[str] = []
    for token in tokens:
        parts = parts_of(token)
        whole = "".join(parts)
        words += [whole] if whole in other else [part for part in parts if len(part) > 1 and not is_stop_word(part)]
    return words


def _begins_alike(first: str, second: str) -> bool:
    """Tell whether one stem begins with the other (rail, railway) or both share their first five letters."""
    shorter = min(len(first), len(second))
    return " " not in second and shorter >= 4 and first[: min(5, shorter)] == second[: min(5, shorter)]
