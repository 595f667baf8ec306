"""The parts of a paper that headings and labels name in Indonesian and English: a text in, which part it opens, out."""

from __future__ import annotations

import re

from corpus.extract.headings import is_known, opens_references

_NUMBER = re.compile(r"\s*(?:(?:bab|chapter)\s+)?(?:\d+(?:\.\d+)*|[IVX]+|[A-H])[.\s]\s*", re.IGNORECASE)
_AFTER_REFERENCES = re.compile(
    r"\s*(?:lampiran|appendi(?:x|ces)|biografi|biodata|tentang penulis|about the authors?|acknowledge?ments?|"
    r"ucapan terima kasih)\b",
    re.IGNORECASE,
)
_ABSTRACT = re.compile(r"\s*(?:abstrak|abstract|intisari|ringkasan|summary|executive summary)\b", re.IGNORECASE)
_ABSTRACT_LABEL = re.compile(r"(?:Abstra[kc]t?|ABSTRA[KC]T?|Intisari|INTISARI|Ringkasan|Summary)\s?[.:—–-]\s?\S")
_KEYWORDS = re.compile(
    r"\s*(?:kata[\s-]*kata\s+kunci|kata\s*-?\s*kunci|key\s*-?\s*words?|index terms)\b", re.IGNORECASE
)
_ABSTRACT_ALONE = re.compile(
    r"\s*(?:abstra[kc]t?|intisari|ringkasan|summary|(?:executive|graphical) summary|ringkasan eksekutif|highlights)"
    r"\s*:?\s*",
    re.IGNORECASE,
)
# What stands before or behind the text, or tells how it came about, and is no part of the argument.
_BESIDE_BODY = re.compile(
    r"\s*(?:kata pengantar|prakata|foreword|preface|daftar\b.*|(?:table of )?contents|list of\b.*|"
    r"ucapan terima\s?kasih|acknowledge?ments?|funding|pendanaan|nomenclature|glossary|glosarium|abbreviations|"
    r"notes?|endnotes|catatan(?: akhir)?|lampiran\b.*|appendi(?:x|ces)\b.*|biografi|biodata\b.*|tentang penulis|"
    r"about the authors?|(?:conflicts?|declarations?) of (?:competing )?interests?|data availability(?: statement)?)"
    r"\s*:?\s*",
    re.IGNORECASE,
)
_MAIN_PART = re.compile(
    r"(?:(?:tinjauan|kajian|studi) (?:pustaka|literatur|teori)|landasan teori|literature review|theoretical framework|"
    r"kerangka (?:teori|konseptual|pemikiran)|metod\w*(?: penelitian)?|(?:(?:research|data and) )?method\w*|"
    r"hasil\b.*|pembahasan|diskusi|analisis(?: dan pembahasan)?|temuan|results?\b.*|findings?\b.*|discussion|analysis)"
    r"\s*:?\s*",
    re.IGNORECASE,
)
_MAIN_WORDS = 6
# How lists of references are parted by kinds of works.
_WORKS = (
    r"(?:buku(?:-buku)?|books?|monographs?|monografi|(?:artikel\s)?jurnal|artikel|(?:journals?\s?)?(?:articles?)|journals|"
    r"internet|(?:sumber\s)?(?:internet|online|daring|elektronik|lisan|primer|sekunder)|(?:situs\s)?web(?:\s?sites?)?|laman|"
    r"(?:online|electronic|internet|web|primary|secondary|oral)\s(?:sources?|resources?)|websites|interviews?|wawancara|"
    r"(?:peraturan|undang-undang)(?:\sperundang-undangan)?|legislation|statutes|treaties|perjanjian|cases|putusan(?:\spengadilan)?|"
    r"skripsi|tesis|disertasi|theses|dissertations?|(?:media\smassa|surat\skabar|koran|majalah)|newspapers?|magazines|berita|"
    r"(?:government\s)?(?:documents?|reports?)|dokumen(?:\sresmi)?|laporan|arsip|archives?|makalah|prosiding|proceedings|"
    r"conference\spapers?|(?:book\s)?chapters?|films?|lain-lain|lainnya|others?)"
)
_GROUP = re.compile(rf"{_WORKS}(?:\s*(?:,|/|&|dan|and|atau|or)\s*{_WORKS}){{0,4}}\s*:?", re.IGNORECASE)
_OPENING = re.compile(r"(?:pendahuluan|introduction|latar belakang|background|pengantar)\b", re.IGNORECASE)


def without_number(text: str) -> str:
    """Return a heading without its number.

    >>> without_number("2.1 Landasan Teori"), without_number("BAB I PENDAHULUAN"), without_number("Abstrak")
    ('Landasan Teori', 'PENDAHULUAN', 'Abstrak')
    """
    match = _NUMBER.match(text)
    return text[match.end() :].strip() if match else text.strip()


def is_usual_heading(text: str) -> bool:
    """Tell whether a text is, number aside, the usual name of a part of a paper."""
    return is_known(text) or is_known(without_number(text))


def is_reference_heading(text: str) -> bool:
    """Tell whether a text heads a list of references."""
    return len(text) < 60 and (opens_references(text) or opens_references(without_number(text)))


def ends_references(text: str) -> bool:
    """Tell whether a heading opens what may follow a list of references."""
    return len(text) < 80 and _AFTER_REFERENCES.match(text) is not None


def groups_works(text: str) -> bool:
    """Tell whether a heading within a list of references names a kind of works, number or letter aside.

    >>> [groups_works(text) for text in ("Buku", "A. Artikel dan Jurnal", "Peraturan Perundang-undangan", "Penutup")]
    [True, True, True, False]
    """
    return _GROUP.fullmatch(without_number(text)) is not None or _GROUP.fullmatch(text.strip()) is not None


def opens_abstract(text: str) -> bool:
    """Tell whether a text begins with the name of an abstract."""
    return _ABSTRACT.match(text) is not None


def is_abstract_heading(text: str) -> bool:
    """Tell whether a text is nothing but the name of an abstract."""
    return _ABSTRACT_ALONE.fullmatch(text) is not None


def is_beside_body(text: str) -> bool:
    """Tell whether a heading without a number names what is no part of the argument: lists, thanks, appendices.

    >>> [is_beside_body(text) for text in ("ABSTRAK", "Daftar Pustaka", "Nomenclature", "Pendahuluan")]
    [True, True, True, False]
    """
    return is_abstract_heading(text) or is_reference_heading(text) or _BESIDE_BODY.fullmatch(text) is not None


def is_main_part(text: str) -> bool:
    """Tell whether a heading without a number is the usual name of a part in the middle of a paper.

    >>> [is_main_part(text) for text in ("METODE PENELITIAN", "Results and Discussion", "Pendahuluan", "Penutup")]
    [True, True, False, False]
    """
    return len(text.split()) <= _MAIN_WORDS and _MAIN_PART.fullmatch(text.strip()) is not None


def is_labelled_abstract(text: str) -> bool:
    """Tell whether a line begins an abstract with its label and the first words ("Abstrak. Mengapa")."""
    return _ABSTRACT_LABEL.match(text) is not None


def opens_keywords(text: str) -> bool:
    """Tell whether a text begins with the label of key words."""
    return _KEYWORDS.match(text) is not None


def opens_body(text: str) -> bool:
    """Tell whether a text begins with the heading of an introduction."""
    return _OPENING.match(without_number(text)) is not None or _OPENING.match(text) is not None
