"""A name as printed in; whether it may be that of a region, a column of a paper or a word of a form, out."""

from __future__ import annotations

import re

from corpus.language.lexicon import is_word
from corpus.language.word_set import word_set

_REGION = {"utara", "selatan", "barat", "timur", "tengah", "tenggara", "kota", "kabupaten", "provinsi", "kecamatan"}
# What forms and societies print where a name is asked for. A dictionary would not do: Made and Grace are names.
_LABELS = word_set(
    "member fellow senior student chair editor author authors name names version city state country province address "
    "street zip affiliation institution company department email phone fax url date title anonymous unknown admin"
)
_LONGEST_ACRONYM = 5
# "CfCH": small letters inside capitals, as no person's name ends.
_MIXED = re.compile(r"[^\W\d_]*[a-z][A-Z]{2,}")
_MOST = 0.5
# Words that people are called by more often than they stand alone below a title.
_GIVEN = word_set(
    "adi agung amin ananda arif arum ayu banks bayu bell bijak bill bintang black brown budi bulan bunga cahaya "
    "cahya citra dewi dwi eka fajar field frank gita grace grant green guntur guru hadi hakim hidayat hill "
    "ikhlas iman indah intan jack jaya john kartika king kirana kusuma lestari lily long made makmur mark mawar mega "
    "melati mentari muda mulia murni mutiara ningrum nur perdana perkasa permata pratama puspa putra putri "
    "rahmat raja ratna rejeki rich rose sakti santosa sari sekar sentosa setia slamet suci sultan surya tara tri "
    "utama wahyu white wood wulan young"
)


def names_region(name: str) -> bool:
    """Tell whether a name says where something lies.

    >>> names_region("Nusa Tenggara Timur"), names_region("Siti Rahma")
    (True, False)
    """
    return not _REGION.isdisjoint(name.lower().split())


def is_all_words(name: str) -> bool:
    """Tell whether a name is made of nothing but words of the language, as those of columns are.

    >>> is_all_words("Ekonomi Digital"), is_all_words("Siti Rahma"), is_all_words("Dewi Lestari")
    (True, False, False)
    """
    return all(is_word(word) and word not in _GIVEN for word in name.lower().split())


def is_mostly_words(name: str) -> bool:
    """Tell whether most of a name are words of the language, as of a title about some place.

    >>> is_mostly_words("Nelayan Lembata Menunggu Kapal Pengganti"), is_mostly_words("Maria Goreti Kewa Timur")
    (True, False)
    """
    words = name.lower().split()
    return sum(is_word(word) and word not in _GIVEN for word in words) > _MOST * len(words)


def is_label(name: str) -> bool:
    """Tell whether a name of one word is a word of a form or a short acronym: `Member`, `City`, `ASCE`.

    >>> is_label("Member"), is_label("ASCE"), is_label("CfCH"), is_label("Made"), is_label("McDonald")
    (True, True, True, False, False)
    """
    acronym = (name.isupper() and len(name) <= _LONGEST_ACRONYM) or _MIXED.fullmatch(name) is not None
    return " " not in name and (name.lower() in _LABELS or acronym)
