"""Words of a text for mining, as written: a text in, tokens with spans and what bounds a phrase out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from corpus.document import Language
from corpus.language.lexicon import is_english, is_indonesian
from corpus.language.stop_words import stop_words
from glossary.entries import shipped_entries
from glossary.mining.mentions import Token

_TOKEN = re.compile(r"[^\W_]+(?:[-'’/&+.‐‑][^\W_]+)*(?:(?<=[A-Z])\+(?!\w))?")
_PARTS = re.compile(r"[^\W_]+")
_ABBREVIATION = re.compile(
    r"(?=(?:[^\W_]*[A-Z]){2}|[A-Z][0-9])[A-Za-z0-9](?:[A-Za-z0-9&]|[-/.](?=[A-Za-z0-9])){1,11}\+?\Z"
)
_SYLLABIC = re.compile(r"[A-Z]?[a-z]{3,13}\Z")
_YEAR = re.compile(r"(?:1[6-9]|20)\d\d\Z")
# Words with these endings are of one language even where no word list has them.
_INDONESIAN_END = re.compile(r"(?:asi|isme|itas|isasi|ologi|nomi|masi|nya|istik|ansi|ensi|ter|gram|if|ik)\Z")
_ENGLISH_END = re.compile(
    r"(?:tion|tions|ity|ities|ism|logy|ment|ments|ness|cy|ies|ance|ence|ive|ing|ed|ship|al|ous)\Z"
)
_INNER_WORDS = """
    dan untuk atas bagi di dari antar oleh akan terhadap dengan pada tentang ke yang bukan tidak tanpa per
    of and for the on in to with not without
"""
_BOUND_WORDS = """
    yaitu yakni ialah adalah merupakan disebut dikenal sebagai lebih sangat paling para setiap berbagai beberapa
    suatu sebuah seorang salah satunya bahwa melalui tersebut antara seperti misalnya terutama khususnya tahun
    menjadi konsep istilah sebutan nama bentuk jenis such these those called named termed various several some many
    most more very so-called including especially concept term word notion idea principle namely
"""
_NO_VERB_WORDS = """
    menteri mental meter media medis mesin menara merek meja merdeka metode menengah medan menit mesjid mekanisme
    digital diplomasi dinas direktur dimensi distribusi diskusi dialog dinamika disiplin diskriminasi diversifikasi
    diaspora direktorat dividen divisi diri dini distrik metropolitan metropolis mentah merah mewah memori
    menurut mengenai
"""
INNER = frozenset(_INNER_WORDS.split())
"""What may stand inside a term between its words."""
_BOUNDS = frozenset(_BOUND_WORDS.split())
_NOT_VERBS = frozenset(_NO_VERB_WORDS.split())
_VERB_PREFIX = re.compile(r"(?:meng|meny|mem|men|me|di)[a-z]{3,}\Z")


def tokens_of(text: str) -> list[Token]:
    """Return the words of a text; joined words (`high-speed`) are one token.

    >>> [token.text for token in tokens_of("high-speed railway (B2C)")]
    ['high-speed', 'railway', 'B2C']
    """
    return [Token(match[0], match.start(), match.end()) for match in _TOKEN.finditer(text)]


def parts_of(token: str) -> list[str]:
    """Return the parts of a joined word, lower case."""
    return _PARTS.findall(token.lower())


def is_abbreviation(token: str) -> bool:
    """Tell whether a word looks like letters that stand for words: at least two capitals, or one and a digit.

    >>> [word for word in ("UMKM", "RTAs", "LoI", "B2C", "G2", "Indonesia", "2018") if is_abbreviation(word)]
    ['UMKM', 'RTAs', 'LoI', 'B2C', 'G2']
    """
    return _ABBREVIATION.match(token) is not None and not _is_roman(token)


def may_be_syllabic(token: str) -> bool:
    """Tell whether a word may be made of syllables of others (`Kemenlu`, `pemilu`): the match must show it."""
    return _SYLLABIC.match(token) is not None


def is_year(token: str) -> bool:
    """Tell whether a word is a year."""
    return _YEAR.match(token) is not None


def _is_roman(token: str) -> bool:
    return re.fullmatch(r"M{0,3}(CM|CD|D?C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})", token) is not None and token not in (
        "CD", "DC", "MC", "MD", "DI", "CV", "CIC",
    )  # fmt: skip


@lru_cache(maxsize=50_000)
def language_of_word(word: str) -> Language | None:
    """Return the one language that a lower-case word belongs to, or None for both, or neither.

    >>> language_of_word("perdagangan"), language_of_word("trade"), language_of_word("data")
    ('id', 'en', None)
    """
    if word in stop_words("id") and word not in stop_words("en"):
        return "id"
    if word in stop_words("en") and word not in stop_words("id"):
        return "en"
    # The dictionary knows "Asian" and "English" with their capitals only.
    indonesian, english = is_indonesian_word(word), is_english(word) or is_english(word.capitalize())
    if english and not indonesian:
        return "en"
    if indonesian and not english:
        # Indonesian affixes make words of much that is none (masterplan).
        return None if _is_english_compound(word) else "id"
    if not indonesian and _is_english_compound(word):
        return "en"
    if indonesian or len(word) < 5:
        return None
    looks_indonesian, looks_english = _INDONESIAN_END.search(word) is not None, _ENGLISH_END.search(word) is not None
    if looks_indonesian == looks_english:
        return None
    return "id" if looks_indonesian else "en"


@cache
def _words_of_terms() -> frozenset[str]:
    """Return the words of the shipped Indonesian terms: new ones (siber), some that rules do not read (belajar)."""
    forms = (form for entry in shipped_entries() for form in (entry.indonesian, *entry.indonesian_variants))
    return frozenset(word for form in forms if form.islower() for word in form.split() if word.isalpha())


def is_indonesian_word(word: str) -> bool:
    """Tell whether a lower-case word is in a list of Indonesian words, or in the shipped terms."""
    # A loan that is spelt as in English (stunting) stays as foreign as the lists have it.
    return is_indonesian(word) or (word in _words_of_terms() and not is_english(word))


def _is_english_compound(word: str) -> bool:
    """Tell whether a word is two English ones written together (masterplan)."""
    return any(
        is_english(word[:at]) and is_english(word[at:]) and not (is_indonesian(word[:at]) and is_indonesian(word[at:]))
        for at in range(4, len(word) - 3)
    )


def is_known(word: str) -> bool:
    """Tell whether a lower-case word is in a word list of either language, or looks like one of its words."""
    return is_indonesian_word(word) or is_english(word) or language_of_word(word) is not None


def language_of_words(words: Sequence[str]) -> Language | None:
    """Return the language of a phrase, or None where its words do not agree or do not say.

    Foreign words (pinyin, Latin) belong to no list: a phrase with as many of them as of others is in no language.
    """
    parts = [part for word in words for part in parts_of(word) if not part.isdigit() and not word.isupper()]
    found = [language_of_word(part) for part in parts]
    unknown = sum(not is_known(part) for part in parts)
    indonesian, english = found.count("id"), found.count("en")
    if unknown and unknown >= max(indonesian, english):
        return None
    if indonesian > 2 * english:
        return "id"
    return "en" if english > 2 * indonesian else None


def bounds_phrase(word: str) -> bool:
    """Tell whether a lower-case word ends a noun phrase: a function word or a verb that begins with me- or di-."""
    if word in INNER:
        return False
    if word in _BOUNDS or word in stop_words("id") or word in stop_words("en"):
        return True
    return _VERB_PREFIX.match(word) is not None and word not in _NOT_VERBS and language_of_word(word) == "id"
