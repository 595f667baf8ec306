"""Which language is a block in, Indonesian or English? Texts of blocks in, a language for each out.

py3langid restricted to the two decides; short pieces, where it guesses, follow their neighbours.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from copy import copy
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from corpus.document import Language
from corpus.language.lexicon import is_english, is_indonesian
from corpus.language.stop_words import stop_words
from corpus.language.word_set import word_set

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

_WORD = re.compile(r"[^\W\d_]{2,}")
# Below this many words names, numbers and titles decide more than the language does.
_ENOUGH_WORDS = 12
_SOME_WORDS = 4
_SURE = 0.98
# What a document may be in instead. Of paragraphs only: single Indonesian sentences are often taken for Malay.
_FOREIGN = {
    "ms": "Malay", "jv": "Javanese", "tl": "Tagalog", "vi": "Vietnamese", "th": "Thai",
    "nl": "Dutch", "de": "German", "fr": "French", "es": "Spanish", "pt": "Portuguese", "it": "Italian",
    "ru": "Russian", "tr": "Turkish", "ar": "Arabic", "zh": "Chinese", "ja": "Japanese", "ko": "Korean",
}  # fmt: skip
# Words that both spell or choose differently: the model alone takes plain Indonesian news for Malay.
_MALAY = {
    "kerana", "bahawa", "iaitu", "mahu", "wang", "syarikat", "ogos", "disember", "julai", "mesyuarat", "peratus",
}  # fmt: skip
_INDONESIAN = {
    "karena", "bahwa", "yaitu", "mau", "uang", "perusahaan", "agustus", "desember", "juli", "rapat", "persen",
}  # fmt: skip
# Words that are in nearly everything said in a language. A short text with such words of one language only is in that
# one, however many names the model stumbles over.
_COMMON: dict[Language, frozenset[str]] = {
    "id": word_set(
        "yang dan dari untuk dengan pada oleh ini itu adalah tidak dalam atas sebagai akan para kepada tentang karena"
    ),
    "en": word_set(
        "the and of for with from by on at is are was were that this as not to a an its their be been which"
    ),
}
# Labels that only one language has; names of one to three words ("The Hague") have common words, too.
_LABELS: dict[Language, frozenset[str]] = {
    "id": word_set("abstrak kunci pendahuluan gambar tabel lampiran lihat daftar pustaka kesimpulan penutup"),
    "en": word_set("abstract keywords introduction figure table appendix see references conclusion"),
}
# What a short piece opens with says in which language the rest is meant: "Kata kunci: ASEAN, soft power".
_OPENINGS: dict[Language, re.Pattern[str]] = {
    "id": re.compile(
        r"\W*(?:kata kunci|sumber|catatan|keterangan)\s*:|\W*lihat\s+\S|\W*(?:gambar|tabel|lampiran)\s+[\dA-Z]", re.I
    ),
    "en": re.compile(
        r"\W*(?:key ?words?|sources?|notes?)\s*:|\W*see\s+\S|\W*(?:figure|table|appendix)\s+[\dA-Z]", re.I
    ),
}
_OPENED_WORDS = 20
# What stands in brackets is often the other language's word for the same; the words around it speak for the text.
# An address is in no language.
_BRACKETED = re.compile(r"\([^()]*\)|\[[^\[\]]*\]|“[^“”]*”|\"[^\"]*\"|\S*(?:://|www\.|@)\S*")
# Up to so many words are asked one by one; one language must have so many times the votes of the other.
_FEW_WORDS, _TIMES, _FEWEST_AGAINST, _FRAME_WORDS = 30, 2, 3, 3
# They stand between the words of a name as well (Belt and Road).
_LINKING = word_set("and of to for in on the dan di de van bin")
_PARAGRAPH_WORDS = 25
_MOST_PARAGRAPHS = 40
_MOST_OF_IT = 0.5
# A script without spaces has no words to count.
_PARAGRAPH_LETTERS = 150


def load_model() -> None:
    """Read the model ahead: reading it takes a quarter more memory than it does then, so do it before much is held."""
    _identifier()


def language_of_blocks(texts: Sequence[str], language: Language | None = None) -> tuple[Language, ...]:
    """Give each block's text a language; blocks in reading order, so that neighbours can decide short ones.

    `language` is what the user says of the whole document: it decides every block that is too short to speak
    clearly for itself; and all of them, where most of the text seems to be in the other language: who says so against
    that knows better. An abstract in the other language keeps its own.
    """
    found = [_certain(text) for text in texts]
    if language and any(found) and _commonest(texts, found) != language:
        return (language,) * len(texts)
    usual = language or _commonest(texts, found)
    return tuple(known or (language or _near(found, index) or usual) for index, known in enumerate(found))


def main_language(texts: Sequence[str], languages: Sequence[Language]) -> Language:
    """Return the language that most of the letters are in; Indonesian where there are none."""
    letters: Counter[Language] = Counter()
    for text, language in zip(texts, languages, strict=True):
        letters[language] += len(text)
    return "en" if letters["en"] > letters["id"] else "id"


def foreign_language(texts: Sequence[str]) -> str | None:
    """Return the English name of the language that most of a document's paragraphs are in, if it is neither of ours.

    Up to 40 long paragraphs, evenly drawn, are asked; a document without long paragraphs is not doubted.
    """
    long = [index for index, text in enumerate(texts) if _is_paragraph(text)]
    asked = [texts[index] for index in long[:: len(long) // _MOST_PARAGRAPHS + 1]]
    letters: Counter[str] = Counter()
    for text in asked:
        letters[_wide_identifier().classify(text)[0]] += len(text)
    if not letters:
        return None
    language, count = letters.most_common(1)[0]
    if count <= _MOST_OF_IT * sum(letters.values()) or (language == "ms" and not _spelt_as_malay(texts)):
        return None
    return _FOREIGN.get(language)


def _spelt_as_malay(texts: Sequence[str]) -> bool:
    words = Counter(word for text in texts for word in _WORD.findall(text.lower()))
    return sum(words[word] for word in _MALAY) > sum(words[word] for word in _INDONESIAN)


def _is_paragraph(text: str) -> bool:
    return len(_WORD.findall(text)) >= _PARAGRAPH_WORDS or _letters_without_spaces(text)


def _letters_without_spaces(text: str) -> bool:
    return len(text) >= _PARAGRAPH_LETTERS and text.count(" ") * 15 < len(text)


def _certain(text: str) -> Language | None:
    """Return the language of a text that is long or clear enough, else None."""
    found = _WORD.findall(text.lower())
    words = len(found)
    if words <= _OPENED_WORDS and (opened := [one for one, label in _OPENINGS.items() if label.match(text)]):
        return opened[0]
    if _SOME_WORDS <= words <= _FEW_WORDS and (voted := voted_language(text)):
        return voted
    if words < _ENOUGH_WORDS and (told := _told(found)):
        return told
    if words < _SOME_WORDS:
        return None
    language, probability = _classify(_frame(text))
    return language if words >= _ENOUGH_WORDS or probability >= _SURE else None


def voted_language(text: str) -> Language | None:
    """Return the language that most words of a short text are in, names and what brackets hold left out; else None.

    >>> voted_language("Belt and Road Initiative menuai kritik."), voted_language("Warung owners in Lembata adapt.")
    ('id', 'en')
    """
    words = _WORD.findall(_frame(text))
    votes = _votes(_speaking(words))
    if not votes:
        votes = _votes(word.lower() for word in words)
    languages: tuple[Language, Language] = ("id", "en")
    most, other = languages if votes["id"] >= votes["en"] else languages[::-1]
    needed = max(_FEWEST_AGAINST, _TIMES * votes[other]) if votes[other] else 1
    return most if votes[most] >= needed else None


def _votes(words: Iterable[str]) -> Counter[Language]:
    """Count the words that only one language has; its common words, which are in no name, count twice."""
    votes: Counter[Language] = Counter()
    for word in words:
        if language := _only_in(word):
            votes[language] += 2 if word in stop_words(language) else 1
    return votes


def _frame(text: str) -> str:
    """Return a text without what it holds in brackets and quotation marks, if enough is left of it."""
    frame = _BRACKETED.sub(" ", text)
    left = _WORD.findall(frame)
    told = 2 * len(left) >= len(_WORD.findall(text)) or any(word.islower() for word in left[1:])
    return frame if len(left) >= _FRAME_WORDS and told else text


def _speaking(words: Sequence[str]) -> Iterator[str]:
    """Yield the words that speak for a language, small: not names, nor what links their parts."""
    small = [word.islower() for word in words]
    for at, word in enumerate(words):
        # Up to two words link: "Article 51 of the UN Charter".
        before = at - 2 if small[at - 1 : at] == [True] and words[at - 1] in _LINKING else at - 1
        after = at + 2 if small[at + 1 : at + 2] == [True] and words[at + 1] in _LINKING else at + 1
        named = before >= 0 and after < len(words) and not words[before].islower() and not words[after].islower()
        small[at] = small[at] and not (word in _LINKING and named)
    for at, word in enumerate(words):
        # The first word is none of a name if the second is not.
        if small[at] or (at == 0 and small[1:2] == [True]):
            yield word.lower()


@lru_cache(maxsize=8192)
def _only_in(word: str) -> Language | None:
    """Return the one language that a small word is in; a common word of one is in that."""
    common = word in stop_words("id"), word in stop_words("en")
    known = common if any(common) else (is_indonesian(word), is_english(word))
    return None if known[0] == known[1] else "id" if known[0] else "en"


def _told(words: Sequence[str]) -> Language | None:
    """Return the language whose labels and, if it is no mere name, common words a text has, if it has no others."""
    said = set(words)
    languages: list[Language] = [
        language
        for language, labels in _LABELS.items()
        if not said.isdisjoint(labels | _COMMON[language] if len(words) >= _SOME_WORDS else labels)
    ]
    return languages[0] if len(languages) == 1 else None


def _classify(text: str) -> tuple[Language, float]:
    language, probability = _identifier().classify(text)
    return ("en" if language == "en" else "id"), float(probability)


@cache
def _identifier() -> LanguageIdentifier:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages(["id", "en"])
    return identifier


@cache
def _wide_identifier() -> LanguageIdentifier:
    """Return an identifier over the same model that knows other languages too."""
    identifier = copy(_identifier())
    identifier.set_languages(["id", "en", *_FOREIGN])
    return identifier


def _commonest(texts: Sequence[str], found: Sequence[Language | None]) -> Language:
    letters: Counter[Language] = Counter()
    for text, language in zip(texts, found, strict=True):
        if language:
            letters[language] += len(text)
    if letters:
        return "en" if letters["en"] > letters["id"] else "id"
    whole = " ".join(texts)
    return _classify(whole)[0] if _WORD.search(whole) else "id"


def _near(found: Sequence[Language | None], index: int) -> Language | None:
    """Return the language that the nearest certain blocks before and after agree on, else None."""
    before = next((language for language in reversed(found[:index]) if language), None)
    after = next((language for language in found[index + 1 :] if language), None)
    if before and after:
        return before if before == after else None
    return before or after
