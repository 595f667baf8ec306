"""The aligned text of a library: bilingual abstracts, documents said to be translations, translation units."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from corpus.document import Language
from corpus.language.sentences import sentence_spans
from corpus.passages import StoredPassage, passages_of
from corpus.store import Store
from glossary.mining.alignment import align
from glossary.mining.association import Aligned, associate
from glossary.mining.lexicon import Lexicon
from glossary.mining.mentions import Mention, Phrase
from glossary.mining.proposals import Evidence, Seen
from glossary.translation_units import all_units

_ABSTRACT = re.compile(r"\b(?:abstra[ck]t?|abstraksi|ringkasan|intisari|summary|sari)\b", re.IGNORECASE)
# Beads with fewer shared words than this are not believed.
_MIN_SHARED = 0.15
_PROSE = frozenset({"paragraph", "list item", "quotation"})


class SentencePair(NamedTuple):
    """A sentence and its translation, and where both stand: two passages, or one translation unit."""

    indonesian: str
    english: str
    evidence: tuple[Evidence, ...]


def sentence_pairs(
    store: Store, document_ids: Iterable[str], lexicon: Lexicon, translations: Sequence[tuple[str, str]] = ()
) -> Iterator[SentencePair]:
    """Yield the aligned sentences of a library.

    Those of abstracts that documents give in both languages, of the pairs of document ids in `translations`, and of
    the translation memories.
    """
    for document_id in document_ids:
        yield from _abstract_pairs(list(passages_of(store, document_id)), lexicon)
    for first, second in translations:
        passages = [passage for number in (first, second) for passage in passages_of(store, number)]
        yield from _aligned([passage for passage in passages if passage.kind in _PROSE], lexicon)
    for unit_id, unit in all_units(store).items():
        yield SentencePair(unit.indonesian, unit.english, (Evidence("", 0, 0, 0, unit_id),))


def _abstract_pairs(passages: Sequence[StoredPassage], lexicon: Lexicon) -> Iterator[SentencePair]:
    abstract = [
        passage
        for passage in passages
        if passage.kind in _PROSE and passage.section and _ABSTRACT.search(passage.section[-1])
    ]
    if {passage.language for passage in abstract} == {"id", "en"}:
        yield from _aligned(abstract, lexicon)


def _aligned(passages: Sequence[StoredPassage], lexicon: Lexicon) -> Iterator[SentencePair]:
    first, second = _sentences(passages, "id"), _sentences(passages, "en")
    for bead in align([text for text, _ in first], [text for text, _ in second], lexicon):
        here, there = first[bead.first_start : bead.first_end], second[bead.second_start : bead.second_end]
        if here and there and bead.shared >= _MIN_SHARED:
            places = tuple(place for _, place in (*here, *there))
            yield SentencePair(" ".join(text for text, _ in here), " ".join(text for text, _ in there), places)


def _sentences(passages: Sequence[StoredPassage], language: Language) -> list[tuple[str, Evidence]]:
    return [
        (passage.text[start:end], Evidence(passage.document_id, passage.ordinal, start, end))
        for passage in passages
        if passage.language == language
        for start, end in sentence_spans(passage.text)
    ]


def mentions_in_pairs(pairs: Sequence[SentencePair], lexicon: Lexicon) -> Iterator[Seen]:
    """Yield the terms that go together in aligned sentences."""
    for found in associate([Aligned(pair.indonesian, pair.english) for pair in pairs], lexicon):
        term = Phrase(found.indonesian, 0, 0, "id")
        other = Phrase(found.english, 0, 0, "en")
        evidence = tuple(place for number in found.pairs[:20] for place in pairs[number].evidence)
        yield Seen(Mention("aligned", term, other, found.score, 0, 0), evidence, in_indonesian=True)
