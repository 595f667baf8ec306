"""A passage in, its index terms with positions out.

A term is a sign for its kind and the folded form: `=` the surface, `i` an Indonesian stem, `e` an English one,
`#` a number's value or a per cent sign, `^` a common word in capitals, `~` a repaired reading, `-` and the sign of a
stem what is found as one word though a hyphen stands in it (`co-operation`). A stem equal to its surface is left out:
whoever looks for a stem looks for the surface too.

A position is four times the number of the word plus what stands before it (`corpus.language.words`), so that two
words stand side by side, with nothing but space between them, exactly if their positions say so.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import accumulate
from operator import sub
from typing import TYPE_CHECKING

from corpus.language.compounds_indonesian import joined_form
from corpus.language.stop_words import is_stop_word
from corpus.language.words import APART, Word, groups_of, joined_writing, number_value
from corpus.stems import Stems

if TYPE_CHECKING:
    from corpus.document import Language

SURFACE, NUMBER, CAPITALS, REPAIRED, HYPHENED = "=", "#", "^", "~", "-"
PER_CENT = NUMBER + "%"
STEM: Mapping[Language, str] = {"id": "i", "en": "e"}
FIELD_OF: Mapping[str, str] = {"title": "title", "section": "heading"}
"""The field of the index in which the words of a condition of the query are looked for."""
_STEP = 4
_LONGEST_TERM = 120

# BM25 (Robertson and Zaragoza 2009) with a fixed average length, so that a passage's weights do not depend on
# what else is in the library and an index brought up to date equals one built anew.
K1 = 1.2
_B = 0.6
_AVERAGE_WORDS = 110
LEAST_WORDS = 50


def term_positions(
    texts: Sequence[tuple[str, Sequence[Word]]], language: Language, stems: Stems, repairs: Mapping[str, str]
) -> dict[str, list[int]]:
    """Return the terms of texts and their words, counted through, with their positions in ascending order.

    No row of words runs from one text into the next. `repairs` gives the likely reading of words that OCR damaged.
    """
    positions: defaultdict[str, list[int]] = defaultdict(list)
    first = 0
    for text, words in texts:
        _add_words(positions, words, (language, stems), first)
        _add_groups(positions, (text, words), (language, stems), first)
        if repairs:
            _add_repairs(positions, words, (language, stems, repairs), first)
        first += len(words) + 2
    return {term[:_LONGEST_TERM]: found if len(found) == 1 else sorted(set(found)) for term, found in positions.items()}


def _add_words(
    positions: defaultdict[str, list[int]], words: Sequence[Word], analysis: tuple[Language, Stems], first: int
) -> None:
    """Add the surface of every word, its stems, and the joined writing of neighbours that make a compound."""
    language, stems = analysis
    known = stems.terms[language]
    indonesian = language == "id"
    before = ""
    for at, word in enumerate(words, first):
        position = _STEP * at + word.gap
        found = known.get(word.text)
        if found is None:
            found = known[word.text] = (stems.of(word.text, language), _terms_of(word.text, language, stems))
        stem, terms = found
        for term in terms:
            positions[term].append(position)
        if indonesian and word.gap != APART and (joined := joined_form(before, stem)) is not None:
            positions[STEM[language] + joined].append(position - _STEP - word.gap)
        before = stem


def _terms_of(word: str, language: Language, stems: Stems) -> tuple[str, ...]:
    """Return the terms that a word adds wherever it stands."""
    terms = [SURFACE + word]
    stem = stems.of(word, language)
    if stem != word:
        terms.append(STEM[language] + stem)
    elif language == "id" and (english := stems.english_within(word)):
        # Also where it equals the surface, which counts as an English stem in English passages only.
        terms.append(STEM["en"] + english)
    if word[0].isdigit() and (value := number_value(word, language)) is not None:
        terms.append(NUMBER + value)
    if language == "id":
        terms += (STEM["id"] + part for part in stems.parts(word))
    return tuple(terms)


def _add_groups(
    positions: defaultdict[str, list[int]],
    read: tuple[str, Sequence[Word]],
    analysis: tuple[Language, Stems],
    first: int,
) -> None:
    """Add joined groups, per cent signs, and common words in capitals."""
    text, words = read
    for at, word in enumerate(words, first):
        typed = text[word.start : word.end]
        if typed.isupper() and len(typed) > 1 and is_stop_word(word.text):
            positions[CAPITALS + word.text].append(_STEP * at + word.gap)
    for group in groups_of(text, words):
        position = _STEP * (first + group.first) + words[group.first].gap
        for term in (SURFACE + group.text, *hyphened_terms(group.text, *analysis)):
            positions[term].append(position)
        if group.text.endswith("%"):
            positions[PER_CENT].append(_STEP * (first + group.last) + words[group.last].gap)


def hyphened_terms(group: str, language: Language, stems: Stems) -> tuple[str, ...]:
    """Return the terms of a joined group by which it is found where its words are asked for as one.

    English words stand in Indonesian texts with hyphens as in English ones.
    """
    joined = joined_writing(group)
    if not joined:
        return ()
    languages: tuple[Language, ...] = ("id", "en") if language == "id" else ("en",)
    return tuple(f"{HYPHENED}{STEM[each]}{stems.of(joined, each)}" for each in languages)


def _add_repairs(
    positions: defaultdict[str, list[int]],
    words: Sequence[Word],
    analysis: tuple[Language, Stems, Mapping[str, str]],
    first: int,
) -> None:
    language, stems, repairs = analysis
    for at, word in enumerate(words, first):
        repaired = repairs.get(word.text)
        if repaired is not None:
            for form in (repaired, stems.of(repaired, language)):
                positions[REPAIRED + form].append(_STEP * at + word.gap)


def impact(count: int, words: int, worth: float = 1.0) -> int:
    """Return the weight, from 1 to 255, of a term that stands `count` times in a text of so many words.

    The score is BM25's saturated frequency: this over 255, times the term's rarity. `worth`, up to 1, lowers kinds of
    text that say less. A text of a few words (a line of keywords) counts as one of LEAST_WORDS, else it would beat
    every paragraph.
    """
    frequency = count / (1 - _B + _B * max(words, LEAST_WORDS) / _AVERAGE_WORDS)
    return max(1, round(255 * worth * frequency / (frequency + K1)))


def encode(weight: int, positions: Sequence[int]) -> bytes:
    """Pack a posting: the weight, then each position's distance from the one before; 255 announces four bytes.

    >>> decode_positions(encode(200, [4, 8, 5000]))
    [4, 8, 5000]
    """
    if len(positions) == 1 and positions[0] < 255:
        return bytes((weight, positions[0]))
    if positions and positions[-1] < 255:
        return bytes((weight, positions[0], *map(sub, positions[1:], positions)))
    packed = bytearray((weight,))
    before = 0
    for position in positions:
        distance = position - before
        if distance < 255:
            packed.append(distance)
        else:
            packed.append(255)
            packed += distance.to_bytes(4, "big")
        before = position
    return bytes(packed)


def decode_positions(value: bytes) -> list[int]:
    """Unpack the positions of a posting."""
    body = value[1:]
    if 255 not in body:
        return list(accumulate(body))
    distances: list[int] = []
    at = 0
    while at < len(body):
        if body[at] == 255:
            distances.append(int.from_bytes(body[at + 1 : at + 5], "big"))
            at += 5
        else:
            distances.append(body[at])
            at += 1
    return list(accumulate(distances))


def word_number(position: int) -> int:
    """Return the number of the word that stands at a position, from 0."""
    return position // _STEP
