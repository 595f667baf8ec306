"""How was a word translated? A query and aligned sentences in, pairs with match and counterpart marked out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from analysis.matching import Finder, Span
from analysis.tokens import stretch_of
from analysis.translations import translations_of
from corpus.document import Language
from corpus.language.stop_words import is_stop_word
from corpus.language.words import JOINED, words_of
from corpus.stems import Stems
from corpus.store import Store
from glossary.keys import key_of, stems_of
from glossary.mining.lexicon import OTHER, Lexicon
from glossary.mining.parallel import SentencePair, sentence_pairs
from glossary.mining.proposals import Evidence

_LEAST_ALIGNED = 0.4
_LEAST_ALIKE = 0.7


class Side(NamedTuple):
    """One side of a pair: a sentence or a few, the spans that are marked, and where they stand."""

    language: Language
    text: str
    spans: tuple[Span, ...]
    places: tuple[Evidence, ...]


class ParallelLine(NamedTuple):
    """A sentence that matches, and its translation with the probable counterparts of the match marked.

    `unit_id` is the translation unit they come from, or 0.
    """

    matched: Side
    other: Side
    unit_id: int

    def counterparts(self) -> tuple[str, ...]:
        """Return the words that were marked as the translation."""
        return tuple(self.other.text[start:end] for start, end in self.other.spans)


def aligned_sentences(
    store: Store, document_ids: Sequence[str], lexicon: Lexicon, named: Iterable[tuple[str, str]]
) -> list[SentencePair]:
    """Return the sentence pairs of some documents and their translations, and of the translation memories.

    Translations are the pairs that the user has `named` and those that look like it; of these, two documents of which
    less than four tenths can be aligned are no translations.
    """
    trusted = {(min(pair), max(pair)) for pair in named}
    translations = sorted({*trusted, *translations_of(store, document_ids)})
    pairs = list(sentence_pairs(store, document_ids, lexicon, translations))
    aligned: dict[frozenset[str], int] = defaultdict(int)
    for pair in pairs:
        aligned[_documents(pair)] += len(pair.indonesian) + len(pair.english)
    supposed = (frozenset(pair) for pair in translations if pair not in trusted)
    lengths = {both: sum(_length(store, number) for number in both) for both in supposed}
    doubtful = {both for both, length in lengths.items() if aligned[both] < _LEAST_ALIGNED * length}
    return [pair for pair in pairs if _documents(pair) not in doubtful]


def _documents(pair: SentencePair) -> frozenset[str]:
    return frozenset(place.document_id for place in pair.evidence)


def _length(store: Store, document_id: str) -> int:
    row = store.connection.execute("SELECT length(text) FROM documents WHERE document_id = ?", (document_id,))
    return int(row.fetchone()[0])


def parallel_lines(
    pairs: Iterable[SentencePair], finder: Finder, stems: Stems, lexicon: Lexicon
) -> Iterator[ParallelLine]:
    """Yield a line for every pair that matches, in order; where both sides match, the Indonesian one comes first."""
    for pair in pairs:
        texts: dict[Language, str] = {"id": pair.indonesian, "en": pair.english}
        spans = {language: finder(stretch_of(text, language, stems)) for language, text in texts.items()}
        language: Language = "id" if spans["id"] else "en"
        if spans[language]:
            here, there = texts[language], texts[OTHER[language]]
            matches = [here[start:end] for start, end in spans[language]]
            counterparts = _counterparts(matches, language, there, lexicon) or spans[OTHER[language]]
            places = _places(pair, language)
            yield ParallelLine(
                Side(language, here, tuple(spans[language]), places[0]),
                Side(OTHER[language], there, tuple(counterparts), places[1]),
                pair.evidence[0].unit_id,
            )


def _places(pair: SentencePair, language: Language) -> tuple[tuple[Evidence, ...], tuple[Evidence, ...]]:
    """Return the places of the side in a language and of the other one: the Indonesian ones come first in a pair."""
    length = 0
    here = []
    for place in pair.evidence:
        if length >= len(pair.indonesian):
            break
        here.append(place)
        length += place.end - place.start + 1
    there = pair.evidence[len(here) :]
    return (tuple(here), there) if language == "id" else (there, tuple(here))


def _counterparts(matches: Sequence[str], language: Language, other: str, lexicon: Lexicon) -> list[Span]:
    """Return the spans of a text that translate a match by the glossary, or else look like a loan of it."""
    keys = {key for match in matches for key in lexicon.translations(key_of(match, language), language)}
    words = [word.text for match in matches for word in words_of(match) if not is_stop_word(word.text)]
    spans = _runs(other, OTHER[language], keys)
    if not spans:
        parts = {key for word in words for key in lexicon.translations(key_of(word, language), language)}
        spans = _runs(other, OTHER[language], parts)
    return spans or _look_alikes(words, language, other, lexicon)


def _runs(text: str, language: Language, keys: Iterable[str]) -> list[Span]:
    """Return where words with one of some keys stand, the longest at each place."""
    words = words_of(text)
    stems: list[str] = []
    ends: list[int] = []
    for at, word in enumerate(words):
        found = stems_of((word,), language)
        if word.gap == JOINED and stems and found == stems[-1:]:
            ends[-1] = at
        else:
            stems += found
            ends += [at] * len(found)
    longest_first = sorted((key.split() for key in keys), key=len, reverse=True)
    spans = []
    at = 0
    while at < len(stems):
        size = next((len(run) for run in longest_first if stems[at : at + len(run)] == run), 0)
        if size:
            first = ends[at - 1] + 1 if at and ends[at - 1] != ends[at] else ends[at]
            spans.append((words[min(first, ends[at])].start, words[ends[at + size - 1]].end))
        at += max(1, size)
    return spans


def _look_alikes(words: Sequence[str], language: Language, other: str, lexicon: Lexicon) -> list[Span]:
    spans = []
    for candidate in words_of(other):
        if not is_stop_word(candidate.text):
            pairs = ((word, candidate.text) if language == "id" else (candidate.text, word) for word in words)
            if any(lexicon.pair(*pair) >= _LEAST_ALIKE for pair in pairs):
                spans.append((candidate.start, candidate.end))
    return spans
