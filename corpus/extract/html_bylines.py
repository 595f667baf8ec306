"""Bylines and declared author names in; CSL names of the authors out."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.names import csl_name

_AUTHOR_LABEL = re.compile(
    r"^\s*(?:ditulis\s+oleh|oleh|written\s+by|by|penulis|authors?|reporter|pewarta|kontributor|jurnalis|nama)\s*[:：]?\s+(?=\S)",
    re.IGNORECASE,
)
# From here on a byline names other people: editors, desks, places.
_OTHER_ROLE = re.compile(
    r"[\s,;|/(–-]*\b(?:editor|penyunting|redaktur|tim redaksi|foto(?:grafer)?|sumber)\b\s*[:：]?.*",
    re.IGNORECASE | re.DOTALL,
)
_SITE_TAIL = re.compile(
    r"\s*(?:[-–|,]\s*)?\b(?:[\w-]+\.(?:com|co\.id|id|org|net)|detik\w+|kumparan\w*|tim\s+\w+)\b.*$", re.IGNORECASE
)
_DATE_TAIL = re.compile(r"\s*(?:[-–|,•·]|\bpada\b|\bon\b)?\s*(?:\w+,\s*)?\d{1,2}[ /.-].*$", re.DOTALL)
_BETWEEN = re.compile(r"\s*(?:[;|/]|\bdan\b|\band\b|&)\s*")
_NO_PERSON = re.compile(
    r"\b(?:redaksi|admin(?:istrator)?|tim|team|desk|editor|newsroom|staff|kontributor|media|news|online|humas|"
    r"kementerian|universitas|university|pt|tv)\b|https?:|@|\d",
    re.IGNORECASE,
)
_NAME = re.compile(r"[A-ZÀ-Þ][\w'’.-]*(?:\s+(?:[A-ZÀ-Þ][\w'’.-]*|bin|binti|van|von|de|der|al|el)){0,5}")


def authors_of(names: Sequence[str]) -> list[dict[str, str]]:
    """Return the CSL names of declared authors; an institution stays whole.

    >>> authors_of(["Oleh Siti Rahma", "Rahma, Siti", "Sukarno", "Tim Redaksi"])
    [{'family': 'Rahma', 'given': 'Siti'}, {'literal': 'Sukarno'}]
    """
    people: list[dict[str, str]] = []
    for name in names:
        for person in _people_in(name):
            if person not in people:
                people.append(person)
    return people


def byline_authors(text: str) -> list[dict[str, str]]:
    """Return the authors that a printed byline names, or nothing if the text is no byline.

    >>> byline_authors("Penulis: Siti Rahma; Editor: Budi")
    [{'family': 'Rahma', 'given': 'Siti'}]
    >>> byline_authors("Oleh Suharno pada 4 Juni 2022")
    [{'literal': 'Suharno'}]
    >>> byline_authors("Oleh karena itu, semua setuju.")
    []
    """
    label = _AUTHOR_LABEL.match(text)
    if label is None or len(text) > 150:
        return []
    rest = _DATE_TAIL.sub("", _SITE_TAIL.sub("", _OTHER_ROLE.sub("", text[label.end() :]))).strip(" ,.;")
    parts = [part.strip(" ,.") for part in _BETWEEN.split(rest)]
    if not all(_NAME.fullmatch(name) for part in parts for name in re.split(r",\s*", part)):
        return []
    return authors_of([name for part in parts for name in re.split(r",\s*", part)])


def _people_in(name: str) -> list[dict[str, str]]:
    text = _AUTHOR_LABEL.sub("", _OTHER_ROLE.sub("", name)).strip(" ,.;")
    if " " in text:
        text = _SITE_TAIL.sub("", text).strip(" ,.;")
    people = []
    for part in _BETWEEN.split(text):
        # "Rahma, Siti" is one person turned round; "Siti Rahma, Budi Santoso" are two.
        pieces = [piece.strip() for piece in part.split(",") if piece.strip()]
        turned = len(pieces) == 2 and len(pieces[0].split()) <= 2 and len(pieces[1].split()) <= 3
        whole = [", ".join(pieces)] if turned and not all(" " in piece for piece in pieces) else pieces
        people += [
            csl_name(piece) for piece in whole if not _NO_PERSON.search(piece) and re.search(r"[^\W\d_]{2}", piece)
        ]
    return people
