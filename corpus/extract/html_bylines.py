"""Bylines and declared author names in; CSL names of the authors out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from corpus.extract.chrome import is_chrome
from corpus.extract.dates import find_date, without_dates
from corpus.extract.name_words import names_region
from corpus.names import PARTICLES, csl_name, without_degrees

_AUTHOR_LABEL = re.compile(
    r"^\s*(?:(?:ditulis|dipos(?:ting|kan)|disusun)\s+oleh|laporan\s+(?:wartawan|kontributor|reporter)|rep(?=\s?:)|"
    r"(?:teks|naskah|foto)(?:\s(?:dan|&)\s(?:teks|foto))(?:\s+oleh|(?=\s?:))|(?:teks|naskah)(?:\s+oleh|(?=\s?:))|oleh|"
    r"posted\s+by|written\s+by|by|penulis|authors?|reporter|pewarta|wartawan|kontributor|jurnalis|nama)"
    r"(?:\s*[:：]|,)?\s+(?=\S)",
    re.IGNORECASE,
)
# From here on a byline names other people: editors, desks, places.
_OTHER_ROLE = re.compile(
    r"[\s,;|/(–-]*\b(?:(?:editor|penyunting|redaktur|tim redaksi|foto(?:grafer)?|sumber)\b\s*[:：]?|"
    r"(?:red|translator|penerjemah|alih bahasa|uploader|videografer)\s*[:：]).*",
    re.IGNORECASE | re.DOTALL,
)
_ROLE_ALONE = re.compile(
    r"(?:(?:ditulis|diposting)\s+oleh|oleh|(?:written|posted)\s+by|by|penulis|authors?|reporter|pewarta|kontributor|"
    r"wartawan|jurnalis)\s*[:：]?",
    re.IGNORECASE,
)
_OTHER_ALONE = re.compile(r"(?:editor|penyunting|redaktur|foto(?:grafer)?|reporter|pewarta)\s*[:：]?", re.IGNORECASE)
# "Kontributor Bali, Made Arka", "Laporan wartawan Baliraya.com, Made Arka": where or for whom, before the name.
_POSTED = re.compile(
    r"^\s*(?P<report>laporan\s+)?(?:kontributor|koresponden|wartawan|reporter|jurnalis)\s+(?P<where>[^,:;|]{2,40}),\s+(?=\S)",
    re.IGNORECASE,
)
_HOST = re.compile(r"[\w-]+(?:\.[\w-]+)*\.(?:com|co\.id|id|org|net|co)", re.IGNORECASE)
# How the writer is called elsewhere, behind the name.
_HANDLE = re.compile(r"\s@\w+")
_SITE_TAIL = re.compile(
    r"\s*(?:[-–|,]\s*)?\b(?:[\w-]+\.(?:com|co\.id|id|org|net)|detik\w+|kumparan\w*|tim\s+\w+)\b.*$", re.IGNORECASE
)
_DATE_TAIL = re.compile(r"\s*(?:[-–|,•·]|\b(?:pada|on|di|at)\b)?\s*(?:\w+,\s*)?\d{1,2}[ /.-].*$", re.DOTALL)
_BETWEEN = re.compile(r"\s*(?:[;|/]|\bdan\b|\band\b|&)\s*")
_NO_PERSON = re.compile(
    r"\b(?:redaksi|admin(?:istrator)?|tim|team|desk|editor|newsroom|staff|kontributor|media|news|online|humas|"
    r"kementerian|universitas|university|pt|tv|icon|bupati|gubernur|wali\s?kota|camat|menteri)\b|https?:|@|\d",
    re.IGNORECASE,
)
# What follows a name to say who that is.
_POST = re.compile(
    r"\b(?:(?:(?:chief|senior|political|foreign|regional|indonesia|asia)\s)*(?:correspondent|columnist)|koresponden|kolumnis|"
    r"lecturer|professor|fellow|researcher|scholar|student|candidate|director|analyst|associate|dean|"
    r"dosen|peneliti|guru besar|mahasiswa\w*|pengajar|direktur|pengamat|wartawan|jurnalis|ketua|anggota|"
    r"universit\w*|institut\w*|school|department|faculty|fakultas)\b|\A(?:peranan|role|jabatan)\s?[,:]\s",
    re.IGNORECASE,
)
_BRACKETED_POST = re.compile(rf"\s*\([^()]*(?:{_POST.pattern})[^()]*\)\s*\Z", re.IGNORECASE)
# "... in Opinion" behind the date, or "pada ..." before it.
_AFTER_DATE = re.compile(r"(?:\s*[—–|·-]*\s+(?:(?:in|di|pada)\s+[A-Z]\w+(?:\s\w+)?|pada|on|di|at|tanggal)){1,2}\Z")
_LONGEST_POST = 120
# Whoever speaks for a body writes in its name; without the body it is nobody.
_OFFICE = re.compile(r"(?:biro\s)?(?:humas|hubungan masyarakat)\s[A-Z][\w. ]{1,60}", re.IGNORECASE)
_BRACKETED = re.compile(r"(?<=\S)\s+\([^()]+\)\Z")
_NAME = re.compile(r"[A-ZÀ-Þ][\w'’.-]*(?:\s+(?:[A-ZÀ-Þ][\w'’.-]*|bin|binti|van|von|de|der|al|el)){0,5}")


def authors_of(names: Sequence[str], *, inverted: bool = False) -> list[dict[str, str]]:
    """Return the CSL names of declared authors; an institution stays whole, an address is nobody.

    `inverted` says that names may stand turned round with a family name of two words, as indexes want them.

    >>> authors_of(["Oleh Siti Rahma", "Rahma, Siti", "Sukarno", "Tim Redaksi"])
    [{'family': 'Rahma', 'given': 'Siti'}, {'literal': 'Sukarno'}]
    """
    people: list[dict[str, str]] = []
    for name in names:
        for person in _people_in(name, inverted=inverted):
            if person not in people:
                people.append(person)
    return people


def byline_authors(text: str) -> list[dict[str, str]]:
    """Return the authors that a printed byline names, or nothing if the text is no byline.

    >>> byline_authors("Penulis: Siti Rahma; Editor: Budi")
    [{'family': 'Rahma', 'given': 'Siti'}]
    >>> byline_authors("Oleh Suharno pada 4 Juni 2022")
    [{'literal': 'Suharno'}]
    >>> byline_authors("Written by Siti Rahma on May 5, 2021 in Opinion")
    [{'family': 'Rahma', 'given': 'Siti'}]
    >>> byline_authors("Oleh karena itu, semua setuju.")
    []
    >>> byline_authors("Kontributor Bali, Made Arka")
    [{'family': 'Arka', 'given': 'Made'}]
    """
    if find_date(text):
        text = _AFTER_DATE.sub("", without_dates(text))
    posted = _POSTED.match(text)
    elsewhere = posted is not None and (posted["report"] or not is_person(posted["where"]))
    label = posted if elsewhere else _AUTHOR_LABEL.match(text)
    if label is None or len(text) > 150:
        return []
    text = without_degrees(_BRACKETED_POST.sub("", _HANDLE.sub("", text)))
    rest = _DATE_TAIL.sub("", _SITE_TAIL.sub("", _OTHER_ROLE.sub("", text[label.end() :]))).strip(" ,.;|/")
    parts = [part.strip(" ,.") for part in _BETWEEN.split(rest)]
    if not all(_NAME.fullmatch(name) for part in parts for name in re.split(r",\s*", part)):
        return []
    return authors_of([name for part in parts for name in re.split(r",\s*", part)])


def paired_authors(lines: Sequence[str]) -> list[dict[str, str]]:
    """Return the author whom two lines name, one with the name and one with what they are.

    Where a name stands on both sides of the word, the next role tells which way round the page has them.

    >>> paired_authors(["Siti Rahma", "Penulis", "Budi Santoso", "Editor"])
    [{'family': 'Rahma', 'given': 'Siti'}]
    >>> paired_authors(["Penulis", "Siti Rahma", "Editor", "Budi Santoso"])
    [{'family': 'Rahma', 'given': 'Siti'}]
    """
    for index, line in enumerate(lines):
        if not _ROLE_ALONE.fullmatch(line.strip()):
            continue
        before = without_degrees(lines[index - 1].strip()) if index else ""
        after, role, last = (*(text.strip() for text in lines[index + 1 : index + 4]), "", "", "")[:3]
        after = without_degrees(after)
        label_first = (
            is_name(after) and _OTHER_ALONE.fullmatch(role) is not None and is_name(last) and not is_chrome(last)
        )
        name = after if label_first or not is_name(before) else before
        if is_name(name):
            return authors_of([name])
    return []


def is_role(text: str) -> bool:
    """Tell whether a line says what somebody is, and nothing else: "Penulis", "Editor:"."""
    return _ROLE_ALONE.fullmatch(text.strip()) is not None or _OTHER_ALONE.fullmatch(text.strip()) is not None


def is_post(text: str) -> bool:
    """Tell whether a short line says what post somebody holds, or where.

    >>> is_post("Dosen Ilmu Politik, Universitas Teluk"), is_post("Dosen itu menolak usul rektor.")
    (True, False)
    """
    ended = text.endswith((".", "?", "!", ":", ";", ",")) or text[:1].islower()
    return len(text) < _LONGEST_POST and _POST.search(text) is not None and not ended


def is_other_role(text: str) -> bool:
    """Tell whether a line says that the name beside it is an editor's or photographer's."""
    return _OTHER_ALONE.fullmatch(text.strip()) is not None and _ROLE_ALONE.fullmatch(text.strip()) is None


def is_name(text: str) -> bool:
    """Tell whether a line looks like the name of a person, and nothing else."""
    return len(text) < 60 and _NAME.fullmatch(text) is not None and not _NO_PERSON.search(text)


def _may_be_family(piece: str, *, inverted: bool) -> bool:
    words = piece.split()
    return len(words) == 1 or (len(words) == 2 and (inverted or words[0].lower() in PARTICLES))


def is_person(text: str) -> bool:
    """Tell whether a text looks like the name of a person in two words or more, and of no region or medium.

    >>> is_person("Fitri Handayani"), is_person("Nusa Tenggara Timur"), is_person("Bali"), is_person("Kabar TV")
    (True, False, False, False)
    """
    return " " in text and is_name(text) and not names_region(text)


def _people_in(name: str, *, inverted: bool) -> list[dict[str, str]]:
    if "://" in name or _HOST.fullmatch(name.strip()):
        return []
    # A name is followed by whom it works for: "Siti Rahma (The Capital Post)".
    text = _BRACKETED.sub("", _AUTHOR_LABEL.sub("", _OTHER_ROLE.sub("", name)).strip(" ,.;"))
    if _OFFICE.fullmatch(text):
        return [{"literal": text}]
    if " " in text:
        text = _SITE_TAIL.sub("", text).strip(" ,.;")
    people = []
    for part in _BETWEEN.split(text):
        # "Rahma, Siti" is one person turned round; "Siti Rahma, Budi Santoso" are two.
        pieces = [piece.strip() for piece in without_degrees(part).split(",") if piece.strip()]
        pieces = list(takewhile(lambda piece: not _POST.search(piece), pieces))
        turned = len(pieces) == 2 and _may_be_family(pieces[0], inverted=inverted) and len(pieces[1].split()) <= 3
        whole = [", ".join(pieces)] if turned and not all(" " in piece for piece in pieces) else pieces
        people += [
            csl_name(piece) for piece in whole if not _NO_PERSON.search(piece) and re.search(r"[^\W\d_]{2}", piece)
        ]
    return people
