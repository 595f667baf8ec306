"""Which lines are headings, and of what level: a line's text in, a class of heading out."""

from __future__ import annotations

import re
from typing import Literal

from corpus.language.word_set import word_set

HeadingClass = Literal["chapter", "capitals", "numbered", "known", "title case", "none"]

_KNOWN = frozenset(
    {
        # Indonesian
        "abstrak", "ringkasan", "intisari", "pendahuluan", "pengantar", "latar belakang", "latar belakang masalah",
        "rumusan masalah", "tujuan penelitian", "manfaat penelitian", "tinjauan pustaka", "kajian pustaka",
        "landasan teori", "kerangka teori", "kerangka konseptual", "kerangka pemikiran", "kerangka teoritis",
        "penelitian terdahulu", "metode", "metode penelitian", "metodologi", "metodologi penelitian", "hasil",
        "hasil penelitian", "hasil dan pembahasan", "hasil dan diskusi", "pembahasan", "diskusi", "analisis",
        "analisis dan pembahasan", "temuan", "kesimpulan", "simpulan", "penutup", "kesimpulan dan saran", "saran",
        "simpulan dan saran", "rekomendasi", "implikasi", "ucapan terima kasih", "daftar pustaka", "referensi",
        "daftar referensi", "daftar rujukan", "rujukan", "kepustakaan", "daftar isi", "daftar tabel", "lampiran",
        "daftar gambar", "kata pengantar", "catatan", "catatan akhir", "biodata penulis", "tentang penulis",
        # English
        "abstract", "summary", "executive summary", "introduction", "background", "literature review",
        "review of literature", "theoretical framework", "conceptual framework", "method", "methods",
        "methodology", "research method", "research methods", "research methodology", "data and methods",
        "materials and methods", "results", "findings", "results and discussion", "findings and discussion",
        "discussion", "analysis", "conclusion", "conclusions", "concluding remarks", "recommendations",
        "conclusion and recommendations", "limitations", "acknowledgement", "acknowledgements",
        "acknowledgments", "references", "bibliography", "works cited", "literature cited", "appendix",
        "appendices", "notes", "endnotes", "about the author", "about the authors", "contents",
        "table of contents", "foreword", "preface",
    }
)  # fmt: skip
_REFERENCES = frozenset(
    {
        "daftar pustaka", "referensi", "daftar referensi", "daftar rujukan", "rujukan", "kepustakaan", "references",
        "bibliography", "works cited", "literature cited", "daftar bacaan", "reference list", "bibliografi", "pustaka",
        "daftar kepustakaan", "sumber rujukan", "sumber pustaka", "pustaka acuan", "daftar acuan", "list of references",
        "cited references", "daftar pustaka dan sumber", "literatur", "daftar literatur",
    }
)  # fmt: skip
_FUNCTION_WORDS = word_set(
    "dan di ke dari dalam untuk pada dengan oleh terhadap melalui sebagai atau yang bagi antara serta tentang atas "
    "menuju secara bagaimana sebuah para antar pasca vs "
    "of the and in on for to a an with by from as at or into toward towards between under after through its "
    "is are via per within without over against among upon"
)
_NUMBER = re.compile(
    r"(?P<chapter>(?:BAB|Bab|CHAPTER|Chapter|BAGIAN|Bagian|PART|Part)\s+(?:[IVXLC]+|\d{1,2})\b[.:]?\s*)"
    r"|(?P<decimal>\d{1,2}(?:\.\d{1,2})*)\.?\s+(?=[^\W\d_])"
    r"|(?P<roman>[IVX]{1,5})\.\s+(?=[^\W\d_])"
    r"|(?P<letter>[A-H])\.\s+(?=[^\W\d_])(?![A-Z]\.)"
)
# "CHAPTER I.": a chapter's number alone may end with a full stop.
_CHAPTER_ALONE = re.compile(r"(?:BAB|Bab|CHAPTER|Chapter)\s+(?:[IVXLC]+|\d{1,2})[.:]?")
_ENDS_SENTENCE = re.compile(r"[.!;,]\Z|:\Z|\.[\"”’)\d]+\Z")
_WORD = re.compile(r"[^\W\d_]+(?:[-'’/][^\W\d_]+)*")
_MOST_WORDS = 16


def heading_class(text: str) -> HeadingClass:
    """Tell how a line looks as a heading: by its words and letters alone.

    >>> [heading_class(line) for line in ("BAB II", "2.1 Teori", "Kesimpulan", "PERAN ASEAN", "Bab I.", "Ini prosa")]
    ['chapter', 'numbered', 'known', 'capitals', 'chapter', 'none']
    """
    words = _WORD.findall(text)
    if is_chapter_alone(text):
        return "chapter"
    if not words or len(words) > _MOST_WORDS or _ENDS_SENTENCE.search(text.rstrip()):
        return "none"
    if text.count("(") != text.count(")"):
        return "none"
    number = _NUMBER.match(text)
    if number and number["chapter"]:
        rest = text[number.end() :]
        return "chapter" if not rest or rest[0].isupper() else "none"
    body = text[number.end() :] if number else text
    if is_known(body):
        return "known" if not (number and number["decimal"]) else "numbered"
    if number:
        return "numbered" if body[:1].isupper() and _looks_titled(body) else "none"
    letters = [character for character in body if character.isalpha()]
    if len(letters) >= 4 and all(character.isupper() for character in letters):
        return "capitals"
    return "title case" if _is_title_case(text) else "none"


def is_chapter_alone(text: str) -> bool:
    """Tell whether a text is the number of a chapter and nothing else."""
    return _CHAPTER_ALONE.fullmatch(text.strip()) is not None


def is_known(text: str) -> bool:
    """Tell whether a text is the usual name of a part of a paper, in either language."""
    return _folded(text) in _KNOWN or _folded(text) in _REFERENCES


def opens_references(text: str) -> bool:
    """Tell whether a heading's text names a list of references."""
    number = _NUMBER.match(text)
    return _folded(text[number.end() :] if number else text) in _REFERENCES


def number_depth(text: str) -> int:
    """Return how deep a heading's number is: 1 for `2` or `II.`, 2 for `2.1` or `B.`, 0 without number."""
    number = _NUMBER.match(text)
    if not number:
        return 0
    if number["decimal"]:
        return number["decimal"].count(".") + 1
    return 2 if number["letter"] else 1


def is_capitals(text: str) -> bool:
    """Tell whether all letters of a text are capitals."""
    letters = [character for character in text if character.isalpha()]
    return len(letters) >= 4 and all(character.isupper() for character in letters)


def _folded(text: str) -> str:
    return re.sub(r"[\s:.]+", " ", text).strip().lower()


def _looks_titled(body: str) -> bool:
    """A numbered heading is short or titled; a numbered sentence is neither."""
    words = body.split()
    return len(words) <= 8 or _is_title_case(body)


def _is_title_case(text: str) -> bool:
    words = _WORD.findall(text)
    if not text[0].isupper() and not text[0].isdigit():
        return False
    content = [word for word in words if word.lower() not in _FUNCTION_WORDS]
    return bool(content) and all(word[0].isupper() or word.startswith("e-") for word in content)
