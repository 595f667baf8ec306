"""The printed lines between a title and the text in; the authors among them, as CSL names, out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from corpus.extract.author_names import (
    BETWEEN,
    MARKS,
    PLACE,
    PREFIX,
    is_spoilt,
    names_before_place,
    names_in,
    names_in_capitals,
    names_student,
)
from corpus.extract.letters import is_addressed
from corpus.extract.name_words import is_all_words, is_mostly_words
from corpus.names import csl_name, is_body

_PREFIX_ALONE = re.compile(r"\s*(?:ditulis oleh|disusun oleh|oleh|penulis|by|written by|authors?)\s*[:：]?\s*\Z", re.I)
# Who stands below these helped, judged, spoke, signed, or is remembered.
_OTHERS = re.compile(
    r"\s*(?:dosen\s+)?(?:pembimbing|penguji|promotor|ko-?promotor|supervis\w+|advis[eo]rs?|examin\w+|editors?|edited|penyunting|disunting|suntingan|"
    r"reviewers?|mitra bestari|mengetahui|menyetujui|disetujui|approved|translat\w+|penerjemah|foto\w*|"
    r"pembicara|moderator|narasumber|narahubung|speakers?|panelists?|contacts?|pihak (?:pertama|kedua|ketiga)|"
    r"para pihak|saksi|witness(?:es)?|in (?:loving )?(?:memory|memoriam|hono(?:u)?r)(?: of)?|dedicated to|for my|"
    r"mengenang|dipersembahkan|teruntuk)\b",
    re.IGNORECASE,
)
_STUDENT = re.compile(
    r"\s*\(?\s*(?:NIM|NPM|NRP|NIRM|NPP|student (?:id|no\.?|number)|matric\w*)\b\W*\w*\d", re.IGNORECASE
)
# What publishes reports and regulations under its own name.
_OFFICE = re.compile(
    r"(?:kementerian|badan|dinas|direktorat|komisi|sekretariat|pemerintah|mahkamah|otoritas|bank indonesia|ministry|"
    r"department of|directorate|secretariat|government|commission)\b",
    re.IGNORECASE,
)
_OFFICE_WORDS = 10
# Where authors work, which issues no report by itself.
_WORKS_AT = re.compile(
    r"@|\b(?:universit|institut|fakultas|faculty|politeknik|department|departemen|sekolah|school|program studi|pusat|"
    r"cent(?:er|re))",
    re.IGNORECASE,
)
# What nothing confirms is believed within so many lines of the title.
_NEAR = 4
# An address so many lines below a name is its bearer's.
_CONFIRMED_BY = 3
# A body, not a person: it is cited by its whole name.
_BODY = re.compile(
    r"\b(?:tim|forum|komite|komisi|dewan|yayasan|asosiasi|perhimpunan|persatuan|aliansi|koalisi|sekretariat|kelompok|"
    r"team|committee|commission|council|foundation|association|alliance|secretariat|group|network|jaringan)\b",
    re.IGNORECASE,
)
# For whom others sign, or what authors are: "(AAS Journals Data Editors)".
_IN_BRACKETS = re.compile(r"\s*\([^()]*\)\s*")
# "CV Radhakrishnan": the initials of a person, or a firm's form.
_INITIALS = re.compile(r"[A-Z]{1,2}\s")
# Longer ones are titles where most of their words are in the dictionary.
_LONG_NAME = 3
_CONTINUES = re.compile(r"\s*(?:and|dan|&)\s", re.IGNORECASE)


class Authors(NamedTuple):
    """The authors found, as CSL names, and whether anything besides their looks says that they are."""

    names: list[dict[str, str]]
    sure: bool


NOBODY = Authors([], sure=False)


def authors_in(lines: Sequence[str], types: Sequence[object] = ()) -> list[dict[str, str]]:
    """Return the authors of the first line or lines that hold nothing but names.

    Args:
        lines: what stands below the title.
        types: how each line is set, if that is known: where the names are set in one type, and what stands between
            them in another, all of them are found.

    >>> authors_in(["Siti Rahma1, Budi Santoso2*", "Universitas Gadjah Mada"])
    [{'family': 'Rahma', 'given': 'Siti'}, {'family': 'Santoso', 'given': 'Budi'}]
    >>> authors_in(["Sukarno"])
    [{'literal': 'Sukarno'}]
    """
    return _read(lines, types).names


def authors_of(lines: Sequence[str], types: Sequence[object] = ()) -> Authors:
    """Return the authors as `authors_in` does, and whether a word, marks, a list, an address or a number confirm them.

    Where "Oleh" or "by" stands alone or before a name, or a student's number below one, what stands above is not asked.

    >>> authors_of(["Memperoleh Gelar Sarjana", "Oleh:", "Siti Rahma", "NIM 14010110"])
    Authors(names=[{'family': 'Rahma', 'given': 'Siti'}], sure=True)
    >>> authors_of(["Ekonomi Digital"]), authors_of(["Siti Rahma"]).sure
    (Authors(names=[], sure=False), False)
    """
    found = _read(lines, types)
    if not found.sure and not _is_letter(lines):
        found = _read(lines[:_NEAR], types[:_NEAR])
    plain = bool(found.names) and all(_may_be_words(name) for name in found.names)
    alone = len(found.names) == 1 and not _is_collective(found.names[0].get("literal", ""))
    headline = _announced(lines) is None and len(found.names) > 1
    if not (plain and ((alone and not found.sure) or headline)):
        return found
    # What was none may be a subtitle, with the author below.
    return authors_of(lines[1:_NEAR], types[1:_NEAR]) if len(lines) > 1 and names_in(lines[0]) else NOBODY


def _is_collective(name: str) -> bool:
    return is_body(name) or _BODY.search(name) is not None


def _may_be_words(name: dict[str, str]) -> bool:
    """Tell whether a name is made of words of the language, as "Niaga Kopra di Laut Flores" is but for the island."""
    text = " ".join((name.get("given", ""), name.get("family", ""), name.get("literal", ""))).strip()
    return is_all_words(text) or (len(text.split()) > _LONG_NAME and "." not in text and is_mostly_words(text))


def _read(lines: Sequence[str], types: Sequence[object]) -> Authors:
    begin = _announced(lines)
    if begin is None and _is_letter(lines):
        return NOBODY
    lines, types = lines[begin or 0 :], types[begin or 0 :]
    authors: list[str] = []
    own_type: object = None
    sure = begin is not None
    for index, line in enumerate(lines):
        set_apart = bool(types and authors) and types[index] != own_type
        if set_apart or (authors and BETWEEN.fullmatch(line.strip())):
            # An address below a name, or between two.
            continue
        if _OTHERS.match(line):
            break
        if _PREFIX_ALONE.match(line) or _IN_BRACKETS.fullmatch(line):
            continue
        names = _names_at(lines, index, authors)
        if not authors and ((names and _CONTINUES.match(line)) or is_spoilt(MARKS.sub(" ", line))):
            # The end of a list whose beginning was not understood: half of the authors would be wrong ones.
            return NOBODY
        if names:
            own_type = types[index] if types and own_type is None else own_type
            authors += names
            sure = sure or _is_confirmed(names, line, lines[index + 1 : index + 1 + _CONFIRMED_BY])
        elif authors and not _names_follow(lines[index:]):
            break
        listed = any(map(names_student, lines[index + 1 : index + 2]))
        if authors and begin is not None and not (listed or line.rstrip().endswith((",", "&"))):
            # "Disusun oleh ..." names them all; what follows is place, date or publisher.
            break
    return Authors([{"literal": name} if _BODY.search(name) else csl_name(name) for name in authors], sure=sure)


def names_others(line: str) -> bool:
    """Tell whether a line opens the names of those who helped, judged, spoke or are remembered, and wrote nothing."""
    return _OTHERS.match(line) is not None


def _is_letter(lines: Sequence[str]) -> bool:
    """Tell whether somebody is addressed: who is named at the head of a letter is whom it is written to."""
    return any(map(is_addressed, lines))


def _named(line: str, authors: Sequence[str], *, first: bool) -> list[str]:
    """Return the names of a line below others, alone or before an address."""
    if authors and authors[0].isupper():
        return names_in_capitals(line) or (names_in(line) if line.isupper() else [])
    named = names_in(line)
    return named or ((names_in_capitals(line) or names_before_place(line)) if first or authors else [])


def _names_at(lines: Sequence[str], index: int, authors: Sequence[str]) -> list[str]:
    """Return the names of a line that are those of no place; "Nusa Society, Ambon" below others is where they work."""
    named = _named(lines[index], authors, first=index == 0)
    names = [name for name in named if not _names_place(name, lines)]
    return [] if authors and any(is_body(name) and not _INITIALS.match(name) for name in names) else names


def _names_place(name: str, lines: Sequence[str]) -> bool:
    """Tell whether a name of one word is that of the place in an address nearby."""
    return " " not in name and any(
        re.search(rf"\b{re.escape(name)}\b", line) for line in lines if PLACE.search(line) and "@" not in line
    )


def _announced(lines: Sequence[str]) -> int | None:
    """Return the line that says who wrote the work: with "Oleh" or "by", or above a student's number; or None."""
    for index, line in enumerate(lines):
        if _PREFIX_ALONE.match(line) or (PREFIX.match(line) and names_in(line)):
            return index
        if _STUDENT.match(line) and index and names_in(lines[index - 1]):
            return index - 1
    return None


