"""A name as printed in; whether it may be that of a region, a column of a paper or a word of a form, out."""

from __future__ import annotations

from corpus.language.lexicon import is_english, is_word

_REGION = {"utara", "selatan", "barat", "timur", "tengah", "tenggara", "kota", "kabupaten", "provinsi", "kecamatan"}
_LONGEST_ACRONYM = 5


def names_region(name: str) -> bool:
    """Tell whether a name says where something lies.

    >>> names_region("Nusa Tenggara Timur"), names_region("Siti Rahma")
    (True, False)
    """
    return not _REGION.isdisjoint(name.lower().split())


def is_all_words(name: str) -> bool:
    """Tell whether a name is made of nothing but words of the language, as those of columns are.

    >>> is_all_words("Ekonomi Digital"), is_all_words("Siti Rahma")
    (True, False)
    """
    return all(is_word(word) for word in name.lower().split())


def is_label(name: str) -> bool:
    """Tell whether a name of one word is an English word or a short acronym: `Member`, `City`, `ASCE`.

    Indonesians of one name are called by Indonesian words (Budi, Melati), which are names all the same.

    >>> is_label("Member"), is_label("ASCE"), is_label("Budi"), is_label("Siti Rahma")
    (True, True, False, False)
    """
    if " " in name:
        return False
    return is_english(name.lower()) or (name.isupper() and len(name) <= _LONGEST_ACRONYM)
