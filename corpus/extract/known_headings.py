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


def opens_abstract(text: str) -> bool:
    """Tell whether a text begins with the name of an abstract."""
    return _ABSTRACT.match(text) is not None


def is_labelled_abstract(text: str) -> bool:
    """Tell whether a line begins an abstract with its label and the first words ("Abstrak. Mengapa")."""
    return _ABSTRACT_LABEL.match(text) is not None


def opens_keywords(text: str) -> bool:
    """Tell whether a text begins with the label of key words."""
    return _KEYWORDS.match(text) is not None


def opens_body(text: str) -> bool:
    """Tell whether a text begins with the heading of an introduction."""
    return _OPENING.match(without_number(text)) is not None or _OPENING.match(text) is not None
