"""A word as typed with its equivalents in, all the forms to look for out, each with its weight and its reason."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from corpus.language.inflection_english import english_inflections
from corpus.language.inflection_indonesian import inflections
from corpus.language.stop_words import is_stop_word
from corpus.language.words import fold, groups_of, joined_writing, number_values, words_of
from corpus.stems import LANGUAGES, Stems
from glossary.equivalents import Equivalent
from indexer.query import Form, Forms, Via, Word
from indexer.terms import CAPITALS, HYPHENED, NUMBER, PER_CENT, REPAIRED, STEM, SURFACE

if TYPE_CHECKING:
    from corpus.document import Language

# Below the form as typed, in this order; tuned on our own development queries only.
INFLECTED, SPELLING, PATTERN = 0.85, 0.9, 0.9
_REPAIRED, _GLOSSARY = 0.6, 0.85
_PER_CENT_WORDS = ("persen", "percent")

# What a word that only shares the stem of an equivalent has of its weight. Stems unite words of different meanings:
# *pengguna* and *menggunakan*, *employ* and *employer*. In English that matters for synonyms, of which there are many.
_SHARED_STEMS, _SHARED_STEM, _SHARED_STEM_ENGLISH = 0.7, 0.45, 0.4


def forms_of_word(word: Word, equivalents: Sequence[Equivalent], stems: Stems, *, stem: bool) -> Forms:
    """Return a word, or a group joined by hyphens, with the forms to look for; without `stem` as typed only."""
    words = words_of(word.text)
    groups = groups_of(word.text, words)
    folded = groups[0].text if groups else words[0].text
    typed = word.text[words[0].start : groups[0].end if groups else words[-1].end]
    capitals = len(typed) > 1 and typed.isupper() and is_stop_word(folded)
    forms = [Form((((CAPITALS if capitals else SURFACE) + folded,),), 1.0, "exact", typed)]
    if len(words) > 1 and any(part.text.isalpha() for part in words):
        forms.append(Form(tuple(_part_terms(part.text) for part in words), SPELLING, "spelling", folded))
    if not word.exact and not capitals:
        forms += _other_writings(folded)
        if stem:
            forms += _variants(folded, stems)
            forms += _of_group(folded, stems)
    forms += equivalent_forms(equivalents)
    return Forms(typed, word.column, tuple(forms), common=is_stop_word(folded) and not capitals and not word.exact)


def _part_terms(part: str) -> tuple[str, ...]:
    return (SURFACE + part, *_values(part)) if part[0].isdigit() else (SURFACE + part,)


def _values(number: str) -> Iterator[str]:
    """Yield the index terms of what a number may be worth, in the writing of either language."""
    values = sorted(number_values(number))
    yield from (f"{NUMBER}{value}" for value in values)
    yield from (f"{SURFACE}{value}" for value in values if value.isdecimal() and value != number)


def _per_cent(folded: str) -> Iterator[Form]:
    """Yield the other ways to write per cent: a sign after the number, or a word."""
    if folded in _PER_CENT_WORDS:
        yield Form(((PER_CENT,),), SPELLING, "number", "%")
    elif folded.endswith("%"):
        number = folded.removesuffix("%")
        words = tuple(SURFACE + word for word in _PER_CENT_WORDS)
        row = ((SURFACE + number, *_values(number)), words)
        yield Form(row, SPELLING, "number", f"{number} {_PER_CENT_WORDS[0]}")


def _other_writings(folded: str) -> Iterator[Form]:
    if folded[0].isdigit():
        yield from (Form(((value,),), SPELLING, "number", folded) for value in _values(folded))
    yield from _per_cent(folded)


def _variants(folded: str, stems: Stems) -> Iterator[Form]:
    """Yield what shares the word's stem, what it is as a compound written apart, and readings that OCR damaged."""
    for language in LANGUAGES:
        terms = _terms_of_stem(stems.of(folded, language), folded, language)
        yield Form((terms,), INFLECTED, "inflected", folded, language)
    parts = stems.parts(folded)
    if parts:
        row = tuple((STEM["id"] + part, SURFACE + part) for part in parts)
        yield Form(row, SPELLING, "spelling", " ".join(parts), "id")
    repaired = sorted({folded, stems.of(folded, "id")})
    yield Form((tuple(REPAIRED + form for form in repaired),), _REPAIRED, "repaired", folded)


