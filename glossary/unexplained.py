"""Which abbreviations does a draft not explain? Its passages and the glossary in, findings out."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from corpus.document import Language, Passage
from corpus.language.sentences import sentence_spans
from corpus.language.stop_words import is_stop_word
from glossary.entries import Entry
from glossary.findings import Finding, Place
from glossary.mining.abbreviations import find_abbreviations
from glossary.mining.lexicon import Lexicon
from glossary.mining.mentions import Token
from glossary.mining.tokens import is_abbreviation, tokens_of

LANGUAGES: tuple[Language, ...] = ("id", "en")
# Known to every reader, or names rather than abbreviations.
_PLAIN_WORDS = """
    SD SMP SMA SMK TK KTP TNI PBB UU RUU UUD HP UN NGO NATO UNESCO UNICEF CEO GPS USB FAQ PhD BA MA PT CV DPR MPR DPD
    KUHP KUHAP PLN PNS HAM BBM NKRI WIB WITA WIT NTT NTB DIY DKI CIA FBI KGB PRC USSR ISO SPSS PCR MRI CT
    RI AS USD IDR ISBN ISSN DOI URL HTTP HTTPS WWW PDF OK TV ID EN ASEAN COVID AM PM UK US USA EU DNA RNA HIV AIDS SMS
    CO2 CO2e CH4 N2O SO2 NO2 NOx SOx H2O NH3 NaCl HbA1c
"""
_NEEDS_NO_EXPANSION = frozenset(_PLAIN_WORDS.split())
# Labels of a questionnaire, of hypotheses and informants: Q1 to Q9, H2, RQ1.
_LABEL = re.compile(r"([A-Z]{1,2})\d{1,3}\Z")
# Names with a capital inside: TikTok, SmartPLS, McMahon.
_NAME = re.compile(r"[A-Z][a-z]{2,}[A-Z]|[A-Z][a-z][A-Z][a-z]{2,}")
_UNIT = re.compile(r"[kMGTPm]?(?:Wh?|Wp|Hz|Pa|Bq|eV|Ah|VA|bps|B|V)\Z")
_AFTER_NUMBER = re.compile(r"\d[\s\u00a0]?\Z")
# A shelf mark or case number: CAB 129/75.
_BEFORE_CODE = re.compile(r"\s\d+/\d")
_ALONE_IN_BRACKETS = re.compile(r"\w[\"”’']?\s\(\Z"), re.compile(r"\)|,?\s\d{4}\)")

_Place = tuple[int, int, Language]


def abbreviation_findings(passages: Sequence[Passage], entries: Sequence[Entry], lexicon: Lexicon) -> Iterator[Finding]:
    """Yield the abbreviations that are used before they are introduced, or never are.

    One that stands alone in brackets behind words is introduced, whether or not its letters are those of the words.
    """
    introduced = _introduced(passages, lexicon)
    used = _used(passages)
    known = {language: _expansions(entries, language) for language in LANGUAGES}
    for name, places in used.items():
        first = places[0]
        at = introduced.get(name)
        expansion = known[first[2]].get(name, "")
        shown = tuple(Place(ordinal, name) for ordinal, _, _ in places)
        if at is None:
            if not _is_label(name, used, known[first[2]]):
                yield Finding("abbreviation-unexplained", first[2], (name,), expansion, "", shown)
        elif first[:2] < at:
            early = tuple(place for place, use in zip(shown, places, strict=True) if use[:2] < at)
            yield Finding("abbreviation-late", first[2], (name,), expansion, "", early)


def _introduced(passages: Iterable[Passage], lexicon: Lexicon) -> dict[str, tuple[int, int]]:
    """Return where each abbreviation is first introduced: passage and place in it."""
    found: dict[str, tuple[int, int]] = {}
    for passage in passages:
        places = [(token.text, token.start) for token in tokens_of(passage.text) if _in_brackets(token, passage.text)]
        for span in sentence_spans(passage.text):
            for mention in find_abbreviations(passage.text, span, passage.language, lexicon):
                sides = (side for side in (mention.other, mention.term) if is_abbreviation(side.text))
                short = next(sides, mention.other)
                places.append((short.text, short.start))
        for text, start in sorted(places, key=lambda place: place[1]):
            found.setdefault(_singular(text), (passage.ordinal, start))
    return found


def _in_brackets(token: Token, text: str) -> bool:
    before, after = _ALONE_IN_BRACKETS
    opened = before.search(text, 0, token.start) is not None
    return opened and is_abbreviation(token.text) and after.match(text, token.end) is not None


def _used(passages: Iterable[Passage]) -> dict[str, list[_Place]]:
    used: dict[str, list[_Place]] = defaultdict(list)
    for passage in passages:
        for token in tokens_of(passage.text):
            if _counts(token, passage.text):
                used[_singular(token.text)].append((passage.ordinal, token.start, passage.language))
    return used


def _counts(token: Token, text: str) -> bool:
    """Tell whether a word is an abbreviation that a reader may not know."""
    word = token.text
    if not is_abbreviation(word) or _singular(word) in _NEEDS_NO_EXPANSION or re.search(r"\d.*\d|-", word):
        return False
    is_measure = _UNIT.match(word) and _AFTER_NUMBER.search(text, 0, token.start)
    if _NAME.match(word) or is_measure or _BEFORE_CODE.match(text, token.end):
        return False
    letters = [letter for letter in text if letter.isalpha()]
    # In a line set in capitals nothing is an abbreviation.
    return sum(letter.isupper() for letter in letters) < 0.6 * len(letters) and not is_stop_word(word.lower())


def _is_label(name: str, used: Iterable[str], known: Mapping[str, str]) -> bool:
    """Tell whether letters with a number are a label: one of several, or one that the glossary does not have (B3)."""
    label = _LABEL.match(name)
    if label is None:
        return False
    alike = (other for other in used if (like := _LABEL.match(other)) is not None and like[1] == label[1])
    return name not in known or sum(1 for _ in alike) > 1


def _singular(short: str) -> str:
    return short[:-1] if len(short) > 2 and short.endswith("s") and short[:-1].isupper() else short


def _expansions(entries: Iterable[Entry], language: Language) -> dict[str, str]:
    """Return what abbreviations stand for, in a language where the glossary has it, else in the other."""
    found: dict[Language, dict[str, str]] = {"id": {}, "en": {}}
    for entry in entries:
        for short in (*entry.indonesian_abbreviations, *entry.english_abbreviations):
            found["id"].setdefault(short, entry.indonesian)
            found["en"].setdefault(short, entry.english[0])
    return found[language]
