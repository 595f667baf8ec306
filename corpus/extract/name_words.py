"""A name as printed in; whether it may be that of a region, a column of a paper or a word of a form, out."""

from __future__ import annotations

from corpus.language.lexicon import is_word
from corpus.language.word_set import word_set

_REGION = {"utara", "selatan", "barat", "timur", "tengah", "tenggara", "kota", "kabupaten", "provinsi", "kecamatan"}
# What forms and societies print where a name is asked for. A dictionary would not do: Made and Grace are names.
_LABELS = word_set(
    "member fellow senior student chair editor author authors name names version city state country province address "
    "street zip affiliation institution company department email phone fax url date title anonymous unknown admin"
)
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
    """Tell whether a name of one word is a word of a form or a short acronym: `Member`, `City`, `ASCE`.

    >>> is_label("Member"), is_label("ASCE"), is_label("Made"), is_label("Siti Rahma")
    (True, True, False, False)
    """
    return " " not in name and (name.lower() in _LABELS or (name.isupper() and len(name) <= _LONGEST_ACRONYM))