def _is_confirmed(names: Sequence[str], line: str, below: Sequence[str]) -> bool:
    """Tell whether names are a list, have marks of notes, or an address or a student's number below them."""
    marked = MARKS.search(line) is not None or PLACE.search(line) is not None
    # "Professional Typesetting" above an address may be anything.
    words = len(names) == 1 and " " in names[0] and is_all_words(names[0])
    placed = not words and any(PLACE.search(other) for other in below)
    return len(names) > 1 or marked or placed or any(_STUDENT.match(other) for other in below)


def issuing_body(lines: Sequence[str]) -> list[dict[str, str]]:
    """Return the body that the first line below the title names as the author of a report.

    A university or a department is where an author works.

    >>> issuing_body(["Kementerian Kelautan dan Perikanan", "Jakarta, Juli 2020"])
    [{'literal': 'Kementerian Kelautan dan Perikanan'}]
    >>> issuing_body(["Universitas Gadjah Mada"])
    []
    """
    first = lines[0].strip() if lines else ""
    words = first.split()
    body = is_body(first) and 1 < len(words) <= _OFFICE_WORDS and not re.search(r"[\d:;]|[.,]\Z", first)
    return [{"literal": first}] if body and not _WORKS_AT.search(first) else []


def issuing_office(text: str) -> list[dict[str, str]]:
    """Return the office of government that a line above the title of a report names.

    >>> issuing_office("KEMENTERIAN URUSAN PESISIR REPUBLIK INDONESIA")
    [{'literal': 'KEMENTERIAN URUSAN PESISIR REPUBLIK INDONESIA'}]
    >>> issuing_office("Institute of Island Studies"), issuing_office("Kementerian baru dan masalahnya bagi daerah")
    ([], [])
    """
    words = text.split()
    named = _OFFICE.match(text) is not None and not re.search(r"[\d:;?]|,\Z", text) and 1 < len(words) <= _OFFICE_WORDS
    return [{"literal": " ".join(words)}] if named and sum(word[0].islower() for word in words) <= 2 else []


def _names_follow(lines: Sequence[str]) -> bool:
    """Tell whether below lines of place and address another name follows that has such lines of its own."""
    rest = 0
    while rest < len(lines) and PLACE.search(lines[rest]):
        rest += 1
    named = 0 < rest < len(lines) - 1 and len(lines[rest].split()) > 1 and bool(names_in(lines[rest]))
    return rest < len(lines) and (named and PLACE.search(lines[rest + 1]) is not None)