def _of_group(folded: str, stems: Stems) -> Iterator[Form]:
    """Yield the ways in which words joined by a hyphen stand otherwise: as one word, inflected, or apart."""
    joined = joined_writing(folded)
    if not joined:
        return
    *before, last = folded.split("-")
    for language in LANGUAGES:
        yield Form(
            (_terms_of_stem(stems.of(joined, language), joined, language),), SPELLING, "spelling", joined, language
        )
        if last.isalpha():
            row = (*((SURFACE + part,) for part in before), _terms_of_stem(stems.of(last, language), last, language))
            yield Form(row, INFLECTED, "inflected", folded, language)


def _terms_of_stem(stem: str, folded: str, language: Language) -> tuple[str, ...]:
    """Return the terms by which the forms of a word are found; the root itself is none of them if it is a common word.

    *Dalam* ("in") is nearly everywhere: who looks for *kedalaman* does not mean it.
    """
    bare = stem != folded and language == "id" and is_stop_word(stem)
    terms = (STEM[language] + stem, HYPHENED + STEM[language] + stem)
    return terms if bare else (*terms, SURFACE + stem)


def equivalent_forms(equivalents: Sequence[Equivalent]) -> tuple[Form, ...]:
    """Return the forms by which the equivalents of a word or a term are found."""
    return tuple(form for equivalent in equivalents for form in _of_equivalent(equivalent))


def _of_equivalent(equivalent: Equivalent) -> Iterator[Form]:
    """Yield a form for an equivalent with its inflections, and one that weighs less for words that share its stems."""
    weight = _GLOSSARY * equivalent.weight
    via = Via(equivalent.term_id, equivalent.indonesian, equivalent.english) if equivalent.term_id else None
    how = "glossary" if via else "related" if equivalent.related else "synonym"
    language = equivalent.language
    stems = tuple(_stem_terms(stem, equivalent) for stem in equivalent.key.split())
    words = [word.text for word in words_of(equivalent.text)]
    shared = 1.0 if stems[0][0].startswith(CAPITALS) else _shared(equivalent, len(words))
    if shared < 1:
        rest = weight * shared
        # Where both stand for a word their weights add up, as probabilities do, to the whole one.
        yield Form(_surfaces(words, equivalent), (weight - rest) / (1 - rest), how, equivalent.text, language, via)
        weight = rest
    yield Form(stems, weight, how, equivalent.text, language, via)


def _shared(equivalent: Equivalent, words: int) -> float:
    """Return the part of an equivalent's weight that words with its stems have, 1 where they are hardly others."""
    if equivalent.language == "id":
        return _SHARED_STEM if words == 1 else _SHARED_STEMS
    return _SHARED_STEM_ENGLISH if words == 1 and not equivalent.term_id else 1.0


def _surfaces(words: Sequence[str], equivalent: Equivalent) -> tuple[tuple[str, ...], ...]:
    """Return the surface terms of an equivalent; a single word is inflected."""
    if len(words) > 1:
        return tuple((SURFACE + word,) for word in words)
    english = equivalent.language == "en"
    forms = english_inflections(words[0]) if english else inflections(words[0], equivalent.key)
    return (tuple(SURFACE + form for form in forms),)


def _stem_terms(stem: str, equivalent: Equivalent) -> tuple[str, ...]:
    folded = fold(equivalent.text)
    if equivalent.text.isupper() and is_stop_word(folded):
        return (CAPITALS + folded,)
    return _terms_of_stem(stem, folded, equivalent.language)
